/** What the desk knows of the catalogue of services: names, and which department answers for what. */
import type { ServiceCard, ServicesSection } from '../../shared/api.ts'
import { textIn } from '../../shared/local-text.ts'
import type { Library } from '../sections/library.ts'

export interface Catalogue {
  /** By service_code, in the order of the catalogue. */
  services: ReadonlyMap<string, ServiceCard>
  /** As the accounts name them. */
  departments: readonly string[]
}

/** Returns a function that gives the newest catalogue; it is read again only when it changed. */
export function catalogueOf(library: Pick<Library, 'document'>, locale: string): () => Catalogue {
  let known: { hash: string; catalogue: Catalogue } | undefined
  return () => {
    const { hash, bodies } = library.document('services')
    if (known?.hash === hash) return known.catalogue
    const { events }: ServicesSection = JSON.parse(new TextDecoder().decode(bodies.identity))
    const cards = events.flatMap(({ groups }) => groups.flatMap(({ services }) => services))
    const catalogue = {
      services: new Map(cards.map((card) => [card.code, card])),
      departments: [...new Set(cards.map(({ department }) => textIn(department, locale)))].sort(),
    }
    known = { hash, catalogue }
    return catalogue
  }
}
