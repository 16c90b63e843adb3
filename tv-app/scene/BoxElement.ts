/** Elements of the stage: a rounded field with the ring, fill and growth that say "here you are", and the children it holds. */
import { growthPivot } from '../focus/growth.ts'
import { Lightning } from '../lightning.ts'
import { colour } from '../theme/colour.ts'
import { FOCUS_SCALE, MOTION, space } from '../theme/space.ts'
import type { BoxNode, Node } from './node.ts'
import { patchOf } from './patch.ts'
import { same } from './same.ts'

const SHADOW_BLUR = 28
/** Lengths of a shadow's texture are so many times smaller: it is soft, and drawing it is what costs most when a tile gets the focus. */
const SHADOW_COARSE = 4
const SHADOW = 0x99000000
/** Order of what is drawn: a focused tile lies over its neighbours, and a raised field over that. */
const LIFTED = 1
const RAISED = 2

export class BoxElement extends Lightning.Component {
  #node: BoxNode | undefined
  #focused = false

  static override _template(): Lightning.Element.PatchTemplate {
    return { Shadow: { alpha: 0 }, Ring: { alpha: 0 }, Fill: {}, Content: {} }
  }

  set node(node: BoxNode) {
    const before = this.#node
    if (same(before, node)) return
    this.#node = node
    const { x, y, w, h } = node.rect
    this.patch({ x, y, w, h, ...growthPivot(node.rect) })
    if (node.raised) this.zIndex = RAISED
    if (before?.rect.w !== w || before.rect.h !== h || !same(before.radius, node.radius)) this.#shape(node)
    const content = this.tag('Content')
    if (content) reconcile(content, node.children ?? [], before?.children ?? [])
    this.#paint()
  }

  setFocused(focused: boolean): void {
    if (focused === this.#focused) return
    this.#focused = focused
    if (frameOf(this.#node) === 'full') {
      this.zIndex = focused ? LIFTED : 0
      this.setSmooth('scale', focused ? FOCUS_SCALE : 1, { duration: MOTION })
    }
    this.#paint()
  }

  #shape(node: BoxNode): void {
    const { w, h } = node.rect
    const { ring } = space
    const radius = node.radius ?? space.radius
    if (node.fill !== undefined || frameOf(node) === 'full') {
      this.patch({ Fill: { texture: Lightning.Tools.getRoundRect(w, h, radius, 0, 0, true, colour.white) } })
    }
    if (frameOf(node) === 'none' || typeof radius !== 'number') return
    const hollow = frameOf(node) === 'ring'
    const texture = Lightning.Tools.getRoundRect(
      w + ring,
      h + ring,
      radius + ring / 2,
      ring,
      colour.white,
      !hollow,
      colour.white,
    )
    this.patch({ Ring: { x: -ring, y: -ring, texture, color: colour.amber } })
    if (hollow) return
    const margin = SHADOW_BLUR * 2
    const whole = { x: -margin, y: -margin + 12, w: w + margin * 2, h: h + margin * 2 }
    this.patch({ Shadow: { ...whole, texture: shadowTexture(w, h, radius, margin), color: SHADOW } })
  }

  #paint(): void {
    const node = this.#node
    if (!node) return
    const on = this.#focused && node.focus !== undefined
    const filled = on && frameOf(node) === 'full'
    this.patch({
      Ring: { alpha: on ? 1 : 0 },
      Shadow: { alpha: filled ? 1 : 0 },
      Fill: {
        color: filled ? colour.paper : (node.fill ?? 0),
        alpha: filled || node.fill !== undefined ? 1 : 0,
      },
    })
    const content = this.tag('Content')
    if (content) recolour(content, node.children ?? [], filled)
  }
}

function shadowTexture(w: number, h: number, radius: number, margin: number): Lightning.Texture.Settings {
  const coarse = (length: number): number => length / SHADOW_COARSE
  return Lightning.Tools.getShadowRect(
    coarse(w),
    coarse(h),
    coarse(radius),
    coarse(SHADOW_BLUR),
    coarse(margin),
  )
}

/** A field without focus has no frame. */
function frameOf(node: BoxNode | undefined): 'full' | 'ring' | 'none' {
  return node?.focus ? (node.frame ?? 'full') : 'none'
}

function recolour(parent: Lightning.Element, nodes: readonly Node[], focused: boolean): void {
  for (const node of nodes) {
    if (node.kind !== 'text' || node.focusColour === undefined) continue
    const element = parent.childList.getByRef(refOf(node.id))
    if (element) element.color = focused ? node.focusColour : node.colour
  }
}

/** Lightning names its elements in letters and digits, a capital first. */
export function refOf(id: string): string {
  return `N${id.replace(/[^A-Za-z0-9]/g, (char) => `_${char.codePointAt(0)}_`)}`
}

/** Makes the children of `parent` show `nodes`, given that they showed `before`. */
export function reconcile(parent: Lightning.Element, nodes: readonly Node[], before: readonly Node[]): void {
  const old = new Map(before.map((node) => [node.id, node]))
  const wanted = new Set(nodes.map((node) => node.id))
  for (const { id } of before) {
    const gone = wanted.has(id) ? undefined : parent.childList.getByRef(refOf(id))
    if (gone) parent.childList.remove(gone)
  }
  nodes.forEach((node, index) => {
    const previous = old.get(node.id)
    let element = parent.childList.getByRef(refOf(node.id))
    if (element && previous?.kind !== node.kind) {
      parent.childList.remove(element)
      element = undefined
    }
    element ??= parent.stage.c({ ref: refOf(node.id), ...(node.kind === 'box' ? { type: BoxElement } : {}) })
    parent.childList.addAt(element, index)
    if (node.kind === 'box') {
      if (element instanceof BoxElement) element.node = node
    } else if (!same(previous, node)) element.patch(patchOf(node))
  })
}
