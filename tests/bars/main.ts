/** `npm run bars`: measures the bars for older viewers on every state of the real television; exits 1 on a shortfall. */
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '../tv/server-process.ts'
import { CONFIGURATIONS, nameOf } from './configuration.ts'
import { type Crawl, crawl, WHOLE } from './crawl.ts'
import { CROWD, type Crowd, FEW, writeCrowdedCounty } from './crowded-county.ts'
import { markdownOf, shortfallsOf, verdictsOf } from './table.ts'

const JSON_FILE = 'assets/bars.json'
const HELP = `Crawls every state of the television by remote control and measures it against the bars for older viewers.

  npm run bars -- [configuration …] [--few] [--json]

  configuration     a part of a name such as zh-CN-1080-standard, en, 720, largest; all twelve without one
  --few             a county of ${FEW.services} services and ${FEW.channels} channels everywhere, which takes minutes instead of an hour;
                    without it the first configuration crawls ${CROWD.services} services and ${CROWD.channels} channels
  --json            writes the figures to ${JSON_FILE}

Pictures of missed bars are in dist/bars. The exit status is 1 when a bar was missed.
`

const args = process.argv.slice(2)
const wanted = args.filter((arg) => !arg.startsWith('--'))
const chosen = CONFIGURATIONS.filter((one) => wanted.every((part) => nameOf(one).includes(part)))
if (args.includes('--help')) process.stdout.write(HELP)
else if (chosen.length === 0) {
  process.stderr.write(`No configuration is called ${wanted.join(' ')}; --help tells their names.\n`)
  process.exitCode = 2
} else await bars()

async function bars(): Promise<void> {
  const crawls: Crawl[] = []
  for (const [index, configuration] of chosen.entries()) {
    const crowd = index === 0 && !args.includes('--few') ? CROWD : FEW
    process.stderr.write(
      `${nameOf(configuration)}, ${crowd.services} services and ${crowd.channels} channels … `,
    )
    const done = await inCounty(crowd, (address) => crawl(address, configuration, crowd, WHOLE))
    process.stderr.write(`${done.states} states, ${done.presses} presses\n`)
    for (const name of done.left) process.stderr.write(`  not reached again: ${name}\n`)
    crawls.push(done)
  }
  const verdicts = verdictsOf(crawls)
  process.stdout.write(`\n${markdownOf(verdicts)}\n\n${shortfallsOf(verdicts)}\n`)
  if (args.includes('--json')) {
    const about = crawls.map(({ configuration, states, presses }) => ({ ...configuration, states, presses }))
    await writeFile(JSON_FILE, `${JSON.stringify({ crawls: about, verdicts }, null, 2)}\n`)
  }
  if (verdicts.some(({ verdict }) => verdict !== 'kept')) process.exitCode = 1
}

/** Runs with a server that reads a county of this size. */
async function inCounty<T>(crowd: Crowd, run: (address: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tangwu-bars-'))
  const server = await startServer({ TANGWU_COUNTY: await writeCrowdedCounty(folder, crowd, Date.now()) })
  try {
    return await run(server.address)
  } finally {
    await server.remove()
    rmSync(folder, { recursive: true })
  }
}
