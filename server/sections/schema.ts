/** The documents of shared/api.ts as schemas, for the API description; the compiler holds both to the same shape. */
import { z } from 'zod'
import type { ApiError, GuideDay, SectionIndex, SectionName, Sections } from '../../shared/api.ts'
import { cameraSchema } from '../../shared/model/camera.ts'
import { countySchema } from '../../shared/model/county.ts'
import { localTextSchema } from '../../shared/model/local-text.ts'
import { newsItemSchema } from '../../shared/model/news-item.ts'
import { serviceSchema } from '../../shared/model/service.ts'

const time = z.number().int().describe('UTC ms')
const sectionState = z.object({
  hash: z.string().regex(/^[0-9a-f]{16}$/),
  refreshed: time.nullable(),
  stale: z.boolean(),
})

export const sectionSchemas = {
  county: countySchema.pick({
    name: true,
    station: true,
    locale: true,
    timezone: true,
    hotline: true,
    sample: true,
    home: true,
    villages: true,
    rescue: true,
  }),
  channels: z.object({
    channels: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        name: localTextSchema,
        radio: z.boolean(),
        logo: z.string().optional(),
        groups: z.array(z.string()),
        lines: z.array(z.object({ url: z.string() })),
        catchup: z.object({ days: z.number() }).optional(),
      }),
    ),
  }),
  now: z.object({
    from: time,
    until: time,
    programmes: z.record(z.string(), z.array(z.object({ start: time, stop: time, title: localTextSchema }))),
  }),
  kitchens: z.object({ kitchens: z.array(cameraSchema.omit({ type: true })) }),
  services: z.object({
    events: z.array(
      z.object({
        name: localTextSchema,
        groups: z.array(
          z.object({
            name: localTextSchema,
            services: z.array(serviceSchema.omit({ type: true, event: true, group: true })),
          }),
        ),
      }),
    ),
  }),
  news: z.object({
    editions: z.array(
      z.object({
        id: z.string(),
        title: localTextSchema,
        items: z.record(z.string(), z.array(newsItemSchema.omit({ type: true }))),
      }),
    ),
  }),
} satisfies { [Name in SectionName]: z.ZodType<Sections[Name]> }

export const sectionIndexSchema = z.object({
  now: time,
  sections: z.object({
    county: sectionState,
    channels: sectionState,
    now: sectionState,
    kitchens: sectionState,
    services: sectionState,
    news: sectionState,
  }),
}) satisfies z.ZodType<SectionIndex>

export const guideDaySchema = z.object({
  channel: z.string(),
  day: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .describe("In the county's zone"),
  from: time,
  until: time,
  programmes: z.array(
    z.object({
      start: time,
      stop: time,
      title: localTextSchema,
      subTitle: localTextSchema.optional(),
      desc: localTextSchema.optional(),
      categories: z.array(z.string()).optional(),
      episode: z.string().describe('"S1E5" where the guide counts').optional(),
      rating: z.string().optional(),
      icon: z.string().optional(),
      replay: z.literal(true).describe('The replay route plays it').optional(),
    }),
  ),
}) satisfies z.ZodType<GuideDay>

export const apiErrorSchema = z.object({
  error: z.object({ code: z.string(), message: z.string() }),
}) satisfies z.ZodType<ApiError>
