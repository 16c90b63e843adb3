/** How long something takes a television: what a busy machine takes away from it meanwhile is not the television's fault. */
import type { Page } from 'playwright-core'

/** The page looks at its clock this often; where it could not for longer than twice that, the rest was taken away, ms. */
const LOOK_EVERY = 50

/** From now on adds up the ms in which the page could do nothing; the function it resolves with gives them. */
export async function lostTime(page: Page): Promise<() => Promise<number>> {
  const clock = await page.evaluateHandle((every) => {
    const clock = { lost: 0, last: performance.now() }
    setInterval(() => {
      const now = performance.now()
      clock.lost += Math.max(0, now - clock.last - 2 * every)
      clock.last = now
    }, every)
    return clock
  }, LOOK_EVERY)
  return () => clock.evaluate(({ lost }) => Math.round(lost))
}

/** Resolves with the ms until `work` is done, less those in which the page, or the test itself, could do nothing. */
export async function msUntil({ page }: { page: Page }, work: () => Promise<unknown>): Promise<number> {
  const lost = await lostTime(page)
  const from = performance.now()
  let [own, last] = [0, from]
  const look = setInterval(() => {
    const now = performance.now()
    own += Math.max(0, now - last - 2 * LOOK_EVERY)
    last = now
  }, LOOK_EVERY)
  try {
    await work()
  } finally {
    clearInterval(look)
  }
  return Math.round(performance.now() - from - Math.max(own, await lost()))
}
