/** The vegetable room: three cooks chop at their boards, baskets of greens beside them, water running. */
import { box, disc, fade, glow, oval, type Pen, type Scene, still, thread } from '../brush.ts'
import { atWork, shelf, tiledWall, worktop } from '../kitchen-room.ts'
import { heap } from '../kitchenware.ts'
import { wave } from '../motion.ts'
import { tree } from '../nature.ts'
import { paint, shade, veil } from '../palette.ts'
import { cook, handOf } from '../people.ts'

const CROPS = [
  ['#e8803a', '#f09a4a'],
  ['#5f9a45', '#8fc15a', '#b8d88a'],
  ['#d9482f', '#e86a4a'],
] as const

function background(pen: Pen): void {
  tiledWall(pen, '#c2a955', '#f6ecc4')
  box(pen, 90, 56, 400, 230, '#fbf6e4', 10)
  box(pen, 104, 70, 372, 202, fade(pen, [0, 70], [0, 272], '#a9dcec', '#eaf3d0'))
  tree(pen, [190, 282], 170, '#8fbf5a', 0, 2)
  tree(pen, [400, 284], 140, '#7fae5a', 0, 6)
  box(pen, 286, 56, 8, 230, '#fbf6e4')
  shelf(pen, 800, 160, 400, 15, '#5f8f7d')
  thread(pen, [640, 300, 640, 240, 700, 236, 702, 262], 13, '#b9c4c9')
}

function basket(pen: Pen, x: number, colours: readonly string[], seed: number): void {
  heap(pen, [x, 520], 62, 22, colours, seed, 15)
  box(pen, x - 76, 520, 152, 62, fade(pen, [x - 76, 0], [x + 76, 0], '#a9793f', '#dcb478', '#9a6a38'), 10)
  for (let weave = 0; weave < 4; weave++) box(pen, x - 74, 530 + weave * 13, 148, 3, veil(paint.bark, 0.3))
}

function counter(pen: Pen): void {
  worktop(pen, '#a5b5ae', 500, 660)
  CROPS.forEach((crop, index) => {
    const x = 250 + index * 390
    box(pen, x - 130, 548, 260, 92, fade(pen, [x - 130, 0], [x + 130, 0], '#ecd0a0', '#cfa068'), 12)
    heap(pen, [x - 66, 606], 46, 15, crop, index + 4, 10)
    basket(pen, x + 190, CROPS[(index + 1) % 3] ?? crop, index + 7)
  })
}

export const chopping: Scene = (pen, t) => {
  still(pen, 'chopping', background, 1.5)
  for (let drop = 0; drop < 8; drop++)
    thread(
      pen,
      [
        [702, 262 + drop * 30],
        [702 + wave(t, 24, drop * 0.2) * 2, 294 + drop * 30],
      ],
      6,
      veil('#dff3f7', 0.7),
    )
  const crew = CROPS.map((_, index) =>
    cook({
      at: [250 + index * 390, 812],
      height: 580 + (index % 2) * 16,
      wear: index === 1 ? 'toque' : 'cap',
      apron: ['#5f8a56', '#c8693f', '#4f7f8f'][index] ?? paint.jade,
      hands: [
        [-10 + wave(t, 2, index * 0.3) * 1.5, 33],
        [9 + wave(t, 2, index * 0.3) * 1.5, 32 - Math.abs(wave(t, 16, index * 0.21)) * 4.5],
      ],
    }),
  )
  atWork(pen, crew, () => {
    still(pen, 'chopping-counter', counter)
    crew.forEach((who, index) => {
      const [x, y] = handOf(who, 1)
      const [lx, ly] = handOf(who, -1)
      const crop = CROPS[index]?.[0] ?? paint.amber
      if (index === 1) oval(pen, lx + 26, ly + 18, 50, 20, crop)
      else
        thread(
          pen,
          [
            [lx - 20, ly + 18],
            [lx + 66, ly + 20],
          ],
          26,
          fade(pen, [0, ly], [0, ly + 34], crop, shade(crop, 0.2)),
        )
      box(pen, x - 60, y + 4, 74, 34, fade(pen, [0, y], [0, y + 38], '#f4f8f9', '#a9b8be'), 4)
      for (let chip = 0; chip < 5; chip++)
        disc(
          pen,
          x - 30 + chip * 13,
          604 - Math.max(0, wave(t, 16, index * 0.21 + chip * 0.05)) * 12,
          5,
          crop,
        )
    })
  })
  glow(pen, [290, 180], 420, '#fff6d0', 0.2)
}
