/** The page of a question of the first start: television goes on in the corner, the question beside it, the answers below. */
import { type KeyHint, keyLine } from '../components/frame.ts'
import { cellAt } from '../components/grid.ts'
import { text, widthOf } from '../components/text.ts'
import { button, type TileContent } from '../components/tile.ts'
import { questionsOf } from '../first-run.ts'
import type { Rect } from '../focus/move.ts'
import type { Question } from '../go.ts'
import type { BoxNode, Node, Video } from '../scene/node.ts'
import { colour } from '../theme/colour.ts'
import { marginX, safe, space, stage } from '../theme/space.ts'
import type { View } from './screen.ts'

/** One bar for each question, px. */
const BAR = { w: 56, h: 10 }
/** Columns of the page: the live window takes one, and in the bottom row the last is that of "not now" on every page. */
export const COLUMNS = 3

export interface QuestionWords {
  title: string
  /** Shown where the letters leave room for it. */
  explanation: string
}
export interface QuestionPage {
  nodes: Node[]
  /** Between the question and the bottom row. */
  room: Rect
  video: Video
}

/** Everything of the page but the answers. `hints` stand in the bottom line. */
export function questionPage(
  view: View,
  step: Question,
  { title, explanation }: QuestionWords,
  hints: readonly KeyHint[],
): QuestionPage {
  const x = marginX(view.preset)
  const full = { x, y: safe.y, w: stage.w - 2 * x, h: 0 }
  const corner = cellAt(full, { columns: COLUMNS, rows: 1 }, COLUMNS - 1)
  const window = { ...corner, h: Math.round((corner.w * stage.h) / stage.w) }
  const w = window.x - space.gap - x
  const heading = text(
    view,
    'title',
    { x, y: safe.y + view.type.meta.line + space.near, w },
    title,
    'title',
    {
      role: 'title',
    },
  )
  const below = heading.rect.y + heading.rect.h + space.near
  const more = text(view, 'explanation', { x, y: below, w }, explanation, 'body', {
    colour: colour.secondary,
  })
  const fits = explanation !== '' && below + more.rect.h <= window.y + window.h
  const top = Math.max(window.y + window.h, below - space.near) + space.gap
  return {
    nodes: [
      ...progress(view, step, { x, y: safe.y, w }),
      heading,
      ...(fits ? [more] : []),
      ...keyLine(view, hints),
    ],
    room: { x, y: top, w: stage.w - 2 * x, h: bottomRow(view).y - space.gap - top },
    video: { rect: window, radius: space.radius, sound: true },
  }
}

/** The row of buttons above the key line. */
export function bottomRow(view: View): Rect {
  const x = marginX(view.preset)
  const h = view.type.tile.line + 2 * space.near
  return { x, y: stage.h - safe.y - view.type.meta.line - space.gap - h, w: stage.w - 2 * x, h }
}

/** A button of the bottom row, at its n-th place. */
export function bottomButton(view: View, place: number, content: TileContent): BoxNode {
  return button(view, cellAt(bottomRow(view), { columns: COLUMNS, rows: 1 }, place), content)
}

/** "第 2 步，共 5 步", with a bar for each. */
function progress(view: View, step: Question, at: { x: number; y: number; w: number }): Node[] {
  const questions = questionsOf(view.state)
  const index = questions.indexOf(step)
  const words = view.t('first-run.step', { step: String(index + 1), count: String(questions.length) })
  const w = widthOf(view, words, 'meta') + 2
  const y = Math.round(at.y + (view.type.meta.line - BAR.h) / 2)
  const bars = questions.map(
    (question, place): Node => ({
      kind: 'box',
      id: `bar-${question}`,
      rect: { x: at.x + w + space.gap + place * (BAR.w + space.near), y, ...BAR },
      fill: place <= index ? colour.amber : colour.track,
      radius: BAR.h / 2,
    }),
  )
  return [
    text(view, 'step', { ...at, w }, words, 'meta', { role: 'meta', colour: colour.secondary, maxLines: 1 }),
    ...bars,
  ]
}
