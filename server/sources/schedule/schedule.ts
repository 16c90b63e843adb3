/** The schedule of the county's own channel, in CSV or JSON: its slots, and the guide that they make. */
import type { Item } from '../../../shared/model/item.ts'
import type { Programme } from '../../../shared/model/programme.ts'
import type { ScheduleSlot } from '../../../shared/model/schedule-slot.ts'
import { inBatches } from '../batches.ts'
import { FaultList } from '../fault-list.ts'
import { type Batch, NotThisFormat, type Origin, type SourceFormat } from '../source.ts'
import { type Column, Heading } from '../table/header.ts'
import { cellsOf, field, isObject } from '../table/objects.ts'
import { type Row, readTable } from '../table/table.ts'
import { wholeText } from '../whole-text.ts'
import { type Airing, airingsOf } from './airings.ts'
import { readSlot } from './slot.ts'

const COLUMNS: readonly Column[] = [
  { name: 'start', also: ['begin', 'time', 'start_time', '开始', '开始时间', '播出时间', '时间', '开播'] },
  { name: 'day', also: ['date', '日期', '播出日期', '首播日期', 'from'] },
  { name: 'stop', also: ['end', 'end_time', '结束', '结束时间', '到'] },
  { name: 'length', also: ['duration', 'minutes', '时长', '长度', '分钟'] },
  { name: 'file', also: ['filename', 'video', '文件', '文件名', '视频', '素材'] },
  { name: 'stream', also: ['live', 'ingest', 'hls', '直播', '直播地址', '信号', '直播流'] },
  {
    name: 'title',
    also: ['name', 'programme', 'program', '节目', '节目名称', '标题', '名称', '片名'],
    text: true,
  },
  { name: 'subtitle', also: ['sub_title', 'sub-title', 'episode', '副标题', '集名', '分集'], text: true },
  { name: 'desc', also: ['description', 'summary', '简介', '内容', '说明'], text: true },
  { name: 'category', also: ['genre', '类别', '分类', '类型'] },
  { name: 'repeat', also: ['repeats', 'days', '重复', '重播', '周期'] },
  { name: 'loop', also: ['looped', '循环', '循环播放'] },
  { name: 'until', also: ['repeat_until', 'last_day', '截止', '截止日期', '播到', '重复到'] },
]
/** Faults are read by many, so they must not repeat a password. */
const CREDENTIALS = /\/\/[^\s,;"]*@/g
const DAY = 86_400_000
/** The guide that a schedule makes reaches so many days back and ahead. */
const GUIDE_BEHIND = 30 * DAY
const GUIDE_AHEAD = 14 * DAY
/** More lines than any broadcaster plans by hand. */
const MAX_SLOTS = 10_000

export const schedule: SourceFormat = {
  format: 'schedule',
  holds: ['schedule-slot', 'guide-channel', 'programme'],
  xml: false,
  daily: true,
  parse: read,
}

async function* read(chunks: AsyncIterable<string>, origin: Origin): AsyncIterable<Batch> {
  const faults = new FaultList()
  const slots: ScheduleSlot[] = []
  for (const row of rowsOf(await wholeText(chunks), faults)) {
    const slot = readSlot(row, origin, (what) =>
      faults.add(what, row.line, row.written.replace(CREDENTIALS, '//…@')),
    )
    if (slot) slots.push(slot)
  }
  yield* inBatches(itemsOf(slots, origin), faults)
}

function* itemsOf(slots: readonly ScheduleSlot[], { source, now }: Origin): Generator<Item> {
  yield* slots
  if (!source || now === undefined || slots.length === 0) return
  const names = Object.entries(source.title).map(([lang, name]) => ({ lang, name }))
  yield { type: 'guide-channel', id: source.id, names }
  for (const airing of airingsOf(slots, now - GUIDE_BEHIND, now + GUIDE_AHEAD)) {
    yield programmeOf(airing, source.id)
  }
}

function programmeOf({ start, stop, slot }: Airing, channel: string): Programme {
  return {
    type: 'programme',
    channel,
    start,
    stop,
    title: slot.title,
    ...(slot.subTitle && { subTitle: slot.subTitle }),
    ...(slot.desc && { desc: slot.desc }),
    ...(slot.category !== undefined && { categories: [slot.category] }),
  }
}

/** A JSON list of slots, or an object with such a list as `slots`; else a table. */
function* rowsOf(text: string, faults: FaultList): Generator<Row> {
  if (!/^\s*[{[]/.test(text)) {
    yield* readTable(text, COLUMNS, faults)
    return
  }
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    throw new NotThisFormat('The JSON is cut short or not well-formed.')
  }
  const list = isObject(document) ? field(document, 'slots') : document
  if (!Array.isArray(list)) throw new NotThisFormat('This JSON does not list slots.')
  if (list.length > MAX_SLOTS) faults.add(`The list is too long; only ${MAX_SLOTS} slots were read.`)
  const heading = new Heading(COLUMNS)
  for (const entry of list.slice(0, MAX_SLOTS)) {
    const written = (JSON.stringify(entry) ?? '').slice(0, 200)
    if (isObject(entry)) yield { cells: cellsOf(entry, heading), written }
    else faults.add('The entry is not a slot and was skipped.', undefined, written)
  }
}
