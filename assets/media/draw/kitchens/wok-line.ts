/** The wok line of a large restaurant from behind: two cooks toss over roaring flames, plates wait on the pass. */
import { box, disc, fade, glow, oval, type Pen, type Point, type Scene, still, thread } from '../brush.ts'
import { hood, tiledWall } from '../kitchen-room.ts'
import { flames, heap, wok } from '../kitchenware.ts'
import { run, wave } from '../motion.ts'
import { plume } from '../nature.ts'
import { paint, veil } from '../palette.ts'
import { cook, handOf, person } from '../people.ts'

const FOOD = ['#6fa04e', '#d9482f', '#f0b23c', '#f6efdc'] as const

function background(pen: Pen): void {
  tiledWall(pen, '#7f8f96', '#dfe7ea')
  hood(pen, 60, 1160, 150)
  for (const x of [340, 940]) glow(pen, [x, 170], 260, '#fff1cc', 0.6)
  box(pen, 0, 400, 1280, 200, fade(pen, [0, 400], [0, 600], '#d5dcdf', '#7b878d'))
  box(pen, 0, 392, 1280, 14, '#f0f4f5', 3)
  for (const x of [340, 640, 940])
    for (let knob = 0; knob < 3; knob++) disc(pen, x - 40 + knob * 40, 470, 10, '#3a4247')
  for (const x of [340, 940]) box(pen, x - 130, 376, 260, 24, '#23282c', 8)
}

function pass(pen: Pen): void {
  box(pen, 0, 606, 1280, 114, fade(pen, [0, 606], [0, 720], '#c3cdd1', '#7b878d'))
  box(pen, 0, 606, 1280, 6, veil('#ffffff', 0.8))
  for (let plate = 0; plate < 6; plate++) {
    const x = 120 + plate * 208
    oval(pen, x, 670, 84, 25, veil(paint.night, 0.25))
    oval(pen, x, 662, 84, 25, '#fbfaf5')
    oval(pen, x, 662, 62, 17, '#e9e6dc')
    heap(
      pen,
      [x, 660],
      46,
      12,
      [FOOD, ['#a85b33', '#6fa04e', '#c9854a'], ['#f6efdc', '#e8b93f', '#d9573c']][plate % 3] ?? FOOD,
      plate + 3,
      9,
    )
  }
}

export const wokLine: Scene = (pen, t) => {
  still(pen, 'wok-line', background, 1.2)
  for (const [index, x] of [340, 940].entries()) {
    const shake = wave(t, 16, index * 0.37)
    const middle: Point = [x + shake * 12, 330 - Math.max(0, shake) * 12]
    flames(pen, [x, 384], 230, 74 + 20 * Math.max(0, shake), t, true)
    wok(pen, middle, 118, shake * 0.05, () => heap(pen, [0, 0], 74, 14, FOOD, 5 + index, 11))
    for (let piece = 0; piece < 22; piece++) {
      const flight = run(t, 16, index * 0.37 + piece * 0.008)
      disc(
        pen,
        middle[0] - 60 + ((piece * 37) % 120),
        middle[1] - 8 - Math.sin(flight * 3.14) * (50 + ((piece * 29) % 70)),
        8,
        FOOD[piece % 4] ?? paint.jade,
      )
    }
    const who = cook({
      at: [x + 62, 748],
      height: 560,
      trousers: '#3a4247',
      look: 'back',
      mask: false,
      apron: index ? '#48689a' : '#a8402f',
      reachAway: true,
      hands: [
        [-33 + shake * 2, 8 - shake * 2],
        [10 + wave(t, 16, 0.3) * 3, -2],
      ],
      elbows: 1,
    })
    thread(pen, [handOf(who, 1), [middle[0] + 56, middle[1] - 2]], 8, '#b9c4c9')
    person(pen, who)
    plume(pen, [x - 40, 300], 290, 180, t, '#fff8ee', 2 + index * 3, 0.24)
    plume(pen, [x + 60, 300], 270, 160, t, '#fff8ee', 4 + index * 3, 0.2)
  }
  const carry = 0.5 + 0.5 * wave(t, 2)
  const helper = cook({
    trousers: '#4d4a5e',
    at: [660 + (carry - 0.5) * 90, 780],
    height: 540,
    look: 'side',
    mirror: wave(t, 2, 0.25) < 0,
    apron: '#4f8a6b',
    wear: 'cap',
    hands: [
      [13, 24],
      [17, 25],
    ],
  })
  person(pen, helper)
  const [hx, hy] = handOf(helper, 1)
  oval(pen, hx, hy - 8, 58, 13, '#fbfaf5')
  heap(pen, [hx, hy - 12], 34, 9, FOOD, 8, 8)
  still(pen, 'wok-line-pass', pass)
}
