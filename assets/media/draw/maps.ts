/** Maps to look at, not to measure by: the world in dots and the outline of the sample county. */
import { disc, type Pen, type Point, WIDTH } from './brush.ts'
import { dice } from './motion.ts'

/** Coarse coastlines as longitude and latitude in degrees, in pairs. */
const COASTS: readonly (readonly number[])[] = [
  [
    -165, 65, -155, 71, -125, 70, -95, 72, -80, 73, -62, 60, -55, 52, -66, 44, -75, 38, -81, 30, -81, 25, -90,
    30, -97, 26, -95, 18, -87, 21, -88, 15, -83, 9, -79, 8, -85, 11, -105, 20, -112, 28, -122, 36, -124, 47,
    -135, 58, -150, 60,
  ],
  [-55, 60, -43, 60, -22, 70, -20, 80, -40, 83, -60, 80, -68, 76, -53, 68],
  [
    -79, 8, -72, 12, -60, 9, -50, 0, -35, -6, -39, -16, -48, -26, -58, -36, -65, -42, -68, -54, -74, -50, -72,
    -30, -70, -18, -80, -5,
  ],
  [
    -16, 14, -17, 21, -9, 32, -5, 36, 10, 37, 20, 32, 32, 31, 37, 21, 43, 12, 51, 12, 41, -2, 40, -15, 35,
    -24, 30, -31, 19, -35, 12, -17, 9, 0, 8, 4, -8, 5,
  ],
  [
    -9, 37, -9, 43, -1, 44, -4, 48, 4, 52, 8, 57, 5, 60, 14, 68, 26, 71, 40, 67, 60, 69, 75, 73, 105, 77, 140,
    73, 170, 70, 180, 66, 163, 60, 157, 52, 143, 59, 135, 54, 140, 48, 130, 42, 127, 35, 122, 40, 119, 37,
    122, 31, 118, 24, 109, 21, 108, 12, 104, 9, 100, 13, 104, 1, 98, 9, 94, 17, 88, 22, 80, 15, 77, 8, 72, 19,
    67, 25, 57, 26, 50, 30, 58, 22, 52, 16, 44, 13, 39, 21, 35, 28, 36, 36, 27, 37, 22, 37, 14, 45, 18, 40,
    12, 42, 8, 44, 3, 42, -2, 37,
  ],
  [
    114, -22, 122, -18, 130, -12, 136, -12, 142, -11, 146, -19, 153, -27, 150, -37, 144, -38, 138, -35, 131,
    -31, 116, -35,
  ],
  [130, 31, 136, 34, 141, 36, 144, 44, 139, 40, 135, 36],
  [119, 25.5, 122, 25.5, 121.5, 22, 119.5, 22],
  [109, 19.5, 111.5, 19.5, 111.3, 17, 109.3, 17],
  [-5, 50, 1, 52, -2, 58, -6, 57],
  [109, 1, 117, 6, 118, -1, 113, -4],
  [95, 5, 106, -5, 115, -8, 104, -6],
  [131, -2, 141, -3, 150, -8, 142, -9],
  [44, -17, 50, -15, 47, -25, 44, -23],
  [120, 18, 125, 12, 126, 7, 121, 14],
  [173, -35, 178, -38, 173, -42, 168, -46, 172, -41],
]

/** The world as dots over the whole width of the picture, with the equator at `middle`; it joins at its edges. */
export function worldDots(pen: Pen, middle: number, colour: string): void {
  const random = dice(7)
  for (const coast of COASTS) {
    const land = new Path2D()
    for (let index = 0; index < coast.length; index += 2) {
      land.lineTo((((coast[index] ?? 0) + 180) / 360) * WIDTH, middle - ((coast[index + 1] ?? 0) / 180) * 640)
    }
    land.closePath()
    for (let y = 40; y < 620; y += 11) {
      for (let x = 0; x < WIDTH; x += 11) {
        pen.save()
        pen.setTransform(1, 0, 0, 1, 0, 0)
        const inside = pen.isPointInPath(land, x, y)
        pen.restore()
        if (inside) disc(pen, x, y, 2.6 + random() * 1.4, colour)
      }
    }
  }
}

/** The county's border around (0, 0), about 400 wide and 330 high. */
export const COUNTY: readonly Point[] = [
  [-188, -40],
  [-150, -92],
  [-120, -80],
  [-96, -132],
  [-52, -150],
  [-20, -128],
  [24, -158],
  [70, -140],
  [88, -104],
  [136, -96],
  [178, -60],
  [168, -16],
  [196, 24],
  [164, 62],
  [150, 108],
  [98, 118],
  [72, 158],
  [20, 146],
  [-22, 164],
  [-64, 132],
  [-112, 140],
  [-140, 98],
  [-126, 60],
  [-176, 34],
]

/** The border as a path with straight sides and soft corners, ready to be filled, stroked or clipped to. */
export function countyPath(scale: number): Path2D {
  const path = new Path2D()
  COUNTY.forEach(([x, y], index) => {
    const [nx, ny] = COUNTY[(index + 1) % COUNTY.length] ?? [x, y]
    const middle: Point = [((x + nx) / 2) * scale, ((y + ny) / 2) * scale]
    if (index === 0) path.moveTo(middle[0], middle[1])
    else path.quadraticCurveTo(x * scale, y * scale, middle[0], middle[1])
  })
  path.closePath()
  return path
}

/** The county's rivers and inner borders, in the same units as its outline. */
export const RIVERS: readonly (readonly Point[])[] = [
  [
    [-120, -80],
    [-70, -40],
    [-20, -30],
    [10, 20],
    [60, 40],
    [110, 100],
  ],
  [
    [88, -104],
    [60, -60],
    [20, -40],
    [-10, -30],
  ],
  [
    [-170, 20],
    [-100, 30],
    [-40, 60],
    [10, 24],
  ],
]
export const TOWNS: readonly Point[] = [
  [-8, -4],
  [-108, -46],
  [92, -66],
  [118, 44],
  [-86, 84],
  [26, 100],
]
