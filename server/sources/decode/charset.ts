/** Names of character encodings, and a decoder for each. https://encoding.spec.whatwg.org/ */
import { isUtf8 } from 'node:buffer'

/** Turns bytes into text, piece after piece; what the encoding does not have becomes U+FFFD. */
export type CharacterDecoder = (piece: Uint8Array) => string

/** Tells, piece after piece, whether the bytes so far are text in an encoding; a character may go on in the next piece. */
export type CharacterCheck = (piece: Uint8Array) => boolean

/** What 0x80–0x9F mean in windows-1252; blank where they mean nothing. Node's own decoder makes control characters of them. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Encodings of one byte a character: they can read anything, so that having read it proves nothing. */
const SINGLE_BYTE = /^(windows-125|windows-874|iso-8859-|koi8|macintosh|x-mac|ibm)/

/**
 * Returns the name by which `decoderOf` knows an encoding, undefined for one that nobody knows.
 * gb2312 and gbk are read as gb18030, which holds both.
 */
export function encodingNamed(label: string): string | undefined {
  try {
    const name = new TextDecoder(label.trim()).encoding
    return name === 'gbk' ? 'gb18030' : name
  } catch {
    return undefined
  }
}

/** Tells whether every byte is a character in this encoding. */
export function readsAnything(encoding: string): boolean {
  return SINGLE_BYTE.test(encoding)
}

/** Returns a new decoder of an encoding named by `encodingNamed`; a byte order mark is left out of the text. */
export function decoderOf(encoding: string): CharacterDecoder {
  if (encoding === 'windows-1252') return windows1252
  const decoder = new TextDecoder(encoding)
  return (piece) => decoder.decode(piece, { stream: true })
}

/** Returns a new check for an encoding named by `encodingNamed`. */
export function checkOf(encoding: string): CharacterCheck {
  if (encoding === 'utf-8') return utf8Check()
  if (encoding === 'windows-1252') return (piece) => !windows1252(piece).includes('\ufffd')
  const decoder = new TextDecoder(encoding, { fatal: true })
  return (piece) => {
    try {
      decoder.decode(piece, { stream: true })
      return true
    } catch {
      return false
    }
  }
}

/** Does what a strict TextDecoder would, thirty times as fast: a gzip bomb is measured through this. */
function utf8Check(): CharacterCheck {
  let carried = new Uint8Array()
  return (piece) => {
    const bytes = carried.length > 0 ? Buffer.concat([carried, piece]) : piece
    const end = startOfCutCharacter(bytes)
    carried = Uint8Array.from(bytes.subarray(end))
    return isUtf8(bytes.subarray(0, end))
  }
}

/** Returns where a UTF-8 character begins whose last bytes are still to come, else the length. */
function startOfCutCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    const length = byte >= 0xf5 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1
    if (length > back) return bytes.length - back
    if (byte < 0x80 || byte >= 0xc0) break
  }
  return bytes.length
}

function windows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.replace(/[\x80-\x9f]/g, (control) => {
    const character = WINDOWS_1252[control.charCodeAt(0) - 0x80]
    return character && character !== ' ' ? character : '\ufffd'
  })
}

/** Returns the encoding that the first bytes give away: a byte order mark, or UTF-16 XML without one. */
export function encodingOfMark(head: Uint8Array): string | undefined {
  const [a, b, c, d] = head
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0x3c && b === 0 && c === 0x3f && d === 0) return 'utf-16le'
  if (a === 0 && b === 0x3c && c === 0 && d === 0x3f) return 'utf-16be'
  return undefined
}

/** Returns the encoding that an XML declaration states, as it is written there. */
export function declaredEncoding(head: Uint8Array): string | undefined {
  const start = Buffer.from(head.subarray(0, 1024)).toString('latin1')
  return start.match(/^\s*<\?xml\s[^>]*?encoding\s*=\s*["']\s*([\w.:-]+)/)?.[1]
}
