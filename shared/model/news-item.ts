/** One piece of news from a feed (RSS 0.9–2.0, RDF, Atom RFC 4287, JSON Feed 1.1): plain text only, nothing of a tag survives. */
import { z } from 'zod'

export const newsItemSchema = z.object({
  type: z.literal('news-item'),
  /** guid / atom:id / id; a hash of link and title where the feed gives none. */
  id: z.string(),
  title: z.string(),
  /** Address of the page, absolute. */
  link: z.string().optional(),
  /** UTC ms */
  published: z.number().int().optional(),
  /** One paragraph. */
  summary: z.string().optional(),
  /** Paragraphs in reading order. */
  body: z.array(z.string()),
  /** Absolute, or root-relative for a picture of our own server. */
  image: z.string().optional(),
  author: z.string().optional(),
  /** BCP 47 tag of the feed or the item. */
  language: z.string().optional(),
})
export type NewsItem = z.infer<typeof newsItemSchema>
