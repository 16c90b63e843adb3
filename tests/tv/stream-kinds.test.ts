/** The kinds of streams that providers send: each plays, and one that is refused says so. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { STREAM_FAILURES } from '../../shared/stream-failure.ts'
import { countyWith, type GivenCounty } from './faults/county-with.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { Television } from './television.ts'
import { type Kind, startTransportStreams, type TransportStreams } from './transport-streams.ts'

const KINDS: readonly Kind[] = ['plain', 'encrypted', 'variants', 'refused']
/** Played beyond the end of the film, so that it begins anew on the way, s. */
const PLAYED = 7

describe('a line of MPEG transport stream', () => {
  let streams: TransportStreams
  let county: GivenCounty
  let server: ServerProcess
  let television: Television

  beforeAll(async () => {
    streams = await startTransportStreams()
    const list = KINDS.map(
      (kind, index) =>
        `#EXTINF:-1 tvg-id="${kind}" tvg-chno="${index + 1}",台${index + 1}\n${streams.url(kind)}\n`,
    )
    county = countyWith(`#EXTM3U\n${list.join('')}`)
    server = await startServer({ TANGWU_COUNTY: county.file })
    television = await Television.switchOn(server.address)
  })
  afterAll(async () => {
    expect(television.uncaught).toEqual([])
    await television.switchOff()
    await streams.close()
    await server.remove()
    county.remove()
  })

  it.each(['plain', 'encrypted', 'variants'] as const)(
    'that is %s plays on across its discontinuity',
    async (kind) => {
      const zapped = await television.page.evaluate(() => performance.now())
      await television.press(String(KINDS.indexOf(kind) + 1))
      await television.page.waitForFunction(
        ({ url, since }) =>
          performance
            .getEntriesByName('tangwu:zap-frame')
            .some((mark) => mark.startTime > since && (mark as PerformanceMark).detail === url),
        { url: streams.url(kind), since: kind === 'plain' ? 0 : zapped },
      )
      const from = await television.time()
      await television.page.waitForFunction(
        (end) => (document.querySelector('video')?.currentTime ?? 0) > end,
        from + PLAYED,
      )
      const { width, sound } = await television.page.evaluate(() => {
        const video = document.querySelector('video')
        return {
          width: video?.videoWidth,
          sound: (video as unknown as { webkitAudioDecodedByteCount: number } | null)
            ?.webkitAudioDecodedByteCount,
        }
      })
      expect(width).toBe(320)
      expect(sound).toBeGreaterThan(0)
    },
  )

  it('that is refused has a card with the code for it', async () => {
    await television.press(String(KINDS.indexOf('refused') + 1))
    await television.says(STREAM_FAILURES.refused.code)
    expect(await television.text()).toContain('台4')
  })
})
