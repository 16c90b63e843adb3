/** Films are cut where a picture stands alone, and what cannot be aired is refused with a sentence that helps. */
import { copyFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { boxHeader } from '../../server/media/boxes.ts'
import { fragmentCount, lengthOf, nearestCut, readFilm } from '../../server/media/film.ts'
import { filmShelf } from '../../server/media/film-shelf.ts'
import { readRange } from '../../server/media/loop.ts'
import { film } from './given-linear.ts'

const directory = mkdtempSync(join(tmpdir(), 'film-'))
afterAll(() => rmSync(directory, { recursive: true }))

describe('readFilm', () => {
  it('finds every place to cut', async () => {
    const opera = await readFilm('opera.mp4', 'assets/media/opera.mp4')
    expect(fragmentCount(opera)).toBe(24)
    expect([...opera.cuts].map(Math.round)).toEqual(Array.from({ length: 25 }, (_, second) => second))
    expect(lengthOf(opera)).toBeCloseTo(24)
    for (const offset of opera.offsets.slice(0, -1)) {
      const { type } = boxHeader(await readRange(opera.file, { offset, length: 16 }))
      expect(type).toMatch(/^(moof|styp)$/)
    }
  })

  it('has another key under another name', async () => {
    const [one, other] = await Promise.all(
      ['a.mp4', 'b.mp4'].map((name) => readFilm(name, 'assets/media/opera.mp4')),
    )
    expect(one?.key).not.toBe(other?.key)
  })

  it('refuses sound alone', async () => {
    await expect(readFilm('radio', 'assets/media/radio-news.mp4')).rejects.toThrow(/H\.264 \(avc1\)/)
  })

  it('finds the nearest place to cut', () => {
    const some = film('some', 20, [2, 1])
    expect([-5, 0, 0.9, 1.1, 2.4, 2.6, 19.9, 99].map((at) => nearestCut(some, at))).toEqual([
      0, 0, 0, 1, 1, 2, 13, 13,
    ])
  })
})

describe('a shelf of films', () => {
  it('airs what is good, says what is not, and notices when that changes', async () => {
    copyFileSync('assets/media/opera.mp4', join(directory, 'opera.mp4'))
    copyFileSync('assets/media/news.mp4', join(directory, 'cut.mp4'))
    truncateSync(join(directory, 'cut.mp4'), 100_000)
    writeFileSync(join(directory, 'words.mp4'), 'not a film')
    const shelf = filmShelf(directory)
    const names = ['opera.mp4', 'cut.mp4', 'words.mp4', 'gone.mp4']
    expect(await shelf.look(names)).toBe(true)
    expect(names.filter((name) => shelf.film(name))).toEqual(['opera.mp4'])
    expect(shelf.faults()).toEqual([
      {
        what: 'This file cannot be aired and is skipped. The file ends in the middle of a box.',
        sample: 'cut.mp4',
      },
      { what: expect.stringMatching(/^This file cannot be aired and is skipped\. /), sample: 'words.mp4' },
      { what: 'This file is not in the media folder; it is skipped.', sample: 'gone.mp4' },
    ])
    expect(await shelf.look(names)).toBe(false)
    copyFileSync('assets/media/news.mp4', join(directory, 'gone.mp4'))
    expect(await shelf.look(names)).toBe(true)
    expect(shelf.film('gone.mp4')).toBeDefined()
    const before = shelf.film('opera.mp4')
    copyFileSync('assets/media/village.mp4', join(directory, 'opera.mp4'))
    expect(await shelf.look(names)).toBe(true)
    expect(shelf.film('opera.mp4')?.key).not.toBe(before?.key)
  })
})
