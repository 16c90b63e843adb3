/** The lessons channel: the character 永 is brushed stroke by stroke on the board of a sunny classroom. */
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
import { ease } from '../motion.ts'
import { plume } from '../nature.ts'
import { paint, shade, tint, veil } from '../palette.ts'
import { audience } from '../stage.ts'
import { BOARD, character, STROKES, tip, UNIT, writing } from './brush-writing.ts'

function grid(pen: Pen, size: number): void {
  box(pen, -3, -3, 106, 106, '#fbf4e2', 1.5)
  pen.strokeStyle = '#c8452f'
  pen.lineWidth = 120 / size
  pen.strokeRect(0, 0, 100, 100)
  pen.setLineDash([3, 2.4])
  pen.lineWidth = 60 / size
  for (const [x1, y1, x2, y2] of [
    [50, 0, 50, 100],
    [0, 50, 100, 50],
    [0, 0, 100, 100],
    [100, 0, 0, 100],
  ] as const) {
    pen.beginPath()
    pen.moveTo(x1, y1)
    pen.lineTo(x2, y2)
    pen.stroke()
  }
  pen.setLineDash([])
}

/** A bamboo in chalk beside the lesson. */
function bamboo(pen: Pen): void {
  for (const [x, lean] of [
    [930, 10],
    [990, 22],
  ] as const) {
    for (let joint = 0; joint < 5; joint++)
      thread(
        pen,
        [
          [x + lean * joint * 0.4, 470 - joint * 74],
          [x + lean * (joint + 0.9) * 0.4, 404 - joint * 74],
        ],
        9,
        veil('#dff0dc', 0.5),
      )
    for (let leaf = 0; leaf < 6; leaf++) {
      const [lx, ly] = [x + lean * 1.4 + (leaf % 2 ? 10 : -6), 120 + leaf * 42]
      const side = leaf % 2 ? 1 : -1
      blob(
        pen,
        [
          [lx, ly],
          [lx + side * 34, ly + 4],
          [lx + side * 66, ly + 34],
          [lx + side * 24, ly + 20],
        ],
        veil('#e9f5df', 0.5),
      )
    }
  }
}

function classroom(pen: Pen): void {
  wash(pen, ['#ead9b8', '#f3e6c8', '#e3cba2'])
  box(pen, 178, 30, 924, 500, fade(pen, [178, 30], [1102, 530], '#a56b3c', '#7a4829'), 12)
  box(pen, 196, 48, 888, 464, fade(pen, [196, 48], [1084, 512], '#2f5f52', '#24493f', '#1d3b35'), 4)
  glow(pen, [360, 90], 520, '#9fd0b8', 0.22)
  box(pen, 178, 520, 924, 20, fade(pen, [0, 520], [0, 540], '#c08a52', '#7a4829'), 4)
  for (const [x, colour] of [
    [240, '#ffffff'],
    [282, '#f3d06a'],
    [322, '#e9877c'],
  ] as const)
    box(pen, x, 512, 32, 9, colour, 4)
  box(pen, 950, 502, 78, 20, '#48689a', 5)
  at(pen, BOARD, UNIT, 0, () => {
    grid(pen, 376)
    character(pen, [1, 1, 1, 1, 1], '#f1dcc6')
  })
  bamboo(pen)
  STROKES.forEach((_, index) => {
    at(pen, [232 + (index % 2) * 98, 96 + Math.floor(index / 2) * 120], 0.8, 0, () => {
      grid(pen, 80)
      character(
        pen,
        STROKES.map((__, stroke) => (stroke <= index ? 1 : 0)),
        shade(paint.bark, 0.4),
      )
    })
  })
  box(pen, 0, 70, 150, 400, '#c79a62')
  box(pen, 12, 82, 126, 376, fade(pen, [0, 82], [0, 458], '#bfe3ec', '#eef3d8'))
  for (const y of [200, 330]) box(pen, 0, y, 150, 9, '#c79a62')
  glow(pen, [60, 180], 240, '#fff6d0', 0.8)
  facet(pen, [150, 90, 700, 720, 300, 720, 150, 470], veil('#fff3c8', 0.16))
  box(pen, 1128, 60, 128, 330, '#fbf6e8', 4)
  box(pen, 1118, 52, 148, 14, paint.wood, 7)
  box(pen, 1118, 386, 148, 14, paint.wood, 7)
  for (const [x, y, w] of [
    [1130, 330, 70],
    [1180, 340, 80],
    [1150, 350, 60],
  ] as const)
    blob(
      pen,
      [
        [x - 10, y + 30],
        [x + w / 2, y - w],
        [x + w, y + 30],
      ],
      veil('#3d5c66', 0.35),
    )
  disc(pen, 1220, 130, 16, '#c8452f')
}

function desk(pen: Pen): void {
  box(pen, 0, 600, 1280, 120, fade(pen, [0, 600], [0, 720], '#b97f4a', '#7a4829'))
  box(pen, 0, 600, 1280, 5, veil('#fff0d0', 0.6))
  box(pen, 1010, 566, 120, 40, fade(pen, [1010, 0], [1130, 0], '#2c3138', '#4a525a', '#2c3138'), 8)
  oval(pen, 1070, 568, 52, 9, '#15191d')
  blob(pen, [150, 604, 142, 560, 176, 548, 214, 560, 206, 604], '#4f7f8f')
  for (const [x, y] of [
    [160, 500],
    [186, 478],
    [204, 512],
    [176, 520],
  ] as const)
    blob(
      pen,
      [
        [178, 556],
        [x - 14, y + 14],
        [x, y - 10],
        [x + 14, y + 16],
      ],
      '#6f9a4e',
    )
}

export const lessons: Scene = (pen, t) => {
  still(pen, 'lessons-room', classroom)
  const parts = writing(t)
  const ink = 1 - ease(t, 0.93, 0.995)
  at(pen, BOARD, UNIT, 0, () => {
    pen.globalAlpha = ink
    character(pen, parts, '#1b1e22')
    pen.globalAlpha = 1
  })
  still(pen, 'lessons-desk', desk)
  const [point, lift] = tip(t, parts)
  const grip: Point = [point[0] + 46 + lift * 4, point[1] - 92]
  const top: Point = [point[0] + 104, point[1] - 214]
  thread(pen, [grip, top], 11, fade(pen, [grip[0], 0], [grip[0] + 14, 0], '#b3793f', '#6e4324'))
  thread(pen, [[point[0] + 22, point[1] - 44], grip], 13, '#8a5a33')
  blob(
    pen,
    [point, [point[0] + 12, point[1] - 44], [point[0] + 32, point[1] - 48], [point[0] + 16, point[1] - 8]],
    '#1b1e22',
  )
  const wrist: Point = [grip[0] + 70, grip[1] + 26]
  const sleeve = fade(pen, [wrist[0], 0], [wrist[0] + 260, 0], '#4f7280', '#35525e')
  facet(
    pen,
    [
      [wrist[0] + 14, wrist[1] - 40],
      [wrist[0] + 470, 760],
      [wrist[0] + 190, 760],
      [wrist[0] - 26, wrist[1] + 40],
    ],
    sleeve,
  )
  thread(
    pen,
    [
      [wrist[0] + 14, wrist[1] - 40],
      [wrist[0] - 26, wrist[1] + 40],
    ],
    20,
    '#f6f1e6',
  )
  blob(
    pen,
    [
      [grip[0] + 96, grip[1] + 6],
      [grip[0] + 40, grip[1] - 22],
      [grip[0] - 10, grip[1] - 16],
      [grip[0] - 18, grip[1] + 8],
      [grip[0] + 8, grip[1] + 32],
      [grip[0] + 70, grip[1] + 62],
    ],
    paint.skin,
  )
  for (const [dx, dy] of [
    [-12, -4],
    [-6, 12],
    [8, 24],
  ] as const)
    thread(
      pen,
      [
        [grip[0] + 36, grip[1] + dy * 0.6],
        [grip[0] + dx, grip[1] + dy],
      ],
      15,
      tint(paint.skin, 0.08 + dx * 0.005),
    )
  plume(pen, [330, 600], 130, 40, t, '#fff7e4', 3, 0.22)
  audience(pen, 652, 7, 66, '#5b6f78', t, 0, ['#4a4340', '#b7b3ad', '#d5d1ca', '#5b5350', '#a8a39c'])
}
