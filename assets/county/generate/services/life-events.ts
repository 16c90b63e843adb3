/** The life events in the order of the service hall: as many as one page of it holds. */
import { CULTURE } from './culture.ts'
import { DISABILITY } from './disability.ts'
import { FARMING } from './farming.ts'
import { HEALTH } from './health.ts'
import { HOUSE } from './house.ts'
import type { LifeEventTable } from './life-event.ts'
import { PAPERS } from './papers.ts'
import { RETIREMENT } from './retirement.ts'
import { SCHOOL } from './school.ts'
import { TRADE } from './trade.ts'
import { TRAVEL } from './travel.ts'
import { UTILITIES } from './utilities.ts'
import { WORK } from './work.ts'

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
  WORK,
  CULTURE,
]
