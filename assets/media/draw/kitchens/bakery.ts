/** A bakery: a baker slides trays from the glowing oven, another shapes dough beside cooling loaves. */
import { box, disc, fade, glow, oval, type Pen, type Scene, still, thread } from '../brush.ts'
import { atWork, tiledWall, worktop } from '../kitchen-room.ts'
import { wave } from '../motion.ts'
import { plume } from '../nature.ts'
import { mix, paint, shade, tint, veil } from '../palette.ts'
import { cook, handOf, person } from '../people.ts'

function loaf(pen: Pen, x: number, y: number, size: number, bake: number): void {
  const crust = mix('#f3dcae', '#b9703a', bake)
  oval(pen, x, y + size * 0.36, size * 1.04, size * 0.22, veil(paint.bark, 0.3))
  oval(
    pen,
    x,
    y,
    size,
    size * 0.5,
    fade(pen, [x, y - size * 0.5], [x, y + size * 0.5], tint(crust, 0.35), crust, shade(crust, 0.2)),
  )
  for (let cut = -1; cut <= 1; cut++)
    thread(
      pen,
      [
        [x + cut * size * 0.45 - 6, y - size * 0.2],
        [x + cut * size * 0.45 + 6, y + size * 0.12],
      ],
      size * 0.1,
      tint(crust, 0.6),
    )
}

function background(pen: Pen): void {
  tiledWall(pen, '#b98f6a', '#f1dfc2')
  box(pen, 720, 96, 460, 420, fade(pen, [720, 0], [1180, 0], '#7b878d', '#dfe5e6', '#8b979d'), 14)
  for (const y of [130, 300]) {
    box(pen, 760, y, 380, 140, '#2a1512', 10)
    box(pen, 772, y + 12, 356, 116, fade(pen, [0, y], [0, y + 130], '#7a2f16', '#e87a2c', '#ffb347'), 6)
    for (let bread = 0; bread < 4; bread++) loaf(pen, 830 + bread * 80, y + 92, 32, 0.8)
    box(pen, 772, y + 106, 356, 6, '#4a2a1c')
    box(pen, 830, y - 16, 240, 9, '#5d6a72', 4)
  }
  for (let row = 0; row < 3; row++) {
    box(pen, 60, 150 + row * 100, 400, 12, '#7a4b2d', 3)
    for (let bread = 0; bread < 5; bread++)
      loaf(pen, 108 + bread * 76, 130 + row * 100, 34, 0.5 + ((bread * 7 + row * 3) % 5) * 0.1)
  }
}

function counter(pen: Pen): void {
  worktop(pen, '#c49a6c', 520, 660)
  oval(pen, 330, 590, 210, 38, veil('#fffaf0', 0.6))
  for (let roll = 0; roll < 8; roll++)
    loaf(pen, 620 + (roll % 4) * 74, 574 + Math.floor(roll / 4) * 44, 30, 0.15)
  for (let bread = 0; bread < 6; bread++)
    loaf(pen, 1000 + (bread % 3) * 90, 570 + Math.floor(bread / 3) * 46, 40, 0.85)
}

export const bakery: Scene = (pen, t) => {
  still(pen, 'bakery', background, 1)
  glow(pen, [950, 210], 330, '#ffb347', 0.3 + 0.06 * wave(t, 5))
  glow(pen, [950, 380], 330, '#ff9a4a', 0.32 + 0.06 * wave(t, 6, 0.3))
  const slide = 0.5 + 0.5 * wave(t, 2)
  const baker = cook({
    at: [900, 800],
    height: 590,
    look: 'back',
    mask: false,
    apron: '#8a5a33',
    reachAway: true,
    hands: [
      [-13, 16 - slide * 6],
      [13, 16 - slide * 6],
    ],
  })
  const shelfY = handOf(baker, 1)[1]
  box(pen, 790, shelfY - 4, 220, 12, '#3a4247', 4)
  for (let bread = 0; bread < 3; bread++) loaf(pen, 826 + bread * 74, shelfY - 16, 32, 0.75)
  person(pen, baker)
  const press = wave(t, 8)
  const kneader = cook({
    at: [330, 815],
    height: 590,
    apron: '#c8693f',
    hands: [
      [-9 + press * 2, 31 + press],
      [9 + press * 2, 31 - press],
    ],
    lean: press * 0.02,
  })
  atWork(pen, [kneader], () => {
    still(pen, 'bakery-counter', counter)
    oval(
      pen,
      330 + press * 12,
      574,
      92 + press * 10,
      38 - press * 4,
      fade(pen, [330, 536], [330, 612], '#fffaf0', '#e6d3ac'),
    )
  })
  for (let mote = 0; mote < 22; mote++) {
    const rise = (t * 2 + mote * 0.137) % 1
    disc(pen, 200 + ((mote * 83) % 300), 580 - rise * 190, 1.8, veil('#fffaf0', 0.6 * Math.sin(rise * 3.14)))
  }
  plume(pen, [1070, 560], 260, 120, t, '#fff6e4', 3, 0.2)
}
