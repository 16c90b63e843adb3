/** Android boxes: there is no package to make here; the checklist says what the box's own WebView app has to do. */
import { readFile } from 'node:fs/promises'
import type { Target } from './target.ts'

export const android: Target = {
  name: 'android-checklist',
  about: 'what an Android app with a WebView has to do to show the television',
  file: 'android-checklist.md',
  async pack({ server }) {
    const checklist = await readFile('tv-app/package/android-checklist.md', 'utf8')
    return Buffer.from(checklist.replace(/\{server\}/g, server.href))
  },
}
