/** Turns pictures and sound into fragmented MP4 (ISO/IEC 14496-12) that can be cut at every whole second. */
import { spawn } from 'node:child_process'
import { copyFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import type { Stream } from './streams.ts'

export const FRAME_RATE = 25
/** Samples in one AAC frame; a whole number of frames fits a loop whose seconds divide by 8. */
const AAC_FRAME = 1024
const SAMPLE_RATE = 48_000

/** Runs ffmpeg at low priority and feeds its standard input; rejects with ffmpeg's own words. */
async function ffmpeg(args: string[], feed: (input: Writable) => Promise<void>): Promise<void> {
  const child = spawn('nice', ['-n', '10', 'ffmpeg', '-hide_banner', '-loglevel', 'error', '-y', ...args])
  let words = ''
  child.stderr.on('data', (data: Buffer) => {
    words += data.toString()
  })
  child.stdin.on('error', () => {
    words += 'ffmpeg closed its input early. '
  })
  const ended = new Promise<void>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`ffmpeg ended with ${code}: ${words}`)),
    )
  })
  await feed(child.stdin)
  child.stdin.end()
  await ended
}

/** Resolves when the chunk has gone, also when ffmpeg no longer takes it: its exit code tells then. */
const write = (input: Writable, chunk: Buffer): Promise<void> =>
  new Promise((resolve) => {
    input.write(chunk, () => resolve())
  })

/** The frames of an ADTS stream (ISO/IEC 13818-7), each with its header. */
function adtsFrames(adts: Buffer): Buffer[] {
  const frames: Buffer[] = []
  for (let at = 0; at + 7 <= adts.length; ) {
    const length = (adts.readUInt32BE(at + 2) >>> 5) & 0x1fff || adts.length
    frames.push(adts.subarray(at, at + length))
    at += length
  }
  return frames
}

/**
 * Encodes a WAV that holds the loop three times and keeps the frames of the middle one, so that its first frame
 * continues its last: no gap and no encoder delay at the loop's end.
 */
async function encodeSound(stream: Stream, wav: Buffer, file: string): Promise<void> {
  const whole = `${file}.whole`
  const args = ['-i', 'pipe:0', '-c:a', 'aac', '-b:a', String(stream.audioRate), '-f', 'adts', whole]
  await ffmpeg(args, (input) => write(input, wav))
  const count = (stream.seconds * SAMPLE_RATE) / AAC_FRAME
  const frames = adtsFrames(await readFile(whole)).slice(count + 1, count * 2 + 1)
  if (!Number.isInteger(count) || frames.length !== count) {
    throw new Error(`${stream.name}: ${frames.length} AAC frames where ${count} make the loop`)
  }
  await writeFile(file, Buffer.concat(frames))
}

const COPY_SOUND = ['-c:a', 'copy', '-bsf:a', 'aac_adtstoasc', '-map_metadata', '-1', '-fflags', '+bitexact']
/** One closed group of pictures per second; the rest suits flat colours and soft gradients. */
const X264_PARAMS =
  'keyint=25:min-keyint=25:scenecut=0:open-gop=0:aq-mode=3:aq-strength=0.8:psy-rd=0.4,0:deblock=1,1'
const PICTURE_FILTER =
  'scale=in_color_matrix=bt601:in_range=full:out_color_matrix=bt709:out_range=tv:flags=lanczos,format=yuv420p'

/** Takes JPEG pictures from the standard input and, as the second input, the sound; cuts at every key frame. */
function televisionArgs({ quality }: Stream, sound: string, file: string): string[] {
  return [
    ...['-f', 'image2pipe', '-c:v', 'mjpeg', '-framerate', `${FRAME_RATE}`, '-i', 'pipe:0', '-i', sound],
    ...['-vf', PICTURE_FILTER, '-c:v', 'libx264', '-preset', 'medium', '-profile:v', 'high', '-level', '4.0'],
    ...['-crf', `${quality}`, '-maxrate', '2M', '-bufsize', '2M', '-bf', '0', '-threads', '1'],
    ...['-x264-params', X264_PARAMS, '-color_range', 'tv'],
    ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-flags:v', '+bitexact'],
    ...COPY_SOUND,
    ...['-movflags', '+frag_keyframe+delay_moov+default_base_moof', '-use_editlist', '0', '-f', 'mp4', file],
  ]
}

/** Sound alone has no key frames to cut at: the HLS muxer cuts it at the first AAC frame of each second. */
function radioArgs(sound: string, file: string): string[] {
  return [
    ...['-i', sound, ...COPY_SOUND, '-f', 'hls', '-hls_time', '1', '-hls_list_size', '0'],
    ...['-hls_segment_type', 'fmp4', '-hls_flags', 'single_file', '-hls_segment_filename', file],
    ...['-hls_segment_options', 'use_editlist=0:movflags=+skip_sidx', `${file}.m3u8`],
  ]
}

/**
 * Writes `file`: one moof and mdat per second, each holding a closed group of pictures and the sound of its second
 * (for radio the sound alone). The file appears when it is complete.
 * @throws when ffmpeg is missing or refuses.
 */
export async function encode(
  stream: Stream,
  wav: Buffer,
  pictures: AsyncIterable<Buffer>,
  file: string,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'loop-'))
  try {
    const [sound, whole] = [join(folder, 'sound.aac'), join(folder, 'whole.mp4')]
    await encodeSound(stream, wav, sound)
    const args = stream.scene ? televisionArgs(stream, sound, whole) : radioArgs(sound, whole)
    await ffmpeg(args, async (input) => {
      for await (const picture of pictures) await write(input, picture)
    })
    await copyFile(whole, `${file}.part`)
    await rename(`${file}.part`, file)
  } finally {
    await rm(folder, { recursive: true })
  }
}
