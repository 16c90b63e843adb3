/** How many photos may be on their way in at once, and that the words of the others are saved. */
import { describe, expect, it } from 'vitest'
import { PHONE_WORDS } from '../../server/phone/words.ts'
import { fieldOf, givenPhone, noticeOf, photoFile, televisionAt } from './given-phone.ts'
import { telephonePhoto } from './given-photo.ts'

const WORDS = '写了很久的话'
/** Larger than a form without a photo ever is. */
const PHOTO = photoFile(telephonePhoto(undefined, 2))
const PLACES = 8

/** A form that goes on as `body` does, and does not say how long it will be. */
const sending = (body: ReadableStream) => {
  const headers = { 'content-type': 'multipart/form-data; boundary=a-boundary' }
  return { method: 'POST', body, headers, duplex: 'half' }
}

async function givenUploads() {
  const given = await givenPhone()
  /** Begins to send a photo and goes on when `end` is called; resolves as soon as the server is reading it. */
  async function begin(path: string) {
    let end = () => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    let answer: Promise<Response> | undefined
    await new Promise<void>((isRead) => {
      const body = new ReadableStream(
        {
          async pull(controller) {
            isRead()
            await ended
            controller.close()
          },
        },
        { highWaterMark: 0 },
      )
      answer = Promise.resolve(given.app.request(path, sending(body)))
    })
    return async () => {
      end()
      return (await answer)?.status
    }
  }
  const anotherPage = async () => (await televisionAt(given.address)).page()
  return { ...given, begin, anotherPage }
}

describe('photos on their way in', () => {
  it('are one for each code: the words of the next are saved, and it is taken when the first is here', async () => {
    const { phone, tv, begin } = await givenUploads()
    const { code, path } = await tv.page()
    const end = await begin(path)
    const refused = await phone.send(path, { text: WORDS, photo: PHOTO })
    expect([refused.status, noticeOf(refused.text), fieldOf(refused.text)]).toEqual([
      503,
      PHONE_WORDS['problem.crowded'][0],
      WORDS,
    ])
    expect(await tv.state(code)).toMatchObject({ text: WORDS, photos: 0 })
    expect(await end()).toBe(303)
    expect((await phone.send(path, { text: WORDS, photo: PHOTO })).status).toBe(303)
    expect(await tv.state(code)).toMatchObject({ photos: 1 })
  })

  it('are so many in all, and forms without one need no place', async () => {
    const { phone, tv, begin, anotherPage } = await givenUploads()
    const { path } = await tv.page()
    const ends: Awaited<ReturnType<typeof begin>>[] = []
    for (let turn = 0; turn < PLACES; turn++) ends.push(await begin((await anotherPage()).path))
    expect((await phone.send(path, { text: WORDS, photo: PHOTO })).status).toBe(503)
    expect((await phone.send(path, { text: WORDS })).status).toBe(303)
    await ends[0]?.()
    expect((await phone.send(path, { text: WORDS, photo: PHOTO })).status).toBe(303)
    await Promise.all(ends.map((end) => end()))
  })

  it('leave their place when the phone goes away in the middle', async () => {
    const { phone, tv, app } = await givenUploads()
    const { path } = await tv.page()
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('It went away.')) })
    expect((await app.request(path, sending(body))).status).toBe(500)
    expect((await phone.send(path, { text: WORDS, photo: PHOTO })).status).toBe(303)
  })
})
