/** One line of the schedule of the county's own channel: what goes on the air, when, and on which days again. */
import { z } from 'zod'
import { localTextSchema } from './local-text.ts'

const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const scheduleSlotSchema = z.object({
  type: z.literal('schedule-slot'),
  /** The day on which it is aired; of a slot that repeats the first one, always when absent. */
  day: daySchema.optional(),
  /** When it starts: seconds after midnight as the clock on the wall shows them. */
  clock: z.number().int().min(0).max(86_399),
  /** IANA zone of day and clock. */
  zone: z.string(),
  /** Days of the week on which it is aired, 0 is Sunday; absent for a slot that is aired once. */
  weekdays: z.array(z.number().int().min(0).max(6)).optional(),
  /** Last day on which it is aired. */
  until: daySchema.optional(),
  /** Seconds; absent when it lasts until the next one starts. */
  length: z.number().int().positive().optional(),
  /** Name of a file in the channel's media folder. */
  file: z.string().optional(),
  /** True where the file begins again until the slot ends. */
  loop: z.literal(true).optional(),
  /** Address of a live HLS stream that takes the channel over; such a slot has no file. */
  stream: z.string().optional(),
  title: localTextSchema,
  subTitle: localTextSchema.optional(),
  desc: localTextSchema.optional(),
  category: z.string().optional(),
})
export type ScheduleSlot = z.infer<typeof scheduleSlotSchema>
