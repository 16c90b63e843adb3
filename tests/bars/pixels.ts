/** Measures on rendered pixels: contrast of text, and the focus as it is drawn. */
import { decode } from 'fast-png'
import type { Page } from 'playwright-core'
import type { Rect } from '../../tv-app/focus/move.ts'
import type { Mark } from './snapshot.ts'

/** A screenshot whose pixels are asked for at 1080p, whatever its size. */
export class Screenshot {
  readonly #data: ArrayLike<number>
  readonly #width: number
  readonly #height: number
  readonly #channels: number
  /** Pixels of the screenshot per px at 1080p. */
  readonly scale: number

  constructor(png: Uint8Array) {
    const { data, width, height, channels } = decode(png)
    this.#data = data
    this.#width = width
    this.#height = height
    this.#channels = channels
    this.scale = width / 1920
  }

  /** The page as it stands on the screen. The browser's own way is three times as quick as that of Playwright. */
  static async of(page: Page): Promise<Screenshot> {
    const browser = await page.context().newCDPSession(page)
    const { data } = await browser.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true })
    await browser.detach()
    return new Screenshot(Buffer.from(data, 'base64'))
  }

  /** Every pixel of a rectangle given at 1080p, row by row, as 0xRRGGBB. */
  pixels(rect: Rect): number[] {
    const left = this.#clamp(rect.x, this.#width)
    const right = this.#clamp(rect.x + rect.w, this.#width)
    const top = this.#clamp(rect.y, this.#height)
    const bottom = this.#clamp(rect.y + rect.h, this.#height)
    const found: number[] = []
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) found.push(this.#at(x, y))
    return found
  }

  #clamp(position: number, most: number): number {
    return Math.max(0, Math.min(most, Math.round(position * this.scale)))
  }

  #at(x: number, y: number): number {
    const start = (y * this.#width + x) * this.#channels
    const part = (offset: number): number => this.#data[start + offset] ?? 0
    return part(0) * 65_536 + part(1) * 256 + part(2)
  }
}

/** Share of a text's pixels that its strokes have at their full colour. */
const STROKES = 0.01

/** Contrast of the letters against what lies behind them, by WCAG 2.2 "contrast ratio"; 1 where nothing is drawn. */
export function contrastOf(screenshot: Screenshot, { rect }: Pick<Mark, 'rect'>): number {
  const pixels = screenshot.pixels(rect)
  const behind = luminance(mostFrequent(pixels))
  const colours = [...countsOf(pixels)]
    .map(([pixel, count]) => ({ contrast: ratio(luminance(pixel), behind), count }))
    .sort((a, b) => b.contrast - a.contrast)
  let left = Math.floor(pixels.length * STROKES)
  const stroke = colours.find(({ count }) => {
    left -= count
    return left < 0
  })
  return Math.round((stroke?.contrast ?? 1) * 10) / 10
}

export interface DrawnFocus {
  /** Width of the ring, px at 1080p. */
  ring: number
  /** What it covers with its ring. */
  covers: Rect
  /** Width of the element as it is drawn, divided by its width without the focus. */
  growth: number
  /** Contrast of its field against the field of `other`. */
  fill: number
}

/** The accent of the ring, 0xRRGGBB, and how far a pixel may be from it in each part. */
const ACCENT = 0xffb347
const NEAR = 40
/** How far beyond the element its ring is looked for, px. */
const REACH = 60

/** The focus as it is drawn around `mark`, against `other`, which has none. */
export function drawnFocus(screenshot: Screenshot, { rect }: Mark, other: Mark): DrawnFocus {
  const across = accented(screenshot, { ...rect, y: rect.y + rect.h / 2, h: 0 })
  const down = accented(screenshot, { ...rect, x: rect.x + rect.w / 2, w: 0 })
  const inner = { x: rect.x + rect.w * 0.02, y: rect.y + rect.h * 0.8, w: rect.w * 0.96, h: rect.h * 0.12 }
  const beside = other.rect
  const field = {
    x: beside.x + beside.w * 0.02,
    y: beside.y + beside.h * 0.8,
    w: beside.w * 0.96,
    h: beside.h * 0.12,
  }
  const fill = ratio(
    luminance(mostFrequent(screenshot.pixels(inner))),
    luminance(mostFrequent(screenshot.pixels(field))),
  )
  return {
    ring: Math.round(across.thickness * 10) / 10,
    covers: { x: across.from, y: down.from, w: across.to - across.from, h: down.to - down.from },
    growth: Math.round(((across.to - across.from) / rect.w) * 1000) / 1000,
    fill: Math.round(fill * 10) / 10,
  }
}

/** Where the ring is first and last met on a line through the middle of an element, and how thick it is there, px. */
function accented(screenshot: Screenshot, line: Rect): { from: number; to: number; thickness: number } {
  const { scale } = screenshot
  const level = line.h === 0
  const start = (level ? line.x : line.y) - REACH
  const strip = level
    ? { ...line, x: start, w: line.w + 2 * REACH, h: 1 / scale }
    : { ...line, y: start, h: line.h + 2 * REACH, w: 1 / scale }
  const accents = screenshot.pixels(strip).map(isAccent)
  const first = accents.indexOf(true)
  if (first < 0) return { from: start, to: start, thickness: 0 }
  let thickness = 0
  while (accents[first + thickness]) thickness++
  const from = Math.max(0, start)
  return {
    from: from + first / scale,
    to: from + (accents.lastIndexOf(true) + 1) / scale,
    thickness: thickness / scale,
  }
}

function isAccent(pixel: number): boolean {
  return [16, 8, 0].every((shift) => Math.abs(((pixel >> shift) & 255) - ((ACCENT >> shift) & 255)) <= NEAR)
}

/** The colour of the field, where hues that nobody tells apart are one. */
function mostFrequent(pixels: readonly number[]): number {
  let best = 0
  let most = 0
  const counts = countsOf(pixels.map((pixel) => pixel & 0xf8f8f8))
  for (const [pixel, count] of counts) if (count > most) [best, most] = [pixel, count]
  return best
}

function countsOf(pixels: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  return counts
}

/** Relative luminance, WCAG 2.2. */
function luminance(pixel: number): number {
  const [red = 0, green = 0, blue = 0] = [16, 8, 0].map((shift) => {
    const part = ((pixel >> shift) & 255) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function ratio(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}
