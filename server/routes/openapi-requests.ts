/** What a television can do with service requests, described in OpenAPI 3.1 with the schemas of the model. */
import { z } from 'zod'
import {
  BINDING_PATH,
  type BindingCode,
  PHONE_PAGES_PATH,
  REQUESTS_PATH,
  type StreamTicket,
  TELEVISION_PATH,
  TELEVISIONS_PATH,
  type Television,
  type TelevisionKey,
  TICKET_PATH,
  type TvRequest,
  type TvRequests,
} from '../../shared/api.ts'
import { registrationSchema, televisionIdSchema } from '../../shared/model/household.ts'
import {
  phonePageRequestSchema,
  phonePageSchema,
  phonePageStateSchema,
} from '../../shared/model/phone-page.ts'
import {
  faceSchema,
  orderChannelSchema,
  orderSchema,
  residentStepSchema,
  stageSchema,
} from '../../shared/model/service-request.ts'

const time = z.number().int().describe('UTC ms')

const tvRequestSchema = z.object({
  id: z.string().regex(/^\d{10,}$/),
  service: z.string().optional().describe('service_code; none for "call me back"'),
  channel: orderChannelSchema,
  rescue: z.boolean(),
  stage: stageSchema,
  phase: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  holder: z.enum(['desk', 'unit', 'resident', 'nobody']),
  department: z.string().optional(),
  due: time.optional(),
  orderedAt: time,
  undoUntil: time,
  face: faceSchema.optional(),
  actions: z.array(z.enum(['undo', 'cancel', 'confirm', 'not-done', 'rate'])),
  version: z.number().int(),
  story: z.array(
    z.object({
      told: z.string().describe('told.<action>'),
      time,
      department: z.string().optional(),
      words: z.string().optional(),
    }),
  ),
}) satisfies z.ZodType<TvRequest>

/** Schemas by name. */
export const REQUEST_SCHEMAS: Record<string, z.ZodType> = {
  Registration: registrationSchema,
  TelevisionKey: z.object({
    id: televisionIdSchema,
    secret: z.string().regex(/^[0-9a-f]{64}$/),
  }) satisfies z.ZodType<TelevisionKey>,
  Television: z.object({
    village: z.string().optional(),
    bound: z.boolean(),
  }) satisfies z.ZodType<Television>,
  StreamTicket: z.object({ ticket: z.string(), until: time }) satisfies z.ZodType<StreamTicket>,
  BindingCode: z.object({
    code: z.string().regex(/^\d{6}$/),
    until: time,
  }) satisfies z.ZodType<BindingCode>,
  PhonePageRequest: phonePageRequestSchema,
  PhonePage: phonePageSchema,
  PhonePageState: phonePageStateSchema,
  Order: orderSchema,
  ResidentStep: residentStepSchema,
  TvRequest: tvRequestSchema,
  TvRequests: z.object({ requests: z.array(tvRequestSchema) }) satisfies z.ZodType<TvRequests>,
}

interface Operation {
  path: string
  method: 'get' | 'post' | 'put' | 'delete'
  summary: string
  takes?: string
  /** Nothing where the answer has no body. */
  gives?: string
  /** True for the one path that asks for no key. */
  open?: true
}

const OPERATIONS: readonly Operation[] = [
  {
    path: TELEVISIONS_PATH,
    method: 'post',
    summary: 'Registers a television; its secret is told once',
    takes: 'Registration',
    gives: 'TelevisionKey',
    open: true,
  },
  { path: TELEVISION_PATH, method: 'get', summary: 'This television', gives: 'Television' },
  {
    path: TELEVISION_PATH,
    method: 'put',
    summary: 'Says in which village it stands',
    takes: 'Registration',
    gives: 'Television',
  },
  {
    path: TICKET_PATH,
    method: 'post',
    summary: 'Lets an event stream tell of its requests',
    gives: 'StreamTicket',
  },
  {
    path: BINDING_PATH,
    method: 'post',
    summary: 'Six digits that bind it at the desk to a name and number',
    gives: 'BindingCode',
  },
  { path: REQUESTS_PATH, method: 'get', summary: 'Its requests, newest first', gives: 'TvRequests' },
  {
    path: REQUESTS_PATH,
    method: 'post',
    summary: 'Orders; the same key is the same request',
    takes: 'Order',
    gives: 'TvRequest',
  },
  {
    path: `${REQUESTS_PATH}/{request}/{action}`,
    method: 'post',
    summary: 'What a resident does: undo, cancel, confirm, not-done, rate',
    takes: 'ResidentStep',
    gives: 'TvRequest',
  },
  {
    path: PHONE_PAGES_PATH,
    method: 'post',
    summary: 'Opens a page on which a phone writes for the step card that is open; another one ends it',
    takes: 'PhonePageRequest',
    gives: 'PhonePage',
  },
  {
    path: `${PHONE_PAGES_PATH}/{code}`,
    method: 'get',
    summary: 'What a phone wrote on its page; the event "phone" says when to ask',
    gives: 'PhonePageState',
  },
  { path: `${PHONE_PAGES_PATH}/{code}`, method: 'delete', summary: 'Ends its page' },
]

/** How a television proves who it is. */
export const SECURITY_SCHEMES = {
  television: { type: 'http', scheme: 'bearer', bearerFormat: '<id>.<secret>' },
}

/** Returns the described paths, each with its operations by method. */
export function requestPaths(): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const operation of OPERATIONS) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: described(operation) }
  }
  return paths
}

function described({ path, summary, takes, gives, open }: Operation) {
  const json = (schema: string) => ({
    'application/json': { schema: { $ref: `#/components/schemas/${schema}` } },
  })
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  return {
    summary,
    parameters,
    ...(!open && { security: [{ television: [] }] }),
    ...(takes && { requestBody: { content: json(takes) } }),
    responses: {
      ...(gives
        ? { 200: { description: summary, content: json(gives) } }
        : { 204: { description: summary } }),
      default: { description: 'What was wrong', content: json('ApiError') },
    },
  }
}
