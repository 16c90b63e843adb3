/** Many televisions that listen to one event stream, until the input ends: node tests/run.mjs tests/bench/event-listeners.ts <url> <count> */
import { connect } from 'node:net'

/** One line of the output, as JSON, each time all of them have heard one more event; the first comes at the connection. */
export interface Heard {
  /** When the first and the last of them heard it, ms of a clock that all processes share. */
  first: number
  last: number
}

const EVENT = 'event: sections'
/** Connections that are made at a time; more would overflow the queue of a listening socket. */
const AT_ONCE = 100

const [url = '', count = '0'] = process.argv.slice(2)
if (!URL.canParse(url) || !(Number(count) > 0)) {
  process.stderr.write('Say an address and how many shall listen.\n')
  process.exit(2)
}
const { hostname, port, pathname, host } = new URL(url)
const request = `GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nAccept: text/event-stream\r\n\r\n`
let heard: Heard | undefined
let told = 0
let waiting = Number(count)

process.stdin.resume()
process.stdin.once('end', () => process.exit(0))
for (let at = 0; at < Math.min(AT_ONCE, Number(count)); at++) listenAsNext()

/** Opens a connection, and when its first event has come, the next one. */
function listenAsNext(): void {
  if (waiting-- <= 0) return
  const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(request))
  let rest = ''
  let connected = false
  socket.on('data', (bytes) => {
    const text = rest + bytes.toString('latin1')
    const events = text.split(EVENT).length - 1
    // What may be the beginning of the next one, but never a whole one.
    rest = text.slice(-(EVENT.length - 1))
    for (let event = 0; event < events; event++) hear()
    if (events > 0 && !connected) {
      connected = true
      listenAsNext()
    }
  })
  socket.once('error', fail)
  socket.once('close', () => fail(new Error('The server ended a connection.')))
}

function hear(): void {
  const now = performance.timeOrigin + performance.now()
  heard = { first: heard?.first ?? now, last: now }
  if (++told < Number(count)) return
  process.stdout.write(`${JSON.stringify(heard)}\n`)
  heard = undefined
  told = 0
}

function fail(error: Error): void {
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}
