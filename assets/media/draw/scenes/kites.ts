/** Paper kites, each drawn around the point where its line is tied. */
import { at, blob, disc, facet, fade, oval, type Pen, type Point, thread } from '../brush.ts'
import { TAU, wave } from '../motion.ts'
import { paint, veil } from '../palette.ts'

function tail(pen: Pen, length: number, t: number, colours: readonly string[]): void {
  const points = Array.from(
    { length: 12 },
    (_, step): Point => [Math.sin(step * 0.6 - t * TAU * 12) * step * 1.6, step * (length / 12)],
  )
  thread(pen, points, 3, colours[0] ?? paint.amber)
  points.forEach(([x, y], step) => {
    if (step > 2 && step % 2 === 0)
      facet(
        pen,
        [x - 13, y - 7, x + 13, y + 7, x + 13, y - 7, x - 13, y + 7],
        colours[step % colours.length] ?? paint.rose,
      )
  })
}

export function swallowKite(pen: Pen, t: number): void {
  for (const side of [-1, 1]) {
    at(pen, [side * 12, 60], 1, side * -0.22, () => tail(pen, 150, t, ['#d9482f', '#f0b23c', '#3f7fb5']))
    at(pen, [0, 0], side, 0, () => {
      blob(
        pen,
        [0, -34, 60, -54, 118, -30, 128, 12, 84, 2, 20, 16],
        fade(pen, [0, 0], [120, 0], '#e2553a', '#2f4f8a'),
      )
      blob(pen, [40, -28, 84, -32, 104, -12, 60, -10], '#f6d06a')
      disc(pen, 72, -20, 8, '#c8452f')
      facet(pen, [4, 20, 34, 78, 12, 66, 0, 34], '#2f4f8a')
    })
  }
  blob(pen, [-20, -44, 20, -44, 26, 10, 0, 48, -26, 10], fade(pen, [0, -44], [0, 48], '#2f4f8a', '#e2553a'))
  oval(pen, 0, -10, 12, 24, '#fdf3d0')
}

export function fishKite(pen: Pen, t: number): void {
  const flap = wave(t, 12) * 10
  blob(
    pen,
    [
      [40, 0],
      [112, -50 + flap],
      [92, 0],
      [112, 50 + flap],
    ],
    '#f0902e',
  )
  blob(
    pen,
    [-78, 0, -50, -36, 20, -40, 74, 0, 20, 40, -50, 36],
    fade(pen, [-78, 0], [74, 0], '#f6c14a', '#ee6f3a', '#d9482f'),
  )
  for (let scale = 0; scale < 12; scale++) {
    pen.strokeStyle = veil('#fff3d0', 0.7)
    pen.lineWidth = 2.5
    pen.beginPath()
    pen.arc(-20 + Math.floor(scale / 3) * 20, -18 + (scale % 3) * 18, 9, -1.4, 1.4)
    pen.stroke()
  }
  blob(pen, [-10, -34, 26, -66, 44, -30], '#f6c14a')
  disc(pen, -48, -8, 11, '#ffffff')
  disc(pen, -50, -8, 5.5, paint.ink)
  at(pen, [100, 20], 1, -0.5, () => tail(pen, 130, t, ['#3f9a8a', '#f6c14a']))
}

export function butterflyKite(pen: Pen, t: number): void {
  const fold = 0.86 + 0.14 * wave(t, 12)
  for (const side of [-1, 1]) {
    at(pen, [0, 0], 1, 0, () => {
      pen.scale(side * fold, 1)
      blob(
        pen,
        [0, -8, 40, -76, 104, -66, 96, -8, 32, 4],
        fade(pen, [0, 0], [100, -40], '#a56fd0', '#f08fb5'),
      )
      blob(pen, [0, 4, 60, 0, 78, 44, 34, 66, 0, 26], fade(pen, [0, 0], [70, 50], '#f6a64a', '#f6d06a'))
      disc(pen, 68, -42, 14, '#fdf3d0')
      disc(pen, 46, 30, 9, '#e2553a')
      thread(pen, [0, -28, 10, -54, 24, -64], 3, paint.plum)
    })
  }
  oval(pen, 0, 0, 9, 38, paint.plum)
  at(pen, [0, 36], 1, 0, () => tail(pen, 120, t, ['#a56fd0', '#f6a64a']))
}

export function dragonKite(pen: Pen, t: number): void {
  for (let part = 16; part >= 0; part--) {
    const x = 46 + part * 27
    const y = Math.sin(part * 0.5 - t * TAU * 6) * (8 + part * 1.7) + part * 5
    const size = 25 - part * 0.8
    thread(
      pen,
      [
        [x, y - size - 12],
        [x, y + size + 12],
      ],
      2.5,
      '#f6c14a',
    )
    disc(
      pen,
      x,
      y,
      size,
      fade(
        pen,
        [x, y - size],
        [x, y + size],
        part % 2 ? '#5fb46a' : '#3f9a8a',
        part % 2 ? '#f6d06a' : '#8fd0a0',
      ),
    )
    disc(pen, x, y, size * 0.5, part % 2 ? '#e2553a' : '#f6c14a')
  }
  for (const side of [-1, 1])
    thread(
      pen,
      [
        [30, side * 20 - 6],
        [52, side * 34 - 26],
        [76, side * 30 - 46],
      ],
      7,
      '#f6c14a',
    )
  blob(
    pen,
    [-40, 12, -30, -26, 16, -40, 52, -14, 50, 22, 10, 36, -28, 28],
    fade(pen, [0, -40], [0, 36], '#5fb46a', '#2f8a6a'),
  )
  disc(pen, 4, -14, 12, '#ffffff')
  disc(pen, 1, -13, 6, paint.ink)
  thread(
    pen,
    [
      [-34, 14],
      [-64, 4 + wave(t, 12) * 6],
      [-82, 18],
    ],
    4,
    '#e2553a',
  )
}
