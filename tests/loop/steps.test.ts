/** What STEPS promises for every story that could happen, not only for those somebody thought of. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../../server/loop/calendar.ts'
import type { Actor } from '../../server/loop/conditions.ts'
import { MOST_BOUNCES } from '../../server/loop/conditions.ts'
import { factsAfter, factsOfAll, orderedFacts } from '../../server/loop/facts.ts'
import { Refused } from '../../server/loop/refused.ts'
import { STAGES, STEPS } from '../../server/loop/steps.ts'
import { possibleActions, takeStep } from '../../server/loop/take-step.ts'
import { timedAction } from '../../server/loop/timers.ts'
import { countySchema } from '../../shared/model/county.ts'
import type { Action, RequestEvent, RequestFacts, StepInput } from '../../shared/model/service-request.ts'
import { ACTIONS, LEVELS, STAGE_NAMES } from '../../shared/model/service-request.ts'
import { givenCounty } from '../given-county.ts'
import { ADMIN, MORNING, OPERATOR, OTHER_OPERATOR, RESIDENT, ROADS, WATER, WATER_UNIT } from './given-loop.ts'

const county = countySchema.parse(givenCounty({ list: 'm3u' }))
const calendar = workingCalendar(county.calendar, county.workingHours, county.timezone)
const SYSTEM: Actor = { role: 'system' }
const CONTACT = { name: '王奶奶', phone: '', address: '' }
const PLACES = { department: '交通局', unit: '养护队', about: '财政局' }
const EVERYTHING: StepInput = { ...PLACES, words: '说明', face: 1, contact: CONTACT }
const PEOPLE: readonly Actor[] = [
  RESIDENT,
  { role: 'resident', recordedBy: 'op1' },
  { role: 'resident', recordedBy: 'op2' },
  OPERATOR,
  OTHER_OPERATOR,
  WATER,
  WATER_UNIT,
  { role: 'department', department: '供水公司', recordedBy: 'op1' },
  { role: 'department', department: '交通局', recordedBy: 'op2' },
  ROADS,
  ADMIN,
  { role: 'auditor', id: 'au1' },
  { role: 'partner', id: 'pa1' },
  SYSTEM,
]

interface Attempt {
  action: Action
  actor: Actor
  input: StepInput
  /** ms since the attempt before; may be negative, since clocks are put back. */
  later: number
}

const attempts: fc.Arbitrary<Attempt[]> = fc.array(
  fc.record({
    // The time to undo is short, so that it is tried more often than others.
    action: fc.constantFrom(...ACTIONS, 'undo' as const, 'undo' as const),
    actor: fc.constantFrom(...PEOPLE),
    input: fc.record(
      {
        department: fc.constantFrom('供水公司', '交通局'),
        unit: fc.constantFrom('抢修队', '养护队'),
        about: fc.constantFrom('供水公司', '抢修队', '财政局'),
        words: fc.constant('说明'),
        face: fc.constantFrom(1 as const, 2 as const, 3 as const),
        contact: fc.constant(CONTACT),
      },
      { requiredKeys: ['department', 'words'] },
    ),
    later: fc.oneof(
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 60_000 }) },
      { weight: 10, arbitrary: fc.integer({ min: 0, max: 3_600_000 }) },
      { weight: 2, arbitrary: fc.integer({ min: -7_200_000, max: 86_400_000 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 40 * 86_400_000 }) },
      { weight: 1, arbitrary: fc.constant(366 * 86_400_000) },
    ),
  }),
  { minLength: 50, maxLength: 120 },
)

function ordered(about?: string): { event: RequestEvent; facts: RequestFacts } {
  const event: RequestEvent = {
    seq: 1,
    request: '2603040001',
    action: 'order',
    role: 'resident',
    at: MORNING,
    data: { to: 'ordered', channel: 'tv', due: MORNING + 7_200_000, ...(about !== undefined && { about }) },
  }
  return { event, facts: orderedFacts(event) }
}

/** Steps that cut a story short or could be taken again and again; they are only taken where the attempt names them. */
const SHORT_CUTS: readonly Action[] = [
  'undo',
  'cancel',
  'complaint',
  'contact',
  'answer',
  'decline',
  'recall',
  'close',
  'archive',
]

/** Plays the attempts; those that STEPS refuses change nothing. Possible steps are preferred, so that stories get far. */
function play(list: readonly Attempt[], about?: string) {
  const { event, facts: first } = ordered(about)
  const events: RequestEvent[] = [event]
  const states: RequestFacts[] = [first]
  let now = MORNING
  for (const { action, actor, input, later } of list) {
    now += later
    const facts = states.at(-1) ?? first
    const possible = possibleActions(facts, actor, Math.max(now, facts.changedAt))
    const others = possible.filter((one) => !SHORT_CUTS.includes(one))
    const chosen = possible.includes(action) ? action : (others[events.length % others.length] ?? action)
    try {
      const { words: _, ...draft } = takeStep(facts, chosen, actor, input, {
        promises: county.promises,
        calendar,
        now,
      })
      const next = { ...draft, seq: events.length + 1, request: facts.id }
      events.push(next)
      states.push(factsAfter(facts, next))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
    }
  }
  return { events, states }
}

function always(claim: (story: ReturnType<typeof play>) => void, about?: string): void {
  fc.assert(
    fc.property(attempts, (list) => claim(play(list, about))),
    { numRuns: 150 },
  )
}

describe('in every story', () => {
  it('a request is confirmed by a resident and by nobody else', () => {
    always(({ events }) => {
      for (const { data, role } of events.filter(({ action }) => action === 'confirm')) {
        expect([data.to, role]).toEqual(['confirmed', 'resident'])
      }
      const confirmed = events.findIndex(({ data }) => data.to === 'confirmed')
      if (confirmed >= 0) expect(events[confirmed]?.role).toBe('resident')
    })
  })

  it('nobody reviews, and nobody writes down the confirmation of, what they closed themselves', () => {
    always(({ events, states }) => {
      let closer: string | undefined
      events.forEach(({ action, actor, data }, index) => {
        expect(states[index - 1]?.closedBy).toBe(closer)
        if (action === 'redo' || action === 'uphold') expect(actor).not.toBe(closer)
        if (action === 'confirm' && data.recordedBy !== undefined) expect(data.recordedBy).not.toBe(closer)
        if (['answer', 'decline', 'complete', 'uphold'].includes(action)) closer = actor ?? data.recordedBy
      })
    })
  })

  it('a request is refused at most twice before the joint meeting, whose word is not refused', () => {
    always(({ events, states }) => {
      let bounces = 0
      events.forEach(({ action, data }, index) => {
        if (action === 'redo') bounces = 0
        if (action !== 'refuse') return
        bounces++
        expect(data.to).toBe(bounces > MOST_BOUNCES ? 'meeting' : 'refused')
        expect(states[index - 1]?.binding).toBe(false)
      })
    })
  })

  it('a department or unit that is complained of is never given the request, and loses it when it has it', () => {
    for (const first of [undefined, '供水公司', '抢修队']) {
      always(({ events, states }) => {
        let about = first
        states.forEach(({ stage, department, unit }, index) => {
          about = events[index]?.data.about ?? about
          if (about === undefined || !['dispatched', 'accepted', 'working'].includes(stage)) return
          expect([department, unit]).not.toContain(about)
        })
      }, first)
    }
  })

  it('the work is done by those who have it', () => {
    always(({ events, states }) => {
      events.forEach(({ action, role, actor, data }, index) => {
        if (!['accept', 'refuse', 'start', 'complete', 'hand-on'].includes(action)) return
        const person = PEOPLE.find(
          (one) => one.role === role && one.id === actor && one.recordedBy === data.recordedBy,
        )
        expect(person?.department).toBe(states[index - 1]?.department)
      })
    })
  })

  it('work is done without having been accepted only where a slip of paper says so', () => {
    always(({ events, states }) => {
      events.forEach(({ action, data }, index) => {
        if (action !== 'complete' || states[index - 1]?.stage !== 'dispatched') return
        expect(data.recordedBy).toBeDefined()
      })
    })
  })

  it('time never runs back, and versions count the events', () => {
    always(({ events, states }) => {
      events.slice(1).forEach(({ at }, index) => {
        expect(at).toBeGreaterThanOrEqual(events[index]?.at ?? 0)
      })
      expect(states.map(({ version }) => version)).toEqual(events.map((_, index) => index + 1))
    })
  })

  it('somebody has a promise to keep as long as the county owes something', () => {
    always(({ states }) => {
      for (const { stage, due } of states) {
        expect([stage, due !== undefined]).toEqual([stage, STAGES[stage].promise !== undefined])
      }
    })
  })

  it('escalation rises step by step, never beyond the district, nor falls while somebody owes something', () => {
    always(({ events, states }) => {
      const level = (at: number) => LEVELS.indexOf(states[at]?.level ?? 'village')
      events.forEach(({ action, data }, index) => {
        if (action === 'escalate') expect(level(index)).toBe(level(index - 1) + 1)
        if (STAGES[data.to].promise) expect(level(index)).toBeGreaterThanOrEqual(level(index - 1))
      })
    })
  })

  it('the events alone tell where the request stands', () => {
    always(({ events, states }) => {
      expect(factsOfAll(events).get('2603040001')).toEqual(states.at(-1))
    })
  })

  it('what is said to be possible is, when everything needed is said', () => {
    always(({ states }) => {
      const facts = states[Math.floor(states.length / 2)] ?? ordered().facts
      expect(facts.version).toBeGreaterThan(0)
      for (const actor of PEOPLE) {
        for (const action of possibleActions(facts, actor, facts.changedAt)) {
          const terms = { promises: county.promises, calendar, now: facts.changedAt }
          expect(takeStep(facts, action, actor, EVERYTHING, terms).action).toBe(action)
        }
      }
    })
  })
})

describe('the stories', () => {
  it('reach every stage and every action, else they would prove nothing', () => {
    const stages = new Set<string>()
    const actions = new Set<string>()
    for (const list of fc.sample(attempts, { numRuns: 1_000, seed: 1 })) {
      const { events, states } = play(list)
      for (const { stage } of states) stages.add(stage)
      for (const { action } of events) actions.add(action)
    }
    expect([...stages].sort()).toEqual([...STAGE_NAMES].sort())
    expect([...actions].sort()).toEqual([...ACTIONS].sort())
  })
})

describe('STEPS', () => {
  it('have a row for every action, a way into every stage, and none out of the archive', () => {
    expect(new Set(STEPS.map(({ action }) => action))).toEqual(new Set(ACTIONS))
    const reached = new Set(STEPS.map(({ to }) => to).filter((to) => to !== 'same'))
    expect(reached).toEqual(new Set(STAGE_NAMES))
    const leadingOut = STEPS.filter(({ from, to }) => from.includes('archived') && to !== 'same')
    expect(leadingOut).toEqual([])
  })

  it('let somebody do something at every stage before the archive', () => {
    const stuck = STAGE_NAMES.filter(
      (stage) => !STEPS.some(({ action, from }) => from.includes(stage) && action !== 'erase'),
    )
    expect(stuck).toEqual(['archived'])
  })

  it('confirm only by residents', () => {
    const confirming = STEPS.filter(({ to }) => to === 'confirmed')
    expect(confirming.map(({ by }) => by)).toEqual([['resident']])
  })

  it('let time do one thing at most to a request', () => {
    always(({ states }) => {
      for (const facts of states) {
        const later = facts.changedAt + 400 * 86_400_000
        const possible = possibleActions(facts, SYSTEM, later)
        expect(possible.length).toBeLessThanOrEqual(1)
        expect(timedAction(facts, later)).toBe(possible[0])
      }
    })
  })
})
