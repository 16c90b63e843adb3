/**
 * The figures that are published about the loop, each with numerator, denominator and method, made of the log alone.
 * "Answered", "said to be done" and "the resident agrees" are three different numbers. Pure.
 */
import type { RequestEvent } from '../../shared/model/service-request.ts'
import { FIGURES, type Story } from './figure-methods.ts'

/** Figures of a department are only told from so many requests on, since fewer would point at somebody. */
const FEWEST = 5

export interface Figure {
  id: string
  numerator: number
  denominator: number
  /** In a sentence, what is counted out of what. */
  method: string
}

/** Which requests are counted: those ordered in [from, until), UTC ms. */
export interface Period {
  from: number
  until: number
}

/** Returns the stories of the requests ordered in the period; `events` are in the order of the log. */
export async function storiesOf(
  events: AsyncIterable<RequestEvent> | Iterable<RequestEvent>,
  { from, until }: Period,
): Promise<Story[]> {
  const stories = new Map<string, Story>()
  for await (const event of events) {
    if (event.action === 'order' && event.at >= from && event.at < until) {
      stories.set(event.request, [event])
    } else stories.get(event.request)?.push(event)
  }
  return [...stories.values()]
}

/** Returns every figure of these stories. */
export function figuresOf(stories: readonly Story[]): Figure[] {
  return FIGURES.map(({ id, of, among, method }) => {
    const base = stories.filter(among)
    return { id, numerator: base.filter(of).length, denominator: base.length, method }
  })
}

/** Returns the figures by the department that had the request last; those of too few requests are left out. */
export function figuresByDepartment(stories: readonly Story[]): Record<string, Figure[]> {
  const groups = new Map<string, Story[]>()
  for (const story of stories) {
    const department = story.findLast(({ data }) => data.department !== undefined)?.data.department
    if (department === undefined) continue
    const group = groups.get(department)
    if (group) group.push(story)
    else groups.set(department, [story])
  }
  return Object.fromEntries(
    [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([department, group]) => [
        department,
        figuresOf(group).filter(({ denominator }) => denominator >= FEWEST),
      ]),
  )
}
