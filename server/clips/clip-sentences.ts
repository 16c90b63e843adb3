/** The sentences that are worth recording: what televisions say again and again, in each language. */

import { clipParts } from '../../shared/clip.ts'
import type { County } from '../../shared/model/county.ts'
import { clipHash } from './clip-store.ts'

export interface ClipSentence {
  /** BCP 47 tag of the words. */
  language: string
  words: string
  /** Name of its clip. */
  hash: string
  /** Where it is heard: a name of the county, words of the app, or part of a position. */
  kind: 'county' | 'app' | 'position'
}

type Words = Record<string, string>

const files = import.meta.glob<Words>('../../assets/locales/*.json', { eager: true, import: 'default' })
const locales = Object.keys(files).map((path) => ({
  language: path.replace(/^.*\/|\.json$/g, ''),
  words: files[path] ?? {},
}))

/** Numbers and positions are recorded up to here: no page has more tiles. */
const MOST_TILES = 12
const POSITIONS = ['position.number', 'position']
/** Put together from numbers that cannot all be recorded. */
const MADE_UP = /\{(?!hotline\})\w+\}/

/** Every sentence of `county` once, names first; the same list every time. */
export function clipSentences(county: Readonly<County>): ClipSentence[] {
  const all = locales.flatMap(({ language, words }) => [
    ...named('county', language, tileNames(county, language)),
    ...named('app', language, appWords(words, county.hotline)),
    ...named(
      'position',
      language,
      POSITIONS.flatMap((key) => positionParts(words[key] ?? '')),
    ),
  ])
  const once = new Map<string, ClipSentence>()
  for (const sentence of all) if (!once.has(sentence.hash)) once.set(sentence.hash, sentence)
  return [...once.values()]
}

function named(kind: ClipSentence['kind'], language: string, list: readonly string[]): ClipSentence[] {
  return list.map((words) => ({ language, words, hash: clipHash(language, words), kind }))
}

function tileNames({ home, station }: Readonly<County>, language: string): string[] {
  return [station, ...home.map(({ title }) => title)]
    .map((text) => text[language] ?? '')
    .filter((words) => words !== '')
}

/** Words without numbers; signs alone have no sound. */
function appWords(words: Words, hotline: string): string[] {
  return Object.values(words)
    .filter((text) => !MADE_UP.test(text) && /\p{Letter}/u.test(text))
    .map((text) => text.replaceAll('{hotline}', hotline))
}

/** "第 {index} 个，共 {count} 个" → "第 1 个", "第 2 个" … "共 12 个". */
function positionParts(template: string): string[] {
  return clipParts(template)
    .filter((part) => !part.includes('{name}'))
    .flatMap((part) => withNumbers(part, 'number'))
    .flatMap((part) => withNumbers(part, 'index'))
    .flatMap((part) => withNumbers(part, 'count'))
    .filter((part) => !tooFar(part))
}

function withNumbers(part: string, name: string): string[] {
  if (!part.includes(`{${name}}`)) return [part]
  return Array.from({ length: MOST_TILES }, (_, index) => part.replace(`{${name}}`, String(index + 1)))
}

/** "9 of 4" is never said. */
function tooFar(part: string): boolean {
  const [index = 0, count = MOST_TILES] = (part.match(/\d+/g) ?? []).map(Number)
  return index > count
}
