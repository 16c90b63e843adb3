/** What a screen is made of: four kinds of nodes, in px at 1080p, parents before children. Plain data. */
import type { Action } from '../action.ts'
import type { Rect } from '../focus/move.ts'
import type { Stream } from '../player/stream.ts'
import type { TextStyle } from '../theme/type.ts'

/** Radii of four corners, px. */
export type Corners = [number, number, number, number]

export type Role = 'title' | 'body' | 'meta' | 'status' | 'tile' | 'button' | 'number' | 'hint' | 'video'

export interface Focus {
  /** What OK does. */
  ok: Action
  /** Digits on the remote that do the same. */
  number?: string | undefined
  /** What it is called, shown while its number is typed; the spoken name where none is given. */
  name?: string
  /** The spoken name, position included. */
  label: string
}

/** A rounded field; with `focus` the remote can act on it. Children are placed relative to it. */
export interface BoxNode {
  kind: 'box'
  id: string
  rect: Rect
  role?: Role
  fill?: number | undefined
  /** One radius, or four from the top left, clockwise. */
  radius?: number | Corners
  focus?: Focus
  /** What the focus changes: ring, fill and size; the ring alone where a picture shows through; nothing at full screen. */
  frame?: 'full' | 'ring' | 'none'
  /** True: drawn above everything else, the focused tile too. */
  raised?: boolean
  children?: Node[]
}
export interface TextNode {
  kind: 'text'
  id: string
  rect: Rect
  role: Role
  lines: string[]
  style: TextStyle
  colour: number
  /** Colour while the surrounding box has the focus. */
  focusColour?: number | undefined
  align?: 'left' | 'right' | 'center'
}
export interface ImageNode {
  kind: 'image'
  id: string
  rect: Rect
  src: string
  /** From the top left, clockwise. */
  radii: Corners
}
/** A field that fades from one colour to another, top to bottom. */
export interface ShadeNode {
  kind: 'shade'
  id: string
  rect: Rect
  from: number
  to: number
}
export type Node = BoxNode | TextNode | ImageNode | ShadeNode

/** Where the picture of the player goes, and what it shows. */
export interface Video {
  rect: Rect
  radius: number
  /** Stream of this screen; undefined means the channel that is on. */
  stream?: Stream
  /** False while the viewer reads: the channel goes on without sound. */
  sound: boolean
}

/** A number that the remote can type on this screen beside those of its tiles. */
export interface Shortcut {
  number: string
  /** What the number stands for, shown while it is typed. */
  name: string
  ok: Action
}

export interface Pages {
  /** From 0. */
  page: number
  count: number
  axis: 'horizontal' | 'vertical'
  /** The element on which left and right lead from tab to tab, round and round, and keep the focus. */
  tabs?: {
    id: string
    /** First page of each tab. */
    starts: readonly number[]
  }
}

/** One day of one channel's guide; `day` is YYYY-MM-DD in the county's zone. */
export interface WantedDay {
  channel: string
  day: string
}

export interface Scene {
  nodes: Node[]
  /** Id of the first focus. */
  focus?: string | undefined
  video?: Video | undefined
  /** Pages that arrows past the edge turn. */
  pages?: Pages | undefined
  shortcuts?: Shortcut[]
  /** Days of the guide that this screen shows, and then those that are likely to be next. */
  guide?: readonly WantedDay[]
}

/** Every box that can have the focus, in reading order, with its place on the stage. */
export function focusables(nodes: readonly Node[]): (BoxNode & { focus: Focus })[] {
  return nodes.filter(
    (node): node is BoxNode & { focus: Focus } => node.kind === 'box' && node.focus !== undefined,
  )
}
