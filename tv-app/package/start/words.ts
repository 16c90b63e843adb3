/** What the first page of a package says, by the id of the element that says it. */
import type { MessageKey } from '../../i18n/translate.ts'

export const WORDS = {
  title: 'start.lost',
  cause: 'start.lost.do',
  again: 'state.retry',
  status: 'say.trying',
} as const satisfies Record<string, MessageKey>
