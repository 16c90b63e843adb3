/** What is shown changes in one step or not at all. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { openStore } from '../../server/store/store.ts'
import { channel, collect, EVENING, givenCounty, givenStore, HOUR, programme, show } from '../given-county.ts'

const county = givenCounty({ list: 'm3u', guide: 'xmltv' })
const directory = mkdtempSync(join(tmpdir(), 'store-'))
let files = 0
const newFile = () => join(directory, `${files++}.sqlite`)
afterAll(() => rmSync(directory, { recursive: true }))

/** Every row of every revision, as another program sees the file. */
function rowsIn(file: string): number {
  const database = new Database(file, { readonly: true })
  const tables = ['item', 'programme', 'fault']
  const counts = tables.map((table) => database.prepare(`select count(*) from ${table}`).pluck().get())
  database.close()
  return counts.reduce<number>((sum, count) => sum + Number(count), 0)
}

async function names(store: Awaited<ReturnType<typeof givenStore>>): Promise<string[]> {
  return (await store.content.items('list', 'channel')).map(({ name }) => name)
}

describe('a draft', () => {
  it('is seen by nobody before it is shown, and replaces everything then', async () => {
    const store = await givenStore(county)
    await show(store, 'list', [channel('一'), channel('二')])
    const draft = await store.content.begin('list')
    await draft.add({ items: [channel('三')], faults: [] })
    expect(await names(store)).toEqual(['一', '二'])
    await draft.show(EVENING + 5, EVENING + HOUR, { etag: '"3"' })
    expect(await names(store)).toEqual(['三'])
    expect(await store.states.find('list')).toMatchObject({
      status: 'ok',
      revision: 2,
      etag: '"3"',
      lastGood: EVENING + 5,
      nextAttempt: EVENING + HOUR,
      itemCount: 1,
    })
  })

  it('that was abandoned leaves no row', async () => {
    const file = newFile()
    const store = await givenStore(county, file)
    await show(store, 'guide', [programme('a', EVENING, '旧')])
    const draft = await store.content.begin('guide')
    await draft.add({ items: [channel('不要'), programme('a', EVENING, '不要')], faults: [{ what: 'Bad.' }] })
    await draft.abandon()
    expect(rowsIn(file)).toBe(1)
  })

  it('that a crash left behind is swept away, and the last good stays', async () => {
    const file = newFile()
    const store = await givenStore(county, file)
    await show(store, 'guide', [programme('a', EVENING, '旧')])
    const draft = await store.content.begin('guide')
    await draft.add({
      items: Array.from({ length: 2500 }, (_, n) => programme(`c${n % 3}`, n, '半')),
      faults: [],
    })
    await store.content.sweep()
    expect(rowsIn(file)).toBe(1)
    await expect(draft.show(EVENING, EVENING, {})).rejects.toThrow('swept away')
    expect((await store.programmes.starting('guide', ['a'], 0, Infinity)).map(({ title }) => title)).toEqual([
      { 'zh-CN': '旧' },
    ])
  })

  it('cannot replace one that began later', async () => {
    const store = await givenStore(county)
    const slow = await store.content.begin('list')
    await slow.add({ items: [channel('旧')], faults: [] })
    await show(store, 'list', [channel('新')])
    await expect(slow.show(EVENING, EVENING, {})).rejects.toThrow('newer revision')
    expect(await names(store)).toEqual(['新'])
  })

  it('keeps 200 faults and counts them all', async () => {
    const store = await givenStore(county)
    const draft = await store.content.begin('list')
    for (let batch = 0; batch < 3; batch++) {
      const faults = Array.from({ length: 90 }, (_, n) => ({ line: batch * 90 + n + 1, what: 'Bad.' }))
      await draft.add({ items: [channel(`第${batch}`)], faults })
    }
    await draft.show(EVENING, EVENING, {})
    const faults = await store.content.faults('list')
    expect(faults).toHaveLength(200)
    expect(faults.at(-1)).toEqual({ line: 200, what: 'Bad.' })
    expect((await store.states.find('list'))?.faultCount).toBe(270)
  })
})

describe('the store', () => {
  it('gives back every field of a programme, page by page, in order of start', async () => {
    const store = await givenStore(county)
    const full = programme('a', EVENING, '晚会', {
      stop: EVENING + HOUR,
      desc: { en: 'A show' },
      episodeNum: { onscreen: 'S1E5' },
    })
    const many = Array.from({ length: 1200 }, (_, n) =>
      programme('a', EVENING - (n % 600) * 1000 - 1000, `第${n}`),
    )
    await show(store, 'guide', [full, ...many])
    const read = await collect(store.programmes.ofChannel('guide', 'a'))
    expect(read).toHaveLength(1201)
    expect(read.at(-1)).toEqual(full)
    expect(read.map(({ start }) => start)).toEqual(read.map(({ start }) => start).toSorted((a, b) => a - b))
  })

  it('forgets sources that the county file no longer names', async () => {
    const file = newFile()
    const store = await givenStore(county, file)
    await show(store, 'list', [channel('一')])
    await store.states.declare([{ id: 'guide', fingerprint: 'first' }])
    await store.content.sweep()
    expect(rowsIn(file)).toBe(0)
    expect((await store.states.all()).map(({ source }) => source)).toEqual(['guide'])
  })

  it('drops validators, not content, when a source is configured anew', async () => {
    const store = await givenStore(county)
    const draft = await store.content.begin('list')
    await draft.add({ items: [channel('一')], faults: [] })
    await draft.show(EVENING, EVENING + HOUR, { etag: '"1"' })
    await store.states.declare([
      { id: 'list', fingerprint: 'second' },
      { id: 'guide', fingerprint: 'first' },
    ])
    expect(await store.states.find('list')).toMatchObject({ etag: undefined, nextAttempt: 0, revision: 1 })
    expect(await names(store)).toEqual(['一'])
  })

  it('lets only one of two instances read a source that is due', async () => {
    const store = await givenStore(county)
    expect(await store.states.claim('list', 0, 500)).toBe(true)
    expect(await store.states.claim('list', 0, 600)).toBe(false)
  })

  it('keeps what it holds when it is opened again', async () => {
    const file = newFile()
    const first = await givenStore(county, file)
    await show(first, 'list', [channel('一')])
    await first.close()
    const second = await openStore(file)
    expect(await names(second)).toEqual(['一'])
    await second.close()
  })
})

describe('the old rows', () => {
  it('do not take the new content with them when they cannot be deleted', async () => {
    const file = newFile()
    const store = await givenStore(county, file)
    await show(store, 'list', [channel('旧')])
    const other = new Database(file)
    other.exec(
      "create trigger keep before delete on item begin select raise(abort, 'The disk is full.'); end",
    )
    await show(store, 'list', [channel('新')])
    expect(await names(store)).toEqual(['新'])
    other.exec('drop trigger keep')
    other.close()
    await store.content.sweep()
    expect([await names(store), rowsIn(file)]).toEqual([['新'], 1])
  })
})
