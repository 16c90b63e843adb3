/** Live streams over HTTP. */
import { describe, expect, it } from 'vitest'
import { givenApp } from './given-app.ts'

async function givenStream() {
  const given = await givenApp()
  const [first] = given.streams
  if (!first) throw new Error('The sample county has no media.')
  return { ...given, name: first[0], loop: first[1].loop }
}

describe('a live stream', () => {
  it('names in its playlist only addresses that answer, with the bytes of the loop', async () => {
    const { app, name, loop } = await givenStream()
    const base = `http://localhost/live/${name}/index.m3u8`
    const text = await (await app.request(base)).text()
    const segments = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    const map = /URI="([^"]+)"/.exec(text)?.[1] ?? ''
    expect(segments).toHaveLength(12)
    const sizes = new Set<number>()
    for (const address of [map, ...segments]) {
      const response = await app.request(new URL(address, base).href)
      expect([address, response.status]).toEqual([address, 200])
      sizes.add((await response.arrayBuffer()).byteLength)
    }
    const lengths = new Set([loop.init, ...loop.segments].map(({ length }) => length))
    expect([...sizes].filter((size) => !lengths.has(size))).toEqual([])
  })

  it('moves on with the clock, and two servers agree', async () => {
    const [one, other] = [await givenStream(), await givenStream()]
    const read = async (given: typeof one) =>
      (await given.app.request(`/live/${given.name}/index.m3u8`)).text()
    const first = await read(one)
    expect(await read(other)).toBe(first)
    one.clock.now += one.loop.segmentMs
    const sequence = (text: string) => Number(/MEDIA-SEQUENCE:(\d+)/.exec(text)?.[1])
    expect(sequence(await read(one))).toBe(sequence(first) + 1)
  })

  it('has no segment outside its loop', async () => {
    const { app, name, loop } = await givenStream()
    for (const segment of [loop.segments.length, '99999999999999999999', '-1', 'x']) {
      const response = await app.request(`/live/${name}/${segment}.m4s`)
      expect([segment, response.status]).toEqual([segment, 404])
    }
  })
})

describe('a segment', () => {
  it('is kept for ever only under the version of its loop', async () => {
    const { app, name, loop } = await givenStream()
    const kept = async (query: string) =>
      (await app.request(`/live/${name}/0.m4s${query}`)).headers.get('cache-control')
    expect(await kept(`?v=${loop.version}`)).toContain('immutable')
    expect([await kept(''), await kept('?v=00000000')]).toEqual(['no-cache', 'no-cache'])
  })
})
