/** A grill in the evening: skewers turn above glowing coals, and smoke drifts under the lamps. */
import { at, blob, box, disc, fade, glow, oval, type Pen, type Scene, still, thread } from '../brush.ts'
import { atWork, hood, tiledWall, worktop } from '../kitchen-room.ts'
import { bowl } from '../kitchenware.ts'
import { dice, wave } from '../motion.ts'
import { plume } from '../nature.ts'
import { paint, shade, tint, veil } from '../palette.ts'
import { cook, handOf } from '../people.ts'

function background(pen: Pen): void {
  tiledWall(pen, '#6a3a30', '#c98a63')
  hood(pen, 330, 700, 128)
  for (const x of [480, 680, 880]) glow(pen, [x, 150], 220, '#ffd58a', 0.55)
  for (let pan = 0; pan < 5; pan++) {
    thread(
      pen,
      [
        [80 + pan * 54, 60],
        [80 + pan * 54, 110],
      ],
      5,
      '#2c3138',
    )
    disc(
      pen,
      80 + pan * 54,
      134,
      24 - pan * 1.6,
      fade(pen, [60 + pan * 54, 110], [100 + pan * 54, 160], '#8b979d', '#3a4247'),
    )
  }
}

function grill(pen: Pen): void {
  worktop(pen, '#7d6a60', 500, 660)
  box(pen, 230, 514, 820, 116, fade(pen, [0, 514], [0, 630], '#3a3f45', '#1d2023'), 10)
  box(pen, 246, 526, 788, 78, '#2a1512', 6)
  for (const [x, sauce] of [
    [110, '#8a2f1f'],
    [1150, '#c98a3a'],
  ] as const)
    bowl(pen, [x, 570], 96, '#e9e0cc', sauce)
}

function skewer(pen: Pen, x: number, turn: number, seed: number): void {
  thread(
    pen,
    [
      [x, 500],
      [x, 650],
    ],
    4,
    '#d9b47a',
  )
  for (let piece = 0; piece < 5; piece++) {
    const colour = ['#8a4527', '#c8693f', '#6fa04e', '#a85b33', '#e0b23c'][(piece + seed) % 5] ?? paint.clay
    const wide = 13 + 3 * Math.cos(turn + piece)
    box(
      pen,
      x - wide,
      522 + piece * 19,
      wide * 2,
      17,
      fade(
        pen,
        [x - wide, 0],
        [x + wide, 0],
        shade(colour, 0.3),
        tint(colour, 0.15 + 0.1 * Math.sin(turn)),
        shade(colour, 0.2),
      ),
      6,
    )
  }
}

export const barbecue: Scene = (pen, t) => {
  still(pen, 'barbecue', background, 1.5)
  const left = cook({
    at: [430, 815],
    height: 590,
    apron: '#2c3138',
    wear: 'cap',
    hands: [
      [-13, 30 + wave(t, 4) * 2],
      [13, 30 - wave(t, 4) * 2],
    ],
  })
  const fan = wave(t, 24)
  const right = cook({
    at: [850, 815],
    height: 575,
    apron: '#8a2f1f',
    wear: 'toque',
    hands: [
      [-12, 31],
      [17, 22 + fan * 3],
    ],
  })
  atWork(pen, [left, right], () => {
    still(pen, 'barbecue-grill', grill)
    const random = dice(5)
    for (let coal = 0; coal < 90; coal++) {
      const [x, y] = [256 + random() * 768, 532 + random() * 68]
      const heat = 0.55 + 0.45 * wave(t, 2 + Math.floor(random() * 5), random())
      oval(pen, x, y, 15, 9, shade('#e8562c', 0.75 - heat * 0.6))
      oval(pen, x - 2, y - 1, 8, 4, veil('#ffb347', heat * 0.8))
    }
    glow(pen, [640, 560], 480, '#ff7a3a', 0.3 + 0.04 * wave(t, 9))
    for (let index = 0; index < 15; index++)
      skewer(pen, 282 + index * 51, wave(t, 4, index * 0.07) * 2.4, index)
  })
  const hand = handOf(right, 1)
  at(pen, hand, 1, 0.5 + fan * 0.25, () => {
    thread(pen, [0, 0, 0, 40], 8, '#8a5a33')
    blob(
      pen,
      [-46, 40, -50, 96, 0, 124, 50, 96, 46, 40, 0, 30],
      fade(pen, [-46, 0], [46, 0], '#e9d3a0', '#c89a5c'),
    )
  })
  for (let spark = 0; spark < 24; spark++) {
    const rise = (t * 8 + spark * 0.173) % 1
    disc(
      pen,
      270 + ((spark * 131) % 740) + wave(rise, 1, spark * 0.2) * 16,
      540 - rise * 230,
      2.4 * (1 - rise),
      veil('#ffc46b', 1 - rise),
    )
  }
  for (const [x, seed] of [
    [380, 1],
    [620, 4],
    [860, 8],
    [980, 11],
  ] as const)
    plume(pen, [x, 540], 470, 190, t, '#e9dccb', seed, 0.17)
}
