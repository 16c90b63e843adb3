/** The dry run for operators: one JSON document on stdout, a sentence on stderr, and an exit code. */
import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { beforeAll, describe, expect, test } from 'vitest'

const OUT = 'dist/scripts/check-source-test'
const FIXTURES = join(import.meta.dirname, 'fixtures')
const run = promisify(execFile)

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'server/check-source.ts',
      outDir: OUT,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'check-source.js' } },
    },
  })
}, 60_000)

async function checkSource(...args: string[]) {
  try {
    const { stdout, stderr } = await run(process.execPath, [join(OUT, 'check-source.js'), ...args])
    return { status: 0, stdout, stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { status: code, stdout, stderr }
  }
}

describe('check-source', () => {
  test('prints items and faults in the words of the model, with times in UTC', async () => {
    const { status, stdout, stderr } = await checkSource('xmltv', join(FIXTURES, 'xmltv/truncated.input.xml'))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(JSON.parse(stdout)).toEqual({
      items: [
        {
          type: 'programme',
          channel: 'a',
          start: '2026-11-22T00:00:00.000Z',
          stop: '2026-11-22T00:30:00.000Z',
          title: { und: '完整' },
        },
        {
          type: 'programme',
          channel: 'a',
          start: '2026-11-22T00:30:00.000Z',
          stop: '2026-11-22T01:00:00.000Z',
          title: { und: '读到' },
        },
      ],
      faults: [expect.objectContaining({ line: 4 }), { what: expect.stringContaining('</tv>') }],
    })
  })

  test('takes the zone, language, base and encoding that it is given', async () => {
    const language = join(FIXTURES, 'xmltv/language-of-the-source.input.xml')
    const guide = await checkSource('xmltv', language, '--timezone', 'Europe/Berlin', '--language', 'fr')
    expect(JSON.parse(guide.stdout).items[1]).toMatchObject({
      start: '2026-11-22T07:00:00.000Z',
      title: { fr: '晨' },
    })
    const relative = join(FIXTURES, 'm3u/relative-with-base.input.m3u')
    const list = await checkSource(
      'm3u',
      relative,
      '--base',
      'http://tv.test/a/',
      '--encoding',
      'windows-1252',
    )
    expect(JSON.parse(list.stdout).items[1]).toMatchObject({
      url: 'http://tv.test/a/live/2.m3u8',
      name: 'ç›¸å¯¹',
    })
  })

  test('a guide without entries is readable and prints empty lists', async () => {
    const { status, stdout } = await checkSource('xmltv', join(FIXTURES, 'xmltv/empty-guide.input.xml'))
    expect({ status, printed: JSON.parse(stdout) }).toEqual({ status: 0, printed: { items: [], faults: [] } })
  })

  test.each([
    ['of another format', ['m3u', join(FIXTURES, 'm3u/web-page.input.m3u')]],
    ['that is not there', ['m3u', join(FIXTURES, 'm3u/nothing.m3u')]],
    ['of a format that does not exist', ['m3u9', join(FIXTURES, 'm3u/plain.input.m3u')]],
    ['without a name', ['m3u']],
    ['in an encoding that does not exist', ['m3u', join(FIXTURES, 'm3u/plain.input.m3u'), '--encoding', 'x']],
    ['with an option that does not exist', ['m3u', join(FIXTURES, 'm3u/plain.input.m3u'), '--loud']],
  ])('a document %s is one sentence on stderr and status 2', async (_, args) => {
    const { status, stdout, stderr } = await checkSource(...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^[A-Z][^\n]+\.\n$/)
  })

  test('--help says what there is', async () => {
    const { status, stdout } = await checkSource('--help')
    expect({ status, formats: /Formats: (.*)/.exec(stdout)?.[1] }).toEqual({
      status: 0,
      formats: 'm3u, xmltv, feed, cameras, services, schedule',
    })
  })

  test('an address inside a private network is read only when that is allowed', async () => {
    const server = createServer((_, answer) => {
      answer.setHeader('content-type', 'audio/x-mpegurl')
      answer.end(gzipSync('#EXTM3U\n#EXTINF:-1,稷下\nlive.m3u8\n'))
    }).listen(0, '127.0.0.1')
    try {
      await new Promise((resolve) => server.once('listening', resolve))
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/county/list.m3u`
      expect((await checkSource('m3u', address)).status).toBe(2)
      const allowed = await checkSource('m3u', address, '--allow-private')
      expect(JSON.parse(allowed.stdout).items).toMatchObject([
        { url: address.replace('list.m3u', 'live.m3u8') },
      ])
    } finally {
      server.close()
    }
  })
})
