/** How long the television takes to its next picture. */
import { msUntil } from './stopwatch.ts'
import type { Television } from './television.ts'

const WAIT = 30_000

/** Does `act` and resolves with the ms from its end until a stream shows its first picture. */
export async function msToNextPicture(television: Television, act: () => Promise<unknown>): Promise<number> {
  const { page } = television
  const before = await page.evaluate(() => performance.getEntriesByName('tangwu:zap-frame').length)
  await act()
  return msUntil(television, () =>
    page.waitForFunction((count) => performance.getEntriesByName('tangwu:zap-frame').length > count, before, {
      timeout: WAIT,
    }),
  )
}
