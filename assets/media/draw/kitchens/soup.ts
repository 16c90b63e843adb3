/** The soup kitchen of a home for the elderly: great pots simmer, a cook stirs with a long paddle, bowls are filled. */
import { box, disc, fade, glow, oval, type Pen, type Scene, still, thread } from '../brush.ts'
import { atWork, between, hood, tiledWall, worktop } from '../kitchen-room.ts'
import { bowl, flames, heap, pot } from '../kitchenware.ts'
import { wave } from '../motion.ts'
import { plume } from '../nature.ts'
import { paint, veil } from '../palette.ts'
import { cook, handOf } from '../people.ts'

const POTS = [
  [230, '#e6c27a'],
  [520, '#c8693f'],
  [810, '#8fae5a'],
] as const

function background(pen: Pen): void {
  tiledWall(pen, '#7d80a3', '#dcdcec')
  hood(pen, 90, 860, 120)
  box(pen, 1010, 70, 210, 240, '#f1eadb', 8)
  box(pen, 1022, 82, 186, 216, fade(pen, [0, 82], [0, 298], '#f3c9a0', '#fbe9c6'))
  glow(pen, [1110, 190], 130, '#fff6d0', 0.9)
  box(pen, 1111, 70, 8, 240, '#f1eadb')
}

function counter(pen: Pen): void {
  worktop(pen, '#9aa3b5', 520, 656)
  for (const [x] of POTS) box(pen, x - 120, 622, 240, 22, '#23282c', 6)
  for (let index = 0; index < 6; index++)
    bowl(
      pen,
      [1020 + (index % 3) * 92, 566 + Math.floor(index / 3) * 48],
      76,
      '#f7f4ea',
      index < 4 ? '#e6c27a' : '#efe6d0',
    )
}

export const soup: Scene = (pen, t) => {
  still(pen, 'soup', background, 1.5)
  const swing = wave(t, 4)
  const stirrer = cook({
    at: [375, 815],
    height: 620,
    apron: '#6b4060',
    hands: [
      [-9 + swing * 3, 12],
      [8 + swing * 5, 24],
    ],
  })
  const taster = cook({
    at: [740, 815],
    height: 580,
    apron: '#4f7f8f',
    wear: 'cap',
    hands: [[-13, 31], between([8, 26], [14, 14], 2, t, 2)],
  })
  const server = cook({
    at: [1110, 815],
    height: 575,
    apron: '#c77b4b',
    wear: 'cap',
    hands: [[-12, 32], between([-2, 29], [11, 33], 6, t, 4)],
  })
  atWork(pen, [stirrer, taster, server], () => {
    still(pen, 'soup-counter', counter)
    for (const [index, [x, colour]] of POTS.entries()) {
      flames(pen, [x, 640], 170, 26, t)
      pot(pen, [x, 626], 226, 160, colour)
      heap(pen, [x, 470], 74, 9, [colour, '#f6efdc', '#e8803a', '#6fa04e'], index + 2, 9)
      for (let bubble = 0; bubble < 8; bubble++)
        disc(
          pen,
          x - 70 + ((bubble * 41) % 140),
          468 + ((bubble * 17) % 10),
          3 + 5 * Math.max(0, wave(t, 12 + bubble, bubble * 0.3 + index * 0.2)),
          veil('#fffaf0', 0.6),
        )
    }
    thread(
      pen,
      [
        [handOf(stirrer, -1)[0] - 8, handOf(stirrer, -1)[1] - 60],
        handOf(stirrer, 1),
        [500 + swing * 46, 470],
      ],
      12,
      '#8a5a33',
    )
    const spoon = handOf(taster, 1)
    thread(pen, [spoon, [spoon[0] + 30, spoon[1] + 44]], 6, '#dfe6e8')
    oval(pen, spoon[0] + 34, spoon[1] + 50, 18, 10, paint.steel)
    const ladle = handOf(server, 1)
    thread(pen, [ladle, [ladle[0] + 6, ladle[1] + 48]], 6, '#dfe6e8')
    oval(pen, ladle[0] + 6, ladle[1] + 52, 20, 12, '#c3cdd1')
  })
  for (const [index, [x]] of POTS.entries()) {
    plume(pen, [x - 20, 462], 400, 190, t, '#ffffff', index * 3 + 1, 0.26)
    plume(pen, [x + 50, 462], 360, 160, t, '#ffffff', index * 3 + 2, 0.22)
  }
}
