/** Every source format that the county file and `check-source` know. */
import { cameras } from './cameras.ts'
import { feed } from './feed/feed.ts'
import { m3u } from './m3u/m3u.ts'
import { schedule } from './schedule/schedule.ts'
import { services } from './services.ts'
import type { SourceFormat } from './source.ts'
import { xmltv } from './xmltv/xmltv.ts'

export const SOURCE_FORMATS: readonly SourceFormat[] = [m3u, xmltv, feed, cameras, services, schedule]

/** Returns the format of that name, undefined when there is none. */
export function formatNamed(name: string): SourceFormat | undefined {
  return SOURCE_FORMATS.find(({ format }) => format === name)
}
