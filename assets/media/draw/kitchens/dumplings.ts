/** A dumpling kitchen: two cooks roll and fold at a floured board that fills with rows of dumplings. */
import { at, blob, box, disc, fade, glow, oval, type Pen, type Scene, still, thread } from '../brush.ts'
import { atWork, between, shelf, tiledWall, worktop } from '../kitchen-room.ts'
import { bowl, heap, pot } from '../kitchenware.ts'
import { ease, wave } from '../motion.ts'
import { plume } from '../nature.ts'
import { paint, veil } from '../palette.ts'
import { cook, handOf } from '../people.ts'

function background(pen: Pen): void {
  tiledWall(pen, '#c98a7c', '#f6e3d6')
  shelf(pen, 500, 150, 300, 14, '#e0b25a')
  box(pen, 90, 50, 250, 220, '#f6ead6', 10)
  box(pen, 102, 62, 226, 196, fade(pen, [0, 62], [0, 258], '#f6c79b', '#fbe7bf'))
  glow(pen, [215, 160], 150, '#fff6d0', 0.9)
  box(pen, 211, 50, 8, 220, '#f6ead6')
}

function dumpling(pen: Pen, x: number, y: number, size: number): void {
  oval(pen, x, y + size * 0.34, size * 0.95, size * 0.26, veil(paint.bark, 0.22))
  blob(
    pen,
    [
      [x - size, y + size * 0.1],
      [x - size * 0.6, y - size * 0.55],
      [x + size * 0.6, y - size * 0.55],
      [x + size, y + size * 0.1],
      [x + size * 0.5, y + size * 0.45],
      [x - size * 0.5, y + size * 0.45],
    ],
    fade(pen, [x, y - size * 0.5], [x, y + size * 0.45], '#fffdf5', '#ecdfc4'),
  )
  for (let pleat = -2; pleat <= 2; pleat++)
    thread(
      pen,
      [
        [x + pleat * size * 0.25, y - size * 0.5],
        [x + pleat * size * 0.3, y - size * 0.2],
      ],
      size * 0.08,
      '#d8c6a2',
    )
}

function counter(pen: Pen): void {
  worktop(pen, '#a9b8be', 500, 656)
  box(pen, 60, 520, 900, 124, fade(pen, [60, 0], [960, 0], '#e6c391', '#d4a86c'), 12)
  oval(pen, 300, 580, 180, 36, veil('#fffaf0', 0.6))
  bowl(pen, [520, 548], 120, '#5f8f7d', '#c98f6a')
  heap(pen, [520, 544], 42, 11, ['#d99a76', '#8fae5a', '#e8b99a'], 3, 8)
}

export const dumplings: Scene = (pen, t) => {
  still(pen, 'dumplings', background, 1.5)
  const roll = wave(t, 12)
  const roller = cook({
    at: [290, 812],
    height: 580,
    apron: '#e0a33c',
    hands: [
      [-11, 30 + roll * 2.6],
      [11, 30 + roll * 2.6],
    ],
  })
  const folder = cook({
    at: [700, 812],
    height: 570,
    apron: '#9a5f6d',
    wear: 'cap',
    hands: [between([-9, 31], [-3, 28], 1, t, 8), between([10, 31], [4, 28], 1, t, 8)],
  })
  const third = cook({
    at: [1090, 815],
    height: 565,
    apron: '#4f8a6b',
    hands: [
      [-14, 33],
      [13, 31 + wave(t, 4)],
    ],
  })
  atWork(pen, [roller, folder, third], () => {
    still(pen, 'dumplings-counter', counter)
    for (let index = 0; index < 12; index++) {
      const shown = ease(t, 0.04 + index * 0.068, 0.07 + index * 0.068) * (1 - ease(t, 0.93, 0.985))
      const x = 640 + (index % 6) * 54
      if (shown > 0) dumpling(pen, x, 618 - Math.floor(index / 6) * 34 - (1 - shown) * 20, 23 * shown)
    }
    disc(pen, 290, 574, 6, '#fffaf0')
    oval(pen, 290, 580 + roll * 6, 56 + roll * 6, 19, '#fff9ea')
    const [left, right] = [handOf(roller, -1), handOf(roller, 1)]
    at(pen, [290, (left[1] + right[1]) / 2 + 6], 1, 0, () => {
      box(pen, -120, -9, 240, 18, fade(pen, [0, -9], [0, 9], '#d9a565', '#9a6636'), 9)
    })
    const fold = handOf(folder, 1)
    dumpling(pen, (fold[0] + handOf(folder, -1)[0]) / 2, fold[1] + 6, 24)
    pot(pen, [1090, 640], 210, 116, '#eadfbe')
    for (let float = 0; float < 6; float++)
      dumpling(pen, 1030 + float * 24, 522 + wave(t, 8, float * 0.27) * 5, 16)
  })
  plume(pen, [1090, 520], 400, 190, t, '#ffffff', 3, 0.3)
  plume(pen, [1040, 520], 320, 150, t, '#ffffff', 8, 0.22)
}
