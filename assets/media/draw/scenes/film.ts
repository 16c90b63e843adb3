/** What runs on the cinema channel's screen: an old film of a rider at a gallop across the plain. */
import { at, blob, disc, fade, type Pen, thread } from '../brush.ts'
import { run, TAU, wave } from '../motion.ts'
import { veil } from '../palette.ts'

/** Where the screen hangs. */
export const SCREEN = { x: 330, y: 96, w: 620, h: 348 }

function hills(
  pen: Pen,
  t: number,
  offset: number,
  base: number,
  rise: number,
  cycles: number,
  colour: string,
): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.moveTo(SCREEN.x, SCREEN.y + SCREEN.h)
  for (let x = 0; x <= SCREEN.w; x += 10) {
    const place = x / SCREEN.w + run(t, cycles) * 2
    pen.lineTo(
      SCREEN.x + x,
      base - rise * (Math.sin(place * Math.PI + offset) + 0.4 * Math.sin(place * TAU + offset * 2)),
    )
  }
  pen.lineTo(SCREEN.x + SCREEN.w, SCREEN.y + SCREEN.h)
  pen.fill()
}

/** A horse at a gallop with its rider, in one tone as on old film. */
function rider(pen: Pen, x: number, y: number, beat: number): void {
  const tone = '#3a2b24'
  const worn = '#5b463a'
  const leap = Math.sin(beat * TAU) * 8
  at(pen, [x, y + leap], 1, leap * -0.004, () => {
    const legs = [
      [-46, 0, 7],
      [40, 0.35, 7],
      [-52, 0.12, 9],
      [34, 0.47, 9],
    ] as const
    for (const [hip, phase, width] of legs) {
      const swing = Math.sin((beat + phase) * TAU)
      const knee = hip + swing * 22
      thread(
        pen,
        [hip, -6, knee, 22 - leap * 0.6, knee + swing * 14 - 10, 60 - leap - Math.max(0, swing) * 20],
        width,
        width < 9 ? worn : tone,
      )
    }
    blob(pen, [-70, -12, -40, -32, 30, -28, 62, -22, 50, 8, -10, 14, -62, 12], tone)
    blob(pen, [36, -6, 52, -44, 76, -76, 98, -70, 118, -48, 106, -42, 84, -46, 66, -6], tone)
    thread(pen, [66, -66, 40, -56, 22, -44 - leap * 2], 8, worn)
    thread(pen, [-64, -10, -96, -20 - leap * 2, -124, -4], 9, worn)
    blob(pen, [-18, -24, -16, -66, 6, -78, 22, -62, 18, -22], '#7a4030')
    thread(pen, [12, -60, 32, -46, 50, -44], 8, '#7a4030')
    disc(pen, 8, -88, 11, '#c99a76')
    blob(pen, [-12, -92, 8, -112, 28, -92], tone)
    blob(pen, [-12, -70, -50, -64 - leap * 2, -84, -46, -46, -38, -12, -40], '#a8402f')
  })
}

/** Draws the film inside the screen. */
export function film(pen: Pen, t: number): void {
  pen.save()
  pen.beginPath()
  pen.rect(SCREEN.x, SCREEN.y, SCREEN.w, SCREEN.h)
  pen.clip()
  pen.fillStyle = fade(pen, [0, SCREEN.y], [0, SCREEN.y + SCREEN.h], '#e9b98a', '#f6dcae', '#f8ecd0')
  pen.fillRect(SCREEN.x, SCREEN.y, SCREEN.w, SCREEN.h)
  disc(pen, 760, 210, 52, '#f8f0da')
  hills(pen, t, 0.4, 330, 46, 1, '#d9a581')
  hills(pen, t, 1.7, 372, 34, 2, '#b97f62')
  hills(pen, t, 0.9, 404, 14, 4, '#8a5d48')
  rider(pen, 620 + wave(t, 2) * 60, 374, run(t, 40))
  for (let dust = 0; dust < 9; dust++) {
    const age = run(t, 20, dust / 9)
    disc(
      pen,
      520 + wave(t, 2) * 60 - age * 150,
      430 - age * 26,
      8 + age * 20,
      veil('#f3dcb8', 0.5 * (1 - age)),
    )
  }
  pen.fillStyle = veil('#fff6e0', 0.05 + 0.03 * wave(t, 96))
  pen.fillRect(SCREEN.x, SCREEN.y, SCREEN.w, SCREEN.h)
  const edge = pen.createRadialGradient(640, 270, 180, 640, 270, 400)
  edge.addColorStop(0, veil('#2b1a10', 0))
  edge.addColorStop(1, veil('#2b1a10', 0.4))
  pen.fillStyle = edge
  pen.fillRect(SCREEN.x, SCREEN.y, SCREEN.w, SCREEN.h)
  pen.restore()
}
