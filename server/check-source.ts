/** `check-source`: reads one document as the server would and prints what it holds, for operators. */
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Fault } from '../shared/model/fault.ts'
import { createFetch, type FetchedDocument } from './refresh/fetch.ts'
import { RefreshError } from './refresh/refresh-error.ts'
import { decode, UnknownEncoding } from './sources/decode/decode.ts'
import { DocumentTooLarge } from './sources/decode/unpack.ts'
import { formatNamed, SOURCE_FORMATS } from './sources/index.ts'
import { NotThisFormat, type Origin, type SourceFormat } from './sources/source.ts'
import { isKnownZone } from './sources/wall-clock.ts'

const MAX_BYTES = 2048 * 1_048_576
const NAMES = SOURCE_FORMATS.map(({ format }) => format).join(', ')
const HELP = `Reads one document as the server would and prints { "items": [...], "faults": [...] }.

  npm run --silent check-source -- <format> <file or address> [options]

Formats: ${NAMES}

  --timezone <zone>   zone of times that state none; Asia/Shanghai unless given
  --language <tag>    language of texts that state none; und unless given
  --encoding <name>   forces a character encoding, for example gb18030
  --base <address>    what the relative addresses of a file are relative to
  --allow-private     reads addresses inside private networks too
  --help              prints this

Times are printed in UTC. The exit status is 0 when the document could be read and 2 when not.
`
/** Fields of the model that hold UTC ms. */
const TIMES = new Set(['start', 'stop', 'published', 'inspected', 'verifyBy'])

/** The command was called in a way that makes no sense. The message is one plain sentence. */
class WrongCall extends Error {
  override name = 'WrongCall'
}

interface Task {
  format: SourceFormat
  place: string
  origin: Origin
  encoding: string | undefined
  allowPrivate: boolean
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever read the output has seen enough.
  if (error.code === 'EPIPE') process.exit(0)
})
try {
  const task = taskOf(process.argv.slice(2))
  if (task === 'help') process.stdout.write(HELP)
  else await check(task)
} catch (error) {
  if (!isExpected(error)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}

/** @throws WrongCall */
function taskOf(args: string[]): Task | 'help' {
  const { values, positionals } = parsed(args)
  const [name, place, ...others] = positionals
  if (values.help) return 'help'
  if (name === undefined || place === undefined || others.length > 0) {
    throw new WrongCall('Say a format and one file or address; --help tells more.')
  }
  const format = formatNamed(name)
  if (!format) throw new WrongCall(`There is no format "${name}"; there are ${NAMES}.`)
  const { timezone = 'Asia/Shanghai', language = 'und', base, encoding } = values
  if (base !== undefined && !URL.canParse(base)) throw new WrongCall(`--base is no address: ${base}`)
  if (!isKnownZone(timezone)) throw new WrongCall(`There is no time zone "${timezone}".`)
  return {
    format,
    place,
    origin: { timezone, language, now: Date.now(), ...(base !== undefined && { base }) },
    encoding,
    allowPrivate: values['allow-private'] ?? false,
  }
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        timezone: { type: 'string' },
        language: { type: 'string' },
        encoding: { type: 'string' },
        base: { type: 'string' },
        'allow-private': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    const [first] = String(error instanceof Error ? error.message : error).split('. ')
    throw new WrongCall(`${first}; --help tells which options there are.`)
  }
}

async function check(task: Task): Promise<void> {
  const spoolDirectory = await mkdtemp(join(tmpdir(), 'check-source-'))
  try {
    const document = await fetchOne(task, spoolDirectory)
    const { text, faults } = await decode(document.open, {
      xml: task.format.xml,
      charset: document.charset,
      encoding: task.encoding,
      maxCompressed: MAX_BYTES,
      maxDecompressed: MAX_BYTES,
    })
    await print(task.format, text, { base: document.base, ...task.origin }, faults)
  } finally {
    await rm(spoolDirectory, { recursive: true, force: true })
  }
}

/** @throws RefreshError */
async function fetchOne(task: Task, spoolDirectory: string): Promise<FetchedDocument> {
  const fetch = createFetch({
    userAgent: 'Tangwu check-source',
    spoolDirectory,
    now: Date.now,
    totalTimeout: 600_000,
    idleTimeout: 30_000,
  })
  const document = await fetch({
    name: 'document',
    place: /^https?:\/\//i.test(task.place) ? { url: task.place } : { file: resolve(task.place) },
    allowPrivate: task.allowPrivate,
    maxBytes: MAX_BYTES,
    validators: {},
  })
  if (document === 'unchanged') throw new RefreshError('http-status', 'The server sent no document.')
  return document
}

/** Prints while reading, so that no guide is too large; nothing is printed of what is not of the format. */
async function print(format: SourceFormat, text: AsyncIterable<string>, origin: Origin, faults: Fault[]) {
  let separator = '{ "items": ['
  for await (const batch of format.parse(text, origin)) {
    faults.push(...batch.faults)
    let lines = ''
    for (const item of batch.items) {
      lines += `${separator}\n  ${JSON.stringify(item, timesAsIso)}`
      separator = ','
    }
    if (lines !== '' && !process.stdout.write(lines)) await once(process.stdout, 'drain')
  }
  const listed = faults.map((fault) => `\n  ${JSON.stringify(fault)}`).join(',')
  process.stdout.write(`${separator === ',' ? '' : separator}\n], "faults": [${listed}\n] }\n`)
}

function timesAsIso(key: string, value: unknown): unknown {
  return TIMES.has(key) && typeof value === 'number' ? new Date(value).toISOString() : value
}

function isExpected(error: unknown): error is Error {
  return [WrongCall, RefreshError, NotThisFormat, DocumentTooLarge, UnknownEncoding].some(
    (kind) => error instanceof kind,
  )
}
