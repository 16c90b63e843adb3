/** Films without pictures and a reader of media playlists, for tests of linear channels. */
import type { Programming } from '../../server/media/broadcast-day.ts'
import type { Film } from '../../server/media/film.ts'
import type { ScheduleSlot } from '../../shared/model/schedule-slot.ts'

/** A film of fragments that last so many seconds in turn; its key is its name. */
export function film(name: string, seconds: number, fragments: readonly number[] = [2]): Film {
  const cuts = [0]
  for (let at = 0, turn = 0; at < seconds; turn++) {
    at = Math.min(seconds, at + (fragments[turn % fragments.length] ?? 2))
    cuts.push(at)
  }
  return {
    file: `${name}.mp4`,
    key: name,
    init: { offset: 0, length: 100 },
    cuts: Float64Array.from(cuts),
    offsets: Float64Array.from(cuts, (_, index) => 100 + index * 1000),
  }
}

/** A slot at "20:00" or "20:00:30". */
export function slot(start: string, file: string, more: Partial<ScheduleSlot> = {}): ScheduleSlot {
  const [hours = 0, minutes = 0, seconds = 0] = start.split(':').map(Number)
  return {
    type: 'schedule-slot',
    clock: hours * 3600 + minutes * 60 + seconds,
    zone: 'Asia/Shanghai',
    weekdays: [0, 1, 2, 3, 4, 5, 6],
    file,
    title: { und: file },
    ...more,
  }
}

/** A channel of these slots and films; the film "slate" fills what is left. */
export function programming(
  slots: readonly ScheduleSlot[],
  films: readonly Film[],
  zone = 'Asia/Shanghai',
): Programming {
  const shelf = new Map(films.map((one) => [one.key, one]))
  const slate = shelf.get('slate') ?? film('slate', 24, [1])
  return {
    slots: slots.map((one) => ({ ...one, zone })),
    zone,
    filmOf: ({ slot: { file } }) => shelf.get(file ?? ''),
    fillers: [slate],
    recordingsOf: () => [],
  }
}

/** A segment as a player understands it. */
export interface ReadSegment {
  sequence: number
  discontinuity: number
  /** UTC ms, from EXT-X-PROGRAM-DATE-TIME and EXTINF. */
  start: number
  end: number
  uri: string
  map: string
  /** True where EXT-X-DISCONTINUITY was written before it. */
  begins: boolean
}

export interface ReadPlaylist {
  targetDuration: number
  ended: boolean
  segments: ReadSegment[]
}

/** Reads a media playlist as RFC 8216 says. */
export function readPlaylist(text: string): ReadPlaylist {
  const number = (tag: string) => Number(new RegExp(`#EXT-X-${tag}:(\\d+)`).exec(text)?.[1])
  const segments: ReadSegment[] = []
  let [sequence, discontinuity] = [number('MEDIA-SEQUENCE'), number('DISCONTINUITY-SEQUENCE')]
  let [at, duration, map, begins] = [Number.NaN, 0, '', false]
  for (const line of text.split('\n')) {
    if (line === '#EXT-X-DISCONTINUITY') {
      discontinuity++
      begins = true
    } else if (line.startsWith('#EXT-X-MAP:')) map = /URI="([^"]*)"/.exec(line)?.[1] ?? ''
    else if (line.startsWith('#EXT-X-PROGRAM-DATE-TIME:')) {
      at = Date.parse(line.slice('#EXT-X-PROGRAM-DATE-TIME:'.length))
    } else if (line.startsWith('#EXTINF:')) duration = Number.parseFloat(line.slice(8)) * 1000
    else if (line !== '' && !line.startsWith('#')) {
      segments.push({ sequence, discontinuity, start: at, end: at + duration, uri: line, map, begins })
      sequence++
      at += duration
      begins = false
    }
  }
  return { targetDuration: number('TARGETDURATION'), ended: text.includes('#EXT-X-ENDLIST'), segments }
}
