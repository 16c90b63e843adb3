/** A live event takes the own channel over, gives it back when it dies, and can be replayed as it was aired. */
import { mkdtempSync, rmSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { MOST_SEGMENT_BYTES } from '../../server/media/ingest.ts'
import { readIngestPlaylist } from '../../server/media/ingest-playlist.ts'
import { readLoop, readRange } from '../../server/media/loop.ts'
import { type OwnChannels, ownChannels } from '../../server/media/own-channels.ts'
import { createFetch } from '../../server/refresh/fetch.ts'
import { EVENING, givenCounty, givenStore, keepingLog, show } from '../given-county.ts'
import { givenServer } from '../refresh/given-server.ts'
import { type ReadSegment, readPlaylist, slot } from './given-linear.ts'

const SECOND = 1000
const START = EVENING + 60 * SECOND
const STOP = START + 180 * SECOND

/** A sender of a live event: a segment of one second each second, the last six in its playlist. */
async function givenSender(clock: { now: number }, path = 'assets/media/opera.mp4') {
  const loop = await readLoop(path)
  const state: {
    dead: boolean
    /** Number of a segment that cannot be had. */
    missing?: number
    /** Segments that its playlist is behind. */
    behind: number
    /** Number of the first segment, which stays in its playlist. */
    first?: number
    /** What its numbers begin with. */
    begins: number
  } = { dead: false, behind: 0, begins: 1000 }
  const { origin, requests } = await givenServer(async (request, response) => {
    if (state.dead) return response.writeHead(503).end()
    const newest = Math.floor((clock.now - EVENING) / SECOND) + state.begins - state.behind
    const oldest = state.first ?? newest - 5
    if (request.url === '/main.m3u8') {
      return response.end(
        '#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=900000\nlow.m3u8\n#EXT-X-STREAM-INF:BANDWIDTH=2000000\nlive/high.m3u8\n',
      )
    }
    if (request.url === '/live/high.m3u8') {
      const lines = Array.from(
        { length: newest - oldest + 1 },
        (_, index) => `#EXTINF:1,\n${oldest + index}.m4s`,
      )
      return response.end(
        `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXT-X-MEDIA-SEQUENCE:${oldest}\n#EXT-X-MAP:URI="init.mp4"\n${lines.join('\n')}\n`,
      )
    }
    const number = numberOf(request)
    if (number === state.missing) return response.writeHead(404).end()
    const range = number < 0 ? loop.init : loop.segments[number % loop.segments.length]
    return response.end(range ? await readRange(path, range) : '')
  })
  const numberAt = (time: number) => Math.floor((time - EVENING) / SECOND) + state.begins
  /** Numbers of the segments that were asked for, in order. */
  const asked = () => requests.map(numberOf).filter((number) => number >= 0)
  return { url: `${origin}/main.m3u8`, state, requests, numberAt, asked }
}

/** The number of the segment that is asked for; -1 for anything else. */
function numberOf({ url }: IncomingMessage): number {
  return Number(/(\d+)\.m4s$/.exec(url ?? '')?.[1] ?? -1)
}

async function givenChannel(stream: string, clock: { now: number }, allowPrivate = true) {
  const directory = mkdtempSync(join(tmpdir(), 'ingest-'))
  const county = givenCounty({ own: 'schedule' })
  const store = await givenStore(county)
  onTestFinished(async () => {
    await store.close()
    rmSync(directory, { recursive: true })
  })
  const live = slot('20:01', '', { stream, length: 180, weekdays: undefined, day: '2026-03-01' })
  delete live.file
  await show(store, 'own', [
    slot('19:00', 'news.mp4', { loop: true }),
    live,
    slot('20:04', 'village.mp4', { loop: true }),
  ])
  const open = async (): Promise<OwnChannels> => {
    const own = ownChannels({
      channels: [
        {
          id: 'own',
          timezone: 'Asia/Shanghai',
          directory: 'assets/media',
          fillers: [],
          catchupDays: 7,
          recordings: join(directory, 'recordings'),
          allowPrivate,
        },
      ],
      ...store,
      fetch: createFetch({
        userAgent: 'test',
        spoolDirectory: join(directory, 'spool'),
        now: () => clock.now,
        totalTimeout: 5_000,
        idleTimeout: 5_000,
        readAhead: MOST_SEGMENT_BYTES,
      }),
      slate: { directory: 'assets/media', file: 'slate.mp4' },
      now: () => clock.now,
      log: keepingLog(),
    })
    await own.update()
    return own
  }
  return { own: await open(), open }
}

/** Lets the clock run and returns every segment that was ever in the playlist, with what went wrong. */
async function air(own: OwnChannels, clock: { now: number }, until: number, each: (time: number) => void) {
  const seen = new Map<number, ReadSegment>()
  const faults: string[] = []
  for (; clock.now <= until; clock.now += SECOND) {
    each(clock.now)
    await own.ingest()
    for (const segment of readPlaylist(own.live('own') ?? '').segments) {
      const known = seen.get(segment.sequence)
      if (known && known.uri !== segment.uri)
        faults.push(`${clock.now - START}: ${known.uri} became ${segment.uri}`)
      seen.set(segment.sequence, segment)
    }
  }
  return { all: [...seen.values()].sort((a, b) => a.sequence - b.sequence), faults }
}

describe('a live event', () => {
  it('is on the air from its time, gives way to the slate while it is dead, and is replayed as it was', async () => {
    const clock = { now: EVENING }
    const sender = await givenSender(clock)
    const { own, open } = await givenChannel(sender.url, clock)
    const { all, faults } = await air(own, clock, STOP + 60 * SECOND, (time) => {
      sender.state.dead = time >= START + 60 * SECOND && time < START + 100 * SECOND
    })
    expect(faults).toEqual([])
    const onAir = (time: number) => all.find((segment) => segment.start <= time && time < segment.end)?.map
    const before = onAir(START - 2 * SECOND)
    const live = onAir(START + 2 * SECOND)
    const slate = onAir(START + 90 * SECOND)
    const again = onAir(START + 120 * SECOND)
    const after = onAir(STOP + 2 * SECOND)
    expect(new Set([before, live, slate, again, after]).size).toBe(5)
    expect(onAir(START + 58 * SECOND)).toBe(live)
    expect(onAir(START + 85 * SECOND)).toBe(slate)
    expect(onAir(STOP - 2 * SECOND)).toBe(again)
    expect(
      all.filter((one, index) => Math.abs(one.start - (all[index - 1]?.end ?? one.start)) > 1030),
    ).toEqual([])

    for (const channel of [own, await open()]) {
      const replay = readPlaylist(channel.ownReplay('own', START, STOP) ?? '')
      expect(replay.ended).toBe(true)
      const aired = all.filter(({ start }) => start >= START - 100 && start < STOP - 100)
      expect(replay.segments.map(({ uri }) => uri)).toEqual(aired.map(({ uri }) => uri))
      const key = replay.segments[0]?.map.split('/')[0] ?? ''
      expect(channel.film('own', key)?.init.length).toBeGreaterThan(100)
    }
  })

  it('goes on behind a segment that cannot be had, though it stays in the playlist for ever', async () => {
    const clock = { now: START - 12 * SECOND }
    const sender = await givenSender(clock)
    const missing = sender.numberAt(START + 5 * SECOND)
    Object.assign(sender.state, { missing, first: sender.numberAt(clock.now) - 5 })
    const { own } = await givenChannel(sender.url, clock)
    const { all, faults } = await air(own, clock, START + 35 * SECOND, () => {})
    const onAir = (time: number) => all.find((segment) => segment.start <= time && time < segment.end)?.map
    expect(faults).toEqual([])
    expect(sender.asked().filter((number) => number === missing)).toHaveLength(3)
    expect(sender.asked()).toContain(sender.numberAt(START + 35 * SECOND))
    expect(onAir(START + 5 * SECOND)).not.toBe(onAir(START + 25 * SECOND))
    expect(onAir(START + 25 * SECOND)).toBe(onAir(START + 30 * SECOND))
    expect(own.faults('own')).toEqual([])
  })

  it('is recorded once where one of the servers that send it is behind', async () => {
    const clock = { now: START - 12 * SECOND }
    const sender = await givenSender(clock)
    const { own } = await givenChannel(sender.url, clock)
    const { all } = await air(own, clock, START + 20 * SECOND, (time) => {
      sender.state.behind = (time / SECOND) % 3 === 0 ? 2 : 0
    })
    const asked = sender.asked()
    expect(asked).toEqual([...new Set(asked)])
    const films = all.filter(({ start }) => start >= START && start < START + 20 * SECOND)
    expect(new Set(films.map(({ map }) => map)).size).toBe(1)
  })

  it('is a recording anew where the sender began anew, and where segments were missed', async () => {
    const clock = { now: START - 12 * SECOND }
    const sender = await givenSender(clock)
    const { own } = await givenChannel(sender.url, clock)
    const aired: ReadSegment[] = []
    const goOn = async (until: number) => aired.push(...(await air(own, clock, until, () => {})).all)
    const onAir = (time: number) => aired.find(({ start, end }) => start <= time && time < end)?.map
    await goOn(START + 5 * SECOND)
    // The server comes to nothing for eight seconds, two more than the playlist holds.
    clock.now += 7 * SECOND
    await goOn(START + 25 * SECOND)
    sender.state.begins = 0
    await goOn(START + 45 * SECOND)
    const films = [4, 24, 44].map((second) => onAir(START + second * SECOND))
    expect([new Set(films).size, films.includes(undefined)]).toEqual([3, false])
    const missed = sender.numberAt(START + 6 * SECOND) + 1000
    expect(sender.asked()).not.toContain(missed)
  })

  it('that dies for good leaves the slate, and staff read why', async () => {
    const clock = { now: EVENING + 40 * SECOND }
    const sender = await givenSender(clock)
    sender.state.dead = true
    const { own } = await givenChannel(sender.url, clock)
    const { all } = await air(own, clock, START + 30 * SECOND, () => {})
    expect(all.at(-1)?.start).toBeGreaterThan(START)
    expect(own.faults('own')[0]?.what).toContain('503')
  })

  it('is not fetched from a private network unless the county file allows it', async () => {
    const clock = { now: START + SECOND }
    const sender = await givenSender(clock)
    const { own } = await givenChannel(sender.url, clock, false)
    await own.ingest()
    expect(sender.requests).toEqual([])
    expect(own.faults('own')[0]?.what).toContain('allowPrivate')
  })

  it('without picture is refused with a sentence', async () => {
    const clock = { now: START - 5 * SECOND }
    const sender = await givenSender(clock, 'assets/media/radio-news.mp4')
    const { own } = await givenChannel(sender.url, clock)
    await air(own, clock, START + 10 * SECOND, () => {})
    expect(own.faults('own')[0]?.what).toContain('H.264')
  })
})

describe('readIngestPlaylist', () => {
  it('refuses what is no playlist and leaves out what is no address', () => {
    expect(readIngestPlaylist('<html>', 'http://a.example/')).toBeUndefined()
    expect(
      readIngestPlaylist(
        '#EXTM3U\n#EXTINF:1,\nhttp://[\n#EXT-X-DISCONTINUITY\nb.m4s',
        'http://a.example/x/y',
      ),
    ).toEqual({
      kind: 'media',
      ended: false,
      segments: [{ sequence: 1, url: 'http://a.example/x/b.m4s', map: undefined, discontinuity: true }],
    })
  })
})
