/** The news channel: a presenter without features at a desk, a world of dots drifting by on the wall behind. */
import {
  at,
  blob,
  box,
  disc,
  facet,
  fade,
  glow,
  oval,
  type Pen,
  type Scene,
  still,
  thread,
  wash,
} from '../brush.ts'
import { countyPath, RIVERS, TOWNS, worldDots } from '../maps.ts'
import { run, TAU, wave } from '../motion.ts'
import { paint, tint, veil } from '../palette.ts'
import { type Person, person, reach } from '../people.ts'

function studio(pen: Pen): void {
  wash(pen, ['#0b1c30', '#12304c', '#0d2238'], 0, 560)
  wash(pen, ['#16344e', '#0a1726'], 540, 720)
  for (const [x, lean] of [
    [0, 90],
    [1280, -90],
  ] as const) {
    facet(
      pen,
      [
        [x, 0],
        [x + lean * 0.9, 0],
        [x + lean * 0.55, 560],
        [x, 600],
      ],
      fade(pen, [x, 0], [x + lean, 0], '#1d4a6b', '#0f2b45'),
    )
    thread(
      pen,
      [
        [x + lean * 0.9, 0],
        [x + lean * 0.55, 556],
      ],
      4,
      '#ffb347',
    )
  }
  box(pen, 112, 44, 1056, 452, '#06121f', 26)
  glow(pen, [640, 560], 620, '#2f7fb5', 0.4)
}

function wall(pen: Pen, t: number): void {
  pen.save()
  pen.beginPath()
  pen.roundRect(124, 56, 1032, 428, 18)
  pen.clip()
  wash(pen, ['#0f3a5f', '#14537f', '#1f6f98'], 56, 484)
  glow(pen, [640, 270], 560, '#6fd0e8', 0.38)
  const shift = run(t, 1) * 1280
  for (const turn of [0, 1280])
    still(pen, 'news-world', (sheet) => worldDots(sheet, 312, '#9fe3f0'), 0, [turn - shift, 0])
  for (let line = 0; line < 6; line++) {
    const from = 200 + line * 170
    const part = run(t, 3, line * 0.37)
    const x = from + part * 260
    const y = 210 + ((line * 83) % 160) - Math.sin(part * Math.PI) * 80
    glow(pen, [x, y], 26, paint.amber, 0.9 * Math.sin(part * Math.PI))
    disc(pen, x, y, 4 * Math.sin(part * Math.PI), '#fff1cc')
  }
  for (let beam = 0; beam < 3; beam++) {
    const x = -300 + run(t, 1, beam / 3) * 1900
    facet(
      pen,
      [
        [x, 56],
        [x + 120, 56],
        [x - 60, 484],
        [x - 180, 484],
      ],
      veil('#ffffff', 0.05),
    )
  }
  pen.restore()
  thread(pen, [150, 490, 1130, 490], 3, veil('#7fd0ea', 0.7))
}

function countyPanel(pen: Pen, t: number): void {
  box(pen, 862, 96, 258, 246, veil('#071827', 0.62), 18)
  box(pen, 862, 96, 258, 6, paint.amber, 3)
  at(pen, [991, 222], 0.56, 0, () => {
    const county = countyPath(1)
    pen.fillStyle = fade(pen, [0, -160], [0, 160], '#59b6a8', '#2f7f8f')
    pen.fill(county)
    pen.strokeStyle = '#d9f5ee'
    pen.lineWidth = 5
    pen.stroke(county)
    for (const river of RIVERS) thread(pen, [...river], 5, veil('#d9f5ee', 0.6))
    TOWNS.forEach(([x, y], index) => {
      const pulse = run(t, 8, index / TOWNS.length)
      pen.strokeStyle = veil(paint.amber, 1 - pulse)
      pen.lineWidth = 5
      pen.beginPath()
      pen.arc(x, y, 8 + pulse * 34, 0, TAU)
      pen.stroke()
      disc(pen, x, y, index === 0 ? 13 : 8, index === 0 ? '#ffffff' : paint.amber)
    })
  })
}

function chartPanel(pen: Pen, t: number): void {
  box(pen, 160, 96, 258, 246, veil('#071827', 0.62), 18)
  box(pen, 160, 96, 258, 6, paint.amber, 3)
  for (let bar = 0; bar < 6; bar++) {
    const height = 62 + bar * 16 + wave(t, 2, bar * 0.17) * 20
    box(
      pen,
      188 + bar * 36,
      316 - height,
      22,
      height,
      fade(
        pen,
        [0, 316 - height],
        [0, 316],
        bar === 4 ? '#ffc46b' : '#7fd0ea',
        bar === 4 ? '#e08a3c' : '#2f7fa8',
      ),
      6,
    )
  }
  const line = Array.from(
    { length: 6 },
    (_, bar) => [199 + bar * 36, 228 - bar * 12 - wave(t, 2, bar * 0.17) * 16] as const,
  )
  thread(pen, line, 4, veil('#fff6dc', 0.9))
}

function desk(pen: Pen): void {
  oval(pen, 640, 742, 640, 70, veil('#000000', 0.4))
  blob(
    pen,
    [170, 556, 300, 516, 640, 500, 980, 516, 1110, 556, 980, 584, 640, 590, 300, 584],
    fade(pen, [0, 500], [0, 590], '#e9f1f2', '#a9c2cc'),
  )
  blob(
    pen,
    [150, 556, 330, 590, 640, 596, 950, 590, 1130, 556, 1080, 760, 640, 780, 200, 760],
    fade(pen, [160, 0], [1120, 0], '#0f2b45', '#2a5f86', '#173d5c', '#2a5f86', '#0f2b45'),
  )
  thread(pen, [196, 574, 330, 604, 640, 612, 950, 604, 1084, 574], 5, '#7fe0f2')
  thread(pen, [214, 640, 340, 668, 640, 676, 940, 668, 1066, 640], 3, paint.amber)
  glow(pen, [640, 620], 420, '#7fd0ea', 0.25)
  facet(pen, [560, 540, 712, 540, 730, 566, 542, 566], '#fbf8ef')
  for (const y of [548, 556]) box(pen, 574, y, 124, 2, '#b9c4c9')
  box(pen, 806, 520, 26, 38, tint('#ffffff', 0.2), 5)
  box(pen, 826, 528, 14, 18, '#dfe7ea', 7)
}

export const news: Scene = (pen, t) => {
  still(pen, 'news-studio', studio)
  wall(pen, t)
  chartPanel(pen, t)
  countyPanel(pen, t)
  const breath = wave(t, 6) * 0.4
  const gesture = Math.max(0, wave(t, 2, 0.1)) ** 2
  const presenter: Person = {
    at: [640 + wave(t, 2) * 4, 900 + breath],
    height: 680,
    coat: '#24395c',
    hands: [
      [-7, 30.5],
      [8 + gesture * 5, 30.5 - gesture * 5],
    ],
    lean: wave(t, 2, 0.2) * 0.008,
  }
  glow(pen, [640, 330], 300, '#bfe8f2', 0.35)
  person(pen, presenter)
  at(pen, [presenter.at[0], 900 + breath], 6.8, presenter.lean ?? 0, () => {
    facet(pen, [-4.6, -84, 4.6, -84, 0, -64], '#f7f4ea')
    facet(pen, [-1.2, -82, 1.2, -82, 1.8, -68, 0, -65, -1.8, -68], paint.vermilion)
    facet(pen, [-5, -85, -2.6, -84, 0, -63, -2, -63, -8, -74], '#1a2b48')
    facet(pen, [5, -85, 2.6, -84, 0, -63, 2, -63, 8, -74], '#1a2b48')
  })
  still(pen, 'news-desk', desk)
  reach(pen, presenter)
}
