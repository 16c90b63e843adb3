/** Starts the app; on an old set after the functions that it lacks. Newer sets load nothing more than the app. */
import polyfills from './polyfills.ts?worker&url'

/** The newest of the functions in polyfills.ts: a set that has it has them all. */
const complete = 'flatMap' in Array.prototype

if (complete) start()
else load(polyfills, start)

function start(): void {
  import('./main.ts')
}

/** Calls `then` in any case: half an app is better than none. */
function load(address: string, then: () => void): void {
  const script = document.createElement('script')
  script.src = address
  script.onload = then
  script.onerror = then
  document.head.appendChild(script)
}
