/** Keeps the exported guide as a packed file, written once for each state of the guides. */
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate as breathe } from 'node:timers/promises'
import { createGzip } from 'node:zlib'
import type { County } from '../../shared/model/county.ts'
import { contentHash } from '../sections/document.ts'
import { guideSourcesOf } from '../sections/section.ts'
import type { Store } from '../store/store.ts'
import { channelElement, guideFoot, guideHead, programmeElements } from './xmltv.ts'

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
  return {
    async current() {
      for (;;) {
        const key = await stateKey(county, store)
        const path = join(directory, `guide-${key}.xml.gz`)
        if (await exists(path)) return { key, path }
        writing ??= write(key, path).finally(() => {
          writing = undefined
        })
        await writing
      }
    },
  }

  /** Leaves no file where a guide changed meanwhile, since the text may then be half of the old and half of the new. */
  async function write(key: string, path: string): Promise<void> {
    await mkdir(directory, { recursive: true })
    const earlier = (await readdir(directory)).filter((name) => name.startsWith('guide-'))
    const draft = `${path}.draft`
    await pipeline(Readable.from(guideText(county, store)), createGzip(), createWriteStream(draft))
    if ((await stateKey(county, store)) !== key) return rm(draft, { force: true })
    await rename(draft, path)
    for (const name of earlier) await rm(join(directory, name), { force: true })
  }
}

async function stateKey(county: Readonly<County>, store: Pick<Store, 'states'>): Promise<string> {
  const ids = guideSourcesOf(county).map(({ id }) => id)
  const states = (await store.states.all()).filter(({ source }) => ids.includes(source))
  const content = states.map((state) => [state.source, state.fingerprint, state.revision, state.itemCount])
  return contentHash(JSON.stringify([county.timezone, content]))
}

/** The whole guide in pieces; where two guides know one channel, the first counts. */
async function* guideText(
  county: Readonly<County>,
  store: Pick<Store, 'content' | 'programmes'>,
): AsyncGenerator<string> {
  const offset = county.timezone === 'Asia/Shanghai' ? 480 : 0
  const owners = new Map<string, string>()
  let piece = guideHead()
  for (const { id: source } of guideSourcesOf(county)) {
    for (const channel of await store.content.items(source, 'guide-channel')) {
      if (owners.has(channel.id)) continue
      owners.set(channel.id, source)
      piece += channelElement(channel)
    }
  }
  for (const [channel, source] of owners) {
    for await (const element of programmeElements(
      store.programmes.ofChannel(source, channel),
      channel,
      offset,
    )) {
      piece += element
      if (piece.length < PIECE) continue
      yield piece
      piece = ''
      await breathe()
    }
  }
  yield piece + guideFoot()
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
