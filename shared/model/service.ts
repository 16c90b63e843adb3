/**
 * One thing that a department does for residents, from a catalogue in CSV.
 * Names follow Open311 GeoReport v2 where it has them (service_code, service_name, group).
 * https://wiki.open311.org/GeoReport_v2/
 */
import { z } from 'zod'
import { localTextSchema } from './local-text.ts'

/** Where the thing can be done: here with the remote, by phone or with somebody's help, or only at the window. */
export const serviceChannelSchema = z.enum(['tv', 'phone', 'window'])

export const MOST_QUESTIONS = 6
export const MOST_OPTIONS = 9

/** One question of a step card. */
export const questionSchema = z.object({
  ask: localTextSchema,
  /** What answers it: one of the options, digits, or own words, which nobody has to say. */
  kind: z.enum(['choice', 'digits', 'text']),
  /** Of a choice only. */
  options: z.array(localTextSchema).max(MOST_OPTIONS).optional(),
})
export type Question = z.infer<typeof questionSchema>

export const serviceSchema = z.object({
  type: z.literal('service'),
  /** service_code: the 3–4 digits printed on the paper leaflet. */
  code: z.string(),
  name: localTextSchema,
  /** Everyday words for it, separated by commas; it is found by them too. */
  also: localTextSchema.optional(),
  department: localTextSchema,
  /** The life event, "看病 医保": the tile on the first screen. */
  event: localTextSchema,
  /** A page of its life event, "看病报销". */
  group: localTextSchema,
  /** Who may apply. */
  who: localTextSchema,
  /** What to bring. */
  bring: localTextSchema,
  where: localTextSchema,
  /** How long it takes. */
  duration: localTextSchema,
  fee: localTextSchema,
  phone: z.string(),
  channel: serviceChannelSchema,
  /** What can be done on the television, in a sentence. */
  onTv: localTextSchema.optional(),
  /** Asked one by one before it is ordered on the television. */
  questions: z.array(questionSchema).max(MOST_QUESTIONS).optional(),
  /** Who answers for the card being true. */
  owner: localTextSchema,
  /** UTC ms; after it the card shows its phone number only. */
  verifyBy: z.number().int(),
})
export type Service = z.infer<typeof serviceSchema>
export type ServiceChannel = z.infer<typeof serviceChannelSchema>
