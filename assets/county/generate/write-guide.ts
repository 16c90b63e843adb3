/** Writes the guide of seven past days, today and seven coming days: … write-guide.ts [outfile] [--now 2026-11-22T08:00:00+08:00] */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type ChannelSchedule, countyMidnight, writeGuide } from './guide.ts'

const FOLDER = 'assets/county/schedule'
const DAY = 86_400_000

const { values, positionals } = parseArgs({ allowPositionals: true, options: { now: { type: 'string' } } })
const schedules = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name): ChannelSchedule => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')))
const midnight = countyMidnight(values.now ? Date.parse(values.now) : Date.now())
writeFileSync(
  positionals[0] ?? 'assets/county/guide.xml',
  writeGuide(schedules, midnight - 7 * DAY, midnight + 8 * DAY),
)
