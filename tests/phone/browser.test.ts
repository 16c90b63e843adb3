/** A phone's browser writes for a television: with scripts it makes the photo smaller, without it all works the same. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { orientationOf } from '../../server/photos/orientation.ts'
import { startChromium } from '../tv/chromium.ts'
import { givenPhone } from './given-phone.ts'
import { exif, ON_ITS_SIDE, telephonePhoto } from './given-photo.ts'

const PHONE = { width: 360, height: 640 }

async function write(javaScriptEnabled: boolean) {
  const { address, tv, residents } = await givenPhone()
  const { path, code } = await tv.page()
  const browser = await startChromium()
  onTestFinished(() => browser.close())
  const page = await (await browser.newContext({ javaScriptEnabled, viewport: PHONE })).newPage()
  const refused: string[] = []
  page.on('console', (message) => refused.push(message.text()))

  await page.goto(`${address}/phone`)
  await page.locator('#code:focus').waitFor()
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await page.waitForURL(address + path)
  const width = await page
    .locator('html')
    .evaluate((html) => html.scrollWidth)
    .catch(() => PHONE.width)
  await page.locator('textarea').fill('厨房的水管')
  const sent = telephonePhoto(exif(), 20)
  await page
    .locator('#photo')
    .setInputFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(sent) })
  await page.locator('#save').click()
  await page.waitForURL(`${address}${path}?saved`)

  const [photo] = await residents.photos.ofDraft(tv.key.id, 'a-draft-of-mine')
  const bytes = (await residents.photos.read(photo?.id ?? 0))?.bytes ?? new Uint8Array()
  const size = await sizeIn(browser, bytes)
  return { state: await tv.state(code), bytes, size, refused, width }
}

/** Width and height of a picture as a browser shows it. */
async function sizeIn(browser: Awaited<ReturnType<typeof startChromium>>, bytes: Uint8Array) {
  const page = await browser.newPage()
  return page.evaluate(
    async (source) => {
      const picture = new Image()
      picture.src = source
      await picture.decode()
      return [picture.naturalWidth, picture.naturalHeight]
    },
    `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`,
  )
}

describe('a photo that was taken upright', () => {
  it('is made smaller by the script, and stays upright', async () => {
    const { state, bytes, size, refused, width } = await write(true)
    expect(state).toMatchObject({ text: '厨房的水管', photos: 1 })
    expect([size, orientationOf(bytes.subarray(6, 38))]).toEqual([[360, 640], undefined])
    expect([refused, width]).toEqual([[], PHONE.width])
  }, 60_000)

  it('is sent as it is without scripts, and stays upright', async () => {
    const { state, bytes, size } = await write(false)
    expect(state).toMatchObject({ text: '厨房的水管', photos: 1 })
    expect([size, orientationOf(bytes.subarray(6, 38))]).toEqual([[360, 640], ON_ITS_SIDE])
  }, 60_000)
})
