/** The county's own channel on a real television: across the start of a programme, and again as a replay. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { givenCounty } from '../given-county.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { lostTime } from './stopwatch.ts'
import { Television } from './television.ts'

const MINUTE = 60_000
/** Longer than two programmes, s. */
const WATCHED = 26
const FILMS = ['news.mp4', 'opera.mp4', 'village.mp4']

const folder = mkdtempSync(join(tmpdir(), 'own-channel-'))
let server: ServerProcess

beforeAll(async () => {
  const minute = Math.floor(Date.now() / MINUTE) * MINUTE
  const slots = Array.from({ length: 150 }, (_, index) => {
    const start = new Date(minute + (index - 75) * (MINUTE / 5)).toISOString()
    return { day: start.slice(0, 10), start: start.slice(11, 19), file: FILMS[index % 3], length: '0:00:12' }
  })
  writeFileSync(join(folder, 'schedule.json'), JSON.stringify(slots))
  const seconds = minute / 1000
  const replay = `/live/own/replay-${seconds - 240}-${seconds - 120}.m3u8`
  writeFileSync(
    join(folder, 'list.m3u'),
    `#EXTM3U\n#EXTINF:-1 tvg-id="again" tvg-chno="2",Again\n${replay}\n`,
  )
  const county = givenCounty(
    {},
    {
      timezone: 'UTC',
      sources: [
        {
          id: 'own',
          format: 'schedule',
          url: 'schedule.json',
          title: { 'zh-CN': '自办' },
          channel: { number: '1', media: join(process.cwd(), 'assets/media') },
        },
        { id: 'list', format: 'm3u', url: 'list.m3u' },
      ],
    },
  )
  writeFileSync(join(folder, 'county.json'), JSON.stringify(county))
  server = await startServer({ TANGWU_COUNTY: join(folder, 'county.json') })
})

afterAll(async () => {
  await server?.remove()
  rmSync(folder, { recursive: true })
})

/** The films that the television loaded parts of while its picture ran for so many seconds, and its longest halt. */
async function watch(television: Television, path: RegExp, seconds: number) {
  const films = new Set<string>()
  television.page.on('request', (request) => {
    const film = path.exec(request.url())?.[1]
    if (film) films.add(film)
  })
  const lost = await lostTime(television.page)
  const longestHalt = await television.page.evaluate(async (length) => {
    const video = document.querySelector('video')
    let [place, since, longest, moved] = [-1, performance.now(), 0, 0]
    while (moved < length) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      const at = video?.currentTime ?? 0
      if (at !== place) {
        if (place >= 0 && at > place && at < place + 5) moved += at - place
        place = at
        since = performance.now()
      } else if (moved > 0) longest = Math.max(longest, performance.now() - since)
      if (performance.now() - since > 20_000) return Number.POSITIVE_INFINITY
    }
    return longest
  }, seconds)
  return { films, longestHalt: longestHalt - (await lost()) }
}

describe('the own channel on a television', () => {
  it('runs on across the start of a programme', async () => {
    const television = await Television.switchOn(server.address)
    try {
      const { films, longestHalt } = await watch(television, /\/live\/own\/([0-9a-f]{16})\/\d+-/, WATCHED)
      expect(films.size).toBeGreaterThanOrEqual(2)
      expect(longestHalt).toBeLessThan(2_000)
      expect(television.uncaught).toEqual([])
    } finally {
      await television.switchOff()
    }
  }, 180_000)

  it('plays what was on some minutes ago, from one programme to the next', async () => {
    const television = await Television.switchOn(server.address)
    try {
      await television.says('自办')
      await television.press('ChannelUp')
      const { films, longestHalt } = await watch(television, /\/live\/own\/([0-9a-f]{16})\/\d+-/, WATCHED)
      expect(films.size).toBeGreaterThanOrEqual(3)
      expect(longestHalt).toBeLessThan(2_000)
    } finally {
      await television.switchOff()
    }
  }, 180_000)
})
