/** Reads which requests another system asks for (GeoReport v2, "GET Service Requests"). Pure. */
import type { Stage } from '../../shared/model/service-request.ts'
import { STAGE_NAMES } from '../../shared/model/service-request.ts'
import { STAGES } from '../loop/steps.ts'
import type { RequestQuery } from '../store/request-query.ts'

/** The standard's longest span, and most requests in one answer. */
const LONGEST_SPAN = 90 * 86_400_000
const MOST_LISTED = 1_000
const MOST_IDS = 200
/** Requests that pages may pass over, which are read each time; beyond, a shorter time is asked for. */
const MOST_PASSED = 20_000

export interface RequestFilter {
  query: RequestQuery
  /** Whose own requests are told with what was said; none without a key. */
  origin: string | undefined
  extensions: boolean
}

/** Returns what `parameters` ask for on behalf of `origin`, or what is wrong with them in a sentence. */
export function requestFilter(
  parameters: URLSearchParams,
  origin: string | undefined,
  now: number,
): RequestFilter | { fault: string } {
  const extensions = parameters.get('extensions') === 'true'
  const ids = listOf(parameters.get('service_request_id'))
  if (ids.length > 0) {
    const query = { ids: ids.slice(0, MOST_IDS), limit: MOST_IDS, publicOr: origin ?? null }
    return { query, origin, extensions }
  }
  const times = ['start_date', 'end_date', 'updated_after', 'updated_before'].map((name) => {
    const text = parameters.get(name)
    return text === null ? undefined : Date.parse(text)
  })
  if (times.some(Number.isNaN)) return { fault: 'A date is written as 1994-11-05T13:15:30Z.' }
  const [start, end, updatedAfter, updatedBefore] = times
  const until = end ?? (start === undefined ? now + 1 : start + LONGEST_SPAN)
  const from = Math.max(start ?? until - LONGEST_SPAN, until - LONGEST_SPAN)
  const stages = stagesOf(listOf(parameters.get('status')))
  if (!stages) return { fault: 'A status is open or closed.' }
  const [page, size] = [wholeOf(parameters.get('page'), 1), wholeOf(parameters.get('page_size'), MOST_LISTED)]
  if (page === undefined || size === undefined) return { fault: 'page and page_size count from 1.' }
  const limit = Math.min(size, MOST_LISTED)
  const offset = (page - 1) * limit
  if (offset > MOST_PASSED) {
    return { fault: `Pages end after ${MOST_PASSED} requests; ask for a shorter time.` }
  }
  const services = listOf(parameters.get('service_code'))
  return {
    origin,
    extensions,
    query: {
      publicOr: origin ?? null,
      stages,
      ordered: { from, until },
      ...((updatedAfter !== undefined || updatedBefore !== undefined) && {
        changed: {
          ...(updatedAfter !== undefined && { from: updatedAfter }),
          ...(updatedBefore !== undefined && { until: updatedBefore }),
        },
      }),
      ...(services.length > 0 && { services }),
      limit,
      offset,
    },
  }
}

function listOf(text: string | null): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function stagesOf(statuses: readonly string[]): Stage[] | undefined {
  if (statuses.some((status) => status !== 'open' && status !== 'closed')) return undefined
  return STAGE_NAMES.filter((stage) => statuses.length === 0 || statuses.includes(STAGES[stage].status))
}

function wholeOf(text: string | null, otherwise: number): number | undefined {
  if (text === null) return otherwise
  const number = Number(text)
  return Number.isSafeInteger(number) && number >= 1 && number <= 1_000_000 ? number : undefined
}
