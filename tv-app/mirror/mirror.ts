/** The semantic mirror: a hidden DOM tree that says what is on the canvas; screen readers and tests read it. */
import type { BoxNode, Node, Scene, TextNode } from '../scene/node.ts'
import { same } from '../scene/same.ts'

interface Reflection {
  id: string
  text: string
  role: string
  rect: string
  font?: number | undefined
  /** Distance of base lines, px. */
  line?: number | undefined
  label?: string | undefined
  /** Words of a focusable, which speaks for them. */
  inside?: boolean
}

interface Shown {
  element: HTMLElement
  reflection: Reflection
}

/** Keeps `root` in step with each scene that is shown; what says the same as before is not touched. */
export class Mirror {
  #shown = new Map<string, Shown>()
  #scene: Scene | undefined
  #current: HTMLElement | undefined
  readonly #root: HTMLElement

  constructor(root: HTMLElement) {
    this.#root = root
  }

  show(
    scene: Scene,
    focused: string | undefined,
    screen: string,
    overlay: string | undefined,
    language: string,
  ): void {
    const html = document.documentElement
    html.dataset.screen = screen
    html.lang = language
    if (overlay) html.dataset.overlay = overlay
    else delete html.dataset.overlay
    if (scene !== this.#scene) this.#reflect(scene)
    this.#scene = scene
    this.#point(focused)
  }

  #reflect(scene: Scene): void {
    const reflections = scene.nodes.flatMap((node) => reflect(node, 0, 0))
    const wanted = new Set(reflections.map(({ id }) => id))
    for (const [id, { element }] of this.#shown) {
      if (wanted.has(id)) continue
      element.remove()
      this.#shown.delete(id)
    }
    let place = this.#root.firstElementChild
    for (const reflection of reflections) {
      const element = this.#elementOf(reflection)
      if (element === place) place = place.nextElementSibling
      else this.#root.insertBefore(element, place)
    }
  }

  #elementOf(reflection: Reflection): HTMLElement {
    const before = this.#shown.get(reflection.id)
    if (before && same(before.reflection, reflection)) return before.element
    const element = before?.element ?? document.createElement('div')
    this.#shown.set(reflection.id, { element, reflection })
    const { id, text, role, rect, font, line, label, inside } = reflection
    if (element.textContent !== text) element.textContent = text
    setAttributes(element, {
      'data-id': id,
      'data-role': role,
      'data-rect': rect,
      'data-font': font === undefined ? undefined : String(font),
      'data-line': line === undefined ? undefined : String(line),
      'aria-label': label,
      'aria-hidden': inside ? 'true' : undefined,
    })
    return element
  }

  /** Says which element has the focus: one, and only that one. */
  #point(focused: string | undefined): void {
    const element = focused === undefined ? undefined : this.#shown.get(focused)?.element
    if (element === this.#current) return
    this.#current?.removeAttribute('aria-current')
    element?.setAttribute('aria-current', 'true')
    this.#current = element
  }
}

function setAttributes(element: HTMLElement, attributes: Record<string, string | undefined>): void {
  for (const name of Object.keys(attributes)) {
    const value = attributes[name]
    if (value === undefined) element.removeAttribute(name)
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value)
  }
}

/** A focusable box is one reflection with all its words; texts of other boxes stand for themselves. */
function reflect(node: Node, dx: number, dy: number): Reflection[] {
  if (node.kind === 'text') return [textReflection(node, dx, dy)]
  if (node.kind !== 'box') return []
  const inside = (node.children ?? []).flatMap((child) => reflect(child, dx + node.rect.x, dy + node.rect.y))
  if (!node.focus) return inside
  return [boxReflection(node, inside), ...inside.map((reflection) => ({ ...reflection, inside: true }))]
}

function boxReflection(node: BoxNode, inside: Reflection[]): Reflection {
  const { x, y, w, h } = node.rect
  const words = inside.map(({ text }) => text).join(' ')
  return {
    id: node.id,
    text: words,
    role: node.role ?? 'tile',
    rect: `${x},${y},${w},${h}`,
    label: node.focus?.label,
  }
}

function textReflection(node: TextNode, dx: number, dy: number): Reflection {
  const { x, y, w, h } = node.rect
  return {
    id: node.id,
    text: node.lines.join(''),
    role: node.role,
    rect: `${x + dx},${y + dy},${w},${h}`,
    font: node.style.size,
    line: node.style.line,
  }
}
