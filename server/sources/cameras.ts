/** A registry of kitchen cameras, in CSV or JSON, or the stream list of a go2rtc server. */
import type { Camera } from '../../shared/model/camera.ts'
import { resolveAddress } from './address.ts'
import { inBatches } from './batches.ts'
import { readRegistry } from './camera-registry.ts'
import { FaultList } from './fault-list.ts'
import type { Batch, Origin, SourceFormat } from './source.ts'
import { plainDigits, type Row, textsOf } from './table/table.ts'
import { readDay, wallTime } from './wall-clock.ts'
import { wholeText } from './whole-text.ts'

const GRADES: Record<string, string> = { 优秀: 'A', 优: 'A', 良好: 'B', 良: 'B', 一般: 'C' }
const ALL_DAY = /全天|24小时/
/** Faults are read by many, so they must not repeat a password. */
const CREDENTIALS = /\/\/[^\s,;"]*@/g
const RANGE = /(\d{1,2})[:：](\d{2})\s*(?:-|–|—|~|至|到)\s*(\d{1,2})[:：](\d{2})/g

export const cameras: SourceFormat = {
  format: 'cameras',
  holds: ['camera'],
  xml: false,
  parse: read,
}

async function* read(chunks: AsyncIterable<string>, origin: Origin): AsyncIterable<Batch> {
  const faults = new FaultList()
  const rows = readRegistry(await wholeText(chunks), origin, faults)
  yield* inBatches(readCameras(rows, origin, faults), faults)
}

function* readCameras(rows: Iterable<Row>, origin: Origin, faults: FaultList): Generator<Camera> {
  const ids = new Set<string>()
  for (const row of rows) {
    const wrong = (what: string) => faults.add(what, row.line, row.written.replace(CREDENTIALS, '//…@'))
    const camera = readCamera(row, origin, wrong)
    if (!camera) continue
    if (ids.has(camera.id)) {
      wrong('The id belongs to an earlier camera too; this one was skipped.')
      continue
    }
    ids.add(camera.id)
    yield camera
  }
}

function readCamera(row: Row, origin: Origin, wrong: (what: string) => void): Camera | undefined {
  const name = textsOf(row, 'name', origin.language)
  const id = row.cells.get('id') ?? Object.values(name)[0]
  if (!id) {
    wrong('The camera has neither an id nor a name; it was skipped.')
    return undefined
  }
  const url = streamAddress(row.cells.get('url'), origin, wrong)
  if (!url) return undefined
  if (Object.keys(name).length === 0) name[origin.language] = id
  const camera: Camera = { type: 'camera', id, name, kind: kindOf(row.cells.get('kind') ?? ''), url }
  const address = textsOf(row, 'address', origin.language)
  if (Object.keys(address).length > 0) camera.address = address
  const grade = row.cells.get('grade')
  if (grade) camera.grade = gradeOf(grade)
  if (grade && !camera.grade) wrong('The grade is not A, B or C; it was left out.')
  const inspected = row.cells.get('inspected')
  const day = readDay(inspected ?? '')
  if (day) camera.inspected = wallTime(day, origin.timezone)
  else if (inspected) wrong('The inspection date cannot be read; write it like 2027-03-31. It was left out.')
  const hours = row.cells.get('hours')
  if (hours) camera.hours = hoursOf(hours)
  if (hours && !camera.hours)
    wrong('The hours cannot be read; write them like 06:00-13:30. They were left out.')
  const snapshot = row.cells.get('snapshot')
  if (snapshot) camera.snapshot = playable(snapshot, origin, wrong)
  if (snapshot && !camera.snapshot) wrong('The snapshot is not an http address; it was left out.')
  const phone = plainDigits(row.cells.get('phone'))
  if (phone) camera.phone = phone
  return withoutUndefined(camera)
}

/** The stream as a television may play it; undefined, with a fault that says what to do, when it cannot. */
function streamAddress(
  written: string | undefined,
  origin: Origin,
  wrong: (what: string) => void,
): string | undefined {
  if (!written) {
    wrong('The camera has no stream address; it was skipped.')
    return undefined
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(written)?.[1]?.toLowerCase()
  if (scheme && scheme !== 'http' && scheme !== 'https') {
    wrong(
      `A television cannot play ${scheme}; publish the stream as HLS, for example with go2rtc, and give its http address. The camera was skipped.`,
    )
    return undefined
  }
  const address = playable(written, origin, wrong)
  if (!address) wrong('The stream address is not a complete http address; the camera was skipped.')
  return address
}

/** Absolute http(s) or root-relative, without credentials. */
function playable(written: string, origin: Origin, wrong: (what: string) => void): string | undefined {
  const address = resolveAddress(written, origin.base)
  if (address && URL.canParse(written) && new URL(written).username + new URL(written).password !== '') {
    wrong('The address held a user name or password; they were taken out.')
  }
  return address
}

function kindOf(written: string): Camera['kind'] {
  if (/school|canteen|学|园|校/i.test(written)) return 'school'
  if (/restaurant|餐|饭|酒|食|小吃|面馆/i.test(written)) return 'restaurant'
  return 'other'
}

function gradeOf(written: string): string | undefined {
  const word = written
    .normalize('NFKC')
    .toUpperCase()
    .replace(/GRADE|[级等:\s]/g, '')
  return /^(?:.*[^A-Z])?([ABC])$/.exec(word)?.[1] ?? /^[ABC](?![A-Z])/.exec(word)?.[0] ?? GRADES[word]
}

/** One or more ranges, two digits everywhere. */
function hoursOf(written: string): string | undefined {
  if (ALL_DAY.test(written.replace(/\s/g, ''))) return '00:00-24:00'
  const ranges = [...written.normalize('NFKC').matchAll(RANGE)]
    .filter(([, from, , to]) => Number(from) < 24 && Number(to) <= 24)
    .map(
      ([, from = '', m = '', to = '', n = '']) => `${from.padStart(2, '0')}:${m}-${to.padStart(2, '0')}:${n}`,
    )
  return ranges.length > 0 ? ranges.join(',') : undefined
}

function withoutUndefined(camera: Camera): Camera {
  for (const key of ['grade', 'hours', 'snapshot'] as const) if (camera[key] === undefined) delete camera[key]
  return camera
}
