/** Old and small sets: everything that Chromium learned after a version is taken away, and the stage has 720 lines. */
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { featuresAfter } from '../tv-app/engine-features.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { Television } from './television.ts'

let server: ServerProcess
let television: Television

beforeAll(async () => {
  server = await startServer()
})
afterEach(async () => {
  expect(television.uncaught).toEqual([])
  await television.switchOff()
})
afterAll(() => server.remove())

/** The test driver's own scripts cannot do without these; the bundle is searched for them in engine.test.ts. */
const DRIVEN_BY = ['globalThis', 'BigInt', 'BigInt64Array', 'BigUint64Array']

/** Runs in the page before the app: removes features from their prototypes and globals. */
function forget(features: readonly { owner: string[]; name: string }[]): void {
  const typedArray = Object.getPrototypeOf(Int8Array)
  for (const { owner, name } of features) {
    let holder: unknown = owner[0] === 'TypedArray' ? typedArray : window
    for (const step of owner[0] === 'TypedArray' ? [] : owner) holder = Reflect.get(Object(holder), step)
    if (holder === undefined) continue
    // Response.json is newer than the json of every response: what the list names is the outer one.
    const isStatic = Object.getOwnPropertyDescriptor(Object(holder), name) !== undefined
    Reflect.deleteProperty(Object(isStatic ? holder : Reflect.get(Object(holder), 'prototype')), name)
  }
}

function polyfillsAsked(page: Page): Promise<number> {
  return page.evaluate(
    () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('polyfills')).length,
  )
}

describe('a set with the engine of', () => {
  it.each([53, 68])('Chromium %i starts, zaps and opens a service', async (version) => {
    television = await Television.switchOn(server.address)
    expect(await polyfillsAsked(television.page)).toBe(0)
    await television.page.addInitScript(
      forget,
      featuresAfter(version).filter(({ name }) => !DRIVEN_BY.includes(name)),
    )
    await television.page.reload()
    await television.says('稷下综合')
    await television.plays()
    expect(await polyfillsAsked(television.page)).toBe(1)
    const left = await television.page.evaluate(() => [
      'ResizeObserver' in window,
      'flatMap' in Array.prototype,
      'replaceAll' in String.prototype,
    ])
    expect(left).toEqual([version >= 64, true, false])
    await television.press('Up', 'Up')
    await television.says('稷下天气')
    await television.plays()
    await television.press('Home')
    await television.shows('home')
    await television.press('5')
    await television.shows('services')
    await television.settled()
    await television.press('2', '0', '7')
    await television.shows('service')
    expect(await television.text()).toContain('谁能办')
  })
})

describe('the stage', () => {
  it('has every line of the screen where the browser counts two of them as one, as Android boxes do', async () => {
    television = await Television.switchOn(server.address)
    const cdp = await television.page.context().newCDPSession(television.page)
    await cdp.send('Emulation.setDeviceMetricsOverride', {
      width: 960,
      height: 540,
      deviceScaleFactor: 2,
      mobile: false,
    })
    await television.page.reload()
    const lines = await television.page.waitForFunction(() => {
      const stage = document.querySelector<HTMLCanvasElement>('#stage')
      return stage?.height === 1080 && stage.getBoundingClientRect().height
    })
    expect(await lines.jsonValue()).toBe(540)
  })

  it('is drawn at two thirds on a 720p set, with letters as sharp as the browser itself draws them', async () => {
    television = await Television.switchOn(server.address, { width: 1280, height: 720 })
    await television.press('Home', '5')
    await television.shows('services')
    await television.settled()
    const { page } = television
    const canvas = await page.evaluate(() => {
      const stage = document.querySelector<HTMLCanvasElement>('#stage')
      return { width: stage?.width, height: stage?.height, shown: stage?.getBoundingClientRect().height }
    })
    expect(canvas).toEqual({ width: 1280, height: 720, shown: 720 })
    const title = (await television.mirror()).find(({ role }) => role === 'title')
    if (!title) throw new Error('The screen has no title.')
    const font = (title.font * 2) / 3
    const clip = {
      x: (title.rect.x * 2) / 3,
      y: (title.rect.y * 2) / 3,
      width: font * title.text.length,
      height: (title.rect.h * 2) / 3,
    }
    const ours = await sharpness(page, clip)
    await coverWithOwnLetters(page, title.text, font, clip)
    const own = await sharpness(page, clip)
    expect(ours / own).toBeGreaterThan(0.85)
    expect(ours / own).toBeLessThan(1.15)
  })
})

type Clip = { x: number; y: number; width: number; height: number }

/** How much pixels differ from their neighbours to the right: the root of the mean square, 0 to 255. Blur lowers it. */
async function sharpness(page: Page, clip: Clip): Promise<number> {
  const picture = (await page.screenshot({ clip })).toString('base64')
  return page.evaluate(async (png) => {
    const image = new Image()
    image.src = `data:image/png;base64,${png}`
    await image.decode()
    const canvas = document.createElement('canvas')
    Object.assign(canvas, { width: image.width, height: image.height })
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const data = context?.getImageData(0, 0, image.width, image.height).data ?? []
    let squares = 0
    for (let at = 0; at + 4 < data.length; at += 4) {
      if ((at / 4 + 1) % image.width !== 0) squares += ((data[at] ?? 0) - (data[at + 4] ?? 0)) ** 2
    }
    return Math.sqrt(squares / (data.length / 4))
  }, picture)
}

/** Lays letters that the browser draws over those of the stage: same place, size and colours. */
async function coverWithOwnLetters(
  page: Page,
  text: string,
  font: number,
  { x, y, width, height }: Clip,
): Promise<void> {
  const style = `position: absolute; left: ${x}px; top: ${y}px; width: ${width}px; height: ${height}px;
    background: #15202b; color: #f6f1e6; font: 700 ${font}px/${height}px "Noto Sans SC"; white-space: nowrap`
  await page.evaluate(
    ([words, look]) => {
      const own = document.body.appendChild(document.createElement('div'))
      own.textContent = words
      own.style.cssText = look
    },
    [text, style] as const,
  )
}
