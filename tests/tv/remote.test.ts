/** Everything is reached with the remote: arrows, OK and Back, and faster with digits. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { contrastOf, Screenshot } from '../bars/pixels.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { type Reflection, Television } from './television.ts'

describe('the remote', () => {
  let server: ServerProcess
  let television: Television

  beforeAll(async () => {
    server = await startServer()
    television = await Television.switchOn(server.address)
    await television.plays()
  })
  beforeEach(async () => {
    await television.press('Live')
    if ((await television.screen()) === 'strip') await television.press('Back')
    await television.shows('live')
  })
  afterAll(async () => {
    expect(television.uncaught).toEqual([])
    await television.switchOff()
    await server.remove()
  })

  it('zaps: number and name at once, then the new picture', async () => {
    const before = await television.page.evaluate(
      () => document.querySelector('[data-id="number"]')?.textContent,
    )
    await television.press('ChannelUp')
    const after = await television.page.evaluate(
      () => document.querySelector('[data-id="number"]')?.textContent,
    )
    expect(after).not.toBe(before)
    await television.plays()
    await television.press('Back')
    await television.page.waitForFunction(
      (number) => document.querySelector('[data-id="number"]')?.textContent === number,
      before,
    )
    await television.plays()
  })

  it('tunes to a channel by its number', async () => {
    await television.press('6')
    await television.says('稷下厨艺')
    await television.plays()
    expect((await television.focused()).label).toContain('6 稷下厨艺')
  })

  it('shows the digits that are typed above the tiles of a page', async () => {
    await television.press('Home', '5')
    await television.shows('services')
    await television.settled()
    // They are taken after three seconds, which may be sooner than a busy machine has drawn them.
    const drawn = async (): Promise<boolean> => {
      if ((await television.screen()) !== 'services') await television.press('Back')
      if (!(await television.text()).includes('按 确定 打开')) await television.press('4')
      const marks = await television.mirror()
      const screenshot = await Screenshot.of(television.page)
      const contrasts = (wanted: (mark: Reflection) => boolean): number[] =>
        marks.filter(wanted).map((mark) => contrastOf(screenshot, mark))
      const card = contrasts(({ id }) => id.startsWith('digits/') && id !== 'digits/card')
      const covered = contrasts(({ text }) => text === '文化 体育')
      return card.length === 3 && Math.min(...card) >= 7 && covered.length === 1 && Math.max(...covered) < 4
    }
    await expect.poll(drawn, { timeout: 15_000 }).toBe(true)
    await television.press('OK')
    await television.shows('service-group')
  })

  it('lists the channels beside the picture, with now and next', async () => {
    await television.press('OK')
    await television.shows('strip')
    const { label } = await television.focused()
    expect(label).toContain('正在播')
    expect(label).toContain('接着播')
    await television.press('Down', 'OK')
    await television.shows('live')
    await television.plays()
  })

  it('opens home with the live window in focus, and keeps playing there', async () => {
    await television.press('Left')
    await television.shows('home')
    const window = (await television.mirror()).find(({ id }) => id === 'tile-1')
    expect((window?.rect.w ?? 0) * (window?.rect.h ?? 0)).toBeGreaterThanOrEqual(0.4 * 1920 * 1080)
    await television.plays()
    await television.press('Back')
    await television.shows('live')
  })

  it('reaches a kitchen, live, by arrows alone', async () => {
    await television.press('Left')
    await television.shows('home')
    for (let tries = 0; tries < 12 && (await television.focused()).id !== 'tile-4'; tries++) {
      await television.press((await television.focused()).id === 'tile-1' ? 'Right' : 'Down')
    }
    expect((await television.focused()).id).toBe('tile-4')
    await television.press('OK')
    await television.shows('kitchens')
    await television.press('Right', 'OK')
    await television.shows('kitchen')
    await television.says('现在的画面')
    await television.plays()
    expect(await television.text()).toContain('下一个厨房')
  })

  it('turns the pages of the kitchen wall at its edge and back again', async () => {
    await television.press('Home', '4')
    await television.shows('kitchens')
    const first = (await television.focused()).id
    const page = async (): Promise<string> =>
      (await television.mirror()).find(({ id }) => id === 'remark')?.text ?? ''
    expect(await page()).toContain('第 1 页')
    for (let tries = 0; tries < 4 && (await page()).includes('第 1 页'); tries++)
      await television.press('Right')
    expect(await page()).toContain('第 2 页')
    await television.press('Left')
    expect(await page()).toContain('第 1 页')
    expect((await television.focused()).id).not.toBe(first)
  })

  it('reaches a service card by arrows, and Back restores each focus', async () => {
    await television.press('Home', '5')
    await television.shows('services')
    await television.press('Left', 'OK')
    await television.shows('service-group')
    await television.press('Down')
    const service = await television.focused()
    await television.press('OK')
    await television.shows('service')
    const card = await television.text()
    for (const fact of ['谁能办', '带什么', '在哪办', '多长时间', '电话']) expect(card).toContain(fact)
    await television.press('Back')
    await television.shows('service-group')
    expect((await television.focused()).id).toBe(service.id)
    await television.press('Back')
    await television.shows('services')
    expect((await television.focused()).id).toBe('event-种地 补贴')
  })

  it('reaches a service card by the number on its leaflet', async () => {
    await television.press('Home', '5')
    await television.shows('services')
    await television.press('2', '0', '3')
    await television.shows('service')
    expect(await television.text()).toContain('服务号 203')
  })

  it('shows only the telephone number of a card that is past its date', async () => {
    await television.press('Home', '5')
    await television.shows('services')
    await television.press('1', '1', '2')
    await television.shows('service')
    const card = await television.text()
    expect(card).toContain('过了核对日期')
    expect(card).not.toContain('带什么')
  })

  it('shows the hotline number in two presses', async () => {
    await television.press('Home', '0')
    await television.shows('phone')
    expect(await television.text()).toContain('81890')
    await television.press('OK')
    await television.shows('home')
  })

  it('reads an article page by page and comes back to its headline', async () => {
    await television.press('Home', '9')
    await television.shows('news')
    await television.press('Down')
    const headline = await television.focused()
    await television.press('OK')
    await television.shows('article')
    for (let pages = 0; pages < 12 && (await television.screen()) === 'article'; pages++)
      await television.press('OK')
    await television.shows('news')
    expect((await television.focused()).id).toBe(headline.id)
  })

  it('brings everything back when a key was the wrong one', async () => {
    await television.press('Home', '4')
    await television.shows('kitchens')
    await television.press('Right', 'Down')
    const kitchen = (await television.focused()).id
    for (const wrong of ['Live', 'Home', 'F3', 'F4']) {
      await television.press(wrong, 'Back')
      await television.shows('kitchens')
      expect((await television.focused()).id).toBe(kitchen)
    }
  })

  it('asks whether to go back to television when keys are pressed at random', async () => {
    await television.press('Home', '5')
    await television.shows('services')
    for (const key of ['ArrowLeft', 'p', 'ArrowUp']) await television.page.keyboard.press(key)
    await television.shows('back-to-live')
    await television.press('OK')
    await television.shows('live')
    await television.press('Back')
    await television.shows('back-to-live')
    await television.press('2')
    await television.shows('services')
    expect((await television.focused()).id).toContain('event-')
  })

  it('says calmly that a key has no meaning here, and what does', async () => {
    await television.press('Home', '8')
    await television.shows('settings')
    await television.press('p')
    await television.says('这个键在这里不用按')
    expect(await television.screen()).toBe('settings')
  })

  it('changes language and size of letters at once, and remembers them', async () => {
    await television.press('Home', '8')
    await television.shows('settings')
    await television.press('2')
    await television.says('Settings')
    await television.press('6')
    const size = (await television.mirror()).find(({ id }) => id === 'title')?.font
    expect(size).toBe(102)
    await television.page.reload()
    await television.shows('live')
    await television.press('Home', '8')
    await television.shows('settings')
    await television.says('Settings')
    await television.press('4', '1')
    await television.says('设置')
    expect((await television.mirror()).find(({ id }) => id === 'title')?.font).toBe(68)
  })
})
