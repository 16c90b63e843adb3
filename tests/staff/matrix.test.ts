/** Who may do what: every cell of the table is named here, and every cell is enforced. */
import { describe, expect, it } from 'vitest'
import { workingCalendar } from '../../server/loop/calendar.ts'
import type { Actor } from '../../server/loop/conditions.ts'
import { Refused } from '../../server/loop/refused.ts'
import { STEPS } from '../../server/loop/steps.ts'
import { takeStep } from '../../server/loop/take-step.ts'
import { isAllowed, MATRIX, type Permission, VIEWS } from '../../server/staff/matrix.ts'
import type { RequestFacts, Role, Stage } from '../../shared/model/service-request.ts'
import { ACTIONS, ROLES } from '../../shared/model/service-request.ts'
import { givenCounty } from '../given-county.ts'
import { MORNING } from '../loop/given-loop.ts'

/** One letter a role, in the order resident, partner, system, operator, department, unit, auditor, admin. */
const EXPECTED: Record<Permission, string> = {
  order: 'aa-a----',
  undo: 'a-------',
  cancel: 'a-------',
  rescue: '---a----',
  calm: '---a----',
  triage: '---a----',
  complaint: '---a----',
  contact: '---a----',
  answer: '---a----',
  decline: '---a----',
  dispatch: '---a----',
  'hand-on': '----o---',
  accept: '----oo--',
  refuse: '----oo--',
  recall: '---a----',
  decide: '---a----',
  start: '----oo--',
  complete: '----oo--',
  confirm: 'a-------',
  'not-done': 'a-------',
  rate: 'a-------',
  redo: '---a---a',
  uphold: '---a---a',
  escalate: '--a-----',
  close: '--a-----',
  archive: '--a-----',
  erase: '--a-----',
  'see-requests': '-o-aooaa',
  'see-words': '-o-aooaa',
  'see-contact': '---aoo--',
  'see-figures': '---ao-aa',
  'see-log': '------aa',
  'take-orders': '---a----',
  'bind-televisions': '---a----',
  'manage-staff': '-------a',
  'see-sources': '---a--aa',
  'keep-recordings': '---a---a',
}
const LETTERS = { a: 'all', o: 'own', '-': 'none' } as const

function factsAt(stage: Stage, more: Partial<RequestFacts> = {}): RequestFacts {
  return {
    id: '2603040001',
    stage,
    rescue: false,
    channel: 'tv',
    level: 'village',
    department: '供水公司',
    unit: '抢修队',
    bounces: 0,
    binding: false,
    orderedAt: MORNING,
    since: MORNING,
    changedAt: MORNING,
    version: 1,
    ...more,
  }
}

const person = (role: Role, department: string, unit: string): Actor => ({ role, id: 'x', department, unit })
const county = givenCounty({ list: 'm3u' })
const terms = {
  promises: county.promises,
  calendar: workingCalendar(county.calendar, county.workingHours, county.timezone),
  now: MORNING,
}
const everything = {
  department: '交通局',
  unit: '养护队',
  about: '财政局',
  words: '说明',
  face: 1,
  contact: { name: '王奶奶', phone: '', address: '' },
} as const

describe('the table', () => {
  it('has exactly these cells', () => {
    const found = Object.fromEntries(
      [...ACTIONS, ...VIEWS].map((permission) => [permission, ROLES.map((role) => MATRIX[role][permission])]),
    )
    const expected = Object.fromEntries(
      Object.entries(EXPECTED).map(([permission, letters]) => [
        permission,
        [...letters].map((letter) => LETTERS[letter as keyof typeof LETTERS]),
      ]),
    )
    expect(found).toEqual(expected)
  })

  it.each(ROLES)('is what the loop enforces for the role %s', (role) => {
    for (const action of ACTIONS.filter((one) => one !== 'order')) {
      const stages = new Set(STEPS.filter((step) => step.action === action).flatMap(({ from }) => from))
      for (const stage of stages) {
        const attempt = () =>
          takeStep(factsAt(stage), action, person(role, '财政局', '别队'), everything, terms)
        let code: string | undefined
        try {
          attempt()
        } catch (error) {
          if (!(error instanceof Refused)) throw error
          code = error.code
        }
        const scope = MATRIX[role][action]
        if (scope === 'none') expect([action, stage, code]).toEqual([action, stage, 'not_allowed'])
        if (scope === 'own') expect([action, stage, code]).toEqual([action, stage, 'not_yours'])
        if (scope === 'all') expect(['not_allowed', 'not_yours']).not.toContain(code)
      }
    }
    expect(Object.keys(MATRIX[role])).toHaveLength(ACTIONS.length + VIEWS.length)
  })
})

describe('a request', () => {
  it('is a department’s own, and one unit’s own, and nobody else’s', () => {
    const facts = factsAt('working')
    const sees = (role: Role, department: string, unit: string) =>
      isAllowed(person(role, department, unit), 'see-contact', facts)
    expect(sees('department', '供水公司', '')).toBe(true)
    expect(sees('unit', '供水公司', '抢修队')).toBe(true)
    expect(sees('unit', '供水公司', '收费处')).toBe(false)
    expect(sees('department', '交通局', '')).toBe(false)
    const { unit: _, ...unassigned } = facts
    expect(isAllowed(person('unit', '供水公司', '抢修队'), 'see-contact', unassigned)).toBe(false)
  })

  it('never tells those it complains of who complained, not even when they have it', () => {
    for (const about of ['供水公司', '抢修队']) {
      const facts = factsAt('working', { about })
      const unit = person('unit', '供水公司', '抢修队')
      expect(isAllowed(unit, 'see-contact', facts)).toBe(false)
      expect(isAllowed(unit, 'see-words', facts)).toBe(false)
    }
    expect(
      isAllowed({ role: 'operator', id: 'o' }, 'see-contact', factsAt('working', { about: '供水公司' })),
    ).toBe(true)
  })
})
