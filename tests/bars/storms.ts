/** `npm run storms`: trembling hands and a monkey on the remote, for long; exits 1 when a promise is broken. */
import { startServer } from '../tv/server-process.ts'
import { FULL_HD, Television } from '../tv/television.ts'
import { BARS } from './bars.ts'
import { checkRendered } from './checks/rendered.ts'
import { Ledger, type Measured, merged } from './ledger.ts'
import { pageScript } from './page-script.ts'

const HELP = `Strikes the remote as trembling hands do, and presses keys at random all over the app.

  npm run storms -- [--sequences 10000] [--keys 100000] [--seed 1]

  --sequences   keys held, repeated and struck twice; each is to bring about one action
  --keys        random keys, among which the promises are looked at
  --seed        the same seed presses the same keys

The exit status is 1 when a promise was broken.
`
/** Keys after which the page is loaded anew, so that one run cannot hide what a fresh start shows. */
const KEYS_AT_ONCE = 10_000
const SEQUENCES_AT_ONCE = 1_000
/** So often in between, what the mirror says is looked for on the pixels of the screen. */
const LOOKS = 5

const args = process.argv.slice(2)
if (args.includes('--help')) process.stdout.write(HELP)
else await storms(numberOf('--sequences', 10_000), numberOf('--keys', 100_000), numberOf('--seed', 1))

function numberOf(option: string, usual: number): number {
  const at = args.indexOf(option)
  const value = at < 0 ? usual : Number(args[at + 1])
  if (!Number.isInteger(value) || value < 0) throw new Error(`${option} needs a whole number.`)
  return value
}

async function storms(sequences: number, keys: number, seed: number): Promise<void> {
  const server = await startServer()
  const television = await Television.switchOn(server.address, FULL_HD)
  const all = new Map<string, Measured>()
  try {
    const rounds = Math.max(1, Math.ceil(sequences / SEQUENCES_AT_ONCE), Math.ceil(keys / KEYS_AT_ONCE))
    for (let round = 0; round < rounds; round++) {
      await television.page.reload()
      await television.plays()
      await television.page.evaluate(await pageScript())
      for (let look = 0; look < LOOKS; look++) {
        const order = {
          seed: seed + round * LOOKS + look,
          sequences: share(sequences, rounds * LOOKS),
          keys: share(keys, rounds * LOOKS),
        }
        const measured = await television.page.evaluate((what) => window.tangwuBars.storms(what), order)
        const drawn = new Ledger()
        drawn.where = `after seed ${order.seed}`
        await checkRendered(television, drawn)
        for (const one of [...measured, ...drawn.all()]) {
          const before = all.get(one.bar)
          all.set(one.bar, before ? merged(before, one) : one)
        }
      }
      process.stderr.write(`round ${round + 1} of ${rounds}\n`)
    }
  } finally {
    await television.switchOff()
    await server.remove()
  }
  report([...all.values()], television.uncaught)
}

function share(whole: number, parts: number): number {
  return Math.ceil(whole / parts)
}

function report(measured: readonly Measured[], uncaught: readonly string[]): void {
  for (const { bar, count, failures, worst, where, detail } of measured) {
    const { check = bar, floor = '', unit = '' } = BARS.find(({ id }) => id === bar) ?? {}
    const worstWords = unit === 'failures' ? '' : `, worst ${worst} ${unit}`
    process.stdout.write(`${bar} ${check} (${floor}): ${failures} of ${count} missed${worstWords}\n`)
    if (failures > 0) process.stdout.write(`   ${where}: ${detail}\n`)
  }
  for (const error of uncaught) process.stdout.write(`uncaught: ${error}\n`)
  if (uncaught.length > 0 || measured.some(({ failures }) => failures > 0)) process.exitCode = 1
}
