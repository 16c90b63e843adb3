/** The oldest sets can read the television's scripts and styles, and find in their engine all that these use. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { classicScript } from '../../tv-app/package/classic-script.ts'
import { features, propertySince } from './engine-features.ts'
import { unmissed } from './engine-unmissed.ts'
import { newerThan } from './engine-usage.ts'

/** LG's sets of 2018 have Chromium 53, Samsung's 56. */
const OLDEST = 53

const BUILT = 'dist/tv'
const built = readdirSync(BUILT, { recursive: true, encoding: 'utf8' })
const read = (name: string): string => readFileSync(`${BUILT}/${name}`, 'utf8')
const scripts = new Map(built.filter((name) => name.endsWith('.js')).map((name) => [name, read(name)]))
scripts.set('start.js', await classicScript('tv-app/package/start/start.ts', { SERVER: '"/"' }))

/** Names that polyfills.ts brings: "core-js/actual/array/flat-map" is Array's flatMap. */
const polyfills = [
  ...readFileSync('tv-app/polyfills.ts', 'utf8').matchAll(/'core-js\/actual\/([\w/-]+)'/g),
].map(([, path = '']) => path.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()).split('/'))
const isPolyfilled = (feature: string): boolean =>
  polyfills.some(([owner = '', name]) => new RegExp(`^(${owner})?\\.${name}$`, 'i').test(feature))

describe('scripts', () => {
  it('are all that a set loads: the app, its polyfills, the service worker, the first page of a package', () => {
    const names = [...scripts.keys()].map((name) => name.replace(/^assets\/|-[\w-]{8}(?=\.js$)/g, ''))
    expect(names.sort()).toEqual(['index.js', 'polyfills.js', 'service-worker.js', 'start.js'])
    expect(read('index.html')).toMatch(/<script defer src="\/assets\/index-[\w-]+\.js"><\/script>/)
    expect(read('index.html')).not.toContain('type="module"')
  })

  it.each([...scripts.keys()])(
    '%s is a classic script in ES2015 and uses nothing that old sets miss',
    (name) => {
      const missed = newerThan(OLDEST, scripts.get(name) ?? '').filter(
        (feature) => !(feature in unmissed) && !isPolyfilled(feature),
      )
      expect(
        missed,
        'put these into tv-app/polyfills.ts, or do without, or say why in engine-unmissed.ts',
      ).toEqual([])
    },
  )

  it('need every reason and every polyfill that is listed', () => {
    const named = new Set([...scripts.values()].flatMap((script) => newerThan(OLDEST, script)))
    expect(Object.keys(unmissed).filter((feature) => !named.has(feature))).toEqual([])
    const needless = polyfills.filter(
      ([, name]) => ![...named].some((feature) => feature.endsWith(`.${name}`)),
    )
    expect(needless).toEqual([])
  })

  it('ask for polyfills by the newest of them', () => {
    const since = (name = '', owner = ''): number =>
      features.find((feature) => feature.name === name && feature.owner.join().toLowerCase() === owner)
        ?.since ?? 0
    const asked = /complete = '(\w+)' in (\w+)\.prototype/.exec(readFileSync('tv-app/boot.ts', 'utf8')) ?? []
    const newest = Math.max(...polyfills.map(([owner, name]) => since(name, owner)))
    expect(since(asked[1], asked[2]?.toLowerCase())).toBe(newest)
  })
})

describe('the search', () => {
  it('finds globals, static members and members, and knows what is old', () => {
    const script = `new ResizeObserver(f); window.queueMicrotask(f); Object.fromEntries(a); list.flat().map(f)['at'](0);
      promise.finally(f); text.padStart(2); element.replaceChildren(); document.querySelector('a'); fetch('/')`
    expect(newerThan(56, script)).toEqual([
      '.at',
      '.finally',
      '.flat',
      '.padStart',
      '.replaceChildren',
      'Object.fromEntries',
      'ResizeObserver',
      'queueMicrotask',
    ])
    expect(newerThan(120, script)).toEqual([])
  })

  it.each([
    ['a ?? b', 'ES2020'],
    ['async () => {}', 'ES2017'],
    ['/(?<=a)b/.test(c)', 'ES2018'],
    ['import "./a.js"', 'a module'],
  ])('refuses %s, which is %s', (script) => {
    expect(() => newerThan(56, script)).toThrow(SyntaxError)
  })
})

describe('styles', () => {
  /** An old set shows the text once the font is there. */
  const HARMLESS = ['font-display']
  const sheets = [...built.filter((name) => name.endsWith('.css')).map(read)]
  sheets.push(readFileSync('tv-app/package/start/start.css', 'utf8'))

  it('use no property that the oldest sets do not know', () => {
    const used = new Set(
      sheets.flatMap((sheet) => [...sheet.matchAll(/[{;]\s*([a-z-]+)\s*:/g)].map(([, name = '']) => name)),
    )
    expect(used.size).toBeGreaterThan(10)
    const unknown = [...used].filter((name) => propertySince(name) > OLDEST && !HARMLESS.includes(name))
    expect(unknown).toEqual([])
    expect(propertySince('inset')).toBeGreaterThan(OLDEST)
  })
})
