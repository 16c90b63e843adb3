/** How a focused field grows: about its middle, or inwards where it stands at the edge of the safe area. */
import { FOCUS_SCALE, RING_ROOM, safe, space, stage } from '../theme/space.ts'
import type { Rect } from './move.ts'

/** The point that stays where it is, as shares of width and height from 0 to 1. */
export function growthPivot({ x, y, w, h }: Rect): { pivotX: number; pivotY: number } {
  return {
    pivotX: along(w, x - safe.x, stage.w - safe.x - x - w),
    pivotY: along(h, y - safe.y, stage.h - safe.y - y - h),
  }
}

/** The rectangle that a focused field covers with its ring, px. */
export function grown(rect: Rect): Rect {
  const { pivotX, pivotY } = growthPivot(rect)
  const ring = space.ring * FOCUS_SCALE
  const more = { w: rect.w * (FOCUS_SCALE - 1), h: rect.h * (FOCUS_SCALE - 1) }
  return {
    x: rect.x - more.w * pivotX - ring,
    y: rect.y - more.h * pivotY - ring,
    w: rect.w + more.w + 2 * ring,
    h: rect.h + more.h + 2 * ring,
  }
}

/** `before` and `after` are the room between the field and the edges of the safe area, px. */
function along(length: number, before: number, after: number): number {
  const growth = length * (FOCUS_SCALE - 1)
  const most = (before - RING_ROOM) / growth
  const least = 1 - (after - RING_ROOM) / growth
  return Math.max(0, Math.min(1, most, Math.max(0.5, least)))
}
