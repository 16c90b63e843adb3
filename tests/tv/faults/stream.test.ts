/** A stream is dead: the channel's next line within four seconds; where there is none, plain words and another try. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type FaultyProxy, startFaultyProxy } from '../faulty-proxy.ts'
import { msToNextPicture } from '../next-picture.ts'
import { type ServerProcess, startServer } from '../server-process.ts'
import { msUntil } from '../stopwatch.ts'
import { Television } from '../television.ts'
import { countyWith } from './county-with.ts'

/** B72, ms. */
const NEXT_LINE = 4_000
const DEAD = '这个台现在看不了'
/** A channel with two lines, one with one; the news loop stands for lines that are spoilt. */
const CHANNELS = `#EXTM3U
#EXTINF:-1 tvg-id="two" tvg-chno="1",两条线路
/live/news/index.m3u8
#EXTINF:-1 tvg-id="two" tvg-chno="1",两条线路
/live/weather/index.m3u8
#EXTINF:-1 tvg-id="one" tvg-chno="2",一条线路
/live/news/index.m3u8
#EXTINF:-1 tvg-id="good" tvg-chno="3",好好的台
/live/opera/index.m3u8
`
const SPOILT = /^\/live\/news\//

describe('a dead stream', () => {
  const county = countyWith(CHANNELS)
  let server: ServerProcess
  let proxy: FaultyProxy
  let television: Television

  beforeAll(async () => {
    server = await startServer({ TANGWU_COUNTY: county.file })
    proxy = await startFaultyProxy(server.address)
  })
  afterEach(async () => {
    proxy.heal()
    expect(television.uncaught).toEqual([])
    await television.switchOff()
  })
  afterAll(async () => {
    await proxy.close()
    await server.remove()
    county.remove()
  })

  it.for([
    ['is not there', { status: 404 }],
    ['fails', { status: 500 }],
    ['does not answer', 'silent'],
  ] as const)('that %s gives way to the next line of its channel', async ([, fault], { annotate }) => {
    television = await Television.switchOn(proxy.address)
    await television.plays()
    await nextPicture(television, 'opera', () => television.press('3'))
    proxy.spoil(SPOILT, fault)
    const change = await nextPicture(television, 'weather', () => television.press('1'))
    await annotate(`next line after ${change} ms`)
    expect(change).toBeLessThan(NEXT_LINE)
    await television.plays()
    expect(await television.text()).not.toContain(DEAD)
  })

  it('that ends while somebody watches gives way too', async ({ annotate }) => {
    television = await Television.switchOn(proxy.address)
    await television.plays()
    await television.press('1')
    await television.says('两条线路')
    await television.plays()
    proxy.spoil(SPOILT, { status: 404 })
    const change = await nextPicture(television, 'weather', () => standsStill(television))
    await annotate(`next line after ${change} ms`)
    expect(change).toBeLessThan(NEXT_LINE)
    await television.plays()
  })

  it.for([
    ['is not there', { status: 404 }],
    ['does not answer', 'silent'],
  ] as const)(
    'that %s and has no other line says so, and is tried again by itself',
    async ([, fault], { annotate }) => {
      television = await Television.switchOn(proxy.address)
      await television.plays()
      await television.press('3')
      await television.plays()
      proxy.spoil(SPOILT, fault)
      await television.press('2')
      const card = await msUntil(television.says(DEAD))
      await annotate(`words after ${card} ms`)
      expect(card).toBeLessThan(NEXT_LINE)
      await television.says('换一个台')
      await television.press('Up')
      await television.says('好好的台')
      await television.plays()
      await television.press('2')
      await television.says(DEAD)
      proxy.heal()
      await television.plays()
      expect(await television.text()).not.toContain(DEAD)
    },
  )
})

/** Resolves with the ms until the next picture, which has to be of this stream. */
async function nextPicture(
  television: Television,
  stream: string,
  act: () => Promise<void>,
): Promise<number> {
  const change = await msToNextPicture(television, act)
  const loaded = await television.page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  )
  expect(loaded.filter((name) => name.includes('.m4s')).pop()).toContain(`/live/${stream}/`)
  return change
}

/** Resolves when the picture has stood still for a quarter of a second. */
async function standsStill({ page }: Television): Promise<void> {
  await page.waitForFunction(
    () => {
      const watch = window as unknown as { seen?: { time: number; at: number } }
      const time = document.querySelector('video')?.currentTime ?? 0
      if (watch.seen?.time !== time) watch.seen = { time, at: performance.now() }
      return performance.now() - watch.seen.at > 250
    },
    undefined,
    { timeout: 20_000 },
  )
}
