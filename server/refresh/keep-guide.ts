/** How far back programmes are kept though their source has dropped them. */
import type { County } from '../../shared/model/county.ts'
import type { Content } from '../store/content.ts'

const DAY = 86_400_000
/** However long a channel playlist says that its provider keeps programmes. */
const MOST_DAYS = 31

/** Returns the time, UTC ms: the county's `keepGuideDays` before `at`, earlier where a channel replays more days. */
export async function guideKeptSince(
  county: Pick<County, 'keepGuideDays' | 'sources'>,
  content: Pick<Content, 'items'>,
  at: number,
): Promise<number> {
  let days = county.keepGuideDays
  for (const { id } of county.sources.filter(({ format }) => format === 'm3u')) {
    for (const { catchup } of await content.items(id, 'channel')) {
      days = Math.max(days, Math.min(catchup?.days ?? 0, MOST_DAYS))
    }
  }
  return at - days * DAY
}
