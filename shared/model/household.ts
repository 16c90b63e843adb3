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
