/** Reads the form of a phone. What was typed is found in a form that is too large, too. */
import type { Context } from 'hono'

/** Bytes of a form that is too large in which its words are looked for: they come before the photo. */
const BEGINNING = 65_536
/** Bytes that are taken from a browser before it is hung up on. */
const MOST_TAKEN = 100_000_000

export interface PhoneForm {
  /** As it was typed, with single line feeds and without blanks around it; undefined where the form has no such field. */
  text?: string
  code: string
  /** Number of the photo to be removed. */
  remove?: number
  photo?: Uint8Array
  isTooLarge: boolean
}

/**
 * Returns the form. It is taken to its end, since a browser that is still sending shows no answer; more than `most` bytes
 * are not kept. A form that is broken is an empty one.
 */
export async function readForm(c: Context, most: number): Promise<PhoneForm> {
  const { kept, isTooLarge } = await take(c.req.raw.body, most)
  const type = c.req.header('content-type') ?? ''
  if (isTooLarge) return { code: '', ...textOf(wordsAtBeginning(kept, type)), isTooLarge }
  const form = await new Response(kept, { headers: { 'content-type': type } })
    .formData()
    .catch(() => new FormData())
  const [text, code, remove, photo] = ['text', 'code', 'remove', 'photo'].map((name) => form.get(name))
  return {
    ...(typeof text === 'string' && textOf(text)),
    code: typeof code === 'string' ? code.normalize('NFKC').replace(/\s/g, '') : '',
    ...(typeof remove === 'string' && /^\d{1,15}$/.test(remove) && { remove: Number(remove) }),
    ...(photo instanceof File && photo.size > 0 && { photo: new Uint8Array(await photo.arrayBuffer()) }),
    isTooLarge,
  }
}

async function take(
  body: Request['body'],
  most: number,
): Promise<{ kept: Buffer<ArrayBuffer>; isTooLarge: boolean }> {
  const reader = body?.getReader()
  let parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done || value === undefined) return { kept: Buffer.concat(parts), isTooLarge: size > most }
    const before = size
    size += value.byteLength
    if (size <= most) parts.push(value)
    else if (before <= most) parts = [Buffer.from(Buffer.concat([...parts, value]).subarray(0, BEGINNING))]
    if (size > MOST_TAKEN) {
      await reader?.cancel()
      return { kept: Buffer.concat(parts), isTooLarge: true }
    }
  }
}

/** The field "text" of a form (RFC 7578) whose end is not there. */
function wordsAtBeginning(bytes: Buffer, type: string): string {
  const [, boundary = ''] = /boundary="?([^";]+)/.exec(type) ?? []
  const part = bytes
    .toString()
    .split(`--${boundary}\r\n`)
    .find((one) => /^content-disposition:[^\r]*; name="text"/i.test(one))
  return part?.slice(part.indexOf('\r\n\r\n')) ?? ''
}

function textOf(typed: string): { text: string } {
  return { text: typed.replace(/\r\n?/g, '\n').trim() }
}
