/** What residents have confirmed and the server has not acknowledged yet, kept on the set until it has. */
import type { ResidentAction } from '../../shared/api.ts'
import type { OrderInput, ResidentStepInput } from '../../shared/model/service-request.ts'
import { recall, remember } from '../device/memory.ts'
import type { WaitingOrder } from '../requests.ts'

/** Something to be sent: an order, or what a resident does with a request. */
export type Outgoing =
  | { kind: 'order'; order: OrderInput; waiting: WaitingOrder }
  | { kind: 'step'; request: string; action: ResidentAction; input: ResidentStepInput }

const NAME = 'outbox'
/** More than any household has open; an endless list would fill the set. */
const MOST_KEPT = 40

export class Outbox {
  #entries: readonly Outgoing[] = []

  /** In the order in which they are to be sent: who is in danger first, else the oldest first. */
  get entries(): readonly Outgoing[] {
    return this.#entries
  }

  /** Takes up what was kept when the set was switched off. */
  restore(): void {
    const kept = recall(NAME)
    if (!Array.isArray(kept)) return
    const known = this.#entries.map(keyOf)
    const older = kept.filter(isOutgoing).filter((entry) => known.indexOf(keyOf(entry)) < 0)
    this.#entries = inTurn([...older, ...this.#entries])
  }

  /** Keeps an entry; one that is there already stays the only one. Returns false where there is no room; a call for rescue always finds some. */
  add(entry: Outgoing): boolean {
    if (this.#entries.some((held) => keyOf(held) === keyOf(entry))) return true
    if (this.#entries.length >= MOST_KEPT && !isRescue(entry)) return false
    this.#keep(inTurn([...this.#entries, entry]))
    return true
  }

  remove(entry: Outgoing): void {
    this.#keep(this.#entries.filter((held) => keyOf(held) !== keyOf(entry)))
  }

  /** The order of this key is to be taken back as soon as the server has it. */
  withdraw(key: string): void {
    this.#keep(
      this.#entries.map((entry) =>
        entry.kind === 'order' && entry.order.key === key
          ? { ...entry, waiting: { ...entry.waiting, withdrawn: true } }
          : entry,
      ),
    )
  }

  #keep(entries: readonly Outgoing[]): void {
    this.#entries = entries
    remember(NAME, entries)
  }
}

/** The server may hold back ordinary orders; whoever is in danger waits behind none of them. */
function inTurn(entries: readonly Outgoing[]): readonly Outgoing[] {
  const others = entries.filter((entry) => !isRescue(entry))
  return [...entries.filter(isRescue), ...others]
}

function isRescue(entry: Outgoing): boolean {
  return entry.kind === 'order' && entry.order.rescue === true
}

function keyOf(entry: Outgoing): string {
  return entry.kind === 'order' ? entry.order.key : `${entry.request}/${entry.action}`
}

function isOutgoing(value: unknown): value is Outgoing {
  if (typeof value !== 'object' || value === null) return false
  const entry = value as Partial<Record<string, unknown>>
  if (entry.kind === 'step') return typeof entry.request === 'string' && typeof entry.action === 'string'
  const order = entry.order as Partial<Record<string, unknown>> | undefined
  return entry.kind === 'order' && typeof order?.key === 'string' && typeof entry.waiting === 'object'
}
