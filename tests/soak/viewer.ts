/** What somebody does in front of the television all evening, at an easy pace. */
import type { Television } from '../tv/television.ts'

/** How long a channel is watched before the next, ms. */
const WATCH = 4_000
/** How long a page is looked at, ms. */
const READ = 1_500

/** One round: zaps, opens pages of every kind, and is back at live. Each step is a key, or how long nothing is pressed. */
const ROUND: readonly (string | number)[] = [
  ...['ChannelUp', WATCH, 'ChannelUp', WATCH, 'ChannelDown', WATCH, 'Back', WATCH],
  ...['OK', READ, 'Down', 'Down', 'OK', WATCH],
  ...['Home', READ, 'Right', 'Down', 'Left', 'Up'],
  ...['4', READ, 'OK', WATCH, 'Back', 'Back'],
  ...['Home', '5', READ, 'OK', READ, 'OK', READ, 'OK', READ, 'Back', 'Back', 'Back'],
  ...['Home', '9', READ, 'OK', READ, 'Back', 'Back'],
  ...['Home', '3', READ, 'OK', WATCH, 'Live', WATCH],
]

/** Goes round and round until `isOver` says so; resolves with the number of rounds begun. */
export async function watchTelevision(television: Television, isOver: () => boolean): Promise<number> {
  let rounds = 0
  while (!isOver()) {
    rounds++
    for (const step of ROUND) {
      if (isOver()) break
      if (typeof step === 'number') await television.page.waitForTimeout(step)
      else await television.press(step)
    }
  }
  return rounds
}
