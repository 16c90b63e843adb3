/** The formats of photos that are taken, told by their bytes and not by a name, and how each is cleaned. Pure. */
import { cleanJpeg } from './jpeg.ts'
import { cleanPng } from './png.ts'
import { cleanWebp } from './webp.ts'

export interface CleanPhoto {
  /** Media type. */
  type: string
  /** The picture without place, time, device or anything else that was written beside it. */
  bytes: Uint8Array
}

/** By media type. */
const FORMATS: Record<string, (bytes: Uint8Array) => Uint8Array | undefined> = {
  'image/jpeg': cleanJpeg,
  'image/png': cleanPng,
  'image/webp': cleanWebp,
}

/** Returns the photo without its metadata; undefined where it is of no format that is taken, or broken. */
export function cleanPhoto(bytes: Uint8Array): CleanPhoto | undefined {
  for (const [type, clean] of Object.entries(FORMATS)) {
    const cleaned = clean(bytes)
    if (cleaned) return { type, bytes: cleaned }
  }
  return undefined
}
