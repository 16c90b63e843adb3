/** A small county with a real store in memory, for tests of the server. */

import type { ChannelLine, ListFacts } from '../server/sections/channel-merge.ts'
import type { Store } from '../server/store/store.ts'
import { openStore } from '../server/store/store.ts'
import type { Channel } from '../shared/model/channel.ts'
import type { County } from '../shared/model/county.ts'
import { countySchema } from '../shared/model/county.ts'
import type { Fault } from '../shared/model/fault.ts'
import type { Item } from '../shared/model/item.ts'
import type { Programme } from '../shared/model/programme.ts'

/** 2026-03-01 20:00 in Beijing. */
export const EVENING = Date.UTC(2026, 2, 1, 12)
export const HOUR = 3_600_000

/** A county whose sources are `id: format`. */
export function givenCounty(sources: Record<string, string>, more: object = {}): County {
  return countySchema.parse({
    name: { 'zh-CN': '清河县' },
    station: { 'zh-CN': '清河电视' },
    home: [{ title: { 'zh-CN': '设置' }, open: { screen: 'settings' } }],
    sources: Object.entries(sources).map(([id, format]) => ({ id, format, url: `${id}.txt` })),
    ...more,
  })
}

/** A store, in memory where no file is named, that knows the sources of `county`. */
export async function givenStore(county: County, file = ':memory:'): Promise<Store> {
  const store = await openStore(file)
  await store.states.declare(county.sources.map(({ id }) => ({ id, fingerprint: 'first' })))
  return store
}

/** Shows `items` as the content of a source, read well at `at`. */
export async function show(
  store: Store,
  source: string,
  items: readonly Item[],
  { at = EVENING, faults = [] }: { at?: number; faults?: readonly Fault[] } = {},
): Promise<void> {
  const draft = await store.content.begin(source)
  await draft.add({ items, faults })
  await draft.show(at, at + HOUR, {})
}

export function channel(name: string, more: Partial<Channel> = {}): Channel {
  return {
    type: 'channel',
    tvgId: '',
    name,
    groups: [],
    radio: false,
    url: `http://stream.example/${encodeURIComponent(name)}.m3u8`,
    ...more,
  }
}

/** The lines of a channel playlist, as the county file describes it. */
export function linesOf(channels: readonly Channel[], list: Partial<ListFacts> = {}): ChannelLine[] {
  const facts = {
    source: 'list',
    language: 'und',
    timezone: 'Asia/Shanghai',
    relay: false,
    allowPrivate: false,
    ...list,
  }
  return channels.map((one) => ({ channel: one, list: facts }))
}

export function programme(
  id: string,
  start: number,
  title: string,
  more: Partial<Programme> = {},
): Programme {
  return { type: 'programme', channel: id, start, title: { 'zh-CN': title }, ...more }
}

/** A log that keeps what it is told. */
export function keepingLog() {
  const messages: string[] = []
  const fields: object[] = []
  const keep = (more: object, message: string) => {
    messages.push(message)
    fields.push(more)
  }
  return { messages, fields, info: keep, warn: keep, error: keep }
}

export async function collect<T>(values: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = []
  for await (const value of values) collected.push(value)
  return collected
}
