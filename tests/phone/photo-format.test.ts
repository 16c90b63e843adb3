/** What is kept of a photo, and which files are none. */
import { decode } from 'fast-png'
import { describe, expect, it } from 'vitest'
import { orientationOf } from '../../server/photos/orientation.ts'
import { cleanPhoto } from '../../server/photos/photo-format.ts'
import {
  exif,
  ON_ITS_SIDE,
  PLACE,
  STILL,
  segment,
  telephonePhoto,
  telephonePng,
  telephoneWebp,
} from './given-photo.ts'

const letters = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('latin1')
/** Coded data of the still, from its frame header on. */
const picture = (bytes: Uint8Array | undefined) => {
  const all = letters(bytes)
  return all.slice(all.indexOf('\xff\xda'), all.lastIndexOf('\xff\xd9') + 2)
}

describe('a JPEG', () => {
  it.each([true, false])(
    'keeps its picture and the way it is held, and nothing else (little endian: %s)',
    (little) => {
      const sent = telephonePhoto(exif({ little }))
      expect(letters(sent)).toContain(PLACE)
      const cleaned = cleanPhoto(sent)
      expect(cleaned?.type).toBe('image/jpeg')
      for (const trace of [PLACE, 'adobe', 'JFIF', 'ftyp', 'Lavc'])
        expect(letters(cleaned?.bytes)).not.toContain(trace)
      expect(picture(cleaned?.bytes)).toBe(picture(STILL))
      expect(letters(cleaned?.bytes).endsWith('\xff\xd9')).toBe(true)
      expect(orientationOf(cleaned?.bytes.subarray(6, 38) ?? new Uint8Array())).toBe(ON_ITS_SIDE)
      expect(cleanPhoto(cleaned?.bytes ?? new Uint8Array())).toEqual(cleaned)
    },
  )

  it('keeps how its colours are coded', () => {
    const adobe = Buffer.concat([Buffer.from('Adobe'), Uint8Array.of(0, 100, 0, 0, 0, 0, 1)])
    const sent = Buffer.concat([STILL.subarray(0, 2), segment(0xee, adobe), STILL.subarray(2)])
    expect(letters(cleanPhoto(sent)?.bytes)).toContain('Adobe')
  })

  it('that is cut short anywhere, or has its head only, is none', () => {
    const sent = telephonePhoto()
    const end = sent.length - `ftypmp42 ${PLACE}`.length
    const cuts = [0, 1, 2, 3, 10, 100, 600, 1_200, end >> 1, end - 2, end - 1]
    expect(cuts.map((length) => cleanPhoto(sent.subarray(0, length)))).toEqual(cuts.map(() => undefined))
    expect(cleanPhoto(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9))).toBeUndefined()
  })

  it('that claims to be larger than any camera makes is none', () => {
    const huge = Buffer.from(STILL)
    const frame = huge.indexOf('\xff\xc0', 0, 'latin1')
    huge.fill(0xff, frame + 5, frame + 9)
    expect(cleanPhoto(huge)).toBeUndefined()
  })
})

describe('the orientation', () => {
  it('is read from broken Exif as none', () => {
    const whole = exif()
    for (let length = 0; length < 24; length++)
      expect(orientationOf(whole.subarray(0, length))).toBeUndefined()
    expect(orientationOf(exif({ orientation: 9 }))).toBeUndefined()
    expect(orientationOf(exif({ orientation: 8 }))).toBe(8)
  })
})

describe('a PNG', () => {
  it('keeps every point of its picture and no text', () => {
    const { bytes, pixels } = telephonePng()
    expect(letters(bytes)).toContain(PLACE)
    const cleaned = cleanPhoto(bytes)
    expect([cleaned?.type, letters(cleaned?.bytes).includes(PLACE)]).toEqual(['image/png', false])
    expect([...decode(cleaned?.bytes ?? bytes).data]).toEqual([...pixels])
    expect(cleanPhoto(bytes.subarray(0, bytes.length - 60))).toBeUndefined()
  })
})

describe('a WebP', () => {
  it('keeps its picture and says no more that there is anything beside it', () => {
    const sent = telephoneWebp()
    const cleaned = cleanPhoto(sent)
    expect([cleaned?.type, letters(cleaned?.bytes).includes(PLACE)]).toEqual(['image/webp', false])
    for (const chunk of ['VP8X', 'VP8L']) expect(letters(cleaned?.bytes)).toContain(chunk)
    for (const chunk of ['ICCP', 'EXIF', 'XMP ']) expect(letters(cleaned?.bytes)).not.toContain(chunk)
    const bytes = Buffer.from(cleaned?.bytes ?? [])
    expect([bytes.readUInt32LE(4), bytes[20]]).toEqual([bytes.length - 8, 0])
    expect(cleanPhoto(sent.subarray(0, 40))).toBeUndefined()
  })
})

describe('a file of parts without end', () => {
  const png = telephonePng().bytes
  const webp = telephoneWebp()
  /** Each format with so many empty parts before its picture. */
  const files = {
    'image/jpeg': (count: number) => {
      const comments = new Array(count).fill(segment(0xfe, new Uint8Array()))
      return Buffer.concat([STILL.subarray(0, 2), ...comments, STILL.subarray(2)])
    },
    'image/png': (count: number) => {
      const chunk = Buffer.concat([Buffer.alloc(4), Buffer.from('tEXt'), Buffer.alloc(4)])
      return Buffer.concat([png.subarray(0, 33), ...new Array(count).fill(chunk), png.subarray(33)])
    },
    'image/webp': (count: number) => {
      const chunk = Buffer.concat([Buffer.from('JUNK'), Buffer.alloc(4)])
      const file = Buffer.concat([webp.subarray(0, 12), ...new Array(count).fill(chunk), webp.subarray(12)])
      file.writeUInt32LE(file.length - 8, 4)
      return file
    },
  }

  it.each(Object.entries(files))('is no photo, one of many parts is: %s', (type, file) => {
    expect([cleanPhoto(file(9_900))?.type, cleanPhoto(file(10_000))]).toEqual([type, undefined])
  })
})

it('anything else is no photo, whatever its name', () => {
  const files = ['GIF89a', '<svg xmlns="http://www.w3.org/2000/svg"/>', '%PDF-1.7', '', 'RIFF0000WAVE']
  expect(files.map((text) => cleanPhoto(Buffer.from(text)))).toEqual(files.map(() => undefined))
})
