/** A face that is drawn of round fields: 1 glad, 2 neither, 3 unhappy. It says without letters what a button means. */
import type { Face } from '../../shared/model/service-request.ts'
import type { Node } from '../scene/node.ts'
import { colour } from '../theme/colour.ts'

/** Dots of the mouth; together they look like one stroke. */
const DOTS = 31
/** How far the corners of the mouth are above its middle, as a share of the face. */
const CURVE: Record<Face, number> = { 1: 0.14, 2: 0, 3: -0.14 }

/** `size` is the width and height, px. */
export function face(id: string, which: Face, at: { x: number; y: number }, size: number): Node {
  const eye = Math.round(size * 0.13)
  const stroke = Math.round(size * 0.075)
  const dot = (name: string, x: number, y: number, w: number): Node => ({
    kind: 'box',
    id: `${id}/${name}`,
    rect: { x: Math.round(x - w / 2), y: Math.round(y - w / 2), w, h: w },
    fill: colour.ink,
    radius: w / 2,
  })
  const mouth = Array.from({ length: DOTS }, (_, index) => {
    const along = (2 * index) / (DOTS - 1) - 1
    const middle = which === 1 ? 0.74 : which === 2 ? 0.68 : 0.6
    return dot(
      `mouth-${index}`,
      size * (0.5 + along * 0.25),
      size * (middle - CURVE[which] * along * along),
      stroke,
    )
  })
  return {
    kind: 'box',
    id,
    rect: { ...at, w: size, h: size },
    fill: colour.amber,
    radius: size / 2,
    children: [
      dot('left-eye', size * 0.33, size * 0.38, eye),
      dot('right-eye', size * 0.67, size * 0.38, eye),
      ...mouth,
    ],
  }
}
