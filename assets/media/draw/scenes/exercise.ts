/** The exercise channel: older residents move slowly together in a park at dawn, by the pond. */
import {
  blob,
  box,
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
import { wave } from '../motion.ts'
import { cloud, glints, ridge, swallow, tree } from '../nature.ts'
import { paint, shade, tint, veil } from '../palette.ts'
import { person } from '../people.ts'
import { roof } from '../town.ts'

function park(pen: Pen): void {
  wash(pen, ['#8fb7c9', '#c9d3c6', '#f8d9a8', '#fbe6be'], 0, 470)
  glow(pen, [880, 330], 620, '#ffe7a8', 0.95)
  disc(pen, 880, 330, 66, '#fff6d6')
  ridge(pen, 61, 400, 110, 0.5, veil('#9db4ae', 0.85))
  ridge(pen, 66, 430, 60, 0.3, veil('#7f9f8a', 0.9))
  for (let wood = 0; wood < 15; wood++)
    tree(pen, [wood * 96 - 20, 470 + (wood % 3) * 6], 110 + ((wood * 37) % 50), '#7fa070', 0, wood + 3)
  wash(pen, ['#e9d6a4', '#b9cdb4', '#86b0a8'], 462, 560)
  box(pen, 180, 380, 12, 92, '#8d4a36')
  box(pen, 330, 380, 12, 92, '#8d4a36')
  box(pen, 230, 380, 10, 92, '#7a3d30')
  box(pen, 284, 380, 10, 92, '#7a3d30')
  box(pen, 160, 462, 202, 16, '#d6c9ae', 3)
  box(pen, 176, 436, 172, 7, '#a85a40')
  roof(pen, 261, 312, 236, 72, '#5b6a62')
  roof(pen, 261, 262, 110, 56, '#55645d')
  pen.save()
  pen.globalAlpha = 0.22
  blob(pen, [160, 478, 362, 478, 340, 550, 180, 550], '#4d5a52')
  oval(pen, 880, 510, 64, 46, '#fff2c0')
  pen.restore()
  pen.fillStyle = fade(pen, [0, 540], [0, 720], '#cfc08f', '#a9b872', '#7c9b56')
  pen.beginPath()
  pen.moveTo(0, 556)
  pen.quadraticCurveTo(640, 524, 1280, 552)
  pen.lineTo(1280, 720)
  pen.lineTo(0, 720)
  pen.fill()
  blob(
    pen,
    [60, 640, 360, 580, 920, 580, 1220, 640, 1180, 740, 100, 740],
    fade(pen, [0, 590], [0, 720], '#efdfb6', '#d9c193'),
  )
}

/** A hanging branch of willow that moves in the morning air. */
function willow(pen: Pen, x: number, top: number, length: number, t: number, phase: number): void {
  const bend = (part: number): number => wave(t, 3, phase - part * 0.25) * 22 * part ** 1.5
  const stem = Array.from({ length: 8 }, (_, step): Point => [x + bend(step / 7), top + (length * step) / 7])
  thread(pen, stem, 2.4, '#6f8f4a')
  for (let leaf = 2; leaf < 22; leaf++) {
    const part = leaf / 22
    const side = leaf % 2 ? 1 : -1
    oval(
      pen,
      x + bend(part) + side * 6,
      top + length * part,
      3,
      11,
      leaf % 3 ? '#8fb35a' : '#b0cc72',
      side * -0.5,
    )
  }
}

const COATS = ['#f4efe2', '#d9705a', '#f4efe2', '#7fa6b0', '#e6b765', '#f4efe2', '#9a86b0']

function player(pen: Pen, x: number, y: number, height: number, index: number, t: number): void {
  const shift = wave(t, 3) * 5
  const raise = 0.5 + 0.5 * wave(t, 3, 0.18)
  const push = 0.5 + 0.5 * wave(t, 6, 0.4)
  const coat = COATS[index % COATS.length] ?? paint.paper
  const unit = height / 100
  oval(pen, x, y, height * 0.26, height * 0.035, veil('#6b5a34', 0.35))
  person(pen, {
    at: [x + shift * unit, y + (1 - raise) * 3.2 * unit],
    height,
    coat,
    trousers: shade(coat, 0.12),
    hair: index % 2 ? paint.silver : '#e3dfd6',
    wear: index % 3 === 1 ? 'bun' : 'none',
    elbows: -1,
    hands: [
      [-24 + raise * 5 - push * 3, 26 - raise * 27],
      [20 + push * 8, 4 + raise * 22],
    ],
    feet: [
      [-13 - shift, -(1 - raise) * 3.2],
      [13 - shift, -(1 - raise) * 3.2],
    ],
    lean: shift * 0.006,
  })
  for (const button of [-72, -65, -58, -51])
    disc(pen, x + shift * unit, y + (button + (1 - raise) * 3.2) * unit, 0.9 * unit, shade(coat, 0.4))
}

export const exercise: Scene = (pen, t) => {
  still(pen, 'exercise-park', park, 0.6)
  for (let ray = 0; ray < 5; ray++) {
    const lean = ray * 90 - 180
    const shine = 0.07 + 0.04 * wave(t, 1, ray * 0.21)
    blob(
      pen,
      [
        [880, 330],
        [880 + lean * 2.6 - 60, 720],
        [880 + lean * 2.6 + 60, 720],
      ],
      veil('#fff3c8', shine),
    )
  }
  cloud(pen, [420 + wave(t, 1) * 40, 120], 150, '#fbeed4', 0.7)
  cloud(pen, [1130 + wave(t, 1, 0.4) * 36, 180], 120, '#fbeed4', 0.6)
  glints(pen, [0, 478], [1280, 536], 44, t, '#fff6da')
  for (let band = 0; band < 4; band++) {
    const x = 640 + wave(t, 1, band * 0.27) * 420
    oval(
      pen,
      x,
      486 + band * 14,
      420,
      15,
      fade(
        pen,
        [0, 470 + band * 14],
        [0, 502 + band * 14],
        veil('#fff8e6', 0),
        veil('#fff8e6', 0.4),
        veil('#fff8e6', 0),
      ),
    )
  }
  for (const [index, x] of [250, 490, 790, 1030].entries()) player(pen, x, 622, 204, index + 3, t)
  for (const [index, x] of [140, 400, 880, 1140].entries()) player(pen, x, 684, 262, index, t)
  player(pen, 640, 706, 318, 0, t)
  for (let bird = 0; bird < 5; bird++)
    swallow(
      pen,
      [200 + bird * 46 + wave(t, 1, 0.1) * 120, 190 + Math.abs(bird - 2) * 16 + wave(t, 2, bird * 0.07) * 14],
      22,
      0,
      (t * 30 + bird * 0.2) % 1,
      tint(paint.ink, 0.1),
    )
  for (let branch = 0; branch < 9; branch++)
    willow(pen, 6 + branch * 23, -14, 210 + ((branch * 67) % 150), t, branch * 0.09)
  for (let branch = 0; branch < 8; branch++)
    willow(pen, 1276 - branch * 24, -14, 190 + ((branch * 83) % 170), t, 0.4 + branch * 0.08)
}
