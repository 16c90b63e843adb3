/**
 * A service request: what a resident asked for and how far it has come. Names follow Open311 GeoReport v2 where it has
 * them (service request, service_code). https://wiki.open311.org/GeoReport_v2/
 */
import { z } from 'zod'
import { contactSchema } from './household.ts'

/** How far a request has come. What each one means is a row of STAGES in server/loop/steps.ts. */
export const STAGE_NAMES = [
  'ordered',
  'triaged',
  'dispatched',
  'accepted',
  'refused',
  'meeting',
  'working',
  'completed',
  'reopened',
  'declined',
  'confirmed',
  'closed',
  'withdrawn',
  'archived',
] as const
export const stageSchema = z.enum(STAGE_NAMES)
export type Stage = z.infer<typeof stageSchema>

/** What somebody does to a request. What each one needs is a row of STEPS in server/loop/steps.ts. */
export const ACTIONS = [
  'order',
  'undo',
  'cancel',
  'rescue',
  'calm',
  'triage',
  'complaint',
  'contact',
  'answer',
  'decline',
  'dispatch',
  'hand-on',
  'accept',
  'refuse',
  'recall',
  'decide',
  'start',
  'complete',
  'confirm',
  'not-done',
  'rate',
  'redo',
  'uphold',
  'escalate',
  'close',
  'archive',
  'erase',
] as const
export const actionSchema = z.enum(ACTIONS)
export type Action = z.infer<typeof actionSchema>

/** Who acts. The first three are nobody's account: the resident, another system by its key, and the server's timers. */
export const ROLES = [
  'resident',
  'partner',
  'system',
  'operator',
  'department',
  'unit',
  'auditor',
  'admin',
] as const
export const roleSchema = z.enum(ROLES)
export type Role = z.infer<typeof roleSchema>

/** Whose business it is while a promise is missed: it rises with each escalation. */
export const LEVELS = ['village', 'town', 'district'] as const
export const levelSchema = z.enum(LEVELS)
export type Level = z.infer<typeof levelSchema>

/** How an order came in. */
export const orderChannelSchema = z.enum(['tv', 'phone', 'paper', 'open311'])
export type OrderChannel = z.infer<typeof orderChannelSchema>

/** Letters of a question, and of an answer that is picked. */
export const LONGEST_QUESTION = 200

/** One question of a step card with what was chosen, typed or said. */
export const answerSchema = z.strictObject({
  question: z.string().trim().min(1).max(LONGEST_QUESTION),
  answer: z.string().trim().min(1).max(2_000),
})
export type Answer = z.infer<typeof answerSchema>

/** Three faces: 1 good, 2 so-so, 3 bad. */
export const faceSchema = z.union([z.literal(1), z.literal(2), z.literal(3)])
export type Face = z.infer<typeof faceSchema>

/** What is ordered. Without a service it is "call me back". */
export const orderSchema = z.strictObject({
  /** Made up once for a draft: the same key never makes a second request. */
  key: z.string().regex(/^[\w-]{8,64}$/, '8 to 64 letters, digits, _ and -'),
  service: z.string().max(64).optional().describe('service_code'),
  answers: z.array(answerSchema).max(40).default([]),
  rescue: z.literal(true).optional().describe('The rescue tile was chosen'),
  about: z.string().trim().min(1).max(100).optional().describe('The department or unit that it complains of'),
})
export type Order = z.infer<typeof orderSchema>
export type OrderInput = z.input<typeof orderSchema>

/** What a step may say besides its name; STEPS tells which of these it needs. */
export const stepInputSchema = z.strictObject({
  department: z.string().trim().min(1).max(100).optional(),
  unit: z.string().trim().min(1).max(100).optional(),
  about: z.string().trim().min(1).max(100).optional(),
  words: z.string().trim().min(1).max(2_000).optional(),
  face: faceSchema.optional(),
  contact: contactSchema.optional().describe('Kept apart from the event'),
})
export type StepInput = z.infer<typeof stepInputSchema>

/** What a television sends with a step of its resident. */
export const residentStepSchema = stepInputSchema.pick({ face: true, words: true }).extend({
  version: z
    .number()
    .int()
    .positive()
    .optional()
    .describe('The version of the request on which the resident decided'),
})
export type ResidentStepInput = z.infer<typeof residentStepSchema>

/** Where a request stands: everything that decides what may happen next. It is made of its events and nothing else. */
export interface RequestFacts {
  /** service_request_id: ten digits that can be said on the telephone, the day of ordering and a running number. */
  id: string
  stage: Stage
  rescue: boolean
  channel: OrderChannel
  service?: string
  village?: string
  level: Level
  department?: string
  unit?: string
  /** The department or unit that it complains of. */
  about?: string
  /** How often it was refused. */
  bounces: number
  /** True when the joint meeting gave it to the department, which can then not refuse. */
  binding: boolean
  /** The account that last said, or wrote down, that it is done; '' when none of ours. */
  closedBy?: string
  face?: Face
  /** True when what was said, written and photographed is erased, and whom to call. */
  erased?: true
  /** UTC ms */
  orderedAt: number
  /** Since when it is at this stage, UTC ms. */
  since: number
  /** When its last event was, UTC ms. */
  changedAt: number
  /** When the promise of this stage ends, UTC ms; undefined where nobody owes anything. */
  due?: number
  /** Grows by one with every event. */
  version: number
}

/** What an event keeps besides who, what and when. Words are kept apart; the event only holds their digest. */
export interface EventData {
  /** The stage that the step led to. */
  to: Stage
  channel?: OrderChannel
  service?: string
  village?: string
  about?: string
  rescue?: true
  department?: string
  unit?: string
  level?: Level
  face?: Face
  /** UTC ms */
  due?: number
  /** The account that wrote it down for the actor: for a resident on the telephone, for a department on paper. */
  recordedBy?: string
  /** SHA-256 of salt and words, hex; the words may be erased, the event stays. */
  digest?: string
  /** The same of each photo that came with an order. */
  photos?: string[]
  /** The same of where an order came from and whom to call; none with orders of before this was kept. */
  source?: string
}

/** One appended row of the log. */
export interface RequestEvent {
  /** Position in the log of all requests, from 1. */
  seq: number
  request: string
  action: Action
  role: Role
  /** The account or key that acted; none for residents, timers and whom an account wrote it down for. */
  actor?: string
  /** UTC ms; never before the event before it of the same request. */
  at: number
  data: EventData
}
