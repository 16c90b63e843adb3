/** A page on which a phone writes for a television: what the television says and is told, and how much it may hold. */
import { z } from 'zod'
import { LONGEST_QUESTION, orderSchema } from './service-request.ts'

/** Photos of one draft. */
export const MOST_PHOTOS = 3
/** Bytes of a photo as it is sent. */
export const LONGEST_PHOTO = 8 * 1_048_576
/** Letters of a text, as an answer of an order may have. */
export const LONGEST_TEXT = 2_000

/** The step card that is open, and what stands there so far. */
export const phonePageRequestSchema = z.strictObject({
  draft: orderSchema.shape.key.describe('The key that the order of this draft will have'),
  question: z.string().trim().min(1).max(LONGEST_QUESTION).describe('As it stands on the screen'),
  language: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
    .describe('BCP 47 tag of the screen'),
  text: z.string().max(LONGEST_TEXT).optional().describe('What is written there so far'),
})
export type PhonePageRequest = z.infer<typeof phonePageRequestSchema>

const code = z.string().regex(/^\d{6}$/)
/** A page just opened. A television has one: another one ends it. */
export const phonePageSchema = z.object({
  code: code.describe('Six digits to be shown and said'),
  path: z.string().describe('Root-relative address of the page, for a QR code'),
  lasts: z.number().int().positive().describe('ms; no phone gets in afterwards'),
})
export type PhonePage = z.infer<typeof phonePageSchema>

/** What a phone did, for the television that opened the page; also after its time, until it is closed or a day old. */
export const phonePageStateSchema = z.object({
  code,
  until: z.number().int().describe('UTC ms'),
  visited: z.boolean().describe('A phone opened it'),
  text: z.string().optional().describe('What is written there now; absent when that is nothing'),
  photos: z.number().int().max(MOST_PHOTOS).describe('Of the draft; they go along with the order of its key'),
})
export type PhonePageState = z.infer<typeof phonePageStateSchema>
