/** Films of live events, kept in a folder: each file is named by the time from which it is on the air, UTC ms. */
import { createHash } from 'node:crypto'
import { appendFile, mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Film } from './film.ts'
import { filmFrom, lengthOf } from './film.ts'
import type { ByteRange, Fragments, Segment } from './loop.ts'
import { readFragments, readWholeFragments } from './loop.ts'

/** All recordings of a channel together, bytes; the oldest go first. */
const MOST_BYTES = 20 * 1024 ** 3
const NAME = /^(\d{1,15})\.mp4$/

/** A recording, which may still grow. */
interface Recording {
  start: number
  film: Film
}

/** A recording to which parts are added. */
export interface OpenRecording {
  /** From when it is on the air, UTC ms. */
  start: number
  /** Until when it is on the air as far as it goes, UTC ms. */
  end(): number
  /** Adds a media segment, whole. @throws MalformedMedia where it does not continue the recording. */
  add(segment: Uint8Array): Promise<void>
}

export interface Recordings {
  /** Reads the folder, each file as far as it is whole, and deletes what began before `since` (UTC ms) or is too much. */
  look(since: number): Promise<void>
  /** Starts of the recordings that are on the air from [from, until), UTC ms, in order. */
  startsIn(from: number, until: number): number[]
  /** The film that is on the air from `start`. */
  filmAt(start: number): Film | undefined
  filmWithKey(key: string): Film | undefined
  /** Begins a recording with its init section and first segments. @throws MalformedMedia where it cannot be aired. */
  begin(start: number, init: Uint8Array, segments: readonly Uint8Array[]): Promise<OpenRecording>
}

/** Returns the recordings kept in `directory`; none is known before the first look. */
export function recordingsIn(directory: string): Recordings {
  const known = new Map<number, Recording>()
  const fileOf = (start: number) => join(directory, `${start}.mp4`)
  const keyOf = (start: number) =>
    createHash('sha256').update(`${directory}\n${start}`).digest('hex').slice(0, 16)

  async function read(start: number, fragmentsOf: (file: string) => Promise<Fragments>): Promise<void> {
    const file = fileOf(start)
    const { init, ...fragments } = await fragmentsOf(file)
    if (init && fragments.segments.length > 0)
      known.set(start, { start, film: filmFrom(keyOf(start), file, init, fragments) })
  }

  async function open(start: number, init: ByteRange): Promise<OpenRecording> {
    const file = fileOf(start)
    const { tracks, segments } = await readFragments(file)
    const all: Segment[] = segments
    let { size } = await stat(file)
    return {
      start,
      end() {
        const film = known.get(start)?.film
        return start + (film ? lengthOf(film) * 1000 : 0)
      },
      async add(segment) {
        await appendFile(file, segment)
        all.push(...(await readFragments(file, size, tracks)).segments)
        size += segment.byteLength
        known.set(start, { start, film: filmFrom(keyOf(start), file, init, { tracks, segments: all }) })
      },
    }
  }

  return {
    async look(since) {
      const names = await readdir(directory).catch((): string[] => [])
      const starts = names.flatMap((name) => NAME.exec(name)?.[1] ?? []).map(Number)
      let bytes = 0
      for (const start of starts.sort((a, b) => b - a)) {
        bytes += (await stat(fileOf(start))).size
        if (start < since || bytes > MOST_BYTES) {
          known.delete(start)
          await rm(fileOf(start), { force: true })
        } else if (!known.has(start)) await read(start, readWholeFragments).catch(() => {})
      }
    },
    startsIn: (from, until) =>
      [...known.keys()].filter((start) => start >= from && start < until).sort((a, b) => a - b),
    filmAt: (start) => known.get(start)?.film,
    filmWithKey: (key) => [...known.values()].find(({ film }) => film.key === key)?.film,
    async begin(start, init, segments) {
      await mkdir(directory, { recursive: true })
      const file = fileOf(start)
      await rm(file, { force: true })
      for (const part of [init, ...segments]) await appendFile(file, part)
      try {
        await read(start, readFragments)
        return await open(start, { offset: 0, length: init.byteLength })
      } catch (error) {
        known.delete(start)
        await rm(file, { force: true })
        throw error
      }
    },
  }
}
