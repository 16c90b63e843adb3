/** The county file: one JSON document that says what this county's television is. Its JSON Schema is assets/county.schema.json. */
import { z } from 'zod'
import { localTextSchema } from './local-text.ts'

/** Screens that a home tile may open, with what they need to know. */
export const tileTargetSchema = z.discriminatedUnion('screen', [
  z.strictObject({ screen: z.literal('channels'), radio: z.boolean().optional() }),
  z.strictObject({ screen: z.literal('kitchens') }),
  z.strictObject({ screen: z.literal('services') }),
  z.strictObject({
    screen: z.literal('service-group'),
    event: z.string().describe('The life event, as its zh-CN name'),
  }),
  z.strictObject({
    screen: z.literal('news'),
    source: z.string().optional().describe('Only this feed: a source id or its "edition" name'),
  }),
  z.strictObject({ screen: z.literal('requests') }).describe('What this household asked for'),
  z.strictObject({ screen: z.literal('rescue') }).describe('Whom to call in danger'),
  z.strictObject({ screen: z.literal('settings') }),
])

export const homeTileSchema = z.strictObject({
  title: localTextSchema,
  open: tileTargetSchema,
})
export type HomeTile = z.infer<typeof homeTileSchema>

/** The county's own channel, which a schedule puts together from files. */
export const ownChannelSchema = z.strictObject({
  number: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'one to four digits')
    .optional()
    .describe('Channel number on the remote; the lowest free one when absent'),
  groups: z.array(z.string()).default([]).describe('Groups of the channel list'),
  media: z.string().default('media').describe('Folder of the files, relative to the county file'),
  fillers: z
    .array(z.string())
    .default([])
    .describe('Files of that folder shown where nothing is on, in turn; a built-in slate without them'),
  catchupDays: z.number().int().min(0).max(30).default(7).describe('Days for which past programmes replay'),
})

export const sourceConfigSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'small letters, digits and hyphens only'),
  format: z.enum(['m3u', 'xmltv', 'feed', 'cameras', 'services', 'schedule']),
  url: z.string().min(1).describe('http(s) address, or a file relative to the county file'),
  title: localTextSchema.optional().describe('What residents call it; a feed shows it above its news'),
  refreshMinutes: z.number().int().min(1).max(10_080).default(60),
  language: z.string().optional().describe('BCP 47 tag of texts that state none'),
  edition: z
    .string()
    .optional()
    .describe(
      'Feeds that say the same in other languages share an edition; the television shows the one in its language',
    ),
  timezone: z.string().optional().describe('Zone of times that state none; the county zone when absent'),
  encoding: z.string().optional().describe('Forces a character encoding, for example gb18030'),
  channel: ownChannelSchema.optional().describe('Only for a schedule: the channel that it makes'),
  allowPrivate: z.boolean().default(false).describe('Lets this source live at a private network address'),
  priority: z
    .number()
    .int()
    .min(-100)
    .max(100)
    .default(0)
    .describe(
      'Where several sources say something, the higher one is asked first; equals, in the order of this file',
    ),
  shiftMinutes: z
    .number()
    .int()
    .min(-1440)
    .max(1440)
    .default(0)
    .describe('Added to every time of a guide whose clock is wrong'),
  relay: z
    .union([z.boolean(), z.literal('all')])
    .default(false)
    .describe(
      'true: fetches streams that ask for headers (User-Agent, Referer …) on behalf of the televisions; "all": every stream of the source, as an https site needs for http streams, and any site where the provider sends no CORS headers',
    ),
  maxMegabytes: z.number().min(1).max(2048).default(64).describe('Largest unpacked document'),
})
export type SourceConfig = z.infer<typeof sourceConfigSchema>

/** Where a household lives, as the television asks it. */
export const villageSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'small letters, digits and hyphens only'),
  name: localTextSchema,
  town: localTextSchema.optional().describe('Residents choose the town first where there is more than one'),
})
export type Village = z.infer<typeof villageSchema>

const daySchema = z.iso.date()

/** What the promise clock counts: the hours and days on which the county's offices work. */
export const calendarSchema = z.strictObject({
  weekdays: z
    .array(z.number().int().min(1).max(7))
    .min(1)
    .default([1, 2, 3, 4, 5])
    .describe('Days on which offices work, 1 being Monday'),
  holidays: z
    .array(
      z
        .strictObject({ from: daySchema, to: daySchema, name: localTextSchema })
        .refine(({ from, to }) => from <= to, { error: 'the holiday ends before it begins' }),
    )
    .default([])
    .describe('Days off, first and last included'),
  makeUpDays: z.array(daySchema).default([]).describe('Days of a weekend on which offices work instead'),
})
export type CalendarConfig = z.infer<typeof calendarSchema>

/** How long each holder of a request may take, in working hours; rescue requests in minutes of the clock. */
export const promisesSchema = z.strictObject({
  desk: z
    .number()
    .positive()
    .max(200)
    .default(2)
    .describe('The desk reads it and decides what becomes of it'),
  accept: z.number().positive().max(200).default(4).describe('The department accepts or refuses'),
  work: z.number().positive().max(2_000).default(24).describe('The work is done'),
  meeting: z.number().positive().max(400).default(16).describe('The joint meeting decides'),
  rescueMinutes: z.number().positive().max(1_440).default(15).describe('Each of these for a rescue request'),
})
export type Promises = z.infer<typeof promisesSchema>

/** What is called and who is shown at once when somebody is in danger. */
export const rescueSchema = z.strictObject({
  words: z.array(z.string().trim().min(1)).describe('Words that put a request on the rescue lane'),
  harmless: z
    .array(z.string().trim().min(1))
    .optional()
    .describe('Phrases in which such a word means no danger: "打不着火"'),
  numbers: z.array(z.strictObject({ number: z.string().regex(/^\d{3,12}$/), name: localTextSchema })).min(1),
})
export type Rescue = z.infer<typeof rescueSchema>

/** Words that the desk often answers with. */
export const answerTemplateSchema = z.strictObject({
  title: localTextSchema.describe('What the staff call it'),
  words: localTextSchema.describe('What residents read; the county’s own language is used'),
})
export type AnswerTemplate = z.infer<typeof answerTemplateSchema>

/** Hours of a day: "08:30-12:00, 13:30-17:30". */
const WORKING_HOURS = /^\d\d:\d\d-\d\d:\d\d(,\s*\d\d:\d\d-\d\d:\d\d)*$/

/** True when the spans are times of one day, in order, without overlapping; a night shift is two of them. */
function areSpansOfADay(hours: string): boolean {
  const times = hours.split(/[-,]/).map((time) => {
    const [hour = 0, minute = 0] = time.split(':').map(Number)
    return minute < 60 ? hour * 60 + minute : Number.NaN
  })
  return times.every((time, index) => time <= 1_440 && time >= (times[index - 1] ?? 0)) && !hasEmpty(times)
}

function hasEmpty(times: readonly number[]): boolean {
  return times.some((time, index) => index % 2 === 1 && time === times[index - 1])
}

export const countySchema = z.strictObject({
  $schema: z.string().optional(),
  name: localTextSchema.describe('The county'),
  station: localTextSchema.describe('The name on the home screen'),
  locale: z.string().default('zh-CN'),
  timezone: z.string().default('Asia/Shanghai'),
  hotline: z.string().default('81890').describe('The number residents call for help'),
  workingHours: z
    .string()
    .regex(WORKING_HOURS, 'write 08:30-17:30, or 08:30-12:00, 13:30-17:30')
    .refine(areSpansOfADay, {
      error: 'hours of one day, in order and apart; a night is 00:00-02:00, 20:00-24:00',
    })
    .default('08:30-17:30'),
  calendar: calendarSchema.default(calendarSchema.parse({})).describe('Days on which the offices work'),
  promises: promisesSchema.default(promisesSchema.parse({})).describe('How long a request may lie where'),
  rescue: rescueSchema.optional().describe('What danger is called, and whom to call then'),
  open311Keys: z
    .array(
      z.strictObject({ name: z.string().regex(/^[\w-]{1,40}$/), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
    )
    .default([])
    .describe('Systems that may post requests under /open311/v2: a name and the SHA-256 of their API key'),
  answerTemplates: z
    .array(answerTemplateSchema)
    .max(50)
    .default([])
    .describe('Answers that the desk gives to several requests at once'),
  sample: z.boolean().default(false).describe('True when everything in this county is made up'),
  home: z
    .array(homeTileSchema)
    .min(1)
    .max(8)
    .describe('Tiles 2 to 9 of the home screen, in order; tile 1 is always the live window'),
  villages: z
    .array(villageSchema)
    .refine((villages) => new Set(villages.map(({ id }) => id)).size === villages.length, {
      error: 'two villages have the same id',
    })
    .optional()
    .describe('Villages and communities, in the order residents expect; without them nobody is asked'),
  channels: z
    .strictObject({
      hide: z.array(z.string()).optional().describe('Ids or names of channels that nobody is to see'),
      order: z
        .array(z.string())
        .optional()
        .describe(
          'Ids or names of the channels that get the numbers 1, 2, 3 …; the others keep theirs where free',
        ),
    })
    .optional(),
  keepGuideDays: z
    .number()
    .int()
    .min(0)
    .max(31)
    .default(7)
    .describe('So many days of past programmes are kept though their source has dropped them'),
  sources: z.array(sourceConfigSchema).min(1),
})
export type County = z.infer<typeof countySchema>
