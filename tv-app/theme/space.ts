/** Sizes and distances in px at 1080p. No other file holds a pixel number of the layout's skeleton. */
import type { Preset } from './type.ts'

export const stage = { w: 1920, h: 1080 } as const

/** Text and focus never leave this frame: old sets cut 5 % of the picture. */
export const safe = { x: 96, y: 54 } as const

export const space = {
  gap: 32,
  /** Between lines that belong together. */
  near: 12,
  pad: 28,
  radius: 24,
  chipRadius: 14,
  ring: 8,
} as const

/** How much a focused tile grows. */
export const FOCUS_SCALE = 1.05
/** Length of every motion, in seconds; a key interrupts it. */
export const MOTION = 0.14

/** What the ring of a focused field takes beyond it, px; fields keep this distance from the edge of the safe area. */
export const RING_ROOM = Math.ceil(space.ring * FOCUS_SCALE)

/** Left and right margin; larger letters take all of the safe area but the ring's width. */
export function marginX(preset: Preset): number {
  return preset === 'standard' ? 132 : safe.x + RING_ROOM
}

/** Width of a panel beside the running picture. */
export const PANEL: Record<Preset, number> = { standard: 1300, large: 1400, largest: 1620 }
/** Its margin: rows grow at both ends when they have the focus. */
export const PANEL_INSET = 132
