/** The contract of a screen: one describing place from which data loading, state pages, titles and keys follow. */

import type { SectionName } from '../../shared/api.ts'
import type { LocalText } from '../../shared/model/local-text.ts'
import type { Action } from '../action.ts'
import type { Places, ScreenId, Visit } from '../go.ts'
import type { MessageKey } from '../i18n/translate.ts'
import type { Key } from '../remote/key.ts'
import type { Scene } from '../scene/node.ts'
import type { State } from '../state.ts'
import type { Advance } from '../text/measure.ts'
import type { Preset, TypeScale } from '../theme/type.ts'

/** All that a screen may look at while it draws itself. */
export interface View {
  state: State
  /** Where the viewer is, but not the focus: it moves without anything being laid out anew. */
  visit: Omit<Visit, 'focus' | 'step'>
  type: TypeScale
  preset: Preset
  advance: Advance
  language: string
  timezone: string
  hotline: string
  /** Sections whose freshness the screen answers for. */
  needs: readonly SectionName[]
  t(key: MessageKey, values?: Record<string, string>): string
  /** The words of a text in the language of the screen. */
  words(text: LocalText | undefined): string
  /** "晚上 7:36" */
  time(at: number): string
  /** "11月22日 星期日" */
  date(at: number): string
  /** "11月22日", or "2027年11月22日" in another year. */
  shortDate(at: number): string
}

export interface Screen<Id extends ScreenId> {
  title: MessageKey
  needs: readonly SectionName[]
  /** True where it lies over what is below it on the stack, as a card that Back puts away. */
  overlay?: boolean
  /** True where it can be drawn without its sections, saying so itself. */
  alwaysDrawn?: boolean
  /** The picture, or undefined when what the place names is no longer there. Pure, and the same wherever the focus is. */
  view(view: View, place: Places[Id]): Scene | undefined
  /** What a key means here, where that differs from everywhere else; `focused` is the id of the focus. */
  keys?(key: Key, view: View, focused: string | undefined): Action | undefined
  /** What a key means that has no name yet, by its code; without this it is left alone. */
  unknownKey?(code: string, view: View): Action | undefined
}
