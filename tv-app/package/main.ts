/** Makes the files that sets install: `npm run package -- tizen --server https://tv.example.org`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { targets } from './index.ts'

const USAGE = `npm run package -- <what> --server <address> [--out <folder>]

${targets.map(({ name, about }) => `  ${name.padEnd(19)}${about}`).join('\n')}

  --server <address>   where sets reach the county's server, for example https://tv.example.org
  --out <folder>       where the file goes; dist/packages where it is not said
`

const { what, server, out } = wishes()
const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
const path = join(out, what.file)
await mkdir(out, { recursive: true })
await writeFile(path, await what.pack({ server, version }))
process.stdout.write(`${path}\n`)

/** What the command line asks for; stops with a sentence where it does not say enough. */
function wishes(): { what: (typeof targets)[number]; server: URL; out: string } {
  const { positionals, values } = commandLine()
  if (values.help) stop(USAGE, 0)
  const what = targets.find(({ name }) => name === positionals[0])
  if (!what || positionals.length !== 1)
    stop(`Say what to make: ${targets.map(({ name }) => name).join(', ')}.\n\n${USAGE}`)
  const server = addressOf(values.server)
  if (!server)
    stop(`Say where sets reach the server: --server https://tv.example.org (http or https).\n\n${USAGE}`)
  return { what, server, out: values.out }
}

function commandLine() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        server: { type: 'string', default: '' },
        out: { type: 'string', default: 'dist/packages' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    return stop(`${error instanceof Error ? error.message : error}\n\n${USAGE}`)
  }
}

/** The root of the server, or undefined where the text is not an address that a set can open. */
function addressOf(text: string): URL | undefined {
  if (!URL.canParse(text) || !/^https?:/.test(text)) return undefined
  return new URL('/', text)
}

function stop(sentences: string, code = 2): never {
  process.stderr.write(`${sentences}\n`)
  process.exit(code)
}
