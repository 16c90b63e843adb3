/** What the player's reports bring about: a replay moves on, ends, or has caught up with the broadcast. Pure. */
import { change, say } from './change.ts'
import type { PlayerEvent } from './player/player.ts'
import { caughtUp, heard, shownReplay } from './replaying.ts'
import type { Playback, State } from './state.ts'

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

/** What is known of the stream after a report; `again`: it failed before and is being tried anew. */
export function playbackAfter(
  playback: Playback,
  event: Exclude<PlayerEvent, { type: 'position' | 'ended' }>,
  again: boolean,
): Playback {
  if (event.type === 'sound') return { ...playback, soundBlocked: event.blocked }
  const reach = event.type === 'loading' ? 0 : playback.reach
  const before = event.type === 'loading' && again ? playback.cause : undefined
  return { ...playback, status: event.type, cause: event.type === 'failed' ? event.cause : before, reach }
}
