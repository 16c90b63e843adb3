/** What service catalogues promise beyond their fixtures. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { services } from '../../server/sources/services.ts'
import { NotThisFormat } from '../../server/sources/source.ts'
import { serviceSchema } from '../../shared/model/service.ts'
import { piecesOf, readAll } from './read-all.ts'

const HEADER = 'code,name,department,event,phone,channel,owner,verify_by'
const cell = fc.oneof(
  fc.constantFrom(
    '101',
    '102',
    '水费',
    '"a,b"',
    '"',
    '""',
    'tv',
    '2027-03-31',
    '46477',
    '',
    '合计',
    ' ',
    '\t',
    '；',
    'x\ry',
  ),
  fc.string({ maxLength: 8 }),
)
const row = fc.array(cell, { maxLength: 10 }).map((cells) => cells.join(','))
const table = fc.array(row, { maxLength: 12 }).map((rows) => [HEADER, ...rows].join('\n'))

async function verifyBy(written: string, timezone: string): Promise<string | undefined> {
  const text = `${HEADER}\n101,a,b,c,1,tv,d,"${written}"\n`
  const { items } = await readAll(services, text, { timezone })
  return items.map((item) => new Date(serviceSchema.parse(item).verifyBy).toISOString())[0]
}

async function channel(written: string): Promise<string | undefined> {
  const { items } = await readAll(services, `${HEADER}\n101,a,b,c,1,${written},d,2027-03-31\n`)
  return items.map((item) => serviceSchema.parse(item).channel)[0]
}

describe('a service catalogue', () => {
  it.each([
    '2027-03-31',
    '2027年3月31日',
    '2027/3/31',
    '２０２７．３．３１',
    '20270331',
    '46477',
    '2027-03-31 08:00',
  ])('is true until the end of the day that %s means in its zone', async (written) => {
    expect(await verifyBy(written, 'Asia/Shanghai')).toBe('2027-03-31T15:59:59.999Z')
    expect(await verifyBy(written, 'America/New_York')).toBe('2027-04-01T03:59:59.999Z')
  })

  it.each(['2027-02-29', '31.3.27', '下月底', '0', '2027'])(
    'skips a row whose date %s is no day',
    async (written) => {
      expect(await verifyBy(written, 'Asia/Shanghai')).toBeUndefined()
    },
  )

  it.each([
    ['tv', 'tv'],
    ['能在电视上办', 'tv'],
    ['电视', 'tv'],
    ['要用手机或找人帮忙', 'phone'],
    ['Phone', 'phone'],
    ['必须去窗口', 'window'],
    ['不能在电视上办', 'window'],
    ['', 'window'],
  ])('reads the channel "%s" as %s', async (written, meant) => {
    expect(await channel(written)).toBe(meant)
  })

  it("keeps columns in any language beside the county's own", async () => {
    const text =
      'code,name_zh-TW,name,Name EN,name_ug,部门（英文）,department,event,phone,owner,verify_by\n101,水費,水费,Water,سۇ,Bureau,局,家,1,李,2027-03-31'
    const { items } = await readAll(services, text, { language: 'zh-CN' })
    expect(items).toMatchObject([
      {
        name: { 'zh-CN': '水费', 'zh-TW': '水費', en: 'Water', ug: 'سۇ' },
        department: { 'zh-CN': '局', en: 'Bureau' },
      },
    ])
  })

  it('says which columns it looked for when no row names them', async () => {
    await expect(readAll(services, 'a,b\n1,2\n')).rejects.toThrow(
      new NotThisFormat('No row names the columns (code, name …).'),
    )
  })

  it('gives up on a file of broken quotes after 20 lines, with a fault', async () => {
    const { items, faults } = await readAll(services, `${HEADER}\n${'1,"x'.padEnd(20_000, 'y')}\n`.repeat(30))
    expect(items).toEqual([])
    expect(faults.at(-1)?.what).toBe('Too many lines are broken; the rest was not read.')
  })

  it('gives services of the model with unique codes for any rows, and reads the same in pieces of any size', async () => {
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), async (text, size) => {
        const whole = await readAll(services, text)
        const codes = whole.items.map((item) => serviceSchema.parse(item).code)
        expect(new Set(codes).size).toBe(codes.length)
        expect(await readAll(services, piecesOf(text, size))).toEqual(whole)
      }),
      { numRuns: 300 },
    )
  })

  it('throws nothing but a refusal at any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const refusal = await readAll(services, text).catch((error: unknown) => error)
        expect(refusal).toSatisfy((one) => one instanceof NotThisFormat || !(one instanceof Error))
      }),
    )
  })
})

it('a long catalogue is given in small batches', async () => {
  const header = 'code,name,department,event,phone,owner,verify_by\n'
  const rows = Array.from({ length: 120 }, (_, index) => `${1000 + index},证,局,家,123,人,2027-03-31\n`)
  const text = async function* () {
    yield header + rows.join('')
  }
  const sizes: number[] = []
  for await (const { items } of services.parse(text(), { timezone: 'Asia/Shanghai', language: 'zh-CN' })) {
    sizes.push(items.length)
  }
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(120)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(50)
})
