/** A world in which nothing happens but time; each test gives the parts that it watches. */
import type { World } from '../../tv-app/world.ts'
import { advance } from './sample-state.ts'

const nothing = (): undefined => undefined

export function idleWorld(watched: Partial<World>): World {
  return {
    now: () => Date.now(),
    advance,
    show: nothing,
    placeVideo: nothing,
    play: nothing,
    release: nothing,
    playing: nothing,
    seek: nothing,
    pause: nothing,
    proceed: nothing,
    near: nothing,
    mute: nothing,
    allowSound: nothing,
    refresh: nothing,
    errands: { place: nothing, take: nothing, withdraw: nothing, settle: nothing, load: nothing },
    wantPhonePage: nothing,
    newKey: () => 'key',
    wantGuide: nothing,
    say: nothing,
    hush: nothing,
    startOver: nothing,
    ...watched,
  }
}
