/** Cuts the text of a guide into its <channel> and <programme> elements, each to be parsed alone. */

/** Longest element or tag, in UTF-16 units; an element is read that far. */
const MAX_ELEMENT = 64 * 1024
/** How far the end of a tag is looked for that has a "<" inside. */
const MAX_BROKEN_TAG = 4096

export interface Element {
  kind: 'channel' | 'programme'
  /** From its start tag to its end tag; to where it breaks off when `whole` is false. */
  text: string
  /** Line of its start tag, counted from 1. */
  line: number
  /** False when the next element begins, or the document ends, before its end tag. */
  whole: boolean
}

/** Where a tag ends; 'more' when that needs more text, 'never' when it is no tag. */
type TagEnd = number | 'more' | 'never'

const NAME = /^<(\/?)((?:[\w.-]+:)?[\w.-]+)/
const TAG = /<[^<>"']*(?:"[^"<]*"[^<>"']*|'[^'<]*'[^<>"']*)*>/y
const ELEMENT_START = /<(?:[\w.-]{1,40}:)?(?:channel|programme)[\s/>]/g
const DOCTYPE_PART = /[[>]/g

/**
 * Takes text in pieces and gives the elements completed so far. Comments, declarations, a DOCTYPE with all that is in
 * it and everything else between the elements are stepped over. Holds at most one element, and takes time in
 * proportion to the text, whatever is in it.
 */
export class ElementCutter {
  /** True once a <tv> start tag was seen. */
  isGuide = false
  /** Name of the first element of the document. */
  root: string | undefined
  /** True once </tv> was seen. */
  ended = false
  #text = ''
  #at = 0
  #line = 1
  #counted = 0
  /** What ends the comment, instruction or DOCTYPE that the document is in. */
  #skippingTo: string | undefined
  /** Places that were found ahead, so that no stretch of text is searched twice for the same thing. */
  #ahead = new Map<string, number>()

  /** Returns the elements that this piece completes; pass `last` when nothing follows. */
  cut(piece: string, last = false): Element[] {
    this.#countLines()
    this.#text = this.#text.slice(this.#at) + piece
    this.#at = 0
    this.#counted = 0
    this.#ahead.clear()
    const elements: Element[] = []
    while (this.#step(elements, last));
    return elements
  }

  /** Takes one step; false when more text is needed. */
  #step(elements: Element[], last: boolean): boolean {
    if (this.#skippingTo !== undefined) return this.#skip(this.#skippingTo)
    const open = this.#text.indexOf('<', this.#at)
    this.#at = open < 0 ? this.#text.length : open
    if (open < 0) return false
    // Nine characters tell a comment, CDATA and DOCTYPE apart.
    if (this.#text.length - open < 9 && !last) return false
    const start = this.#text.slice(open, open + 9)
    if (start.startsWith('<!--')) return this.#begin('-->', 4)
    if (start === '<![CDATA[') return this.#begin(']]>', 9)
    if (start.startsWith('<?')) return this.#begin('?>', 2)
    if (/^<!doctype$/i.test(start)) return this.#begin('DOCTYPE', 9)
    return this.#stepTag(elements, last)
  }

  #stepTag(elements: Element[], last: boolean): boolean {
    const [, slash, name = ''] = NAME.exec(this.#text.slice(this.#at, this.#at + 80)) ?? []
    const local = name.slice(name.indexOf(':') + 1)
    const isElement = slash === '' && (local === 'channel' || local === 'programme')
    const tagEnd = this.#endOfTag(isElement)
    if (tagEnd === 'more' && !last) return false
    if (typeof tagEnd !== 'number' || name === '') {
      this.#at += 1
      return true
    }
    const isEmpty = this.#text[tagEnd - 2] === '/'
    if (slash === '') this.root ??= local
    if (local === 'tv') this.#noteRoot(slash === '/', isEmpty)
    if (!isElement) {
      this.#at = tagEnd
      return true
    }
    const end = isEmpty ? { at: tagEnd, whole: true } : this.#endOfElement(name, tagEnd, last)
    if (end === 'more') return false
    const text = this.#text.slice(this.#at, end.at)
    elements.push({
      kind: local === 'channel' ? 'channel' : 'programme',
      text,
      line: this.#countLines(),
      whole: end.whole,
    })
    this.#at = end.at
    return true
  }

  #noteRoot(closes: boolean, isEmpty: boolean): void {
    if (closes || isEmpty) this.ended = true
    if (!closes) this.isGuide = true
  }

  /** A ">" inside quotes does not end a tag; a quote that is not closed before the next tag is none. */
  #endOfTag(isElement: boolean): TagEnd {
    TAG.lastIndex = this.#at
    if (TAG.test(this.#text)) return TAG.lastIndex
    if (!this.#text.includes('<', this.#at + 1))
      return this.#text.length - this.#at > MAX_ELEMENT ? 'never' : 'more'
    if (!isElement) return 'never'
    const end = this.#text.slice(this.#at, this.#at + MAX_BROKEN_TAG).indexOf('>')
    if (end >= 0) return this.#at + end + 1
    return this.#text.length - this.#at > MAX_BROKEN_TAG ? 'never' : 'more'
  }

  /** An element that is not closed ends where the next one begins, or where it gets too long. */
  #endOfElement(name: string, from: number, last: boolean): { at: number; whole: boolean } | 'more' {
    const limit = this.#at + MAX_ELEMENT
    const close = this.#find(`</${name}`, from)
    const next = this.#findStart(from)
    if (next < Math.min(close, limit)) return { at: next, whole: false }
    const end = close === Number.POSITIVE_INFINITY ? -1 : this.#text.indexOf('>', close)
    if (end >= 0 && end < limit) return { at: end + 1, whole: true }
    if (this.#text.length > limit) return { at: limit, whole: false }
    return last ? { at: this.#text.length, whole: false } : 'more'
  }

  /** Returns the next place of a text, infinity when there is none. */
  #find(what: string, from: number): number {
    const known = this.#ahead.get(what)
    if (known !== undefined && known >= from) return known
    const found = this.#text.indexOf(what, from)
    const place = found < 0 ? Number.POSITIVE_INFINITY : found
    this.#ahead.set(what, place)
    return place
  }

  /** Returns where the next element starts, infinity when none does. */
  #findStart(from: number): number {
    const known = this.#ahead.get('<')
    if (known !== undefined && known >= from) return known
    ELEMENT_START.lastIndex = from
    const place = ELEMENT_START.exec(this.#text)?.index ?? Number.POSITIVE_INFINITY
    this.#ahead.set('<', place)
    return place
  }

  #begin(skipTo: string, length: number): boolean {
    this.#skippingTo = skipTo
    this.#at += length
    return true
  }

  #skip(to: string): boolean {
    if (to === 'DOCTYPE') return this.#skipDoctype()
    const end = this.#text.indexOf(to, this.#at)
    if (end < 0) {
      this.#at = Math.max(this.#at, this.#text.length - to.length + 1)
      return false
    }
    this.#at = end + to.length
    this.#skippingTo = to === ']' ? '>' : undefined
    return true
  }

  /** What stands in brackets goes to the next "]", and the DOCTYPE to the ">" after it. */
  #skipDoctype(): boolean {
    DOCTYPE_PART.lastIndex = this.#at
    const part = DOCTYPE_PART.exec(this.#text)
    this.#at = part ? part.index + 1 : this.#text.length
    if (part) this.#skippingTo = part[0] === '[' ? ']' : undefined
    return part !== null
  }

  /** Counts the lines before the current place and returns its line. */
  #countLines(): number {
    let end = this.#text.indexOf('\n', this.#counted)
    while (end >= 0 && end < this.#at) {
      this.#line += 1
      this.#counted = end + 1
      end = this.#text.indexOf('\n', this.#counted)
    }
    this.#counted = Math.max(this.#counted, Math.min(this.#at, this.#text.length))
    return this.#line
  }
}
