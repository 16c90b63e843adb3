/** A school canteen: three cooks fill trays that move along the counter. */
import { at, box, facet, fade, glow, type Pen, type Scene, still, thread } from '../brush.ts'
import { atWork, between, shelf, tiledWall, worktop } from '../kitchen-room.ts'
import { foodPan, heap } from '../kitchenware.ts'
import { run } from '../motion.ts'
import { plume, tree } from '../nature.ts'
import { paint, tint } from '../palette.ts'
import { cook, handOf } from '../people.ts'

const DISHES = [
  ['#6fa04e', '#8bbb62', '#4f8040'],
  ['#e8b93f', '#d9573c', '#f3d06a'],
  ['#a85b33', '#8a4527', '#c9854a'],
  ['#f6f3ea', '#ece6d6', '#ffffff'],
  ['#d9803c', '#6fa04e', '#e3b04b'],
] as const

function background(pen: Pen): void {
  tiledWall(pen, '#8fb5a8', '#e9f3ec')
  box(pen, 468, 58, 344, 234, '#f7f3e4', 10)
  box(pen, 482, 72, 316, 206, fade(pen, [0, 72], [0, 278], '#9fd0e0', '#e6f0d8'))
  glow(pen, [560, 120], 170, '#fff6d0', 0.9)
  tree(pen, [720, 286], 170, '#7fae5a', 0, 4)
  box(pen, 636, 60, 8, 230, '#f7f3e4')
  box(pen, 460, 284, 360, 14, '#f7f3e4', 3)
  shelf(pen, 60, 170, 330, 3, '#d59a5a')
  shelf(pen, 890, 170, 330, 8, '#d9805a')
}

function buffet(pen: Pen): void {
  worktop(pen, '#a9b8be', 492, 650)
  DISHES.forEach((colours, index) => {
    foodPan(pen, 150 + index * 245, 504, 222, 76, (middle) => heap(pen, middle, 86, 20, colours, index + 2))
  })
}

function tray(pen: Pen, x: number): void {
  facet(
    pen,
    [
      [x - 74, 592],
      [x + 74, 592],
      [x + 84, 640],
      [x - 84, 640],
    ],
    '#5f7f96',
  )
  facet(
    pen,
    [
      [x - 70, 594],
      [x + 70, 594],
      [x + 79, 635],
      [x - 79, 635],
    ],
    tint('#8fb0c4', 0.3),
  )
  DISHES.slice(0, 4).forEach((colours, index) => {
    box(pen, x - 65 + index * 33, 600, 30, 28, '#7795a9', 5)
    if (x > 60 + index * 270) heap(pen, [x - 50 + index * 33, 614], 10, 8, colours, index + 9, 4)
  })
}

export const canteen: Scene = (pen, t) => {
  still(pen, 'canteen', background, 1.5)
  const cooks = [250, 640, 1030].map((x, index) =>
    cook({
      at: [x, 810],
      height: 590,
      hands: [[-17, 32], between([15, 30], [-2, 35], 5, t, 8, index * 0.33)],
      apron: ['#4f8a6b', '#c8693f', '#48689a'][index] ?? paint.jade,
    }),
  )
  atWork(pen, cooks, () => {
    still(pen, 'canteen-buffet', buffet)
    for (let index = -1; index < 6; index++) tray(pen, 40 + (index + run(t, 5)) * 240)
    for (const who of cooks) {
      at(pen, handOf(who, 1), 1, 0.35, () => {
        thread(pen, [0, -18, 0, 52], 7, fade(pen, [-4, 0], [4, 0], '#8f9ba1', '#f2f6f7'))
        box(pen, -20, 48, 40, 20, fade(pen, [-20, 0], [20, 0], '#f2f6f7', '#8f9ba1'), 10)
      })
    }
  })
  for (let index = 0; index < 5; index++)
    plume(pen, [150 + index * 245, 530], 200, 100, t, '#ffffff', index + 1, 0.2)
}
