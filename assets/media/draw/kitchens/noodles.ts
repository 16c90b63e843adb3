/** A noodle shop: the master pulls dough into strands while a second cook tends the boiling pot. */
import {
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
} from '../brush.ts'
import { atWork, between, shelf, tiledWall, worktop } from '../kitchen-room.ts'
import { bowl, heap, pot } from '../kitchenware.ts'
import { wave } from '../motion.ts'
import { plume } from '../nature.ts'
import { paint, veil } from '../palette.ts'
import { cook, handOf } from '../people.ts'
import { lantern } from '../stage.ts'

function background(pen: Pen): void {
  tiledWall(pen, '#c78f4e', '#f3dcae')
  shelf(pen, 60, 150, 360, 5, '#8a4a2a')
  box(pen, 520, 60, 210, 118, '#6d3b22', 8)
  box(pen, 530, 70, 190, 98, '#f6ead0', 5)
  pen.fillStyle = paint.crimson
  pen.font = '74px "Noto Sans SC"'
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText('面', 625, 116)
}

function counter(pen: Pen): void {
  worktop(pen, '#b98a57', 500, 650)
  oval(pen, 420, 572, 300, 46, veil('#fffaf0', 0.55))
  for (const [x, y] of [
    [150, 560],
    [196, 584],
    [128, 596],
    [236, 552],
  ] as const) {
    oval(pen, x, y + 8, 42, 16, veil(paint.bark, 0.25))
    blob(
      pen,
      [
        [x - 42, y],
        [x - 26, y - 24],
        [x + 26, y - 24],
        [x + 42, y],
        [x + 24, y + 14],
        [x - 24, y + 14],
      ],
      fade(pen, [x, y - 24], [x, y + 14], '#fffdf3', '#e9dcc0'),
    )
  }
  for (const [x, food] of [
    [720, '#d98a4a'],
    [800, '#8fae5a'],
    [1180, '#c8693f'],
  ] as const)
    bowl(pen, [x, 590], 74, '#f7f3ea', food)
  heap(pen, [1180, 586], 22, 7, ['#6fa04e', '#f6f0dd'], 4, 5)
}

/** The strands between two hands: they sag, swing and are as many as eight. */
function strands(pen: Pen, left: Point, right: Point, t: number): void {
  const span = Math.abs(right[0] - left[0])
  for (let strand = 0; strand < 9; strand++) {
    const sag = 26 + (520 - span) * 0.3 + strand * 7 + wave(t, 16, strand * 0.06) * 9
    const middle: Point = [(left[0] + right[0]) / 2, (left[1] + right[1]) / 2 + sag]
    thread(
      pen,
      [
        left,
        [left[0] + span * 0.24, left[1] + sag * 0.75],
        middle,
        [right[0] - span * 0.24, right[1] + sag * 0.75],
        right,
      ],
      5,
      strand % 2 ? '#fdf3d8' : '#ead7ad',
    )
  }
}

export const noodles: Scene = (pen, t) => {
  still(pen, 'noodles', background, 1.5)
  lantern(pen, [900, 0], 46, 76, paint.vermilion, wave(t, 2), 0.4)
  lantern(pen, [1130, 0], 30, 76, paint.vermilion, wave(t, 2, 0.3), 0.4)
  const pull = 0.5 - 0.5 * Math.cos(t * 6.283 * 8)
  const bounce = wave(t, 8, 0.25) * 2.4
  const master = cook({
    at: [420, 810],
    height: 600,
    apron: '#9c2f2a',
    wear: 'toque',
    hands: [
      [-15 - pull * 21, 22 + bounce - pull * 6],
      [15 + pull * 21, 22 + bounce - pull * 6],
    ],
    elbows: 1,
  })
  const helper = cook({
    at: [1000, 815],
    height: 560,
    apron: '#48689a',
    wear: 'cap',
    hands: [[-13, 33], between([0, 28], [9, 30], 2, t, 8)],
  })
  atWork(pen, [master, helper], () => {
    still(pen, 'noodles-counter', counter)
    pot(pen, [1000, 640], 230, 120, '#f3e2b4')
    for (let bubble = 0; bubble < 12; bubble++)
      disc(
        pen,
        920 + ((bubble * 47) % 160),
        516 + ((bubble * 31) % 20),
        5 + 5 * Math.max(0, wave(t, 16 + bubble, bubble * 0.3)),
        veil('#fffaf0', 0.7),
      )
    strands(pen, handOf(master, -1), handOf(master, 1), t)
  })
  thread(pen, [handOf(helper, 1), [1030 + wave(t, 8) * 26, 524]], 6, '#8a5a33')
  plume(pen, [970, 520], 400, 190, t, '#ffffff', 2, 0.3)
  plume(pen, [1050, 520], 370, 170, t, '#ffffff', 6, 0.26)
  glow(pen, [640, 660], 600, '#ffd9a0', 0.12)
}
