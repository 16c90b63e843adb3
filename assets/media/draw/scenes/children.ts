/** The children's channel: kites shaped as swallow, fish, butterfly and dragon above a spring meadow. */
import {
  at,
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
import { dice, run, wave } from '../motion.ts'
import { cloud, ridge, tree } from '../nature.ts'
import { veil } from '../palette.ts'
import { handOf, type Person, person } from '../people.ts'
import { butterflyKite, dragonKite, fishKite, swallowKite } from './kites.ts'

function meadow(pen: Pen): void {
  wash(pen, ['#5fb4e0', '#9fd6ec', '#e6f4e4', '#fdf3d0', '#cfe8b0'], 0, 720)
  glow(pen, [1090, 120], 420, '#fff6d0', 0.95)
  disc(pen, 1090, 120, 54, '#fffbe6')
  ridge(pen, 41, 470, 120, 0.3, fade(pen, [0, 380], [0, 560], '#8fcab4', '#b9dfb0'))
  ridge(pen, 44, 520, 90, 0.2, fade(pen, [0, 460], [0, 640], '#8ccb86', '#b5dd84'))
  ridge(pen, 47, 590, 90, 0.1, fade(pen, [0, 540], [0, 720], '#a5d765', '#6fb04e'))
  const random = dice(9)
  for (let flower = 0; flower < 150; flower++) {
    const [x, y] = [random() * 1280, 600 + random() * 118]
    const size = 2 + ((y - 590) / 130) * 4
    const colour = ['#ffffff', '#ffd45e', '#f58f8f', '#c9a2ea'][Math.floor(random() * 4)] ?? '#ffffff'
    thread(
      pen,
      [
        [x, y],
        [x, y + size * 3],
      ],
      1.5,
      '#4f8a3c',
    )
    for (let petal = 0; petal < 5; petal++)
      disc(pen, x + Math.cos(petal * 1.257) * size, y + Math.sin(petal * 1.257) * size, size * 0.75, colour)
    disc(pen, x, y, size * 0.6, '#f0a83c')
  }
}

const CHILDREN = [
  {
    x: 250,
    size: 190,
    coat: '#e2653a',
    trousers: '#3f5f8f',
    wear: 'bun',
    kite: swallowKite,
    sky: [210, 190],
    scale: 1.05,
    mirror: false,
  },
  {
    x: 520,
    size: 168,
    coat: '#4f9fcf',
    trousers: '#6b4a3a',
    wear: 'none',
    kite: fishKite,
    sky: [520, 330],
    scale: 0.8,
    mirror: false,
  },
  {
    x: 770,
    size: 182,
    coat: '#f0b23c',
    trousers: '#4f7f5f',
    wear: 'none',
    kite: butterflyKite,
    sky: [860, 310],
    scale: 0.95,
    mirror: true,
  },
  {
    x: 1010,
    size: 176,
    coat: '#9a6fc0',
    trousers: '#394a63',
    wear: 'bun',
    kite: dragonKite,
    sky: [640, 96],
    scale: 0.95,
    mirror: true,
  },
] as const

export const children: Scene = (pen, t) => {
  still(pen, 'children-meadow', meadow)
  cloud(pen, [330 + wave(t, 1) * 60, 120], 150, '#ffffff', 0.9)
  cloud(pen, [960 + wave(t, 1, 0.4) * 50, 300], 120, '#ffffff', 0.75)
  cloud(pen, [70 + wave(t, 1, 0.7) * 40, 330], 100, '#ffffff', 0.65)
  tree(pen, [1180, 610], 290, '#7cc25a', t, 11)
  tree(pen, [60, 590], 200, '#8ccb62', t, 5)
  CHILDREN.forEach((child, index) => {
    const hop = Math.abs(wave(t, 6, index * 0.23)) * 9
    const pull = wave(t, 4, index * 0.3)
    const who: Person = {
      at: [child.x, 672 + (index % 2) * 16 - hop],
      height: child.size,
      coat: child.coat,
      trousers: child.trousers,
      wear: child.wear,
      child: true,
      look: 'back',
      reachAway: true,
      elbows: -1,
      hands: [
        [-17, 10 + pull * 5],
        [17, -16 + pull * 6],
      ],
      feet: [
        [-7, hop * 0.5],
        [7, hop * 0.4],
      ],
      mirror: child.mirror,
    }
    const kite: Point = [
      child.sky[0] + wave(t, 1, index * 0.27) * 38,
      child.sky[1] + wave(t, 2, index * 0.31) * 24,
    ]
    oval(pen, child.x, 676 + (index % 2) * 16, 44, 8, veil('#2f5a34', 0.3))
    const hand = handOf(who, 1)
    thread(
      pen,
      [hand, [(hand[0] + kite[0]) / 2 + 20, (hand[1] + kite[1]) / 2 + 46], kite],
      1.8,
      veil('#ffffff', 0.85),
    )
    at(pen, kite, child.scale, wave(t, 2, index * 0.31 + 0.2) * 0.12, () => child.kite(pen, t))
    person(pen, who)
  })
  for (let seed = 0; seed < 26; seed++) {
    const part = run(t, 1, seed * 0.0731)
    const x = -40 + part * 1360
    const y = 640 - ((seed * 97) % 330) + wave(part, 3, seed * 0.2) * 26
    disc(pen, x, y, 2.4 + (seed % 3), veil('#ffffff', 0.75))
    thread(
      pen,
      [
        [x, y],
        [x - 4, y + 9],
      ],
      1.2,
      veil('#dde6e0', 0.8),
    )
  }
}
