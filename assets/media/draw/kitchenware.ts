/** Stoves, pans and dishes of the kitchens. */
import { at, blob, box, facet, fade, glow, oval, type Pen, type Point, thread } from './brush.ts'
import { dice, wave } from './motion.ts'
import { paint, shade, tint, veil } from './palette.ts'

/** Gas flames in a row of tongues. */
export function flames(pen: Pen, [x, y]: Point, width: number, height: number, t: number, hot = false): void {
  glow(pen, [x, y - height * 0.3], width * 0.9, paint.amber, 0.5 + 0.1 * wave(t, 24))
  for (const [colour, part] of [
    ['#e8662c', 1],
    ['#ffb347', 0.66],
    [hot ? '#fff2c0' : '#7fc4e8', 0.36],
  ] as const) {
    for (let tongue = 0; tongue < 7; tongue++) {
      const tx = x + (tongue / 6 - 0.5) * width
      const tall =
        height *
        part *
        (0.75 + 0.25 * wave(t, 32 + (tongue % 3) * 7, tongue * 0.31)) *
        (1 - Math.abs(tongue / 6 - 0.5) * 0.7)
      blob(
        pen,
        [
          [tx - width * 0.1 * part, y],
          [tx - width * 0.08 * part, y - tall * 0.5],
          [tx + wave(t, 18, tongue * 0.2) * 3, y - tall * 1.25],
          [tx + width * 0.08 * part, y - tall * 0.5],
          [tx + width * 0.1 * part, y],
        ],
        veil(colour, 0.85),
      )
    }
  }
}

/** A round-bottomed pan seen slightly from above; what is drawn by `food` lies inside, before its front edge. */
export function wok(pen: Pen, [x, y]: Point, radius: number, turn: number, food?: () => void): void {
  at(pen, [x, y], radius / 100, turn, () => {
    thread(pen, [-96, 2, -150, -16, -190, -22], 13, paint.bark)
    oval(pen, 0, 0, 104, 30, '#1d2226')
    oval(pen, 0, 3, 96, 25, fade(pen, [-96, 0], [96, 0], '#4a5258', '#2a2f33', '#565f66'))
    food?.()
    pen.fillStyle = fade(pen, [-104, 0], [104, 0], '#30363b', '#636d74', '#262b2f')
    pen.beginPath()
    pen.ellipse(0, 0, 104, 30, 0, 0, Math.PI)
    pen.bezierCurveTo(-92, 56, -40, 74, 0, 74)
    pen.bezierCurveTo(40, 74, 92, 56, 104, 0)
    pen.fill()
  })
}

/** A tall open pot of steel. */
export function pot(pen: Pen, [x, y]: Point, width: number, height: number, soup: string): void {
  const half = width / 2
  box(
    pen,
    x - half,
    y - height,
    width,
    height,
    fade(pen, [x - half, 0], [x + half, 0], '#7b878d', '#e9eef0', '#a7b3b8', '#5f6a70'),
    12,
  )
  oval(pen, x, y - height, half, half * 0.24, '#d5dcdf')
  oval(pen, x, y - height + 2, half * 0.92, half * 0.2, soup)
  for (const side of [-1, 1])
    thread(
      pen,
      [
        [x + side * half, y - height * 0.72],
        [x + side * (half + 16), y - height * 0.7],
        [x + side * half, y - height * 0.56],
      ],
      7,
      '#555f65',
    )
}

/** Bamboo steamers, one on another. */
export function steamers(pen: Pen, [x, y]: Point, width: number, count: number): void {
  for (let tier = 0; tier < count; tier++) {
    const top = y - (tier + 1) * width * 0.22
    box(
      pen,
      x - width / 2,
      top,
      width,
      width * 0.2,
      fade(pen, [x - width / 2, 0], [x + width / 2, 0], '#a97a42', '#e9c98c', '#c89a5c', '#8a5f33'),
      6,
    )
    box(pen, x - width / 2, top + width * 0.05, width, 3, veil(paint.bark, 0.4))
    box(pen, x - width / 2, top + width * 0.15, width, 3, veil(paint.bark, 0.4))
  }
  oval(pen, x, y - count * width * 0.22, width / 2, width * 0.1, '#c89a5c')
  oval(pen, x, y - count * width * 0.22, width * 0.45, width * 0.08, '#efdcae')
}

/** A tray of food: many small balls of the given colours between four corners. */
export function heap(
  pen: Pen,
  [x, y]: Point,
  rx: number,
  ry: number,
  colours: readonly string[],
  seed: number,
  size = 9,
): void {
  const random = dice(seed)
  for (let ball = 0; ball < 60; ball++) {
    const angle = random() * 6.283
    const far = Math.sqrt(random())
    const colour = colours[ball % colours.length] ?? paint.wheat
    const place: Point = [
      x + Math.cos(angle) * far * rx,
      y + Math.sin(angle) * far * ry - (1 - far) * ry * 0.7,
    ]
    oval(pen, place[0], place[1] + 2, size, size * 0.7, shade(colour, 0.3), random() * 3)
    oval(pen, place[0], place[1], size, size * 0.66, tint(colour, random() * 0.22), random() * 3)
  }
}

/** A steel pan let into the counter, filled by `food`. */
export function foodPan(
  pen: Pen,
  x: number,
  y: number,
  width: number,
  depth: number,
  food: (middle: Point) => void,
): void {
  facet(
    pen,
    [
      [x - width * 0.46, y],
      [x + width * 0.46, y],
      [x + width * 0.5, y + depth],
      [x - width * 0.5, y + depth],
    ],
    '#eef2f3',
  )
  facet(
    pen,
    [
      [x - width * 0.43, y + 6],
      [x + width * 0.43, y + 6],
      [x + width * 0.465, y + depth - 8],
      [x - width * 0.465, y + depth - 8],
    ],
    '#6f7b81',
  )
  food([x, y + depth * 0.52])
}

/** A bowl seen slightly from above. */
export function bowl(pen: Pen, [x, y]: Point, width: number, colour: string, food: string): void {
  blob(
    pen,
    [
      [x - width * 0.52, y - width * 0.04],
      [x - width * 0.46, y + width * 0.2],
      [x - width * 0.2, y + width * 0.36],
      [x + width * 0.2, y + width * 0.36],
      [x + width * 0.46, y + width * 0.2],
      [x + width * 0.52, y - width * 0.04],
    ],
    fade(pen, [x - width / 2, 0], [x + width / 2, 0], colour, tint(colour, 0.4), shade(colour, 0.2)),
  )
  oval(pen, x, y, width * 0.5, width * 0.15, tint(colour, 0.4))
  oval(pen, x, y + 1, width * 0.45, width * 0.12, food)
}
