/** Command: makes and keeps the accounts of the staff. `npm run --silent staff -- --help` */
import { join } from 'node:path'
import { SHORTEST_PASSWORD, STAFF_ROLES, staffAccountSchema } from '../shared/model/staff.ts'
import { type Options, optionsOf, WrongCall } from './command-line.ts'
import { ConfigError, loadConfig } from './config.ts'
import { hashPassword, newPassword } from './staff/password.ts'
import { openResidents, type Residents } from './store/residents.ts'

const HELP = `Makes and keeps the accounts of those who work at the desk.

  npm run --silent staff -- add <login> <name> <role> [--department <name>] [--unit <name>]
  npm run --silent staff -- list
  npm run --silent staff -- password <login>
  npm run --silent staff -- close <login>
  npm run --silent staff -- open <login>

Roles: ${STAFF_ROLES.join(', ')}. The roles department and unit need --department, named as the catalogue of services
names it; the role unit needs --unit too. The first account is an admin:

  npm run --silent staff -- add li "李主任" admin

A password is made up and printed once. To choose one, give it as the only line of standard input with
--password-stdin (${SHORTEST_PASSWORD} characters or more). An account is closed, never deleted, since the log names it.
`

try {
  const options = optionsOf(process.argv.slice(2), ['department', 'unit'], ['password-stdin'])
  if (options.values.help || options.words.length === 0) process.stdout.write(HELP)
  else await run(options)
} catch (error) {
  if (!(error instanceof WrongCall || error instanceof ConfigError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}

async function run(options: Options): Promise<void> {
  const { dataDirectory } = loadConfig(process.env, process.cwd())
  const residents = await openResidents(join(dataDirectory, 'residents.sqlite'))
  try {
    const lines = await carryOut(residents.staff, options)
    process.stdout.write(`${lines.join('\n')}\n`)
  } finally {
    await residents.close()
  }
}

/** @throws WrongCall */
async function carryOut(staff: Residents['staff'], { values, words }: Options): Promise<string[]> {
  const [command, login = '', name, role] = words
  if (command === 'list') {
    const accounts = await staff.all()
    return accounts.map(({ login, name, role, department, unit, active }) =>
      [login, name, role, department, unit, active ? undefined : '(closed)'].filter(Boolean).join('  '),
    )
  }
  if (command === 'add') {
    const { department, unit } = values
    const account = staffAccountSchema.safeParse({ login, name, role, department, unit })
    if (!account.success) {
      throw new WrongCall(
        account.error.issues
          .map(({ path, message }) => `${path.join('.') || 'account'}: ${message}`)
          .join('\n'),
      )
    }
    const password = await passwordOf(values)
    if (!(await staff.add(account.data, await hashPassword(password.text), Date.now()))) {
      throw new WrongCall(`There is an account "${login}" already.`)
    }
    return [`${login} may sign in at /desk as ${role}.`, ...password.lines]
  }
  const found = await staff.byLogin(login)
  if (!found) throw new WrongCall(`There is no account "${login}"; "list" shows all.`)
  if (command === 'password') {
    const password = await passwordOf(values)
    await staff.setPassword(found.account.id, await hashPassword(password.text))
    return [`${login} has another password, and every session of it has ended.`, ...password.lines]
  }
  if (command === 'close' || command === 'open') {
    await staff.setActive(found.account.id, command === 'open')
    return [command === 'open' ? `${login} may sign in again.` : `${login} may not sign in any more.`]
  }
  throw new WrongCall(`There is no command "${command}"; --help tells which there are.`)
}

/** @throws WrongCall */
async function passwordOf(values: Options['values']): Promise<{ text: string; lines: string[] }> {
  if (!values['password-stdin']) {
    const text = newPassword()
    return { text, lines: [`Password: ${text}`] }
  }
  let text = ''
  for await (const chunk of process.stdin) text += chunk
  text = text.replace(/\r?\n$/, '')
  if (text.length < SHORTEST_PASSWORD) {
    throw new WrongCall(`A password has ${SHORTEST_PASSWORD} characters or more.`)
  }
  return { text, lines: [] }
}
