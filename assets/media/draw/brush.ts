/** The strokes that every picture is made of: shapes, light, and layers that are painted once. */
import { TAU } from './motion.ts'
import { veil } from './palette.ts'

export type Pen = OffscreenCanvasRenderingContext2D
export type Point = readonly [x: number, y: number]
/** Corners as points, or as their numbers in a row: x, y, x, y … */
export type Outline = readonly (Point | number)[]
export type Fill = string | CanvasGradient
/** Draws one frame of 1280 × 720 units; `t` in [0, 1) is the place in the loop, and t = 1 must look like t = 0. */
export type Scene = (pen: Pen, t: number) => void

/** The units of a picture, whatever its size in pixels. */
export const WIDTH = 1280
export const HEIGHT = 720

/** A gradient along a line; the stops are spread evenly. */
export function fade(pen: Pen, from: Point, to: Point, ...stops: string[]): CanvasGradient {
  const gradient = pen.createLinearGradient(from[0], from[1], to[0], to[1])
  stops.forEach((stop, index) => {
    gradient.addColorStop(index / Math.max(1, stops.length - 1), stop)
  })
  return gradient
}

/** Fills the whole picture, or the band between two heights, from top to bottom. */
export function wash(pen: Pen, stops: string[], top = 0, bottom = HEIGHT): void {
  pen.fillStyle = fade(pen, [0, top], [0, bottom], ...stops)
  pen.fillRect(0, top, WIDTH, bottom - top)
}

/** A soft round light. */
export function glow(pen: Pen, [x, y]: Point, radius: number, colour: string, strength: number): void {
  const light = pen.createRadialGradient(x, y, 0, x, y, radius)
  light.addColorStop(0, veil(colour, strength))
  light.addColorStop(0.35, veil(colour, strength * 0.45))
  light.addColorStop(1, veil(colour, 0))
  pen.fillStyle = light
  pen.fillRect(x - radius, y - radius, radius * 2, radius * 2)
}

/** A circle around a middle. */
export function disc(pen: Pen, x: number, y: number, radius: number, fill: Fill): void {
  oval(pen, x, y, radius, radius, fill)
}

/** An ellipse around a middle; `turn` in radians. */
export function oval(pen: Pen, x: number, y: number, rx: number, ry: number, fill: Fill, turn = 0): void {
  pen.fillStyle = fill
  pen.beginPath()
  pen.ellipse(x, y, Math.max(0, rx), Math.max(0, ry), turn, 0, TAU)
  pen.fill()
}

/** A rectangle from its upper left corner, with rounded corners. */
export function box(pen: Pen, x: number, y: number, w: number, h: number, fill: Fill, radius = 0): void {
  pen.fillStyle = fill
  pen.beginPath()
  pen.roundRect(x, y, w, h, radius)
  pen.fill()
}

function corners(outline: Outline): Point[] {
  const numbers = outline.flat()
  return numbers.flatMap((x, index): Point[] => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : []))
}

/** A straight-edged shape. */
export function facet(pen: Pen, outline: Outline, fill: Fill): void {
  pen.fillStyle = fill
  pen.beginPath()
  for (const [x, y] of corners(outline)) pen.lineTo(x, y)
  pen.closePath()
  pen.fill()
}

/** A soft closed shape: its edge runs through the middles between the given corners. */
export function blob(pen: Pen, outline: Outline, fill: Fill): void {
  const points = corners(outline)
  pen.fillStyle = fill
  pen.beginPath()
  points.forEach(([x, y], index) => {
    const [nx, ny] = points[(index + 1) % points.length] ?? [x, y]
    const [px, py] = points[(index + points.length - 1) % points.length] ?? [x, y]
    if (index === 0) pen.moveTo((px + x) / 2, (py + y) / 2)
    pen.quadraticCurveTo(x, y, (x + nx) / 2, (y + ny) / 2)
  })
  pen.fill()
}

/** A soft line with round ends through the middles of the given corners, from the first to the last of them. */
export function thread(pen: Pen, outline: Outline, width: number, colour: Fill): void {
  const points = corners(outline)
  pen.strokeStyle = colour
  pen.lineWidth = width
  pen.lineCap = 'round'
  pen.lineJoin = 'round'
  pen.beginPath()
  points.forEach(([x, y], index) => {
    const next = points[index + 1]
    if (index === 0) pen.moveTo(x, y)
    else if (next && points[index + 2]) pen.quadraticCurveTo(x, y, (x + next[0]) / 2, (y + next[1]) / 2)
    else if (next) pen.quadraticCurveTo(x, y, next[0], next[1])
    else if (index === 1) pen.lineTo(x, y)
  })
  pen.stroke()
}

/** Draws with another origin, scale and turn, and puts them back. */
export function at(pen: Pen, [x, y]: Point, scale: number, turn: number, draw: () => void): void {
  pen.save()
  pen.translate(x, y)
  pen.rotate(turn)
  pen.scale(scale, Math.abs(scale))
  draw()
  pen.restore()
}

function sheetOf({ width, height }: OffscreenCanvas, draw: (pen: Pen) => void): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height)
  const sheet = canvas.getContext('2d', { willReadFrequently: true })
  if (!sheet) throw new Error('This browser draws no 2D canvas')
  draw(sheet)
  return canvas
}

const layers = new Map<string, OffscreenCanvas>()

/** A layer that does not move: painted at its first use, copied afterwards; `blur` in units softens it. */
export function still(
  pen: Pen,
  name: string,
  draw: (pen: Pen) => void,
  blur = 0,
  shift: Point = [0, 0],
): void {
  const scale = pen.canvas.width / WIDTH
  let canvas = layers.get(name)
  if (!canvas) {
    canvas = sheetOf(pen.canvas, (sheet) => {
      sheet.scale(scale, scale)
      draw(sheet)
    })
    const sharp = canvas
    if (blur > 0) {
      canvas = sheetOf(sharp, (sheet) => {
        sheet.filter = `blur(${blur * scale}px)`
        sheet.drawImage(sharp, 0, 0)
      })
    }
    layers.set(name, canvas)
  }
  const spill = blur * 3
  pen.drawImage(canvas, shift[0] - spill, shift[1] - spill, WIDTH + spill * 2, HEIGHT + spill * 2)
}
