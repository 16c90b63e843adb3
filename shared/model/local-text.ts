/** A text in several languages, keyed by BCP 47 tag; `und` holds a text whose language nobody stated. */
import { z } from 'zod'

export const localTextSchema = z.record(z.string(), z.string())
export type LocalText = z.infer<typeof localTextSchema>
