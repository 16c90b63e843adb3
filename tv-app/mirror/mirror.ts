/** The semantic mirror: a hidden DOM tree that says what is on the canvas; screen readers and tests read it. */
import type { BoxNode, Node, Scene, TextNode } from '../scene/node.ts'

interface Reflection {
  id: string
  text: string
  role: string
  rect: string
  font?: number | undefined
  label?: string | undefined
  /** Words of a focusable, which speaks for them. */
  inside?: boolean
}

/** Keeps `root` in step with each scene that is shown. */
export class Mirror {
  #elements = new Map<string, HTMLElement>()
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
    const reflections = scene.nodes.flatMap((node) => reflect(node, 0, 0))
    const wanted = new Set(reflections.map(({ id }) => id))
    for (const [id, element] of this.#elements) {
      if (wanted.has(id)) continue
      element.remove()
      this.#elements.delete(id)
    }
    reflections.forEach((reflection, index) => {
      this.#update(reflection, reflection.id === focused, index)
    })
  }

  #update({ id, text, role, rect, font, label, inside }: Reflection, current: boolean, index: number): void {
    let element = this.#elements.get(id)
    if (!element) {
      element = document.createElement('div')
      this.#elements.set(id, element)
    }
    if (element.textContent !== text) element.textContent = text
    setAttributes(element, {
      'data-id': id,
      'data-role': role,
      'data-rect': rect,
      'data-font': font === undefined ? undefined : String(font),
      'aria-label': label,
      'aria-hidden': inside ? 'true' : undefined,
      'aria-current': current ? 'true' : undefined,
    })
    const there = this.#root.children[index] ?? null
    if (there !== element) this.#root.insertBefore(element, there)
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
  }
}
