/** What must hold on the pixels of a screen: contrast of every text, also over a white picture, and the focus. */
import type { Television } from '../../tv/television.ts'
import type { Ledger } from '../ledger.ts'
import { contrastOf, drawnFocus, Screenshot } from '../pixels.ts'
import { current, focusables, type Mark, type Snapshot, texts } from '../snapshot.ts'
import { inSafeArea } from './state.ts'

/** Pictures of the worst kind behind the text. */
const PICTURES = { 'white picture': 'brightness(0) invert(1)', 'black picture': 'brightness(0)' }

/** Contrast of text, WCAG 2.2 SC 1.4.6. */
const LEGIBLE = 7
/** Screenshots until a text that cannot be read counts. */
const TRIES = 4

export async function checkRendered(television: Television, ledger: Ledger): Promise<void> {
  await television.settled()
  const { where } = ledger
  for (const [name, filter] of Object.entries(PICTURES)) {
    await television.page.evaluate((value) => {
      const video = document.querySelector('video')
      if (video) video.style.filter = value
    }, filter)
    const { snapshot, screenshot } = await drawn(television)
    ledger.where = `${where}, ${name}`
    checkContrast(snapshot, screenshot, ledger)
    checkFocus(snapshot, screenshot, ledger)
  }
  await television.page.evaluate(() => document.querySelector('video')?.style.removeProperty('filter'))
  ledger.where = where
}

/** The screen once its letters are drawn, for which their slices of the font may have to come first. */
async function drawn(television: Television): Promise<{ snapshot: Snapshot; screenshot: Screenshot }> {
  for (let tries = 1; ; tries++) {
    const snapshot = await television.page.evaluate(() => window.tangwuBars.observe())
    const screenshot = await Screenshot.of(television.page)
    const complete = legible(snapshot).every((mark) => contrastOf(screenshot, mark) >= LEGIBLE)
    if (complete || tries === TRIES) return { snapshot, screenshot }
    await television.settled()
  }
}

/** Texts that nothing covers: the words of a missing picture lie below the picture. */
function legible(snapshot: Snapshot): Mark[] {
  return texts(snapshot).filter(({ id }) => !id.endsWith('/none'))
}

function checkContrast(snapshot: Snapshot, screenshot: Screenshot, ledger: Ledger): void {
  for (const mark of legible(snapshot)) {
    const contrast = contrastOf(screenshot, mark)
    ledger.note('B5', contrast, contrast >= LEGIBLE, `${mark.id} “${mark.text.slice(0, 30)}”`)
  }
}

function checkFocus(snapshot: Snapshot, screenshot: Screenshot, ledger: Ledger): void {
  const focus = current(snapshot)
  const other = focusables(snapshot).find((mark) => !mark.current)
  if (!focus || !other) return
  const { ring, growth, fill, covers } = drawnFocus(screenshot, focus, other)
  ledger.note('B11a', ring, ring >= 6, focus.id)
  const inside = inSafeArea(covers)
  ledger.note('B9', inside ? 0 : 1, inside, `${focus.id} as it is drawn`)
  if (focus.role === 'video') return
  ledger.note('B11b', fill, fill >= 3, focus.id)
  ledger.note('B11c', growth, growth >= 1.05, focus.id)
}
