/** Runs every test, in a time zone that nobody in the project lives in, so that local times show up as faults. */
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

process.env.TZ ??= 'Pacific/Nauru'

/** Vitest itself leaves one free, which on a machine of two is half of it. */
const PROCESSORS = availableParallelism()
const BARS = 'tests/tv/bars.test.ts'
const TELEVISION_PARTS = 'tests/tv-app/**/*.test.ts'
const PARTS = { testTimeout: 20_000, maxWorkers: PROCESSORS }
/** Televisions of one worker share a browser. */
const BROWSER = {
  setupFiles: ['tests/tv/one-browser.ts'],
  isolate: false,
  testTimeout: 60_000,
  hookTimeout: 90_000,
}

export default defineConfig({
  test: {
    // A condition that is awaited may take a busy machine a while.
    expect: { requireAssertions: true, poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          ...PARTS,
          name: 'parts',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/tv/**', TELEVISION_PARTS],
          // Reading every module anew for each file takes a third of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...PARTS,
          name: 'television-parts',
          include: [TELEVISION_PARTS],
          // They stop the clock and put other browsers in the place of the real one, which a file after them would meet.
          isolate: true,
        },
      },
      {
        extends: true,
        test: {
          ...BROWSER,
          name: 'television',
          include: ['tests/tv/**/*.test.ts'],
          exclude: [BARS],
          globalSetup: ['tests/tv/read-before.ts'],
          maxWorkers: PROCESSORS,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...BROWSER,
          name: 'bars',
          include: [BARS],
          // It has two televisions of its own, which take all that the machine has.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
})
