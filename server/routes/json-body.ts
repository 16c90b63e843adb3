/** Reads a body of JSON and holds it to its schema. */
import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { z } from 'zod'
import { HttpError } from './http-error.ts'

/** Refuses bodies of more than so many bytes before they are read. */
export function shortBody(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new HttpError('too_large')
    },
  })
}

/**
 * Returns the body as `schema` has it; an empty one is `{}`.
 * @throws HttpError when it is no JSON or not of that shape.
 */
export async function jsonOf<Shape>(c: Context, schema: z.ZodType<Shape>): Promise<Shape> {
  const text = await c.req.text()
  let json: unknown
  try {
    json = JSON.parse(text || '{}')
  } catch {
    throw new HttpError('bad_request')
  }
  const parsed = schema.safeParse(json)
  if (!parsed.success) throw new HttpError('bad_request')
  return parsed.data
}
