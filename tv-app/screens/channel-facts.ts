/** What several screens say about a channel: its number as a shortcut. */
import type { Shortcut } from '../scene/node.ts'
import { allChannels } from '../state.ts'
import type { View } from './screen.ts'

/** Every channel number can be typed. */
export function channelShortcuts(view: View): Shortcut[] {
  return allChannels(view.state).map(({ id, number, name }) => ({
    number,
    name: view.words(name),
    ok: { do: 'tune', channel: id },
  }))
}
