/**
 * The figures that are published about the loop, each with numerator, denominator and method, made of the log alone.
 * "Answered", "said to be done" and "the resident agrees" are three different numbers. Pure.
 */
import type { RequestEvent } from '../../shared/model/service-request.ts'
import { AT_DESK } from './facts.ts'
import { FIGURES, type FigureMethod, type Story } from './figure-methods.ts'
import { STAGES } from './steps.ts'

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
export function figuresOf(stories: readonly Story[], methods: readonly FigureMethod[] = FIGURES): Figure[] {
  return methods.map(({ id, of, among, method }) => {
    const base = stories.filter(among)
    return { id, numerator: base.filter(of).length, denominator: base.length, method }
  })
}

/**
 * Returns the figures of each department that ever had one of the requests, made of what happened while it had them;
 * those of too few requests are left out.
 */
export function figuresByDepartment(stories: readonly Story[]): Record<string, Figure[]> {
  const groups = new Map<string, Story[]>()
  for (const story of stories) {
    for (const [department, part] of partsByDepartment(story)) {
      const group = groups.get(department)
      if (group) group.push(part)
      else groups.set(department, [part])
    }
  }
  const methods = FIGURES.filter(({ department }) => department)
  return Object.fromEntries(
    [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([department, parts]) => [
        department,
        figuresOf(parts, methods).filter(({ denominator }) => denominator >= FEWEST),
      ]),
  )
}

/** Returns what happened while each department had the request, up to what took it away, without the desk's own delay. */
function partsByDepartment(story: Story): Map<string, Story> {
  const parts = new Map<string, Story>()
  let department: string | undefined
  for (const event of story) {
    const { action, data } = event
    if (data.department !== undefined) department = data.department
    const isDelayOfDesk = action === 'escalate' && STAGES[data.to].holder !== 'unit'
    if (department !== undefined && !isDelayOfDesk) {
      const part = parts.get(department)
      if (part) part.push(event)
      else parts.set(department, [event])
    }
    if (AT_DESK.includes(data.to)) department = undefined
  }
  return parts
}
