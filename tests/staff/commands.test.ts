/** The commands for operators as they are run: first admin, figures, and the check of the log. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import Database from 'better-sqlite3'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSignIn } from '../../server/staff/sign-in.ts'
import { openResidents } from '../../server/store/residents.ts'
import { givenCounty } from '../given-county.ts'
import { givenLoop, OPERATOR } from '../loop/given-loop.ts'

const directory = mkdtempSync(join(tmpdir(), 'commands-'))
const program = resolve(`dist/commands-test-${process.pid}`)
const file = join(directory, 'data', 'residents.sqlite')

beforeAll(async () => {
  await build({ configFile: 'vite.server.config.ts', logLevel: 'error', build: { outDir: program } })
  const sources = [{ id: 'list', format: 'm3u', url: 'list.m3u' }]
  writeFileSync(join(directory, 'county.json'), JSON.stringify({ ...givenCounty({ list: 'm3u' }), sources }))
  writeFileSync(join(directory, 'list.m3u'), '#EXTM3U\n')
}, 60_000)
afterAll(() => {
  for (const path of [program, directory]) rmSync(path, { recursive: true, force: true })
})

/** Runs a command with what it reads from standard input. */
async function run(command: string, args: readonly string[], input = '') {
  const child = spawn(process.execPath, [join(program, `${command}.js`), ...args], {
    env: {
      PATH: process.env.PATH,
      TANGWU_COUNTY: join(directory, 'county.json'),
      TANGWU_DATA: join(directory, 'data'),
    },
  })
  child.stdin.end(input)
  const [out, err, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { out, err, status }
}

describe('npm run stats and verify-log', () => {
  it('say so when there is no database yet', async () => {
    for (const command of ['print-stats', 'verify-log']) {
      const { err, status } = await run(command, [])
      expect([status, err]).toEqual([2, expect.stringContaining('There is no database')])
    }
  })
})

describe('npm run staff', () => {
  it('makes the first admin, who can then sign in with what was printed', async () => {
    const { out, status } = await run('manage-staff', ['add', 'li', '李主任', 'admin'])
    expect([status, out]).toEqual([0, expect.stringMatching(/^li may sign in .*\nPassword: \S{19}\n$/)])
    const password = /Password: (\S+)/.exec(out)?.[1] ?? ''
    const residents = await openResidents(file)
    const session = await createSignIn(residents.staff, Date.now).open('li', password, '::1')
    await residents.close()
    expect(session).toMatchObject({ account: { role: 'admin', name: '李主任' } })
  })

  it('takes a chosen password from standard input and never prints it', async () => {
    const args = ['add', 'wa', '供水', 'department', '--department', '县供水公司', '--password-stdin']
    const { out, status } = await run('manage-staff', args, 'long enough a password\n')
    expect([status, out]).toEqual([0, 'wa may sign in at /desk as department.\n'])
    expect((await run('manage-staff', ['list'])).out).toContain('wa  供水  department  县供水公司')
  })

  it.each([
    [['add', 'li', '李主任', 'admin'], 'already'],
    [['add', 'x', '某', 'admin'], '2 to 40 small letters'],
    [['add', 'xy', '某', 'king'], 'role'],
    [['add', 'xy', '某', 'department'], 'a department is said'],
    [['close', 'nobody'], 'There is no account'],
    [['dance', 'li'], 'There is no command'],
    [['--dance'], 'Unknown option'],
  ])('says in a sentence what is wrong: %j', async (args, sentence) => {
    const { err, status } = await run('manage-staff', args)
    expect([status, err]).toEqual([2, expect.stringContaining(sentence)])
  })

  it('refuses a short password, and tells how it is used', async () => {
    const short = await run('manage-staff', ['password', 'li', '--password-stdin'], 'short')
    expect([short.status, short.err]).toEqual([2, expect.stringContaining('10 characters')])
    for (const command of ['manage-staff', 'print-stats', 'verify-log']) {
      const { out, status } = await run(command, ['--help'])
      expect([status, out]).toEqual([0, expect.stringContaining('npm run --silent')])
    }
  })
})

describe('with requests in the log', () => {
  it('stats count them, and verify-log is content until a row is changed', async () => {
    const { order, loop } = await givenLoop(file)
    await loop.act(await order(), 'answer', OPERATOR, { words: '已经答复' })
    await order()
    const { figures, head } = JSON.parse((await run('print-stats', ['--json'])).out)
    expect(figures).toContainEqual(expect.objectContaining({ id: 'said-done', numerator: 1, denominator: 2 }))
    expect((await run('print-stats', [])).out).toMatch(/said-done +1 \/ 2 +50\.0 % {2}Requests/)
    expect((await run('print-stats', ['--until', '2026-03-03'])).out).toMatch(/ordered +0 \/ 0 +– /)
    const day = ['--from', '2026-03-04', '--until', '2026-03-04']
    expect((await run('print-stats', day)).out).toMatch(/ordered +2 \/ 2 /)
    expect((await run('print-stats', ['--from', 'soon'])).status).toBe(2)

    const published = `${head.seq}:${head.hash}`
    const whole = await run('verify-log', ['--head', published])
    expect([whole.status, whole.out]).toEqual([0, expect.stringContaining(`whole.\nHead: ${published}\n`)])
    const database = new Database(file)
    database.exec(
      "drop trigger request_event_is_never_changed; update request_event set actor = 'op9' where seq = 2",
    )
    database.close()
    const broken = await run('verify-log', [])
    expect([broken.status, broken.out]).toEqual([1, expect.stringContaining('Event 2 of request')])
    expect(broken.out).toContain('NOT whole')
  })
})
