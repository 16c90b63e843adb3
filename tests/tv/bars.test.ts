/** The short form of `npm run bars`, and the proof that each bar would notice a television that falls short of it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Configuration } from '../bars/configuration.ts'
import { crawl, type Depth } from '../bars/crawl.ts'
import { HANDFUL, writeCrowdedCounty } from '../bars/crowded-county.ts'
import { shortfallsOf, verdictsOf } from '../bars/table.ts'
import { type ServerProcess, startServer } from './server-process.ts'

/** The short form. */
const SHORT: Depth = {
  mostStates: 2_000,
  enough: { guide: 12, programme: 8, about: 8, replay: 8, find: 12, step: 12, pin: 12, order: 8 },
  rendered: 25,
  waiting: false,
  firstRun: false,
  pictures: true,
}
/** What is broken shows early. */
const BROKEN: Depth = {
  ...SHORT,
  mostStates: 120,
  rendered: 6,
  waiting: true,
  pictures: false,
  storms: { sequences: 60, keys: 600 },
}
const TIME = 360_000

/** What is broken on purpose: file, what stands there, what stands there instead, and the bars that must notice. */
const BREAKAGES: readonly { file: string; from: string; to: string; bars: string[] }[] = [
  { file: 'theme/type.ts', from: 'meta: { size: 38', to: 'meta: { size: 20', bars: ['B1'] },
  { file: 'theme/type.ts', from: 'tile: { size: 52', to: 'tile: { size: 40', bars: ['B2'] },
  { file: 'theme/type.ts', from: 'LINE_HEIGHT = 1.4', to: 'LINE_HEIGHT = 1.1', bars: ['B4'] },
  { file: 'theme/colour.ts', from: 'secondary: 0xffcbd3db', to: 'secondary: 0xff4a5560', bars: ['B5'] },
  { file: 'theme/space.ts', from: 'y: 54 }', to: 'y: 20 }', bars: ['B9'] },
  { file: 'theme/space.ts', from: 'ring: 8', to: 'ring: 2', bars: ['B11a'] },
  { file: 'theme/space.ts', from: 'FOCUS_SCALE = 1.05', to: 'FOCUS_SCALE = 1', bars: ['B11c'] },
  {
    file: 'mirror/mirror.ts',
    from: "element?.setAttribute('aria-current', 'true')",
    to: "if (focused !== 'picture') element?.setAttribute('aria-current', 'true')",
    bars: ['B10'],
  },
  {
    file: 'focus/move.ts',
    from: "arrow === 'Right' || arrow === 'Down' ? 1 : -1",
    to: '-1',
    bars: ['B13a'],
  },
  {
    file: 'components/grid.ts',
    from: '    w,\n    h,',
    to: '    w,\n    h: h - (index % 2),',
    bars: ['B12'],
  },
  {
    file: 'components/leaf.ts',
    from: 'y += node.rect.h + space.near',
    to: 'y += 10',
    bars: ['B3'],
  },
  { file: 'digits.ts', from: 'more.length === 0 && only', to: "digits === '' && only", bars: ['B22'] },
  {
    file: 'screens/channel-facts.ts',
    from: '    number,\n',
    to: "    number: number + '0',\n",
    bars: ['B24'],
  },
  { file: 'change.ts', from: 'until: before.now + UNDO', to: 'until: before.now - 1', bars: ['B31'] },
  { file: 'remote/policy.ts', from: 'DOUBLE_STRIKE = 400', to: 'DOUBLE_STRIKE = 0', bars: ['B34'] },
  {
    file: 'i18n/translate.ts',
    from: 'const sentence =',
    to: "const sentence = (key === 'hint.back' ? key : undefined) ??",
    bars: ['B67'],
  },
  { file: 'arrows.ts', from: "return say(state, 'say.edge')", to: 'return state', bars: ['B43'] },
  {
    file: 'screens/phone.ts',
    from: "title: 'screen.phone',",
    to: "title: 'screen.phone', keys: (key) => (key === 'Back' ? { do: 'say', message: 'say.useless' } : undefined),",
    bars: ['B20', 'B30'],
  },
  { file: 'key-meaning.ts', from: "return { do: 'live' }", to: "return { do: 'home' }", bars: ['B25'] },
  {
    file: 'components/tile.ts',
    from: "view.t('position.number', { ...values, number })",
    to: 'name',
    bars: ['B64'],
  },
  { file: 'change.ts', from: 'MESSAGE = 6_000', to: 'MESSAGE = 2_000', bars: ['B51a'] },
  { file: 'change.ts', from: 'BANNER = 7_000', to: 'BANNER = 3_000', bars: ['B51b'] },
  { file: 'digits.ts', from: 'DIGITS_WAIT = 3_000', to: 'DIGITS_WAIT = 9_000', bars: ['B52'] },
  { file: 'quiet.ts', from: 'home: 20_000', to: 'home: 60_000', bars: ['B53'] },
  { file: 'quiet.ts', from: 'USUAL_PATIENCE = 120_000', to: 'USUAL_PATIENCE = 20_000', bars: ['B50', 'B54'] },
  { file: 'screens/phone.ts', from: "view.t('phone.how')", to: "'undefined'", bars: ['B60'] },
]

const standard: Configuration = { language: 'zh-CN', lines: 1080, preset: 'standard' }

describe('the bars', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tangwu-bars-'))
  let server: ServerProcess

  beforeAll(async () => {
    const county = await writeCrowdedCounty(folder, HANDFUL, Date.now())
    server = await startServer({ TANGWU_COUNTY: county })
  })
  afterAll(async () => {
    await server.remove()
    rmSync(folder, { recursive: true })
  })

  it(
    'are kept on every state of the television, in both languages and sizes of the picture',
    async () => {
      const english: Configuration = { language: 'en', lines: 720, preset: 'largest' }
      const crawls = await Promise.all([
        crawl(server.address, standard, HANDFUL, {
          ...SHORT,
          waiting: true,
          storms: { sequences: 200, keys: 3_000 },
        }),
        crawl(server.address, english, HANDFUL, { ...SHORT, rendered: 12, firstRun: true }),
      ])
      expect(shortfallsOf(verdictsOf(crawls))).toBe('')
      expect(crawls.every(({ states }) => states > 50)).toBe(true)
    },
    2 * TIME,
  )

  it(
    'each notice what falls short of them',
    async () => {
      const script = await brokenBuild(join(folder, 'broken'))
      const broken = await crawl(server.address, standard, HANDFUL, BROKEN, script)
      const missed = verdictsOf([broken])
        .filter(({ verdict }) => verdict === 'MISSED')
        .map(({ bar }) => bar)
      const unnoticed = BREAKAGES.flatMap(({ file, to, bars }) =>
        bars.filter((bar) => !missed.includes(bar)).map((bar) => `${bar}, ${file}: ${to}`),
      )
      expect(unnoticed).toEqual([])
    },
    TIME,
  )
})

/** Builds the app with everything broken that is to be noticed; returns the path of its script. */
async function brokenBuild(outDir: string): Promise<string> {
  await build({
    configFile: 'vite.config.ts',
    logLevel: 'error',
    build: { outDir },
    plugins: [{ name: 'break', enforce: 'pre', transform: (code, id) => brokenCode(code, id) }],
  })
  const files = await readdir(join(outDir, 'assets'))
  const script = files.find((name) => /^index-.*\.js$/.test(name))
  if (!script) throw new Error('The broken build has no script.')
  return join(outDir, 'assets', script)
}

function brokenCode(code: string, id: string): string {
  return BREAKAGES.filter(({ file }) => id === resolve('tv-app', file)).reduce((text, { from, to }) => {
    if (!text.includes(from)) throw new Error(`${id} has no “${from}” to be broken.`)
    return text.replace(from, to)
  }, code)
}

/** Read here so that a renamed file is found by this test and not by a build that breaks nothing. */
it('finds everything that it breaks', () => {
  const absent = BREAKAGES.filter(
    ({ file, from }) => !readFileSync(join('tv-app', file), 'utf8').includes(from),
  )
  expect(absent).toEqual([])
})
