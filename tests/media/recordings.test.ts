/** Recordings of live events outlast the server, however it ended. */
import { appendFileSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fragmentCount, lengthOf } from '../../server/media/film.ts'
import { readLoop, readRange } from '../../server/media/loop.ts'
import { recordingsIn } from '../../server/media/recordings.ts'
import { EVENING } from '../given-county.ts'

const OPERA = 'assets/media/opera.mp4'

/** A folder with a recording of six segments: its file, sizes of it, of its last segment and of its init section. */
async function givenRecording() {
  const directory = mkdtempSync(join(tmpdir(), 'recordings-'))
  onTestFinished(() => rmSync(directory, { recursive: true }))
  const { init, segments } = await readLoop(OPERA)
  const parts = await Promise.all(segments.slice(0, 6).map((segment) => readRange(OPERA, segment)))
  const recording = await recordingsIn(directory).begin(
    EVENING,
    await readRange(OPERA, init),
    parts.slice(0, 5),
  )
  await recording.add(parts[5] ?? new Uint8Array())
  const file = join(directory, readdirSync(directory)[0] ?? '')
  return { directory, file, size: (await stat(file)).size, last: parts[5]?.length ?? 0, init: init.length }
}

async function filmIn(directory: string) {
  const recordings = recordingsIn(directory)
  await recordings.look(EVENING)
  return recordings.filmAt(EVENING)
}

describe('a recording that was cut off', () => {
  it('is whole when nothing was', async () => {
    const { directory } = await givenRecording()
    const film = await filmIn(directory)
    expect(film && [fragmentCount(film), lengthOf(film)]).toEqual([6, 6])
  })

  it.each([
    ['within its pictures', 1000],
    ['within a header', 3],
  ])('in its last segment, %s, is replayed without that one', async (_, left) => {
    const { directory, file, size, last } = await givenRecording()
    truncateSync(file, size - last + left)
    const film = await filmIn(directory)
    expect(film && [fragmentCount(film), lengthOf(film)]).toEqual([5, 5])
    expect(film?.offsets.at(-1)).toBe(size - last)
  })

  it('with nothing written where something was meant to be, is replayed as far as it goes', async () => {
    const { directory, file } = await givenRecording()
    appendFileSync(file, new Uint8Array(5000))
    const film = await filmIn(directory)
    expect(film && fragmentCount(film)).toBe(6)
  })

  it('before its first segment is none', async () => {
    const { directory, file, init } = await givenRecording()
    truncateSync(file, init + 100)
    expect(await filmIn(directory)).toBeUndefined()
  })
})
