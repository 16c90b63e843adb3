/** The county's own channel keeps its times, never goes dark and never loses a viewer, whatever is scheduled. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linearChannel } from '../../server/media/linear.ts'
import { LINEAR_WINDOW, livePlaylist, replayPlaylist } from '../../server/media/linear-playlist.ts'
import { airingsOf } from '../../server/sources/schedule/airings.ts'
import { film, programming, type ReadSegment, readPlaylist, slot } from './given-linear.ts'

const SECOND = 1000
const HOUR = 3_600_000
const DAY = 24 * HOUR
/** 2026-03-23 04:00 in Beijing; on the 29th Europe turns its clocks forward. */
const MONDAY = Date.UTC(2026, 2, 22, 20)
const FILMS = [
  film('serial', 2700.4, [1.92]),
  film('news', 1795.5, [2]),
  film('long', 7213.2, [2.002, 1.969]),
  film('short', 11, [1]),
  film('notice', 61.3, [0.48, 2.04]),
  film('slate', 24, [1]),
]
const SLOTS = [
  slot('00:00', 'long'),
  slot('06:30', 'news'),
  slot('07:00', 'serial'),
  slot('07:45:07', 'notice', { loop: true }),
  slot('08:00', 'gone'),
  slot('09:00', 'short'),
  slot('09:10:13', 'news', { length: 1800 }),
  slot('12:00', 'long', { weekdays: [1, 2, 3, 4, 5] }),
  slot('12:00', 'serial', { weekdays: [0, 6] }),
  slot('19:00', 'news', { length: 1800 }),
  slot('19:29:58', 'serial'),
  slot('20:15:01', 'long'),
  slot('21:00', 'notice', { weekdays: undefined, day: '2026-03-25', length: 600 }),
  slot('23:59:30', 'short', { length: 25 }),
]

/** Every segment of [from, until), gathered from live playlists a viewer would load. */
function watched(channel: ReturnType<typeof linearChannel>, from: number, until: number, every: number) {
  const seen = new Map<number, ReadSegment>()
  const faults: string[] = []
  let before: { sequence: number; discontinuity: number } | undefined
  for (let now = from; now < until; now += every) {
    const { segments, targetDuration } = readPlaylist(livePlaylist(channel, now))
    const [head] = segments
    if (!head || segments.length !== LINEAR_WINDOW) faults.push(`${now}: ${segments.length} segments`)
    else if (before && (head.sequence < before.sequence || head.discontinuity < before.discontinuity)) {
      faults.push(`${now}: the playlist goes back`)
    } else if (before && head.sequence > before.sequence + LINEAR_WINDOW) faults.push(`${now}: a hole`)
    before = head
    for (const segment of segments) {
      if (Math.round((segment.end - segment.start) / SECOND) > targetDuration) faults.push(`${now}: too long`)
      if (segment.end - segment.start <= 0) faults.push(`${now}: empty`)
      const known = seen.get(segment.sequence)
      if (!known) seen.set(segment.sequence, segment)
      else if (known.uri !== segment.uri || known.map !== segment.map)
        faults.push(`${now}: a segment changed`)
      else if (Math.abs(known.start - segment.start) > 2) faults.push(`${now}: a time changed`)
      else if (known.begins !== segment.begins) faults.push(`${now}: a discontinuity changed`)
    }
  }
  const all = [...seen.values()].sort((a, b) => a.sequence - b.sequence)
  return { all, faults }
}

describe.each(['Asia/Shanghai', 'Europe/Berlin', 'America/New_York'])('a week in %s', (zone) => {
  const plan = programming(SLOTS, FILMS, zone)
  const channel = linearChannel(plan)
  const { all, faults } = watched(channel, MONDAY, MONDAY + 7 * DAY, 30 * SECOND)

  it('keeps every promise of a live playlist', () => {
    expect(faults).toEqual([])
    expect(all.length).toBeGreaterThan(200_000)
    expect(all.map(({ sequence }) => sequence)).toEqual(
      all.map((_, index) => (all[0]?.sequence ?? 0) + index),
    )
  })

  it('has a picture at every moment, and true times', () => {
    const jumps = all.flatMap((segment, index) => {
      const jump = segment.start - (all[index - 1]?.end ?? segment.start)
      return Math.abs(jump) > 2 ? [{ jump, day: Math.floor((segment.start - MONDAY) / DAY) }] : []
    })
    expect(jumps.filter(({ jump }) => Math.abs(jump) > 1030)).toEqual([])
    expect(jumps.length).toBeLessThanOrEqual(8)
  })

  it('starts every programme within a second, with its first picture', () => {
    const late: string[] = []
    const airings = airingsOf(plan.slots, MONDAY + HOUR, MONDAY + 7 * DAY - HOUR)
    for (const { start, slot: aired } of airings.filter(({ start }) => start > MONDAY)) {
      const wanted = aired.file === 'gone' ? 'slate' : aired.file
      const onAir = (time: number) => all.find((segment) => segment.start <= time && time < segment.end)?.uri
      if (!onAir(start + 1030)?.startsWith(`${wanted}/`))
        late.push(`${aired.file} ${new Date(start).toISOString()}`)
      const first = all.find(
        (segment) => Math.abs(segment.start - start) <= 1030 && segment.uri.startsWith(`${wanted}/0-`),
      )
      if (!first) late.push(`${aired.file} does not begin at ${new Date(start).toISOString()}`)
    }
    expect(airings.length).toBeGreaterThan(80)
    expect(late).toEqual([])
  })

  it('says a discontinuity exactly where nothing continues', () => {
    const wrong = all.filter((segment, index) => {
      const before = all[index - 1]
      if (!before) return false
      const continues =
        before.uri.endsWith(`-${/\/(\d+)-/.exec(segment.uri)?.[1]}.m4s`) && before.map === segment.map
      return continues === segment.begins
    })
    expect(wrong).toEqual([])
  })
})

describe('an hour seen every two seconds', () => {
  it('gives each segment once, the newest a moment after it has run', () => {
    const channel = linearChannel(programming(SLOTS, FILMS))
    const from = MONDAY + 15 * HOUR
    const { all, faults } = watched(channel, from, from + HOUR, 2 * SECOND)
    expect(faults).toEqual([])
    expect(all).toHaveLength(1200 + LINEAR_WINDOW - 1)
    for (let now = from; now < from + HOUR; now += 2 * SECOND) {
      const newest = readPlaylist(livePlaylist(channel, now)).segments.at(-1)
      expect(Math.abs(now - 1.5 * SECOND - (newest?.end ?? 0))).toBeLessThanOrEqual(3.1 * SECOND)
    }
  })
})

describe('a change of the schedule', () => {
  it('lets the media sequence go on, and changes no time of day', () => {
    const now = MONDAY + 15.25 * HOUR
    const before = readPlaylist(livePlaylist(linearChannel(programming(SLOTS, FILMS)), now))
    const changed = [...SLOTS.slice(3), slot('19:10', 'notice', { loop: true })]
    const after = readPlaylist(livePlaylist(linearChannel(programming(changed, FILMS)), now + 6 * SECOND))
    expect(after.segments[0]?.sequence).toBe((before.segments[0]?.sequence ?? 0) + 2)
    expect(after.segments.at(-1)?.uri).toMatch(/^notice\//)
    expect(
      Math.abs((after.segments[0]?.discontinuity ?? 0) - (before.segments[0]?.discontinuity ?? 0)),
    ).toBeLessThan(30_000)
  })
})

describe('a schedule of anything', () => {
  const anySlot = fc
    .tuple(fc.integer({ min: 0, max: 86_399 }), fc.constantFrom('serial', 'news', 'short', 'notice', 'gone'))
    .chain(([clock, file]) =>
      fc.record({
        clock: fc.constant(clock),
        file: fc.constant(file),
        length: fc.option(fc.integer({ min: 10, max: 40_000 }), { nil: undefined }),
        weekdays: fc.constantFrom<number[]>([0, 1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5], [3]),
        loop: fc.constantFrom(true as const, undefined),
      }),
    )
  const zones = fc.constantFrom(
    'Asia/Shanghai',
    'Europe/Berlin',
    'Pacific/Apia',
    'America/St_Johns',
    'Pacific/Nauru',
  )

  it('is never dark', () => {
    fc.assert(
      fc.property(
        fc.array(anySlot, { maxLength: 12 }),
        zones,
        fc.integer({ min: 0, max: 14 * DAY }),
        (slots, zone, after) => {
          const plan = programming(
            slots.map((more) => slot('00:00', more.file, more)),
            FILMS,
            zone,
          )
          const from = MONDAY + after
          const { all, faults } = watched(linearChannel(plan), from, from + HOUR, 30 * SECOND)
          expect(faults).toEqual([])
          const holes = all.filter(
            ({ start }, index) => Math.abs(start - (all[index - 1]?.end ?? start)) > 1030,
          )
          expect(holes).toEqual([])
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('a replay', () => {
  const channel = linearChannel(programming(SLOTS, FILMS))
  const now = MONDAY + 6 * DAY

  it('of any past programme begins with its first picture and ends with its last', () => {
    const airings = airingsOf(programming(SLOTS, FILMS).slots, MONDAY, now).filter(({ stop }) => stop <= now)
    const wrong: string[] = []
    for (const { start, stop, slot: aired } of airings) {
      const text = replayPlaylist(channel, { start, stop }, now) ?? ''
      const { segments, ended } = readPlaylist(text)
      const wanted = aired.file === 'gone' ? 'slate' : aired.file
      const [first, last] = [segments[0], segments.at(-1)]
      const right =
        ended &&
        first?.uri.startsWith(`${wanted}/0-`) &&
        Math.abs(first.start - start) <= 1030 &&
        Math.abs((last?.end ?? 0) - stop) <= 1030
      if (!right) wrong.push(`${aired.file} ${new Date(start).toISOString()}`)
    }
    expect(airings.length).toBeGreaterThan(60)
    expect(wrong).toEqual([])
  })

  it('shows what was live, gaps and all', () => {
    const start = MONDAY + 2 * DAY
    const replayed = readPlaylist(
      replayPlaylist(channel, { start, stop: start + 12 * HOUR }, now) ?? '',
    ).segments
    const { all } = watched(channel, start + 30 * SECOND, start + 12 * HOUR, 30 * SECOND)
    const live = new Map(all.map((segment) => [segment.sequence, segment.uri]))
    const both = replayed.filter(({ sequence }) => live.has(sequence))
    expect(both.length).toBeGreaterThan(14_000)
    expect(both.filter(({ sequence, uri }) => live.get(sequence) !== uri)).toEqual([])
  })

  it('of what is still on the air ends at the present, and the future has none', () => {
    const { segments } = readPlaylist(
      replayPlaylist(channel, { start: now - HOUR, stop: now + HOUR }, now) ?? '',
    )
    expect(Math.abs((segments.at(-1)?.end ?? 0) - now)).toBeLessThan(4500)
    expect(replayPlaylist(channel, { start: now + HOUR, stop: now + 2 * HOUR }, now)).toBeUndefined()
  })
})

describe('planning', () => {
  it('takes less than a tenth of a second for a day', () => {
    const many = Array.from({ length: 96 }, (_, quarter) =>
      slot(`${Math.floor(quarter / 4)}:${(quarter % 4) * 15}`, 'notice', { loop: true }),
    )
    const channel = linearChannel(programming(many, FILMS))
    livePlaylist(channel, MONDAY)
    const began = performance.now()
    for (let day = 10; day < 20; day++) livePlaylist(channel, MONDAY + day * DAY)
    expect((performance.now() - began) / 10).toBeLessThan(300)
  })
})
