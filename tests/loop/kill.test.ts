/** Nothing that was acknowledged is lost when the server is killed, and nothing is there twice. */
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { killStorm } from './kill-storm.ts'

const program = resolve(`dist/kill-test-${process.pid}`)

beforeAll(async () => {
  await build({ configFile: 'vite.server.config.ts', logLevel: 'error', build: { outDir: program } })
}, 60_000)
afterAll(() => rmSync(program, { recursive: true, force: true }))

it('of a server that is killed twenty times while it takes orders', async () => {
  const { interrupted, ordered, acknowledged, lost, stored, problems } = await killStorm(
    join(program, 'main.js'),
    20,
  )
  expect({ lost, problems, stored, acknowledged }).toEqual({
    lost: [],
    problems: [],
    stored: ordered,
    acknowledged: ordered,
  })
  expect(interrupted).toBeGreaterThan(5)
}, 240_000)
