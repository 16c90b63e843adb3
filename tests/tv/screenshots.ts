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

/** Each picture with the keys that lead to it from the one before. */
const WALK: readonly { name: string; keys: string[]; moving?: boolean }[] = [
  { name: 'live', keys: ['4'], moving: true },
  { name: 'strip', keys: ['OK'] },
  { name: 'home', keys: ['Back', 'Left', 'Right'], moving: true },
  { name: 'phone', keys: ['0'] },
  { name: 'channels', keys: ['Home', '2'] },
  { name: 'kitchens', keys: ['Home', '4', 'Right'] },
  { name: 'kitchen', keys: ['OK'], moving: true },
  { name: 'services', keys: ['Home', '5'] },
  { name: 'service-group', keys: ['2', 'OK'] },
  { name: 'service', keys: ['OK'] },
  { name: 'news', keys: ['Home', '9'] },
  { name: 'article', keys: ['OK'] },
  { name: 'settings', keys: ['Home', '8'] },
]

mkdirSync(FOLDER, { recursive: true })
const server = await startServer()
for (const locale of LANGUAGES) {
  for (const size of SIZES) {
    const television = await Television.switchOn(server.address, { ...size, locale })
    await television.plays()
    for (const { name, keys, moving } of WALK) {
      await television.press(...keys)
      if (moving) await television.plays()
      await television.settled()
      const path = `${FOLDER}/${name}-${locale}-${size.height}.jpg`
      await television.page.screenshot({ path, type: 'jpeg', quality: 82 })
      process.stderr.write(`${path}\n`)
    }
    await television.switchOff()
  }
}
await server.remove()
