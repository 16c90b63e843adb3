/** The addresses of every catch-up mode, as Kodi's pvr.iptvsimple makes them. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are Kodi's placeholders
import { describe, expect, it } from 'vitest'
import { catchupDays, replayUrl } from '../../server/media/replay-address.ts'
import type { Catchup } from '../../shared/model/channel.ts'

/** 2026-03-01 20:00:30 in Shanghai. */
const START = Date.UTC(2026, 2, 1, 12, 0, 30)
const STOP = START + 3_600_000
const NOW = START + 7_200_000
const LIVE = 'http://tv.test/1/index.m3u8'

function replayed(
  url: string,
  catchup: Catchup,
  {
    catchupId,
    shift,
    now = NOW,
    zone = 'Asia/Shanghai',
  }: {
    catchupId?: string
    shift?: number
    now?: number
    zone?: string
  } = {},
) {
  return replayUrl(
    { url, catchup, ...(shift !== undefined && { shift }) },
    { start: START, stop: STOP, catchupId },
    now,
    zone,
  )
}

/** What one placeholder becomes. */
function filled(source: string, options: Parameters<typeof replayed>[2] = {}) {
  return replayed(LIVE, { mode: 'default', source: `http://a/${source}` }, options)?.slice('http://a/'.length)
}

describe('a mode', () => {
  const cases: [string, string, Catchup, string | undefined][] = [
    [
      'default takes the list’s address',
      LIVE,
      { mode: 'default', source: 'http://b/x?t={utc}' },
      'http://b/x?t=1772366430',
    ],
    ['default without an address is none', LIVE, { mode: 'default' }, undefined],
    [
      'append hangs onto the live address',
      LIVE,
      { mode: 'append', source: '?t={utc}&l={duration}' },
      `${LIVE}?t=1772366430&l=3600`,
    ],
    ['append without anything to append is none', LIVE, { mode: 'append' }, undefined],
    ['shift asks by time', LIVE, { mode: 'shift' }, `${LIVE}?utc=1772366430&lutc=1772373630`],
    ['shift keeps a query', `${LIVE}?k=1`, { mode: 'shift' }, `${LIVE}?k=1&utc=1772366430&lutc=1772373630`],
    [
      'flussonic, index',
      `${LIVE}?token=a=b`,
      { mode: 'flussonic' },
      'http://tv.test/1/timeshift_rel-7200.m3u8?token=a=b',
    ],
    [
      'flussonic, other lists',
      'http://tv.test/1/mono.m3u8',
      { mode: 'flussonic' },
      'http://tv.test/1/mono-timeshift_rel-7200.m3u8',
    ],
    [
      'flussonic, transport stream',
      'http://tv.test/1/mpegts?t=1',
      { mode: 'flussonic' },
      'http://tv.test/1/timeshift_abs-1772366430.m3u8?t=1',
    ],
    ['flussonic of something else is none', 'http://tv.test/1/clip.mp4', { mode: 'flussonic' }, undefined],
    [
      'xc with live',
      'http://tv.test:80/live/me@a.xc/pw/14.m3u8',
      { mode: 'xc' },
      'http://tv.test:80/timeshift/me@a.xc/pw/60/2026-03-01:20-00/14.m3u8',
    ],
    [
      'xc without',
      'http://tv.test/me/pw/14',
      { mode: 'xc' },
      'http://tv.test/timeshift/me/pw/60/2026-03-01:20-00/14.m3u8',
    ],
    ['xc of another address is none', 'http://tv.test/14', { mode: 'xc' }, undefined],
    ['a mode that nobody knows is none', LIVE, { mode: 'tape' }, undefined],
    ['what no browser plays is none', 'rtp://239.1.1.1:5000', { mode: 'shift' }, undefined],
  ]
  it.each(cases)('%s', (_, url, catchup, expected) => {
    expect(replayed(url, catchup)).toBe(expected)
    expect(catchupDays({ url, catchup }) > 0).toBe(expected !== undefined)
  })

  it('vod plays what the guide names, and only that', () => {
    expect(replayed(LIVE, { mode: 'vod' }, { catchupId: 'http://vod.test/9.m3u8' })).toBe(
      'http://vod.test/9.m3u8',
    )
    expect(replayed(LIVE, { mode: 'vod', source: 'http://b/{catchup-id}.m3u8' }, { catchupId: 'x9' })).toBe(
      'http://b/x9.m3u8',
    )
    expect(replayed(LIVE, { mode: 'vod' })).toBeUndefined()
    expect(replayed(LIVE, { mode: 'vod' }, { catchupId: 'javascript:alert(1)' })).toBeUndefined()
  })
})

describe('a placeholder', () => {
  it.each([
    ['{utc}', '1772366430'],
    ['${utc}', '1772366430'],
    ['{start}', '1772366430'],
    ['${start}', '1772366430'],
    ['{utcend}', '1772370030'],
    ['{end}', '1772370030'],
    ['${end}', '1772370030'],
    ['{lutc}', '1772373630'],
    ['{now}', '1772373630'],
    ['${now}', '1772373630'],
    ['{timestamp}', '1772373630'],
    ['${timestamp}', '1772373630'],
    ['{duration}', '3600'],
    ['${duration}', '3600'],
    ['{duration:60}', '60'],
    ['{offset}', '7200'],
    ['${offset}', '7200'],
    ['{offset:60}', '120'],
    ['{Y}{m}{d}{H}{M}{S}', '20260301200030'],
    ['{utc:YmdHMS}', '20260301200030'],
    ['${start:Y-m-d}', '2026-03-01'],
    ['{utcend:H:M}', '21:00'],
    ['${end:YmdHMS}', '20260301210030'],
    ['{lutc:YmdHMS}', '20260301220030'],
    ['${timestamp:H}', '22'],
    ['{utc:YmdHMS|UTC}', '20260301120030'],
    ['{utc}-{utc}', '1772366430-1772366430'],
    ['{Z}{duration:0}{duration:x}', '{Z}{duration:0}{duration:x}'],
  ])('%s', (source, expected) => {
    expect(filled(source)).toBe(expected)
  })

  it('{catchup-id} comes from the guide', () => {
    expect(filled('{catchup-id}', { catchupId: 'p7' })).toBe('p7')
    expect(filled('{catchup-id}')).toBeUndefined()
  })
})

describe('a replay', () => {
  it('of a programme that still runs ends now', () => {
    expect(filled('{utcend}/{duration}', { now: START + 600_000 })).toBe('1772367030/600')
  })

  it('is refused before the start and after the days of the list, five where it says none', () => {
    const day = 86_400_000
    expect(filled('{utc}', { now: START })).toBeUndefined()
    expect(filled('{utc}', { now: START + 5 * day })).toBe('1772366430')
    expect(filled('{utc}', { now: START + 5 * day + 1 })).toBeUndefined()
    const week = { mode: 'shift', days: 7 }
    expect(replayed(LIVE, week, { now: START + 6 * day })).toContain('utc=1772366430')
    expect(catchupDays({ url: LIVE, catchup: { mode: 'shift', days: 9999 } })).toBe(31)
  })

  it('takes tvg-shift and catchup-correction off every time, as Kodi does', () => {
    expect(filled('{utc} {utcend} {lutc}', { shift: 1 })).toBe('1772362830 1772366430 1772373630')
    const catchup = { mode: 'default', source: 'http://a/{utc}', correction: -2.5 }
    expect(replayed(LIVE, catchup)).toBe('http://a/1772375430')
  })

  it('writes the clock of the provider’s place, also in the night that has an hour twice', () => {
    expect(filled('{H}:{M}', { zone: 'Europe/Berlin' })).toBe('13:00')
    const once = Date.UTC(2026, 9, 25, 0, 30)
    const channel = { url: LIVE, catchup: { mode: 'default', source: 'http://a/{utc:H:M}/{utc}' } }
    const both = [once, once + 3_600_000].map((start) =>
      replayUrl(channel, { start, stop: start + 60_000 }, once + 9e6, 'Europe/Berlin'),
    )
    expect(both).toEqual(['http://a/02:30/1792888200', 'http://a/02:30/1792891800'])
  })
})
