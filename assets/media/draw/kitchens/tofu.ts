/** A tofu workshop: soy milk is stirred in a wide pan, curd is cut and pressed in wooden frames. */
import { box, facet, fade, glow, oval, type Pen, type Point, type Scene, still, thread } from '../brush.ts'
import { atWork, shelf, tiledWall, worktop } from '../kitchen-room.ts'
import { TAU, wave } from '../motion.ts'
import { plume } from '../nature.ts'
import { paint, shade, veil } from '../palette.ts'
import { cook, handOf } from '../people.ts'

function background(pen: Pen): void {
  tiledWall(pen, '#7f9a6b', '#e6ecd2')
  shelf(pen, 90, 150, 380, 11, '#b9754a')
  box(pen, 800, 60, 380, 200, '#6d4a2e', 8)
  for (let slat = 0; slat < 9; slat++)
    box(
      pen,
      812 + slat * 41,
      72,
      35,
      176,
      fade(pen, [812 + slat * 41, 0], [847 + slat * 41, 0], '#a9793f', '#c99a5c'),
      3,
    )
  for (let sack = 0; sack < 3; sack++)
    oval(pen, 860 + sack * 130, 236, 62, 56, fade(pen, [0, 190], [0, 290], '#e6cf9c', '#b9935a'))
  for (let bean = 0; bean < 60; bean++)
    oval(pen, 820 + ((bean * 47) % 340), 192 + ((bean * 13) % 14), 5, 4, '#f0dca0')
}

function slab(pen: Pen, x: number, y: number, size: number): void {
  facet(
    pen,
    [
      [x, y],
      [x + size, y],
      [x + size * 0.9, y - size * 0.34],
      [x + size * 0.1, y - size * 0.34],
    ],
    '#fffdf3',
  )
  box(pen, x, y, size, size * 0.26, fade(pen, [0, y], [0, y + size * 0.26], '#f3ead2', '#ddd0b0'))
}

function counter(pen: Pen): void {
  worktop(pen, '#b08a5a', 500, 656)
  box(pen, 60, 520, 400, 126, fade(pen, [60, 0], [460, 0], '#8a5f38', '#b98a52'), 8)
  for (let row = 0; row < 2; row++)
    for (let column = 0; column < 5; column++) slab(pen, 76 + column * 76, 552 + row * 54, 66)
  oval(pen, 1000, 590, 250, 66, '#4a525a')
  oval(pen, 1000, 584, 238, 58, '#6a757c')
  oval(pen, 1000, 588, 226, 50, fade(pen, [0, 540], [0, 640], '#fffdf3', '#f1e6c8'))
}

export const tofu: Scene = (pen, t) => {
  still(pen, 'tofu', background, 1.5)
  const turn = t * 4
  const paddle: Point = [1000 + Math.cos(turn * TAU) * 120, 588 + Math.sin(turn * TAU) * 22]
  const stirrer = cook({
    at: [1000, 812],
    height: 580,
    apron: '#6b8f5a',
    wear: 'cap',
    hands: [
      [-6 + Math.cos(turn * TAU) * 5, 24],
      [6 + Math.cos(turn * TAU) * 6, 29 + Math.sin(turn * TAU) * 1.5],
    ],
  })
  const cutter = cook({
    at: [260, 812],
    height: 590,
    apron: '#c79a4b',
    hands: [
      [-12, 33],
      [11, 30 + wave(t, 8) * 3],
    ],
  })
  const carrier = cook({
    at: [640, 815],
    height: 600,
    apron: '#5f7fa6',
    hands: [
      [-16, 22 + wave(t, 4) * 1.5],
      [16, 22 + wave(t, 4) * 1.5],
    ],
  })
  atWork(pen, [cutter, carrier, stirrer], () => {
    still(pen, 'tofu-counter', counter)
    for (let ring = 0; ring < 4; ring++) {
      pen.strokeStyle = veil('#dccfa8', 0.75)
      pen.lineWidth = 4
      pen.beginPath()
      pen.ellipse(1000, 590, 46 + ring * 44, 10 + ring * 10, 0, turn * TAU + ring, turn * TAU + ring + 2.4)
      pen.stroke()
    }
    const y = handOf(carrier, 1)[1]
    box(pen, 520, y - 6, 240, 26, fade(pen, [0, y], [0, y + 20], '#b98a52', shade(paint.wood, 0.1)), 5)
    for (let cube = 0; cube < 3; cube++) slab(pen, 536 + cube * 72, y - 12, 60)
    const [kx, ky] = handOf(cutter, 1)
    box(pen, kx - 70, ky + 10, 76, 34, fade(pen, [0, ky], [0, ky + 44], '#f4f8f9', '#a9b8be'), 4)
  })
  thread(pen, [handOf(stirrer, -1), paddle], 11, '#8a5a33')
  oval(pen, paddle[0], paddle[1], 30, 10, '#9a6a3c')
  plume(pen, [930, 570], 420, 210, t, '#ffffff', 2, 0.3)
  plume(pen, [1080, 570], 400, 190, t, '#ffffff', 6, 0.28)
  glow(pen, [640, 40], 600, '#fff6d0', 0.16)
}
