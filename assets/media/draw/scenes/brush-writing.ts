/** The writing of 永: its strokes, how far each is written at a moment, and where the brush is. */
import { oval, type Pen, type Point } from '../brush.ts'
import { ease } from '../motion.ts'

type Touch = readonly [x: number, y: number, width: number]

/** The five strokes in a square of 100: the brush's place and half its width. */
export const STROKES: readonly (readonly Touch[])[] = [
  [
    [43, 8, 1],
    [47, 12, 3.4],
    [53, 18, 5.4],
    [54, 21, 3],
  ],
  [
    [30, 33, 3],
    [36, 33, 3.6],
    [48, 31, 3.4],
    [52, 30, 5.2],
    [52, 36, 4.4],
    [52, 60, 4.2],
    [52, 82, 4.6],
    [51, 88, 4.8],
    [46, 87, 3.4],
    [40, 81, 0.8],
  ],
  [
    [12, 51, 3],
    [18, 51, 3.6],
    [32, 47, 3.4],
    [37, 47, 4.6],
    [34, 55, 4.2],
    [26, 68, 3.2],
    [14, 80, 1.6],
    [9, 83, 0.6],
  ],
  [
    [84, 30, 4.6],
    [79, 36, 4.4],
    [70, 44, 3],
    [60, 50, 1.2],
    [57, 52, 0.6],
  ],
  [
    [55, 46, 1],
    [60, 54, 2.8],
    [70, 68, 4.6],
    [80, 79, 6.4],
    [84, 82, 6],
    [92, 85, 2.6],
    [97, 86, 0.6],
  ],
]
/** Where the sheet lies in the picture, and the size of one hundredth of it. */
export const BOARD: Point = [452, 92]
export const UNIT = 3.76

function place(stroke: readonly Touch[], part: number): Touch {
  const along = Math.min(stroke.length - 1.0001, part * (stroke.length - 1))
  const index = Math.floor(along)
  const [from = [0, 0, 0], to = [0, 0, 0]] = [stroke[index], stroke[index + 1]]
  const rest = along - index
  return [
    from[0] + (to[0] - from[0]) * rest,
    from[1] + (to[1] - from[1]) * rest,
    from[2] + (to[2] - from[2]) * rest,
  ]
}

/** Draws the strokes, each as far (0–1) as `parts` says. */
export function character(pen: Pen, parts: readonly number[], colour: string): void {
  STROKES.forEach((stroke, index) => {
    const part = parts[index] ?? 0
    for (let step = 0; step <= part * 200 && part > 0; step++) {
      const [x, y, width] = place(stroke, step / 200)
      oval(pen, x, y, width * 1.06, width * 0.9, colour, -0.7)
    }
  })
}

/** How much of each stroke is written at `t`: the fifth ends at three quarters of the loop. */
export const writing = (t: number): number[] =>
  STROKES.map((_, index) => ease(t, 0.05 + index * 0.145, 0.05 + index * 0.145 + 0.11))

/** The brush's tip: on the paper while it writes, lifted on its way to the next stroke, at rest by the ink. */
export function tip(t: number, parts: readonly number[]): [Point, number] {
  const rest: Point = [1060, 552]
  const onPaper = ([x, y]: Touch): Point => [BOARD[0] + x * UNIT, BOARD[1] + y * UNIT]
  const stops = STROKES.flatMap((stroke, index): [number, Point][] => {
    const start = 0.05 + index * 0.145
    return [
      [start, onPaper(place(stroke, 0))],
      [start + 0.11, onPaper(place(stroke, 1))],
    ]
  })
  const end: [number, Point] = [1.01, rest]
  const path: [number, Point][] = [[0, rest], ...stops, [0.82, rest], end]
  const next = path.findIndex(([time]) => time > t)
  const [from, to] = [path[next - 1] ?? end, path[next] ?? end]
  const stroke = (next - 2) / 2
  if (Number.isInteger(stroke) && stroke < STROKES.length && stroke >= 0)
    return [onPaper(place(STROKES[stroke] ?? [], parts[stroke] ?? 0)), 0]
  const part = ease(t, from[0], to[0])
  const lift = Math.sin(part * Math.PI)
  return [
    [from[1][0] + (to[1][0] - from[1][0]) * part, from[1][1] + (to[1][1] - from[1][1]) * part - lift * 26],
    lift,
  ]
}
