/** The streams that the server plays out itself: one loop per MP4 file of the media folder. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Loop } from './loop.ts'
import { readLoop } from './loop.ts'

/** How long one still picture stands for the stream, ms. */
const STILL_FOR = 10_000

export interface Stream {
  loop: Loop
  /** Files of still pictures, in the order of the loop. */
  stills: readonly string[]
}

/** Returns the streams of a folder by name. A file that cannot be played out is reported and left out. */
export async function openStreams(
  directory: string,
  log: { warn(fields: object, message: string): void },
): Promise<ReadonlyMap<string, Stream>> {
  const files = await readdir(directory).catch((): string[] => [])
  const streams = new Map<string, Stream>()
  for (const file of files.filter((name) => name.endsWith('.mp4')).sort()) {
    const name = file.slice(0, -'.mp4'.length)
    try {
      const loop = await readLoop(join(directory, file))
      streams.set(name, { loop, stills: stillsOf(name, files).map((still) => join(directory, still)) })
    } catch (error) {
      log.warn({ file, error }, 'A loop cannot be played out.')
    }
  }
  return streams
}

/** Returns the still picture that stands for the stream at `now` (UTC ms), undefined when it has none. */
export function stillAt(stream: Pick<Stream, 'stills'>, now: number): string | undefined {
  return stream.stills[Math.floor(now / STILL_FOR) % stream.stills.length]
}

/** `<stream>.0.jpg`, `<stream>.1.jpg` … up to the first that is not there. */
function stillsOf(name: string, files: readonly string[]): string[] {
  const stills: string[] = []
  while (files.includes(`${name}.${stills.length}.jpg`)) stills.push(`${name}.${stills.length}.jpg`)
  return stills
}
