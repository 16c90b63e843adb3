/** Turns the tables of the life events into the catalogue of services, a CSV with one line per service. */
import { csv } from '../csv.ts'
import { between, dayAfter, seeded } from '../seeded.ts'
import { DEPARTMENTS } from './departments.ts'
import { EVERYDAY_WORDS } from './everyday-words.ts'
import type { LifeEventTable, ServiceGroupTable } from './life-event.ts'
import { bring, fee, howLong, onTv, type Phrase, where, who } from './phrases.ts'
import { STEP_CARDS } from './step-cards.ts'

const COLUMNS = [
  'code',
  'name',
  'name_en',
  'also',
  'also_en',
  'department',
  'department_en',
  'event',
  'event_en',
  'group',
  'group_en',
  'who',
  'who_en',
  'bring',
  'bring_en',
  'where',
  'where_en',
  'duration',
  'duration_en',
  'fee',
  'fee_en',
  'phone',
  'channel',
  'on_tv',
  'on_tv_en',
  'questions',
  'questions_en',
  'owner',
  'owner_en',
  'verify_by',
]

/** These cards were due last month and nobody has confirmed them, so that the county shows a stale card too. */
const OVERDUE = new Set(['112', '166', '214', '331', '428', '617'])

/** Returns the catalogue as CSV, events and groups in the order given. */
export function serviceCatalogue(events: readonly LifeEventTable[]): string {
  const rows = events.flatMap((event) =>
    event.groups.flatMap((group) =>
      rowsOf(group).map(([code = '', ...cells]) => ({ code, cells, event, group })),
    ),
  )
  const dates = checkDates(rows.map(({ code }) => code))
  return csv(
    COLUMNS,
    rows.map((row) => serviceLine(row, dates.get(row.code) ?? '')),
  )
}

interface Row {
  code: string
  cells: string[]
  event: LifeEventTable
  group: ServiceGroupTable
}

function rowsOf(group: ServiceGroupTable): string[][] {
  return group.services
    .trim()
    .split('\n')
    .map((line) => line.split(' / ').map((cell) => cell.trim()))
}

/** Until when each card counts as true, by code: it stays when a service is listed elsewhere. */
function checkDates(codes: readonly string[]): ReadonlyMap<string, string> {
  const random = seeded(520)
  const dates = new Map<string, string>()
  for (const code of codes.toSorted()) {
    if (dates.has(code)) throw new Error(`Two services have the code ${code}.`)
    const due = dayAfter('2027-01-04', between(random, 0, 355))
    dates.set(code, OVERDUE.has(code) ? `2026-10-${between(random, 10, 28)}` : due)
  }
  return dates
}

function serviceLine(row: Row, verifyBy: string): Record<string, string> {
  const [name = '', nameEn = '', office = '', ...rest] = row.cells
  const [whoCell = '', bringCell = '', whereCell = '', longCell = '', feeCell = '', channelCell = ''] = rest
  const [key = '', desk = String(row.group.desk)] = office.split(':')
  const department = DEPARTMENTS.get(key)
  if (!department || rest.length !== 6) throw new Error(`The line of ${name} is not well formed.`)
  const [channel = '', tvCell] = channelCell.split(':')
  const questions = STEP_CARDS.get(name)
  const tv: Phrase = questions ? onTv('steps') : tvCell ? onTv(tvCell) : ['', '']
  return {
    code: row.code,
    name,
    name_en: nameEn,
    ...pair('also', EVERYDAY_WORDS.get(name) ?? ['', '']),
    department: department.name,
    department_en: department.en,
    event: row.event.name,
    event_en: row.event.en,
    group: row.group.name,
    group_en: row.group.en,
    ...pair('who', who(whoCell)),
    ...pair('bring', bring(bringCell)),
    ...pair('where', where(whereCell, [department.address, department.addressEn])),
    ...pair('duration', howLong(longCell)),
    ...pair('fee', fee(feeCell)),
    phone: `${department.phone}${desk.padStart(2, '0')}`,
    channel: questions ? 'tv' : channel,
    ...pair('on_tv', tv),
    ...pair('questions', questions ?? ['', '']),
    owner: `${department.name} 值班组`,
    owner_en: department.en,
    verify_by: verifyBy,
  }
}

/** The cells of a column and of its English neighbour. */
function pair(column: string, [text, en]: Phrase): Record<string, string> {
  return { [column]: text, [`${column}_en`]: en }
}
