/** The washing-up: dishes pass from suds to rinse to the warm cabinet where bowls are disinfected. */
import { blob, box, disc, fade, glow, oval, type Pen, type Scene, still, thread } from '../brush.ts'
import { atWork, tiledWall, worktop } from '../kitchen-room.ts'
import { run, TAU, wave } from '../motion.ts'
import { plume } from '../nature.ts'
import { veil } from '../palette.ts'
import { cook, handOf } from '../people.ts'

function plates(pen: Pen, x: number, y: number, count: number, width: number): void {
  for (let plate = 0; plate < count; plate++) {
    oval(pen, x, y - plate * 8, width, width * 0.24, '#d3dbdc')
    oval(pen, x, y - 3 - plate * 8, width, width * 0.24, '#fbfaf5')
  }
  oval(pen, x, y - 3 - count * 8, width * 0.66, width * 0.15, '#e6e9e4')
}

function background(pen: Pen): void {
  tiledWall(pen, '#4f9a9a', '#d3efe9')
  box(pen, 880, 60, 330, 380, fade(pen, [880, 0], [1210, 0], '#8b979d', '#eef2f3', '#8b979d'), 12)
  for (let row = 0; row < 3; row++) {
    box(
      pen,
      904,
      88 + row * 114,
      282,
      98,
      fade(pen, [0, 88 + row * 114], [0, 186 + row * 114], '#3a2a20', '#7a4a2a'),
      6,
    )
    for (let cup = 0; cup < 6; cup++)
      blob(
        pen,
        [
          [918 + cup * 45, 150 + row * 114],
          [956 + cup * 45, 150 + row * 114],
          [948 + cup * 45, 180 + row * 114],
          [926 + cup * 45, 180 + row * 114],
        ],
        '#fbf6ea',
      )
  }
}

function counter(pen: Pen): void {
  worktop(pen, '#a3b4ba', 500, 660)
  for (const [x, water] of [
    [220, '#d9f0f2'],
    [600, '#8fcbd6'],
  ] as const) {
    box(pen, x - 160, 516, 320, 126, fade(pen, [0, 516], [0, 642], '#7b878d', '#dfe5e6'), 22)
    box(pen, x - 146, 530, 292, 98, water, 18)
  }
  plates(pen, 880, 620, 9, 66)
  plates(pen, 1030, 628, 6, 66)
  plates(pen, 1180, 620, 11, 62)
}

export const washingUp: Scene = (pen, t) => {
  still(pen, 'washing', background, 1)
  for (let row = 0; row < 3; row++)
    glow(pen, [1045, 140 + row * 114], 190, '#ffb765', 0.34 + 0.08 * wave(t, 2, row * 0.3))
  const scrub = t * 12
  const washer = cook({
    at: [220, 812],
    height: 590,
    wear: 'cap',
    apron: '#1f6f78',
    hands: [
      [-10, 30],
      [7 + Math.cos(scrub * TAU) * 3, 30 + Math.sin(scrub * TAU) * 2],
    ],
  })
  const rinser = cook({
    at: [600, 812],
    height: 580,
    wear: 'cap',
    apron: '#e0a33c',
    hands: [
      [-9 + wave(t, 4) * 2, 28],
      [9 + wave(t, 4) * 2, 28 + wave(t, 8)],
    ],
  })
  const stacker = cook({
    at: [1040, 812],
    height: 585,
    apron: '#c8693f',
    hands: [
      [-13 + wave(t, 2) * 6, 27],
      [9 + wave(t, 2) * 6, 27],
    ],
  })
  atWork(pen, [washer, rinser, stacker], () => {
    still(pen, 'washing-counter', counter)
    for (let ripple = 0; ripple < 5; ripple++) {
      const spread = run(t, 8, ripple / 5)
      pen.strokeStyle = veil('#ffffff', 0.7 * (1 - spread))
      pen.lineWidth = 3
      pen.beginPath()
      pen.ellipse(640, 586, 20 + spread * 110, 6 + spread * 32, 0, 0, TAU)
      pen.stroke()
    }
    for (let foam = 0; foam < 44; foam++) {
      const size = 13 + ((foam * 29) % 17) + wave(t, 2 + (foam % 3), foam * 0.17) * 2
      disc(
        pen,
        96 + ((foam * 71) % 250),
        572 + ((foam * 37) % 50),
        size,
        fade(pen, [0, 560], [0, 640], '#ffffff', '#dcecee'),
      )
    }
    for (const who of [washer, rinser]) {
      const [x, y] = handOf(who, -1)
      oval(pen, x + 46, y + 8, 58, 36, '#fbfaf5')
      oval(pen, x + 46, y + 8, 40, 24, '#e4e9e6')
    }
    const [sx, sy] = handOf(stacker, -1)
    plates(pen, sx + 66, sy + 14, 3, 62)
  })
  for (let bubble = 0; bubble < 14; bubble++) {
    const rise = run(t, 2, bubble * 0.173)
    const [x, y] = [120 + ((bubble * 83) % 220) + wave(rise, 2, bubble * 0.2) * 18, 560 - rise * 330]
    const size = 6 + (bubble % 4) * 3
    disc(pen, x, y, size, veil('#ffffff', 0.26 * (1 - rise)))
    disc(pen, x - size * 0.3, y - size * 0.3, size * 0.3, veil('#ffffff', 0.9 * (1 - rise)))
  }
  for (const x of [366, 746])
    thread(
      pen,
      [
        [x, 532],
        [x, 396],
        [x - 76, 392],
        [x - 80, 452],
      ],
      16,
      fade(pen, [x - 84, 0], [x + 8, 0], '#6a757c', '#eef2f3', '#7b878d'),
    )
  thread(
    pen,
    [
      [666, 458],
      [666 + wave(t, 24), 584],
    ],
    9,
    veil('#e6f7fa', 0.85),
  )
  plume(pen, [1045, 90], 120, 150, t, '#fff6e4', 5, 0.16)
}
