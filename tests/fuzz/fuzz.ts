/**
 * Throws random and mutated inputs at every source format and at the HTTP interface:
 * node tests/run.mjs tests/fuzz/fuzz.ts [--count 10000] [--seed 1] [--only index]
 */
import { parseArgs } from 'node:util'
import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { type Finding, type Message, runCases } from './worker.ts'

/** A case that takes longer is ended, ms; one that takes more than 2 s is a finding anyway. */
const HANGS = 15_000
const PROGRESS_EVERY = 1_000
/** The run stops after so many findings: more would say the same again. */
const ENOUGH = 20

const rangeSchema = z.object({ seed: z.number(), from: z.number(), to: z.number() })
type Range = z.infer<typeof rangeSchema>

if (isMainThread) process.exitCode = await main()
else {
  const { seed, from, to } = rangeSchema.parse(workerData)
  await runCases(seed, from, to)
}

/** Returns the exit code: 0 when every promise was kept. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string' },
    },
  })
  const seed = Number(values.seed)
  const only = values.only === undefined ? undefined : Number(values.only)
  const to = only === undefined ? Number(values.count) : only + 1
  const findings: Finding[] = []
  let from = only ?? 0
  while (from < to && findings.length < ENOUGH) from = await runThread({ seed, from, to }, findings)
  const tried = from - (only ?? 0)
  say(
    `${tried} inputs with seed ${seed}: ${findings.length === 0 ? 'every promise was kept' : `${findings.length} findings`}.`,
  )
  return findings.length === 0 ? 0 : 1
}

/** Runs cases in a thread until all are done or one hangs; returns the index to go on from. */
function runThread(range: Range, findings: Finding[]): Promise<number> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: range })
    let current = range.from
    let watchdog = setTimeout(() => {}, 0)
    const end = (next: number) => {
      clearTimeout(watchdog)
      void worker.terminate().then(() => resolve(next))
    }
    const report = (finding: Finding) => {
      findings.push(finding)
      say(
        `\n${finding.target}, case ${finding.index} (--seed ${range.seed} --only ${finding.index}): ${finding.what}`,
      )
      if (finding.input) say(`input: ${finding.input}`)
      if (findings.length >= ENOUGH) end(finding.index + 1)
    }
    const lost = (what: string) => {
      report({ index: current, target: 'thread', what, input: '' })
      end(current + 1)
    }
    worker.on('message', (message: Message) => {
      if (message.kind === 'finding') report(message.finding)
      else if (message.kind === 'done') {
        const { index, milliseconds } = message.slowest
        if (milliseconds > 0) say(`The slowest good case was ${index} with ${Math.round(milliseconds)} ms.`)
        end(range.to)
      } else {
        current = message.index
        if (current > range.from && current % PROGRESS_EVERY === 0) say(`${current} of ${range.to} …`)
        clearTimeout(watchdog)
        watchdog = setTimeout(() => lost(`It did not end within ${HANGS} ms.`), HANGS)
      }
    })
    worker.on('error', (error) => lost(`The thread died: ${error.stack ?? error.message}`))
  })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
