/** The first start: a few questions, one to a page, each answered by OK and each left out at will. */
import { cellAt, type Layout, layoutFor, pageOf, pagesOf, pageWords } from '../components/grid.ts'
import { text } from '../components/text.ts'
import { type TileShape, tile } from '../components/tile.ts'
import type { Rect } from '../focus/move.ts'
import type { Question } from '../go.ts'
import type { BoxNode, Node, Scene } from '../scene/node.ts'
import { colour } from '../theme/colour.ts'
import { typeScale } from '../theme/type.ts'
import { askedKey, keyInLesson, lessonPage } from './first-run-lesson.ts'
import { bottomButton, bottomRow, COLUMNS, questionPage } from './first-run-page.ts'
import { type Choice, type ChoiceQuestion, choiceQuestion } from './first-run-questions.ts'
import type { Screen, View } from './screen.ts'

/** By how many tiles they hold: never more than nine, so that one digit is enough. */
const LAYOUTS: readonly Layout[] = [
  { columns: 3, rows: 1, shape: 'stacked' },
  { columns: 2, rows: 2, shape: 'inline' },
  { columns: 3, rows: 2, shape: 'inline' },
  { columns: 3, rows: 3, shape: 'inline' },
]

/** A row of tiles is not higher than this, px: more would be glaring when one of them has the focus. */
const MOST_HEIGHT = { standard: 290, large: 340, largest: 400 }

export const firstRun: Screen<'first-run'> = {
  title: 'screen.first-run',
  needs: [],

  view(view, place): Scene | undefined {
    if (place.step === 'remote') return lessonPage(view, place.key ?? 'Back')
    const question = choiceQuestion(view, place)
    return question && choicePage(view, place.step, question)
  },

  keys(key, view) {
    const asked = askedKey(view.visit.place)
    return asked && keyInLesson(key, asked, view)
  },

  unknownKey(code, view) {
    const key = askedKey(view.visit.place)
    return key && { do: 'key-heard', key, code }
  },
}

function choicePage(view: View, step: Question, question: ChoiceQuestion): Scene {
  const { choices, chosen } = question
  const { nodes, room, video } = questionPage(view, step, question, [
    { cap: 'key.arrows', means: 'hint.choose' },
    { cap: 'key.ok', means: 'hint.take' },
    { cap: 'key.back', means: 'hint.back' },
    { cap: 'key.live', means: 'hint.back-live' },
  ])
  const layout = layoutFor(view, room, choices, layoutsFor(choices.length))
  const place = { ...room, h: Math.min(room.h, layout.rows * MOST_HEIGHT[view.preset]) }
  const size = layout.columns * layout.rows
  const count = Math.ceil(choices.length / size)
  const inUse = choices.findIndex(({ id }) => id === chosen)
  const page = pageOf(view, count, Math.max(0, Math.floor(inUse / size)))
  const shown = choices.slice(page * size, (page + 1) * size)
  const tiles = shown.map((choice, index) =>
    choiceTile(view, choice, cellAt(place, layout, index), layout.shape, index, shown.length + 1),
  )
  const skip = bottomButton(view, COLUMNS - 1, {
    id: 'skip',
    number: '0',
    title: view.t('first-run.skip'),
    ok: { do: 'next-question' },
    index: tiles.length,
    count: tiles.length + 1,
  })
  return {
    nodes: [...nodes, ...tiles, ...pageNote(view, pageWords(view, page, count)), skip],
    focus: chosen ?? 'skip',
    video,
    pages: pagesOf(page, count),
  }
}

/** Roomiest first among the layouts that hold all choices on one page, then those that need more pages. */
function layoutsFor(count: number): Layout[] {
  const holdsAll = ({ columns, rows }: Layout): boolean => columns * rows >= count
  return [...LAYOUTS.filter(holdsAll), ...LAYOUTS.filter((layout) => !holdsAll(layout)).reverse()]
}

/** A size of letters is named in letters of that size; the names of all sizes stand on one line. */
function choiceTile(
  view: View,
  choice: Choice,
  rect: Rect,
  shape: TileShape,
  index: number,
  count: number,
): BoxNode {
  const content = { ...choice, number: String(index + 1), index, count }
  const { sample } = choice
  if (!sample) return tile(view, rect, content, shape)
  const [largest, own] = [typeScale('largest').strong, typeScale(sample).strong]
  const box = tile({ ...view, type: { ...view.type, meta: own } }, rect, content, shape)
  const lift = Math.round((largest.line - own.line) / 2)
  const lifted = ({ rect, ...node }: Node): Node => ({ ...node, rect: { ...rect, y: rect.y - lift } }) as Node
  return { ...box, children: box.children?.map(lifted) ?? [] }
}

function pageNote(view: View, words: string): Node[] {
  if (words === '') return []
  const { x, y, h, w } = bottomRow(view)
  const top = Math.round(y + (h - view.type.meta.line) / 2)
  return [
    text(view, 'remark', { x, y: top, w: w / COLUMNS }, words, 'meta', {
      role: 'meta',
      colour: colour.secondary,
      maxLines: 1,
    }),
  ]
}
