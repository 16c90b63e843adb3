/** Runs every test, in a time zone that nobody in the project lives in, so that local times show up as faults. */
import { defineConfig } from 'vitest/config'

process.env.TZ ??= 'Pacific/Nauru'

/** These measure times of the television, so that nothing may run beside them. */
const TIMED = ['lines', 'network']
  .map((name) => `tests/tv/faults/${name}.test.ts`)
  .concat(['ordering', 'remote', 'speech', 'start', 'zap'].map((name) => `tests/tv/${name}.test.ts`))
/** A browser draws without a graphics chip here, and takes its time. */
const television = { testTimeout: 90_000, hookTimeout: 90_000 }

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
          sequence: { groupOrder: 0 },
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          ...television,
          name: 'television',
          include: ['tests/tv/**/*.test.ts'],
          exclude: TIMED,
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          ...television,
          name: 'timed',
          include: TIMED,
          sequence: { groupOrder: 2 },
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
    ],
  },
})
