/** A fish kitchen: a cook slices on the board, fish lie on ice, others swim in the tank behind. */
import { at, blob, box, disc, fade, glow, oval, type Pen, type Scene, still, thread } from '../brush.ts'
import { atWork, shelf, tiledWall, worktop } from '../kitchen-room.ts'
import { dice, run, wave } from '../motion.ts'
import { paint, shade, tint, veil } from '../palette.ts'
import { cook, handOf } from '../people.ts'

function fishShape(
  pen: Pen,
  x: number,
  y: number,
  size: number,
  colour: string,
  tail: number,
  flip = 1,
): void {
  pen.save()
  pen.translate(x, y)
  pen.scale(flip, 1)
  blob(
    pen,
    [
      [-size * 0.6, 0],
      [-size * 1.1, -size * 0.34 + tail],
      [-size * 0.98, tail * 0.6],
      [-size * 1.1, size * 0.34 + tail],
    ],
    shade(colour, 0.2),
  )
  blob(
    pen,
    [
      [size, 0],
      [size * 0.5, -size * 0.36],
      [-size * 0.3, -size * 0.3],
      [-size * 0.9, 0],
      [-size * 0.3, size * 0.3],
      [size * 0.5, size * 0.34],
    ],
    fade(pen, [0, -size * 0.35], [0, size * 0.35], shade(colour, 0.15), tint(colour, 0.3), '#f6f3ea'),
  )
  blob(
    pen,
    [
      [size * 0.2, -size * 0.3],
      [-size * 0.1, -size * 0.5],
      [-size * 0.4, -size * 0.24],
    ],
    shade(colour, 0.25),
  )
  thread(
    pen,
    [
      [size * 0.5, -size * 0.22],
      [size * 0.42, 0],
      [size * 0.5, size * 0.2],
    ],
    size * 0.05,
    veil(paint.night, 0.35),
  )
  disc(pen, size * 0.68, -size * 0.07, size * 0.07, paint.ink)
  pen.restore()
}

function background(pen: Pen): void {
  tiledWall(pen, '#5a8ba6', '#cfe4ec')
  shelf(pen, 960, 150, 260, 9, '#e0b25a')
  box(pen, 96, 76, 760, 300, '#dfe7ea', 12)
  box(pen, 112, 92, 728, 268, fade(pen, [0, 92], [0, 360], '#8fd3dc', '#2f7f9a', '#1f5f7d'), 6)
  for (let weed = 0; weed < 9; weed++)
    thread(
      pen,
      [
        [150 + weed * 84, 358],
        [144 + weed * 84, 310],
        [156 + weed * 84, 270 - (weed % 3) * 20],
      ],
      8,
      '#3f8a6b',
    )
  box(pen, 112, 344, 728, 16, '#c9b48a', 4)
}

function counter(pen: Pen): void {
  worktop(pen, '#aebcc2', 500, 656)
  box(pen, 500, 520, 760, 124, '#e9f3f5', 12)
  const random = dice(13)
  for (let ice = 0; ice < 210; ice++) {
    const [x, y, size] = [510 + random() * 736, 526 + random() * 110, 7 + random() * 8]
    at(pen, [x, y], 1, random() * 3, () =>
      box(
        pen,
        -size,
        -size * 0.7,
        size * 2,
        size * 1.4,
        veil(random() > 0.5 ? '#ffffff' : '#c9e3ea', 0.8),
        3,
      ),
    )
  }
  for (let fish = 0; fish < 6; fish++)
    fishShape(
      pen,
      590 + fish * 116,
      560 + (fish % 2) * 40,
      64,
      ['#6f8fa0', '#e08a6d', '#8a9a8f'][fish % 3] ?? paint.lake,
      0,
    )
  for (const x of [560, 780, 1010, 1220]) disc(pen, x, 632, 15, '#f3d84a')
  box(pen, 70, 532, 380, 104, fade(pen, [70, 0], [450, 0], '#e6c391', '#c99a5c'), 12)
}

export const fish: Scene = (pen, t) => {
  still(pen, 'fish', background, 1)
  pen.save()
  pen.beginPath()
  pen.rect(112, 92, 728, 268)
  pen.clip()
  for (let swimmer = 0; swimmer < 7; swimmer++) {
    const part = run(t, swimmer % 3 === 0 ? 2 : 1, swimmer * 0.23)
    const flip = swimmer % 2 ? -1 : 1
    const x = flip > 0 ? part * 900 + 20 : 920 - part * 900
    fishShape(
      pen,
      x,
      150 + ((swimmer * 53) % 160) + wave(t, 2, swimmer * 0.3) * 12,
      34 + (swimmer % 3) * 9,
      ['#e8763a', '#6f8fa0', '#f0b23c'][swimmer % 3] ?? paint.rose,
      wave(t, 16, swimmer * 0.2) * 7,
      flip,
    )
  }
  for (let bubble = 0; bubble < 26; bubble++) {
    const rise = run(t, 4, bubble * 0.117)
    disc(
      pen,
      200 + (bubble % 3) * 260 + wave(rise, 2, bubble * 0.2) * 9,
      350 - rise * 260,
      3 + (bubble % 4),
      veil('#ffffff', 0.5),
    )
  }
  pen.restore()
  glow(pen, [470, 120], 460, '#c9f0f3', 0.25)
  const cut = Math.abs(wave(t, 16))
  const slicer = cook({
    at: [260, 812],
    height: 590,
    apron: '#1f5f7d',
    hands: [
      [-11, 33],
      [8 + wave(t, 2) * 3, 32 - cut * 4],
    ],
  })
  const sorter = cook({
    at: [990, 812],
    height: 575,
    apron: '#2f6f73',
    wear: 'cap',
    hands: [
      [-13 + wave(t, 2) * 3, 31],
      [13 + wave(t, 2, 0.3) * 3, 31],
    ],
  })
  atWork(pen, [slicer, sorter], () => {
    still(pen, 'fish-counter', counter)
    fishShape(pen, 210, 592, 100, '#e08a6d', 0)
    for (let slice = 0; slice < 6; slice++)
      oval(pen, 320 + slice * 17, 600, 8, 24, slice % 2 ? '#f6b89a' : '#f3cdb6', 0.2)
    const [x, y] = handOf(slicer, 1)
    box(pen, x - 8, y - 8, 16, 40, '#5a3a24', 5)
    box(pen, x - 13, y + 28, 26, 62, fade(pen, [x - 13, 0], [x + 13, 0], '#f4f8f9', '#a9b8be'), 4)
  })
}
