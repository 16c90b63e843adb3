/** Reads from an init segment what a media playlist does not say: the codecs (ISO/IEC 14496-12, -14 and -15; RFC 6381). */

/** Sample entries that are none of those read here; a stream that has one is left to Shaka. */
const OTHERS = ['hvc1', 'hev1', 'dvh1', 'av01', 'vp09', 'ac-3', 'ec-3', 'Opus', 'fLaC', 'encv', 'enca']
/** Tag of the decoder specific info in an esds box; its first five bits are the kind of AAC. */
const DECODER_SPECIFIC = 0x05
/** Tag, length of up to four bytes, config. */
const LONGEST_LENGTH = 4

/** Returns a CODECS attribute such as "avc1.64001f,mp4a.40.2"; undefined where the init segment holds anything else. */
export function codecsOf(init: Uint8Array): string | undefined {
  if (OTHERS.some((type) => find(init, type) >= 0)) return undefined
  const codecs = [avc(init), aac(init)].filter((codec) => codec !== undefined)
  return codecs.length > 0 ? codecs.join(',') : undefined
}

/** avcC: version, then profile, constraints and level, one byte each. */
function avc(init: Uint8Array): string | undefined {
  const box = find(init, 'avcC')
  if (box < 0) return undefined
  const hex = [...init.slice(box + 5, box + 8)].map((byte) => `0${byte.toString(16)}`.slice(-2))
  return `avc1.${hex.join('')}`
}

function aac(init: Uint8Array): string | undefined {
  const box = find(init, 'esds')
  if (box < 0) return undefined
  // The descriptors before it hold ids and rates only: 8 bytes of version, then some twenty more.
  for (let place = box + 8; place < Math.min(box + 48, init.length - LONGEST_LENGTH); place++) {
    if (init[place] !== DECODER_SPECIFIC) continue
    let config = place + 1
    while (((init[config] ?? 0) & 0x80) !== 0) config++
    const kind = (init[config + 1] ?? 0) >> 3
    if (kind > 0 && kind < 31) return `mp4a.40.${kind}`
  }
  return undefined
}

/** Where the four letters of a box stand, -1 where they do not. */
function find(bytes: Uint8Array, type: string): number {
  const wanted = [...type].map((letter) => letter.charCodeAt(0))
  for (let place = 0; place + 4 <= bytes.length; place++)
    if (wanted.every((letter, offset) => bytes[place + offset] === letter)) return place
  return -1
}
