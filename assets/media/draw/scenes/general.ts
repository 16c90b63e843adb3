/** The general channel: the county town at dusk, its clock tower and lit windows in the river, lanterns rising. */
import { at, blob, box, disc, fade, glow, oval, type Pen, type Scene, still, thread, wash } from '../brush.ts'
import { dice, run, TAU, wave } from '../motion.ts'
import { cloud, glints, ridge, swallow } from '../nature.ts'
import { paint, shade, tint, veil } from '../palette.ts'
import { house, roof } from '../town.ts'

const WATER = 560

function sky(pen: Pen): void {
  wash(pen, ['#27345c', '#4f4a7c', '#9c6a86', '#e39172', '#f8cf97'], 0, 520)
  glow(pen, [430, 470], 520, '#ffdf9f', 0.85)
  disc(pen, 430, 452, 58, '#fff0c4')
  const random = dice(2)
  for (let star = 0; star < 60; star++)
    disc(pen, random() * 1280, random() * 190, 0.6 + random() * 1.1, veil('#fff6dc', 0.25 + random() * 0.5))
  ridge(pen, 31, 440, 120, 0.6, fade(pen, [0, 340], [0, 520], '#8a6a8e', '#d99a86'))
  ridge(pen, 33, 480, 90, 0.5, fade(pen, [0, 420], [0, 540], '#6a5480', '#a97386'))
}

function tower(pen: Pen): void {
  box(pen, 800, 410, 200, 160, fade(pen, [800, 0], [1000, 0], '#8d5a50', '#4e3346'))
  for (let y = 424; y < 560; y += 18) box(pen, 800, y, 200, 1.5, veil(paint.night, 0.22))
  blob(pen, [868, 566, 868, 500, 880, 470, 920, 470, 932, 500, 932, 566], '#2a2036')
  glow(pen, [900, 530], 70, paint.amber, 0.7)
  for (let x = 796; x < 1004; x += 20) box(pen, x, 398, 12, 14, '#6b4450')
  box(pen, 826, 300, 148, 104, fade(pen, [826, 0], [974, 0], '#a9523f', '#5e2c38'))
  for (const x of [836, 874, 914, 952]) box(pen, x, 312, 12, 92, '#7a2f31', 2)
  roof(pen, 900, 258, 236, 52, '#3d4258')
  box(pen, 850, 176, 100, 88, fade(pen, [850, 0], [950, 0], '#b3573f', '#642f3a'))
  roof(pen, 900, 110, 176, 72, '#3a3f56')
  thread(pen, [900, 112, 900, 78], 5, paint.wheat)
  disc(pen, 900, 76, 6, paint.wheat)
  glow(pen, [900, 220], 110, paint.straw, 0.7)
  disc(pen, 900, 220, 36, '#6d4a2e')
  disc(pen, 900, 220, 31, '#fff1cc')
  for (let hour = 0; hour < 12; hour++)
    disc(
      pen,
      900 + Math.sin((hour / 12) * TAU) * 25,
      220 - Math.cos((hour / 12) * TAU) * 25,
      hour % 3 ? 1.4 : 2.6,
      '#5a3a28',
    )
  thread(pen, [900, 220, 891, 235], 4, '#4d3021')
  thread(pen, [900, 220, 900, 197], 3, '#4d3021')
}

function town(pen: Pen): void {
  for (const [x, width, height] of [
    [60, 120, 120],
    [190, 100, 160],
    [300, 130, 110],
    [520, 110, 130],
    [640, 100, 165],
    [745, 90, 120],
    [1060, 110, 140],
    [1180, 120, 180],
    [1270, 90, 130],
  ] as const) {
    house(pen, x, WATER - 8, width, height, '#75566e', '#4a4560', 0.65)
  }
  tower(pen)
  for (const [x, width, height, wall] of [
    [20, 150, 96, '#d9b69c'],
    [150, 110, 120, '#c99f8c'],
    [268, 120, 86, '#e0c0a2'],
    [394, 100, 104, '#b98d84'],
    [510, 120, 84, '#dcb79b'],
    [636, 110, 110, '#c79a88'],
    [744, 92, 80, '#ddbb9f'],
    [1048, 118, 92, '#d2a790'],
    [1168, 110, 118, '#c3958a'],
    [1270, 96, 88, '#dcb79b'],
  ] as const) {
    house(pen, x, WATER, width, height, shade(wall, 0.18), '#433f58', 1)
  }
  box(pen, 0, WATER - 4, 1280, 14, fade(pen, [0, WATER], [0, WATER + 10], '#8a6a72', '#3d3350'))
}

function river(pen: Pen): void {
  wash(pen, ['#d99a86', '#7a5f86', '#2f3558'], WATER + 8, 720)
  pen.save()
  pen.beginPath()
  pen.rect(0, WATER + 8, 1280, 160)
  pen.clip()
  pen.globalAlpha = 0.5
  pen.translate(0, WATER * 2 + 10)
  pen.scale(1, -1)
  town(pen)
  pen.restore()
  wash(pen, [veil('#39335a', 0.05), veil('#2a2c4e', 0.85)], WATER + 8, 720)
}

function boat(pen: Pen, x: number, y: number, t: number, size: number): void {
  at(pen, [x, y + wave(t, 6, x) * 1.5], size, wave(t, 4) * 0.012, () => {
    oval(pen, 0, 10, 92, 7, veil('#1d1a36', 0.5))
    blob(
      pen,
      [-96, -16, -70, 6, 60, 8, 98, -18, 60, -6, -60, -6],
      fade(pen, [0, -16], [0, 8], '#7a4b3a', '#3a2636'),
    )
    blob(
      pen,
      [-44, -6, -40, -36, 0, -46, 40, -36, 44, -6],
      fade(pen, [-44, 0], [44, 0], '#5b4148', '#8f6a52', '#4a3440'),
    )
    box(pen, -22, -26, 44, 18, '#ffd58a', 6)
    glow(pen, [0, -18], 80, paint.amber, 0.55)
    thread(pen, [52, -8, 54, -52], 3, '#4d3021')
    glow(pen, [54, -40], 50, paint.vermilion, 0.7)
    oval(pen, 54, -40, 9, 11, '#e8603c')
  })
}

function skyLantern(pen: Pen, index: number, t: number): void {
  const rise = run(t, 1, index * 0.1237)
  const x = 140 + ((index * 397) % 1000) + wave(rise, 1, index * 0.3) * 34
  const y = 470 - rise * 560
  const size = 0.5 + (index % 4) * 0.22
  const shine = Math.min(1, rise * 6)
  glow(pen, [x, y], 60 * size, paint.amber, 0.6 * shine)
  blob(
    pen,
    [
      [x - 10 * size, y + 13 * size],
      [x - 15 * size, y - 6 * size],
      [x - 8 * size, y - 17 * size],
      [x + 8 * size, y - 17 * size],
      [x + 15 * size, y - 6 * size],
      [x + 10 * size, y + 13 * size],
    ],
    veil(index % 3 ? '#ffb765' : '#ff8f5a', shine),
  )
}

export const general: Scene = (pen, t) => {
  still(pen, 'general-sky', sky)
  cloud(pen, [250 + wave(t, 1) * 40, 250], 170, '#e7a08c', 0.35)
  cloud(pen, [1080 + wave(t, 1, 0.35) * 46, 190], 220, '#b87f92', 0.35)
  cloud(pen, [660 + wave(t, 1, 0.6) * 30, 120], 120, '#8c6c92', 0.4)
  for (let index = 0; index < 14; index++) skyLantern(pen, index, t)
  still(pen, 'general-river', river)
  still(pen, 'general-town', town)
  for (let lamp = 0; lamp < 9; lamp++)
    glow(
      pen,
      [70 + lamp * 150, 470 + ((lamp * 53) % 60)],
      46,
      paint.amber,
      0.16 + 0.12 * wave(t, 2 + (lamp % 3), lamp * 0.29),
    )
  glints(pen, [0, WATER + 16], [1280, 712], 70, t, '#ffd9a0')
  boat(pen, -160 + run(t, 1, 0.3) * 1600, 628, t, 0.85)
  boat(pen, 1460 - run(t, 1, 0.62) * 1640, 682, t, 1.15)
  for (let bird = 0; bird < 4; bird++) {
    const part = run(t, 1, bird * 0.03 + 0.1)
    swallow(
      pen,
      [1340 - part * 1420, 260 - bird * 24 + wave(part, 3, bird * 0.1) * 20],
      20,
      0,
      run(t, 30, bird * 0.3),
      tint(paint.indigo, 0.05),
    )
  }
}
