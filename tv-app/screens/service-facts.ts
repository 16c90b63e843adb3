/** What several screens say about services: their life event, their number as a shortcut, their card. */
import type { LifeEvent, ServiceCard } from '../../shared/api.ts'
import type { Shortcut } from '../scene/node.ts'
import type { View } from './screen.ts'

/** A life event is known by its Chinese name, which the county file uses too. */
export function eventId(event: LifeEvent): string {
  return event.name['zh-CN'] ?? Object.values(event.name)[0] ?? ''
}

/** Every service number printed on a leaflet can be typed. */
export function serviceShortcuts(view: View): Shortcut[] {
  const events = view.state.sections.services?.data.events ?? []
  return events.flatMap(({ groups }) =>
    groups.flatMap((group) =>
      group.services.map(({ code, name }) => ({
        number: code,
        name: view.words(name),
        ok: { do: 'go', to: { screen: 'service', code } } as const,
      })),
    ),
  )
}

/** The card with this service number. */
export function cardOf(view: View, code: string): ServiceCard | undefined {
  const events = view.state.sections.services?.data.events ?? []
  for (const { groups } of events) {
    for (const group of groups) {
      const card = group.services.find((entry) => entry.code === code)
      if (card) return card
    }
  }
  return undefined
}
