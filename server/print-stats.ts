/** Command: prints the figures about service requests, made of the log. `npm run --silent stats -- --help` */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { optionsOf, WrongCall } from './command-line.ts'
import { ConfigError, loadConfig } from './config.ts'
import { type Figure, figuresByDepartment, figuresOf, type Period, storiesOf } from './loop/figures.ts'
import { type Day, endOfDay, readDay, wallTime } from './sources/wall-clock.ts'
import { openResidents } from './store/residents.ts'

const HELP = `Counts every published figure about service requests anew, out of the log and nothing else.

  npm run --silent stats [-- options]

  --from <day>      requests ordered on this day or later, YYYY-MM-DD in the county's zone
  --until <day>     requests ordered on this day or earlier, as on the desk
  --by-department   also for each department; figures of fewer than 5 requests are left out
  --json            prints one JSON document
  --help            prints this

Each figure has its numerator, its denominator and how it is counted. "verify-log" tells whether the log is whole.
`

try {
  const { values } = optionsOf(process.argv.slice(2), ['from', 'until'], ['by-department', 'json'])
  if (values.help) process.stdout.write(HELP)
  else await print(values.from, values.until, values['by-department'] === true, values.json === true)
} catch (error) {
  if (!(error instanceof WrongCall || error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}

type Text = string | boolean | undefined

async function print(from: Text, until: Text, byDepartment: boolean, asJson: boolean): Promise<void> {
  const { dataDirectory, county } = loadConfig(process.env, process.cwd())
  const file = join(dataDirectory, 'residents.sqlite')
  if (!existsSync(file)) throw new WrongCall(`There is no database ${file}; set TANGWU_DATA.`)
  const [first, last] = [dayOf('--from', from), dayOf('--until', until)]
  const period = {
    from: first ? wallTime(first, county.timezone) : 0,
    until: last ? endOfDay(last, county.timezone) + 1 : Number.MAX_SAFE_INTEGER,
  }
  const residents = await openResidents(file)
  const head = await residents.log.head()
  const stories = await storiesOf(residents.log.ofPeriod(period, head.seq), period)
  await residents.close()
  const figures = figuresOf(stories)
  const departments = byDepartment ? figuresByDepartment(stories) : undefined
  process.stdout.write(
    asJson
      ? `${JSON.stringify({ period: spoken(period), head, figures, departments }, null, 2)}\n`
      : `${[
          ...figures.map(lineOf),
          ...Object.entries(departments ?? {}).flatMap(([name, list]) => ['', name, ...list.map(lineOf)]),
          '',
          `Counted from the log up to event ${head.seq}, hash ${head.hash}.`,
        ].join('\n')}\n`,
  )
}

function lineOf({ id, numerator, denominator, method }: Figure): string {
  const share = denominator === 0 ? '–' : `${((100 * numerator) / denominator).toFixed(1)} %`
  return `${id.padEnd(20)} ${`${numerator} / ${denominator}`.padStart(14)} ${share.padStart(8)}  ${method}`
}

function spoken({ from, until }: Period) {
  const iso = (time: number) => (time === Number.MAX_SAFE_INTEGER ? null : new Date(time).toISOString())
  return { from: from === 0 ? null : iso(from), until: iso(until) }
}

/** @throws WrongCall */
function dayOf(option: string, text: Text): Day | undefined {
  if (text === undefined) return undefined
  const day = readDay(String(text))
  if (!day) throw new WrongCall(`${option}: "${text}" is no day; write YYYY-MM-DD.`)
  return day
}
