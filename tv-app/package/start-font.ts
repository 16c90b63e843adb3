/** The slices of the Chinese font that a text needs: most sets have such a font of their own, but not every box. */
import { readFile } from 'node:fs/promises'

const FONT = 'node_modules/@fontsource/noto-sans-sc'

/** `font.css` and the files that it names. */
export async function fontFor(text: string): Promise<Record<string, Uint8Array>> {
  const sheet = await readFile(`${FONT}/500.css`, 'utf8')
  const faces = (sheet.match(/@font-face \{[^}]*\}/g) ?? []).filter((face) => covers(face, text))
  const named = faces.map((face) => ({ face, file: /[\w-]+\.woff2/.exec(face)?.[0] ?? '' }))
  const files = named.map(async ({ file }) => [file, await readFile(`${FONT}/files/${file}`)] as const)
  const rules = named.map(({ face, file }) =>
    face.replace(/src:[^;]*;/, `src: url(${file}) format('woff2');`),
  )
  return { 'font.css': Buffer.from(rules.join('\n')), ...Object.fromEntries(await Promise.all(files)) }
}

/** True when a character of the text is in the `unicode-range` of the rule: "U+4e00-4e1f,U+ff01". */
function covers(face: string, text: string): boolean {
  const ranges = [...face.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi)].map(([, from = '', to = from]) => ({
    from: Number.parseInt(from, 16),
    to: Number.parseInt(to, 16),
  }))
  return [...text].some((char) => {
    const code = char.codePointAt(0) ?? 0
    return ranges.some(({ from, to }) => code >= from && code <= to)
  })
}
