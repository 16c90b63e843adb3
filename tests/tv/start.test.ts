/** The television starts: a moving picture, the last channel, the device's language. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type ServerProcess, startServer } from './server-process.ts'
import { FULL_HD, Television } from './television.ts'

describe('starting', () => {
  let server: ServerProcess
  let television: Television | undefined

  beforeAll(async () => {
    server = await startServer()
  })
  afterEach(async () => {
    expect(television?.uncaught).toEqual([])
    await television?.switchOff()
  })
  afterAll(() => server.remove())

  it('shows a picture that moves, full screen, with sound', async () => {
    television = await Television.switchOn(server.address, FULL_HD)
    await television.plays()
    const clip = { x: 200, y: 120, width: 1500, height: 400 }
    const first = await television.page.screenshot({ clip })
    const from = await television.time()
    await television.page.waitForFunction(
      (start) => Math.abs((document.querySelector('video')?.currentTime ?? start) - start) > 1,
      from,
    )
    const second = await television.page.screenshot({ clip })
    expect(first.equals(second)).toBe(false)
    expect(await television.screen()).toBe('live')
    expect(await television.page.evaluate(() => document.querySelector('video')?.muted)).toBe(false)
    expect((await television.focused()).role).toBe('video')
  })

  it('asks for one press of OK where the browser forbids sound at first', async () => {
    const untouched = await Television.switchOn(server.address, { sound: false })
    television = untouched
    await expect.poll(() => untouched.textUntouched(), { timeout: 15_000 }).toContain('按 确定 开声音')
    expect(await television.page.evaluate(() => document.querySelector('video')?.muted)).toBe(true)
    await television.press('OK')
    await television.page.waitForFunction(() => document.querySelector('video')?.muted === false)
    expect(await television.text()).not.toContain('按 确定 开声音')
    expect(await television.screen()).toBe('live')
  })

  it('speaks the language of the device, and Chinese where it knows nobody', async () => {
    television = await Television.switchOn(server.address, { locale: 'en-GB' })
    await television.says('Now:')
    expect(await television.text()).toContain('Jixia')
    await television.switchOff()
    television = await Television.switchOn(server.address, { locale: 'fr-FR' })
    await television.says('正在播')
    expect(await television.page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
  })

  it('draws at the lines of a 720p set, the picture in its window', async () => {
    television = await Television.switchOn(server.address, { width: 1280, height: 720 })
    await television.plays()
    await television.press('Left')
    await television.shows('home')
    const window = (await television.mirror()).find(({ id }) => id === 'tile-1')?.rect
    const drawn = await television.page.evaluate(() => {
      const { x, y, width } = document.querySelector('video')?.getBoundingClientRect() ?? new DOMRect()
      return { canvas: document.querySelector<HTMLCanvasElement>('#stage')?.height, x, y, width }
    })
    expect(drawn.canvas).toBe(720)
    expect(drawn.x).toBeCloseTo(((window?.x ?? 0) * 2) / 3, 0)
    expect(drawn.y).toBeCloseTo(((window?.y ?? 0) * 2) / 3, 0)
    expect(drawn.width).toBeCloseTo(((window?.w ?? 0) * 2) / 3, 0)
  })

  it('draws Chinese with its own font, since the machine may have none', async () => {
    television = await Television.switchOn(server.address)
    await television.says('正在播')
    const faces = await television.page.evaluate(async () => {
      await document.fonts.ready
      return [...document.fonts]
        .filter(({ status }) => status === 'loaded')
        .map(({ family }) => family.replace(/"/g, ''))
    })
    expect(new Set(faces)).toEqual(new Set(['Noto Sans SC']))
    expect(faces.length).toBeGreaterThan(3)
  })
})
