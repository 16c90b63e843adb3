/** Checks the requests' table: every column of every request is what its events say. */
import type { RequestFacts } from '../../shared/model/service-request.ts'
import { canonicalJson, sourceText, wordsDigest } from '../store/event-chain.ts'
import type { Residents } from '../store/residents.ts'
import { columnsOf, type RequestRow } from '../store/service-requests.ts'
import { factsOfAll } from './facts.ts'
import { wakeAt } from './timers.ts'

const AT_ONCE = 1_000
/** Looks at a request that keeps changing while it is checked. */
const MOST_LOOKS = 5

type Checked = Pick<Residents, 'log' | 'requests'>

/** What the event of an order keeps of where it came from, with the salt of its words. */
export interface SourceDigest {
  salt: string
  digest: string
}

/** Returns a sentence for each request that is not as `told` by its events; the desk may go on working meanwhile. */
export async function projectionFaults(
  checked: Checked,
  told: ReadonlyMap<string, RequestFacts>,
  sources: ReadonlyMap<string, SourceDigest>,
): Promise<string[]> {
  const faults: string[] = []
  const seen = new Set<string>()
  for (let offset = 0; ; offset += AT_ONCE) {
    const batch = await checked.requests.rows({ limit: AT_ONCE, offset })
    for (const row of batch) {
      seen.add(row.id)
      if (!isTold(told.get(row.id), row) && !(await isToldNow(checked, row.id))) {
        faults.push(`Request ${row.id} stands elsewhere than its events say.`)
      }
      const source = sources.get(row.id)
      if (source && !(await isFrom(checked, row, source))) {
        faults.push(`Request ${row.id} has another origin or key than it was ordered with.`)
      }
    }
    if (batch.length < AT_ONCE) break
  }
  for (const id of told.keys()) if (!seen.has(id)) faults.push(`Request ${id} is missing, but has events.`)
  return faults
}

function isTold(facts: RequestFacts | undefined, row: RequestRow | undefined): boolean {
  if (facts === undefined || row === undefined) return false
  const { key: _key, contact: _contact, ...derived } = row
  // A request that hangs on no television is not shown there any more, as after it was erased.
  const television = facts.channel === 'tv' && !facts.erased ? row.origin.replace('tv:', '') : null
  const { id, orderedAt: ordered } = facts
  const expected = { ...columnsOf(facts, wakeAt(facts)), id, ordered, origin: row.origin, television, facts }
  return canonicalJson({ ...derived, facts: JSON.parse(row.facts) }) === canonicalJson(expected)
}

/** True when the request came from where its order's event says, or was erased since that was read. */
async function isFrom({ requests }: Checked, row: RequestRow, source: SourceDigest): Promise<boolean> {
  const found = wordsDigest(source.salt, sourceText(row.origin, row.key))
  if (found === source.digest) return true
  return (await requests.find(row.id))?.facts.erased ?? false
}

/** Looks once more at a request on which somebody may have acted since its events were read. */
async function isToldNow({ log, requests }: Checked, id: string): Promise<boolean> {
  for (let look = 0; look < MOST_LOOKS; look++) {
    const [row] = await requests.rows({ ids: [id], limit: 1 })
    const events = (await log.of(id)).map(({ event }) => event)
    if (isTold(factsOfAll(events).get(id), row)) return true
    if (row?.version === events.length) return false
  }
  return false
}
