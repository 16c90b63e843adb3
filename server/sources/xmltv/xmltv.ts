/** XMLTV guides of any size: read as they arrive, one element at a time. https://github.com/XMLTV/xmltv/blob/master/xmltv.dtd */
import { setImmediate as eventLoopTurn } from 'node:timers/promises'
import type { Item } from '../../../shared/model/item.ts'
import { FaultList } from '../fault-list.ts'
import { type Batch, NotThisFormat, type Origin, type SourceFormat } from '../source.ts'
import { isKnownZone } from '../wall-clock.ts'
import { ElementParser } from './element-reader.ts'
import { type Element, ElementCutter } from './elements.ts'
import { guideChannel, programme } from './entries.ts'
import { RunningOrder } from './running-order.ts'
import { timeReader } from './time.ts'

const MAX_PROGRAMMES = 1_500_000
const MAX_CHANNELS = 50_000
/** A few milliseconds of work, even where every element is broken. */
const ELEMENTS_AT_ONCE = 50
const REST_BATCH = 500

export const xmltv: SourceFormat = {
  format: 'xmltv',
  holds: ['guide-channel', 'programme'],
  xml: true,
  async *parse(text, origin) {
    const guide = new Guide(origin)
    for await (const piece of text) {
      const elements = guide.cut(piece)
      for (let start = 0; start < elements.length; start += ELEMENTS_AT_ONCE) {
        if (start > 0) await eventLoopTurn()
        yield guide.read(elements.slice(start, start + ELEMENTS_AT_ONCE))
      }
      guide.endPiece()
      if (guide.full) break
    }
    yield* guide.end()
  },
}

/** What is known between two pieces of one guide. */
class Guide {
  #origin: Origin
  #cutter = new ElementCutter()
  #parser = new ElementParser()
  #readTime: ReturnType<typeof timeReader>
  #order = new RunningOrder()
  #faults = new FaultList()
  #channels = 0
  #programmes = 0

  constructor(origin: Origin) {
    this.#origin = origin
    const known = isKnownZone(origin.timezone)
    this.#readTime = timeReader(known ? origin.timezone : 'UTC')
    if (!known) this.#faults.add('The time zone of this source is unknown; UTC was taken.')
  }

  get full(): boolean {
    return this.#programmes > MAX_PROGRAMMES
  }

  /** @throws NotThisFormat as soon as the first element is not <tv>. */
  cut(piece: string): Element[] {
    const elements = this.#cutter.cut(piece)
    this.#assertGuide()
    return elements
  }

  read(elements: readonly Element[]): Batch {
    const items: Item[] = []
    for (const element of elements) {
      if (!this.full) items.push(...this.#readOne(element))
    }
    return { items, faults: this.#faults.take() }
  }

  endPiece(): void {
    this.#order.endPiece()
  }

  /** @throws NotThisFormat when there was no <tv> in the whole document. */
  *end(): Generator<Batch> {
    const items = this.full ? [] : this.#cutter.cut('', true).flatMap((element) => this.#readOne(element))
    this.#assertGuide()
    if (!this.#cutter.isGuide) throw new NotThisFormat('This is no XMLTV guide: it has no <tv> element.')
    if (this.full)
      this.#faults.add(`The guide holds more than ${MAX_PROGRAMMES} programmes; the rest was left out.`)
    else if (!this.#cutter.ended)
      this.#faults.addBreak('The guide ends before </tv>; what came before was read.')
    yield { items, faults: this.#faults.take(), brokenOff: this.#faults.brokenOff }
    const rest = this.#order.rest()
    for (let start = 0; start < rest.length; start += REST_BATCH) {
      yield { items: rest.slice(start, start + REST_BATCH), faults: [] }
    }
  }

  #assertGuide(): void {
    const { root, isGuide } = this.#cutter
    if (root === undefined || isGuide) return
    const what = /^html$/i.test(root) ? 'a web page' : `a document of <${root}>`
    throw new NotThisFormat(`This is no XMLTV guide but ${what}.`)
  }

  #readOne(element: Element): Item[] {
    const fault = (what: string) => this.#faults.add(what, element.line, element.text)
    const read = this.#parser.parse(element.text)
    if (!element.whole) fault(`The ${element.kind} is not closed; what could be read of it was used.`)
    else if (!read.wellFormed) {
      fault(`The ${element.kind} is not well-formed XML; what could be read of it was used.`)
    }
    if (element.kind === 'channel') {
      const channel = guideChannel(read, this.#origin, fault)
      if (!channel) return []
      this.#channels += 1
      if (this.#channels <= MAX_CHANNELS) return [channel]
      fault(`The guide holds more than ${MAX_CHANNELS} channels; this one was left out.`)
      return []
    }
    const next = programme(read, this.#origin, this.#readTime, (id) => this.#order.lastStart(id), fault)
    if (!next) return []
    this.#programmes += 1
    if (this.#order.channels >= MAX_CHANNELS && !this.#order.has(next.channel)) {
      fault(`The guide has programmes of more than ${MAX_CHANNELS} channels; this one was left out.`)
      return []
    }
    const settled = this.#order.add(next)
    if (settled === 'taken')
      fault('Another programme of the channel begins at the same time; this one was left out.')
    return settled === undefined || settled === 'taken' ? [] : [settled]
  }
}
