/** Keeps the player where the replay is: follows each seek once the viewer's steps have ended, and each pause. */
import type { Replay } from '../state.ts'
import type { World } from '../world.ts'

/** Five steps in two seconds seek once: to where they end, ms. */
const SEEK_SETTLE = 350

export class Transport {
  readonly #world: Pick<World, 'seek' | 'pause' | 'proceed'>
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(world: Pick<World, 'seek' | 'pause' | 'proceed'>) {
    this.#world = world
  }

  /** What is replayed after a change of the state; undefined where nothing is. */
  follow(before: Replay | undefined, after: Replay | undefined): void {
    if (before === after) return
    if (before?.place !== after?.place) clearTimeout(this.#timer)
    if (before?.place !== after?.place || !after) return
    if (before?.sought !== after.sought) this.#seek(after.position)
    if (before?.paused === after.paused) return
    if (after.paused) this.#world.pause()
    else this.#world.proceed()
  }

  /** The stream of the replay is being opened: it begins where the viewer is. */
  opening(replay: Replay | undefined): void {
    if (!replay) return
    this.#world.seek(replay.position)
    if (replay.paused) this.#world.pause()
  }

  #seek(position: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#world.seek(position), SEEK_SETTLE)
  }
}
