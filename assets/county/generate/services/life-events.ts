/** The life events in the order of the service hall; the order gives each its block of codes. */
import { DISABILITY } from './disability.ts'
import { FAMILY } from './family.ts'
import { FARMING } from './farming.ts'
import { HEALTH } from './health.ts'
import { HOUSE } from './house.ts'
import { LAW } from './law.ts'
import type { LifeEventTable } from './life-event.ts'
import { PAPERS } from './papers.ts'
import { RETIREMENT } from './retirement.ts'
import { SCHOOL } from './school.ts'
import { TRADE } from './trade.ts'
import { TRAVEL } from './travel.ts'
import { UTILITIES } from './utilities.ts'

export const LIFE_EVENTS: readonly LifeEventTable[] = [
  HEALTH,
  RETIREMENT,
  UTILITIES,
  PAPERS,
  FARMING,
  TRAVEL,
  DISABILITY,
  HOUSE,
  SCHOOL,
  TRADE,
  FAMILY,
  LAW,
]
