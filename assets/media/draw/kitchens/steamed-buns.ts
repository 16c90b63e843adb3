/** A bun shop at its steamers: lids are lifted, and white steam rolls up past the lamps. */
import { blob, box, disc, fade, glow, oval, type Pen, type Scene, still } from '../brush.ts'
import { atWork, shelf, tiledWall, worktop } from '../kitchen-room.ts'
import { steamers } from '../kitchenware.ts'
import { TAU, wave } from '../motion.ts'
import { plume } from '../nature.ts'
import { paint, veil } from '../palette.ts'
import { cook, handOf } from '../people.ts'

function background(pen: Pen): void {
  tiledWall(pen, '#3f7f80', '#a9d3cb')
  shelf(pen, 80, 150, 300, 2, '#e6b765')
  shelf(pen, 880, 150, 320, 6, '#d9705a')
}

function bun(pen: Pen, x: number, y: number, size: number): void {
  blob(
    pen,
    [
      [x - size, y + size * 0.4],
      [x - size * 0.9, y - size * 0.5],
      [x, y - size],
      [x + size * 0.9, y - size * 0.5],
      [x + size, y + size * 0.4],
      [x, y + size * 0.7],
    ],
    fade(pen, [x - size, y - size], [x + size, y + size], '#ffffff', '#efe4cc'),
  )
  disc(pen, x, y - size * 0.55, size * 0.14, '#d8c7a4')
}

function counter(pen: Pen): void {
  worktop(pen, '#9fb0b6', 520, 660)
  for (const x of [150, 640, 1130])
    box(pen, x - 130, 600, 260, 30, fade(pen, [x - 130, 0], [x + 130, 0], '#2c3138', '#5d6a72', '#2c3138'), 8)
  steamers(pen, [150, 606], 220, 4)
  steamers(pen, [1130, 606], 220, 5)
  steamers(pen, [640, 606], 300, 2)
  oval(pen, 640, 476, 134, 24, '#e9d3a0')
  for (const [x, y] of [
    [560, 474],
    [610, 464],
    [664, 464],
    [716, 474],
    [586, 482],
    [640, 484],
    [694, 482],
  ] as const)
    bun(pen, x, y, 25)
}

export const steamedBuns: Scene = (pen, t) => {
  still(pen, 'buns', background, 1.5)
  const lift = 0.5 - 0.5 * Math.cos(t * TAU * 2)
  const baker = cook({
    at: [640, 820],
    height: 640,
    apron: '#c8452f',
    hands: [
      [-17 - lift * 2, 20 - lift * 13],
      [17 + lift * 2, 20 - lift * 13],
    ],
    elbows: 1,
  })
  const left = cook({
    at: [300, 815],
    height: 560,
    apron: '#e0a33c',
    wear: 'cap',
    hands: [
      [-20 + wave(t, 4) * 2, 25],
      [7, 33],
    ],
    lean: -0.04,
  })
  const right = cook({
    at: [960, 815],
    height: 570,
    apron: '#e0a33c',
    wear: 'cap',
    hands: [
      [-9, 33],
      [18 + wave(t, 4, 0.4) * 2, 22],
    ],
    lean: 0.04,
  })
  atWork(pen, [left, right, baker], () => {
    still(pen, 'buns-counter', counter)
    const y = handOf(baker, 1)[1] + 2
    oval(pen, 640, y + 16, 150, 30, '#a97a42')
    blob(
      pen,
      [
        [486, y + 14],
        [540, y - 20],
        [640, y - 34],
        [740, y - 20],
        [794, y + 14],
        [640, y + 40],
      ],
      fade(pen, [486, 0], [794, 0], '#a97a42', '#efd39a', '#c89a5c', '#8a5f33'),
    )
    for (const ring of [0.4, 0.7]) {
      pen.strokeStyle = veil(paint.bark, 0.3)
      pen.lineWidth = 3
      pen.beginPath()
      pen.ellipse(640, y, 150 * ring, 26 * ring, 0, 0, 6.3)
      pen.stroke()
    }
  })
  plume(pen, [600, 470], 470, 230, t, '#ffffff', 2, 0.2 + 0.22 * lift)
  plume(pen, [700, 470], 440, 210, t, '#ffffff', 5, 0.2 + 0.22 * lift)
  plume(pen, [150, 420], 400, 160, t, '#ffffff', 7, 0.24)
  plume(pen, [1130, 380], 380, 160, t, '#ffffff', 9, 0.24)
  glow(pen, [640, 60], 520, '#fff1cc', 0.2)
}
