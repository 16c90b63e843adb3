/** Bytes become text whatever the document says of itself, and bombs do not go off. */
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DecodeOptions, decode, UnknownEncoding } from '../../../server/sources/decode/decode.ts'
import { DocumentTooLarge } from '../../../server/sources/decode/unpack.ts'

const caps = { maxCompressed: 1_000_000, maxDecompressed: 10_000_000 }
const zhongwen = { text: '中文频道', gbk: [0xd6, 0xd0, 0xce, 0xc4, 0xc6, 0xb5, 0xb5, 0xc0] }

function pieces(bytes: Uint8Array, size = bytes.length || 1) {
  return async function* () {
    for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
  }
}

async function read(bytes: Uint8Array | number[], options: Partial<DecodeOptions> = {}, size?: number) {
  const { text, encoding, faults } = await decode(pieces(Uint8Array.from(bytes), size), {
    xml: false,
    ...caps,
    ...options,
  })
  return { text: await joined(text), encoding, faults: faults.map(({ what }) => what) }
}

async function joined(pieces: AsyncIterable<string>) {
  let whole = ''
  for await (const piece of pieces) whole += piece
  return whole
}

function utf16le(text: string) {
  return Buffer.from(text, 'utf16le')
}

describe('encodings', () => {
  test('UTF-8 is read as it is', async () => {
    expect(await read(Buffer.from('堂屋 é'))).toEqual({ text: '堂屋 é', encoding: 'utf-8', faults: [] })
  })

  test('an empty document is an empty text', async () => {
    expect(await read([])).toEqual({ text: '', encoding: 'utf-8', faults: [] })
  })

  test('text that is not UTF-8 is read as GB18030', async () => {
    expect(await read(zhongwen.gbk)).toEqual({ text: zhongwen.text, encoding: 'gb18030', faults: [] })
  })

  test('a byte order mark decides and is not part of the text', async () => {
    expect(await read([0xef, 0xbb, 0xbf, ...Buffer.from('堂屋')])).toMatchObject({
      text: '堂屋',
      encoding: 'utf-8',
    })
    expect(await read([0xff, 0xfe, ...utf16le('堂屋')])).toMatchObject({ text: '堂屋', encoding: 'utf-16le' })
    expect(await read([0xfe, 0xff, ...utf16le('堂屋').swap16()])).toMatchObject({
      text: '堂屋',
      encoding: 'utf-16be',
    })
  })

  test('UTF-16 XML is known without a byte order mark', async () => {
    expect(await read(utf16le('<?xml version="1.0"?><tv>堂</tv>'), { xml: true })).toMatchObject({
      text: '<?xml version="1.0"?><tv>堂</tv>',
      encoding: 'utf-16le',
    })
  })

  test('an XML declaration of gb2312 means gb18030', async () => {
    const bytes = [...Buffer.from('<?xml version="1.0" encoding="gb2312"?><a>'), ...zhongwen.gbk]
    expect(await read(bytes, { xml: true })).toMatchObject({ encoding: 'gb18030', faults: [] })
  })

  test('the HTTP charset goes before the XML declaration', async () => {
    const bytes = [...Buffer.from('<?xml version="1.0" encoding="gbk"?><a>'), 0xa4, 0xa4]
    expect((await read(bytes, { xml: true, charset: 'big5' })).encoding).toBe('big5')
    expect((await read(bytes, { xml: true })).encoding).toBe('gb18030')
  })

  test('the HTTP charset of something that is not XML counts for nothing', async () => {
    expect((await read(zhongwen.gbk, { charset: 'big5' })).encoding).toBe('gb18030')
  })

  test('UTF-8 whose declaration was left over from a conversion is still UTF-8', async () => {
    const bytes = Buffer.from('<?xml version="1.0" encoding="gb18030"?><a>堂屋电视</a>')
    expect((await read(bytes, { xml: true })).encoding).toBe('utf-8')
  })

  test('a declared encoding that does not fit falls down the ladder', async () => {
    const bytes = [...Buffer.from('<?xml version="1.0" encoding="big5"?><a>'), 0x81, 0x30, 0x81, 0x30]
    expect((await read(bytes, { xml: true })).encoding).toBe('gb18030')
  })

  test('a single-byte declaration over UTF-8 text is not believed', async () => {
    const bytes = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>堂屋</a>')
    expect((await read(bytes, { xml: true })).encoding).toBe('utf-8')
  })

  test('ISO-8859-1 means windows-1252, whose quotes and euro are right', async () => {
    const bytes = [...Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?>'), 0x80, 0x93, 0xe9, 0x94]
    expect((await read(bytes, { xml: true })).text.endsWith('?>€“é”')).toBe(true)
  })

  test('XML that is neither UTF-8 nor GB18030 is read as windows-1252', async () => {
    expect(await read([0x63, 0x61, 0x66, 0xe9, 0x20], { xml: true })).toEqual({
      text: 'café ',
      encoding: 'windows-1252',
      faults: [],
    })
  })

  test('what fits nowhere is read as UTF-8 with a fault', async () => {
    const bytes = [...Buffer.from('堂屋'), 0xff, 0x20, ...Buffer.from('电视')]
    expect(await read(bytes)).toEqual({
      text: '堂屋\ufffd 电视',
      encoding: 'utf-8',
      faults: ['Some characters are not utf-8 and were replaced.'],
    })
  })

  test('a character that is cut off at the end does not change the encoding', async () => {
    expect(await read(Buffer.from('堂屋电视').subarray(0, 11))).toEqual({
      text: '堂屋电',
      encoding: 'utf-8',
      faults: [],
    })
  })

  test('a forced encoding beats everything', async () => {
    expect(await read(zhongwen.gbk, { encoding: 'GBK', charset: 'utf-8', xml: true })).toMatchObject({
      text: zhongwen.text,
      encoding: 'gb18030',
    })
    expect((await read(Buffer.from('é'), { encoding: 'latin1' })).text).toBe('Ã©')
  })

  test('a forced encoding that nobody knows is refused', async () => {
    await expect(read([0x20], { encoding: 'gb-klingon' })).rejects.toThrow(UnknownEncoding)
  })

  test('the result does not depend on how the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        async (bytes, size, xml) => {
          expect(await read(bytes, { xml }, size)).toEqual(await read(bytes, { xml }))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('every Chinese text survives GB18030 and UTF-8', async () => {
    const character = fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code))
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: character, minLength: 1, maxLength: 40 }), async (text) => {
        expect((await read(Buffer.from(text))).text).toBe(text)
      }),
      { numRuns: 60 },
    )
  })
})

describe('gzip and caps', () => {
  test('gzip is known by its first bytes, however they arrive', async () => {
    expect(await read(gzipSync('堂屋'), {}, 1)).toMatchObject({ text: '堂屋', faults: [] })
  })

  test('a document that was packed twice is unpacked twice', async () => {
    expect((await read(gzipSync(gzipSync('堂屋')))).text).toBe('堂屋')
  })

  test('a shortened gzip document gives what came before, and a fault', async () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `${(i * 7919) % 10_007}`).join(' ')
    const result = await read(gzipSync(text).subarray(0, 20_000))
    expect(result.text.length).toBeGreaterThan(1000)
    expect(text.startsWith(result.text)).toBe(true)
    expect(result.faults).toEqual(['The packed document is damaged or cut off; what came before was read.'])
  })

  test('a document is refused when it is larger than its cap, packed or not', async () => {
    await expect(read(Buffer.alloc(2000, 0x20), { maxDecompressed: 1999 })).rejects.toThrow(
      'The document is larger than 1999 bytes when unpacked.',
    )
    await expect(read(gzipSync(Buffer.alloc(2000)), { maxDecompressed: 1999 })).rejects.toThrow(
      DocumentTooLarge,
    )
    expect((await read(Buffer.alloc(2000, 0x20), { maxDecompressed: 2000 })).text).toHaveLength(2000)
  })

  test('a packed document is refused by its packed size too', async () => {
    const packed = gzipSync(Buffer.from('堂屋'))
    await expect(read(packed, { maxCompressed: packed.length - 1 })).rejects.toThrow(
      `The packed document is larger than ${packed.length - 1} bytes.`,
    )
  })

  test('a bomb of 256 MB is refused before it is unpacked', async () => {
    const member = gzipSync(Buffer.alloc(16 * 1024 * 1024))
    const bomb = Buffer.concat(Array.from({ length: 16 }, () => member))
    let opened = 0
    let handed = 0
    const open = async function* () {
      opened += 1
      for (let start = 0; start < bomb.length; start += 4096) {
        handed += 1
        yield bomb.subarray(start, start + 4096)
      }
    }
    await expect(decode(open, { xml: true, maxCompressed: 1e9, maxDecompressed: 8e6 })).rejects.toThrow(
      DocumentTooLarge,
    )
    expect(handed / opened).toBeLessThan(bomb.length / 4096 / 4)
  })

  test('a document that nobody can read in any encoding is still measured before its text is given', async () => {
    const bytes = [0xff, ...Buffer.alloc(5000, 0x20)]
    await expect(
      decode(pieces(Uint8Array.from(bytes)), { xml: false, ...caps, maxDecompressed: 4000 }),
    ).rejects.toThrow(DocumentTooLarge)
  })

  test('a source that fails in the middle fails with its own error', async () => {
    const open = async function* () {
      yield gzipSync('堂屋').subarray(0, 8)
      throw new Error('The line went dead.')
    }
    await expect(decode(open, { xml: false, ...caps })).rejects.toThrow('The line went dead.')
  })
})
