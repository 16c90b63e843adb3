/** The notices of villages and communities, all weeks together. */
import { NOTICES_EARLY_NOVEMBER } from './notices-early-november.ts'
import { NOTICES_LATE_NOVEMBER } from './notices-late-november.ts'
import type { Story } from './story.ts'

export const NOTICES: readonly Story[] = [...NOTICES_EARLY_NOVEMBER, ...NOTICES_LATE_NOVEMBER]
