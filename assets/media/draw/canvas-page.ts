/** Runs inside the browser: paints frames of a stream's picture and hands them back as JPEG text. */
import { HEIGHT, type Pen, WIDTH } from './brush.ts'
import { streams } from './streams.ts'

export interface FrameOrder {
  stream: string
  /** The first frame, how many, and how many make up the loop. */
  first: number
  count: number
  total: number
  width: number
  height: number
  /** JPEG quality between 0 and 1. */
  jpeg: number
}

let pen: Pen | undefined

async function toBase64(canvas: OffscreenCanvas, quality: number): Promise<string> {
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ''
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
  return btoa(text)
}

async function drawFrames(order: FrameOrder): Promise<string[]> {
  const scene = streams.find((stream) => stream.name === order.stream)?.scene
  if (!scene) throw new Error(`No picture is drawn for ${order.stream}`)
  if (pen?.canvas.width !== order.width) {
    const canvas = new OffscreenCanvas(order.width, order.height)
    pen = canvas.getContext('2d', { willReadFrequently: true, alpha: false }) ?? undefined
  }
  if (!pen) throw new Error('This browser draws no 2D canvas')
  const frames: string[] = []
  for (let index = order.first; index < order.first + order.count; index++) {
    pen.setTransform(order.width / WIDTH, 0, 0, order.height / HEIGHT, 0, 0)
    scene(pen, (index % order.total) / order.total)
    frames.push(await toBase64(pen.canvas, order.jpeg))
  }
  return frames
}

Object.assign(globalThis, { drawFrames })
