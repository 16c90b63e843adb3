/** The rules of the house that a reader relies on: who may import whom, one owner per outside thing, complete lists. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'
import words from '../assets/locales/zh-CN.json'
import { formatNamed } from '../server/sources/index.ts'
import { screens } from '../tv-app/screens/index.ts'

const FOLDERS = ['shared', 'server', 'tv-app', 'assets', 'tests']
/** Lines of a source file; longer ones need a reason and a line here. */
const LONGEST = 300

interface Source {
  path: string
  text: string
  imports: string[]
}

function sourcesIn(folder: string): Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !name.includes('fixtures'))
    .map((name) => {
      const path = join(folder, name)
      const text = readFileSync(path, 'utf8')
      const imports = [...text.matchAll(/(?:from|import) '([^']+)'/g)].map(([, target = '']) =>
        target.startsWith('.') ? normalize(join(dirname(path), target)) : target,
      )
      return { path, text, imports }
    })
}

const all = FOLDERS.flatMap(sourcesIn)
const product = all.filter(({ path }) => /^(shared|server|tv-app)\//.test(path))

/** Places where a file of `from` imports something that `forbidden` matches. */
function breaches(from: RegExp, forbidden: RegExp, except = /^$/): string[] {
  return product
    .filter(({ path }) => from.test(path) && !except.test(path))
    .flatMap(({ path, imports }) =>
      imports.filter((target) => forbidden.test(target)).map((target) => `${path} imports ${target}`),
    )
}

/** Places outside `owner` whose text uses `pattern`. */
function uses(pattern: RegExp, owner: RegExp, within = /^(server|tv-app|shared)\//): string[] {
  return product
    .filter(({ path, text }) => within.test(path) && !owner.test(path) && pattern.test(text))
    .map(({ path }) => path)
}

describe('imports', () => {
  it('shared imports nothing of ours and only zod: put what needs more into server or tv-app', () => {
    expect(breaches(/^shared\//, /^(?!shared\/|zod$)/)).toEqual([])
  })
  it('server and tv-app never import each other: say it in shared', () => {
    expect(breaches(/^server\//, /^tv-app\//)).toEqual([])
    expect(breaches(/^tv-app\//, /^server\//)).toEqual([])
  })
  it('nothing of the product imports assets code or tests, texts and fonts apart', () => {
    expect(breaches(/./, /^(tests|assets)\/.*\.ts$/)).toEqual([])
  })
  it('a source format imports only sources, shared and libraries: no network, no store, no clock', () => {
    expect(breaches(/^server\/sources\//, /^server\/(?!sources\/)/)).toEqual([])
    expect(uses(/Date\.now|new Date\(\)|\bfetch\(/, /^$/, /^server\/sources\//)).toEqual([])
  })
  it('the store imports only shared: hand it what it needs', () => {
    expect(breaches(/^server\/store\//, /^server\/(?!store\/)/)).toEqual([])
  })
  it('a screen never imports a screen: share by components, or by a file of facts beside them', () => {
    const names = Object.keys(screens)
    const screen = new RegExp(`^tv-app/screens/(${names.join('|')})\\.ts$`)
    expect(breaches(screen, screen)).toEqual([])
  })
  it('focus and theme import nothing but each other', () => {
    expect(breaches(/^tv-app\/(focus|theme)\//, /^(?!tv-app\/(focus|theme)\/)/)).toEqual([])
  })
})

describe('owners', () => {
  it('SQL drivers live in server/store', () => {
    expect(breaches(/./, /^(kysely|better-sqlite3)/, /^server\/store\//)).toEqual([])
  })
  it('hono lives where HTTP is spoken: routes, desk, phone, and what they share', () => {
    const speakers =
      /^server\/(routes|desk|phone)\/|^server\/(app|county-server|main|visitor|foreign-form)\.ts$/
    expect(breaches(/./, /^(hono|@hono)(\/|$)/, speakers)).toEqual([])
  })
  it('Lightning lives behind tv-app/lightning.ts, Shaka in tv-app/player', () => {
    expect(breaches(/./, /^@lightningjs\//, /^tv-app\/lightning\.ts$/)).toEqual([])
    expect(breaches(/./, /^shaka-player/, /^tv-app\/player\//)).toEqual([])
  })
  it('process is known to the entry files and the configuration only', () => {
    const entries =
      /^(server\/(main|refresh-worker|config|check-source|manage-staff|print-stats|verify-log|write-county-schema|prepare)|tv-app\/package\/main)\./
    expect(uses(/\bprocess\.(env|argv|exit|on|cwd|stdout|stderr)/, entries)).toEqual([])
  })
  it('the television asks the network in tv-app/api and tv-app/offline only', () => {
    expect(uses(/\bfetch\(|EventSource\(/, /^tv-app\/(api|offline)\//, /^tv-app\//)).toEqual([])
  })
  it('the television reads its clock in main.ts only, server times in api', () => {
    expect(uses(/Date\.now\(\)/, /^tv-app\/(main\.ts|api\/)/, /^tv-app\//)).toEqual([])
  })
  it('colours live in tv-app/theme', () => {
    expect(uses(/0x[0-9a-f]{8}\b/i, /^tv-app\/(theme|lightning\.ts|scene|screens)/, /^tv-app\//)).toEqual([])
  })
})

describe('lists', () => {
  it('every format has fixtures and is known by its folder name', () => {
    const folders = readdirSync('tests/fixtures')
    expect(folders.length).toBeGreaterThanOrEqual(5)
    expect(folders.filter((name) => formatNamed(name) === undefined)).toEqual([])
  })
  it('every screen has a title in the locales', () => {
    const titles = Object.values(screens).map(({ title }) => title)
    expect(titles.filter((title) => !(title in words))).toEqual([])
  })
  it('every part of the product is tested somewhere', () => {
    const untested = [
      'server/sources',
      'server/refresh',
      'server/store',
      'server/sections',
      'server/routes',
      'server/media',
      'server/phone',
      'tv-app',
    ].filter((folder) => !existsSync(folder.replace(/^server\//, 'tests/').replace('tv-app', 'tests/tv-app')))
    expect(untested).toEqual([])
  })
})

describe('files', () => {
  it('open with a sentence that says what they are for', () => {
    expect(all.filter(({ text }) => !/^(#!.*\n)?\/\*\*/.test(text)).map(({ path }) => path)).toEqual([])
  })
  it('stay short enough to read from top to bottom', () => {
    const long = all.filter(({ text }) => text.split('\n').length > LONGEST + 1)
    expect(long.map(({ path }) => path)).toEqual([])
  })
  it('have telling names, and none is a barrel', () => {
    expect(
      all
        .filter(({ path }) => /(^|\/)(utils?|helpers?|common|misc)(\.|\/)/.test(path))
        .map(({ path }) => path),
    ).toEqual([])
    expect(all.filter(({ text }) => /^export \* from/m.test(text)).map(({ path }) => path)).toEqual([])
  })
  it('leave nothing unfinished and name no machine', () => {
    const unfinished = new RegExp(
      ['TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', 'not ' + 'implemented']
        .map((word) => `\\b${word}\\b`)
        .join('|'),
    )
    expect(all.filter(({ text }) => unfinished.test(text)).map(({ path }) => path)).toEqual([])
  })
})
