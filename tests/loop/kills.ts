/** Command: `npm run kills -- [rounds]`: kills the server while it takes orders, and checks that none of them is lost. */
import { killStorm } from './kill-storm.ts'

const rounds = Number(process.argv[2] ?? 200)
if (!Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write('Say how often the server is killed: npm run kills -- 200\n')
  process.exit(2)
}
const result = await killStorm('dist/server/main.js', rounds)
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
const whole = result.lost.length === 0 && result.problems.length === 0 && result.stored === result.ordered
process.exit(whole ? 0 : 1)
