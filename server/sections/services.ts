/** Section `services`: the catalogue by life event and group, both in the order in which they are first seen. */
import type { LifeEvent, ServiceGroup } from '../../shared/api.ts'
import { textIn } from '../../shared/local-text.ts'
import { keypadOf } from './keypad.ts'
import type { Section } from './section.ts'
import { sourcesOf } from './section.ts'

export const servicesSection: Section<'services'> = {
  name: 'services',
  formats: ['services'],
  async compile({ county, content }) {
    const events = new Map<string, LifeEvent>()
    const groups = new Map<string, ServiceGroup>()
    const codes = new Set<string>()
    for (const source of sourcesOf(county, 'services')) {
      for (const { type: _, event, group, also, ...card } of await content.items(source.id, 'service')) {
        if (codes.has(card.code)) continue
        codes.add(card.code)
        const eventKey = textIn(event, county.locale)
        const lifeEvent = events.get(eventKey) ?? { name: event, groups: [] }
        events.set(eventKey, lifeEvent)
        const groupKey = JSON.stringify([eventKey, textIn(group, county.locale)])
        const serviceGroup = groups.get(groupKey) ?? { name: group, services: [] }
        if (!groups.has(groupKey)) lifeEvent.groups.push(serviceGroup)
        groups.set(groupKey, serviceGroup)
        serviceGroup.services.push({ ...card, keypad: keypadOf(card.name, also) })
      }
    }
    return { events: [...events.values()] }
  },
}
