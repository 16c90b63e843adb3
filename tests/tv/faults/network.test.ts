/** The network goes and comes back, at any moment: plain words at once, and the picture again without a key. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { msToNextPicture } from '../next-picture.ts'
import { type ServerProcess, startServer } from '../server-process.ts'
import { msUntil } from '../stopwatch.ts'
import { Television } from '../television.ts'

/** B70, ms. */
const NOTICE = 2_000
/** B71, ms. */
const RECOVERY = 5_000
/** Nobody tells that a line is dead; it shows only when answers fail to come, ms. */
const NOTICE_OF_SILENCE = 4_000

const GONE = '网络断了'
const DEAD = '这个台现在看不了'

describe('the network', () => {
  let server: ServerProcess
  let television: Television

  beforeEach(async () => {
    server = await startServer()
    television = await Television.switchOn(server.address)
    await television.plays()
  })
  afterEach(async () => {
    process.kill(server.pid, 'SIGCONT')
    await television.switchOff()
    await server.remove()
    expect(television.uncaught).toEqual([])
  })

  const recovers = async (
    annotate: (words: string) => Promise<unknown>,
    comeBack: () => Promise<unknown>,
  ) => {
    await television.says(DEAD)
    const recovery = await msToNextPicture(television, comeBack)
    await annotate(`picture ${recovery} ms after the return`)
    expect(recovery).toBeLessThan(RECOVERY)
    await television.plays()
    expect(await television.text()).not.toContain(DEAD)
  }

  it('is unplugged and plugged in again', async ({ annotate }) => {
    const network = television.page.context()
    const notice = msUntil(television, () => television.says(GONE))
    await network.setOffline(true)
    await annotate(`notice after ${await notice} ms`)
    expect(await notice).toBeLessThan(NOTICE)
    await recovers(annotate, async () => network.setOffline(false))
  })

  it('is there, but the server is not: menus stay as they were, and the picture comes back with the server', async ({
    annotate,
  }) => {
    await television.press('Home', '5')
    await television.shows('services')
    const notice = msUntil(television, () => television.says(GONE))
    await server.stop()
    await annotate(`notice after ${await notice} ms`)
    expect(await notice).toBeLessThan(NOTICE)
    await television.says('连不上，内容更新于')
    await television.press('OK')
    await television.shows('service-group')
    await television.press('OK', 'OK')
    await television.shows('service')
    expect(await television.text()).toContain('谁能办')
    await television.press('Live')
    await recovers(annotate, async () => server.restart())
  })

  it('falls silent: connections stay open and nothing comes', async ({ annotate }) => {
    const notice = msUntil(television, () => television.says(GONE))
    process.kill(server.pid, 'SIGSTOP')
    await annotate(`notice after ${await notice} ms`)
    expect(await notice).toBeLessThan(NOTICE_OF_SILENCE)
    await recovers(annotate, async () => process.kill(server.pid, 'SIGCONT'))
  })

  it('is not there at the start: the menus are, and the picture comes by itself', async ({ annotate }) => {
    await television.press('Home', '5')
    await television.shows('services')
    await keptOnTheDevice(television)
    await server.stop()
    await television.page.reload()
    await television.shows('live')
    await television.press('Home')
    await television.says('办事大厅')
    await television.press('5', 'OK', 'OK', 'OK')
    await television.shows('service')
    expect(await television.text()).toContain('谁能办')
    await television.press('Live')
    await recovers(annotate, async () => server.restart())
    expect(await television.screen()).toBe('live')
  })
})

/** Resolves when the page and its script are kept, so that the app starts without the server. */
async function keptOnTheDevice({ page }: Television): Promise<void> {
  await page.waitForFunction(
    async () => (await caches.keys()).length > 0 && (await caches.match('/')) !== undefined,
  )
  await page.waitForFunction(async () => {
    const script = document.querySelector('script[src]')?.getAttribute('src') ?? ''
    return (await caches.match(script)) !== undefined
  })
}
