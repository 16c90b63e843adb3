/** One kitchen that shows itself, from a camera registry in JSON or CSV. No standard exists; the columns are ours. */
import { z } from 'zod'
import { localTextSchema } from './local-text.ts'

export const cameraSchema = z.object({
  type: z.literal('camera'),
  id: z.string(),
  name: localTextSchema,
  kind: z.enum(['school', 'restaurant', 'other']),
  address: localTextSchema.optional(),
  /** Food-safety grade as posted at the door: A, B or C. */
  grade: z.string().optional(),
  /** Day of the last inspection, UTC ms. */
  inspected: z.number().int().optional(),
  /** Live stream (HLS), absolute or root-relative; credentials never reach the television. */
  url: z.string(),
  /** Address of a still picture that renews itself. */
  snapshot: z.string().optional(),
  /** Hours in which the kitchen works, county time: "06:00-13:30". */
  hours: z.string().optional(),
  phone: z.string().optional(),
})
export type Camera = z.infer<typeof cameraSchema>
