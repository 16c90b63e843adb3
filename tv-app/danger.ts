/** Danger as the county file knows it: words that mean it, and the numbers to dial then. Pure. */
import type { Rescue } from '../shared/model/county.ts'
import { meansDanger } from '../shared/rescue.ts'
import type { State } from './state.ts'

/** Where the county file names no numbers; these are the country's. */
const USUAL: Rescue['numbers'] = [
  { number: '110', name: { 'zh-CN': '报警', en: 'Police' } },
  { number: '119', name: { 'zh-CN': '着火', en: 'Fire' } },
  { number: '120', name: { 'zh-CN': '救护车', en: 'Ambulance' } },
]
/** So many can be so large that they are read from across the room. */
const MOST = 3

/** The numbers to dial at once, at most three. */
export function rescueNumbers({ sections }: Pick<State, 'sections'>): Rescue['numbers'] {
  return (sections.county?.data.rescue?.numbers ?? USUAL).slice(0, MOST)
}

/** True where one of these texts has a word that puts a request on the rescue lane. */
export function saysDanger({ sections }: Pick<State, 'sections'>, texts: readonly string[]): boolean {
  return meansDanger(sections.county?.data.rescue, texts)
}
