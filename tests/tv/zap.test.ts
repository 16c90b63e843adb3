/** Zapping as the streams' server and the viewer's eyes see it: one stream is loaded, and nobody looks into a black hole. */
import { decode } from 'fast-png'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alive } from '../soak/sample.ts'
import { countyWith, type GivenCounty } from './faults/county-with.ts'
import { type StreamServer, startStreamServer } from './faults/stream-server.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { Television } from './television.ts'

const CHANNELS = 12
const FILMS = ['general', 'market', 'opera', 'village'] as const
const SLOW = '20'
const PRESSES = 10
const EVERY = 120
/** How long the television waits for a further key, and how exactly keys are struck, ms. */
const SETTLE = 250
const MARGIN = 20
/** A machine too busy to strike keys in time tries again. */
const TRIES = 6
/** Of what a screenshot shows, the part above the banner. */
const UPPER = 0.55
/** Darker than this is black, 0 to 255. */
const BLACK = 24

describe('zapping', () => {
  let streams: StreamServer
  let county: GivenCounty
  let server: ServerProcess
  let television: Television

  const nameOf = (number: number): string => `${FILMS[number % FILMS.length]}~${number}`

  beforeAll(async () => {
    streams = await startStreamServer()
    const list = Array.from({ length: CHANNELS }, (_, index) => {
      const number = index + 30
      return `#EXTINF:-1 tvg-id="c${number}" tvg-chno="${number}",第${number}台\n${streams.url(nameOf(number))}\n`
    })
    const slow = `#EXTINF:-1 tvg-id="slow" tvg-chno="${SLOW}",慢台\n${streams.url('cinema~slow')}\n`
    county = countyWith(`#EXTM3U\n${slow}${list.join('')}`)
    streams.spoil('cinema~slow', 'slow')
    server = await startServer({ TANGWU_COUNTY: county.file })
    television = await Television.switchOn(server.address, {
      prepare: async (page) => {
        // Before the app's own listener, which lets nobody else hear of keys.
        await page.addInitScript(() =>
          window.addEventListener('keydown', () => performance.mark('test:key'), true),
        )
      },
    })
    await television.plays()
  })
  afterAll(async () => {
    expect(television.uncaught).toEqual([])
    await television.switchOff()
    await streams.close()
    await server.remove()
    county.remove()
  })

  const mediaAskedSince = (count: number): string[] => {
    const media = streams.asked.slice(count).filter((path) => path.endsWith('.m4s'))
    return [...new Set(media.map((path) => path.split('/')[1] ?? ''))]
  }

  it('ten times in two seconds asks for the media of one stream, the right one', async () => {
    let struck = { before: 0, apart: Number.POSITIVE_INFINITY }
    for (let tries = 0; tries < TRIES && struck.apart > SETTLE - MARGIN; tries++) struck = await zapTenTimes()
    expect(struck.apart).toBeGreaterThan(0)
    expect(struck.apart).toBeLessThanOrEqual(SETTLE - MARGIN)
    expect(mediaAskedSince(struck.before).filter((name) => name !== nameOf(30))).toEqual([nameOf(40)])
  })

  /** Resolves when the last channel plays, with what was asked for before and the longest time between two keys, ms. */
  async function zapTenTimes(): Promise<{ before: number; apart: number }> {
    await television.press('3', '0')
    await television.says('第30台')
    await television.plays()
    const before = streams.asked.length
    const page = television.page
    for (let times = 0; times < PRESSES; times++) {
      const next = Date.now() + EVERY
      await page.keyboard.press('PageUp')
      await page.waitForTimeout(Math.max(0, next - Date.now()))
    }
    await television.says('第40台')
    await expect.poll(() => mediaAskedSince(before)).toContain(nameOf(40))
    await television.plays()
    const apart = await page.evaluate((presses) => {
      const times = performance
        .getEntriesByName('test:key')
        .map(({ startTime }) => startTime)
        .slice(-presses)
      return Math.max(...times.slice(1).map((time, index) => time - (times[index] ?? 0)))
    }, PRESSES)
    return { before, apart }
  }

  it('asks for playlists and init segments of the neighbours beforehand, never for their media', async () => {
    const start = streams.asked.length
    const neighbour = (path: string): boolean => path.startsWith(`/${nameOf(36)}/`)
    const preloaded = television.page.waitForEvent('requestfinished', {
      predicate: (request) => new URL(request.url()).pathname === `/${nameOf(36)}/init.mp4`,
    })
    await television.press('3', '5')
    await television.says('第35台')
    await television.plays()
    await preloaded
    expect(
      streams.asked
        .slice(start)
        .filter(neighbour)
        .filter((path) => path.endsWith('.m4s')),
    ).toEqual([])
    const before = streams.asked.length
    await television.press('ChannelUp')
    await television.says('第36台')
    await television.plays()
    const asked = streams.asked.slice(before).filter(neighbour)
    expect(asked.filter((path) => path.endsWith('init.mp4'))).toEqual([])
    expect(asked.some((path) => path.endsWith('.m4s'))).toBe(true)
  })

  it('leaves nothing of the channels that were on', async () => {
    await television.press('3', '2')
    await television.plays()
    for (let times = 0; times < 5; times++) await television.press('ChannelUp')
    await television.says('第37台')
    await television.plays()
    const devTools = await television.page.context().newCDPSession(television.page)
    const mediaSources = async (): Promise<number> => {
      await devTools.send('HeapProfiler.collectGarbage')
      return alive(devTools, 'MediaSource')
    }
    await expect.poll(mediaSources, { timeout: 10_000 }).toBe(1)
    await devTools.detach()
  })

  it('keeps the last picture until the next one comes', async () => {
    await television.press('3', '1')
    await television.says('第31台')
    await television.plays()
    const shown = await darkShare(television)
    await television.press('2', '0')
    await television.says('慢台')
    await television.page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 4) < 2)
    const between = await darkShare(television)
    await television.plays()
    expect(shown).toBeLessThan(0.5)
    expect(between).toBeLessThan(0.5)
    const kept = await television.page.evaluate(
      () => document.querySelector<HTMLCanvasElement>('#still')?.width,
    )
    expect(kept).toBe(0)
  })
})

/** Share of black in the part of the screen above the banner, 0 to 1. */
async function darkShare(television: Television): Promise<number> {
  const { data, width, height, channels } = decode(await television.screenshot())
  let dark = 0
  let all = 0
  for (let y = 0; y < height * UPPER; y += 8)
    for (let x = 0; x < width; x += 8) {
      const at = (y * width + x) * channels
      if (Math.max(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0) < BLACK) dark++
      all++
    }
  return dark / all
}
