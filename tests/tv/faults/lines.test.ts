/** A line goes wrong in any of the ways in which lines do: the channel's next one shows a moving picture within 4 s. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STREAM_FAILURES } from '../../../shared/stream-failure.ts'
import { type ServerProcess, startServer } from '../server-process.ts'
import { lostTime } from '../stopwatch.ts'
import { Television } from '../television.ts'
import { countyWith, type GivenCounty } from './county-with.ts'
import { type StreamFault, type StreamServer, startStreamServer } from './stream-server.ts'

/** B72, ms. */
const NEXT_LINE = 4_000
const DEAD = '这个台现在看不了'

/** Every fault, and what the card says of it where there is no other line. */
const FAULTS: readonly (readonly [StreamFault, keyof typeof STREAM_FAILURES])[] = [
  ['html', 'notStream'],
  ['gone', 'missing'],
  ['broken', 'broken'],
  ['silent', 'silent'],
  ['same-segment', 'frozen'],
  ['same-pictures', 'frozen'],
  ['endless', 'silent'],
  ['trickle', 'silent'],
  ['no-segments', 'segments'],
  ['stalled-segments', 'starved'],
  ['hevc', 'codec'],
  ['unknown-codec', 'noPicture'],
  ['sound-only', 'noPicture'],
]
/** Those that can befall a line while somebody watches it. */
const SUDDEN: readonly StreamFault[] = [
  'html',
  'stands',
  'ends',
  'same-segment',
  'same-pictures',
  'endless',
  'no-segments',
  'stalled-segments',
]

/** Channel numbers: with a spoilt line and a good one, with a spoilt line alone, with a line that will be spoilt. */
const TWO = 11
const ALONE = 30
const WATCHED = 50
const GOOD = '10'
const RADIO = '91'
const MENDED = '92'
const MEMORY = '93'

describe('a line', () => {
  let streams: StreamServer
  let county: GivenCounty
  let server: ServerProcess
  let television: Television

  const channel = (number: number | string, name: string, ...lines: string[]): string =>
    lines
      .map((line) => `#EXTINF:-1 tvg-id="c${number}" tvg-chno="${number}",${name}\n${streams.url(line)}\n`)
      .join('')
  const tune = (number: number | string): Promise<void> => television.press(...String(number))

  beforeAll(async () => {
    streams = await startStreamServer()
    const list = [
      ...FAULTS.map(([fault], index) =>
        channel(TWO + index, `坏${TWO + index}`, `news~${fault}`, `weather~${fault}`),
      ),
      ...FAULTS.map(([fault], index) => channel(ALONE + index, `坏${ALONE + index}`, `market~${fault}`)),
      ...SUDDEN.map((fault, index) =>
        channel(WATCHED + index, `看${WATCHED + index}`, `general~${fault}`, 'cinema'),
      ),
      channel(GOOD, '好好的台', 'opera'),
      `#EXTINF:-1 tvg-id="wave" tvg-chno="${RADIO}" radio="true",广播\n${streams.url('radio-news')}\n`,
      channel(MENDED, '会好的台', 'village'),
      channel(MEMORY, '记得的台', 'lessons', 'scenery'),
    ]
    county = countyWith(`#EXTM3U\n${list.join('')}`)
    server = await startServer({ TANGWU_COUNTY: county.file })
    for (const [fault] of FAULTS) {
      streams.spoil(`news~${fault}`, fault)
      streams.spoil(`market~${fault}`, fault)
    }
    television = await Television.switchOn(server.address)
    await television.plays()
  })
  afterAll(async () => {
    expect(television.uncaught).toEqual([])
    await television.switchOff()
    await streams.close()
    await server.remove()
    county.remove()
  })

  it.for(FAULTS.map(([fault], index) => [fault, index] as const))(
    'with %s gives way to the next',
    async ([fault, index], { annotate }) => {
      const change = await msToMovingPicture(television, `weather~${fault}`, () => tune(TWO + index))
      await annotate(`next line after ${change} ms`)
      expect(change).toBeLessThan(NEXT_LINE)
      expect(await television.text()).not.toContain(DEAD)
    },
  )

  it.for(FAULTS.map(([fault, cause], index) => [fault, cause, index] as const))(
    'with %s and no other has a card with the code of %s',
    async ([, cause, index]) => {
      await tune(ALONE + index)
      await television.says(DEAD)
      await television.says(STREAM_FAILURES[cause].code)
      expect(await television.text()).toContain(`坏${ALONE + index}`)
    },
  )

  it('that is dead leaves every other channel a key away', async () => {
    await tune(ALONE)
    await television.says(DEAD)
    await television.press(...GOOD)
    await television.says('好好的台')
    await television.plays()
    expect(await television.text()).not.toContain(DEAD)
  })

  it.for(SUDDEN.map((fault, index) => [fault, index] as const))(
    'that has %s while somebody watches gives way',
    async ([fault, index], { annotate }) => {
      const zapped = await now(television)
      await tune(WATCHED + index)
      await pictureOf(television, `general~${fault}`, zapped)
      const standstill = await watchStandstill(television)
      const spoilt = await now(television)
      streams.spoil(`general~${fault}`, fault)
      await pictureOf(television, 'cinema', spoilt)
      const stood = await standstill()
      await annotate(`stood still for ${stood} ms`)
      expect(stood).toBeLessThan(NEXT_LINE)
    },
  )

  it('that is mended comes back without a key', async () => {
    streams.spoil('village', 'html')
    await tune(MENDED)
    await television.says(DEAD)
    streams.mend('village')
    await television.plays()
    expect(await television.text()).not.toContain(DEAD)
  })

  it('that stopped being decoded gives way, though its time goes on', async () => {
    const zapped = await now(television)
    await tune(MEMORY)
    await pictureOf(television, 'lessons', zapped)
    await television.page.evaluate(stopDecoding)
    expect(await msToMovingPicture(television, 'scenery', async () => undefined)).toBeLessThan(NEXT_LINE)
  })

  it('that worked is the first at the next start, and the preferred one again a day later', async () => {
    const firstSegment = (): Promise<string | undefined> =>
      television.page.evaluate(
        () =>
          performance
            .getEntriesByType('resource')
            .filter(({ name }) => name.endsWith('.m4s'))
            .sort((one, other) => one.startTime - other.startTime)[0]?.name,
      )
    await television.page.reload()
    await television.plays()
    expect(await firstSegment()).toContain('/scenery/')
    await television.page.addInitScript(() => {
      const right = Date.now
      Date.now = () => right() + 25 * 3_600_000
    })
    await television.page.reload()
    await television.plays()
    expect(await firstSegment()).toContain('/lessons/')
  })

  it('of a radio channel needs no picture', async () => {
    await tune(RADIO)
    await television.says('广播')
    await television.plays()
    const from = await television.time()
    await expect.poll(() => television.time(), { timeout: 15_000 }).toBeGreaterThan(from + 5)
    expect(await television.text()).not.toContain(DEAD)
  })
})

/** Inside the page: the stream that is on counts no further pictures, as after a decoder has stuck. */
function stopDecoding(): void {
  const { getVideoPlaybackQuality } = HTMLVideoElement.prototype
  const stuckSource = document.querySelector('video')?.src
  const totalVideoFrames = document.querySelector('video')?.getVideoPlaybackQuality().totalVideoFrames
  HTMLVideoElement.prototype.getVideoPlaybackQuality = function quality() {
    const real = getVideoPlaybackQuality.call(this)
    return this.src === stuckSource ? { ...real, totalVideoFrames: totalVideoFrames ?? 0 } : real
  }
}

/** Resolves with the ms from the end of `act` until a picture of this stream is there, which then moves. */
async function msToMovingPicture(
  television: Television,
  name: string,
  act: () => Promise<unknown>,
): Promise<number> {
  const lost = await lostTime(television.page)
  const before = await now(television)
  await act()
  const from = await now(television)
  const shown = await pictureOf(television, name, before)
  return Math.round(shown - from - (await lost()))
}

/** ms of the page */
function now({ page }: Television): Promise<number> {
  return page.evaluate(() => performance.now())
}

/**
 * Resolves with when the first picture of this stream since `from` was there, once it moves; both ms of the page. What was
 * on before may move as well, until then.
 */
async function pictureOf(television: Television, name: string, from: number): Promise<number> {
  const shown = await television.page.waitForFunction(
    ([path, since]) =>
      performance
        .getEntriesByName('tangwu:zap-frame')
        .find((mark) => mark.startTime > since && String((mark as PerformanceMark).detail).includes(path))
        ?.startTime,
    [`/${name}/`, from] as const,
    { timeout: 25_000 },
  )
  await television.plays()
  return Number(await shown.jsonValue())
}

/** From now on measures for how long the picture stands still at a stretch; the function it resolves with gives the ms. */
async function watchStandstill({ page }: Television): Promise<() => Promise<number>> {
  const lost = await lostTime(page)
  const seen = await page.evaluateHandle(() => {
    const seen = { time: -1, since: performance.now(), longest: 0 }
    const look = (): void => {
      const time = document.querySelector('video')?.currentTime ?? 0
      const now = performance.now()
      if (time !== seen.time && time > 0) Object.assign(seen, { time, since: now })
      seen.longest = Math.max(seen.longest, now - seen.since)
      requestAnimationFrame(look)
    }
    look()
    return seen
  })
  return async () => Math.round((await seen.evaluate(({ longest }) => longest)) - (await lost()))
}
