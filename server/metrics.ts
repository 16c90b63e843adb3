/** Figures about the running server, for Prometheus. */
import { Counter, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  registry: Registry
  /** Notes one answered request; `seconds` is its duration. */
  request(method: string, route: string, status: number, seconds: number): void
  /** Notes one attempt to read a source. */
  refresh(source: string, result: string, seconds: number): void
  /** Says where the number of listening televisions is known. */
  countClients(clients: () => number): void
}

/** Returns the figures of one server, without those of its process; nothing is shared between two of them. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of answered requests by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.025, 0.1, 0.5, 2.5],
    registers: [registry],
  })
  const refreshes = new Counter({
    name: 'tangwu_refresh_total',
    help: 'Attempts to read a source by result.',
    labelNames: ['source', 'result'],
    registers: [registry],
  })
  const refreshDuration = new Histogram({
    name: 'tangwu_refresh_duration_seconds',
    help: 'Duration of attempts to read a source.',
    labelNames: ['source'],
    buckets: [0.1, 0.5, 1, 5, 30, 120, 600],
    registers: [registry],
  })
  return {
    registry,
    request(method, route, status, seconds) {
      requests.observe({ method, route, status }, seconds)
    },
    refresh(source, result, seconds) {
      refreshes.inc({ source, result })
      refreshDuration.observe({ source }, seconds)
    },
    countClients(clients) {
      new Gauge({
        name: 'tangwu_event_clients',
        help: 'Televisions that listen to the event stream.',
        registers: [registry],
        collect() {
          this.set(clients())
        },
      })
    },
  }
}
