/** Reads from an init segment what a media playlist does not say: the codecs (ISO/IEC 14496-12, -14 and -15; RFC 6381). */

/** Sample entries that are none of those read here; a stream that has one is left to Shaka. */
const OTHERS = ['hvc1', 'hev1', 'dvh1', 'av01', 'vp09', 'ac-3', 'ec-3', 'Opus', 'fLaC', 'encv', 'enca']
/** Descriptors of an esds box, ISO/IEC 14496-1 §7.2.6: a tag, its length in up to four bytes, its content. */
const STREAM = 0x03
const DECODER_CONFIG = 0x04
const DECODER_SPECIFIC = 0x05
/** Kind of stream, rates and size of the buffer, before what the decoder itself wants. */
const CONFIG_FIELDS = 13

/** Returns a CODECS attribute such as "avc1.64001f,mp4a.40.2"; undefined where the init segment holds anything else. */
export function codecsOf(init: Uint8Array): string | undefined {
  if (OTHERS.some((type) => find(init, type) >= 0)) return undefined
  const sound = aac(init)
  // A kind of sound that is not understood must not be left out: Shaka would play the picture alone.
  if (!sound && find(init, 'esds') >= 0) return undefined
  return [avc(init), sound].filter(Boolean).join(',') || undefined
}

/** avcC: version, then profile, constraints and level, one byte each. */
function avc(init: Uint8Array): string | undefined {
  const box = find(init, 'avcC')
  if (box < 0) return undefined
  const hex = [...init.slice(box + 5, box + 8)].map((byte) => `0${byte.toString(16)}`.slice(-2))
  return `avc1.${hex.join('')}`
}

/** The first five bits of what an AAC decoder wants are the kind of AAC (ISO/IEC 14496-3 §1.6.2.1). */
function aac(init: Uint8Array): string | undefined {
  const box = find(init, 'esds')
  if (box < 0) return undefined
  const stream = contentOf(init, box + 8, STREAM)
  const flags = init[(stream ?? 0) + 2] ?? 0
  // Other streams and clocks that it depends on stand between; nobody sends them with television.
  if (stream === undefined || (flags & 0xe0) !== 0) return undefined
  const config = contentOf(init, stream + 3, DECODER_CONFIG)
  const specific = config && contentOf(init, config + CONFIG_FIELDS, DECODER_SPECIFIC)
  const kind = specific ? (init[specific] ?? 0) >> 3 : 0
  return kind > 0 && kind < 31 ? `mp4a.40.${kind}` : undefined
}

/** Where the content of the descriptor at `place` begins; undefined where another one stands there. */
function contentOf(bytes: Uint8Array, place: number, tag: number): number | undefined {
  if (bytes[place] !== tag) return undefined
  let content = place + 1
  while (((bytes[content] ?? 0) & 0x80) !== 0) content++
  return content + 1
}

/** Where the four letters of a box stand, -1 where they do not. */
function find(bytes: Uint8Array, type: string): number {
  const wanted = [...type].map((letter) => letter.charCodeAt(0))
  for (let place = 0; place + 4 <= bytes.length; place++)
    if (wanted.every((letter, offset) => bytes[place + offset] === letter)) return place
  return -1
}
