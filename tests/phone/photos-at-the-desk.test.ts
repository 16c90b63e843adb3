/** Where the photos of an order can be seen, by whom, and how they are erased. */
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { verifyLog } from '../../server/loop/verify.ts'
import { ACCOUNTS, type Browser, type Who } from '../desk/given-desk.ts'
import { eraseIn } from '../loop/erase-in.ts'
import { givenPhone, photoFile, QUESTION } from './given-phone.ts'
import { PLACE, telephonePhoto } from './given-photo.ts'

const DAY = 86_400_000

/** An order with one photo, dispatched to the water company. */
async function givenOrder(more: object = {}) {
  const given = await givenPhone()
  const { tv, phone, desk, account } = given
  const { path } = await tv.page()
  await phone.send(path, { text: '水管漏了', photo: photoFile(telephonePhoto()) })
  const { id } = await tv.order({ answers: [{ question: QUESTION, answer: '水管漏了' }], ...more })
  await desk.act(await account('operator'), id, 'dispatch', { department: '县供水公司' }, 1)
  /** The status of the photo for an account, and whether the page of the request shows one. */
  async function seenIn(browser: Browser) {
    const [facts] = await given.residents.photos.ofRequest(id)
    const { text } = await browser.open(`/desk/requests/${id}`)
    return [(await browser.ask(`/desk/requests/${id}/photos/${facts?.id}`)).status, text.includes('<img')]
  }
  return { ...given, id, seenIn, seenBy: async (who: Who) => seenIn(await given.sit(who)) }
}

describe('a photo', () => {
  it('is shown at the desk without its place, and never from a copy', async () => {
    const { sit, id } = await givenOrder()
    const browser = await sit('operator')
    const [, address = ''] =
      /<img src="([^"]+)"/.exec((await browser.open(`/desk/requests/${id}`)).text) ?? []
    const response = await browser.ask(address)
    expect([
      response.status,
      response.headers.get('content-type'),
      response.headers.get('cache-control'),
    ]).toEqual([200, 'image/jpeg', 'no-store'])
    const bytes = Buffer.from(await response.arrayBuffer())
    expect([bytes.subarray(0, 2).toString('hex'), bytes.includes(PLACE)]).toEqual(['ffd8', false])
    const other = address.replace(/\d+$/, '999')
    expect((await browser.ask(other)).status).toBe(404)
  })

  it('is seen by those who may read the words, and by nobody else', async () => {
    const { seenBy, address, id } = await givenOrder()
    for (const who of ['operator', 'water', 'auditor', 'admin'] as const) {
      expect([who, ...(await seenBy(who))]).toEqual([who, 200, true])
    }
    for (const who of ['repair', 'roads'] as const) {
      expect([who, ...(await seenBy(who))]).toEqual([who, 404, false])
    }
    expect((await fetch(`${address}/desk/requests/${id}/photos/1`, { redirect: 'manual' })).status).toBe(303)
  })

  it('is not found under the number of another request', async () => {
    const { sit, tv, id, residents } = await givenOrder()
    const other = await tv.order({ key: 'another-draft' })
    const [facts] = await residents.photos.ofRequest(id)
    const browser = await sit('operator')
    expect((await browser.ask(`/desk/requests/${other.id}/photos/${facts?.id}`)).status).toBe(404)
  })

  it('is never shown to whom the request complains of, though it is theirs to work on', async () => {
    const { seenIn, seenBy, residents, visitor } = await givenOrder({ about: '供水二队' })
    const { name, role, department } = ACCOUNTS.water
    const hash = (await residents.staff.byLogin('water'))?.password ?? ''
    await residents.staff.add({ login: 'accused', name, role, department, unit: '供水二队' }, hash, 0)
    const accused = visitor()
    await accused.signIn('accused')
    expect([await seenBy('water'), await seenIn(accused)]).toEqual([
      [200, true],
      [404, false],
    ])
  })
})

describe('the log', () => {
  it('holds a digest of each photo, so that a changed one is found', async () => {
    const { residents } = await givenOrder()
    expect((await verifyLog(residents)).problems).toEqual([])
    const photos: typeof residents.photos = {
      ...residents.photos,
      async read(id) {
        const photo = await residents.photos.read(id)
        return photo && { ...photo, bytes: photo.bytes.subarray(1) }
      },
    }
    const { problems } = await verifyLog({ ...residents, photos })
    expect(problems).toEqual([expect.stringMatching(/^A photo of request \d+ was changed\.$/)])
  })

  it('does not let one vanish that was not erased', async () => {
    const { residents } = await givenOrder()
    const photos: typeof residents.photos = { ...residents.photos, ofRequest: async () => [] }
    const { problems } = await verifyLog({ ...residents, photos })
    expect(problems).toEqual([
      expect.stringMatching(/^A photo with request \d+ is gone, but was never erased\.$/),
    ])
  })
})

describe('what was sent is erased', () => {
  it('together with the words of the request; its events stay whole', async () => {
    const { residents, id, clock, service } = await givenOrder()
    await service.loop.act(id, 'cancel', { role: 'resident' })
    await eraseIn(service.loop, clock, id)
    expect(await residents.photos.ofRequest(id)).toEqual([])
    expect((await verifyLog(residents)).problems).toEqual([])
  })

  it('after a day without an order, by the timers of the loop; what was ordered stays', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const { tv, phone, clock, service, residents, id } = await givenOrder()
    const { path } = await tv.page({ draft: 'another-draft' })
    await phone.send(path, { text: '', photo: photoFile(telephonePhoto()) })
    const waiting = () => residents.photos.ofDraft(tv.key.id, 'another-draft')
    expect(await waiting()).toHaveLength(1)
    clock.now += DAY + 1
    service.start()
    vi.advanceTimersByTime(20_000)
    await expect.poll(waiting).toEqual([])
    expect(await residents.photos.ofRequest(id)).toHaveLength(1)
  })
})
