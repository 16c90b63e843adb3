/** Turns entries into news items: plain text, absolute addresses, unique ids. */
import { createHash } from 'node:crypto'
import type { NewsItem } from '../../../shared/model/news-item.ts'
import { resolveAddress } from '../address.ts'
import type { FaultList } from '../fault-list.ts'
import { languageTag } from '../language.ts'
import type { Origin } from '../source.ts'
import { readDate } from './date.ts'
import type { Entry } from './entry.ts'
import { plainLine, plainText } from './plain-text.ts'

/** Nobody reads more on a television: characters of one article. */
const MAX_BODY = 30_000
/** HTML is far longer than what it says, but what stands behind this many characters is no article. */
const MAX_HTML = 200_000
const MAX_SUMMARY = 300
const MAX_TITLE = 200
const MAX_TITLE_HTML = 10_000
/** Length of a title made from the text of an entry that has none. */
const MADE_TITLE = 40

/** Gives the items in document order; an entry that says nothing, or says it again, is a fault. */
export function* newsItems(
  entries: readonly Entry[],
  origin: Origin,
  faults: FaultList,
): Generator<NewsItem> {
  const seen = new Map<string, Set<string>>()
  for (const entry of entries) {
    const wrong = (what: string) => faults.add(what, entry.line, sampleOf(entry))
    const item = newsItem(entry, origin, wrong)
    if (!item) {
      wrong('The entry has neither a title nor a text and was skipped.')
      continue
    }
    const print = fingerprint(item)
    const alike = seen.get(item.id)
    if (alike?.has(print)) {
      wrong('The entry repeats an earlier one and was skipped.')
      continue
    }
    if (alike) {
      wrong('The id belongs to an earlier entry too; this one got another.')
      item.id = `${item.id}#${print.slice(0, 8)}`
      alike.add(print)
    } else seen.set(item.id, new Set([print]))
    yield item
  }
}

function newsItem(entry: Entry, origin: Origin, wrong: (what: string) => void): NewsItem | undefined {
  const base = resolveAddress(entry.base, origin.base) ?? origin.base
  const content = plainText((entry.content ?? '').slice(0, MAX_HTML))
  const summary = plainText((entry.summary ?? '').slice(0, MAX_HTML))
  const body = bounded(content.paragraphs.length > 0 ? content.paragraphs : summary.paragraphs, wrong)
  const lead = summary.paragraphs[0] ?? body[0]
  const title = plainLine(entry.title?.slice(0, MAX_TITLE_HTML)) || (lead ? clip(lead, MADE_TITLE) : '')
  if (!title) return undefined
  const link = resolveAddress(entry.link, base)
  const item: NewsItem = { type: 'news-item', id: '', title: clip(title, MAX_TITLE), body }
  item.id = (entry.id ?? '').replace(/\s+/g, ' ').trim() || fingerprint({ link, title: item.title })
  if (link) item.link = link
  const published = publishedOf(entry, origin.timezone)
  if (published !== undefined) item.published = published
  else if (entry.dates.length > 0) wrong('The date cannot be read; the entry is kept without one.')
  if (lead) item.summary = clip(lead, MAX_SUMMARY)
  const image = firstAddress([...entry.images, ...content.images, ...summary.images], base)
  if (image) item.image = image
  const author = plainLine(entry.author?.slice(0, MAX_TITLE_HTML))
  if (author) item.author = clip(author, MAX_TITLE)
  const language = languageTag(entry.language) ?? (origin.language === 'und' ? undefined : origin.language)
  if (language) item.language = language
  return item
}

function publishedOf(entry: Entry, timezone: string): number | undefined {
  for (const date of entry.dates) {
    const read = readDate(date, timezone)
    if (read !== undefined) return read
  }
  return undefined
}

function firstAddress(addresses: readonly string[], base: string | undefined): string | undefined {
  for (const address of addresses) {
    const resolved = resolveAddress(address, base)
    if (resolved) return resolved
  }
  return undefined
}

/** What tells one piece of news from another when ids do not: 32 hex digits of its link and title. */
function fingerprint(item: Pick<NewsItem, 'link' | 'title'>): string {
  return createHash('sha256')
    .update(`${item.link ?? ''}\n${item.title}`)
    .digest('hex')
    .slice(0, 32)
}

function bounded(paragraphs: readonly string[], wrong: (what: string) => void): string[] {
  const kept: string[] = []
  let room = MAX_BODY
  for (const paragraph of paragraphs) {
    if (room <= 0) {
      wrong(`The text is longer than ${MAX_BODY} characters; the rest was left out.`)
      break
    }
    kept.push(clip(paragraph, room))
    room -= paragraph.length
  }
  return kept
}

/** At most `length` UTF-16 units, cut between words where there are blanks, with an ellipsis for what is missing. */
function clip(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length - 1)
  const blank = cut.lastIndexOf(' ')
  return `${blank > length / 2 ? cut.slice(0, blank) : cut.replace(/[\ud800-\udbff]$/, '')}…`
}

function sampleOf(entry: Entry): string {
  return [entry.id, entry.link, entry.title].filter(Boolean).join(' ')
}
