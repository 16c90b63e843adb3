/** The guide, watching again and favourites on the real television: a past programme plays, is sought in, and goes on later. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Route } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { replayPath } from '../../shared/api.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { Television } from './television.ts'

const COUNTY = 'assets/county'
const MINUTE = 60_000
/** Stands for a live stream that reaches back twenty minutes. */
const LONG = replayPath('jx4', Date.now() - 20 * MINUTE, Date.now() + 180 * MINUTE)

describe('watching again', () => {
  const directory = mkdtempSync(join(tmpdir(), 'tangwu-county-'))
  let server: ServerProcess
  let television: Television

  /** Row of the programme that the first test began. */
  let begun = ''

  beforeAll(async () => {
    server = await startServer({ TANGWU_COUNTY: countyWithCatchup(directory) })
    television = await Television.switchOn(server.address)
    await television.plays()
  })
  beforeEach(async () => {
    await television.press('Live')
    if ((await television.screen()) !== 'live') await television.press('Back')
    await television.shows('live')
    await television.press('4')
    await television.plays()
  })
  afterAll(async () => {
    expect(television.uncaught).toEqual([])
    await television.switchOff()
    await server.remove()
    rmSync(directory, { recursive: true })
  })

  /** The guide of yesterday, by the six keys that every remote has. */
  async function openYesterday(): Promise<void> {
    await television.press('OK')
    await television.shows('strip')
    await television.press('Right')
    await television.shows('guide')
    await television.says('正在播')
    await television.press('Left')
    await television.says('昨天')
    await television.says('可回看')
  }

  it('plays a programme of yesterday, seeks in it and goes on where it was left, by six keys', async () => {
    await openYesterday()
    const row = await television.focused()
    begun = row.id
    await television.press('OK')
    await television.shows('replay')
    await television.says('已看 0 分钟')
    await television.plays()
    await television.press('Right', 'Right', 'Right')
    await television.page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 118)
    await television.plays()
    await television.press('OK')
    await television.says('停住了')
    expect(await television.page.evaluate(() => document.querySelector('video')?.paused)).toBe(true)
    const left = await television.time()
    await television.press('Back')
    await television.shows('guide')
    expect((await television.focused()).id).toBe(row.id)
    await television.press('OK')
    await television.says('从上次看到的地方接着放')
    await television.plays()
    expect(Math.abs((await television.time()) - left)).toBeLessThan(15)
  })

  it('goes on there after a power cut too, and the green key begins anew', async () => {
    await television.page.reload()
    await television.plays()
    await openYesterday()
    // The row of the same time has the focus, and a programme may have ended since.
    if ((await television.focused()).id !== begun) await television.press('Up')
    await television.press('OK')
    await television.says('从上次看到的地方接着放')
    await television.plays()
    expect(await television.time()).toBeGreaterThan(100)
    await television.press('F2')
    await television.page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 99) < 30)
    await television.plays()
  })

  it('stands still from its first picture on where somebody stops it before that', async () => {
    const { page } = television
    let open: (() => void) | undefined
    const opened = new Promise<void>((resolve) => {
      open = resolve
    })
    await openYesterday()
    await page.route(/\.m4s/, async (route) => {
      await opened
      await route.continue()
    })
    await television.press('OK', 'OK')
    await television.says('停住了')
    open?.()
    await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 2)
    expect(await television.text()).toContain('停住了')
    expect(await television.text()).not.toContain('这个节目现在放不出来')
    await page.unrouteAll()
    await television.press('OK')
    await television.plays()
  })

  it('ends with a card that leads on or back to television', async () => {
    await openYesterday()
    await television.press('OK')
    await television.shows('replay')
    await television.plays()
    await television.page.evaluate(() => {
      const video = document.querySelector('video')
      if (video) video.currentTime = video.duration - 1
    })
    await television.says('看完了')
    expect((await television.focused()).label).toContain('下一个节目')
    await television.press('OK')
    await television.shows('replay')
    await television.says('已看 0 分钟')
    await television.plays()
  })

  it('begins what is on anew, and Back is live again', async () => {
    await television.press('Right')
    await television.shows('programme')
    await television.press('OK')
    await television.shows('replay')
    await television.plays()
    expect(await television.time()).toBeLessThan(30)
    await television.press('Back')
    await television.shows('live')
    await television.plays()
    expect(await television.text()).toContain('稷下戏曲')
  })

  it('stops live television that lets one go back, and Back is the present', async () => {
    await television.page.route(new RegExp(`${LONG}$`), keepLive)
    await television.press('3', '0')
    await television.says('能停的台')
    await television.plays()
    await expect
      .poll(
        async () => {
          await television.press('p')
          return television.screen()
        },
        { timeout: 15_000 },
      )
      .toBe('replay')
    await television.says('停住了')
    const stopped = await television.time()
    await television.press('Left', 'Left', 'OK')
    await television.plays()
    expect(await television.time()).toBeLessThan(stopped)
    await television.says('比现在晚 1 分钟')
    await television.press('Back')
    await television.shows('live')
    await television.page.waitForFunction(
      (time) => (document.querySelector('video')?.currentTime ?? 0) > time,
      stopped,
    )
    await television.plays()
  })

  it('opens with the green key, and says where the guide ends', async () => {
    await television.press('Home', 'F2')
    await television.shows('guide')
    await television.says('今天')
    for (let days = 0; days < 8; days++) await television.press('Right')
    await television.says('后面的节目单还没有')
    expect(await television.screen()).toBe('guide')
  })

  it('puts a channel at hand, and the list begins with it, also after a power cut', async () => {
    await television.press('Right')
    await television.shows('programme')
    await television.press('Up', 'Down', 'Down', 'Down', 'OK')
    await television.says('放进常看了')
    await television.page.reload()
    await television.plays()
    await television.press('OK')
    await television.shows('strip')
    await television.says('常看的台')
    expect((await television.focused()).label).toContain('4 稷下戏曲')
    await television.press('Left')
    await television.says('频道单')
  })

  it('shows a clock and the name of the station instead of an empty picture for the radio', async () => {
    await television.press('2', '1')
    await television.says('稷下新闻广播')
    const clock = (await television.mirror()).find(({ id }) => id === 'radio-clock')
    expect(clock?.text).toMatch(/\d+:\d\d/)
    expect(clock?.font).toBeGreaterThanOrEqual(120)
    await television.plays()
  })
})

/** Players begin what is called an event at its start; a live stream says nothing of the kind. */
async function keepLive(route: Route): Promise<void> {
  const response = await route.fetch()
  const body = (await response.text()).replace('#EXT-X-PLAYLIST-TYPE:EVENT\n', '')
  await route.fulfill({ response, body })
}

/** The sample county; every channel can be watched again for a week, and one lets go back twenty minutes while it is on. */
function countyWithCatchup(directory: string): string {
  const county = JSON.parse(readFileSync(join(COUNTY, 'county.json'), 'utf8'))
  const channels = readFileSync(join(COUNTY, 'channels.m3u'), 'utf8')
  const catchup = '#EXTINF:-1 catchup="default" catchup-days="7" '
  const long = `#EXTINF:-1 tvg-id="long" tvg-chno="30",能停的台\n${LONG}\n`
  writeFileSync(join(directory, 'channels.m3u'), channels.replaceAll('#EXTINF:-1 ', catchup) + long)
  const sources = county.sources.map((source: { id: string; url: string }) => ({
    ...source,
    url: source.id === 'channels' ? 'channels.m3u' : resolve(COUNTY, source.url),
  }))
  const file = join(directory, 'county.json')
  writeFileSync(file, JSON.stringify({ ...county, sources }))
  return file
}
