/** Digits as they lie on a remote, for those who type with arrows and OK; the remote's own digits do the same. */
import type { Action } from '../action.ts'
import type { Rect } from '../focus/move.ts'
import type { BoxNode, Shortcut } from '../scene/node.ts'
import type { View } from '../screens/screen.ts'
import { cellAt, type GridItem } from './grid.ts'
import { tile } from './tile.ts'

const KEYPAD = { columns: 3, rows: 4 }

/** The ten digits as tiles and as what the remote types, each doing what `ok` says; 0 is the last. */
export function digitKeys(ok: (digit: string) => Action): { tiles: GridItem[]; shortcuts: Shortcut[] } {
  const tiles = '1234567890'
    .split('')
    .map((digit) => ({ id: `key-${digit}`, number: '', title: digit, ok: ok(digit) }))
  return {
    tiles,
    shortcuts: tiles.map(({ title, ok: press }) => ({ number: title, name: title, ok: press })),
  }
}

/** Tiles from the top left, three in a row; the tenth and the twelfth lie beside 0 and may be missing. */
export function keypad(view: View, room: Rect, keys: readonly (GridItem | undefined)[]): BoxNode[] {
  const count = keys.filter((key) => key !== undefined).length
  let index = 0
  return keys.flatMap((key, place) =>
    key ? [tile(view, cellAt(room, KEYPAD, place), { ...key, index: index++, count }, 'inline')] : [],
  )
}
