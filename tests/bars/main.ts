/** `npm run bars`: measures the bars for older viewers on every state of the real television; exits 1 on a shortfall. */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { startServer } from '../tv/server-process.ts'
import { CONFIGURATIONS, type Configuration, nameOf } from './configuration.ts'
import { type Crawl, crawl, FOLDER, WHOLE } from './crawl.ts'
import { CROWD, type Crowd, FEW, writeCrowdedCounty } from './crowded-county.ts'
import { markdownOf, shortfallsOf, verdictsOf } from './table.ts'

const JSON_FILE = 'assets/bars.json'
const HELP = `Crawls every state of the television by remote control and measures it against the bars for older viewers.

  npm run bars -- [configuration …] [--few] [--kept] [--json]

  configuration     a part of a name such as zh-CN-1080-standard, en, 720, largest; all twelve without one
  --few             a county of ${FEW.services} services and ${FEW.channels} channels everywhere, which takes minutes instead of an hour;
                    without it the first configuration crawls ${CROWD.services} services and ${CROWD.channels} channels
  --kept            goes on after a run that was stopped: what it had crawled counts
  --json            writes the figures to ${JSON_FILE}

As many are crawled at once as the machine has processors. Pictures of missed bars are in ${FOLDER}. The exit status is 1 when a bar was missed.
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
  const broken: string[] = []
  const queue = [...chosen.entries()]
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [index, configuration] = next
      const crowd = index === 0 && !args.includes('--few') ? CROWD : FEW
      try {
        crawls.push(await crawled(configuration, crowd))
      } catch (error) {
        broken.push(nameOf(configuration))
        process.stderr.write(`${nameOf(configuration)} broke off: ${inspect(error)}\n`)
      }
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, worker))
  if (broken.length > 0) {
    process.stderr.write(`Not crawled to the end: ${broken.join(', ')}. --kept tries these again.\n`)
    process.exitCode = 1
    return
  }
  const verdicts = verdictsOf(crawls)
  process.stdout.write(`\n${markdownOf(verdicts)}\n\n${shortfallsOf(verdicts)}\n`)
  if (args.includes('--json')) {
    const about = crawls.map(({ configuration, states, presses }) => ({ ...configuration, states, presses }))
    await writeFile(JSON_FILE, `${JSON.stringify({ crawls: about, verdicts }, null, 2)}\n`)
  }
  if (verdicts.some(({ verdict }) => verdict !== 'kept')) process.exitCode = 1
}

/** The crawl of one configuration, which is written down at once: a run that is stopped loses nothing that was done. */
async function crawled(configuration: Configuration, crowd: Crowd): Promise<Crawl> {
  const path = join(FOLDER, `${nameOf(configuration)}-${crowd.services}.json`)
  if (args.includes('--kept') && existsSync(path)) return JSON.parse(await readFile(path, 'utf8'))
  const done = await inCounty(crowd, (address) => crawl(address, configuration, crowd, WHOLE))
  process.stderr.write(
    `${nameOf(configuration)}, ${crowd.services} services and ${crowd.channels} channels: ` +
      `${done.states} states, ${done.presses} presses\n`,
  )
  for (const name of done.left) process.stderr.write(`  not reached again: ${name}\n`)
  mkdirSync(FOLDER, { recursive: true })
  await writeFile(path, JSON.stringify(done))
  return done
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
