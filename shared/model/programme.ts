/**
 * The guide: channels that it knows and their programmes, in the words of the XMLTV DTD.
 * https://github.com/XMLTV/xmltv/blob/master/xmltv.dtd
 */
import { z } from 'zod'
import { localTextSchema } from './local-text.ts'

export const guideChannelSchema = z.object({
  type: z.literal('guide-channel'),
  id: z.string(),
  /** Every display-name, in document order. */
  names: z.array(z.object({ lang: z.string(), name: z.string() })),
  icon: z.string().optional(),
})
export type GuideChannel = z.infer<typeof guideChannelSchema>

export const programmeSchema = z.object({
  type: z.literal('programme'),
  /** The guide's own channel id. */
  channel: z.string(),
  /** UTC ms */
  start: z.number().int(),
  /** UTC ms; absent where neither the document nor the next programme tells. */
  stop: z.number().int().optional(),
  title: localTextSchema,
  subTitle: localTextSchema.optional(),
  desc: localTextSchema.optional(),
  categories: z.array(z.string()).optional(),
  /** episode-num by system: { xmltv_ns: "0.4.", onscreen: "S1E5" } */
  episodeNum: z.record(z.string(), z.string()).optional(),
  rating: z.string().optional(),
  icon: z.string().optional(),
  /** catchup-id, which pvr.iptvsimple adds to the DTD: what {catchup-id} of a catch-up address stands for. */
  catchupId: z.string().optional(),
})
export type Programme = z.infer<typeof programmeSchema>
