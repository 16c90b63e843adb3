/** Cuts text that arrives in pieces into lines. */
import { setImmediate as eventLoopTurn } from 'node:timers/promises'

/** Longest line that is kept, in UTF-16 units; what follows it is dropped. */
const MAX_LINE = 64 * 1024
/** Lines that are given at once: a few milliseconds of work. */
const LINES_AT_ONCE = 250

export interface Line {
  /** Counted from 1. */
  number: number
  /** Without its end, and without blanks or a byte order mark around it. */
  text: string
}

/**
 * Gives the lines that are not empty, some at a time, with a turn of the event loop between. A line ends with LF, CRLF
 * or CR; the last needs no end.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<Line[]> {
  let rest = ''
  let number = 0
  for await (const piece of withEnd(pieces)) {
    const text = rest + piece
    // A CR at the end may belong to an LF of the next piece.
    const heldBack = text.endsWith('\r') ? '\r' : ''
    const lines = (heldBack ? text.slice(0, -1) : text).split(/\r\n|\n|\r/)
    rest = (lines.pop() ?? '').slice(0, MAX_LINE) + heldBack
    let batch: Line[] = []
    for (const line of lines) {
      number += 1
      const plain = line.slice(0, MAX_LINE).trim()
      if (plain !== '') batch.push({ number, text: plain })
      if (batch.length < LINES_AT_ONCE) continue
      yield batch
      batch = []
      await eventLoopTurn()
    }
    yield batch
  }
}

async function* withEnd(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  yield* pieces
  yield '\n'
}
