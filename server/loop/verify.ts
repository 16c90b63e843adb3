/** Checks the log of service requests: nothing changed, nothing missing, no step that STEPS does not know. */
import type { RequestFacts } from '../../shared/model/service-request.ts'
import { CHAIN_BEGINS, eventHash, wordsDigest } from '../store/event-chain.ts'
import type { LoggedEvent } from '../store/event-log.ts'
import type { Residents } from '../store/residents.ts'
import { factsAfter, orderedFacts } from './facts.ts'
import { STEPS } from './steps.ts'
import { projectionFaults, type SourceDigest } from './verify-projection.ts'

/** Problems that are listed; the rest is counted. */
const MOST_LISTED = 100

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
  /** What is not there any more of requests of which nothing was erased so far. */
  const gone = new Map<string, string>()
  const sources = new Map<string, SourceDigest>()
  for await (const logged of log.all()) {
    const { event, hash } = logged
    for (const sentence of faultsOf(logged, head, all.get(event.request))) report(sentence)
    const pictures = await photosOf(photos, event)
    for (const sentence of pictures.faults) report(sentence)
    const unsaid = event.data.digest !== undefined && !logged.words
    if (unsaid) erased++
    if (unsaid || pictures.gone) gone.set(event.request, unsaid ? 'What was said' : 'A photo')
    if (event.action === 'erase') gone.delete(event.request)
    const { source } = event.data
    if (source !== undefined && logged.words) {
      sources.set(event.request, { salt: logged.words.salt, digest: source })
    }
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
  for (const [request, what] of gone) {
    if (!(await isErased(log, request)))
      report(`${what} with request ${request} is gone, but was never erased.`)
  }
  for (const sentence of await projectionFaults({ log, requests }, all, sources)) report(sentence)
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

/** Returns what is wrong with the photos that are kept of a request, and whether there are fewer than came with it. */
async function photosOf(
  photos: Residents['photos'],
  { request, action, data }: LoggedEvent['event'],
): Promise<{ faults: string[]; gone: boolean }> {
  if (action !== 'order') return { faults: [], gone: false }
  const came = data.photos ?? []
  const kept = new Set<string>()
  for (const { id } of await photos.ofRequest(request)) {
    const photo = await photos.read(id)
    if (photo) kept.add(wordsDigest(photo.salt, photo.bytes))
  }
  const others = [...kept].filter((digest) => !came.includes(digest))
  return {
    faults: others.map(() => `A photo of request ${request} was ${came.length > 0 ? 'changed' : 'added'}.`),
    gone: kept.size < came.length,
  }
}

/** Words and photos go with the event that erases them, and never else; it may have come since they were looked for. */
async function isErased(log: Pick<Residents['log'], 'of'>, request: string): Promise<boolean> {
  return (await log.of(request)).some(({ event }) => event.action === 'erase')
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
