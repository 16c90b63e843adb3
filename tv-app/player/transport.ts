/** Keeps the player where the replay is: follows each seek once the viewer's steps have ended, and each pause. */
import type { Replay } from '../state.ts'
import type { World } from '../world.ts'

/** Five steps in two seconds seek once: to where they end, ms. */
const SEEK_SETTLE = 350
/** As good as the last second that can be reached. */
const PRESENT = -0.01

export class Transport {
  readonly #world: Pick<World, 'seek' | 'pause' | 'proceed'>
  readonly #reopen: () => void
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `reopen` asks for the stream anew. */
  constructor(world: Pick<World, 'seek' | 'pause' | 'proceed'>, reopen: () => void) {
    this.#world = world
    this.#reopen = reopen
  }

  /** What is replayed after a change of the state; undefined where nothing is. */
  follow(before: Replay | undefined, after: Replay | undefined): void {
    if (before === after) return
    if (before?.place !== after?.place) this.#turn(before, after)
    else if (after) this.#keepUp(before, after)
  }

  /** The stream of the replay is being opened: it begins where the viewer is. */
  opening(replay: Replay | undefined): void {
    if (!replay) return
    if (!replay.place.live) this.#world.seek(replay.position)
    if (replay.paused) this.#world.pause()
  }

  /** Another replay, or none: a live stream that stood still is stopped, or comes back to the present. */
  #turn(before: Replay | undefined, after: Replay | undefined): void {
    clearTimeout(this.#timer)
    if (before?.place.live) {
      this.#world.seek(PRESENT)
      this.#world.proceed()
    }
    if (!after?.place.live) return
    if (after.seek) this.#world.seek(after.seek.to)
    if (after.paused) this.#world.pause()
  }

  #keepUp(before: Replay | undefined, after: Replay): void {
    const { seek, paused, opened } = after
    if (before?.seek !== seek) {
      clearTimeout(this.#timer)
      if (seek) this.#timer = setTimeout(() => this.#world.seek(seek.to), SEEK_SETTLE)
    }
    if (before?.opened !== opened) this.#reopen()
    if (before?.paused === paused) return
    if (paused) this.#world.pause()
    else this.#world.proceed()
  }
}
