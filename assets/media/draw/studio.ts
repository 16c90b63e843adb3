/** Opens headless Chromium with the scenes and the bundled font, and takes pictures of a loop frame by frame. */
import { readFile } from 'node:fs/promises'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import type { FrameOrder } from './canvas-page.ts'

/** Every character that a scene writes; more characters need more slices of the font. */
const WRITTEN = '0123456789°福茶果面永春稷下'
const FONT_FOLDER = 'node_modules/@fontsource/noto-sans-sc'
const FRAMES_PER_CALL = 10
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--disable-accelerated-2d-canvas',
]

export interface Studio {
  frames(order: FrameOrder): AsyncGenerator<Buffer>
  close(): Promise<void>
}

const covers = (range: string, code: number): boolean =>
  range.split(',').some((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-')
    return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16)
  })

/** The slices of the bundled font that hold the written characters, as data addresses. */
async function fontSlices(): Promise<string[]> {
  const css = await readFile(`${FONT_FOLDER}/500.css`, 'utf8')
  const slices: string[] = []
  for (const [rule] of css.matchAll(/@font-face\s*{[^}]*}/g)) {
    const range = /unicode-range:\s*([^;]+);/.exec(rule)?.[1] ?? ''
    const file = /url\(\.\/(files\/[^)]+\.woff2)\)/.exec(rule)?.[1]
    if (!file || ![...WRITTEN].some((letter) => covers(range, letter.codePointAt(0) ?? 0))) continue
    const data = await readFile(`${FONT_FOLDER}/${file}`)
    slices.push(`data:font/woff2;base64,${data.toString('base64')}`)
  }
  return slices
}

/** The browser's part of the script as one text. */
async function pageScript(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: 'assets/media/draw/canvas-page.ts', formats: ['iife'], name: 'scenes' },
    },
  })
  const output = [result].flat().flatMap((part) => ('output' in part ? part.output : []))
  const chunk = output.find((part) => part.type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error('Vite made no script of the scenes')
  return chunk.code
}

async function furnish(page: Page): Promise<void> {
  await page.addScriptTag({ content: await pageScript() })
  await page.evaluate(
    async (slices) => {
      const faces = await Promise.all(
        slices.map((slice) => new FontFace('Noto Sans SC', `url(${slice})`).load()),
      )
      for (const face of faces) document.fonts.add(face)
    },
    await fontSlices(),
  )
}

/** Starts the Chromium at the given path; close the studio when the last frame is taken. */
export async function openStudio(executablePath: string): Promise<Studio> {
  const browser: Browser = await chromium.launch({
    executablePath,
    args: FLAGS,
  })
  const page = await browser.newPage()
  await furnish(page)
  return {
    async *frames(order) {
      for (let first = order.first; first < order.first + order.count; first += FRAMES_PER_CALL) {
        const count = Math.min(FRAMES_PER_CALL, order.first + order.count - first)
        const call = `drawFrames(${JSON.stringify({ ...order, first, count })})`
        const texts = await page.evaluate<string[]>(call)
        for (const text of texts) yield Buffer.from(text, 'base64')
      }
    },
    close: () => browser.close(),
  }
}
