/** Whom to call first, on cards that show what a resident said. */
import type { Paragraph } from '../components/paragraphs.ts'
import { rescueNumbers, saysDanger } from '../danger.ts'
import { colour } from '../theme/colour.ts'
import type { View } from './screen.ts'

/** The numbers of rescue in a sentence; nothing where none of these texts means danger. */
export function dangerWords(view: View, said: readonly string[]): Paragraph[] {
  if (!saysDanger(view.state, said)) return []
  const numbers = rescueNumbers(view.state).map(({ number, name }) => `${number} ${view.words(name)}`)
  const words = view.t('rescue.dial', { numbers: numbers.join(' · ') })
  return [{ id: 'danger', words, style: 'strong', colour: colour.amberText }]
}
