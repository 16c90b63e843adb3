/** The cooking channel: a wok over high flames, vegetables tossed in an arc, steam, and a cook's sure hands. */
import {
  at,
  blob,
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
import { shelf } from '../kitchen-room.ts'
import { flames, heap } from '../kitchenware.ts'
import { run, wave } from '../motion.ts'
import { plume } from '../nature.ts'
import { mix, paint, shade, tint, veil } from '../palette.ts'
import { cook, handOf, person, reach } from '../people.ts'

const PIECES = ['#5f9a45', '#e2553a', '#f0b23c', '#8fc15a', '#f6efdc', '#d9482f', '#4f8a3c'] as const

function background(pen: Pen): void {
  wash(pen, ['#5a2f22', '#8a4a2c', '#c47a42'], 0, 560)
  for (let y = 0; y < 520; y += 34) {
    for (let x = (y / 34) % 2 ? -60 : 0; x < 1280; x += 116)
      box(
        pen,
        x + 2,
        y + 2,
        112,
        30,
        veil(mix('#d99a62', '#7a3b24', ((x * 7 + y * 13 + 900) % 17) / 17), 0.3),
        4,
      )
  }
  box(pen, 60, 60, 300, 250, '#5a3523', 10)
  box(pen, 74, 74, 272, 222, fade(pen, [0, 74], [0, 296], '#f6d9a0', '#f1b878'))
  glow(pen, [220, 170], 200, '#fff4d0', 0.9)
  for (const x of [206, 140, 272]) box(pen, x, 74, x === 206 ? 8 : 4, 222, '#5a3523')
  for (const y of [140, 220]) box(pen, 74, y, 272, 4, '#5a3523')
  shelf(pen, 900, 170, 330, 12, '#c8793f')
  shelf(pen, 900, 300, 330, 21, '#5f8a78')
  for (let chilli = 0; chilli < 16; chilli++)
    blob(
      pen,
      [
        [842 + (chilli % 2) * 18 - 4, 60 + chilli * 14],
        [852 + (chilli % 2) * 12, 66 + chilli * 14],
        [846 + (chilli % 2) * 22, 96 + chilli * 14],
        [840 + (chilli % 2) * 16, 78 + chilli * 14],
      ],
      chilli % 3 ? paint.vermilion : '#e2703a',
    )
  thread(pen, [852, 0, 852, 300], 3, '#d9b47a')
  for (const x of [420, 640, 800]) glow(pen, [x, -20], 330, '#ffd58a', 0.4)
}

function table(pen: Pen): void {
  box(pen, 0, 548, 1280, 172, fade(pen, [0, 548], [0, 720], '#a8643a', '#6e3b24', '#4a2719'))
  box(pen, 0, 548, 1280, 5, veil('#ffe0b0', 0.6))
  for (const y of [590, 640, 690]) box(pen, 0, y, 1280, 2, veil('#2a140c', 0.25))
  box(pen, 430, 560, 420, 60, fade(pen, [430, 0], [850, 0], '#23282c', '#4f585e', '#23282c'), 14)
  box(pen, 60, 600, 300, 26, fade(pen, [60, 0], [360, 0], '#e0b57a', '#c48f52'), 10)
  blob(pen, [92, 604, 100, 560, 150, 544, 196, 566, 192, 604], '#6fa64a')
  blob(pen, [110, 600, 120, 570, 150, 560, 176, 580, 172, 602], '#a7cf74')
  for (const [x, y, r, colour] of [
    [232, 578, 27, '#d9482f'],
    [284, 582, 24, '#e2653a'],
    [324, 588, 18, '#d9482f'],
  ] as const) {
    disc(pen, x, y, r, fade(pen, [x - r, y - r], [x + r, y + r], tint(colour, 0.3), shade(colour, 0.15)))
    blob(
      pen,
      [
        [x - 10, y - r + 4],
        [x, y - r - 8],
        [x + 10, y - r + 4],
        [x, y - r + 9],
      ],
      '#4f8a3c',
    )
  }
  for (const [x, colour, food] of [
    [950, '#2f6f73', 3],
    [1070, '#c8793f', 5],
    [1190, '#48689a', 8],
  ] as const) {
    heap(
      pen,
      [x, 596],
      40,
      14,
      [
        ['#f0b23c', '#f6d06a'],
        ['#5f9a45', '#8fc15a'],
        ['#f6efdc', '#e9dcc0'],
      ][food % 3] ?? PIECES,
      food,
      9,
    )
    blob(
      pen,
      [
        [x - 58, 594],
        [x - 48, 632],
        [x - 22, 650],
        [x + 22, 650],
        [x + 48, 632],
        [x + 58, 594],
        [x, 612],
      ],
      fade(pen, [x - 58, 0], [x + 58, 0], tint(colour, 0.3), colour, shade(colour, 0.3)),
    )
  }
}

/** Pieces that fly out of the wok at every toss and fall back into it. */
function toss(pen: Pen, t: number, wok: Point): void {
  for (let piece = 0; piece < 44; piece++) {
    const flight = run(t, 12, piece * 0.0041)
    const roll = ((piece * 61) % 97) / 97
    const height = (130 + roll * 170) * Math.max(0, Math.sin(flight * Math.PI))
    const x = wok[0] - 118 + ((piece * 37) % 100) * 2.36 + (flight - 0.5) * 56 * (roll - 0.3)
    const y = wok[1] - 4 - height
    const colour = PIECES[piece % PIECES.length] ?? paint.jade
    const turn = flight * 6.283 * (piece % 2 ? 1 : -1) + piece
    at(pen, [x, y], 1, turn, () => {
      if (piece % 3 === 0) box(pen, -13, -5, 26, 10, colour, 5)
      else if (piece % 3 === 1) oval(pen, 0, 0, 13, 8, colour)
      else facet(pen, [-11, 6, 0, -10, 11, 6], colour)
      oval(pen, -3, -2, 5, 2, veil('#ffffff', 0.4))
    })
  }
}

export const cooking: Scene = (pen, t) => {
  still(pen, 'cooking-back', background, 2)
  const shake = wave(t, 12, 0.2)
  const middle: Point = [640 + shake * 14, 520 - Math.max(0, wave(t, 12, 0.05)) * 16]
  const who = cook({
    at: [640, 960],
    height: 840,
    apron: '#a8402f',
    hands: [
      [-17 + shake * 1.6, 33 - shake],
      [18 + wave(t, 12, 0.5) * 2, 31],
    ],
    lean: shake * 0.008,
  })
  person(pen, who)
  still(pen, 'cooking-table', table)
  flames(pen, [640, 592], 330, 104, t, true)
  const left = handOf(who, -1)
  const right = handOf(who, 1)
  thread(pen, [[middle[0] - 150, middle[1] + 14], left, [left[0] - 26, left[1] - 8]], 24, '#3a2418')
  oval(pen, middle[0], middle[1], 190, 46, '#171b1e')
  oval(pen, middle[0], middle[1] + 5, 176, 37, fade(pen, [460, 0], [820, 0], '#565f66', '#2a2f33', '#6a757c'))
  heap(pen, [middle[0], middle[1] + 8], 128, 22, PIECES, 6, 13)
  toss(pen, t, middle)
  thread(pen, [right, [middle[0] + 82, middle[1] + 8]], 12, '#c3cdd1')
  oval(pen, middle[0] + 66, middle[1] + 14, 40, 17, '#dfe6e8', -0.3)
  pen.fillStyle = fade(pen, [450, 0], [830, 0], '#2a3035', '#737e85', '#4a5359', '#1f2427')
  pen.beginPath()
  pen.ellipse(middle[0], middle[1], 190, 46, 0, 0, Math.PI)
  pen.bezierCurveTo(
    middle[0] - 170,
    middle[1] + 92,
    middle[0] - 70,
    middle[1] + 112,
    middle[0],
    middle[1] + 112,
  )
  pen.bezierCurveTo(
    middle[0] + 70,
    middle[1] + 112,
    middle[0] + 170,
    middle[1] + 92,
    middle[0] + 190,
    middle[1],
  )
  pen.fill()
  flames(pen, [640, 618], 250, 36, t)
  reach(pen, who)
  plume(pen, [560, 470], 430, 190, t, '#fff3e0', 2, 0.22)
  plume(pen, [720, 470], 400, 170, t, '#fff3e0', 7, 0.2)
  glow(pen, [640, 560], 520, '#ff9a4a', 0.2 + 0.03 * wave(t, 24))
}
