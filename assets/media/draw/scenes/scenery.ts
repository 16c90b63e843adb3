/** The scenery channel: mountains in washes of ink, drifting mist, cranes, and one boat on a still river. */
import {
  at,
  disc,
  fade,
  glow,
  oval,
  type Pen,
  type Point,
  type Scene,
  still,
  thread,
  wash,
} from '../brush.ts'
import { run, TAU, wave } from '../motion.ts'
import { swallow } from '../nature.ts'
import { paint, veil } from '../palette.ts'
import { peak, pine, poledBoat } from './ink-landscape.ts'

const far = (pen: Pen): void => {
  for (const [x, width, height, seed] of [
    [120, 220, 250, 1],
    [330, 180, 330, 2],
    [520, 260, 220, 3],
    [760, 200, 300, 4],
    [950, 240, 380, 5],
    [1180, 260, 260, 6],
  ] as const)
    peak(pen, x, 500, width, height, '#a9bdb9', seed)
}
const middle = (pen: Pen): void => {
  for (const [x, width, height, seed] of [
    [40, 280, 330, 11],
    [240, 200, 240, 12],
    [1040, 240, 300, 14],
    [1240, 320, 430, 15],
  ] as const)
    peak(pen, x, 540, width, height, '#6d8f8b', seed)
}
const near = (pen: Pen): void => {
  peak(pen, 1180, 620, 420, 250, '#35594f', 21)
  peak(pen, 1330, 640, 380, 420, '#2b4a44', 22)
}

function paper(pen: Pen): void {
  wash(pen, ['#f3e3c4', '#f7ecd6', '#eef0e2', '#dfe8de'])
  glow(pen, [470, 210], 420, '#f8c79a', 0.6)
  disc(pen, 470, 210, 60, fade(pen, [470, 150], [470, 270], '#e8553a', '#ef8a5a'))
}

function river(pen: Pen): void {
  wash(pen, [veil('#e3ebe1', 0), '#dbe6df', '#b6cfcb', '#8fb3b2'], 470, 720)
  oval(pen, 470, 640, 46, 66, veil('#ee7a52', 0.16))
}

/** Shifts a layer sideways by up to 20; it is drawn a little larger, so that no edge comes into sight. */
const parallax = (pen: Pen, shift: number, draw: () => void): void =>
  at(pen, [shift - 26, -20], 1.04, 0, draw)

export const scenery: Scene = (pen, t) => {
  still(pen, 'scenery-paper', paper)
  parallax(pen, wave(t, 1) * 5, () => still(pen, 'scenery-far', far, 1.6))
  for (let band = 0; band < 6; band++) {
    const x = -420 + run(t, 1, band / 6) * 2120
    oval(
      pen,
      x,
      420 + (band % 3) * 26,
      300,
      24,
      fade(
        pen,
        [0, 396 + (band % 3) * 26],
        [0, 446 + (band % 3) * 26],
        veil('#fbf6e8', 0),
        veil('#fbf6e8', 0.6),
        veil('#fbf6e8', 0),
      ),
    )
  }
  parallax(pen, wave(t, 1, 0.1) * 10, () => still(pen, 'scenery-middle', middle, 0.8))
  still(pen, 'scenery-river', river)
  for (let band = 0; band < 5; band++) {
    const x = 1700 - run(t, 1, band / 5) * 2120
    oval(
      pen,
      x,
      512 + (band % 2) * 22,
      360,
      26,
      fade(
        pen,
        [0, 486 + (band % 2) * 22],
        [0, 538 + (band % 2) * 22],
        veil('#f6f3e6', 0),
        veil('#f6f3e6', 0.75),
        veil('#f6f3e6', 0),
      ),
    )
  }
  for (let line = 0; line < 26; line++) {
    const shine = 0.5 + 0.5 * wave(t, 1 + (line % 3), line * 0.17)
    oval(
      pen,
      (line * 211) % 1280,
      570 + ((line * 67) % 140),
      30 + ((line * 13) % 50),
      1.3,
      veil('#ffffff', shine * 0.55),
    )
  }
  poledBoat(pen, [-140 + run(t, 1, 0.42) * 1560, 618 + wave(t, 6) * 2], wave(t, 6, 0.2), t)
  parallax(pen, wave(t, 1, 0.15) * 16, () => still(pen, 'scenery-near', near))
  for (let crane = 0; crane < 5; crane++) {
    const part = run(t, 1, 0.2 + crane * 0.035)
    const place: Point = [
      -60 + part * 1420,
      300 - part * 150 + Math.abs(crane - 2) * 26 + Math.sin(part * TAU * 2 + crane) * 8,
    ]
    swallow(pen, place, 46, -0.1, run(t, 18, crane * 0.17), '#fbfaf4')
    at(pen, place, 1, -0.1, () => thread(pen, [16, -2, 34, -6], 3, paint.ink))
  }
  pine(pen, t)
}
