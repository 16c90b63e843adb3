/** What a picture gives to hear: what is new on it, or the whole page. Pure. */
import { type Picture, screenOf } from '../picture.ts'
import { focusables, type Node, type TextNode } from '../scene/node.ts'

export interface Announcement {
  /** The name of a new screen, a new message, the number being typed, the name of what has the focus now. */
  brief: string[]
  /** What is to be read on a new page. */
  page: string[]
}

/** What `after` says that `before` did not. */
export function announced(before: Picture | undefined, after: Picture): Announcement {
  const arrived = !before || !samePlace(before, after)
  const label = labelOf(after)
  const brief = [
    arrived ? titleOf(after) : '',
    message(after) === (before && message(before)) ? '' : messageWords(after),
    digitsOf(after) === (before && digitsOf(before)) ? '' : digitsOf(after),
    arrived || !before || labelOf(before) !== label ? label : '',
  ]
  const turned = arrived || (before?.scene !== after.scene && pageId(before) !== pageId(after))
  return { brief: brief.filter((words) => words !== ''), page: turned ? pageOf(after) : [] }
}

/** All that there is to say about a picture. */
export function wholePage(picture: Picture): Announcement {
  return {
    brief: [titleOf(picture), labelOf(picture)].filter((words) => words !== ''),
    page: pageOf(picture),
  }
}

function samePlace(a: Picture, b: Picture): boolean {
  const place = ({ view }: Picture): string => JSON.stringify(view.visit.place)
  return a.view.visit === b.view.visit || place(a) === place(b)
}

/** The title that is written on the screen, else its name; nothing where the focus says it anyway. */
function titleOf(picture: Picture): string {
  const { view, scene } = picture
  const written = scene.nodes.find(({ id }) => id === 'title')
  const title = written?.kind === 'text' ? joined(written) : view.t(screenOf(view.visit.place).title)
  return labelOf(picture).includes(title) ? '' : title
}

function labelOf({ scene, focused }: Picture): string {
  return focusables(scene.nodes).find(({ id }) => id === focused)?.focus.label ?? ''
}

/** Each message is an object of its own, also when its words are those of the one before. */
function message({ view: { state } }: Picture): object | undefined {
  return state.message && state.message.until > state.now ? state.message : undefined
}

function messageWords(picture: Picture): string {
  const { state, t } = picture.view
  return message(picture) && state.message ? t(state.message.key, state.message.values) : ''
}

/** The number that is being typed with what it stands for; some names say their number themselves. */
function digitsOf({ scene, view }: Picture): string {
  const box = scene.nodes.find(({ id }) => id === 'digits')
  if (box?.kind !== 'box') return ''
  const [number = '', name = ''] = texts(box.children ?? []).map(joined)
  return name.startsWith(number) ? name : view.t('position.note', { name: number, note: name })
}

/** Passing lines of the frame, and the number being typed. */
const NOT_OF_THE_PAGE = ['message', 'updated', 'digits']

/** The words to be read on the page, sentence by sentence; full-screen television has none. */
function pageOf(picture: Picture): string[] {
  return pageTexts(picture).map(joined).flatMap(sentences)
}

/** Changes when another page is there, not when a word on it does. */
function pageId(picture: Picture): string {
  return pageTexts(picture)
    .map(({ id }) => id)
    .join(' ')
}

function pageTexts({ scene, screen, overlay }: Picture): TextNode[] {
  if (screen === 'live' && !overlay) return []
  const own = scene.nodes.filter((node) => !(node.kind === 'box' && node.focus))
  return texts(own.filter(({ id }) => !NOT_OF_THE_PAGE.includes(id))).filter(
    ({ role }) => role === 'body' || role === 'status',
  )
}

function texts(nodes: readonly Node[]): TextNode[] {
  return nodes.flatMap((node): TextNode[] => {
    if (node.kind === 'text') return [node]
    return node.kind === 'box' ? texts(node.children ?? []) : []
  })
}

/** Lines as one text again: between letters the line break was a space, between Chinese characters nothing. */
function joined({ lines }: TextNode): string {
  return lines.reduce((text, line) => {
    const letters = /[\u0021-\u024f]$/.test(text) && /^[\u0021-\u024f]/.test(line)
    return text + (letters ? ' ' : '') + line
  }, '')
}

function sentences(text: string): string[] {
  const found = text.match(/[^。！？!?]+?(?:[。！？!?]+|\.(?=\s)|$)/g) ?? []
  return found.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}
