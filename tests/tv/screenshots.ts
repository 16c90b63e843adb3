/** Photographs the screens that the README shows, in both languages and at 1080 and 720 lines: `npm run screenshots`. */
import { mkdirSync } from 'node:fs'
import { startServer } from './server-process.ts'
import { Television } from './television.ts'

const FOLDER = 'assets/screenshots'
const LANGUAGES = ['zh-CN', 'en']
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 720 },
]

/** A picture with the keys that lead to it from the one before; `lost`: pressed at once, as somebody lost does. */
interface Photo {
  name: string
  keys: string[]
  moving?: boolean
  lost?: true
}

const WALK: readonly Photo[] = [
  { name: 'live', keys: ['4'], moving: true },
  { name: 'strip', keys: ['OK'] },
  { name: 'guide', keys: ['Right'] },
  { name: 'replay', keys: ['Left', 'OK'], moving: true },
  { name: 'programme', keys: ['Live', 'Right'] },
  { name: 'about', keys: ['5'] },
  { name: 'radio', keys: ['2', '1'], moving: true },
  { name: 'home', keys: ['4', 'Left', 'Right'], moving: true },
  { name: 'phone', keys: ['0'] },
  { name: 'channels', keys: ['Home', '2'] },
  { name: 'kitchens', keys: ['Home', '4', 'Right'] },
  { name: 'kitchen', keys: ['OK'], moving: true },
  { name: 'services', keys: ['Home', '5'] },
  { name: 'service-group', keys: ['2', 'OK'] },
  { name: 'service', keys: ['OK', 'OK'] },
  { name: 'order', keys: ['1'] },
  { name: 'step', keys: ['Home', '5', '2', '0', '3', '1'] },
  { name: 'step-phone', keys: ['1', '1'] },
  { name: 'order-answers', keys: ['1'] },
  { name: 'ordered', keys: ['1'] },
  { name: 'requests', keys: ['Home', '6'] },
  { name: 'request', keys: ['OK'] },
  { name: 'find', keys: ['Home', '5', 'Right', 'Right', 'Right', 'OK', '7', '3'] },
  { name: 'found', keys: ['0'] },
  { name: 'rescue', keys: ['Home', '0', '3'] },
  { name: 'news', keys: ['Home', '9'] },
  { name: 'article', keys: ['OK'] },
  { name: 'settings', keys: ['Home', '8'] },
  { name: 'pin', keys: ['Down', 'Down', 'Down', 'Down', '2', '2', '5'] },
  { name: 'favourites', keys: ['Back', '5'] },
  { name: 'factory-reset', keys: ['Back', '4'] },
  { name: 'back-to-live', keys: ['ArrowLeft', 'p', 'ArrowUp'], lost: true },
]
/** What a set shows that is switched on for the first time. */
const FIRST_WALK: readonly Photo[] = [
  { name: 'first-run', keys: [], moving: true },
  { name: 'first-run-letters', keys: ['OK'] },
  { name: 'first-run-village', keys: ['OK'] },
  { name: 'first-run-arrows', keys: ['0'] },
  { name: 'first-run-remote', keys: ['OK'] },
]

mkdirSync(FOLDER, { recursive: true })
const server = await startServer()
for (const locale of LANGUAGES) {
  for (const size of SIZES) {
    await photograph(WALK, locale, size, false)
    await photograph(FIRST_WALK, locale, size, true)
  }
}
await server.remove()

async function photograph(
  walk: readonly Photo[],
  locale: string,
  size: { width: number; height: number },
  fresh: boolean,
): Promise<void> {
  const television = await Television.switchOn(server.address, { ...size, locale, fresh })
  await television.plays()
  if (fresh) await television.shows('first-run')
  for (const { name, keys, moving, lost } of walk) {
    if (lost) for (const key of keys) await television.page.keyboard.press(key)
    else await television.press(...keys)
    if (moving) await television.plays()
    await television.settled()
    const path = `${FOLDER}/${name}-${locale}-${size.height}.jpg`
    await television.page.screenshot({ path, type: 'jpeg', quality: 82 })
    process.stderr.write(`${path}\n`)
  }
  await television.switchOff()
}
