/** What several screens say about a channel: what is on now, what comes next, its number as a shortcut. */
import type { NowProgramme } from '../../shared/api.ts'
import type { Shortcut } from '../scene/node.ts'
import { allChannels } from '../state.ts'
import type { View } from './screen.ts'

/** The programme that is on and the one after it; undefined where the guide says nothing. */
export function nowAndNext(
  view: View,
  channel: string,
): { now?: NowProgramme | undefined; next?: NowProgramme | undefined } {
  const programmes = view.state.sections.now?.data.programmes[channel] ?? []
  const at = view.state.now
  const index = programmes.findIndex(({ stop }) => stop > at)
  if (index < 0) return {}
  const first = programmes[index]
  return first && first.start <= at ? { now: first, next: programmes[index + 1] } : { next: first }
}

/** Every channel number can be typed. */
export function channelShortcuts(view: View): Shortcut[] {
  return allChannels(view.state).map(({ id, number, name }) => ({
    number,
    name: view.words(name),
    ok: { do: 'tune', channel: id },
  }))
}
