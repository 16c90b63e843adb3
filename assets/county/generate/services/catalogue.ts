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

/** Codes of the first event start at 101, those of the next at 151, and so on. */
const FIRST_CODE = 101
const CODES_PER_EVENT = 50
/** These cards were due last month and nobody has confirmed them, so that the county shows a stale card too. */
const OVERDUE = new Set(['112', '166', '214', '331', '428', '617'])

/** Returns the catalogue as CSV, events and groups in the order given. */
export function serviceCatalogue(events: readonly LifeEventTable[]): string {
  const random = seeded(520)
  const lines = events.flatMap((event, index) => {
    const rows = event.groups.flatMap((group, desk) =>
      rowsOf(group).map((cells) => ({ cells, event, group, desk: desk + 1 })),
    )
    return rows.map((row, position) => {
      const code = String(FIRST_CODE + index * CODES_PER_EVENT + position)
      const due = dayAfter('2027-01-04', between(random, 0, 355))
      return serviceLine(code, row, OVERDUE.has(code) ? `2026-10-${between(random, 10, 28)}` : due)
    })
  })
  return csv(COLUMNS, lines)
}

interface Row {
  cells: string[]
  event: LifeEventTable
  group: ServiceGroupTable
  /** Last digit of the telephone number: every group of a department has its own desk. */
  desk: number
}

function rowsOf(group: ServiceGroupTable): string[][] {
  return group.services
    .trim()
    .split('\n')
    .map((line) => line.split(' / ').map((cell) => cell.trim()))
}

function serviceLine(code: string, row: Row, verifyBy: string): Record<string, string> {
  const [name = '', nameEn = '', key = '', ...rest] = row.cells
  const [whoCell = '', bringCell = '', whereCell = '', longCell = '', feeCell = '', channelCell = ''] = rest
  const department = DEPARTMENTS.get(key)
  if (!department || rest.length !== 6) throw new Error(`The line of ${name} is not well formed.`)
  const [channel = '', tvCell] = channelCell.split(':')
  const questions = STEP_CARDS.get(name)
  const tv: Phrase = questions ? onTv('steps') : tvCell ? onTv(tvCell) : ['', '']
  return {
    code,
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
    phone: `${department.phone}${String(row.desk).padStart(2, '0')}`,
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
