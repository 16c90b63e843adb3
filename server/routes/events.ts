/**
 * Tells televisions which section has a new version, and each of them that its own requests changed or a phone wrote for
 * it, by server-sent events (WHATWG HTML, 9.2).
 */
import { setImmediate as breathe } from 'node:timers/promises'
import { Hono } from 'hono'
import { BEAT_EVERY, EVENTS_PATH, type RequestsChanged } from '../../shared/api.ts'
import type { PhoneChanges } from '../loop/phone-changes.ts'
import type { RequestChanges } from '../loop/request-changes.ts'
import type { Library } from '../sections/library.ts'

/** Bytes that may wait for one television; one that reads more slowly is dropped and comes back by itself. */
const MOST_WAITING = 32_768
/** Televisions written to in one turn of the event loop. */
const CLIENTS_AT_ONCE = 500

const PHONE_EVENT = 'event: phone\ndata: used\n\n'

/** Everybody who listens. */
export interface EventHub {
  routes: Hono
  clients(): number
  /** Ends every stream and accepts no more. */
  close(): void
}

type Client = ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>

/** What a stream may tell besides sections: what changed for the television that its ticket names. */
export interface OwnStream {
  changes: Pick<RequestChanges, 'onChange'>
  phoneChanges: Pick<PhoneChanges, 'onChange'>
  televisionOf(ticket: string): string | undefined
}

/** Returns the route of the event stream and the hub behind it. */
export function createEventHub(library: Pick<Library, 'index' | 'onChange'>, own: OwnStream): EventHub {
  /** Every stream, with the television that its ticket names. */
  const clients = new Map<Client, string | undefined>()
  /** Streams with a ticket, by television. */
  const owners = new Map<string, Set<Client>>()
  let closed = false
  const encoder = new TextEncoder()
  const indexEvent = () => encoder.encode(`event: sections\ndata: ${JSON.stringify(library.index())}\n\n`)
  const beat = () => encoder.encode(`event: beat\ndata: ${library.index().now}\n\n`)

  const requestsEvent = (changed: RequestsChanged) =>
    encoder.encode(`event: requests\ndata: ${JSON.stringify(changed)}\n\n`)

  function forget(client: Client): void {
    const television = clients.get(client)
    clients.delete(client)
    if (television === undefined) return
    const streams = owners.get(television)
    streams?.delete(client)
    if (streams?.size === 0) owners.delete(television)
  }

  function send(client: Client, bytes: Uint8Array<ArrayBuffer>): void {
    if ((client.desiredSize ?? 0) > 0) {
      client.enqueue(bytes)
      return
    }
    forget(client)
    client.error(new Error('This client reads too slowly.'))
  }

  async function broadcast(bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    let sent = 0
    for (const client of [...clients.keys()]) {
      if (clients.has(client)) send(client, bytes)
      if (++sent % CLIENTS_AT_ONCE === 0) await breathe()
    }
  }

  const stopListening = library.onChange(() => void broadcast(indexEvent()))
  const stopRequests = own.changes.onChange((television, changed) => {
    for (const client of owners.get(television) ?? []) send(client, requestsEvent({ changed }))
  })
  const stopPhone = own.phoneChanges.onChange((television) => {
    for (const client of owners.get(television) ?? []) send(client, encoder.encode(PHONE_EVENT))
  })
  const timer = setInterval(() => void broadcast(beat()), BEAT_EVERY)
  timer.unref()

  const routes = new Hono()
  routes.get(EVENTS_PATH, (c) => {
    c.header('Content-Type', 'text/event-stream; charset=utf-8')
    c.header('Cache-Control', 'no-store')
    c.header('X-Accel-Buffering', 'no')
    if (c.req.method === 'HEAD') return c.body(null)
    const ticket = c.req.query('ticket')
    const television = ticket === undefined ? undefined : own.televisionOf(ticket)
    let writer: Client | undefined
    const stream = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        start(controller) {
          if (closed) {
            controller.close()
            return
          }
          writer = controller
          clients.set(controller, television)
          controller.enqueue(encoder.encode('retry: 3000\n\n'))
          controller.enqueue(indexEvent())
          if (television !== undefined) {
            owners.set(television, (owners.get(television) ?? new Set()).add(controller))
            controller.enqueue(requestsEvent({ changed: [] }))
          } else if (ticket !== undefined) {
            controller.enqueue(encoder.encode('event: ticket\ndata: expired\n\n'))
          }
        },
        cancel() {
          if (writer) forget(writer)
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
      stopRequests()
      stopPhone()
      clearInterval(timer)
      for (const client of clients.keys()) client.close()
      clients.clear()
      owners.clear()
    },
  }
}
