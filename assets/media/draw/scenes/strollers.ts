/** Shoppers who stroll across the market street, each once per loop. */
import { blob, fade, oval, type Pen, thread } from '../brush.ts'
import { run, wave } from '../motion.ts'
import { paint, shade, tint, veil } from '../palette.ts'
import { person } from '../people.ts'

interface Stroller {
  lane: number
  size: number
  coat: string
  trousers: string
  phase: number
  cycles: number
  back: boolean
  bag: string
  grey: boolean
}

export const STROLLERS: readonly Stroller[] = [
  {
    lane: 618,
    size: 230,
    coat: '#6f8fa8',
    trousers: '#3d4657',
    phase: 0.1,
    cycles: 1,
    back: false,
    bag: '#d9a45a',
    grey: true,
  },
  {
    lane: 622,
    size: 222,
    coat: '#c8693f',
    trousers: '#4d4a5e',
    phase: 0.17,
    cycles: 1,
    back: false,
    bag: '#6f9a56',
    grey: true,
  },
  {
    lane: 634,
    size: 240,
    coat: '#7a9a62',
    trousers: '#4a4038',
    phase: 0.62,
    cycles: 1,
    back: true,
    bag: '#c8452f',
    grey: false,
  },
  {
    lane: 690,
    size: 286,
    coat: '#8a5f86',
    trousers: '#353f50',
    phase: 0.45,
    cycles: 1,
    back: true,
    bag: '#e6b765',
    grey: true,
  },
  {
    lane: 702,
    size: 296,
    coat: '#d9b878',
    trousers: '#4b5563',
    phase: 0.85,
    cycles: 1,
    back: false,
    bag: '#4f8a6b',
    grey: false,
  },
]

/** Draws one shopper with the bag; the steps fit the way that is gone. */
export function stroll(pen: Pen, who: Stroller, t: number): void {
  const part = run(t, who.cycles, who.phase)
  const x = who.back ? 1420 - part * 1560 : -140 + part * 1560
  const steps = Math.round(1560 / (who.size * 0.62))
  const stride = (phase: number): readonly [number, number] => {
    const swing = run(part, steps, phase)
    return swing < 0.5
      ? [12 - swing * 48, 0]
      : [-12 + (swing - 0.5) * 48, -5 * Math.sin((swing - 0.5) * 2 * Math.PI)]
  }
  const rock = wave(part, steps)
  oval(pen, x, who.lane, who.size * 0.22, who.size * 0.03, veil('#6b5030', 0.4))
  person(pen, {
    at: [x, who.lane - Math.abs(rock) * 3],
    height: who.size,
    coat: who.coat,
    trousers: who.trousers,
    look: 'side',
    mirror: who.back,
    hair: who.grey ? paint.silver : paint.hair,
    wear: who.grey ? 'none' : 'bun',
    feet: [stride(0.5), stride(0)],
    hands: [
      [-rock * 11, 34],
      [5 + rock * 2, 33],
    ],
  })
  const flip = who.back ? -1 : 1
  const [bx, by] = [x + flip * (5 + rock * 2) * (who.size / 100), who.lane - who.size * 0.48]
  blob(
    pen,
    [
      [bx - 24, by + 14],
      [bx + 24, by + 14],
      [bx + 28, by + 62],
      [bx - 28, by + 62],
    ],
    fade(pen, [bx - 24, 0], [bx + 28, 0], tint(who.bag, 0.2), shade(who.bag, 0.2)),
  )
  thread(
    pen,
    [
      [bx - 12, by + 20],
      [bx, by],
      [bx + 12, by + 20],
    ],
    3,
    shade(who.bag, 0.3),
  )
  for (let leaf = 0; leaf < 4; leaf++)
    blob(
      pen,
      [
        [bx - 8, by + 18],
        [bx - 20 + leaf * 10, by - 16],
        [bx + 8, by + 18],
      ],
      leaf % 2 ? '#6fa04e' : '#8bbb62',
    )
}
