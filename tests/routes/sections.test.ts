/** Sections over HTTP: cached for ever by hash, asked for again otherwise. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { chooseCoding, entityTag, matchesTag } from '../../server/routes/negotiate.ts'
import { SECTIONS_PATH, sectionPath } from '../../shared/api.ts'
import { channel, EVENING, show } from '../given-county.ts'
import { givenApp } from './given-app.ts'

async function bytes(response: Response): Promise<Buffer> {
  return Buffer.from(await response.arrayBuffer())
}

describe('GET /api/v1/sections', () => {
  it('names the newest hash of every section and is never kept', async () => {
    const { app, library } = await givenApp()
    const response = await app.request(SECTIONS_PATH)
    expect(await response.json()).toEqual(library.index())
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(library.index().now).toBe(EVENING)
  })
})

describe('GET /api/v1/sections/:name', () => {
  it('sends the same document in the coding that the television asks for', async () => {
    const { app } = await givenApp()
    const answers = await Promise.all(
      ['br', 'gzip', 'identity'].map((coding) =>
        app.request(sectionPath('county'), { headers: { 'accept-encoding': coding } }),
      ),
    )
    expect(answers.map(({ headers }) => headers.get('content-encoding'))).toEqual(['br', 'gzip', null])
    const [br, gzip, plain] = await Promise.all(answers.map(bytes))
    const text = plain?.toString() ?? ''
    expect(brotliDecompressSync(br ?? '').toString()).toBe(text)
    expect(gunzipSync(gzip ?? '').toString()).toBe(text)
    expect(JSON.parse(text)).toMatchObject({ hotline: '81890' })
    expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(3)
  })

  it('may be kept for ever under its own hash, and under no other', async () => {
    const { app, library } = await givenApp()
    const { hash } = library.document('county')
    const kept = async (v?: string) =>
      (await app.request(sectionPath('county', v))).headers.get('cache-control')
    expect(await kept(hash)).toBe('public, max-age=31536000, immutable')
    expect(await kept('0123456789abcdef')).toBe('no-cache')
    expect(await kept()).toBe('no-cache')
  })

  it('is not sent again to who has it', async () => {
    const { app, store, library } = await givenApp()
    const first = await app.request(sectionPath('channels'), { headers: { 'accept-encoding': 'br' } })
    const ask = () =>
      app.request(sectionPath('channels'), { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
    expect((await ask()).status).toBe(304)
    await show(store, 'list', [channel('一')])
    await library.update()
    const changed = await ask()
    expect(changed.status).toBe(200)
    expect(await changed.json()).toMatchObject({ channels: [{ name: { und: '一' } }] })
  })

  it('answers HEAD without a body and an unknown name with JSON 404', async () => {
    const { app } = await givenApp()
    const head = await app.request(sectionPath('county'), { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
    const unknown = await app.request(`${SECTIONS_PATH}/weather`)
    expect(unknown.status).toBe(404)
    expect(await unknown.json()).toEqual({
      error: { code: 'unknown_section', message: 'No section has this name.' },
    })
  })
})

describe('content negotiation', () => {
  it('honours weights and refusals', () => {
    const headers = [
      'gzip, br',
      'br;q=0, gzip',
      'gzip;q=0.5',
      '*',
      'br;q=0, *',
      'identity',
      'gzip;q=x',
      undefined,
    ]
    expect(headers.map((header) => chooseCoding(header))).toEqual([
      'br',
      'gzip',
      'gzip',
      'br',
      'gzip',
      'identity',
      'identity',
      'identity',
    ])
  })

  it('recognises its own tags, weak or in a list', () => {
    const own = entityTag('abc', 'br')
    expect([own, `W/${own}`, `"x", ${own}`, '*', '"abc"'].map((header) => matchesTag(header, 'abc'))).toEqual(
      Array(5).fill(true),
    )
    expect(['"abcd"', 'abc', '"abc-zstd"', '', undefined].map((header) => matchesTag(header, 'abc'))).toEqual(
      Array(5).fill(false),
    )
  })
})
