/** Documents change when their content does, and only then. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openLibrary } from '../../server/sections/library.ts'
import { channel, EVENING, givenCounty, givenStore, HOUR, keepingLog, show } from '../given-county.ts'

const county = givenCounty({ list: 'm3u', guide: 'xmltv', news: 'feed' })

async function givenLibrary() {
  const store = await givenStore(county)
  const clock = { now: EVENING }
  const log = keepingLog()
  const library = await openLibrary({ county, ...store, now: () => clock.now, log })
  let changes = 0
  library.onChange(() => changes++)
  return { store, clock, library, log, changes: () => changes }
}

describe('a document', () => {
  it('is the same text in every coding', async () => {
    const { library } = await givenLibrary()
    const { bodies } = library.document('county')
    const text = Buffer.from(bodies.identity).toString()
    expect(JSON.parse(text)).toMatchObject({ station: { 'zh-CN': '清河电视' }, timezone: 'Asia/Shanghai' })
    expect([brotliDecompressSync(bodies.br).toString(), gunzipSync(bodies.gzip).toString()]).toEqual([
      text,
      text,
    ])
  })

  it('has the same hash when the same content is read again, and in another instance', async () => {
    const { store, library, clock } = await givenLibrary()
    await show(store, 'list', [channel('一')])
    await library.update()
    const { hash } = library.document('channels')
    await show(store, 'list', [channel('一')])
    await library.update()
    const other = await openLibrary({ county, ...store, now: () => clock.now, log: keepingLog() })
    expect([library.document('channels').hash, other.document('channels').hash]).toEqual([hash, hash])
    expect(hash).toMatch(/^[0-9a-f]{16}$/)
  })

  it('is made anew when a source of its own changes, and others stay', async () => {
    const { store, library, changes } = await givenLibrary()
    const before = library.index().sections
    await show(store, 'list', [channel('一')])
    await library.update()
    const after = library.index().sections
    const changed = Object.entries(after).filter(
      ([name, { hash }]) => before[name as keyof typeof before].hash !== hash,
    )
    expect(changed.map(([name]) => name)).toEqual(['channels'])
    expect(changes()).toBe(1)
    await library.update()
    expect(changes()).toBe(1)
  })

  it('of the present is made anew each half hour', async () => {
    const { library, clock } = await givenLibrary()
    const hashes = new Set<string>()
    for (const minutes of [0, 29, 30]) {
      clock.now = EVENING + minutes * 60_000
      await library.update()
      hashes.add(library.document('now').hash)
    }
    expect(hashes.size).toBe(2)
  })

  it('stays when it cannot be made anew', async () => {
    const { store, library, log } = await givenLibrary()
    await show(store, 'list', [channel('一')])
    await library.update()
    const { hash } = library.document('channels')
    await show(store, 'list', [channel('二')])
    store.content.items = () => Promise.reject(new Error('disk'))
    await library.update()
    expect(library.document('channels').hash).toBe(hash)
    expect(log.messages).toContain('A section could not be made; the one before stays.')
  })
})

describe('the index', () => {
  it('says how fresh a section is, and that it is stale after a failure', async () => {
    const { store, library, changes } = await givenLibrary()
    expect(library.index()).toMatchObject({
      now: EVENING,
      sections: { channels: { refreshed: null, stale: false } },
    })
    await store.states.markFailed('guide', EVENING, EVENING, 'timeout', 'Too slow.')
    await show(store, 'list', [channel('一')], { at: EVENING + HOUR })
    await show(store, 'guide', [], { at: EVENING })
    await store.states.markFailed('guide', EVENING + HOUR, EVENING, 'timeout', 'Too slow.')
    await library.update()
    expect(library.index().sections.channels).toMatchObject({ refreshed: EVENING, stale: true })
    await store.states.markUnchanged('guide', EVENING + 2 * HOUR, EVENING)
    await library.update()
    expect(library.index().sections.channels).toMatchObject({ refreshed: EVENING + HOUR, stale: false })
    expect(changes()).toBe(2)
  })
})

describe('the section of the present', () => {
  it('is made anew when the half hour turned while it was being made', async () => {
    const store = await givenStore(county)
    const clock = { now: EVENING - 1 }
    // The half hour turns as soon as the list of channels is read.
    const content: typeof store.content = {
      ...store.content,
      items: (source, type) => {
        clock.now = EVENING
        return store.content.items(source, type)
      },
    }
    const library = await openLibrary({ county, ...store, content, now: () => clock.now, log: keepingLog() })
    await library.update()
    const now = JSON.parse(Buffer.from(library.document('now').bodies.identity).toString())
    expect(now.from).toBe(EVENING - 2 * HOUR)
  })
})
