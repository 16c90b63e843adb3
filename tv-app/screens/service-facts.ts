/** What several screens say about services: their life event, their number as a shortcut, their card. */
import type { LifeEvent, ServiceCard } from '../../shared/api.ts'
import { meansDanger } from '../../shared/rescue.ts'
import type { Choice } from '../components/leaf.ts'
import { underWay } from '../requests.ts'
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

/** What the first button of a card does: "call me back", the numbers of rescue where its name means danger, or how far it is. */
export function orderChoice(view: View, { code, name }: ServiceCard): Choice {
  const under = underWay(view.state, code) ?? underWay(view.state, code, true)
  if (under !== undefined)
    return {
      id: 'look',
      title: view.t('request.look'),
      ok: { do: 'jump', to: { screen: 'request', ref: under } },
    }
  const words = view.state.sections.county?.data.rescue?.words ?? []
  const danger = meansDanger(words, Object.values(name))
  const screen = danger ? 'rescue' : 'order'
  const title = view.t(danger ? 'rescue.button' : 'order.button')
  return { id: 'order', title, ok: { do: 'go', to: { screen, service: code } } }
}
