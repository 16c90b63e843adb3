/** Puts the programmes of each channel one behind the other: fills missing stops and trims overlaps. */
import type { Programme } from '../../../shared/model/programme.ts'

/** About 5 MB of text. */
const PIECES_KEPT = 64

/** Holds the last programme of each channel until the next one of that channel tells where it stops. */
export class RunningOrder {
  #last = new Map<string, Programme>()
  /** Channels whose last programme was not copied yet. */
  #fresh = new Set<string>()
  #pieces = 0

  /** Number of channels that have a programme. */
  get channels(): number {
    return this.#last.size
  }

  /** Start of the channel's programme that came last, UTC ms. */
  lastStart(channel: string): number | undefined {
    return this.#last.get(channel)?.start
  }

  has(channel: string): boolean {
    return this.#last.has(channel)
  }

  /**
   * Takes the next programme of the document and returns the one before it on its channel, which is now settled.
   * Programmes may come in descending order too. Returns 'taken' when another begins at that very moment.
   */
  add(programme: Programme): Programme | 'taken' | undefined {
    const last = this.#last.get(programme.channel)
    if (last?.start === programme.start) return 'taken'
    if (last && last.start < programme.start) settle(last, programme.start)
    if (last && last.start > programme.start) settle(programme, last.start)
    this.#last.set(programme.channel, programme)
    this.#fresh.add(programme.channel)
    return last
  }

  /**
   * Says that a piece of the document was read. What is still held after some pieces is copied: its texts are slices
   * that would keep their pieces in memory.
   */
  endPiece(): void {
    this.#pieces = (this.#pieces + 1) % PIECES_KEPT
    if (this.#pieces > 0) return
    for (const channel of this.#fresh) {
      const programme = this.#last.get(channel)
      if (programme) this.#last.set(channel, JSON.parse(JSON.stringify(programme)))
    }
    this.#fresh.clear()
  }

  /** Returns the last programme of every channel; nothing is held afterwards. */
  rest(): Programme[] {
    const rest = [...this.#last.values()]
    this.#last.clear()
    return rest
  }
}

function settle(earlier: Programme, nextStart: number): void {
  earlier.stop = Math.min(earlier.stop ?? nextStart, nextStart)
}
