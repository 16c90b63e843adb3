/** What own channels show while nothing is on: a lamp in the hall at dusk, and twelve lights that follow each other. No words. */
import { disc, glow, type Scene, wash } from '../brush.ts'
import { run, TAU, wave } from '../motion.ts'
import { veil } from '../palette.ts'

const LIGHTS = 12
const MIDDLE = [640, 350] as const

export const slate: Scene = (pen, t) => {
  wash(pen, ['#1f3a46', '#2c5560', '#4b7a78'])
  wash(pen, [veil('#16282f', 0), veil('#16282f', 0.9)], 520, 720)
  glow(pen, MIDDLE, 330 + wave(t, 3) * 12, '#f6c986', 0.55)
  disc(pen, MIDDLE[0], MIDDLE[1], 74, '#fbe3b4')
  disc(pen, MIDDLE[0], MIDDLE[1], 60, '#fdf0d2')
  for (let light = 0; light < LIGHTS; light++) {
    const angle = (light / LIGHTS) * TAU - TAU / 4
    const age = (run(t, 2) - light / LIGHTS + 1) % 1
    const [x, y] = [MIDDLE[0] + Math.cos(angle) * 170, MIDDLE[1] + Math.sin(angle) * 170]
    disc(pen, x, y, 13, veil('#fdf0d2', 0.25 + 0.75 * (1 - age) ** 2))
  }
}
