/** Measures every request by its route, and shows the figures to Prometheus. */
import type { MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { routePath } from 'hono/route'
import type { Metrics } from '../metrics.ts'

/** Methods that are told apart; whatever else a client makes up is counted as one. */
const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE']

/** Notes the duration of each request; `now` is UTC ms. */
export function measureRequests(metrics: Metrics, now: () => number): MiddlewareHandler {
  return async (c, next) => {
    const began = now()
    await next()
    const method = METHODS.includes(c.req.method) ? c.req.method : 'other'
    metrics.request(method, routePath(c), c.res.status, (now() - began) / 1000)
  }
}

export function metricsRoutes(metrics: Metrics): Hono {
  const routes = new Hono()
  routes.get('/metrics', async (c) => {
    c.header('Content-Type', metrics.registry.contentType)
    c.header('Cache-Control', 'no-store')
    return c.body(await metrics.registry.metrics())
  })
  return routes
}
