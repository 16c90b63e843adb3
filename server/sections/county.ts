/** Section `county`: what this county's television is called and what its home screen offers. */
import type { Section } from './section.ts'

export const countySection: Section<'county'> = {
  name: 'county',
  formats: [],
  async compile({ county }) {
    const { name, station, locale, timezone, hotline, sample, home, villages, rescue } = county
    return { name, station, locale, timezone, hotline, sample, home, villages, rescue }
  },
}
