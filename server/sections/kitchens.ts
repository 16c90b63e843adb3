/** Section `kitchens`: every kitchen of every registry, in the order of the registries; the first of an id counts. */
import type { Kitchen } from '../../shared/api.ts'
import type { Section } from './section.ts'
import { sourcesOf } from './section.ts'

export const kitchensSection: Section<'kitchens'> = {
  name: 'kitchens',
  formats: ['cameras'],
  async compile({ county, content }) {
    const kitchens = new Map<string, Kitchen>()
    for (const source of sourcesOf(county, 'cameras')) {
      for (const { type: _, ...kitchen } of await content.items(source.id, 'camera')) {
        if (!kitchens.has(kitchen.id)) kitchens.set(kitchen.id, kitchen)
      }
    }
    return { kitchens: [...kitchens.values()] }
  },
}
