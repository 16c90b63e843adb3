/** The rooms of the kitchens, and the people who work at their counters. */
import { blob, box, facet, fade, glow, type Pen, type Point } from './brush.ts'
import { dice, run } from './motion.ts'
import { paint, shade, tint, veil } from './palette.ts'
import { type Person, person, reach } from './people.ts'

/** A tiled wall under two lamps; paint it once with `still`. */
export function tiledWall(pen: Pen, wall: string, tiles: string): void {
  box(pen, 0, 0, 1280, 720, fade(pen, [0, 0], [0, 620], shade(wall, 0.3), wall, tint(wall, 0.15)))
  for (let y = 190; y < 620; y += 38) {
    for (let x = (y % 76 < 38 ? 0 : -38) - 38; x < 1280; x += 76) {
      const glaze = 0.2 + (((x * 13 + y * 7 + 4096) % 11) / 11) * 0.16
      box(
        pen,
        x + 1.5,
        y + 1.5,
        73,
        35,
        fade(pen, [x, y], [x, y + 35], veil(tiles, glaze + 0.1), veil(tiles, glaze)),
        3,
      )
    }
  }
  box(pen, 0, 182, 1280, 6, shade(tiles, 0.25))
  for (const x of [330, 950]) {
    box(pen, x - 130, 0, 260, 14, '#fffdf2', 4)
    glow(pen, [x, 30], 460, '#fff1cc', 0.62)
  }
}

/** A counter whose top lies between two heights of the picture, as a camera on the wall sees it. */
export function worktop(pen: Pen, colour: string, from: number, to: number): void {
  box(pen, 0, from - 10, 1280, 10, veil(paint.night, 0.12))
  box(
    pen,
    0,
    from,
    1280,
    to - from,
    fade(pen, [0, from], [0, to], tint(colour, 0.4), tint(colour, 0.12), colour),
  )
  for (const x of [300, 900])
    facet(
      pen,
      [
        [x, from],
        [x + 120, from],
        [x + 40, to],
        [x - 110, to],
      ],
      veil('#ffffff', 0.12),
    )
  box(pen, 0, from, 1280, 3, veil('#ffffff', 0.7))
  box(pen, 0, to, 1280, 720 - to, fade(pen, [0, to], [0, 720], shade(colour, 0.32), shade(colour, 0.62)))
  box(pen, 0, to, 1280, 8, fade(pen, [0, to], [0, to + 8], tint(colour, 0.6), shade(colour, 0.1)))
  for (let x = 160; x < 1280; x += 320) box(pen, x, to + 16, 3, 720 - to, veil(paint.night, 0.25))
}

/** People at work: their bodies, then what stands before them, then their hands above it. */
export function atWork(pen: Pen, people: readonly Person[], before: () => void): void {
  for (const who of people) person(pen, who)
  before()
  for (const who of people) reach(pen, who)
}

/** A hood of steel above the stoves. */
export function hood(pen: Pen, x: number, width: number, bottom: number): void {
  facet(
    pen,
    [
      [x + 50, 0],
      [x + width - 50, 0],
      [x + width, bottom],
      [x, bottom],
    ],
    fade(pen, [x, 0], [x + width, 0], '#8b979d', '#dfe5e6', '#a9b4b9', '#7e898f'),
  )
  box(pen, x - 6, bottom, width + 12, 16, fade(pen, [0, bottom], [0, bottom + 16], '#e8eced', '#8b979d'), 3)
}

/** A board on the wall with bowls, jars and pans, different for every seed. */
export function shelf(pen: Pen, x: number, y: number, width: number, seed: number, accent: string): void {
  const random = dice(seed)
  for (let place = x + 24; place < x + width - 30; ) {
    const size = 18 + random() * 20
    const kind = Math.floor(random() * 3)
    if (kind === 0) {
      box(
        pen,
        place,
        y - size * 1.3,
        size,
        size * 1.3,
        fade(pen, [place, 0], [place + size, 0], tint(accent, 0.3), shade(accent, 0.2)),
        5,
      )
      box(pen, place + 2, y - size * 1.3 - 6, size - 4, 8, '#6b5138', 3)
    } else if (kind === 1) {
      for (let bowl = 0; bowl < 4; bowl++)
        blob(
          pen,
          [
            [place - 4, y - 10 - bowl * 8],
            [place + size + 4, y - 10 - bowl * 8],
            [place + size - 3, y - bowl * 8],
            [place + 3, y - bowl * 8],
          ],
          bowl % 2 ? '#f7f4ea' : '#dfe7ea',
        )
    } else
      box(
        pen,
        place,
        y - size,
        size * 1.2,
        size,
        fade(pen, [place, 0], [place + size * 1.2, 0], '#99a5ab', '#e2e8ea', '#8d999f'),
        4,
      )
    place += size * 1.3 + 12 + random() * 18
  }
  box(pen, x, y, width, 9, fade(pen, [0, y], [0, y + 9], tint(paint.clay, 0.2), paint.wood), 2)
  box(pen, x, y + 9, width, 10, veil(paint.night, 0.1))
}

/** Where a hand is on its way between two places, `cycles` times to and fro per loop, in an arc `lift` high. */
export function between(from: Point, to: Point, lift: number, t: number, cycles: number, phase = 0): Point {
  const part = 0.5 - 0.5 * Math.cos(run(t, cycles, phase) * 6.283)
  return [
    from[0] + (to[0] - from[0]) * part,
    from[1] + (to[1] - from[1]) * part - Math.sin(part * Math.PI) * lift,
  ]
}
