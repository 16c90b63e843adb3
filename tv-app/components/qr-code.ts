/** An address as a square that phones read. ISO/IEC 18004 */
import qrcode from 'qrcode-generator'
import type { BoxNode } from '../scene/node.ts'
import { colour } from '../theme/colour.ts'

/** Modules of white around the code that readers ask for. */
const QUIET_ZONE = 4

interface Drawn {
  words: string
  size: number
  /** Width and height, px. */
  w: number
  src: string
}

/** Drawing takes longer than all the rest of a page, which is laid out anew every few seconds. */
let latest: Drawn | undefined

/** A white field of at most `size` px with the code in it, its modules whole px. */
export function qrCode(id: string, at: { x: number; y: number }, size: number, words: string): BoxNode {
  if (latest?.words !== words || latest.size !== size) latest = draw(words, size)
  const { w, src } = latest
  return {
    kind: 'box',
    id,
    rect: { ...at, w, h: w },
    fill: colour.white,
    radius: 0,
    children: [{ kind: 'image', id: `${id}/image`, rect: { x: 0, y: 0, w, h: w }, src, radii: [0, 0, 0, 0] }],
  }
}

function draw(words: string, size: number): Drawn {
  const code = qrcode(0, 'M')
  code.addData(words)
  code.make()
  const modules = code.getModuleCount() + 2 * QUIET_ZONE
  const cell = Math.floor(size / modules)
  return { words, size, w: cell * modules, src: code.createDataURL(cell, QUIET_ZONE * cell) }
}
