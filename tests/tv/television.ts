/** A television in a real Chromium: presses keys on its remote and reads its mirror. */
import type { BrowserContext, Page } from 'playwright-core'
import { MASHED_WITHIN } from '../../tv-app/remote/mashing.ts'
import { DOUBLE_STRIKE } from '../../tv-app/remote/policy.ts'
import { borrowChromium } from './chromium.ts'

export interface Reflection {
  id: string
  role: string
  text: string
  label: string
  rect: { x: number; y: number; w: number; h: number }
  font: number
  current: boolean
}

/** A set of 1080 lines. */
export const FULL_HD = { width: 1920, height: 1080 }
/** Without a graphics chip a frame of it takes a third of the time of one of 1080 lines. */
const USUAL = { width: 1280, height: 720 }

export interface TelevisionOptions {
  /** The screen, px; without it one of 720 lines. */
  width?: number
  height?: number
  /** False: the browser forbids sound before the first key; nothing may touch the page until then. */
  sound?: boolean
  locale?: string
  /** True: nobody has answered the questions of the first start, so they come. */
  fresh?: boolean
  /** Does something to the page before it opens the television. */
  prepare?: (page: Page) => Promise<void>
}

const KEYS: Record<string, string> = {
  OK: 'Enter',
  Back: 'Backspace',
  Home: 'h',
  Live: 'l',
  ChannelUp: 'PageUp',
  ChannelDown: 'PageDown',
}
const WAIT = 15_000
/** Between two keys; the same one sooner would be a remote's repetition, ms. */
const APART = 200
/** Keys may come in a little later than they were struck, ms. */
const MARGIN = 60
/** Keys of which a second one sooner is the trembling of a hand. */
const DECISIONS = ['Enter', 'Backspace', 'p']

declare global {
  interface Window {
    /** Keys that went down on this page, on its own clock, ms. */
    struckKeys?: { key: string; at: number }[]
    /** Where the picture was when somebody began to look whether it moves, s. */
    movedFrom?: { src: string; time: number } | undefined
  }
}

export class Television {
  readonly page: Page
  /** Errors that the page did not catch; a good run has none. */
  readonly uncaught: string[] = []
  readonly #giveBack: () => Promise<void>

  private constructor(page: Page, giveBack: () => Promise<void>) {
    this.page = page
    this.#giveBack = giveBack
    page.on('pageerror', (error) => this.uncaught.push(String(error)))
  }

  static async switchOn(address: string, options: TelevisionOptions = {}): Promise<Television> {
    const { width, height, sound = true, locale = 'zh-CN' } = { ...USUAL, ...options }
    const { browser, giveBack } = await borrowChromium(sound)
    const context = await browser.newContext({ viewport: { width, height }, locale })
    return Television.switchOnIn(context, giveBack, address, options)
  }

  /** Switches the television on in a browser that runs already; `giveBack` is called when it is off. */
  static async switchOnIn(
    context: BrowserContext,
    giveBack: () => Promise<void>,
    address: string,
    { sound = true, fresh = false, prepare }: Pick<TelevisionOptions, 'sound' | 'fresh' | 'prepare'> = {},
  ): Promise<Television> {
    const page = await context.newPage()
    const television = new Television(page, giveBack)
    if (!fresh) await answerQuestionsBefore(page)
    await page.addInitScript(noteKeys)
    await prepare?.(page)
    await page.goto(address)
    if (sound) await page.waitForFunction(() => document.documentElement.dataset.screen !== undefined)
    return television
  }

  /** Presses keys one after the other, each as soon as it is a press of its own and not the mashing of somebody lost. */
  async press(...names: string[]): Promise<void> {
    for (const name of names) {
      const key = KEYS[name] ?? (name.length > 1 && !name.startsWith('F') ? `Arrow${name}` : name)
      await this.page.evaluate(calmEnough, {
        key,
        apart: DECISIONS.includes(key) ? DOUBLE_STRIKE + MARGIN : APART,
        others: APART,
        mashing: MASHED_WITHIN + MARGIN,
      })
      await this.page.keyboard.press(key)
    }
  }

  screen(): Promise<string> {
    return this.page.evaluate(
      () => document.documentElement.dataset.overlay ?? document.documentElement.dataset.screen ?? '',
    )
  }

  mirror(): Promise<Reflection[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('#mirror > *')].map((element) => {
        const [x = 0, y = 0, w = 0, h = 0] = (element.dataset.rect ?? '').split(',').map(Number)
        return {
          id: element.dataset.id ?? '',
          role: element.dataset.role ?? '',
          text: element.textContent ?? '',
          label: element.getAttribute('aria-label') ?? '',
          rect: { x, y, w, h },
          font: Number(element.dataset.font ?? 0),
          current: element.getAttribute('aria-current') === 'true',
        }
      }),
    )
  }

  async focused(): Promise<Reflection> {
    const current = (await this.mirror()).filter((reflection) => reflection.current)
    if (current.length !== 1 || !current[0])
      throw new Error(`${current.length} elements have the focus on ${await this.screen()}`)
    return current[0]
  }

  async text(): Promise<string> {
    return (await this.mirror()).map(({ text }) => text).join('\n')
  }

  /** All words on screen, read without what a browser would take for a touch of the viewer's hand. */
  async textUntouched(): Promise<string> {
    const cdp = await this.page.context().newCDPSession(this.page)
    const expression =
      "[...document.querySelectorAll('#mirror > *')].map((element) => element.textContent).join('\\n')"
    const { result } = await cdp.send('Runtime.evaluate', { expression, userGesture: false })
    await cdp.detach()
    return String(result.value)
  }

  /** Resolves when the screen (or overlay) with this id is shown, and no longer says that it is loading. */
  async shows(screen: string): Promise<void> {
    const shown = this.page.waitForFunction(
      (wanted) => {
        const { overlay, screen: page } = document.documentElement.dataset
        return (overlay ?? page) === wanted && !document.querySelector('#mirror > [data-id="loading"]')
      },
      screen,
      { timeout: WAIT },
    )
    await shown.catch(async (error) => {
      const instead = `It shows ${await this.screen()} instead of ${screen}, and says:\n${await this.text()}`
      throw new Error(instead, { cause: error })
    })
  }

  /** Resolves when the mirror says this somewhere. */
  async says(words: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) =>
        [...document.querySelectorAll('#mirror > *')].some((element) =>
          element.textContent?.includes(wanted),
        ),
      words,
      { timeout: WAIT },
    )
  }

  /** Resolves when the picture moves: the time of one stream advances by more than half a second. */
  async plays(): Promise<void> {
    await this.page.evaluate(() => {
      window.movedFrom = undefined
    })
    await this.page.waitForFunction(
      () => {
        const video = document.querySelector('video')
        if (!video || video.paused || video.readyState < 2 || video.currentTime === 0) return false
        const { src, currentTime: time } = video
        if (window.movedFrom?.src !== src || time < window.movedFrom.time) window.movedFrom = { src, time }
        return time - window.movedFrom.time > 0.5
      },
      undefined,
      { timeout: 2 * WAIT },
    )
  }

  /** Resolves when nothing is loaded any more and every motion has ended. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => document.fonts.status === 'loaded')
    await this.page.waitForLoadState('load')
    await this.page.evaluate(async () => {
      const from = performance.now()
      while (performance.now() - from < 400) await new Promise((resolve) => requestAnimationFrame(resolve))
    })
  }

  time(): Promise<number> {
    return this.page.evaluate(() => document.querySelector('video')?.currentTime ?? 0)
  }

  screenshot(path?: string): Promise<Buffer> {
    return this.page.screenshot(path ? { path } : {})
  }

  async switchOff(): Promise<void> {
    await this.page.context().close()
    await this.#giveBack()
  }
}

/** Has the set remember that the questions of the first start were answered; pages without a memory stay as they are. */
export async function answerQuestionsBefore(page: Pick<Page, 'addInitScript'>): Promise<void> {
  await page.addInitScript(() => {
    try {
      localStorage.setItem('tangwu:firstRun', '"done"')
    } catch {
      // A page of data: has no memory, and asks nothing.
    }
  })
}

/** Runs inside the page, before the app hears of keys. */
function noteKeys(): void {
  const struck: { key: string; at: number }[] = []
  window.struckKeys = struck
  window.addEventListener('keydown', ({ key }) => struck.push({ key, at: performance.now() }), true)
}

/** Runs inside the page; resolves when this key may be struck. Times are in ms. */
async function calmEnough(wanted: {
  key: string
  /** From the same key, and from any. */
  apart: number
  others: number
  /** Three different keys within this are those of somebody lost; digits do not count. */
  mashing: number
}): Promise<void> {
  const struck = window.struckKeys ?? []
  const isDigit = (key: string): boolean => /^\d$/.test(key)
  const isCalm = (): boolean => {
    const now = performance.now()
    const last = struck[struck.length - 1]
    const same = [...struck].reverse().find(({ key }) => key === wanted.key)
    if (now - (last?.at ?? 0) < wanted.others) return false
    if (same && now - same.at < wanted.apart) return false
    // Nobody types the number of what is not on screen yet.
    if (isDigit(wanted.key)) return document.querySelector('#mirror > [data-id="loading"]') === null
    const recent = struck.filter(({ key, at }) => now - at < wanted.mashing && !isDigit(key))
    return new Set([...recent.map(({ key }) => key), wanted.key]).size < 3
  }
  while (!isCalm()) await new Promise((resolve) => requestAnimationFrame(resolve))
}
