/** A set that starts for the first time: five questions by OK, a learned key, and a factory reset that forgets it all. */
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type ServerProcess, startServer } from './server-process.ts'
import { Television } from './television.ts'

/** Keys of a keyboard that no platform names: they stand for keys of a strange remote. */
const STRANGE_BACK = 'Insert'
const STRANGE_HOME = 'ScrollLock'

declare global {
  interface Window {
    firstScreen?: string | undefined
  }
}

describe('the first start', () => {
  let server: ServerProcess
  let television: Television

  beforeAll(async () => {
    server = await startServer()
    return () => server.remove()
  })
  afterEach(async () => {
    expect(television.uncaught).toEqual([])
    await television.switchOff()
  })

  /** What the set remembers, by name. */
  const remembered = (): Promise<Record<string, unknown>> =>
    television.page.evaluate(() =>
      Object.fromEntries(
        Object.entries(localStorage).map(([name, value]) => [name.replace('tangwu:', ''), JSON.parse(value)]),
      ),
    )
  const titleSize = async (): Promise<number | undefined> =>
    (await television.mirror()).find(({ id }) => id === 'title')?.font

  it('shows television, then asks five questions that OK answers, while television goes on in the corner', async () => {
    television = await Television.switchOn(server.address, { fresh: true, prepare: noteFirstScreen })
    await television.plays()
    await television.shows('first-run')
    expect(await television.page.evaluate(() => window.firstScreen)).toBe('live')
    await television.says('第 1 步，共 5 步')
    await television.plays()
    const video = await television.page.evaluate(() => {
      const { width, right } = document.querySelector('video')?.getBoundingClientRect() ?? new DOMRect()
      return { share: width / window.innerWidth, right: right / window.innerWidth }
    })
    expect(video.share).toBeGreaterThan(0.2)
    expect(video.right).toBeLessThan(0.96)

    expect(await titleSize()).toBe(68)
    await television.press('Left', 'Left', 'OK')
    await television.says('第 2 步，共 5 步')
    expect(await titleSize()).toBe(102)
    await television.press('OK')
    await television.says('第 3 步，共 5 步')
    await television.press('Up', 'Left', 'OK')
    await television.says('听泉乡的哪个村')
    await television.press('1')
    await television.says('第 4 步，共 5 步')
    await television.press('Right', 'OK')
    await television.says('第 5 步，共 5 步')
    await television.press('OK', 'OK', 'OK')
    await television.shows('live')
    await television.says('都好了')
    await television.plays()
    expect(await remembered()).toMatchObject({
      preset: 'largest',
      village: 'tingquan-tingquan-bay',
      upMeans: 'smaller',
      firstRun: 'done',
    })
    await television.press('Up')
    expect((await television.focused()).label).toMatch(/^23 /)
  })

  it('lets every question be left out by 0', async () => {
    television = await Television.switchOn(server.address, { fresh: true })
    await television.shows('first-run')
    await television.press('0', '0', '0', '0', '0')
    await television.shows('live')
    expect(await titleSize()).toBe(68)
    const { firstRun, preset, language, village, upMeans } = await remembered()
    expect(firstRun).toBe('done')
    expect([preset, language, village, upMeans]).toEqual([undefined, undefined, undefined, undefined])
  })

  it('asks again at the next start when the viewer only wanted to watch television', async () => {
    television = await Television.switchOn(server.address, { fresh: true })
    await television.shows('first-run')
    await television.press('Live')
    await television.shows('live')
    await television.page.reload()
    await television.shows('first-run')
    await television.press('3', 'Live')
    await television.shows('live')
    expect(await remembered()).toMatchObject({ firstRun: 'done' })
  })

  it('learns keys of a strange remote, knows them after a power cut, and forgets everything by factory reset', async () => {
    television = await Television.switchOn(server.address, { fresh: true })
    await television.shows('first-run')
    await television.press('2', '1', '0', '0')
    await television.says('请按「返回」键')
    await television.page.keyboard.press(STRANGE_BACK)
    await television.says('请按「主页」键')
    await television.page.keyboard.press(STRANGE_HOME)
    await television.says('请按「看电视」键')
    await television.press('OK')
    await television.shows('live')

    await television.page.reload()
    await television.plays()
    await television.page.keyboard.press(STRANGE_HOME)
    await television.shows('home')
    await television.press('5')
    await television.shows('services')
    await television.page.keyboard.press(STRANGE_BACK)
    await television.shows('home')

    await television.press('8')
    await television.shows('settings')
    await television.press('Down', 'Down', 'Down', 'Down')
    await television.says('恢复出厂')
    await television.press('4')
    await television.shows('factory-reset')
    expect((await television.focused()).text).toContain('不要')
    await television.press('Back')
    await television.shows('settings')
    await television.press('4', '2')
    await television.shows('live')
    await television.shows('first-run')
    expect(await titleSize()).toBe(68)
    const { preset, learnedKeys, firstRun } = await remembered()
    expect([preset, learnedKeys]).toEqual([undefined, undefined])
    expect(firstRun).not.toBe('done')
    await television.page.keyboard.press(STRANGE_BACK)
    expect(await television.screen()).toBe('first-run')
    await television.press('Live')
    await television.shows('live')
  })
})

/** Has the page note which screen it shows first. */
async function noteFirstScreen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      window.firstScreen ??= document.documentElement.dataset.screen
    }).observe(document, { subtree: true, attributeFilter: ['data-screen'] })
  })
}
