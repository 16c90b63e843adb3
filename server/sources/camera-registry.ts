/** Brings the shapes in which camera lists are kept (CSV, JSON, go2rtc's /api/streams) to rows. */
import type { FaultList } from './fault-list.ts'
import { NotThisFormat, type Origin } from './source.ts'
import { type Column, Heading } from './table/header.ts'
import { cellsOf, field, isObject } from './table/objects.ts'
import { cleanCell, type Row, readTable } from './table/table.ts'

const COLUMNS: readonly Column[] = [
  { name: 'id', also: ['编号', '摄像头编号', '设备编号', 'camera_id'] },
  { name: 'name', also: ['名称', '单位名称', '名字', '店名', '单位', 'title'], text: true },
  { name: 'kind', also: ['类型', '类别', 'type', 'category'] },
  { name: 'address', also: ['地址', '位置', '所在地', 'location'], text: true },
  { name: 'grade', also: ['等级', '量化等级', '食品安全等级'] },
  { name: 'inspected', also: ['检查日期', '最近检查', '检查时间', 'inspection_date'] },
  { name: 'url', also: ['地址流', '视频地址', '流地址', '直播地址', 'stream', 'stream_url', 'hls', 'src'] },
  { name: 'snapshot', also: ['截图', '截图地址', '快照', 'snapshot_url', 'image'] },
  { name: 'hours', also: ['时间', '营业时间', '工作时间', '开放时间'] },
  { name: 'phone', also: ['电话', '联系电话', 'telephone', 'tel'] },
]
/** More cameras than any county has. */
const MAX_CAMERAS = 10_000

/**
 * Gives one row for each camera of the list.
 * @throws NotThisFormat when it is neither a table with known columns nor a JSON list of cameras.
 */
export function* readRegistry(text: string, origin: Origin, faults: FaultList): Generator<Row> {
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
  const list = isObject(document) ? (field(document, 'cameras') ?? document) : document
  const heading = new Heading(COLUMNS)
  const entries: [string | undefined, unknown][] = Array.isArray(list)
    ? list.map((value) => [undefined, value])
    : isObject(list)
      ? Object.entries(list)
      : []
  if (isObject(list) && !entries.some(([, value]) => isCamera(value))) {
    throw new NotThisFormat('This JSON does not list cameras.')
  }
  for (const [key, value] of entries.slice(0, MAX_CAMERAS)) {
    const cells = isObject(value) ? cellsOf(value, heading, firstPlayable) : new Map<string, string>()
    if (typeof value === 'string') cells.set('url', cleanCell(value))
    const producers = isObject(value) ? field(value, 'producers') : value
    if (key && Array.isArray(producers)) setStream(cells, key, producers, origin)
    if (key && !cells.has('id')) cells.set('id', cleanCell(key))
    const written =
      [...cells.values()].join(' ') || (key ?? (typeof value === 'string' ? value : JSON.stringify(value)))
    if (isCamera(value)) yield { cells, written }
    else faults.add('The entry is not a camera and was skipped.', undefined, written)
  }
}

/**
 * What go2rtc says of a stream: where it comes from, which no television can play. The go2rtc server that gave the
 * list plays the stream itself, as HLS and as a still picture.
 * https://github.com/AlexxIT/go2rtc#module-api
 */
function setStream(cells: Map<string, string>, name: string, producers: unknown[], origin: Origin): void {
  const addresses = producers.map((producer) => (isObject(producer) ? field(producer, 'url') : producer))
  const source = firstPlayable(addresses)
  if (origin.base && /\/api\/streams\b/.test(origin.base)) {
    cells.set('url', new URL(`stream.m3u8?src=${encodeURIComponent(name)}`, origin.base).href)
    cells.set('snapshot', new URL(`frame.jpeg?src=${encodeURIComponent(name)}`, origin.base).href)
  } else if (source) cells.set('url', cleanCell(source))
}

/** Of several addresses the one that a television can play; else the first, for the fault. */
function firstPlayable(addresses: readonly unknown[]): string | undefined {
  const written = addresses.filter((address) => typeof address === 'string')
  return written.find((address) => /^https?:|^\//i.test(address)) ?? written[0]
}

function isCamera(value: unknown): boolean {
  return (typeof value === 'string' && /[:/]/.test(value)) || Array.isArray(value) || isObject(value)
}
