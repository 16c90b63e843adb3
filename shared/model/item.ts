/** Everything that a source can hold. */
import { z } from 'zod'
import { cameraSchema } from './camera.ts'
import { channelSchema } from './channel.ts'
import { newsItemSchema } from './news-item.ts'
import { guideChannelSchema, programmeSchema } from './programme.ts'
import { scheduleSlotSchema } from './schedule-slot.ts'
import { serviceSchema } from './service.ts'

export const itemSchema = z.discriminatedUnion('type', [
  channelSchema,
  guideChannelSchema,
  programmeSchema,
  newsItemSchema,
  cameraSchema,
  serviceSchema,
  scheduleSlotSchema,
])
export type Item = z.infer<typeof itemSchema>
export type ItemType = Item['type']
