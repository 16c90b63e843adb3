/** Tells televisions which section has a new version, by server-sent events (WHATWG HTML, 9.2). */
import { setImmediate as breathe } from 'node:timers/promises'
import { Hono } from 'hono'
import { BEAT_EVERY, EVENTS_PATH } from '../../shared/api.ts'
import type { Library } from '../sections/library.ts'

/** Bytes that may wait for one television; one that reads more slowly is dropped and comes back by itself. */
const MOST_WAITING = 32_768
/** Televisions written to in one turn of the event loop. */
const CLIENTS_AT_ONCE = 500

/** Everybody who listens. */
export interface EventHub {
  routes: Hono
  clients(): number
  /** Ends every stream and accepts no more. */
  close(): void
}

type Client = ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>

/** Returns the route of the event stream and the hub behind it. */
export function createEventHub(library: Pick<Library, 'index' | 'onChange'>): EventHub {
  const clients = new Set<Client>()
  let closed = false
  const encoder = new TextEncoder()
  const indexEvent = () => encoder.encode(`event: sections\ndata: ${JSON.stringify(library.index())}\n\n`)
  const beat = () => encoder.encode(`event: beat\ndata: ${library.index().now}\n\n`)

  function send(client: Client, bytes: Uint8Array<ArrayBuffer>): void {
    if ((client.desiredSize ?? 0) > 0) {
      client.enqueue(bytes)
      return
    }
    clients.delete(client)
    client.error(new Error('This client reads too slowly.'))
  }

  async function broadcast(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    let sent = 0
    for (const client of [...clients]) {
      if (clients.has(client)) send(client, bytes)
      if (++sent % CLIENTS_AT_ONCE === 0) await breathe()
    }
  }

  const stopListening = library.onChange(() => void broadcast(indexEvent()))
  const timer = setInterval(() => void broadcast(beat()), BEAT_EVERY)
  timer.unref()

  const routes = new Hono()
  routes.get(EVENTS_PATH, (c) => {
    c.header('Content-Type', 'text/event-stream; charset=utf-8')
    c.header('Cache-Control', 'no-store')
    c.header('X-Accel-Buffering', 'no')
    if (c.req.method === 'HEAD') return c.body(null)
    let own: Client | undefined
    const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        start(controller) {
          if (closed) {
            controller.close()
            return
          }
          own = controller
          clients.add(controller)
          controller.enqueue(encoder.encode('retry: 3000\n\n'))
          controller.enqueue(indexEvent())
        },
        cancel() {
          if (own) clients.delete(own)
        },
      },
      new ByteLengthQueuingStrategy({ highWaterMark: MOST_WAITING }),
    )
    return c.body(stream)
  })

  return {
    routes,
    clients: () => clients.size,
    close() {
      closed = true
      stopListening()
      clearInterval(timer)
      for (const client of clients) client.close()
      clients.clear()
    },
  }
}
