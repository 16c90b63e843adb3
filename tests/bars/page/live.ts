/** The way to full-screen television. */
import { observe } from './observe.ts'
import { press } from './remote.ts'

/** Full-screen television, without the channel strip. */
export function goLive(): void {
  press('Live')
  if (observe().overlay) press('Back')
}
