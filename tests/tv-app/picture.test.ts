/** Every screen, in every language and letter size, keeps the promises of layout. */
import { describe, expect, it } from 'vitest'
import type { Rect } from '../../tv-app/focus/move.ts'
import { atTop, type Place } from '../../tv-app/go.ts'
import { languages } from '../../tv-app/i18n/translate.ts'
import { pictureOf, refocused } from '../../tv-app/picture.ts'
import { focusables, type Node, type TextNode } from '../../tv-app/scene/node.ts'
import type { State } from '../../tv-app/state.ts'
import { safe, stage } from '../../tv-app/theme/space.ts'
import { PRESETS } from '../../tv-app/theme/type.ts'
import { advance, PLACES, stateAt } from './sample-state.ts'
import { VARIANTS } from './sample-variants.ts'

interface PlacedText {
  id: string
  rect: Rect
  node: TextNode
  inside: Rect
}

/** Each place as it usually is, and those that look different in another state. */
const situations = [
  ...PLACES.map((place) => ({ name: '', place, changed: (state: State) => state })),
  ...VARIANTS,
]
const cases = situations.flatMap(({ name, place, changed }) =>
  languages.flatMap((language) =>
    PRESETS.map((preset) => ({
      place,
      stateThere: () => changed(stateAt(place, language, preset)),
      name: `${JSON.stringify(place)} ${name} ${language} ${preset}`,
    })),
  ),
)
/** Lists whose titles may be cut: the whole of them is read or watched next. */
const CUT: readonly Place['screen'][] = ['news', 'guide']

/** All texts with their place on the stage and the field that they lie on. */
function texts(nodes: readonly Node[], x = 0, y = 0, inside: Rect = { x: 0, y: 0, ...stage }): PlacedText[] {
  return nodes.flatMap((node): PlacedText[] => {
    const rect = { ...node.rect, x: node.rect.x + x, y: node.rect.y + y }
    if (node.kind === 'text') return [{ id: node.id, rect, node, inside }]
    return node.kind === 'box' ? texts(node.children ?? [], rect.x, rect.y, rect) : []
  })
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

function within(inner: Rect, outer: Rect): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.w <= outer.x + outer.w + 1 &&
    inner.y + inner.h <= outer.y + outer.h + 1
  )
}

const shown = ({ node }: PlacedText): boolean => node.lines.join('') !== ''

describe.each(cases)('$name', ({ place, stateThere }) => {
  const { scene, focused } = pictureOf(stateThere(), advance)
  const all = texts(scene.nodes).filter(shown)

  it('has exactly one focus, and it can be seen', () => {
    expect(focusables(scene.nodes).filter(({ id }) => id === focused)).toHaveLength(1)
  })

  it('is laid out the same wherever the focus is', () => {
    const state = stateThere()
    const focus = focusables(scene.nodes).at(-1)?.id
    const moved = { ...state, stack: atTop(state.stack, { focus }) }
    expect(pictureOf(moved, advance).scene.nodes).toEqual(scene.nodes)
    expect(refocused(pictureOf(state, advance), moved).focused).toBe(focus)
  })

  it('keeps every text in the safe area and on its field', () => {
    const frame = { x: safe.x, y: safe.y, w: stage.w - 2 * safe.x, h: stage.h - 2 * safe.y }
    const outside = all.filter(({ rect, inside }) => !within(rect, inside) || !within(rect, frame))
    expect(outside.map(({ id, rect, inside }) => ({ id, rect, inside }))).toEqual([])
  })

  it('lets no two texts overlap', () => {
    const pairs = all.flatMap((a, index) =>
      all
        .slice(index + 1)
        .filter((b) => overlap(a.rect, b.rect))
        .map((b) => `${a.id} × ${b.id}`),
    )
    expect(pairs).toEqual([])
  })

  it('writes nothing smaller than 36 px, every number in full, and the whole name of every tile but headlines and programmes', () => {
    expect(all.filter(({ node }) => node.style.size < 36)).toEqual([])
    const cutNumbers = all.filter(({ node }) => node.role === 'number' && node.lines.join('').includes('…'))
    expect(cutNumbers.map(({ id }) => id)).toEqual([])
    if (CUT.includes(place.screen)) return
    const cut = all.filter(
      ({ node }) => (node.role === 'tile' || node.role === 'button') && node.lines.join('').includes('…'),
    )
    expect(cut.map(({ node }) => node.lines.join(''))).toEqual([])
  })

  it('gives every element that can have the focus a spoken name and an id of its own', () => {
    const items = focusables(scene.nodes)
    expect(items.filter(({ focus }) => focus.label.trim() === '')).toEqual([])
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  })
})
