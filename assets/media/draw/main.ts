/** Draws, scores and encodes the sample loops: `node tests/run.mjs assets/media/draw/main.ts [stream…]`, all by default. */
import { writeFile } from 'node:fs/promises'
import type { FrameOrder } from './canvas-page.ts'
import { encode, FRAME_RATE } from './encode.ts'
import { Loop } from './sound/loop.ts'
import { toWav } from './sound/loudness.ts'
import { type Stream, streams } from './streams.ts'
import { openStudio, type Studio } from './studio.ts'

const FOLDER = 'assets/media'
/** Seconds between two still pictures, and their form. */
const SNAPSHOT_GAP = 4
const SNAPSHOT = { width: 640, height: 360, jpeg: 0.8 }

/** `count` frames of a loop from `first` on, in its own size and nearly without loss. */
function order(stream: Stream, first: number, count: number): FrameOrder {
  const { name, seconds, width, height } = stream
  return { stream: name, first, count, total: seconds * FRAME_RATE, width, height, jpeg: 0.96 }
}

async function* noPictures(): AsyncGenerator<Buffer> {}

async function make(studio: Studio, stream: Stream): Promise<void> {
  const sound = new Loop(stream.seconds)
  stream.score(sound)
  const pictures = stream.scene ? studio.frames(order(stream, 0, stream.seconds * FRAME_RATE)) : noPictures()
  await encode(stream, toWav(sound, 3), pictures, `${FOLDER}/${stream.name}.mp4`)
}

async function takeSnapshots(studio: Studio, stream: Stream): Promise<void> {
  for (let index = 0; index < stream.snapshots; index++) {
    const frame = order(stream, index * SNAPSHOT_GAP * FRAME_RATE, 1)
    const frames = studio.frames({ ...frame, ...SNAPSHOT })
    for await (const picture of frames) await writeFile(`${FOLDER}/${stream.name}.${index}.jpg`, picture)
  }
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !streams.some((stream) => stream.name === name))
if (unknown.length > 0) {
  process.stderr.write(
    `No such stream: ${unknown.join(', ')}. There are ${streams.map(({ name }) => name).join(', ')}.\n`,
  )
  process.exit(2)
}
const studio = await openStudio(process.env.CHROME_PATH ?? '/usr/bin/chromium')
try {
  for (const stream of streams.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    await make(studio, stream)
    await takeSnapshots(studio, stream)
    process.stdout.write(`${stream.name}\n`)
  }
} finally {
  await studio.close()
}
