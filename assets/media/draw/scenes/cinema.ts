/** The cinema channel: an open-air film on a summer night, with a beam of light, fireflies and neighbours on stools. */
import {
  box,
  disc,
  facet,
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
import { dice, run, TAU, wave } from '../motion.ts'
import { ridge, tree } from '../nature.ts'
import { paint, veil } from '../palette.ts'
import { audience, lantern } from '../stage.ts'
import { house } from '../town.ts'
import { film, SCREEN } from './film.ts'

function night(pen: Pen): void {
  wash(pen, ['#0c1630', '#182a52', '#2f4470', '#56608a'], 0, 560)
  const random = dice(8)
  for (let star = 0; star < 170; star++)
    disc(pen, random() * 1280, random() * 380, 0.5 + random() * 1.3, veil('#fdf3d6', 0.25 + random() * 0.6))
  glow(pen, [1100, 110], 190, '#fdf0c8', 0.5)
  disc(pen, 1100, 110, 42, '#fdf3d6')
  for (const [x, y, r] of [
    [1090, 100, 9],
    [1112, 122, 12],
    [1118, 98, 6],
  ] as const)
    disc(pen, x, y, r, '#efdfb8')
  ridge(pen, 71, 470, 130, 0.4, '#22365c')
  for (const [x, width, height] of [
    [110, 190, 120],
    [1170, 190, 130],
  ] as const)
    house(pen, x, 560, width, height, '#4f4a63', '#2a3148', 1, 1)
  wash(pen, ['#2b3450', '#1b2236', '#121726'], 540, 720)
  for (const x of [SCREEN.x - 22, SCREEN.x + SCREEN.w + 10])
    box(pen, x, 60, 12, 520, fade(pen, [x, 0], [x + 12, 0], '#6d5138', '#3a2a20'))
  thread(pen, [300, 66, 640, 84, 980, 66], 3, '#8d7350')
  box(pen, SCREEN.x - 10, SCREEN.y - 10, SCREEN.w + 20, SCREEN.h + 20, '#0d1220', 6)
  box(pen, SCREEN.x, SCREEN.y, SCREEN.w, SCREEN.h, '#f6efdc')
}

function projector(pen: Pen, t: number): void {
  const light = 0.2 + 0.02 * wave(t, 96)
  facet(
    pen,
    [
      [648, 600],
      [SCREEN.x, SCREEN.y],
      [SCREEN.x + SCREEN.w, SCREEN.y],
      [632 + 30, 600],
    ],
    fade(
      pen,
      [0, 600],
      [0, 96],
      veil('#fff3d0', light * 1.7),
      veil('#fff3d0', light * 0.3),
      veil('#fff3d0', 0),
    ),
  )
  for (let mote = 0; mote < 40; mote++) {
    const part = run(t, 1, mote * 0.0619)
    const spread = (((mote * 71) % 100) / 100 - 0.5) * 500 * part
    disc(
      pen,
      648 + spread + wave(t, 2, mote * 0.13) * 6,
      590 - part * 380,
      1.6,
      veil('#fff6e0', 0.6 * Math.sin(part * Math.PI)),
    )
  }
  for (const [x, y, size] of [
    [606, 592, 34],
    [690, 578, 42],
  ] as const) {
    disc(pen, x, y, size, '#2a303c')
    disc(pen, x, y, size * 0.86, '#586274')
    for (let hole = 0; hole < 5; hole++) {
      const angle = TAU * (hole / 5 + run(t, 8))
      disc(pen, x + Math.cos(angle) * size * 0.5, y + Math.sin(angle) * size * 0.5, size * 0.19, '#232936')
    }
    disc(pen, x, y, size * 0.14, '#c3cdd1')
  }
  box(pen, 606, 604, 92, 52, fade(pen, [606, 0], [698, 0], '#4b5566', '#2a303c'), 8)
  for (const [x, foot] of [
    [622, 596],
    [652, 652],
    [682, 708],
  ] as const)
    thread(
      pen,
      [
        [x, 650],
        [foot, 740],
      ],
      7,
      '#3a2a20',
    )
}

export const cinema: Scene = (pen, t) => {
  still(pen, 'cinema-night', night)
  glow(pen, [640, 270], 660, '#f6d9a4', 0.3 + 0.02 * wave(t, 96))
  film(pen, t)
  tree(pen, [214, 590], 330, '#2f5a4a', t, 6)
  tree(pen, [1070, 590], 290, '#2f5a4a', t, 9)
  for (const [x, y, phase] of [
    [60, 120, 0],
    [180, 150, 0.3],
    [1240, 220, 0.8],
  ] as const)
    lantern(pen, [x, y - 140], 150, 62, paint.vermilion, wave(t, 3, phase), 0.5)
  oval(pen, 640, 560, 520, 40, veil('#f6d9a4', 0.12))
  const hair = ['#1b2236', '#8f93a6', '#2a3150', '#6d7288']
  audience(pen, 566, 15, 36, '#46527a', t, 0, hair)
  audience(pen, 618, 12, 46, '#343f63', t, 0.5, hair)
  projector(pen, t)
  audience(pen, 676, 9, 62, '#232b47', t, 0.12, hair)
  for (let fly = 0; fly < 16; fly++) {
    const place: Point = [
      ((fly * 331) % 1240) + 20 + wave(t, 1 + (fly % 2), fly * 0.17) * 40,
      440 + ((fly * 89) % 230) + wave(t, 2, fly * 0.31) * 26,
    ]
    const shine = Math.max(0, wave(t, 3 + (fly % 3), fly * 0.27))
    glow(pen, place, 18, '#d9f08a', shine)
    disc(pen, place[0], place[1], 2 * shine, '#f6ffd0')
  }
}
