/**
 * The loop of a service request, described once: what each stage means, and which step leads from where to where, taken
 * by whom, under which conditions. The server enforces it; buttons, lanes and the Open311 status are made of it.
 */
import type { Holder } from '../../shared/api.ts'
import type { Promises } from '../../shared/model/county.ts'
import type { Action, Role, Stage, StepInput } from '../../shared/model/service-request.ts'
import type { Condition } from './conditions.ts'

export interface StageRow {
  /** Who has to do something now. */
  holder: Holder
  /** Whose promise of the county file runs meanwhile; none where nobody owes anything. */
  promise?: Exclude<keyof Promises, 'rescueMinutes'>
  /** What the television counts: 1 received, 2 dispatched, 3 worked on, 4 the resident's turn, 5 over. */
  phase: 1 | 2 | 3 | 4 | 5
  /** GeoReport v2: status. */
  status: 'open' | 'closed'
  /** What other Open311 servers add to it as `detailed_status`. */
  detailed: 'RECEIVED' | 'IN_PROCESS' | 'PROCESSED' | 'REJECTED' | 'WITHDRAWN' | 'ARCHIVED'
}

export const STAGES: { readonly [S in Stage]: StageRow } = {
  ordered: { holder: 'desk', promise: 'desk', phase: 1, status: 'open', detailed: 'RECEIVED' },
  triaged: { holder: 'desk', promise: 'desk', phase: 1, status: 'open', detailed: 'RECEIVED' },
  dispatched: { holder: 'unit', promise: 'accept', phase: 2, status: 'open', detailed: 'IN_PROCESS' },
  refused: { holder: 'desk', promise: 'desk', phase: 1, status: 'open', detailed: 'RECEIVED' },
  meeting: { holder: 'desk', promise: 'meeting', phase: 1, status: 'open', detailed: 'RECEIVED' },
  accepted: { holder: 'unit', promise: 'work', phase: 3, status: 'open', detailed: 'IN_PROCESS' },
  working: { holder: 'unit', promise: 'work', phase: 3, status: 'open', detailed: 'IN_PROCESS' },
  completed: { holder: 'resident', phase: 4, status: 'open', detailed: 'PROCESSED' },
  reopened: { holder: 'desk', promise: 'desk', phase: 1, status: 'open', detailed: 'RECEIVED' },
  declined: { holder: 'nobody', phase: 5, status: 'closed', detailed: 'REJECTED' },
  confirmed: { holder: 'nobody', phase: 5, status: 'closed', detailed: 'PROCESSED' },
  closed: { holder: 'nobody', phase: 5, status: 'closed', detailed: 'PROCESSED' },
  withdrawn: { holder: 'nobody', phase: 5, status: 'closed', detailed: 'WITHDRAWN' },
  archived: { holder: 'nobody', phase: 5, status: 'closed', detailed: 'ARCHIVED' },
}

export interface Step {
  action: Action
  /** Stages at which it can be taken; none for the step that makes a request. */
  from: readonly Stage[]
  by: readonly Role[]
  /** Which of several rows of one action it is; the first that fits is taken. */
  when?: Condition
  /** All must hold, else the step is refused with the code of the first that does not. */
  guards?: readonly Condition[]
  /** Parts of the input without which it cannot be taken. */
  needs?: readonly (keyof StepInput)[]
  /** The stage that it leads to; `same` leaves the request where it is. */
  to: Stage | 'same'
  /** True when its words are meant for the resident. */
  told?: true
  /** True when it judges what was done: it is refused where somebody has acted since the resident saw that. */
  judges?: true
}

/** Before anybody took the work on. */
const UNACCEPTED = ['ordered', 'triaged', 'dispatched', 'refused', 'meeting'] as const
/** With a department or unit. */
const GIVEN = ['dispatched', 'accepted', 'working'] as const
const WORKERS = ['department', 'unit'] as const
const OWED = [...UNACCEPTED, 'accepted', 'working', 'reopened'] as const
const REVIEWERS = ['operator', 'admin'] as const

export const STEPS: readonly Step[] = [
  { action: 'order', from: [], by: ['resident', 'operator', 'partner'], to: 'ordered' },
  { action: 'undo', from: UNACCEPTED, by: ['resident'], guards: ['soonAfterOrder'], to: 'withdrawn' },
  { action: 'cancel', from: UNACCEPTED, by: ['resident'], to: 'withdrawn' },

  {
    action: 'rescue',
    from: ['ordered', 'triaged'],
    by: ['operator'],
    guards: ['isNoRescue'],
    to: 'triaged',
  },
  // Danger may begin while a department has it already.
  { action: 'rescue', from: OWED, by: ['operator'], guards: ['isNoRescue'], to: 'same' },
  { action: 'calm', from: OWED, by: ['operator'], guards: ['isRescue'], needs: ['words'], to: 'same' },
  { action: 'triage', from: ['ordered'], by: ['operator'], to: 'triaged' },
  {
    // Named when they have it already, they lose it in the same step.
    action: 'complaint',
    from: GIVEN,
    by: ['operator'],
    when: 'withThoseComplainedOf',
    needs: ['about'],
    to: 'triaged',
  },
  { action: 'complaint', from: OWED, by: ['operator'], needs: ['about'], to: 'same' },
  { action: 'contact', from: [...OWED, 'completed'], by: ['operator'], needs: ['contact'], to: 'same' },
  {
    action: 'answer',
    from: ['ordered', 'triaged', 'refused'],
    by: ['operator'],
    needs: ['words'],
    to: 'completed',
    told: true,
  },
  {
    action: 'decline',
    from: ['ordered', 'triaged', 'refused', 'meeting'],
    by: ['operator'],
    needs: ['words'],
    to: 'declined',
    told: true,
  },

  {
    action: 'dispatch',
    from: ['ordered', 'triaged', 'refused'],
    by: ['operator'],
    needs: ['department'],
    guards: ['notComplainedOf'],
    to: 'dispatched',
  },
  {
    action: 'decide',
    from: ['meeting'],
    by: ['operator'],
    needs: ['department', 'words'],
    guards: ['notComplainedOf'],
    to: 'dispatched',
  },
  {
    action: 'hand-on',
    from: GIVEN,
    by: ['department'],
    needs: ['unit'],
    guards: ['theirs', 'notComplainedOf'],
    to: 'same',
  },
  { action: 'accept', from: ['dispatched'], by: WORKERS, guards: ['theirs'], to: 'accepted' },
  {
    action: 'refuse',
    from: ['dispatched'],
    by: WORKERS,
    when: 'bouncesLeft',
    needs: ['words'],
    guards: ['theirs', 'mayRefuse'],
    to: 'refused',
  },
  {
    action: 'refuse',
    from: ['dispatched'],
    by: WORKERS,
    needs: ['words'],
    guards: ['theirs', 'mayRefuse'],
    to: 'meeting',
  },
  { action: 'recall', from: GIVEN, by: ['operator'], needs: ['words'], to: 'triaged' },
  { action: 'start', from: ['accepted'], by: WORKERS, guards: ['theirs'], to: 'working' },
  {
    action: 'complete',
    from: ['accepted', 'working'],
    by: WORKERS,
    needs: ['words'],
    guards: ['theirs'],
    to: 'completed',
    told: true,
  },
  {
    // A slip of paper may come back with the work done before anybody said that it was taken on.
    action: 'complete',
    from: ['dispatched'],
    by: WORKERS,
    needs: ['words'],
    guards: ['theirs', 'writtenDown'],
    to: 'completed',
    told: true,
  },

  {
    action: 'confirm',
    from: ['completed', 'closed'],
    by: ['resident'],
    guards: ['notByCloser'],
    to: 'confirmed',
    judges: true,
  },
  {
    action: 'not-done',
    from: ['completed', 'closed', 'declined'],
    by: ['resident'],
    guards: ['notByCloser'],
    to: 'reopened',
    judges: true,
  },
  { action: 'rate', from: ['confirmed'], by: ['resident'], needs: ['face'], to: 'same' },
  {
    action: 'redo',
    from: ['reopened'],
    by: REVIEWERS,
    needs: ['words'],
    guards: ['notByCloser'],
    to: 'triaged',
  },
  {
    action: 'uphold',
    from: ['reopened'],
    by: REVIEWERS,
    needs: ['words'],
    guards: ['notByCloser'],
    to: 'completed',
    told: true,
  },

  { action: 'escalate', from: OWED, by: ['system'], guards: ['overdue'], to: 'same' },
  { action: 'close', from: ['completed'], by: ['system'], guards: ['silentForDays'], to: 'closed' },
  {
    action: 'archive',
    from: ['confirmed', 'closed', 'declined', 'withdrawn'],
    by: ['system'],
    guards: ['settled'],
    to: 'archived',
  },
  {
    action: 'erase',
    from: ['archived'],
    by: ['system'],
    guards: ['notErased', 'keptLongEnough'],
    to: 'same',
  },
]
