/** While keys are pressed only the mirror is read, and without a graphics chip a frame takes as long as thirty keys. */

/** Between two frames, ms. */
const APART = 500

/** Does the work with few frames drawn; returns what it returns. */
export async function withFewFrames<T>(work: () => Promise<T>): Promise<T> {
  const usual = window.requestAnimationFrame
  window.requestAnimationFrame = (callback) => window.setTimeout(() => usual(callback), APART)
  try {
    return await work()
  } finally {
    window.requestAnimationFrame = usual
  }
}
