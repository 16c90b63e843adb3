/** What is really on the glass, beside what the mirror says. */
import type { Television } from './television.ts'

/** Width in whose px the mirror tells places. */
const STAGE = 1920

/** Whether the channel number of the banner is there in its amber, and not only in the mirror. */
export async function numberIsDrawn(television: Television): Promise<boolean> {
  const rect = (await television.mirror()).find(({ id }) => id === 'number')?.rect
  if (!rect) return false
  const scale = (television.page.viewportSize()?.width ?? STAGE) / STAGE
  const clip = { x: rect.x * scale, y: rect.y * scale, width: rect.w * scale, height: rect.h * scale }
  const png = (await television.page.screenshot({ clip })).toString('base64')
  // A page of its own, since the television's forbids to fetch data.
  const lens = await television.page.context().newPage()
  const drawn = await lens.evaluate(async (data) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob())
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')
    canvas?.drawImage(image, 0, 0)
    const { data: pixels = [] } = canvas?.getImageData(0, 0, image.width, image.height) ?? {}
    let amber = 0
    for (let at = 0; at < pixels.length; at += 4) {
      const [red = 0, , blue = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]]
      if (red > 200 && blue < 140) amber++
    }
    return amber > 40
  }, png)
  await lens.close()
  return drawn
}
