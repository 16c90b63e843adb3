/** Section `news`: feeds by edition; within an edition the items of each language, newest first. */
import type { NewsEdition } from '../../shared/api.ts'
import type { NewsItem } from '../../shared/model/news-item.ts'
import type { Section } from './section.ts'
import { sourcesOf } from './section.ts'

/** Items of one edition and language. */
const MOST_ITEMS = 60
/** Characters of one body; what comes after is left out at the end of a paragraph. */
const LONGEST_BODY = 8_000

type EditionItem = Omit<NewsItem, 'type'>

export const newsSection: Section<'news'> = {
  name: 'news',
  formats: ['feed'],
  async compile({ county, content }) {
    const editions = new Map<string, NewsEdition>()
    for (const source of sourcesOf(county, 'feed')) {
      const id = source.edition ?? source.id
      const edition = editions.get(id) ?? { id, title: {}, items: {} }
      editions.set(id, edition)
      edition.title = { ...source.title, ...edition.title }
      for (const { type: _, ...item } of await content.items(source.id, 'news-item')) {
        const language = item.language ?? source.language ?? county.locale
        const items = edition.items[language] ?? []
        edition.items[language] = items
        items.push({ ...item, body: capped(item.body) })
      }
    }
    for (const edition of editions.values()) {
      for (const [language, items] of Object.entries(edition.items)) {
        edition.items[language] = newest(items)
      }
    }
    return { editions: [...editions.values()] }
  },
}

/** Newest first; undated items keep their places at the end, and an id counts once. */
function newest(items: EditionItem[]): EditionItem[] {
  const byId = new Map<string, EditionItem>()
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item)
  return [...byId.values()]
    .sort((a, b) => (b.published ?? -Infinity) - (a.published ?? -Infinity) || 0)
    .slice(0, MOST_ITEMS)
}

function capped(body: readonly string[]): string[] {
  let length = 0
  return body
    .filter((paragraph) => {
      length += paragraph.length
      return length <= LONGEST_BODY || length === paragraph.length
    })
    .map((paragraph) => paragraph.slice(0, LONGEST_BODY))
}
