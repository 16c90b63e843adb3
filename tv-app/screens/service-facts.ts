/** What several screens say about services: their life event, their number as a shortcut, their card. */
import type { LifeEvent, ServiceCard } from '../../shared/api.ts'
import type { GridItem } from '../components/grid.ts'
import type { Choice } from '../components/leaf.ts'
import { saysDanger } from '../danger.ts'
import { draftOf, unanswered } from '../drafts.ts'
import { underWay } from '../requests.ts'
import type { Shortcut } from '../scene/node.ts'
import type { View } from './screen.ts'

/** A life event is known by its Chinese name, which the county file uses too. */
export function eventId(event: LifeEvent): string {
  return event.name['zh-CN'] ?? Object.values(event.name)[0] ?? ''
}

/** A tile that opens the card of a service. */
export function serviceItem(view: View, { code, name }: ServiceCard): GridItem {
  return { id: `service-${code}`, title: view.words(name), ok: { do: 'go', to: { screen: 'service', code } } }
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
export function orderChoice(view: View, card: ServiceCard): Choice {
  const { code, name } = card
  if (saysDanger(view.state, Object.values(name)))
    return {
      id: 'order',
      title: view.t('rescue.button'),
      ok: { do: 'go', to: { screen: 'rescue', service: code } },
    }
  const under = underWay(view.state, code)
  if (under !== undefined)
    return {
      id: 'look',
      title: view.t('request.look'),
      ok: { do: 'jump', to: { screen: 'request', ref: under } },
    }
  const index = unanswered(view.state, card)
  if (index !== undefined) {
    const title = view.t(draftOf(view.state, code) ? 'step.continue' : 'step.begin')
    return { id: 'order', title, ok: { do: 'go', to: { screen: 'step', service: code, index } } }
  }
  return {
    id: 'order',
    title: view.t('order.button'),
    ok: { do: 'go', to: { screen: 'order', service: code } },
  }
}
