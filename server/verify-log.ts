/** Command: checks the log of service requests. `npm run --silent verify-log -- --help` */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { optionsOf, WrongCall } from './command-line.ts'
import { ConfigError, loadConfig } from './config.ts'
import { verifyLog } from './loop/verify.ts'
import { openResidents } from './store/residents.ts'

const HELP = `Walks through the log of service requests and says what was changed, removed or put in between.

  npm run --silent verify-log [-- options]

  --head <position>:<hash>   a head that was printed (and published) earlier: the log must still hold it
  --json                     prints one JSON document
  --help                     prints this

Every event carries the hash of the one before it. The exit status is 0 when the log is whole, 1 when not, 2 when it
cannot be read. The database is that of TANGWU_DATA; the server may run meanwhile.
`

try {
  const { values } = optionsOf(process.argv.slice(2), ['head'], ['json'])
  if (values.help) process.stdout.write(HELP)
  else await check(headOf(values.head), values.json === true)
} catch (error) {
  if (!(error instanceof WrongCall || error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}

async function check(head: { seq: number; hash: string } | undefined, asJson: boolean): Promise<void> {
  const file = join(loadConfig(process.env, process.cwd()).dataDirectory, 'residents.sqlite')
  if (!existsSync(file)) throw new WrongCall(`There is no database ${file}; set TANGWU_DATA.`)
  const residents = await openResidents(file)
  const verdict = await verifyLog(residents, head)
  await residents.close()
  if (asJson) process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`)
  else {
    const { events, requests, erased, problems, problemCount } = verdict
    const rest = problemCount - problems.length
    const lines = [
      ...problems,
      ...(rest > 0 ? [`And ${rest} more.`] : []),
      `${events} events of ${requests} requests; the words of ${erased} are erased. ${
        problemCount === 0 ? 'The log is whole.' : 'The log is NOT whole.'
      }`,
      `Head: ${verdict.head.seq}:${verdict.head.hash}`,
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
  }
  if (verdict.problemCount > 0) process.exitCode = 1
}

/** @throws WrongCall */
function headOf(text: string | boolean | undefined): { seq: number; hash: string } | undefined {
  if (text === undefined) return undefined
  const [, seq = '', hash = ''] = /^(\d+):([0-9a-f]{64})$/.exec(String(text)) ?? []
  if (hash === '')
    throw new WrongCall('--head is written <position>:<64 hex digits>, as this command prints it.')
  return { seq: Number(seq), hash }
}
