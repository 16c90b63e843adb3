/** Reads the semantic mirror from within the page. */
import type { Mark, Snapshot } from '../snapshot.ts'

export function observe(): Snapshot {
  const { screen = '', overlay = '' } = document.documentElement.dataset
  const elements = document.querySelectorAll<HTMLElement>('#mirror > *')
  return { screen, overlay, language: document.documentElement.lang, marks: Array.from(elements, markOf) }
}

function markOf(element: HTMLElement): Mark {
  const { id = '', role = '', rect = '', font = '0', line = '0' } = element.dataset
  const [x = 0, y = 0, w = 0, h = 0] = rect.split(',').map(Number)
  return {
    id,
    role,
    text: element.textContent ?? '',
    label: element.getAttribute('aria-label') ?? '',
    rect: { x, y, w, h },
    font: Number(font),
    line: Number(line),
    current: element.getAttribute('aria-current') === 'true',
  }
}
