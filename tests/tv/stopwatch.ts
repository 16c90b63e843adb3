/** How long something takes. */

/** Resolves with the ms until `work` is done. */
export async function msUntil(work: Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work
  return Math.round(performance.now() - from)
}
