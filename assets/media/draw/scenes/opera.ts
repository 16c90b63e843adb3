/** The opera channel: a dancer with water sleeves before a painted moon, with lanterns, players and an audience. */
import {
  at,
  blob,
  box,
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
import { wave } from '../motion.ts'
import { ridge } from '../nature.ts'
import { mix, paint, shade, veil } from '../palette.ts'
import { person } from '../people.ts'
import { audience, curtain, lantern, silk, valance } from '../stage.ts'

function backdrop(pen: Pen): void {
  wash(pen, ['#1d3a4c', '#2f5f6b', '#7fa59b', '#e9c99a'], 0, 560)
  glow(pen, [640, 250], 420, paint.straw, 0.75)
  disc(pen, 640, 250, 128, fade(pen, [560, 130], [720, 370], '#fff6dc', '#f7dfa8'))
  ridge(pen, 12, 420, 120, 0.8, veil('#5f8d90', 0.75))
  ridge(pen, 21, 470, 90, 0.7, veil('#416f74', 0.85))
  wash(pen, [veil('#f1d9ae', 0), veil('#f1d9ae', 0.7)], 400, 520)
  thread(pen, [1010, 520, 980, 420, 900, 340, 800, 300, 740, 300], 12, paint.bark)
  thread(pen, [930, 366, 880, 260, 800, 220], 7, paint.bark)
  thread(pen, [860, 320, 800, 350, 760, 390], 5, paint.bark)
  const blossoms: Point[] = [
    [745, 298],
    [782, 288],
    [812, 310],
    [846, 300],
    [800, 222],
    [828, 232],
    [862, 250],
    [884, 280],
    [906, 330],
    [764, 388],
    [790, 352],
    [936, 360],
    [972, 400],
    [700, 306],
    [880, 350],
  ]
  blossoms.forEach(([x, y], index) => {
    for (let petal = 0; petal < 5; petal++) {
      const angle = petal * 1.2566 + index
      disc(pen, x + Math.cos(angle) * 6.5, y + Math.sin(angle) * 6.5, 6, index % 2 ? '#e9877c' : '#f3b0a2')
    }
    disc(pen, x, y, 3.4, '#fbe7b8')
  })
}

function floor(pen: Pen): void {
  pen.fillStyle = fade(pen, [0, 505], [0, 720], '#a4583a', '#7b3527', '#3a1a1c')
  pen.fillRect(0, 505, 1280, 215)
  oval(pen, 640, 590, 470, 74, '#8e2f2b')
  oval(pen, 640, 590, 446, 66, '#b44736')
  oval(pen, 640, 590, 424, 59, '#8e2f2b')
  glow(pen, [640, 588], 360, paint.amber, 0.4)
  box(pen, 0, 500, 1280, 8, veil('#f0c98a', 0.6))
}

function player(pen: Pen, x: number, bow: number, flip: 1 | -1): void {
  at(pen, [x, 560], flip * 1.12, 0, () => {
    box(pen, -34, -34, 58, 34, '#43211d', 4)
    thread(pen, [14, -2, 16, -60, 20, -150], 5, '#6d3b22')
    oval(pen, 18, -44, 15, 13, '#8a4a2a')
    person(pen, {
      at: [-8, 40],
      height: 190,
      coat: '#3d5c66',
      robe: true,
      look: 'side',
      hands: [
        [22 + bow * 7, 27],
        [16, 8],
      ],
      hair: '#2a2322',
    })
    thread(
      pen,
      [
        [2 + bow * 14, -52],
        [74 + bow * 14, -38],
      ],
      2.4,
      '#d9b47a',
    )
  })
}

function dancer(pen: Pen, t: number): void {
  const sway = wave(t, 3)
  const x = 640 + wave(t, 1) * 46
  const turn = wave(t, 3, 0.1) * 0.06
  const lift = 0.5 + 0.5 * wave(t, 3, 0.25)
  const left: Point = [-29 - 4 * sway, -4 + 24 * lift]
  const right: Point = [29 - 4 * sway, -4 + 24 * (1 - lift)]
  oval(pen, x, 596, 96, 15, veil('#2a0f10', 0.45))
  at(pen, [x, 594], 3.3, turn, () => {
    const hem = sway * 5
    blob(
      pen,
      [
        [-9, -50],
        [-13, -30],
        [-24 + hem, -3],
        [-10 + hem, 0],
        [0 + hem, -2],
        [12 + hem, 0],
        [24 + hem, -3],
        [13, -30],
        [9, -50],
      ],
      fade(pen, [-22, 0], [22, 0], '#f7d9d2', '#fff8f0', '#f0b9b4', '#c9656a'),
    )
    for (const fold of [-9, -2, 6])
      thread(
        pen,
        [
          [fold * 0.4, -46],
          [fold * 0.9, -24],
          [fold * 1.4 + hem, -3],
        ],
        0.9,
        veil('#b8565c', 0.35),
      )
    person(pen, { at: [0, 0], height: 100, coat: '#f4d6cf', hands: [left, right], elbows: -1 })
    box(pen, -9.6, -59, 19.2, 6, '#c8452f', 2)
    box(pen, -2.4, -54, 4.8, 34, fade(pen, [0, -54], [0, -20], '#d9573c', '#f0b557'), 2)
    blob(pen, [-11, -84, 0, -76, 11, -84, 7, -70, 0, -66, -7, -70], '#3d8a80')
    blob(pen, [-7.4, -95, -8, -103, 0, -108, 8, -103, 7.4, -95, 0, -99], '#2b2029')
    for (const [hx, hy, r, colour] of [
      [0, -108, 2.6, '#f0b557'],
      [-5, -105, 2, '#7fd0c3'],
      [5, -105, 2, '#7fd0c3'],
      [-8, -100, 2, '#f3b0a2'],
      [8, -100, 2, '#f3b0a2'],
    ] as const)
      disc(pen, hx, hy, r, colour)
    for (const side of [-1, 1])
      thread(
        pen,
        [
          [side * 8, -99],
          [side * 10, -90],
          [side * 10 + sway, -80],
        ],
        1,
        '#f0b557',
      )
    silk(
      pen,
      [left[0] * 1.18, -82 + left[1]],
      62,
      Math.PI - 0.35 + 1.3 * (lift - 0.5),
      3 * t + 0.1,
      11,
      '#e58f8d',
    )
    silk(pen, [right[0] * 1.18, -82 + right[1]], 62, 0.35 + 1.3 * (lift - 0.5), 3 * t + 0.35, 11, '#e58f8d')
  })
}

export const opera: Scene = (pen, t) => {
  still(pen, 'opera-back', backdrop, 1.2)
  still(pen, 'opera-floor', floor)
  const shine = 0.85 + 0.15 * wave(t, 2)
  glow(pen, [640, 330], 430, '#fff1cf', 0.28 * shine)
  player(pen, 268, wave(t, 12), 1)
  player(pen, 1012, wave(t, 12, 0.3), -1)
  dancer(pen, t)
  curtain(pen, 0, 236, 0, 600, paint.crimson, t, -1, 0.45)
  curtain(pen, 1044, 236, 0, 600, paint.crimson, t, 1, 0.45)
  for (const [x, cord, phase] of [
    [300, 92, 0],
    [452, 62, 0.3],
    [828, 62, 0.6],
    [980, 92, 0.9],
  ] as const) {
    lantern(pen, [x, 0], cord, 84, paint.vermilion, wave(t, 3, phase), 0.42 * shine)
  }
  valance(pen, 0, 82, mix(paint.crimson, paint.wine, 0.35), t)
  for (const x of [0, 1238]) {
    box(pen, x, 0, 42, 640, fade(pen, [x, 0], [x + 42, 0], '#6a3a20', '#d09a4e', '#7a431f'))
  }
  audience(pen, 668, 13, 46, shade('#4a2022', 0.55), t)
  audience(pen, 714, 10, 60, '#190f14', t, 0.22)
}
