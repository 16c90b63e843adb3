/** The program as it is started: what it prints, how it refuses to start and how it stops. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { EVENTS_PATH, SECTIONS_PATH } from '../../shared/api.ts'
import { givenCounty } from '../given-county.ts'

const directory = mkdtempSync(join(tmpdir(), 'main-'))
const program = resolve(`dist/main-test-${process.pid}`)
const countyFile = join(directory, 'county.json')

beforeAll(async () => {
  await build({ configFile: 'vite.server.config.ts', logLevel: 'error', build: { outDir: program } })
  const sources = [{ id: 'list', format: 'm3u', url: 'list.m3u' }]
  writeFileSync(countyFile, JSON.stringify({ ...givenCounty({ list: 'm3u' }), sources }))
  writeFileSync(join(directory, 'list.m3u'), '#EXTM3U\n#EXTINF:-1,一台\nhttp://stream.example/1\n')
}, 60_000)
afterAll(() => {
  for (const path of [program, directory]) rmSync(path, { recursive: true })
})

interface Run {
  child: ChildProcess
  out: () => string
  err: () => string
  /** Exit code. */
  ended: Promise<number | null>
}

function start(environment: Record<string, string>): Run {
  const child = spawn(process.execPath, [join(program, 'main.js')], {
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: '0',
      TANGWU_COUNTY: countyFile,
      TANGWU_DATA: join(directory, 'data'),
      LOG_LEVEL: 'error',
      ...environment,
    },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const ended = once(child, 'close').then(([code]): number | null => code)
  return { child, out: () => out, err: () => err, ended }
}

/** Starts the server and resolves with its address when it has printed it. */
async function startListening(environment: Record<string, string> = {}): Promise<Run & { origin: string }> {
  const run = start(environment)
  const pattern =
    /^Television {2}(http:\/\/\S+)\/\nDesk {8}(http:\/\/\S+)\/desk\nPhone {7}(http:\/\/\S+)\/phone\n$/
  await expect.poll(run.out, { timeout: 15_000 }).toMatch(pattern)
  return { ...run, origin: pattern.exec(run.out())?.[1] ?? '' }
}

describe('a server that starts', () => {
  it('prints its addresses when it is ready, with the first sources read', async () => {
    const { origin, err } = await startListening()
    const health = await (await fetch(`${origin}/healthz`)).json()
    expect(health).toMatchObject({ status: 'ok', sources: [{ id: 'list', items: 1 }] })
    const channels = await (await fetch(`${origin}${SECTIONS_PATH}/channels`)).json()
    expect(channels).toMatchObject({ channels: [{ number: '1', name: { und: '一台' } }] })
    expect(err()).toBe('')
  })

  it('ends its streams and exits with 0 when it is told to stop', async () => {
    const { origin, child, ended } = await startListening()
    const stream = await fetch(origin + EVENTS_PATH)
    child.kill('SIGTERM')
    expect(await stream.text()).toContain('event: sections')
    expect(await ended).toBe(0)
  })
})

describe('a server that cannot start', () => {
  it('says that its port is in use', async () => {
    const { origin } = await startListening()
    const { port } = new URL(origin)
    const second = start({ PORT: port })
    expect(await second.ended).toBe(1)
    expect(second.err()).toBe(`Port ${port} is in use; set PORT to another one.\n`)
  })

  it('names every fault of its configuration', async () => {
    const run = start({ PORT: 'eighty', TANGWU_COUNTY: join(directory, 'gone.json') })
    expect(await run.ended).toBe(1)
    expect(run.err().split('\n')).toEqual([
      'The server cannot start:',
      '- PORT: "eighty" is not a port number between 0 and 65535.',
      expect.stringMatching(/^- TANGWU_COUNTY: the county file .*gone\.json cannot be read\.$/),
      '',
    ])
    expect(run.out()).toBe('')
  })
})
