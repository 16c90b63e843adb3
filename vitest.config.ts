/** Runs every test, in a time zone that nobody in the project lives in, so that local times show up as faults. */
import { defineConfig } from 'vitest/config'

process.env.TZ ??= 'Pacific/Nauru'

export default defineConfig({
  test: {
    // Guards against what never comes, on a machine that is shared with others. What must come soon is measured.
    expect: { requireAssertions: true, poll: { timeout: 45_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/tv/**'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'television',
          include: ['tests/tv/**/*.test.ts'],
          globalSetup: ['tests/tv/read-before.ts'],
          setupFiles: ['tests/tv/one-browser.ts'],
          fileParallelism: false,
          isolate: false,
          maxWorkers: 1,
          // A shared machine may be taken away from a television for seconds. What fails twice fails.
          retry: process.env.CI ? 1 : 0,
          testTimeout: 180_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
})
