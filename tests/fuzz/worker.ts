/** Runs the cases of a fuzz run in a thread of its own, so that one that never ends can be ended. */
import { parentPort } from 'node:worker_threads'
import { makeFormatCase, readSeedlings, shorten, tryFormat } from './formats.ts'
import { type Application, makeHttpCase, openApplication, tryHttp } from './http.ts'
import { Chance } from './random.ts'

/** Longest time for one input, ms of the processor, so that a busy machine does not make findings. */
const TOO_LONG = 2_000
/** Inputs tried to make a finding shorter. */
const SHORTER_TRIES = 300
/** Of ten cases this many go to the formats, the others to the HTTP interface. */
const FORMATS_OF_TEN = 7

export interface Finding {
  index: number
  /** What was tried: a format's name or "http". */
  target: string
  what: string
  /** The shortest input that was found, as a literal. */
  input: string
}

/** What the thread tells: a case begins, a promise was broken, all is done. */
export type Message =
  | { kind: 'begins'; index: number }
  | { kind: 'finding'; finding: Finding }
  | { kind: 'done'; slowest: { index: number; milliseconds: number } }

/** Runs the cases `from` to `to` (exclusive) and reports to the parent thread. */
export async function runCases(seed: number, from: number, to: number): Promise<void> {
  const tell = (message: Message) => parentPort?.postMessage(message)
  const seedlings = readSeedlings()
  const application = await openApplication()
  let current = from
  const onStray = (error: unknown) => tell({ kind: 'finding', finding: stray(current, error) })
  process.on('unhandledRejection', onStray)
  process.on('uncaughtException', onStray)
  let slowest = { index: from, milliseconds: 0 }
  for (let index = from; index < to; index++) {
    current = index
    tell({ kind: 'begins', index })
    const began = processorTime()
    const finding = await runCase(seed, index, seedlings, application)
    const milliseconds = processorTime() - began
    if (finding) tell({ kind: 'finding', finding })
    else if (milliseconds > slowest.milliseconds) slowest = { index, milliseconds }
  }
  await application.close()
  tell({ kind: 'done', slowest })
}

async function runCase(
  seed: number,
  index: number,
  seedlings: ReturnType<typeof readSeedlings>,
  application: Application,
): Promise<Finding | undefined> {
  const chance = new Chance(seed, index)
  const began = processorTime()
  if (index % 10 >= FORMATS_OF_TEN) {
    const one = makeHttpCase(chance)
    const what = (await tryHttp(application, one)) ?? tooLong(began)
    const body = one.body && `${one.body.length} bytes`
    return what
      ? { index, target: 'http', what, input: JSON.stringify({ ...one, body }).slice(0, 600) }
      : undefined
  }
  const one = makeFormatCase(chance, seedlings)
  const broken = await tryFormat(one)
  const what = broken ?? tooLong(began)
  if (!what) return undefined
  const bytes = broken ? await shorten(one, SHORTER_TRIES) : one.bytes
  const input = JSON.stringify(Buffer.from(bytes).toString('latin1'))
  const shown = input.length > 600 ? `${input.slice(0, 600)}… (${bytes.length} bytes)` : input
  return { index, target: one.format.format, what, input: shown }
}

/** ms of work that this process has had. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

function tooLong(began: number): string | undefined {
  const milliseconds = Math.round(processorTime() - began)
  return milliseconds > TOO_LONG ? `It took ${milliseconds} ms.` : undefined
}

function stray(index: number, error: unknown): Finding {
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { index, target: 'stray', what: `Nobody caught: ${what}`, input: '' }
}
