/** The list of sections: a new one is one file and one line here. */
import type { SectionName } from '../../shared/api.ts'
import { channelsSection } from './channels.ts'
import { countySection } from './county.ts'
import { kitchensSection } from './kitchens.ts'
import { newsSection } from './news.ts'
import { nowSection } from './now.ts'
import type { Section } from './section.ts'
import { servicesSection } from './services.ts'

export const SECTIONS: { readonly [Name in SectionName]: Section<Name> } = {
  county: countySection,
  channels: channelsSection,
  now: nowSection,
  kitchens: kitchensSection,
  services: servicesSection,
  news: newsSection,
}
