/** What the semantic mirror says at one moment. */
import type { Rect } from '../../tv-app/focus/move.ts'

export interface Mark {
  id: string
  role: string
  text: string
  /** The spoken name, of elements that can have the focus; '' for the rest. */
  label: string
  /** px at 1080p, as the element lies without the focus. */
  rect: Rect
  /** Size of the letters and distance of the base lines, px; 0 where the element is no text. */
  font: number
  line: number
  current: boolean
}

export interface Snapshot {
  screen: string
  overlay: string
  language: string
  marks: Mark[]
}

/** Elements that the remote can act on. */
export function focusables({ marks }: Snapshot): Mark[] {
  return marks.filter(({ label }) => label !== '')
}

/** Elements with words of their own. */
export function texts({ marks }: Snapshot): Mark[] {
  return marks.filter(({ font, text }) => font > 0 && text !== '')
}

/** The one that has the focus. */
export function current({ marks }: Snapshot): Mark | undefined {
  return marks.find((mark) => mark.current)
}

const TIME = /\d{1,2}:\d{2}/g
/** Elements whose words change by themselves and so do not tell one state from another. */
const PASSING = ['status', 'hint']

/** Names the state: the same name is the same screen with the same content, page and focus. */
export function nameOf(snapshot: Snapshot): string {
  const focus = current(snapshot)
  const content = snapshot.marks
    .filter(
      ({ role, id }) => ['title', 'body'].includes(role) && !PASSING.includes(role) && !id.includes('/'),
    )
    .map(({ text }) => text)
  const remark = snapshot.marks.find(({ id }) => id === 'remark')?.text ?? ''
  const spoken = snapshot.screen === 'live' && !snapshot.overlay ? [focus?.label ?? ''] : content
  return [snapshot.overlay || snapshot.screen, remark, focus?.id ?? '', ...spoken].join('|').replace(TIME, '')
}

/** The passing line that answers a key without a meaning; '' when there is none. */
export function message({ marks }: Snapshot): string {
  return marks.find(({ id }) => id === 'message')?.text ?? ''
}
