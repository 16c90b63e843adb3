/** The market channel: a morning street of stalls with fruit, buns and flowers, and people strolling by. */
import { box, disc, facet, fade, glow, oval, type Pen, type Scene, still, thread, wash } from '../brush.ts'
import { steamers } from '../kitchenware.ts'
import { dice, wave } from '../motion.ts'
import { cloud, plume, tree } from '../nature.ts'
import { paint, shade, tint, veil } from '../palette.ts'
import { person } from '../people.ts'
import { lantern } from '../stage.ts'
import { awning, house } from '../town.ts'
import { STROLLERS, stroll } from './strollers.ts'

function street(pen: Pen): void {
  wash(pen, ['#9fd0e4', '#d5e8e2', '#fbe9c6'], 0, 420)
  glow(pen, [240, 60], 460, '#fff6d0', 0.9)
  for (const [x, width, height] of [
    [90, 170, 190],
    [270, 150, 230],
    [440, 160, 180],
    [830, 170, 210],
    [1010, 150, 250],
    [1190, 180, 200],
  ] as const)
    house(pen, x, 450, width, height, '#e2d0b4', '#7f8a90', 0.25)
  wash(pen, ['#cdb898', '#e0cba6', '#c7a880'], 440, 720)
  facet(pen, [560, 440, 720, 440, 1000, 720, 280, 720], veil('#f3e2c0', 0.5))
  const random = dice(4)
  for (let stone = 0; stone < 130; stone++) {
    const y = 460 + random() ** 1.4 * 260
    oval(pen, random() * 1280, y, 12 + (y - 440) * 0.1, 2 + (y - 440) * 0.018, veil('#9a7d58', 0.2))
  }
}

function pyramid(pen: Pen, x: number, y: number, colour: string, size: number): void {
  for (let row = 0; row < 4; row++) {
    for (let fruit = 0; fruit < 6 - row; fruit++) {
      const fx = x + (fruit - (5 - row) / 2) * size * 1.86
      const fy = y - row * size * 1.5
      disc(
        pen,
        fx,
        fy,
        size,
        fade(
          pen,
          [fx - size, fy - size],
          [fx + size, fy + size],
          tint(colour, 0.4),
          colour,
          shade(colour, 0.25),
        ),
      )
    }
  }
}

function stall(pen: Pen, x: number, width: number, cloth: string, goods: readonly string[]): void {
  box(pen, x, 470, width, 110, fade(pen, [0, 470], [0, 580], '#b57d48', '#7f5330'))
  for (let plank = 1; plank < 4; plank++) box(pen, x, 470 + plank * 27, width, 2.5, veil(paint.bark, 0.35))
  box(pen, x - 10, 460, width + 20, 16, '#c9935a', 4)
  goods.forEach((colour, index) => {
    const gx = x + ((index + 0.5) * width) / goods.length
    pyramid(pen, gx, 452, colour, width / goods.length / 13)
    facet(
      pen,
      [
        [gx - 22, 500],
        [gx + 22, 500],
        [gx + 18, 530],
        [gx - 18, 530],
      ],
      shade(cloth, 0.1),
    )
  })
  for (const post of [x, x + width - 8])
    box(pen, post, 270, 9, 310, fade(pen, [post, 0], [post + 9, 0], '#8a5f38', '#5b3c24'))
}

function flowers(pen: Pen, x: number): void {
  const random = dice(30)
  for (let pail = 0; pail < 4; pail++) {
    const px = x + pail * 74
    for (let bloom = 0; bloom < 13; bloom++) {
      const [bx, by] = [px + (random() - 0.5) * 66, 490 - random() * 66]
      thread(
        pen,
        [
          [px, 556],
          [bx, by],
        ],
        2,
        '#5f8a4a',
      )
      disc(pen, bx, by, 10, ['#e9877c', '#f6c14a', '#c48fd0', '#f6efe0'][pail] ?? paint.rose)
      disc(pen, bx, by, 4, '#fff3d0')
    }
    facet(
      pen,
      [
        [px - 26, 540],
        [px + 26, 540],
        [px + 20, 600],
        [px - 20, 600],
      ],
      fade(pen, [px - 26, 0], [px + 26, 0], '#7f959c', '#dbe4e6', '#6d8189'),
    )
  }
}

export const market: Scene = (pen, t) => {
  still(pen, 'market-street', street, 1)
  cloud(pen, [640 + wave(t, 1) * 40, 110], 140, '#ffffff', 0.85)
  tree(pen, [640, 470], 210, '#8fb76a', t, 4)
  const sellers = [
    [190, '#4f7f8f'],
    [610, '#b4523f'],
    [1050, '#5f8a56'],
  ] as const
  for (const [x, coat] of sellers) {
    person(pen, {
      at: [x + wave(t, 2, x) * 10, 610],
      height: 236,
      coat,
      wear: x === 610 ? 'cap' : 'straw',
      apron: '#f0e6cf',
      elbows: -1,
      hands: [
        [-18, 24 + wave(t, 4, x * 0.3) * 6],
        [18, 22 - wave(t, 4, x * 0.3) * 7],
      ],
    })
  }
  still(pen, 'market-stalls', (sheet) => {
    stall(sheet, 40, 320, '#e9dcc0', ['#e2653a', '#f0b23c', '#8fb84a', '#c8452f'])
    stall(sheet, 470, 280, '#f6efe0', [])
    stall(sheet, 890, 340, '#e9dcc0', ['#8a4f86', '#e9877c', '#f6c14a', '#6fa04e'])
    steamers(sheet, [540, 462], 112, 4)
    steamers(sheet, [676, 462], 112, 3)
    flowers(sheet, 1010)
  })
  awning(pen, 16, 236, 368, 62, '#4f8a6b', wave(t, 3))
  awning(pen, 446, 226, 330, 62, '#c8452f', wave(t, 3, 0.3))
  awning(pen, 866, 236, 388, 62, '#e0a33c', wave(t, 3, 0.6))
  plume(pen, [540, 370], 250, 110, t, '#ffffff', 2, 0.34)
  plume(pen, [676, 390], 230, 100, t, '#ffffff', 6, 0.32)
  thread(pen, [-10, 60, 640, 128, 1290, 60], 2.5, veil(paint.bark, 0.8))
  for (const [x, y] of [
    [120, 76],
    [300, 92],
    [480, 102],
    [800, 102],
    [980, 92],
    [1160, 76],
  ] as const)
    lantern(pen, [x, y], 14, 56, paint.vermilion, wave(t, 3, x * 0.013), 0.2)
  for (const who of STROLLERS) stroll(pen, who, t)
}
