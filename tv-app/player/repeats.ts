/** Notices a line whose playlist grows while its pictures do not: every segment brings what the one before brought. */

/** So many copies in a row are no accident. */
const COPIES = 2
const SAMPLES = 512

export class Repeats {
  #last: { start: number; print: number } | undefined
  #copies = 0
  /** True where the playlist says that nearly every segment begins anew: a short loop that is meant so. */
  #loop = false

  begin(): void {
    this.#last = undefined
    this.#copies = 0
    this.#loop = false
  }

  /** Takes the text of a playlist. RFC 8216 §4.3.2.3 */
  playlist(text: string): void {
    const segments = (text.match(/^#EXTINF/gm) ?? []).length
    this.#loop = (text.match(/^#EXT-X-DISCONTINUITY\s*$/gm) ?? []).length * 2 > segments
  }

  /** Takes the next media segment and where it begins, s; true when it is one copy too many. */
  segment(bytes: ArrayBuffer, start: number): boolean {
    const last = this.#last
    // A segment that is fetched once more is no news.
    if (this.#loop || (last && start <= last.start)) return false
    const print = printOf(new Uint8Array(bytes))
    this.#last = { start, print }
    this.#copies = last?.print === print ? this.#copies + 1 : 0
    return this.#copies >= COPIES
  }
}

/** Times stand at the beginning of a segment and may go on; the print is taken of the media in its second half. */
function printOf(bytes: Uint8Array): number {
  const half = bytes.length >> 1
  const step = Math.max(1, Math.floor(half / SAMPLES))
  let print = bytes.length
  for (let place = half; place < bytes.length; place += step)
    print = (Math.imul(print, 31) + (bytes[place] ?? 0)) | 0
  return print
}
