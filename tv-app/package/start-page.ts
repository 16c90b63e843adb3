/**
 * The files of a packaged television: one page that opens the county's server. The app itself stays on the server, so
 * that every set has the newest one, and addresses of sections and streams stay on one origin.
 */
import { readFile } from 'node:fs/promises'
import { languages, translate } from '../i18n/translate.ts'
import { classicScript } from './classic-script.ts'
import { WORDS } from './start/words.ts'
import { fontFor } from './start-font.ts'

const FOLDER = 'tv-app/package/start'

/** Files by name, `index.html` first. The page opens `server`. */
export async function startPage(server: URL): Promise<Record<string, Uint8Array>> {
  const script = await classicScript(`${FOLDER}/start.ts`, { SERVER: JSON.stringify(server.href) })
  const sentences = languages.flatMap((tag) => Object.values(WORDS).map((key) => translate(tag, key)))
  return {
    'index.html': await readFile(`${FOLDER}/index.html`),
    'start.css': await readFile(`${FOLDER}/start.css`),
    'start.js': Buffer.from(script),
    ...(await fontFor(sentences.join(''))),
  }
}
