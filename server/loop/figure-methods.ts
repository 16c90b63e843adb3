/** How each figure counts: which stories, out of which. A new figure is one row. Pure. */
import type { Action, RequestEvent } from '../../shared/model/service-request.ts'

/** The events of one request, the order first. */
export type Story = RequestEvent[]
type Question = (story: Story) => boolean

export interface FigureMethod {
  id: string
  of: Question
  among: Question
  method: string
  /** True when it tells of one department too: it asks for nothing that the desk does. */
  department?: true
}

const all: Question = () => true
const has =
  (...actions: Action[]): Question =>
  (story) =>
    story.some(({ action }) => actions.includes(action))
const saidDone = has('answer', 'complete')
const isRescue: Question = (story) => story.some(({ data }) => data.rescue)
/** To write down whom to call is no answer yet. */
const isByStaff = ({ role, action }: RequestEvent) =>
  ['operator', 'department', 'unit', 'admin'].includes(role) && action !== 'contact'
const firstStaff = (story: Story) => story.slice(1).find(isByStaff)
const isWanted: Question = (story) => !has('undo')(story)
/** The last thing that a resident or time said about whether it is done. */
const verdict = (story: Story) =>
  story.findLast(({ action }) => ['confirm', 'not-done', 'close'].includes(action))
const lastFace = (story: Story) => story.findLast(({ data }) => data.face !== undefined)?.data.face

/** True when the staff acted within the promise of the event that called it a rescue; calling it one is no help yet. */
function isRescuedInTime(story: Story): boolean {
  const called = story.findIndex(({ data }) => data.rescue)
  const due = story[called]?.data.due
  const help = story.slice(called + 1).find(isByStaff)
  return help !== undefined && due !== undefined && help.at <= due
}

/**
 * True when the work was said to be done, the last time, before the promise ended, and nobody had to be reminded
 * meanwhile. A slip of paper that nobody accepted first is measured from when it was dispatched.
 */
function isDoneInTime(story: Story): boolean {
  const done = story.findLastIndex(({ action }) => action === 'complete')
  const given = story.findLastIndex(
    ({ action }, index) => index < done && ['accept', 'dispatch', 'decide'].includes(action),
  )
  const between = story.slice(given, done)
  const due = between.at(-1)?.data.due
  const isReminded = between.some(({ action }) => action === 'escalate')
  return done >= 0 && !isReminded && due !== undefined && (story[done]?.at ?? due) <= due
}

export const FIGURES: readonly FigureMethod[] = [
  {
    id: 'ordered',
    of: isWanted,
    among: all,
    method: 'Requests, without those undone within a minute, out of all that were ordered.',
  },
  ...(['tv', 'phone', 'paper', 'open311'] as const).map((channel) => ({
    id: `ordered-${channel}`,
    of: (story: Story) => story[0]?.data.channel === channel,
    among: isWanted,
    method: `Requests that came by ${channel}, out of those not undone.`,
  })),
  {
    id: 'withdrawn',
    of: has('cancel'),
    among: isWanted,
    method: 'Requests that their residents took back, out of those not undone.',
  },
  {
    id: 'answered',
    of: (story) => firstStaff(story) !== undefined,
    among: isWanted,
    method: 'Requests that somebody of the staff has acted on, out of those not undone.',
  },
  {
    id: 'answered-in-time',
    of: (story) => (firstStaff(story)?.at ?? Number.POSITIVE_INFINITY) <= (story[0]?.data.due ?? 0),
    among: isWanted,
    method: 'Requests that somebody of the staff acted on within the promise, out of those not undone.',
  },
  {
    id: 'rescue-in-time',
    of: isRescuedInTime,
    among: (story) => isRescue(story) && isWanted(story),
    method:
      'Rescue requests that somebody of the staff acted on within the promise, from when they were called a rescue, out of all of them.',
  },
  {
    id: 'declined',
    of: has('decline'),
    among: isWanted,
    method: 'Requests declined as not the county’s to do, out of those not undone.',
  },
  {
    id: 'refused',
    department: true,
    of: has('refuse'),
    among: has('dispatch', 'decide'),
    method: 'Requests that a department refused at least once, out of those dispatched.',
  },
  {
    id: 'joint-meeting',
    of: (story) => story.some(({ data }) => data.to === 'meeting'),
    among: has('dispatch', 'decide'),
    method: 'Requests that came before the joint meeting, out of those dispatched.',
  },
  {
    id: 'escalated',
    department: true,
    of: has('escalate'),
    among: isWanted,
    method: 'Requests whose promise was missed at least once, out of those not undone.',
  },
  {
    id: 'said-done',
    department: true,
    of: saidDone,
    among: isWanted,
    method: 'Requests that the staff say are done or answered, out of those not undone.',
  },
  {
    id: 'done-in-time',
    department: true,
    of: isDoneInTime,
    among: has('complete'),
    method:
      'Requests completed, the last time, within the promise that ran meanwhile, out of those completed by a department.',
  },
  {
    id: 'agreed',
    department: true,
    of: (story) => verdict(story)?.action === 'confirm',
    among: saidDone,
    method: 'Requests whose resident agrees that it is done, out of those the staff say are done.',
  },
  {
    id: 'agreed-on-telephone',
    department: true,
    of: (story) => verdict(story)?.data.recordedBy !== undefined,
    among: (story) => verdict(story)?.action === 'confirm',
    method: 'Agreements that the staff wrote down on the telephone, out of all agreements.',
  },
  {
    id: 'not-done',
    department: true,
    of: has('not-done'),
    among: (story) => saidDone(story) || has('decline')(story),
    method:
      'Requests whose resident said at least once that it is not done, out of those said done or declined.',
  },
  {
    id: 'one-sided',
    department: true,
    of: (story) => verdict(story)?.action === 'close',
    among: saidDone,
    method:
      'Requests closed since the resident was silent for seven days, out of those the staff say are done.',
  },
  ...([1, 2, 3] as const).map((face) => ({
    id: `face-${face}`,
    department: true as const,
    of: (story: Story) => lastFace(story) === face,
    among: (story: Story) => lastFace(story) !== undefined,
    method: `Requests whose resident chose face ${face} (1 good, 2 so-so, 3 bad), out of those with a face.`,
  })),
]
