/** Past programmes stay when their source drops them, and what is read anew wins. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import type { Store } from '../../server/store/store.ts'
import type { Programme } from '../../shared/model/programme.ts'
import { collect, EVENING, givenCounty, givenStore, HOUR, programme } from '../given-county.ts'

const DAY = 24 * HOUR
const county = givenCounty({ guide: 'xmltv' })
const directory = mkdtempSync(join(tmpdir(), 'kept-'))
afterAll(() => rmSync(directory, { recursive: true }))

/** Reads `programmes` as the guide at `at`, of which a week is kept. */
async function read(store: Store, programmes: readonly Programme[], at = EVENING): Promise<void> {
  const draft = await store.content.begin('guide')
  await draft.add({ items: programmes, faults: [] })
  await draft.show(at, at + HOUR, {}, at - 7 * DAY)
}

async function titles(store: Store, channel = 'a'): Promise<(string | undefined)[]> {
  const span = await store.programmes.ofSpan('guide', channel, 0, Number.MAX_SAFE_INTEGER)
  const lines = await store.programmes.starting('guide', [channel], 0, Number.MAX_SAFE_INTEGER)
  const all = await collect(store.programmes.ofChannel('guide', channel))
  const read = [span, lines, all].map((found) => found.map(({ title }) => title['zh-CN']))
  expect(read[1]).toEqual(read[0])
  expect(read[2]).toEqual(read[0])
  return read[0] ?? []
}

/** Hourly programmes from `first` on: `name` and their number. */
function hours(name: string, first: number, count: number, channel = 'a'): Programme[] {
  return Array.from({ length: count }, (_, hour) => programme(channel, first + hour * HOUR, `${name}${hour}`))
}

describe('a refreshed guide', () => {
  it('that begins later leaves what was before its beginning', async () => {
    const store = await givenStore(county)
    await read(store, hours('旧', EVENING - 3 * HOUR, 6))
    await read(store, hours('新', EVENING, 2))
    expect(await titles(store)).toEqual(['旧0', '旧1', '旧2', '新0', '新1'])
  })

  it('that reaches back again with other times replaces what was kept', async () => {
    const store = await givenStore(county)
    await read(store, hours('旧', EVENING - 3 * HOUR, 6))
    await read(store, hours('新', EVENING, 2))
    await read(store, hours('补', EVENING - 1.5 * HOUR, 4))
    expect(await titles(store)).toEqual(['旧0', '旧1', '补0', '补1', '补2', '补3'])
    await read(store, hours('又', EVENING, 1))
    expect(await titles(store)).toEqual(['旧0', '旧1', '补0', '补1', '又0'])
  })

  it('keeps day after day, as long as the county wishes', async () => {
    const store = await givenStore(county)
    for (let day = 0; day < 10; day++) {
      const today = EVENING + day * DAY
      await read(store, [programme('a', today, `第${day}`), programme('a', today + HOUR, '晚')], today)
    }
    const kept = await titles(store)
    expect(kept.filter((title) => title !== '晚')).toEqual([
      '第2',
      '第3',
      '第4',
      '第5',
      '第6',
      '第7',
      '第8',
      '第9',
    ])
  })

  it('that no longer knows a channel leaves its past, not its future', async () => {
    const store = await givenStore(county)
    await read(store, [...hours('甲', EVENING - HOUR, 3), ...hours('乙', EVENING - HOUR, 3, 'b')])
    await read(store, hours('甲', EVENING, 2), EVENING)
    expect(await titles(store, 'b')).toEqual(['乙0'])
  })

  it('keeps nothing where the county keeps nothing', async () => {
    const store = await givenStore(county)
    await read(store, hours('旧', EVENING - 3 * HOUR, 6))
    const draft = await store.content.begin('guide')
    await draft.add({ items: hours('新', EVENING, 1), faults: [] })
    await draft.show(EVENING, EVENING, {}, EVENING)
    expect(await titles(store)).toEqual(['新0'])
  })
})

describe('what was kept', () => {
  it('survives a sweep, and goes with its source', async () => {
    const file = join(directory, 'sweep.sqlite')
    const store = await givenStore(county, file)
    await read(store, hours('旧', EVENING - 2 * HOUR, 3))
    await read(store, hours('新', EVENING, 1))
    await store.content.sweep()
    expect(await titles(store)).toEqual(['旧0', '旧1', '新0'])
    await store.states.declare([{ id: 'other', fingerprint: '1' }])
    await store.content.sweep()
    await store.close()
    const database = new Database(file, { readonly: true })
    expect(database.prepare('select count(*) from programme').pluck().get()).toBe(0)
    database.close()
  })

  it('is answered while the old revision is still being put away, and after a crash in between', async () => {
    const file = join(directory, 'crash.sqlite')
    const store = await givenStore(county, file)
    await read(store, hours('旧', EVENING - 2 * HOUR, 3))
    const other = new Database(file)
    other.exec(
      "create trigger halt before update of revision on programme begin select raise(abort, 'off'); end",
    )
    await read(store, hours('新', EVENING, 1))
    expect(await titles(store)).toEqual(['旧0', '旧1', '新0'])
    other.exec('drop trigger halt')
    await store.content.sweep()
    expect(await titles(store)).toEqual(['旧0', '旧1', '新0'])
    expect(other.prepare('select distinct revision from programme order by 1').pluck().all()).toEqual([0, 2])
    other.close()
  })
})
