/** Reads entries out of a feed that feedsmith understands: RSS 0.9–2.0, RDF, Atom (RFC 4287) and JSON Feed 1.1. */
import {
  type AtomFeed,
  type AtomNs,
  type DcNs,
  type JsonFeed,
  type MediaNs,
  parseFeed,
  type RdfFeed,
  type RssFeed,
} from 'feedsmith'
import { type Entry, MAX_ENTRIES } from './entry.ts'

/**
 * Returns at most 1,000 entries in document order.
 * @throws an error of feedsmith when the document is no feed or is ill-formed.
 */
export function readEntries(document: string): Entry[] {
  const read = parseFeed(document, { maxItems: MAX_ENTRIES })
  switch (read.format) {
    case 'rss': {
      const { items, language, dc, xml } = read.feed
      return (items ?? []).map((item) => ({ ...ofRss(item), ...scope(item, { dc, xml }, language) }))
    }
    case 'rdf': {
      const { items, dc, xml } = read.feed
      return (items ?? []).map((item) => ({ ...ofRdf(item), ...scope(item, { dc, xml }) }))
    }
    case 'atom': {
      const { entries, dc, xml } = read.feed
      return (entries ?? []).map((entry) => ({ ...ofAtom(entry), ...scope(entry, { dc, xml }) }))
    }
    case 'json': {
      const { items, language, authors } = read.feed
      return (items ?? []).map((item) => ofJson(item, language, authors))
    }
  }
}

interface Scoped {
  xml?: { lang?: string; base?: string }
  dc?: DcNs.ItemOrFeed<string>
}

/** Language and base of an entry within those of its feed (XML 1.0 section 2.12, XML Base). */
function scope(inner: Scoped, outer: Scoped, language?: string): Pick<Entry, 'language' | 'base'> {
  const bases = [outer.xml?.base, inner.xml?.base].filter((base) => base !== undefined)
  return {
    language:
      inner.xml?.lang ?? inner.dc?.languages?.[0] ?? language ?? outer.dc?.languages?.[0] ?? outer.xml?.lang,
    base: bases.length < 2 ? bases[0] : within(bases[0], bases[1]),
  }
}

function within(outer = '', inner = ''): string {
  return URL.canParse(inner, outer) ? new URL(inner, outer).href : inner
}

function ofRss(item: RssFeed.Item<string>): Entry {
  const permanent = item.guid?.isPermaLink !== false && /^https?:/i.test(item.guid?.value ?? '')
  const enclosures = (item.enclosures ?? []).filter(({ type, url }) => isPicture(type, url))
  return {
    id: item.guid?.value,
    title: item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value,
    link: item.link ?? alternate(item.atom) ?? (permanent ? item.guid?.value : undefined),
    dates: present(item.pubDate, item.dc?.dates?.[0], item.atom?.published, item.atom?.updated),
    summary: item.description ?? item.media?.description?.value ?? item.itunes?.summary,
    content: item.content?.encoded,
    images: present(...pictures(item.media), ...enclosures.map(({ url }) => url), item.itunes?.image),
    author: item.authors?.[0]?.name ?? item.dc?.creators?.[0] ?? item.itunes?.author,
  }
}

function ofRdf(item: RdfFeed.Item<string>): Entry {
  return {
    id: item.rdf?.about,
    title: item.title ?? item.dc?.titles?.[0],
    link: item.link ?? alternate(item.atom),
    dates: present(item.dc?.dates?.[0], item.atom?.published, item.atom?.updated),
    summary: item.description ?? item.dc?.descriptions?.[0],
    content: item.content?.encoded,
    images: present(...pictures(item.media)),
    author: item.dc?.creators?.[0],
  }
}

function ofAtom(entry: AtomFeed.Entry<string>): Entry {
  const enclosures = (entry.links ?? []).filter(
    ({ rel, type, href }) => rel === 'enclosure' && isPicture(type, href),
  )
  return {
    id: entry.id,
    title: entry.title?.value ?? entry.media?.title?.value,
    link: alternate(entry),
    dates: present(entry.published, entry.updated, entry.dc?.dates?.[0]),
    summary: entry.summary?.value ?? entry.media?.description?.value,
    content: entry.content?.value,
    images: present(...pictures(entry.media), ...enclosures.map(({ href }) => href)),
    author: entry.authors?.[0]?.name ?? entry.dc?.creators?.[0],
  }
}

function ofJson(item: JsonFeed.Item<string>, language?: string, authors?: JsonFeed.Author[]): Entry {
  const attached = (item.attachments ?? []).filter(({ mime_type, url }) => isPicture(mime_type, url))
  return {
    id: item.id,
    title: item.title,
    link: item.url ?? item.external_url,
    dates: present(item.date_published, item.date_modified),
    summary: item.summary,
    content: item.content_html ?? item.content_text?.replace(/\r\n?|\n/g, '<br>'),
    images: present(item.image, item.banner_image, ...attached.map(({ url }) => url)),
    author: item.authors?.[0]?.name ?? authors?.[0]?.name,
    language: item.language ?? language,
  }
}

/** RFC 4287 section 4.2.7.2: a link without `rel` is an alternate. */
function alternate(holder: AtomFeed.Entry<string> | AtomNs.Entry<string> | undefined): string | undefined {
  const links = holder?.links ?? []
  const pages = links.filter(({ rel }) => (rel ?? 'alternate') === 'alternate')
  return (pages.find(({ type }) => (type ?? 'text/html').includes('html')) ?? pages[0])?.href
}

/** Media RSS: pictures named as such first, then thumbnails. */
function pictures(media: MediaNs.ItemOrFeed | undefined): (string | undefined)[] {
  if (!media) return []
  const holders = [media, ...(media.groups ?? [])]
  const contents = holders.flatMap((holder) => holder.contents ?? [])
  const stills = contents.filter(
    ({ medium, type, url }) => medium === 'image' || (!medium && isPicture(type, url)),
  )
  const thumbnails = [...holders, ...contents].flatMap((holder) => holder.thumbnails ?? [])
  return [...stills, ...thumbnails].map(({ url }) => url)
}

function isPicture(type: string | undefined, url: string | undefined): boolean {
  return type ? type.startsWith('image/') : /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i.test(url ?? '')
}

function present(...values: (string | undefined)[]): string[] {
  return values.filter((value) => value !== undefined)
}
