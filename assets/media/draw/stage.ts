/** Cloth, lanterns and sleeves: the things of a stage that hang and flow. */
import { at, blob, box, disc, fade, glow, oval, type Pen, type Point, thread } from './brush.ts'
import { TAU, wave } from './motion.ts'
import { paint, shade, tint, veil } from './palette.ts'

/** How dark each strip of a fold is; below zero it is lit. */
const TONES = [0.5, 0.36, 0.2, 0.06, -0.06, -0.1, 0.02, 0.16, 0.34]

/** A curtain that hangs in folds and breathes; `gather` (0–1) draws its lower half to the outer side. */
export function curtain(
  pen: Pen,
  x: number,
  width: number,
  top: number,
  bottom: number,
  colour: string,
  t: number,
  outer: -1 | 1,
  gather = 0,
): void {
  const folds = Math.max(4, Math.round(Math.abs(width) / 26))
  for (let fold = 0; fold < folds; fold++) {
    const edge = (part: number, down: number): number => {
      const tied = gather * Math.sin(Math.min(1, down * 1.35) * Math.PI * 0.5) ** 3
      const inner = outer < 0 ? part : 1 - part
      const place = outer < 0 ? inner * (1 - tied) : 1 - inner * (1 - tied)
      return x + place * width + wave(t, 2, part * 1.3) * 3 * down
    }
    TONES.forEach((tone, index) => {
      const [a, b] = [(fold + index / TONES.length) / folds, (fold + (index + 1) / TONES.length) / folds]
      pen.fillStyle = tone < 0 ? tint(colour, -tone) : shade(colour, tone)
      pen.beginPath()
      for (let step = 0; step <= 10; step++)
        pen.lineTo(edge(a, step / 10) - 0.6, top + ((bottom - top) * step) / 10)
      for (let step = 10; step >= 0; step--)
        pen.lineTo(edge(b, step / 10) + 0.6, top + ((bottom - top) * step) / 10)
      pen.fill()
    })
  }
}

/** The scalloped cloth over a stage, with a golden fringe. */
export function valance(pen: Pen, top: number, depth: number, colour: string, t: number): void {
  const swags = 8
  const width = 1280 / swags
  for (let swag = 0; swag < swags; swag++) {
    const x = swag * width
    const sag = depth + wave(t, 2, swag * 0.21) * 2
    pen.fillStyle = fade(pen, [0, top], [0, top + sag], shade(colour, 0.45), colour, tint(colour, 0.1))
    pen.beginPath()
    pen.moveTo(x - 1, top)
    pen.lineTo(x + width + 1, top)
    pen.lineTo(x + width + 1, top + depth * 0.42)
    pen.quadraticCurveTo(x + width / 2, top + sag * 1.55, x - 1, top + depth * 0.42)
    pen.fill()
    for (const [drop, gold] of [
      [0, 7],
      [-16, 2],
    ] as const) {
      pen.strokeStyle = drop === 0 ? paint.wheat : veil(paint.wheat, 0.6)
      pen.lineWidth = gold
      pen.beginPath()
      pen.moveTo(x, top + depth * 0.42 + drop)
      pen.quadraticCurveTo(x + width / 2, top + sag * 1.55 + drop, x + width, top + depth * 0.42 + drop)
      pen.stroke()
    }
  }
}

/** A paper lantern that swings on its cord; `at` is where the cord is fixed. */
export function lantern(
  pen: Pen,
  place: Point,
  cord: number,
  size: number,
  colour: string,
  swing: number,
  light = 0.5,
): void {
  at(pen, place, 1, swing * 0.05, () => {
    thread(
      pen,
      [
        [0, 0],
        [0, cord],
      ],
      2,
      veil(paint.bark, 0.9),
    )
    at(pen, [0, cord + size * 0.5], size / 100, 0, () => {
      glow(pen, [0, 0], 170, paint.amber, light)
      oval(
        pen,
        0,
        0,
        56,
        46,
        fade(
          pen,
          [-56, 0],
          [56, 0],
          shade(colour, 0.3),
          colour,
          tint(colour, 0.3),
          colour,
          shade(colour, 0.35),
        ),
      )
      for (const rx of [18, 40]) {
        pen.strokeStyle = veil(paint.wheat, 0.45)
        pen.lineWidth = 2
        pen.beginPath()
        pen.ellipse(0, 0, rx, 46, 0, 0, TAU)
        pen.stroke()
      }
      glow(pen, [0, 4], 46, paint.straw, 0.7 * light + 0.2)
      box(pen, -22, -52, 44, 11, paint.wheat, 3)
      box(pen, -22, 41, 44, 11, paint.wheat, 3)
      for (let cord = -14; cord <= 14; cord += 7)
        thread(
          pen,
          [
            [cord, 52],
            [cord - swing * 4, 92],
          ],
          4,
          cord % 14 === 0 ? paint.amber : paint.vermilion,
        )
    })
  })
}

/** A long silk sleeve that follows the hand: a wave runs down it; `lead` is the way it flies in radians. */
export function silk(
  pen: Pen,
  hand: Point,
  length: number,
  lead: number,
  swing: number,
  width: number,
  colour: string,
): void {
  const steps = 18
  const upper: Point[] = []
  const lower: Point[] = []
  let [x, y] = hand
  for (let step = 0; step <= steps; step++) {
    const part = step / steps
    const heavy = part * part * 0.75
    const angle =
      lead * (1 - heavy) + (Math.PI / 2) * heavy + Math.sin(swing * TAU - part * 5.2) * (0.2 + part * 0.85)
    const wide = width * (0.45 + 0.75 * Math.sin(Math.PI * Math.min(1, part * 0.78 + 0.16)))
    upper.push([x + Math.sin(angle) * wide * 0.5, y - Math.cos(angle) * wide * 0.5])
    lower.unshift([x - Math.sin(angle) * wide * 0.5, y + Math.cos(angle) * wide * 0.5])
    x += (Math.cos(angle) * length) / steps
    y += (Math.sin(angle) * length) / steps
  }
  blob(
    pen,
    [...upper, ...lower],
    fade(pen, hand, [x, y], tint(colour, 0.1), '#ffffff', tint(colour, 0.55), colour),
  )
  thread(pen, upper.slice(2, -1), 1.6, veil(shade(colour, 0.25), 0.5))
}

/** Heads and shoulders of people who watch with their backs to us; `hair` is repeated along the row. */
export function audience(
  pen: Pen,
  y: number,
  count: number,
  size: number,
  colour: string,
  t: number,
  shift = 0,
  hair: readonly string[] = [colour],
): void {
  for (let seat = 0; seat < count; seat++) {
    const x = ((seat + 0.5 + shift) * 1280) / count + ((seat * 37) % 23) - 11
    const nod = wave(t, 1 + (seat % 3), seat * 0.23) * 1.5
    const tall = size * (0.9 + ((seat * 53) % 20) / 100)
    const crown = hair[seat % hair.length] ?? colour
    blob(
      pen,
      [
        [x - tall, y + tall * 3],
        [x - tall * 0.95, y + tall * 0.75],
        [x - tall * 0.3, y + tall * 0.4],
        [x + tall * 0.3, y + tall * 0.4],
        [x + tall * 0.95, y + tall * 0.75],
        [x + tall, y + tall * 3],
      ],
      colour,
    )
    box(pen, x - tall * 0.14, y + tall * 0.2, tall * 0.28, tall * 0.4, colour)
    oval(pen, x + nod, y - tall * 0.1, tall * 0.4, tall * 0.5, crown)
    if (seat % 3 === 1) disc(pen, x + nod, y - tall * 0.62, tall * 0.17, crown)
  }
}
