/** Judges a soak: what it holds at the end, and what grew over its second half, when everything had its first turn. */
import { median } from '../bench/statistics.ts'
import type { Sample } from './sample.ts'

/** Share of the heap by which it may grow over the second half. */
export const HEAP_GROWTH = 0.1
/** B83, MB */
export const HEAP_LIMIT = 40
/** B82, Mpx */
export const TEXTURE_LIMIT = 12
/** One stream is on; one more may be on its way out. */
export const MEDIA_SOURCE_LIMIT = 2

export const MEASURES = ['heap', 'nodes', 'listeners', 'textures', 'mediaSources', 'sourceBuffers'] as const
export type Measure = (typeof MEASURES)[number]

export interface Judged {
  measure: Measure
  /** In the middle of the soak, and at its end: medians of a quarter each. */
  middle: number
  end: number
  most: number
  /** Share by which the end is above the middle. */
  growth: number
  /** What was not kept, in a sentence. */
  fault?: string | undefined
}

/** @throws Error when there are fewer than four samples. */
export function judge(samples: readonly Sample[]): Judged[] {
  if (samples.length < 4) throw new Error('A soak needs at least four samples; let it run for longer.')
  const half = Math.floor(samples.length / 2)
  const threeQuarters = half + Math.floor((samples.length - half) / 2)
  return MEASURES.map((measure) => {
    const values = samples.map((sample) => sample[measure])
    const middle = median(values.slice(half, threeQuarters))
    const end = median(values.slice(threeQuarters))
    // Quarters lie a quarter apart; over the whole second half twice as much grows.
    const growth = middle === 0 ? 0 : (2 * (end - middle)) / middle
    const most = Math.max(...values)
    return { measure, middle, end, most, growth, fault: faultOf(measure, growth, most) }
  })
}

function faultOf(measure: Measure, growth: number, most: number): string | undefined {
  if (measure === 'heap' && growth > HEAP_GROWTH)
    return `The heap grew by ${Math.round(growth * 100)} % over the second half.`
  if (measure === 'heap' && most > HEAP_LIMIT) return `The heap exceeded ${HEAP_LIMIT} MB.`
  if (measure === 'textures' && most > TEXTURE_LIMIT) return `Textures exceeded ${TEXTURE_LIMIT} Mpx.`
  if (measure === 'mediaSources' && most > MEDIA_SOURCE_LIMIT) return 'Streams that are over are kept.'
  return undefined
}
