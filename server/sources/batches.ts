/** Hands the items of a document on in small batches, so that no catalogue holds the event loop up. */
import { setImmediate as eventLoopTurn } from 'node:timers/promises'
import type { Item } from '../../shared/model/item.ts'
import type { FaultList } from './fault-list.ts'
import type { Batch } from './source.ts'

/** A few milliseconds of work. */
const ITEMS_AT_ONCE = 25

/** Gives the items as they are read, with the faults noted so far and a turn of the event loop between two batches. */
export async function* inBatches(items: Iterable<Item>, faults: FaultList): AsyncGenerator<Batch> {
  let batch: Item[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < ITEMS_AT_ONCE) continue
    yield { items: batch, faults: faults.take() }
    batch = []
    await eventLoopTurn()
  }
  yield { items: batch, faults: faults.take(), brokenOff: faults.brokenOff }
}
