/** The things of an ink painting: peaks that stand in mist, a pine, a boat with its boatman. */
import { at, blob, disc, fade, oval, type Pen, type Point, thread } from '../brush.ts'
import { dice, run, wave } from '../motion.ts'
import { mix, paint, veil } from '../palette.ts'

/** A steep peak of karst whose foot dissolves in mist. */
export function peak(
  pen: Pen,
  x: number,
  foot: number,
  width: number,
  height: number,
  colour: string,
  seed: number,
): void {
  const random = dice(seed)
  const lean = (random() - 0.5) * width * 0.3
  const side = (part: number, sign: number): Point => [
    x + lean * part + sign * width * 0.5 * (1 - part ** 3) ** 0.72 * (0.9 + random() * 0.16),
    foot - height * part,
  ]
  const parts = [0, 0.2, 0.42, 0.62, 0.8, 0.92, 0.985]
  const left = parts.map((part) => side(part, -1))
  const right = parts.map((part) => side(part, 1)).reverse()
  blob(
    pen,
    [...left, [x + lean, foot - height * 1.04], ...right],
    fade(pen, [0, foot - height], [0, foot], colour, veil(colour, 0.75), veil(colour, 0)),
  )
  for (let crease = 0; crease < 9; crease++) {
    const part = 0.45 + random() * 0.45
    const [sx, sy] = [x + lean * part + (random() - 0.4) * width * 0.55 * (1 - part), foot - height * part]
    thread(
      pen,
      [
        [sx, sy],
        [sx + 6 + random() * 10, sy + height * 0.1],
        [sx + 4, sy + height * 0.2],
      ],
      3 + random() * 5,
      veil(mix(colour, paint.night, 0.4), 0.14),
    )
  }
  for (let wood = 0; wood < 20; wood++) {
    const part = 0.25 + random() * 0.72
    disc(
      pen,
      x + lean * part + (random() - 0.5) * width * (1 - part ** 2),
      foot - height * part,
      3 + random() * 5,
      veil(mix(colour, '#24433a', 0.5), 0.22 * part),
    )
  }
}

/** A pine that reaches into the picture from the left; its twigs sway. */
export function pine(pen: Pen, t: number): void {
  const sway = wave(t, 2) * 2
  const bark = '#4a3a30'
  thread(pen, [-20, 330, 70, 300, 150, 220, 250, 196 + sway, 330, 214 + sway], 22, bark)
  thread(pen, [120, 250, 180, 130, 250, 96 + sway], 14, bark)
  thread(pen, [40, 310, 120, 330, 190, 320 + sway], 10, bark)
  const pads = [
    [340, 196, 74],
    [262, 172, 64],
    [266, 80, 70],
    [186, 108, 58],
    [190, 306, 62],
    [120, 172, 60],
    [40, 250, 70],
  ] as const
  for (const [x, y, size] of pads) {
    for (const [layer, green] of ['#22433a', '#2f5a4a', '#467a62'].entries()) {
      const [wide, half] = [size - layer * 9, size * 0.5]
      at(pen, [x, y - layer * 12 + sway], 1, 0, () =>
        blob(pen, [-wide, 14, -half, -10, 0, -20, half, -10, wide, 14, 0, 6], green),
      )
    }
  }
}

/** A boat with its boatman, who pushes a pole; `pole` (−1 to 1) is how far he leans on it. */
export function poledBoat(pen: Pen, place: Point, pole: number, t: number): void {
  at(pen, place, 1, 0, () => {
    for (let ripple = 0; ripple < 4; ripple++) {
      const spread = run(t, 6, ripple / 4)
      oval(pen, -60 - spread * 90, 14 + ripple * 2, 60 + spread * 60, 2, veil('#ffffff', 0.6 * (1 - spread)))
    }
    blob(pen, [-104, 12, -40, 26, 40, 26, 110, 10, 10, 60, -30, 56], veil('#2b4a44', 0.22))
    thread(pen, [44 + pole * 12, -112, 62, -30, 84 - pole * 16, 30], 4, '#6d5138')
    blob(
      pen,
      [-118, -18, -70, 12, 60, 14, 124, -22, 70, -4, -70, -4],
      fade(pen, [0, -18], [0, 14], '#6d4a35', '#2b2420'),
    )
    blob(
      pen,
      [-66, -2, -62, -34, -24, -50, 14, -34, 18, -2],
      fade(pen, [-66, 0], [18, 0], '#5b4a3a', '#a08560', '#4a3a2e'),
    )
    blob(pen, [36, 0, 40, -48, 50, -66, 62, -48, 66, 0], fade(pen, [36, 0], [66, 0], '#4a5f6a', '#26363f'))
    thread(pen, [52, -56, 64, -44, 58 + pole * 6, -58], 8, '#3d5560')
    disc(pen, 52, -70, 8, paint.tan)
    blob(pen, [30, -70, 52, -94, 74, -70, 52, -74], '#d9b878')
  })
}
