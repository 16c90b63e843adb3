/** Has the app keep itself on the device; where the platform cannot, the app works as before. */
const WORKER = '/service-worker.js'

/** Never rejects. */
export async function keepApp(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register(WORKER)
    const { active } = await navigator.serviceWorker.ready
    active?.postMessage(performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname))
  } catch {
    // Private windows and old platforms refuse; the server is then needed to start.
  }
}
