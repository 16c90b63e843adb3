/** Before each file of browser tests: its televisions stand in one browser, since starting one takes most of a second. */
import { afterAll } from 'vitest'
import { shareChromium } from './chromium.ts'

afterAll(shareChromium())
