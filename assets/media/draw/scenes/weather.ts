/** The weather channel: the county as a relief under moving clouds, sun, rain and temperatures, and a presenter. */
import {
  at,
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
import { countyPath, RIVERS, TOWNS } from '../maps.ts'
import { dice, run, TAU, wave } from '../motion.ts'
import { cloud, tree } from '../nature.ts'
import { paint, tint, veil } from '../palette.ts'
import { person } from '../people.ts'

const CENTRE: Point = [520, 366]
const SCALE = 1.86

function relief(pen: Pen): void {
  wash(pen, ['#2c6f9c', '#5fa6c4', '#a9d6d8'])
  glow(pen, [240, 120], 520, '#fff3cf', 0.5)
  for (let ring = 0; ring < 7; ring++) {
    pen.strokeStyle = veil('#ffffff', 0.09)
    pen.lineWidth = 2
    pen.beginPath()
    pen.ellipse(CENTRE[0], CENTRE[1], 330 + ring * 70, 290 + ring * 60, -0.1, 0, TAU)
    pen.stroke()
  }
  pen.save()
  pen.translate(CENTRE[0], CENTRE[1])
  const county = countyPath(SCALE)
  pen.translate(12, 26)
  pen.fillStyle = veil('#123c56', 0.35)
  pen.fill(county)
  pen.translate(-6, -13)
  pen.fillStyle = '#3f7a58'
  pen.fill(county)
  pen.translate(-6, -13)
  pen.fillStyle = fade(pen, [-300, -280], [300, 280], '#cfe0a0', '#93bf7c', '#6fa878')
  pen.fill(county)
  pen.save()
  pen.clip(county)
  const random = dice(16)
  for (let hill = 0; hill < 46; hill++) {
    const [x, y] = [-330 + random() * 420, -290 + random() * 300]
    const size = 16 + random() * 26
    blob(
      pen,
      [
        [x - size * 1.4, y + size * 0.6],
        [x - size * 0.3, y - size],
        [x + size * 0.3, y - size],
        [x + size * 1.4, y + size * 0.6],
      ],
      fade(pen, [x - size, y], [x + size, y], veil('#e6edc0', 0.75), veil('#4f8a60', 0.65)),
    )
  }
  for (let wood = 0; wood < 26; wood++)
    tree(pen, [-60 + random() * 380, 20 + random() * 230], 34 + random() * 16, '#5f9a5c', 0, wood)
  for (const river of RIVERS) {
    const scaled = river.map(([x, y]): Point => [x * SCALE, y * SCALE])
    thread(pen, scaled, 13, '#dff1ee')
    thread(pen, scaled, 8, '#6fb6d0')
  }
  pen.restore()
  pen.strokeStyle = '#fbfdf4'
  pen.lineWidth = 5
  pen.stroke(county)
  pen.restore()
}

function sun(pen: Pen, [x, y]: Point, t: number): void {
  glow(pen, [x, y], 220, '#ffd98a', 0.85)
  at(pen, [x, y], 1, t * (TAU / 12) * 2, () => {
    for (let ray = 0; ray < 12; ray++) {
      const angle = (ray / 12) * TAU
      const long = 92 + 8 * wave(t, 6, ray % 2 ? 0.5 : 0)
      thread(
        pen,
        [
          [Math.cos(angle) * 70, Math.sin(angle) * 70],
          [Math.cos(angle) * long, Math.sin(angle) * long],
        ],
        9,
        '#ffc04d',
      )
    }
  })
  disc(pen, x, y, 56, fade(pen, [x - 40, y - 50], [x + 40, y + 50], '#fff0b8', '#ffb93f'))
}

function rain(pen: Pen, x: number, y: number, t: number): void {
  for (let drop = 0; drop < 15; drop++) {
    const fall = run(t, 20, (drop * 0.381) % 1)
    const dx = x - 80 + drop * 11 - fall * 14
    thread(
      pen,
      [
        [dx, y + fall * 92],
        [dx - 4, y + 17 + fall * 92],
      ],
      4,
      veil('#eaf6ff', 0.95 * Math.sin(fall * Math.PI)),
    )
  }
}

function temperature(pen: Pen, [x, y]: Point, degrees: number): void {
  const [px, py] = [CENTRE[0] + x * SCALE, CENTRE[1] + y * SCALE]
  box(pen, px - 46, py - 31, 96, 58, veil('#0f3552', 0.82), 29)
  disc(pen, px, py + 38, 6, '#ffffff')
  pen.fillStyle = degrees > 19 ? '#ffcf7f' : '#ffffff'
  pen.font = '42px "Noto Sans SC"'
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(`${degrees}°`, px + 6, py - 2)
}

function wind(pen: Pen, x: number, y: number, t: number, phase: number): void {
  const part = run(t, 4, phase)
  const points = Array.from(
    { length: 8 },
    (_, step): Point => [x + part * 190 + step * 13, y + Math.sin(step * 0.6 + part * 6) * 8],
  )
  thread(pen, points, 5, veil('#ffffff', 0.6 * Math.sin(part * Math.PI)))
}

export const weather: Scene = (pen, t) => {
  still(pen, 'weather-relief', relief)
  sun(pen, [196, 148], t)
  for (const [x, y, phase] of [
    [300, 560, 0],
    [60, 420, 0.4],
    [560, 610, 0.7],
    [640, 120, 0.2],
  ] as const)
    wind(pen, x, y, t, phase)
  for (const [index, town] of TOWNS.entries()) temperature(pen, town, [21, 18, 17, 20, 22, 23][index] ?? 20)
  const wander = wave(t, 1) * 46
  oval(pen, 700 + wander, 330, 130, 20, veil('#123c56', 0.16))
  rain(pen, 724 + wander, 190, t)
  cloud(pen, [720 + wander, 176], 176, '#dbe6ec', 0.97)
  cloud(pen, [336 + wave(t, 1, 0.3) * 60, 196], 128, '#fbfdfc', 0.97)
  cloud(pen, [250 + wave(t, 1, 0.55) * 50, 610], 120, '#f3f8f8', 0.9)
  cloud(pen, [800 + wave(t, 1, 0.8) * 40, 640], 100, '#f3f8f8', 0.85)
  const point = 0.5 + 0.5 * wave(t, 2)
  oval(pen, 1080, 716, 150, 14, veil('#123c56', 0.4))
  person(pen, {
    at: [1080 + wave(t, 2, 0.2) * 6, 712],
    height: 560,
    coat: '#e07a4f',
    trousers: '#31435f',
    wear: 'bun',
    elbows: -1,
    hands: [
      [-33, -6 + point * 22],
      [14 + wave(t, 4) * 0.6, 37],
    ],
    lean: -0.02 * point,
  })
  at(pen, [1080 + wave(t, 2, 0.2) * 6, 712], 5.6, -0.02 * point, () => {
    blob(pen, [-5, -86, 0, -80, 5, -86, 6, -82, 0, -75, -6, -82], tint(paint.paper, 0.2))
  })
}
