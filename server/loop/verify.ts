/** Checks the log of service requests: nothing changed, nothing missing, no step that STEPS does not know. */
import type { RequestFacts } from '../../shared/model/service-request.ts'
import { CHAIN_BEGINS, canonicalJson, eventHash, wordsDigest } from '../store/event-chain.ts'
import type { LoggedEvent } from '../store/event-log.ts'
import type { Residents } from '../store/residents.ts'
import { factsAfter, factsOfAll, orderedFacts } from './facts.ts'
import { STEPS } from './steps.ts'

/** Problems that are listed; the rest is counted. */
const MOST_LISTED = 100
const AT_ONCE = 1_000
/** Looks at a request that keeps changing while it is checked. */
const MOST_LOOKS = 5

export interface Verdict {
  events: number
  requests: number
  /** Events whose words were erased, as they may be. */
  erased: number
  /** Position and hash of the last event: publish it, and a log that was cut off or made anew shows too. */
  head: { seq: number; hash: string }
  /** One sentence each; none when the log is whole. */
  problems: string[]
  problemCount: number
}

/** Walks through the whole log; `published` is a head that was written down earlier. */
export async function verifyLog(
  { log, requests, photos }: Pick<Residents, 'log' | 'requests' | 'photos'>,
  published?: { seq: number; hash: string },
): Promise<Verdict> {
  const problems: string[] = []
  let problemCount = 0
  const report = (sentence: string) => {
    problemCount++
    if (problems.length < MOST_LISTED) problems.push(sentence)
  }
  const all = new Map<string, RequestFacts>()
  let head = { seq: 0, hash: CHAIN_BEGINS }
  let erased = 0
  for await (const logged of log.all()) {
    const { event, hash } = logged
    for (const sentence of faultsOf(logged, head, all.get(event.request))) report(sentence)
    for (const sentence of await photoFaults(photos, event)) report(sentence)
    if (event.data.digest !== undefined && !logged.words) erased++
    const facts = all.get(event.request)
    if (event.action === 'order') all.set(event.request, orderedFacts(event))
    else if (facts) all.set(event.request, factsAfter(facts, event))
    if (published?.seq === event.seq && published.hash !== hash) {
      report(`Event ${event.seq} has another hash than the one that was published.`)
    }
    head = { seq: event.seq, hash }
  }
  if (published && published.seq > head.seq) {
    report(`The log ends at event ${head.seq}, but event ${published.seq} was published.`)
  }
  for (const sentence of await projectionFaults({ log, requests }, all)) report(sentence)
  return { events: head.seq, requests: all.size, erased, head, problems, problemCount }
}

function* faultsOf(
  { event, previous, hash, words }: LoggedEvent,
  head: { seq: number; hash: string },
  before: RequestFacts | undefined,
): Generator<string> {
  const name = `Event ${event.seq} of request ${event.request}`
  if (event.seq !== head.seq + 1) yield `Events ${head.seq + 1} to ${event.seq - 1} are missing.`
  else if (previous !== head.hash) yield `${name} does not follow the event before it.`
  if (eventHash(previous, event) !== hash) yield `${name} was changed.`
  if (words && wordsDigest(words.salt, words.body) !== event.data.digest) {
    yield `What was said with event ${event.seq} of request ${event.request} was changed.`
  }
  if (event.action === 'order' ? before !== undefined : before === undefined) {
    yield `${name} has no order before it, or a second one.`
  } else if (!isStep(event, before)) {
    yield `${name} is no step that was allowed: ${event.action} by ${event.role} at "${before?.stage}".`
  }
}

/** Photos may be erased like words; those that are kept are the ones that came with the order. */
async function photoFaults(
  photos: Residents['photos'],
  { request, data }: LoggedEvent['event'],
): Promise<string[]> {
  if (data.photos === undefined) return []
  const faults: string[] = []
  for (const { id } of await photos.ofRequest(request)) {
    const kept = await photos.read(id)
    if (kept && !data.photos.includes(wordsDigest(kept.salt, kept.bytes))) {
      faults.push(`A photo of request ${request} was changed.`)
    }
  }
  return faults
}

function isStep({ action, role, data }: LoggedEvent['event'], before: RequestFacts | undefined): boolean {
  return STEPS.some(
    (step) =>
      step.action === action &&
      step.by.includes(role) &&
      (before === undefined ? step.from.length === 0 : step.from.includes(before.stage)) &&
      data.to === (step.to === 'same' ? before?.stage : step.to),
  )
}

/** Compares what the requests' table says with what the events say; the desk may go on working meanwhile. */
async function projectionFaults(
  { log, requests }: Pick<Residents, 'log' | 'requests'>,
  all: ReadonlyMap<string, RequestFacts>,
): Promise<string[]> {
  const faults: string[] = []
  const seen = new Set<string>()
  for (let offset = 0; ; offset += AT_ONCE) {
    const batch = await requests.list({ limit: AT_ONCE, offset })
    for (const { facts } of batch) {
      seen.add(facts.id)
      if (!isSame(all.get(facts.id), facts) && !(await isSameNow({ log, requests }, facts.id))) {
        faults.push(`Request ${facts.id} stands elsewhere than its events say.`)
      }
    }
    if (batch.length < AT_ONCE) break
  }
  for (const id of all.keys()) if (!seen.has(id)) faults.push(`Request ${id} is missing, but has events.`)
  return faults
}

function isSame(told: RequestFacts | undefined, facts: RequestFacts | undefined): boolean {
  return told !== undefined && facts !== undefined && canonicalJson(told) === canonicalJson(facts)
}

/** Looks once more at a request on which somebody may have acted since its events were read. */
async function isSameNow(
  { log, requests }: Pick<Residents, 'log' | 'requests'>,
  id: string,
): Promise<boolean> {
  for (let look = 0; look < MOST_LOOKS; look++) {
    const events = (await log.of(id)).map(({ event }) => event)
    const found = await requests.find(id)
    if (isSame(factsOfAll(events).get(id), found?.facts)) return true
    if (found?.facts.version === events.length) return false
  }
  return false
}
