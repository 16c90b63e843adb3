/** What camera registries promise beyond their fixtures. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cameras } from '../../server/sources/cameras.ts'
import { NotThisFormat } from '../../server/sources/source.ts'
import { cameraSchema } from '../../shared/model/camera.ts'
import { piecesOf, readAll } from './read-all.ts'

const address = fc.oneof(
  fc.webUrl(),
  fc.constantFrom(
    'http://user:pass@cam.example/a.m3u8',
    'rtsp://user:pass@cam.example/',
    '//cam.example/a',
    '/media/a.m3u8',
    'javascript:alert(1)',
    'a.m3u8',
    '\\\\cam\\share',
    'file:///etc/passwd',
    '',
  ),
  fc.string(),
)
const list = fc.array(
  fc.record(
    { id: fc.string(), name: fc.string(), url: address, snapshot: address },
    { requiredKeys: ['id'] },
  ),
)

describe('a camera registry', () => {
  it('never hands a television an address with credentials or one that it cannot open', async () => {
    await fc.assert(
      fc.asyncProperty(
        list,
        fc.constantFrom(undefined, 'https://cams.jixia.example/list.json'),
        async (all, base) => {
          const { items } = await readAll(cameras, JSON.stringify(all), base ? { base } : {})
          for (const item of items) {
            const { url, snapshot = '/' } = cameraSchema.parse(item)
            for (const given of [url, snapshot]) {
              expect(given).toMatch(/^(?:https?:\/\/|\/(?![/\\]))/)
              expect(given).not.toMatch(/^https?:\/\/[^/?#]*@/)
            }
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it("says in a fault what to do about a camera's own stream, and does not repeat its password", async () => {
    const { faults } = await readAll(cameras, 'id,url\nk1,rtsp://admin:s3cret@10.0.0.1/h264\n')
    expect(faults).toHaveLength(1)
    expect(faults[0]?.what).toContain('publish the stream as HLS')
    expect(JSON.stringify(faults)).not.toContain('s3cret')
  })

  it.each([
    ['A', 'A'],
    ['ａ级', 'A'],
    ['Grade B', 'B'],
    ['优秀', 'A'],
    ['一般（C）', undefined],
    ['AB', undefined],
  ])('reads the grade %s as %s', async (written, grade) => {
    const { items } = await readAll(cameras, `id,url,grade\nk1,/a.m3u8,${written}\n`)
    expect(cameraSchema.parse(items[0]).grade).toBe(grade)
  })

  it('tells the day of an inspection in the county, not in the zone of the server', async () => {
    const { items } = await readAll(cameras, 'id,url,inspected\nk1,/a.m3u8,2026-11-03\n')
    expect(items).toMatchObject([{ inspected: Date.UTC(2026, 10, 2, 16) }])
  })

  it.each([
    ['an empty list in an object', '{"updated":"2026"}', false],
    ['a number', '[42]', true],
    ['no camera at all', '[]', true],
    ['an object of numbers', '{"a":1}', false],
    ['an object that cannot be written as text', '[{"toString":{}}]', true],
    ['broken JSON', '[{"id":', false],
  ])('takes %s for what it is', async (_, text, readable) => {
    const read = await readAll(cameras, text).catch((error: unknown) => error)
    if (readable) expect(read).toMatchObject({ items: [] })
    else expect(read).toBeInstanceOf(NotThisFormat)
  })

  it('throws nothing but a refusal at any text, and reads the same in pieces of any size', async () => {
    const text = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.string().map((rest) => `id,name,url\n${rest}`),
    )
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 40 }), async (written, size) => {
        const outcome = (pieces: string | string[]) =>
          readAll(cameras, pieces).catch((error: unknown) => {
            expect(error).toBeInstanceOf(NotThisFormat)
            return String(error)
          })
        expect(await outcome(piecesOf(written, size))).toEqual(await outcome(written))
      }),
      { numRuns: 300 },
    )
  })
})
