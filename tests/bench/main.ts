/** `npm run bench`: measures the project against limits and peers on this machine, and fails when a limit is missed. */
import { writeFile } from 'node:fs/promises'
import { fanOut } from './fan-out.ts'
import { guideOpening } from './guide-opening.ts'
import { guideRefresh } from './guide-refresh.ts'
import { intake } from './intake.ts'
import { keyToFrame } from './key-to-frame.ts'
import { describeMachine } from './machine.ts'
import { feedParsing, guideParsing, playlistParsing } from './parsing.ts'
import { replayStart } from './replay-start.ts'
import { type Figure, isMissed, type Row, ratioOf } from './row.ts'
import { scriptSize } from './script-size.ts'
import { sections } from './sections.ts'
import { serverMemory } from './server-memory.ts'
import { startUp } from './start-up.ts'
import { machineLine, markdownOf, tableOf, verdictOf } from './table.ts'
import { zap } from './zap.ts'

const ROWS: readonly Row[] = [
  startUp,
  keyToFrame,
  zap,
  guideOpening,
  replayStart,
  scriptSize,
  sections,
  fanOut,
  intake,
  guideParsing,
  playlistParsing,
  feedParsing,
  guideRefresh,
  serverMemory,
]
const JSON_FILE = 'assets/bench.json'
const HELP = `Measures Tangwu against limits and peers, all in the same run.

  npm run bench -- [row …] [--json [file.json]] [--markdown]

${ROWS.map(({ name, about }) => `  ${name.padEnd(18)}${about}`).join('\n')}

  --json            writes the figures to ${JSON_FILE}, or to the file that is named
  --markdown        prints the table as the README shows it

The exit status is 1 when a limit was missed or a row could not be measured.
`

const args = process.argv.slice(2)
const words = args.filter((arg) => !arg.startsWith('--') && !arg.endsWith('.json'))
const OPTIONS = ['--json', '--markdown', '--help']
const unknown = [
  ...words.filter((word) => !ROWS.some(({ name }) => name === word)),
  ...args.filter((arg) => arg.startsWith('--') && !OPTIONS.includes(arg)),
]
if (args.includes('--help')) process.stdout.write(HELP)
else if (unknown.length > 0) {
  process.stderr.write(`There is no row or option ${unknown.join(', ')}; --help lists them.\n`)
  process.exitCode = 2
} else await bench(ROWS.filter(({ name }) => words.length === 0 || words.includes(name)))

async function bench(rows: readonly Row[]): Promise<void> {
  const machine = await describeMachine()
  const figures: Figure[] = []
  const problems: string[] = []
  for (const row of rows) {
    process.stderr.write(`${row.name}: ${row.about}\n`)
    try {
      figures.push(...(await row.measure()))
    } catch (error) {
      problems.push(`${row.name}: ${sentenceOf(error)}`)
    }
  }
  const table = args.includes('--markdown') ? markdownOf(figures) : tableOf(figures)
  process.stdout.write(`\n${machineLine(machine)}\n\n${table}\n`)
  for (const problem of problems) process.stdout.write(`\nNot measured: ${problem}\n`)
  if (args.includes('--json')) {
    const named = args.find((arg) => arg.endsWith('.json')) ?? JSON_FILE
    await writeFile(named, jsonOf({ machine, figures, problems }))
  }
  if (problems.length > 0 || figures.some(isMissed)) process.exitCode = 1
}

function jsonOf({ figures, ...others }: { machine: object; figures: Figure[]; problems: string[] }): string {
  const judged = figures.map((figure) => ({
    ...figure,
    ours: precise(figure.ours),
    other: precise(figure.other),
    ratio: precise(ratioOf(figure)),
    verdict: verdictOf(figure),
  }))
  return `${JSON.stringify({ ...others, figures: judged }, null, 2)}\n`
}

/** What went wrong; of a failed connection the cause too, without which it says nothing. */
function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause === undefined ? error.message : `${error.message} (${sentenceOf(error.cause)})`
}

function precise(value: number): number {
  return Number(value.toPrecision(4))
}
