/** Keeps the exported guide as a packed file, written once for each state of the guides. */
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate as breathe } from 'node:timers/promises'
import { createGzip } from 'node:zlib'
import type { County } from '../../shared/model/county.ts'
import type { Programme } from '../../shared/model/programme.ts'
import type { MergedChannel } from '../sections/channel-merge.ts'
import { readChannels } from '../sections/channel-merge.ts'
import { contentHash } from '../sections/document.ts'
import type { GuideMatch } from '../sections/guide-match.ts'
import { fillGaps, shifted } from '../sections/guide-programmes.ts'
import type { LineUp } from '../sections/line-up.ts'
import { lineUpOf } from '../sections/line-up.ts'
import { sourcesOf } from '../sections/section.ts'
import type { Store } from '../store/store.ts'
import { exportIds } from './export-id.ts'
import { channelElement, guideFoot, guideHead, programmeElement } from './xmltv.ts'

const MINUTE = 60_000
/** Programmes of one channel in one guide, which are held in memory together; three weeks have about a thousand. */
const MOST_PROGRAMMES = 20_000

/** Characters given on at once; single elements would make a million tiny steps. */
const PIECE = 32_768

export interface GuideFile {
  /** Content of the same key is the same guide. */
  key: string
  /** Absolute path of the gzip file. */
  path: string
}

export interface GuideFiles {
  /** Returns the file of what is shown now, writing it first if nobody has asked for it yet. */
  current(): Promise<GuideFile>
}

/** Returns the guide files kept in `directory`; files of earlier states are deleted when a new one is written. */
export function guideFilesIn(
  directory: string,
  county: Readonly<County>,
  store: Pick<Store, 'states' | 'content' | 'programmes'>,
): GuideFiles {
  let writing: Promise<void> | undefined
  const lineUp = lineUpOf({ county, ...store })
  return {
    async current() {
      for (;;) {
        const shown = await lineUp()
        const key = fileKey(county, shown)
        const path = join(directory, `guide-${key}.xml.gz`)
        if (await exists(path)) return { key, path }
        writing ??= write(shown, key, path).finally(() => {
          writing = undefined
        })
        await writing
      }
    },
  }

  /** Leaves no file where a guide changed meanwhile, since the text may then be half of the old and half of the new. */
  async function write(shown: LineUp, key: string, path: string): Promise<void> {
    await mkdir(directory, { recursive: true })
    const earlier = (await readdir(directory)).filter((name) => name.startsWith('guide-'))
    const draft = `${path}.draft`
    await pipeline(Readable.from(guideText(county, shown, store)), createGzip(), createWriteStream(draft))
    if (fileKey(county, await lineUp()) !== key) return rm(draft, { force: true })
    await rename(draft, path)
    for (const name of earlier) await rm(join(directory, name), { force: true })
  }
}

/** Names everything that the text is made of. */
function fileKey({ timezone, channels, sources }: Readonly<County>, shown: LineUp): string {
  const shifts = sources.map(({ shiftMinutes, priority }) => [shiftMinutes, priority])
  return contentHash(JSON.stringify([timezone, channels, shifts, shown.key]))
}

/**
 * The whole guide in pieces: the channels of the television with what all their guides say together, then those that
 * only a guide knows.
 */
async function* guideText(
  county: Readonly<County>,
  { channels }: LineUp,
  store: Pick<Store, 'content' | 'programmes'>,
): AsyncGenerator<string> {
  const offset = county.timezone === 'Asia/Shanghai' ? 480 : 0
  const written = await writtenChannels(county, channels, store.content)
  let piece = guideHead()
  for (const { element } of written) piece += element
  for (const { id, guides } of written) {
    const orders: Programme[][] = []
    for (const { source, channel, shift } of guides) {
      const order: Programme[] = []
      for await (const programme of store.programmes.ofChannel(source, channel.id)) {
        order.push(shifted(programme, shift))
        if (order.length === MOST_PROGRAMMES) break
      }
      orders.push(order)
    }
    for (const programme of fillGaps(orders)) {
      piece += programmeElement(programme, id, offset)
      if (piece.length < PIECE) continue
      yield piece
      piece = ''
      await breathe()
    }
    await breathe()
  }
  yield piece + guideFoot()
}

interface WrittenChannel {
  id: string
  guides: readonly GuideMatch[]
  element: string
}

/** A channel that is hidden from the television is not written, though a guide knows it. */
async function writtenChannels(
  county: Readonly<County>,
  channels: readonly MergedChannel[],
  content: Pick<Store['content'], 'items'>,
): Promise<WrittenChannel[]> {
  const ids = exportIds(channels)
  const written = new Map<string, WrittenChannel>()
  const known = new Set<string>()
  for (const channel of channels) {
    const { guides } = channel
    const [first] = guides
    if (!first) continue
    const id = ids.get(channel) ?? channel.tv.id
    written.set(id, { id, guides, element: channelElement({ ...first.channel, id }) })
    for (const match of guides) known.add(match.channel.id)
  }
  for (const name of await hiddenGuides(county, content)) known.add(name)
  for (const { id: source, shiftMinutes } of sourcesOf(county, 'xmltv')) {
    for (const channel of await content.items(source, 'guide-channel')) {
      if (written.has(channel.id) || known.has(channel.id)) continue
      const guides = [{ source, channel, shift: shiftMinutes * MINUTE }]
      written.set(channel.id, { id: channel.id, guides, element: channelElement(channel) })
    }
  }
  return [...written.values()]
}

/** Ids of the guides' channels that belong to hidden channels. */
async function hiddenGuides(
  county: Readonly<County>,
  content: Pick<Store['content'], 'items'>,
): Promise<string[]> {
  const hide = county.channels?.hide ?? []
  if (hide.length === 0) return []
  const all = await readChannels({ ...county, channels: {} }, content)
  const shown = new Set((await readChannels(county, content)).map(({ tv }) => tv.id))
  const hidden = all.filter(({ tv }) => !shown.has(tv.id))
  return hidden.flatMap(({ guides }) => guides.map(({ channel }) => channel.id))
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
