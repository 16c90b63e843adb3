/** Writes stories as RSS 2.0, as Atom (RFC 4287) and as JSON Feed 1.1. */
import { paragraphs, type Story } from './story.ts'

export interface FeedHead {
  title: string
  description: string
  /** Address of the feed's home page, without a slash at the end. */
  home: string
}

/** Returns the Chinese texts as RSS 2.0 with content:encoded. https://www.rssboard.org/rss-specification */
export function rss(head: FeedHead, stories: readonly Story[]): string {
  const items = newestFirst(stories).map(
    (story) => `    <item>
      <title>${escaped(story.title)}</title>
      <link>${head.home}/${story.id}</link>
      <guid isPermaLink="false">${story.id}</guid>
      <pubDate>${new Date(story.at).toUTCString().replace('GMT', '+0000')}</pubDate>
      <dc:creator>${escaped(story.by)}</dc:creator>
      <description>${escaped(paragraphs(story.text)[0] ?? '')}</description>
      <content:encoded><![CDATA[${html(story.text)}]]></content:encoded>
    </item>
`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>${escaped(head.title)}</title>
    <link>${head.home}</link>
    <description>${escaped(head.description)}</description>
    <language>zh-CN</language>
    <ttl>30</ttl>
${items.join('')}  </channel>
</rss>
`
}

/** Returns the Chinese texts as an Atom feed. */
export function atom(head: FeedHead, stories: readonly Story[]): string {
  const sorted = newestFirst(stories)
  const entries = sorted.map(
    (story) => `  <entry>
    <title>${escaped(story.title)}</title>
    <id>tag:jixia.example,2026:${story.id}</id>
    <link rel="alternate" href="${head.home}/${story.id}"/>
    <published>${story.at}</published>
    <updated>${story.at}</updated>
    <author><name>${escaped(story.by)}</name></author>
    <summary>${escaped(paragraphs(story.text)[0] ?? '')}</summary>
    <content type="html">${escaped(html(story.text))}</content>
  </entry>
`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
  <title>${escaped(head.title)}</title>
  <subtitle>${escaped(head.description)}</subtitle>
  <id>${head.home}</id>
  <link rel="alternate" href="${head.home}"/>
  <updated>${sorted[0]?.at ?? ''}</updated>
${entries.join('')}</feed>
`
}

/** Returns the English texts as JSON Feed. https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(head: FeedHead, stories: readonly Story[]): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: head.title,
    description: head.description,
    home_page_url: head.home,
    language: 'en',
    items: newestFirst(stories).map((story) => ({
      id: `${story.id}-en`,
      url: `${head.home}/${story.id}`,
      title: story.titleEn,
      summary: paragraphs(story.textEn)[0],
      content_html: html(story.textEn),
      date_published: story.at,
      authors: [{ name: story.byEn }],
    })),
  }
  return `${JSON.stringify(feed, null, 2)}\n`
}

function newestFirst(stories: readonly Story[]): Story[] {
  return [...stories].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}

function html(text: string): string {
  return paragraphs(text)
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
    .join('')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
