/** What the list of headlines and the article both ask of an edition. */
import type { NewsEdition } from '../../shared/api.ts'
import type { NewsItem } from '../../shared/model/news-item.ts'
import type { View } from './screen.ts'

export type Article = Omit<NewsItem, 'type'>

/** The articles of an edition in the language of the screen, else in the first that it has. */
export function articlesOf(view: View, { items }: NewsEdition): Article[] {
  const primary = view.language.split('-')[0]
  const tags = Object.keys(items)
  const tag =
    tags.find((each) => each === view.language) ??
    tags.find((each) => each.split('-')[0] === primary) ??
    tags[0]
  return (tag && items[tag]) || []
}
