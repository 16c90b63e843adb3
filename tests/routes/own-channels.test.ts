/** The county's own channel over HTTP: on the air, in the guide, in replay, and honest about its files. */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { Hono } from 'hono'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ownChannels } from '../../server/media/own-channels.ts'
import { createFetch } from '../../server/refresh/fetch.ts'
import { answerError, HttpError } from '../../server/routes/http-error.ts'
import { ownChannelRoutes } from '../../server/routes/own-channels.ts'
import type { ScheduleSlot } from '../../shared/model/schedule-slot.ts'
import { EVENING, givenCounty, givenStore, HOUR, keepingLog, show } from '../given-county.ts'
import { readPlaylist, slot } from '../media/given-linear.ts'

const county = givenCounty({ own: 'schedule' })
const DAY = 24 * HOUR

async function givenChannel(
  slots = [slot('19:30', 'opera.mp4', { loop: true }), slot('21:00', 'gone.mp4')],
  media = 'assets/media',
) {
  const given = await givenSilentChannel(slots, media)
  await given.own.update()
  return given
}

/** A channel whose films nobody has looked at yet. */
async function givenSilentChannel(slots: ScheduleSlot[], media: string) {
  const directory = mkdtempSync(join(tmpdir(), 'own-'))
  const store = await givenStore(county)
  onTestFinished(async () => {
    await store.close()
    rmSync(directory, { recursive: true })
  })
  await show(store, 'own', slots)
  const clock = { now: EVENING }
  const own = ownChannels({
    channels: [
      {
        id: 'own',
        timezone: 'Asia/Shanghai',
        directory: media,
        fillers: [],
        catchupDays: 7,
        recordings: join(directory, 'recordings'),
        allowPrivate: true,
      },
    ],
    ...store,
    fetch: createFetch({
      userAgent: 'test',
      spoolDirectory: join(directory, 'spool'),
      now: () => clock.now,
      totalTimeout: 5_000,
      idleTimeout: 5_000,
    }),
    slate: { directory: 'assets/media', file: 'slate.mp4' },
    now: () => clock.now,
    log: keepingLog(),
  })
  const app = new Hono().route('/', ownChannelRoutes(own))
  app.onError((error, c) => answerError(c, error instanceof HttpError ? error.code : 'internal'))
  const request = async (path: string) => app.request(`http://localhost${path}`)
  return { own, store, clock, request }
}

describe('the own channel', () => {
  it('names only addresses that answer with parts of films, and those may be kept for ever', async () => {
    const { request } = await givenChannel()
    const response = await request('/live/own/index.m3u8')
    expect(response.headers.get('content-type')).toBe('application/vnd.apple.mpegurl')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    const { segments } = readPlaylist(await response.text())
    expect(segments).toHaveLength(12)
    for (const { uri, map } of segments) {
      const part = await request(`/live/own/${uri}`)
      expect([uri, part.status]).toEqual([uri, 200])
      expect(part.headers.get('cache-control')).toContain('immutable')
      expect((await part.arrayBuffer()).byteLength).toBeGreaterThan(1000)
      expect((await request(`/live/own/${map}`)).status).toBe(200)
    }
  })

  it('shows the slate where a file is missing, and says so', async () => {
    const { own, clock, request } = await givenChannel()
    const opera = readPlaylist(await (await request('/live/own/index.m3u8')).text()).segments[0]?.map
    clock.now += 90 * 60_000
    const slate = readPlaylist(await (await request('/live/own/index.m3u8')).text()).segments[0]?.map
    expect(slate).not.toBe(opera)
    expect(own.faults('own')).toEqual([
      { what: 'This file is not in the media folder; it is skipped.', sample: 'gone.mp4' },
    ])
  })

  it('is on the air even before its schedule was ever read', async () => {
    const { request } = await givenChannel([])
    expect((await request('/live/own/index.m3u8')).status).toBe(200)
  })

  it('is on the air before its films are known, which join one by one', async () => {
    const media = mkdtempSync(join(tmpdir(), 'films-'))
    onTestFinished(() => rmSync(media, { recursive: true }))
    const names = Array.from({ length: 60 }, (_, index) => `${index}.mp4`)
    for (const name of names) symlinkSync(resolve('assets/media/opera.mp4'), join(media, name))
    const slots = names.map((name, index) => slot(index === 0 ? '19:30' : '03:00', name, { loop: true }))
    const { own } = await givenSilentChannel(slots, media)
    const shown: string[] = []
    let known = false
    const updated = own.update().finally(() => {
      known = true
    })
    for (; !known; await breathe()) {
      const map = readPlaylist(own.live('own') ?? '').segments[0]?.map ?? 'dark'
      if (shown.at(-1) !== map) shown.push(map)
    }
    await updated
    const opera = readPlaylist(own.live('own') ?? '').segments[0]?.map
    expect(shown).toEqual(['dark', expect.stringMatching(/\/init\.mp4$/), opera])
    expect(shown[1]).not.toBe(opera)
  })

  it('follows a new schedule', async () => {
    const { own, store, request } = await givenChannel()
    const before = await (await request('/live/own/index.m3u8')).text()
    await show(store, 'own', [slot('19:45', 'news.mp4', { loop: true })])
    await own.update()
    const after = await (await request('/live/own/index.m3u8')).text()
    expect(readPlaylist(after).segments[0]?.sequence).toBe(readPlaylist(before).segments[0]?.sequence)
    expect(readPlaylist(after).segments[0]?.map).not.toBe(readPlaylist(before).segments[0]?.map)
  })

  it('replays yesterday evening as a film with an end', async () => {
    const { request } = await givenChannel()
    const start = (EVENING - DAY - HOUR / 2) / 1000
    const response = await request(`/live/own/replay-${start}-${start + 5400}.m3u8`)
    expect(response.status).toBe(200)
    const { segments, ended } = readPlaylist(await response.text())
    expect(ended).toBe(true)
    expect(segments).toHaveLength(1800)
    expect(segments[0]?.start).toBe(start * 1000)
    expect((await request(`/live/own/${segments[0]?.uri}`)).status).toBe(200)
  })

  it.each([
    ['the future', EVENING + HOUR, EVENING + 2 * HOUR],
    ['more than its days', EVENING - 8 * DAY, EVENING - 8 * DAY + HOUR],
    ['a stop before the start', EVENING - HOUR, EVENING - 2 * HOUR],
    ['more than a day', EVENING - 2 * DAY, EVENING],
  ])('replays nothing of %s', async (_, start, stop) => {
    const { own } = await givenChannel()
    expect(own.ownReplay('own', start, stop)).toBeUndefined()
  })

  it('gives no part that is not of a film, and never a whole film', async () => {
    const { request } = await givenChannel()
    const { segments } = readPlaylist(await (await request('/live/own/index.m3u8')).text())
    const folder = `/live/own/${segments[0]?.map.split('/')[0]}`
    for (const part of ['0-24.m4s', '5-5.m4s', '7-3.m4s', '24-25.m4s', '99999999999-999999999999.m4s']) {
      expect([part, (await request(`${folder}/${part}`)).status]).toEqual([part, 404])
    }
    expect((await request('/live/own/0123456789abcdef/init.mp4')).status).toBe(404)
    expect((await request('/live/other/index.m3u8')).status).toBe(404)
  })
})
