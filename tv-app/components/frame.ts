/** The frame of every page: title above, what the keys do below, and the room between. */
import type { Rect } from '../focus/move.ts'
import type { MessageKey } from '../i18n/translate.ts'
import type { Node } from '../scene/node.ts'
import type { View } from '../screens/screen.ts'
import { colour } from '../theme/colour.ts'
import { marginX, safe, space, stage } from '../theme/space.ts'
import { text, widthOf } from './text.ts'

export interface KeyHint {
  cap: MessageKey
  means: MessageKey
}
export interface Frame {
  nodes: Node[]
  /** Where the page's own things go. */
  content: Rect
}

const CAP_PAD = 20

/** Room between the title and the key line at the viewer's letter size. */
export function contentRect(view: View): Rect {
  const x = marginX(view.preset)
  const y = safe.y + view.type.title.line + space.near
  const bottom = stage.h - safe.y - view.type.meta.line - space.gap
  return { x, y: y + space.near, w: stage.w - 2 * x, h: bottom - y - space.near }
}

/** Title, a remark at the right (page number, question), the key line, and how fresh the content is. */
export function frame(view: View, title: string, remark: string, hints: readonly KeyHint[]): Frame {
  const content = contentRect(view)
  const remarkWidth = Math.min(widthOf(view, remark, 'meta') + 2, content.w / 2)
  const heading = text(
    view,
    'title',
    { x: content.x, y: safe.y, w: content.w - remarkWidth - space.gap },
    title,
    'title',
    { role: 'title', maxLines: 1 },
  )
  const at = { x: content.x + content.w - remarkWidth, y: safe.y, w: remarkWidth }
  const note = text(view, 'remark', at, remark, 'meta', {
    role: 'meta',
    colour: colour.secondary,
    align: 'right',
    maxLines: 1,
  })
  note.rect.y = Math.round(safe.y + (view.type.title.line - view.type.meta.line) / 2)
  return { nodes: [heading, ...(remark ? [note] : []), ...keyLine(view, hints)], content }
}

/** The bottom line: a passing message, else what the keys do, else since when the content is out of date. */
export function keyLine(
  view: View,
  hints: readonly KeyHint[],
  { x, w }: { x: number; w: number } = wholeLine(view),
): Node[] {
  const y = stage.h - safe.y - view.type.meta.line
  const { message } = view.state
  if (message && message.until > view.state.now) {
    const words = view.t(message.key, message.values)
    return [
      text(view, 'message', { x, y, w }, words, 'meta', {
        role: 'status',
        colour: colour.amberText,
        maxLines: 1,
      }),
    ]
  }
  const updated = staleWords(view)
  const room = w - (updated ? widthOf(view, updated, 'meta') + space.gap : 0)
  const nodes = hintsIn(view, hints, { x, y, w: room })
  if (updated) {
    const wide = widthOf(view, updated, 'meta') + 2
    const at = { x: x + w - wide, y, w: wide }
    nodes.push(
      text(view, 'updated', at, updated, 'meta', {
        role: 'status',
        colour: colour.amberText,
        align: 'right',
        maxLines: 1,
      }),
    )
  }
  return nodes
}

function wholeLine(view: View): { x: number; w: number } {
  const x = marginX(view.preset)
  return { x, w: stage.w - 2 * x }
}

/** Key caps with their meanings from left to right; those that do not fit are left out. */
export function hintsIn(
  view: View,
  hints: readonly KeyHint[],
  at: { x: number; y: number; w: number },
): Node[] {
  const { line } = view.type.meta
  const nodes: Node[] = []
  let x = at.x
  for (const { cap, means } of hints) {
    const capWords = view.t(cap)
    const meaning = view.t(means)
    const capWidth = widthOf(view, capWords, 'meta') + 2 * CAP_PAD
    const width = capWidth + space.near + widthOf(view, meaning, 'meta') + 2
    if (x + width > at.x + at.w) break
    const words = text(view, `cap-${cap}/words`, { x: 0, y: 0, w: capWidth }, capWords, 'meta', {
      role: 'hint',
      align: 'center',
      maxLines: 1,
    })
    nodes.push({
      kind: 'box',
      id: `cap-${cap}`,
      rect: { x, y: at.y, w: capWidth, h: line },
      fill: colour.keyCap,
      radius: space.chipRadius,
      children: [words],
    })
    const means_ = { x: x + capWidth + space.near, y: at.y, w: width - capWidth - space.near }
    nodes.push(
      text(view, `hint-${cap}`, means_, meaning, 'meta', {
        role: 'hint',
        colour: colour.secondary,
        maxLines: 1,
      }),
    )
    x += width + space.gap
  }
  return nodes
}

/** "连不上，内容更新于 …" when what is shown may be out of date, else ''. */
function staleWords(view: View): string {
  const { sections, connection } = view.state
  const known = view.needs.flatMap((name) => sections[name] ?? [])
  const old = connection === 'lost' ? known : known.filter(({ stale }) => stale)
  const refreshed = old.map((section) => section.refreshed).filter((at): at is number => at !== null)
  if (refreshed.length === 0) return ''
  const time = view.time(Math.min(...refreshed))
  return view.t(connection === 'lost' ? 'state.stale' : 'state.updated', { time })
}
