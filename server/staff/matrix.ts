/** Who may do what with service requests: one table of role by permission, and the questions asked of it. Pure. */
import type { Action, RequestFacts, Role } from '../../shared/model/service-request.ts'
import { ACTIONS, ROLES } from '../../shared/model/service-request.ts'
import { type Actor, isTheirs } from '../loop/conditions.ts'
import { STEPS } from '../loop/steps.ts'

/** What is not a step: to see, to take down, to manage. */
export const VIEWS = [
  'see-requests',
  'see-words',
  'see-contact',
  'see-figures',
  'see-log',
  'take-orders',
  'bind-televisions',
  'manage-staff',
  'see-sources',
  'keep-recordings',
] as const
export type View = (typeof VIEWS)[number]
export type Permission = Action | View

/** Everywhere, only where the request is the actor's own, or nowhere. */
export type Scope = 'all' | 'own' | 'none'

const NOTHING: Record<View, Scope> = {
  'see-requests': 'none',
  'see-words': 'none',
  'see-contact': 'none',
  'see-figures': 'none',
  'see-log': 'none',
  'take-orders': 'none',
  'bind-televisions': 'none',
  'manage-staff': 'none',
  'see-sources': 'none',
  'keep-recordings': 'none',
}
const VIEWS_OF: Record<Role, Record<View, Scope>> = {
  // A resident sees requests on the television that ordered them, through paths of its own.
  resident: NOTHING,
  partner: { ...NOTHING, 'see-requests': 'own', 'see-words': 'own' },
  system: NOTHING,
  operator: {
    ...NOTHING,
    'see-requests': 'all',
    'see-words': 'all',
    'see-contact': 'all',
    'see-figures': 'all',
    'take-orders': 'all',
    'bind-televisions': 'all',
    'see-sources': 'all',
    'keep-recordings': 'all',
  },
  department: {
    ...NOTHING,
    'see-requests': 'own',
    'see-words': 'own',
    'see-contact': 'own',
    'see-figures': 'own',
  },
  unit: { ...NOTHING, 'see-requests': 'own', 'see-words': 'own', 'see-contact': 'own' },
  auditor: {
    ...NOTHING,
    'see-requests': 'all',
    'see-words': 'all',
    'see-figures': 'all',
    'see-log': 'all',
    'see-sources': 'all',
  },
  admin: {
    ...NOTHING,
    'see-requests': 'all',
    'see-words': 'all',
    'see-figures': 'all',
    'see-log': 'all',
    'manage-staff': 'all',
    'see-sources': 'all',
    'keep-recordings': 'all',
  },
}

/** The whole table; its steps are those of STEPS. */
export const MATRIX: Record<Role, Record<Permission, Scope>> = tableOf((role) => ({
  ...VIEWS_OF[role],
  ...stepScopes(role),
}))

/** True when the actor may do this with the request; without a request, true when anywhere at all. */
export function isAllowed(actor: Actor, permission: Permission, facts?: RequestFacts): boolean {
  const scope = MATRIX[actor.role][permission]
  if (facts === undefined) return scope !== 'none'
  if (!knowsWho(actor, facts) && (permission === 'see-contact' || permission === 'see-words')) return false
  return scope === 'all' || (scope === 'own' && isTheirs(facts, actor))
}

/** False for those whom the request complains of: they never learn who complained, nor in which words. */
export function knowsWho(
  actor: Pick<Actor, 'department' | 'unit'>,
  { about }: Pick<RequestFacts, 'about'>,
): boolean {
  return about === undefined || (about !== actor.department && about !== actor.unit)
}

function stepScopes(role: Role): Record<Action, Scope> {
  const scopeOf = (action: Action): Scope => {
    const rows = STEPS.filter((step) => step.action === action && step.by.includes(role))
    if (rows.length === 0) return 'none'
    return rows.every(({ guards }) => guards?.includes('theirs')) ? 'own' : 'all'
  }
  return Object.fromEntries(ACTIONS.map((action) => [action, scopeOf(action)])) as Record<Action, Scope>
}

function tableOf(row: (role: Role) => Record<Permission, Scope>): typeof MATRIX {
  return Object.fromEntries(ROLES.map((role) => [role, row(role)])) as typeof MATRIX
}
