/** The village channel: terraces and a brook below blue hills, a grazing buffalo, smoke from the farm, swallows. */
import {
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
import { run, wave } from '../motion.ts'
import { buffalo, cloud, glints, plume, ridge, swallow, tree } from '../nature.ts'
import { mix, paint, shade, tint, veil } from '../palette.ts'
import { person } from '../people.ts'
import { farmhouse } from '../town.ts'

function hills(pen: Pen): void {
  wash(pen, ['#8fc3d6', '#c4dfdc', '#f7e7c4'], 0, 420)
  glow(pen, [300, 190], 330, '#fff3cf', 0.9)
  disc(pen, 300, 190, 46, '#fff8e1')
  ridge(pen, 5, 330, 150, 0.5, fade(pen, [0, 200], [0, 400], '#7fa9b8', '#b9d2cf'))
  ridge(pen, 9, 372, 110, 0.4, fade(pen, [0, 280], [0, 430], '#5f9396', '#a4c4b2'))
  ridge(pen, 14, 410, 70, 0.3, fade(pen, [0, 350], [0, 460], '#5d9077', '#93b78c'))
}

/** One step of the hillside: a field with a lit edge; flooded ones mirror the sky. */
function terrace(pen: Pen, index: number): void {
  const y = 408 + index * 27 + index * index * 2.2
  const points: Point[] = []
  for (let x = -40; x <= 860 - index * 46; x += 30) {
    points.push([x, y + Math.sin(x / 120 + index * 0.9) * 13 + (x / 860) * 34])
  }
  const last = points[points.length - 1] ?? [0, 0]
  const flooded = index % 3 === 1
  const colour = ['#7fa65a', '#9cc6c4', '#b5c66a', '#6d9a52', '#a9d0c8', '#c9c873'][index % 6] ?? paint.moss
  const fill = flooded
    ? fade(pen, [0, y], [0, y + 60], '#e8efdc', colour)
    : fade(pen, [0, y], [0, y + 70], tint(colour, 0.22), colour)
  pen.fillStyle = shade(mix(colour, paint.moss, 0.6), 0.3)
  for (const drop of [7, 0]) {
    pen.beginPath()
    for (const [px, py] of points) pen.lineTo(px, py - 7 + (drop === 0 ? 7 : 0))
    pen.quadraticCurveTo(last[0] + 60, last[1] + 30, last[0] + 20, 740)
    pen.lineTo(-40, 740)
    pen.fill()
    pen.fillStyle = fill
  }
  if (flooded) return
  for (let row = 1; row < 4; row++) {
    const line = points
      .filter((_, place) => place % 2 === 0)
      .map(([px, py]): Point => [px - row * 5, py + row * 9])
    thread(pen, line, 2, veil(shade(colour, 0.3), 0.28))
  }
}

function land(pen: Pen): void {
  wash(pen, ['#8fb36a', '#6f9a50'], 440, 720)
  for (let index = 0; index < 6; index++) terrace(pen, index)
  blob(
    pen,
    [700, 470, 1000, 440, 1330, 452, 1330, 600, 1100, 640, 860, 600],
    fade(pen, [0, 440], [0, 620], '#a9c574', '#7fa653'),
  )
  blob(
    pen,
    [1290, 520, 1100, 560, 900, 568, 760, 604, 560, 660, 430, 760, 1330, 760, 1330, 560],
    fade(pen, [0, 530], [0, 720], '#cfe6e2', '#7db6bd', '#4f8f9b'),
  )
  blob(
    pen,
    [1310, 640, 1120, 652, 960, 690, 880, 760, 1310, 760],
    fade(pen, [0, 640], [0, 720], '#8cb45c', '#5c8a45'),
  )
  facet(pen, [760, 500, 800, 496, 700, 600, 650, 606], '#d9c79a')
  for (const [x, y] of [
    [560, 668],
    [640, 640],
    [800, 612],
    [930, 590],
  ] as const) {
    oval(pen, x, y, 20, 8, '#8d978f')
    oval(pen, x - 3, y - 3, 14, 5, '#b9c0b4')
  }
}

function reeds(pen: Pen, t: number): void {
  for (let stem = 0; stem < 26; stem++) {
    const x = 905 + stem * 15 + ((stem * 31) % 17)
    const lean = wave(t, 4, stem * 0.05) * 7
    const tall = 46 + ((stem * 29) % 40)
    thread(
      pen,
      [
        [x, 724],
        [x + lean * 0.3, 724 - tall * 0.6],
        [x + lean + 4, 724 - tall],
      ],
      3,
      stem % 2 ? '#4f7d3c' : '#6c9a48',
    )
    if (stem % 5 === 0) oval(pen, x + lean + 4, 724 - tall, 3.5, 12, '#8a5a33', 0.15)
  }
}

function ducks(pen: Pen, t: number): void {
  for (let duck = 0; duck < 4; duck++) {
    const x = 800 + duck * 44 + wave(t, 1, duck * 0.06) * 70
    const y = 634 - duck * 6 + wave(t, 6, duck * 0.2) * 1.5
    const face = Math.cos(6.283 * (t + duck * 0.06)) > 0 ? 1 : -1
    oval(pen, x, y + 7, 26, 3, veil('#ffffff', 0.35))
    oval(pen, x, y, 15, 7.5, '#fbf6e8')
    oval(pen, x - face * 12, y - 4, 7, 4, '#fbf6e8', -face * 0.5)
    thread(
      pen,
      [
        [x + face * 9, y - 2],
        [x + face * 12, y - 9],
        [x + face * 14, y - 13],
      ],
      5,
      '#fbf6e8',
    )
    disc(pen, x + face * 14, y - 14, 4.6, '#fbf6e8')
    oval(pen, x + face * 19, y - 13, 4, 1.8, paint.amber)
  }
}

export const village: Scene = (pen, t) => {
  still(pen, 'village-hills', hills)
  cloud(pen, [880 + wave(t, 1) * 40, 130], 130, '#f3f3ea', 0.85)
  cloud(pen, [560 + wave(t, 1, 0.4) * 30, 90], 80, '#f3f3ea', 0.6)
  cloud(pen, [1150 + wave(t, 1, 0.7) * 34, 210], 90, '#f3f3ea', 0.55)
  still(pen, 'village-land', land)
  glints(pen, [620, 590], [1260, 640], 34, t, '#ffffff')
  glints(pen, [470, 660], [860, 716], 22, t, '#ffffff', 8)
  tree(pen, [1190, 500], 210, '#6f9a4e', t, 3)
  farmhouse(pen, [1010, 496], 150, '#efe3cb')
  farmhouse(pen, [868, 486], 112, '#e6d4b4')
  plume(pen, [1052, 372], 210, 74, t, '#fbf6ea', 2, 0.34)
  plume(pen, [890, 400], 160, 54, t, '#fbf6ea', 5, 0.28)
  tree(pen, [770, 506], 150, '#86ad55', t, 7)
  const bend = wave(t, 6)
  for (const [x, y, phase] of [
    [330, 556, 0],
    [420, 566, 0.3],
    [238, 548, 0.6],
  ] as const) {
    const stoop = 0.5 + 0.22 * wave(t, 6, phase)
    box(pen, x - 18, y - 3, 60, 5, veil('#2f5a4a', 0.25), 2)
    person(pen, {
      at: [x, y],
      height: 92,
      coat: phase ? '#4a6f9c' : '#b4523f',
      trousers: '#3b4658',
      look: 'side',
      lean: stoop,
      wear: 'straw',
      hands: [
        [13, 32],
        [17, 34 + bend * 2],
      ],
    })
  }
  oval(pen, 590, 604, 70, 8, veil('#24402f', 0.35))
  buffalo(pen, [590, 604], 118, wave(t, 3), -1)
  ducks(pen, t)
  reeds(pen, t)
  for (let bird = 0; bird < 6; bird++) {
    const part = run(t, 1, bird / 6)
    const x = -80 + part * 1440
    const y = 170 + bird * 22 + wave(part, 2, bird * 0.3) * 46
    swallow(
      pen,
      [x, y],
      30 + (bird % 3) * 8,
      Math.cos(part * 12.57 + bird * 1.9) * 0.24,
      run(t, 36, bird * 0.3),
      '#2b3a4a',
    )
  }
}
