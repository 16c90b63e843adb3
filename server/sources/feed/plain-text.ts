/** Turns HTML of any quality into paragraphs of plain text: nothing of a tag, script, style or entity survives. */
import { decodeEntities } from '../entity.ts'
import { attributesOf, TagScanner } from './tag.ts'

/** What a stretch of HTML says and shows. */
export interface PlainText {
  paragraphs: string[]
  /** Addresses of its pictures as written, in document order; tracking pixels and placeholders left out. */
  images: string[]
}

/** Escaped twice is common, escaped more often is play. */
const PASSES = 4
const LONGEST_CUT_TAG = 2_000
/** Elements whose content nobody is meant to read as text. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'iframe',
  'noscript',
  'svg',
  'object',
  'head',
  'title',
])
const BLOCKS = new Set(
  'address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table tbody thead tr ul'.split(
    ' ',
  ),
)
const LAZY = ['data-src', 'data-original', 'data-lazy-src', 'data-actualsrc', 'data-url', 'src']
const PLACEHOLDER =
  /^(?:data|about|javascript):|\b(?:blank|spacer|loading|placeholder|pixel|grey|transparent)\.\w+$/i
/** Invisible characters, controls, direction overrides and halves of a surrogate pair. */
const INVISIBLE =
  /[\p{Surrogate}\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/gu
/** What a tag, comment or declaration begins with. */
const TAG = /<(?=[a-z/!?])/i
const LEFTOVER = /<(?=[a-z/!?])|&(?:#\d{1,8}|#x[0-9a-f]{1,8}|[a-z][a-z0-9]{0,31});/gi
/** A tag that the text stops in the middle of. */
const CUT_TAG = /^\/?[a-z][\w:-]*(?:\s*\/?$|\s+[\w:-]+\s*=)/i
const ENTITY = /&(?:#\d{1,8}|#x[0-9a-f]{1,8}|[a-z][a-z0-9]{0,31});/i

/** Reads HTML, or text in which newlines mean nothing. */
export function plainText(html: string): PlainText {
  const first = readOnce(html)
  const images = first.images
  let lines = first.lines
  for (let pass = 1; pass < PASSES && lines.some(looksMarkedUp); pass++) {
    const again = readOnce(lines.join('<br>'))
    const stuck = again.lines.join('\n') === lines.join('\n')
    images.push(...again.images)
    lines = again.lines
    if (stuck) break
  }
  const paragraphs = lines.map((line) => tidy(line.replace(LEFTOVER, ' ')))
  return { paragraphs: paragraphs.filter((paragraph) => paragraph !== ''), images }
}

/** Returns the text as one line. */
export function plainLine(html: string | undefined): string {
  return html ? plainText(html).paragraphs.join(' ') : ''
}

function looksMarkedUp(line: string): boolean {
  return TAG.test(line) || ENTITY.test(line)
}

/** Collapses blanks (the indenting U+3000 too) and drops what cannot be seen. */
function tidy(line: string): string {
  return line.replace(/\s+/g, ' ').replace(INVISIBLE, '').replace(/ {2,}/g, ' ').trim()
}

/** One pass: tags out, references decoded once. */
function readOnce(html: string): { lines: string[]; images: string[] } {
  const scanner = new TagScanner(html)
  const neverClosed = new Set<string>()
  const images: string[] = []
  const lines: string[] = []
  let line = ''
  let at = 0
  const endLine = () => {
    if (line.trim()) lines.push(tidy(decodeEntities(line)))
    line = ''
  }
  while (at < html.length) {
    const open = html.indexOf('<', at)
    line += html.slice(at, open < 0 ? html.length : open)
    if (open < 0) break
    const marked = markedSection(html, open)
    if (marked) {
      line += marked.text
      at = marked.end
      continue
    }
    const name = /^\/?([a-z][\w:-]{0,40})|^[!?/]/i.exec(html.slice(open + 1, open + 44))
    const end = name ? scanner.end(open + 1) : -1
    if (name && end < 0 && html.length - open < LONGEST_CUT_TAG && CUT_TAG.test(html.slice(open + 1))) break
    if (!name || end < 0) {
      line += name ? ' ' : '<'
      at = open + 1
      continue
    }
    at = end + 1
    const element = (name[1] ?? '').toLowerCase().replace(/^.*:/, '')
    if (element === 'img' || element === 'image') {
      const image = imageOf(html.slice(open + 1, end))
      if (image) images.push(image)
    }
    if (BLOCKS.has(element)) endLine()
    else if (element === 'td' || element === 'th') line += ' '
    else if (
      SILENT.has(element) &&
      html[open + 1] !== '/' &&
      html[end - 1] !== '/' &&
      !neverClosed.has(element)
    ) {
      const closing = new RegExp(`</${element}`, 'gi')
      closing.lastIndex = at
      const close = closing.exec(html)
      if (close) at = close.index
      else neverClosed.add(element)
    }
  }
  endLine()
  return { lines, images }
}

/** A comment or CDATA section at `open`; a comment says nothing, and one that never closes hides the rest. */
function markedSection(html: string, open: number): { text: string; end: number } | undefined {
  if (html.startsWith('<!--', open)) return { text: '', end: past(html, '-->', open + 4) }
  if (!html.startsWith('<![CDATA[', open)) return undefined
  const end = past(html, ']]>', open + 9)
  return { text: html.slice(open + 9, end).replace(/\]\]>$/, ''), end }
}

/** Index behind the next `mark`; the end of the text when there is none. */
function past(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  return found < 0 ? text.length : found + mark.length
}

/** Address of a picture that is worth showing: the lazy one rather than its placeholder, no tracking pixel. */
function imageOf(tag: string): string | undefined {
  const attributes = attributesOf(tag)
  if (
    /^[01](?:px)?$/.test(attributes.get('width') ?? '') ||
    /^[01](?:px)?$/.test(attributes.get('height') ?? '')
  ) {
    return undefined
  }
  const widest = /^\s*([^\s,]+)/.exec(attributes.get('data-srcset') ?? attributes.get('srcset') ?? '')?.[1]
  const candidates = [...LAZY.map((name) => attributes.get(name)), widest]
  const address = candidates.find((candidate) => candidate && !PLACEHOLDER.test(candidate.trim()))
  return address ? decodeEntities(address).trim() : undefined
}
