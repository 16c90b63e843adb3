/** Houses, roofs and stalls of the county. */
import { at, blob, box, facet, fade, glow, type Pen, type Point, thread } from './brush.ts'
import { paint, shade, tint, veil } from './palette.ts'

/** A tiled roof with upturned ends; the ridge lies at `y`, the eaves `drop` lower. */
export function roof(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  drop: number,
  colour: string,
  turnUp = 0.16,
): void {
  const half = width / 2
  const tip = drop * turnUp * 3
  pen.fillStyle = fade(pen, [0, y], [0, y + drop], tint(colour, 0.2), shade(colour, 0.3))
  pen.beginPath()
  pen.moveTo(x - half * 0.72, y)
  pen.lineTo(x + half * 0.72, y)
  pen.quadraticCurveTo(x + half * 0.82, y + drop * 0.75, x + half * 1.04, y + drop - tip)
  pen.lineTo(x + half, y + drop)
  pen.lineTo(x - half, y + drop)
  pen.lineTo(x - half * 1.04, y + drop - tip)
  pen.quadraticCurveTo(x - half * 0.82, y + drop * 0.75, x - half * 0.72, y)
  pen.fill()
  const tiles = Math.max(5, Math.round(width / 16))
  for (let tile = 1; tile < tiles; tile++) {
    const part = (tile / tiles) * 2 - 1
    thread(
      pen,
      [
        [x + part * half * 0.72, y + 2],
        [x + part * half * 0.86, y + drop * 0.6],
        [x + part * half, y + drop - 2],
      ],
      1.4,
      veil(shade(colour, 0.6), 0.45),
    )
  }
  box(pen, x - half * 0.76, y - drop * 0.1, half * 1.52, drop * 0.16, shade(colour, 0.45), 3)
}

/** A white-walled farmhouse with a dark roof; `size` is its width, `place` the middle of its foot. */
export function farmhouse(pen: Pen, place: Point, size: number, wall: string): void {
  at(pen, place, size / 100, 0, () => {
    box(pen, -46, -3, 96, 6, veil('#24402f', 0.3), 3)
    box(pen, -44, -46, 88, 46, fade(pen, [-44, 0], [44, 0], wall, shade(wall, 0.16)))
    box(pen, -44, -10, 88, 10, shade(wall, 0.3))
    box(pen, 22, -78, 9, 24, '#8f7a68')
    roof(pen, 0, -68, 104, 24, '#5b6066')
    box(pen, -9, -32, 18, 32, '#6d452c', 1)
    box(pen, -11, -34, 22, 3, '#4d3021')
    for (const x of [-34, 20]) {
      box(pen, x, -32, 15, 14, '#6d452c', 1)
      box(pen, x + 1.5, -30.5, 12, 11, '#f3d08a')
      box(pen, x + 7, -31, 1.2, 12, '#6d452c')
    }
    for (const [x, colour] of [
      [-14, paint.vermilion],
      [11, paint.vermilion],
    ] as const)
      box(pen, x, -28, 3, 18, colour)
    for (let cob = 0; cob < 5; cob++)
      box(pen, 14.5 + (cob % 2) * 2.4, -40 + cob * 3, 3, 4.4, cob % 2 ? paint.amber : paint.vermilion, 1.5)
  })
}

/** A town house with lit windows; `lit` (0–1) is how brightly they shine. */
export function house(
  pen: Pen,
  x: number,
  foot: number,
  width: number,
  height: number,
  wall: string,
  tiles: string,
  lit: number,
  storeys = 2,
): void {
  box(
    pen,
    x - width / 2,
    foot - height,
    width,
    height,
    fade(pen, [x - width / 2, 0], [x + width / 2, 0], tint(wall, 0.08), shade(wall, 0.22)),
  )
  const floor = height / storeys
  for (let storey = 0; storey < storeys; storey++) {
    const y = foot - height + storey * floor
    if (storey > 0) roof(pen, x, y - 8, width * 1.12, 14, tiles)
    const windows = Math.max(2, Math.round(width / 42))
    for (let index = 0; index < windows; index++) {
      const wx = x - width / 2 + ((index + 0.5) * width) / windows
      const on = (index * 7 + storey * 5 + Math.round(x)) % 4 !== 0
      const light = on ? lit : 0.12
      if (on) glow(pen, [wx, y + floor * 0.55], 34, paint.amber, 0.28 * lit)
      box(pen, wx - 10, y + floor * 0.32, 20, floor * 0.46, shade(wall, 0.5), 2)
      box(pen, wx - 8, y + floor * 0.32 + 2, 16, floor * 0.46 - 4, veil('#ffd489', light), 1)
      box(pen, wx - 0.8, y + floor * 0.32 + 2, 1.6, floor * 0.46 - 4, shade(wall, 0.5))
      box(pen, wx - 8, y + floor * 0.52, 16, 1.4, shade(wall, 0.5))
    }
  }
  roof(pen, x, foot - height - width * 0.16, width * 1.2, width * 0.18, tiles)
}

/** A striped awning that hangs from `y`, with a scalloped hem. */
export function awning(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  depth: number,
  colour: string,
  sway: number,
): void {
  const stripes = Math.round(width / 34)
  for (let stripe = 0; stripe < stripes; stripe++) {
    const top: Point = [x + width * 0.04 + (stripe * width * 0.92) / stripes, y]
    const next: Point = [x + width * 0.04 + ((stripe + 1) * width * 0.92) / stripes, y]
    const left = x + (stripe * width) / stripes
    const right = x + ((stripe + 1) * width) / stripes
    const cloth = stripe % 2 ? paint.paper : colour
    facet(
      pen,
      [top, next, [right, y + depth], [left, y + depth]],
      fade(pen, [0, y], [0, y + depth], shade(cloth, 0.06), shade(cloth, 0.2)),
    )
    blob(
      pen,
      [
        [left, y + depth - 2],
        [right, y + depth - 2],
        [right - 1, y + depth + 14 + sway * 2],
        [(left + right) / 2, y + depth + 22 + sway * 3],
        [left + 1, y + depth + 14 + sway * 2],
      ],
      shade(cloth, 0.1),
    )
  }
}
