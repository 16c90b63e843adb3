/** A line of tabs above a page: the one that is shown has the focus, and left and right show the others at once. */
import type { Action } from '../action.ts'
import type { Rect } from '../focus/move.ts'
import type { BoxNode, Node } from '../scene/node.ts'
import type { View } from '../screens/screen.ts'
import { colour } from '../theme/colour.ts'
import { space } from '../theme/space.ts'
import { text, widthOf } from './text.ts'
import { label } from './tile.ts'

/** Id of the tab that is shown; it stays the same while they change, so that the focus stays too. */
export const TAB = 'tab'

interface Tab {
  index: number
  name: string
  w: number
}

export function tabsHeight(view: View): number {
  return view.type.body.line + 2 * space.near
}

/** The tabs that fit into one line, among them the one that is `shown`. `ok` is what OK does on it. */
export function tabs(view: View, room: Rect, names: readonly string[], shown: number, ok: Action): Node[] {
  const lines = linesOf(view, room.w, names)
  const line = lines.find((each) => each.some(({ index }) => index === shown)) ?? []
  let x = room.x
  return line.map((tab) => {
    const rect = { x, y: room.y, w: tab.w, h: tabsHeight(view) }
    x += tab.w + space.near
    return tab.index === shown ? shownTab(view, tab, rect, names.length, ok) : otherTab(view, tab, rect)
  })
}

function linesOf(view: View, width: number, names: readonly string[]): Tab[][] {
  const lines: Tab[][] = []
  let used = width + 1
  names.forEach((name, index) => {
    const w = Math.min(width, Math.ceil(widthOf(view, name, 'body')) + 2 * space.pad)
    if (used + w > width) {
      lines.push([])
      used = 0
    }
    lines[lines.length - 1]?.push({ index, name, w })
    used += w + space.near
  })
  return lines
}

function shownTab(view: View, { name, index, w }: Tab, rect: Rect, count: number, ok: Action): BoxNode {
  const at = { x: space.pad, y: space.near, w: w - 2 * space.pad + 2 }
  return {
    kind: 'box',
    id: TAB,
    rect,
    role: 'button',
    fill: colour.tile,
    radius: space.chipRadius,
    focus: { ok, label: label(view, { id: TAB, title: name, ok, index, count }) },
    children: [
      text(view, `${TAB}/title`, at, name, 'body', {
        colour: colour.amberText,
        focusColour: colour.ink,
        maxLines: 1,
      }),
    ],
  }
}

function otherTab(view: View, { name, index, w }: Tab, rect: Rect): Node {
  const at = { x: rect.x + space.pad, y: rect.y + space.near, w: w - 2 * space.pad + 2 }
  return text(view, `tab-${index}`, at, name, 'body', { colour: colour.secondary, maxLines: 1 })
}
