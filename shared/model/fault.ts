/** What was wrong with one entry that was skipped or mended; staff read it on the desk. */
import { z } from 'zod'

export const faultSchema = z.object({
  /** Line of the document, counted from 1, where the format has lines. */
  line: z.number().int().optional(),
  /** One plain sentence in English, without the entry's own text. */
  what: z.string(),
  /** The first 120 characters of the entry. */
  sample: z.string().optional(),
})
export type Fault = z.infer<typeof faultSchema>
