/** The recorded sentences in a folder of the data directory: one sound file each, named by the hash of its words. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type AudioType, audioTypeOf } from './audio-type.ts'

/** Longest recording, bytes: about a minute in MP3. */
export const LONGEST_CLIP = 1_000_000

export interface ClipFile {
  hash: string
  extension: AudioType
  /** Differs for each recording of the same words. */
  version: string
  /** When it was put here, UTC ms. */
  at: number
}

/** Why a recording was not taken. */
export type Refusal = 'empty' | 'too-long' | 'not-audio'

export interface Clips {
  /** What there is, by hash; the last recording where a hash has more than one. */
  all(): Promise<Map<string, ClipFile>>
  /** Hashes whose recording was removed and can be brought back. */
  removed(): Promise<Set<string>>
  /** The bytes of "<hash>.<extension>", undefined when it is not there. */
  read(file: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** Puts a recording in the place of any before it, whole or not at all. Returns why it was not taken. */
  save(hash: string, bytes: Uint8Array): Promise<Refusal | undefined>
  /** Takes a recording away; `restore` brings it back until the next `save`. */
  remove(hash: string): Promise<void>
  restore(hash: string): Promise<void>
}

const FILE = /^([0-9a-f]{16})\.(mp3|m4a|wav)$/
const REMOVED = /^([0-9a-f]{16})\.(mp3|m4a|wav)\.removed$/

/** Name of the clip of these words: 16 hex digits. `language` is a BCP 47 tag. */
export function clipHash(language: string, words: string): string {
  return createHash('sha256').update(`${language}\n${words}`).digest('hex').slice(0, 16)
}

/** Root-relative address of a recording; a new recording has a new one. */
export function clipUrl({ hash, extension, version }: ClipFile): string {
  return `/clips/${hash}.${extension}?v=${version}`
}

/** The clips in `directory`, which need not exist until one is saved. */
export function clipsIn(directory: string): Clips {
  const names = async (pattern: RegExp): Promise<RegExpExecArray[]> => {
    const files = await readdir(directory).catch(() => [])
    return files.map((name) => pattern.exec(name)).filter((match) => match !== null)
  }
  const named = async (pattern: RegExp, hash: string): Promise<string[]> =>
    (await names(pattern)).filter((match) => match[1] === hash).map((match) => match[0])
  const drop = (files: readonly string[]): Promise<unknown> =>
    Promise.all(files.map((name) => rm(join(directory, name), { force: true })))

  return {
    async all() {
      const found = await Promise.all((await names(FILE)).map((match) => clipFile(directory, match)))
      const present = found.filter((file) => file !== undefined).sort((a, b) => a.at - b.at)
      return new Map(present.map((file) => [file.hash, file]))
    },
    async removed() {
      return new Set((await names(REMOVED)).map(([, hash = '']) => hash))
    },
    async read(file) {
      if (!FILE.test(file)) return undefined
      return readFile(join(directory, file)).then(
        (bytes) => new Uint8Array(bytes),
        () => undefined,
      )
    },
    async save(hash, bytes) {
      if (bytes.byteLength === 0) return 'empty'
      if (bytes.byteLength > LONGEST_CLIP) return 'too-long'
      const type = audioTypeOf(bytes)
      if (!type) return 'not-audio'
      await mkdir(directory, { recursive: true })
      const whole = join(directory, `.${randomUUID()}`)
      await writeFile(whole, bytes)
      const name = `${hash}.${type}`
      await rename(whole, join(directory, name))
      const older = await named(FILE, hash)
      await drop([...older.filter((other) => other !== name), ...(await named(REMOVED, hash))])
      return undefined
    },
    async remove(hash) {
      const files = await named(FILE, hash)
      if (files.length === 0) return
      await drop(await named(REMOVED, hash))
      for (const name of files) await rename(join(directory, name), join(directory, `${name}.removed`))
    },
    async restore(hash) {
      if ((await named(FILE, hash)).length > 0) return
      for (const name of await named(REMOVED, hash))
        await rename(join(directory, name), join(directory, name.replace(/\.removed$/, '')))
    },
  }
}

async function clipFile(
  directory: string,
  [name, hash = '', extension]: RegExpExecArray,
): Promise<ClipFile | undefined> {
  const found = await stat(join(directory, name)).catch(() => undefined)
  if (!found) return undefined
  const version = `${Math.round(found.mtimeMs).toString(36)}-${found.size.toString(36)}`
  return { hash, extension: extension as AudioType, version, at: found.mtimeMs }
}
