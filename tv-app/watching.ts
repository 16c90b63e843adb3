/** What the player's reports bring about: a replay moves on, ends, or has caught up with the broadcast. Pure. */
import { change, say } from './change.ts'
import type { PlayerEvent } from './player/player.ts'
import { caughtUp, heard, shownReplay } from './replaying.ts'
import type { State } from './state.ts'

/** The state after a report of where the picture is; the same state where it changes nothing. */
export function afterReport(
  state: State,
  event: Extract<PlayerEvent, { type: 'position' | 'ended' }>,
): State {
  const after = heard(state, event)
  const replay = shownReplay(after)
  if (event.type !== 'ended' || !replay?.ended || !caughtUp(after, replay)) return after
  return say(change(after, { do: 'tune', channel: replay.place.channel }), 'say.caught-up')
}
