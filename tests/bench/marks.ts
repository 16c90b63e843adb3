/** What the bench adds to a page to see keys and pictures, the same in our app and in its peers. */
import { type Browser, type BrowserContext, errors, type Page } from 'playwright-core'
import { answerQuestionsBefore } from '../tv/television.ts'

/** Mark at the moment the browser heard a key. */
export const KEY = 'bench:key'
/** Mark after the drawing of the first frame with a new focus or a new screen. */
export const FOCUS_FRAME = 'bench:focus-frame'
/** Mark when the first picture of a newly loaded stream is presented. */
export const PICTURE = 'bench:picture'

/** Mark when the stage has put something on its canvas for the first time. */
export const DRAWN = 'bench:drawn'

/** Measure of what scripts did for one frame. */
export const FRAME = 'bench:frame'

/** Mark after the drawing of the first frame with programmes of a channel's guide. */
export const GUIDE = 'bench:guide'

/** Opens a blank page that marks keys, focus and pictures; `throttle` makes its processor so many times slower. */
export async function markedPage(context: BrowserContext, throttle: number): Promise<Page> {
  const page = await context.newPage()
  await answerQuestionsBefore(page)
  await page.addInitScript(markEvents, {
    key: KEY,
    focusFrame: FOCUS_FRAME,
    picture: PICTURE,
    drawn: DRAWN,
    frame: FRAME,
  })
  const devTools = await context.newCDPSession(page)
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: throttle })
  return page
}

/** A context without cache or memory, as a set that starts for the first time. */
export function freshContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'zh-CN' })
}

/** Returns the times of all marks of this name, ms since the page began to load. */
export function marksOf(page: Page, name: string): Promise<number[]> {
  return page.evaluate(
    (wanted) => performance.getEntriesByName(wanted).map(({ startTime }) => startTime),
    name,
  )
}

/** Resolves when there are at least `count` marks of this name, false when that takes longer than `timeout` ms. */
export async function marked(page: Page, name: string, count: number, timeout: number): Promise<boolean> {
  try {
    await page.waitForFunction(
      ([wanted, least]) => performance.getEntriesByName(wanted).length >= least,
      [name, count] as const,
      { timeout, polling: 50 },
    )
    return true
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false
    throw error
  }
}

/** Returns how long scripts worked for each frame in the `span` ms after each key, ms. */
export function framesAfterKeys(page: Page, span: number): Promise<number[]> {
  return page.evaluate(
    ([key, frame, within]) => {
      const keys = performance.getEntriesByName(key).map(({ startTime }) => startTime)
      const moving = (at: number): boolean => keys.some((pressed) => at >= pressed && at < pressed + within)
      return performance
        .getEntriesByName(frame)
        .filter(({ startTime }) => moving(startTime))
        .map(({ duration }) => duration)
    },
    [KEY, FRAME, span] as const,
  )
}

/** Presses a key of the keyboard, and returns the ms until the next mark of this name; undefined when none came. */
export async function timePress(
  page: Page,
  key: string,
  name: string,
  timeout: number,
): Promise<number | undefined> {
  const before = (await marksOf(page, name)).length
  await page.keyboard.press(key)
  if (!(await marked(page, name, before + 1, timeout))) return undefined
  const pressed = (await marksOf(page, KEY)).at(-1)
  const seen = (await marksOf(page, name))[before]
  return pressed === undefined || seen === undefined ? undefined : seen - pressed
}

/** Runs inside the page, before its own scripts. */
function markEvents(names: {
  key: string
  focusFrame: string
  picture: string
  drawn: string
  frame: string
}): void {
  const ask = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = (run) =>
    ask((time) => {
      const start = performance.now()
      run(time)
      performance.measure(names.frame, { start, end: performance.now() })
    })
  let awaited = false
  window.addEventListener(
    'keydown',
    (event) => performance.mark(names.key, { startTime: event.timeStamp }),
    true,
  )
  const pictured = (video: HTMLVideoElement): void => {
    video.requestVideoFrameCallback(() => {
      if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return pictured(video)
      awaited = false
      performance.mark(names.picture)
    })
  }
  document.addEventListener(
    'loadstart',
    ({ target }) => {
      if (awaited || !(target instanceof HTMLVideoElement)) return
      awaited = true
      pictured(target)
    },
    true,
  )
  const draw = WebGLRenderingContext.prototype.drawElements
  WebGLRenderingContext.prototype.drawElements = function drawFirst(...args) {
    WebGLRenderingContext.prototype.drawElements = draw
    draw.apply(this, args)
    performance.mark(names.drawn)
  }
  let focus = ''
  const changed = (): void => {
    const current = document.querySelector<HTMLElement>('#mirror [aria-current="true"]')
    const { screen, overlay } = document.documentElement.dataset
    const now = `${screen} ${overlay} ${current?.dataset.id}`
    if (!current || now === focus) return
    focus = now
    // The stage asked for its frame before us, so it has drawn when we are called.
    requestAnimationFrame(() => performance.mark(names.focusFrame))
  }
  new MutationObserver(changed).observe(document, { subtree: true, childList: true, attributes: true })
}
