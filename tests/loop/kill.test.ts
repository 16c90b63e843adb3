/** Nothing that was acknowledged is lost when the server is killed, and nothing is there twice. */
import { expect, it } from 'vitest'
import { killStorm } from './kill-storm.ts'

it('of a server that is killed eight times while it takes orders', async () => {
  const { interrupted, ordered, acknowledged, lost, stored, problems } = await killStorm(
    'dist/server/main.js',
    8,
  )
  expect({ lost, problems, stored, acknowledged }).toEqual({
    lost: [],
    problems: [],
    stored: ordered,
    acknowledged: ordered,
  })
  expect(interrupted).toBeGreaterThan(2)
}, 240_000)
