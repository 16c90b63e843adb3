/** What every page about requests is made with. */
import type { County } from '../../shared/model/county.ts'
import type { RequestFacts } from '../../shared/model/service-request.ts'
import { isTheirs } from '../loop/conditions.ts'
import type { Loop } from '../loop/loop.ts'
import { Refused } from '../loop/refused.ts'
import type { Library } from '../sections/library.ts'
import {
  createDeskRequests,
  type DeskRequest,
  type DeskRequests,
  type DeskRow,
} from '../staff/desk-requests.ts'
import type { Residents } from '../store/residents.ts'
import type { StaffAccount } from '../store/staff-accounts.ts'
import { type Catalogue, catalogueOf } from './catalogue.ts'
import type { ListedRow } from './request-list.tsx'
import { linesOf } from './said.ts'
import { type Teller, tellerFor } from './teller.ts'
import type { Visit } from './visit.ts'

/** Letters of what was said that a list shows. */
const MOST_SAID = 40

export interface RequestDeskDeps {
  county: Readonly<County>
  library: Pick<Library, 'document'>
  residents: Residents
  loop: Pick<Loop, 'act' | 'order'>
  /** UTC ms */
  now: () => number
}

export interface RequestDesk extends RequestDeskDeps {
  desk: DeskRequests
  catalogue(): Catalogue
  teller(visit: Visit): Promise<Teller>
  /** Departments with an open account, and those of the catalogue without one. */
  departments(): Promise<{ reachable: string[]; others: string[] }>
  /** Units with an open account in a department. */
  units(department: string | undefined): Promise<string[]>
  /** Everybody whom a request may complain of, as the loop names them. */
  complainable(): Promise<string[]>
  /** True when it was taken back while a department without an account had its slip. */
  hasSlipOut(facts: RequestFacts): Promise<boolean>
  /** The rows with the beginning of what was said, as far as this account may read it. */
  listed<Row extends DeskRow>(account: StaffAccount, rows: readonly Row[]): Promise<(Row & ListedRow)[]>
}

/** Returns what the pages about requests share. */
export function requestDesk(deps: RequestDeskDeps): RequestDesk {
  const { county, residents, loop, now } = deps
  const desk = createDeskRequests(residents, loop, now)
  const catalogue = catalogueOf(deps.library, county.locale)
  const open = async () => (await residents.staff.all()).filter(({ active }) => active)
  async function departments() {
    const accounts = await open()
    const reachable = new Set(
      accounts.flatMap(({ role, department }) => (role === 'department' ? (department ?? []) : [])),
    )
    const others = catalogue().departments.filter((name) => !reachable.has(name))
    return { reachable: [...reachable].sort(), others }
  }
  return {
    ...deps,
    desk,
    catalogue,
    departments,
    teller: async (visit) => tellerFor(visit, county, catalogue(), await residents.staff.all()),
    async units(department) {
      const accounts = (await open()).filter((one) => one.department === department)
      return [...new Set(accounts.flatMap(({ unit }) => unit ?? []))].sort()
    },
    async hasSlipOut(facts) {
      if (facts.stage !== 'withdrawn' || facts.department === undefined) return false
      return !(await open()).some((account) => isTheirs(facts, account))
    },
    async complainable() {
      const { reachable, others } = await departments()
      const units = (await open()).flatMap(({ unit }) => unit ?? [])
      return [...new Set([...reachable, ...others, ...units])]
    },
    listed: (account, rows) =>
      Promise.all(
        rows.map(async (row) => {
          const { answers = [] } = await desk.one(account, row.facts.id).catch(takenAway)
          const said = linesOf(answers).join('，')
          return { ...row, said: said.length > MOST_SAID ? `${said.slice(0, MOST_SAID)}…` : said }
        }),
      ),
  }
}

/** Between list and look a request may have gone to somebody else; its row stays, without words. @throws other errors */
function takenAway(error: unknown): Pick<DeskRequest, 'answers'> {
  if (error instanceof Refused) return {}
  throw error
}
