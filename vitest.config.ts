/** Runs every test, in a time zone that nobody in the project lives in, so that local times show up as faults. */
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

process.env.TZ ??= 'Pacific/Nauru'

/** Vitest itself leaves one free, which on a machine of two is half of it. */
const PROCESSORS = availableParallelism()

export default defineConfig({
  test: {
    expect: { requireAssertions: true },
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/tv/**'],
          testTimeout: 20_000,
          // Reading every module anew for each file takes a third of the time.
          isolate: false,
          maxWorkers: PROCESSORS,
        },
      },
      {
        extends: true,
        test: {
          name: 'television',
          include: ['tests/tv/**/*.test.ts'],
          globalSetup: ['tests/tv/read-before.ts'],
          setupFiles: ['tests/tv/one-browser.ts'],
          // One after the other: a television takes most of a processor to draw, and its server and browser the rest.
          fileParallelism: false,
          isolate: false,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
})
