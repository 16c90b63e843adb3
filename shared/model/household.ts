/** A television and the household it stands in, as both sides name them. Nothing here says who lives there. */
import { z } from 'zod'

/** The name of a television: made by the server, never shown. */
export const televisionIdSchema = z.string().regex(/^[0-9a-f]{16}$/)

/** What a television says of itself when it registers. */
export const registrationSchema = z.strictObject({
  village: z.string().max(80).optional().describe('Id of a village of the county file'),
})
export type Registration = z.infer<typeof registrationSchema>

/** Who somebody is and how they are reached. Kept apart from every request; never logged. */
export const contactSchema = z.strictObject({
  name: z.string().trim().max(60).default(''),
  phone: z
    .string()
    .trim()
    .max(30)
    .regex(/^[\d+\- ]*$/, 'digits, blanks, + and - only')
    .default(''),
  address: z.string().trim().max(200).default(''),
})
export type Contact = z.infer<typeof contactSchema>

/**
 * Returns the first telephone number in what somebody wrote, with blanks instead of brackets and dots as a contact keeps
 * it, and what was written besides: an extension, whose it is, another number. Undefined where there is no number.
 */
export function readTelephone(text: string): { phone: string; rest: string } | undefined {
  const plain = text.normalize('NFKC').replace(/[\u2010-\u2015]/g, '-')
  const written = /[+(]{0,3}\d[\d\s().-]+\d/.exec(plain)
  if (!written) return undefined
  const before = plain.slice(0, written.index)
  const after = plain.slice(written.index + written[0].length)
  const rest = `${before} ${after}`.replace(/^[\s,;/:.)]+|[\s,;/:.(]+$/g, '').replace(/\s+/g, ' ')
  return {
    phone: written[0].replace(/[().\s]+/g, ' ').trim(),
    rest,
  }
}
