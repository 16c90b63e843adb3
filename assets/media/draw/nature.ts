/** Land, water, weather and animals for the outdoor pictures. */
import {
  at,
  blob,
  disc,
  type Fill,
  fade,
  glow,
  HEIGHT,
  oval,
  type Pen,
  type Point,
  thread,
  WIDTH,
} from './brush.ts'
import { dice, run, wave } from './motion.ts'
import { mix, paint, shade, tint, veil } from './palette.ts'

/** A chain of hills from edge to edge; `rough` 0 is round, 1 is steep and jagged. */
export function ridge(
  pen: Pen,
  seed: number,
  base: number,
  rise: number,
  rough: number,
  fill: Fill,
  bottom = HEIGHT,
): void {
  const random = dice(seed)
  const tones = [1.1, 2.3, 4.1, 7.3, 13.7].map((cycles, index) => ({
    cycles: cycles * (0.8 + random() * 0.4),
    phase: random(),
    size: index === 0 ? 1 : rough ** 0.6 / (index + 0.6),
  }))
  pen.fillStyle = fill
  pen.beginPath()
  pen.moveTo(0, bottom)
  for (let x = 0; x <= WIDTH; x += 8) {
    const level = tones.reduce((sum, tone) => sum + tone.size * wave(x / WIDTH, tone.cycles, tone.phase), 0)
    const peak = rough > 0.5 ? Math.abs(level) * 1.2 - 0.5 : level
    pen.lineTo(x, base - rise * peak * 0.5)
  }
  pen.lineTo(WIDTH, bottom)
  pen.fill()
}

/** A heap of soft balls with a flat lower side. */
export function cloud(pen: Pen, [x, y]: Point, size: number, colour: string, opacity: number): void {
  at(pen, [x, y], size / 100, 0, () => {
    const fill = fade(pen, [0, -45], [0, 14], veil(tint(colour, 0.4), opacity), veil(colour, opacity * 0.75))
    pen.fillStyle = fill
    pen.beginPath()
    for (const [cx, cy, r] of [
      [-52, -2, 18],
      [-24, -16, 28],
      [12, -24, 34],
      [46, -8, 24],
      [70, 2, 13],
    ] as const) {
      pen.moveTo(cx + r, cy)
      pen.arc(cx, cy, r, 0, 7)
    }
    pen.roundRect(-74, -6, 156, 22, 11)
    pen.fill()
  })
}

/** A broad-leaved tree whose crown sways; `size` is its height. */
export function tree(pen: Pen, [x, y]: Point, size: number, leaf: string, t: number, seed = 1): void {
  const random = dice(seed)
  const sway = wave(t, 3, seed * 0.37) * 1.6
  at(pen, [x, y], size / 100, 0, () => {
    thread(
      pen,
      [
        [0, 0],
        [1, -24],
        [-1 + sway * 0.3, -52],
      ],
      6,
      paint.bark,
    )
    thread(
      pen,
      [
        [0, -26],
        [9, -38],
        [15 + sway * 0.5, -52],
      ],
      3,
      paint.bark,
    )
    for (let layer = 0; layer < 3; layer++) {
      const colour = layer === 0 ? shade(leaf, 0.32) : layer === 1 ? leaf : tint(leaf, 0.22)
      for (let ball = 0; ball < 7; ball++) {
        const angle = (ball / 7) * 6.28 + random()
        const spread = 22 - layer * 5
        const bx = Math.cos(angle) * spread - layer * 3 + sway * (0.6 + layer * 0.3)
        oval(
          pen,
          bx,
          -66 + Math.sin(angle) * spread * 0.8 - layer * 6,
          15 - layer * 3,
          13 - layer * 3,
          colour,
        )
      }
    }
  })
}

/** A swallow seen against the sky; its wings beat. */
export function swallow(
  pen: Pen,
  place: Point,
  size: number,
  turn: number,
  beat: number,
  colour: string,
): void {
  const lift = 4 + Math.sin(beat * 6.283) * 11
  at(pen, place, size / 40, turn, () => {
    blob(
      pen,
      [
        [6, -2],
        [2, -3],
        [-6, -6 - lift * 1.1],
        [-20, -8 - lift * 1.5],
        [-8, -2 - lift * 0.4],
        [-4, 1],
      ],
      shade(colour, 0.25),
    )
    blob(pen, [-16, -1, 0, -4.5, 13, -4, 19, 0, 12, 3, 0, 4], colour)
    oval(pen, 6, 2, 8, 2, '#f3e6d2')
    blob(
      pen,
      [
        [8, -1],
        [4, -3],
        [10, -6 - lift],
        [2, -12 - lift * 1.4],
        [-8, -6 - lift * 0.5],
        [-4, 2],
      ],
      colour,
    )
    thread(pen, [-12, -1, -22, -3, -30, -7], 2.2, colour)
    thread(pen, [-12, 0, -22, 1, -31, 3], 2.2, colour)
  })
}

/** Smoke or steam that rises, widens and thins out. */
export function plume(
  pen: Pen,
  [x, y]: Point,
  height: number,
  width: number,
  t: number,
  colour: string,
  seed = 1,
  strength = 0.3,
): void {
  const puffs = 11
  for (let index = 0; index < puffs; index++) {
    const rise = run(t, 4, index / puffs + seed * 0.137)
    const bend = Math.sin(rise * 4.2 + seed * 2.1) * width * 0.45 * rise
    const radius = width * (0.14 + 0.42 * rise)
    const place: Point = [x + bend + width * 0.35 * rise * rise, y - height * rise]
    glow(pen, place, radius * 1.7, colour, strength * Math.sin(Math.PI * Math.min(1, rise * 1.02)) ** 0.8)
  }
}

/** Glints that wander over water between two heights. */
export function glints(
  pen: Pen,
  [left, top]: Point,
  [right, bottom]: Point,
  count: number,
  t: number,
  colour: string,
  seed = 5,
): void {
  const random = dice(seed)
  for (let index = 0; index < count; index++) {
    const depth = random()
    const x = left + random() * (right - left) + wave(t, 1 + Math.floor(random() * 2), random()) * 14
    const shine = Math.max(0, wave(t, 2 + Math.floor(random() * 4), random()))
    oval(pen, x, top + depth * (bottom - top), 10 + depth * 34, 1 + depth * 1.6, veil(colour, shine * 0.55))
  }
}

/** A water buffalo that grazes; `nod` (−1 to 1) lowers its head and swings its tail. */
export function buffalo(pen: Pen, place: Point, size: number, nod: number, flip = 1): void {
  const hide = mix(paint.coal, paint.plum, 0.25)
  pen.save()
  pen.translate(place[0], place[1])
  pen.scale((size / 100) * flip, size / 100)
  for (const [x, tone] of [
    [-30, 0.4],
    [26, 0.4],
    [-38, 0],
    [18, 0],
  ] as const)
    thread(
      pen,
      [
        [x, -30],
        [x + 1, -14],
        [x, 0],
      ],
      9,
      shade(hide, tone),
    )
  blob(
    pen,
    [-52, -34, -50, -58, -20, -64, 16, -60, 40, -60, 46, -40, 30, -22, -30, -20, -48, -24],
    fade(pen, [0, -62], [0, -18], tint(hide, 0.22), hide),
  )
  const dip = 6 + nod * 9
  blob(
    pen,
    [
      [30, -58],
      [52, -62 + dip],
      [66, -52 + dip],
      [80, -34 + dip],
      [74, -26 + dip],
      [56, -34 + dip],
      [36, -40],
    ],
    hide,
  )
  thread(
    pen,
    [
      [54, -58 + dip],
      [44, -72 + dip],
      [26, -72 + dip],
    ],
    4,
    paint.straw,
  )
  thread(
    pen,
    [
      [60, -56 + dip],
      [66, -72 + dip],
      [54, -80 + dip],
    ],
    4,
    paint.straw,
  )
  oval(pen, 47, -54 + dip, 8, 3.4, shade(hide, 0.3), 0.5)
  thread(
    pen,
    [
      [-50, -52],
      [-58, -40],
      [-56 + nod * 7, -22],
    ],
    3,
    hide,
  )
  disc(pen, -56 + nod * 7, -20, 3, shade(hide, 0.3))
  pen.restore()
}
