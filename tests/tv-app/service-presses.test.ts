/** How many presses of arrows and OK lead from the service hall to each of 1,008 services: tried all, without a browser. */
import { expect, it } from 'vitest'
import type { Sections } from '../../shared/api.ts'
import { App } from '../../tv-app/App.ts'
import { atTop, top } from '../../tv-app/go.ts'
import type { Key } from '../../tv-app/remote/key.ts'
import type { State } from '../../tv-app/state.ts'
import { idleWorld } from './idle-world.ts'
import { both } from './sample-guide.ts'
import { known, stateAt } from './sample-state.ts'

const EVENTS = 12
const GROUPS = 7
const SERVICES = 12
const ARROWS_AND_OK: readonly Key[] = ['Up', 'Down', 'Left', 'Right', 'Enter']
/** Presses at most, and in the mean, as `npm run bars` measures them for three sizes of letters (B23). */
const WORST = 13
const MEAN = 9
const TIME = 120_000

it(
  'leads from the hall to any service in few presses',
  () => {
    const presses = pressesFrom(inFullHall())
    expect(presses.size).toBe(EVENTS * GROUPS * SERVICES)
    const all = [...presses.values()]
    expect(Math.max(...all)).toBeLessThanOrEqual(WORST)
    expect(all.reduce((sum, count) => sum + count, 0) / all.length).toBeLessThanOrEqual(MEAN)
  },
  TIME,
)

/** The fewest presses to each service, by its number. */
function pressesFrom(start: State): Map<string, number> {
  const presses = new Map<string, number>()
  const seen = new Set<string>()
  let edge = [start]
  for (let count = 1; edge.length > 0; count++) {
    const states = edge.flatMap((state) => ARROWS_AND_OK.map((key) => pressed(state, key)))
    edge = []
    for (const state of states) {
      const { place, focus, page } = top(state.stack)
      const name = JSON.stringify([place, focus, page])
      if (seen.has(name)) continue
      seen.add(name)
      if (place.screen === 'service') presses.set(place.code, count)
      if (place.screen === 'services' || place.screen === 'service-group') edge.push(state)
    }
  }
  return presses
}

/** The state after one press, its focus included. */
function pressed(state: State, key: Key): State {
  let after = state
  const world = idleWorld({
    show: ({ view, focused }) => {
      after = { ...view.state, stack: atTop(view.state.stack, { focus: focused }) }
    },
  })
  new App(world, state).press(key)
  return after
}

function inFullHall(): State {
  const state = stateAt({ screen: 'services' })
  const sample = state.sections.services?.data.events[0]?.groups[0]?.services[0]
  if (!sample) throw new Error('The sample has no service.')
  const events: Sections['services']['events'] = numbered(EVENTS, (event) => ({
    name: both(`大事 ${event}`, `Event ${event}`),
    groups: numbered(GROUPS, (group) => ({
      name: both(`小类 ${group}`, `Group ${group}`),
      services: numbered(SERVICES, (index) => {
        const code = String(1_000 + (event * GROUPS + group) * SERVICES + index)
        return { ...sample, code, name: both(`高龄津贴 ${code}`, `Allowance ${code}`) }
      }),
    })),
  }))
  return { ...state, sections: { ...state.sections, services: known({ events }) } }
}

function numbered<T>(count: number, of: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => of(index))
}
