/** Typed navigation: every place in the app, and the stack of places that Back walks down. Pure. */
import type { LocalText } from '../shared/model/local-text.ts'
import type { Step } from './focus/move.ts'

/** The questions of the first start. */
export type Question = 'size' | 'language' | 'village' | 'direction' | 'remote'
/** Keys that a viewer can teach the television. */
export type TaughtKey = 'Back' | 'Home' | 'Live'

/** One past programme, or one that runs and is watched from an earlier moment. */
export interface ReplayPlace {
  channel: string
  /** UTC ms */
  start: number
  /** UTC ms */
  stop: number
  title: LocalText
  /** Seconds into the programme at which to begin; without it, where the household left it. */
  from?: number | undefined
  /** True where the picture stands still until somebody presses OK. */
  paused?: boolean | undefined
  /** True where it is the live stream itself, behind the present by no more than it lets one go back. */
  live?: true | undefined
}

/** Each screen with what it needs to know. */
export interface Places {
  live: Record<never, never>
  /** `list`: without it, the favourites where there are any. `near`: the channel that has the first focus, if it is there. */
  strip: { list?: 'favourites' | 'all' | undefined; near?: string | undefined }
  /** What can be done with the programme that is on. */
  programme: Record<never, never>
  /** Without a channel, the one that is on; without a day, today. `near`: time of day of the first focus, ms. */
  guide: { channel?: string | undefined; day?: string | undefined; near?: number | undefined }
  /** What the guide tells of one programme; `start` is in UTC ms. */
  about: { channel: string; start: number }
  replay: ReplayPlace
  favourites: Record<never, never>
  home: Record<never, never>
  channels: { radio?: boolean | undefined }
  kitchens: Record<never, never>
  kitchen: { id: string }
  services: Record<never, never>
  /** Services by the letters of their names; `typed` are the digits so far. */
  find: { typed?: string | undefined }
  'service-group': { event: string }
  service: { code: string }
  /** Everything that this household asked for. */
  requests: Record<never, never>
  /** `ref`: id of a request, or the key of an order that has none yet. */
  request: { ref: string }
  /** What is said with a step: a reason, a face. */
  'request-step': { ref: string; step: 'cancel' | 'not-done' | 'rate' }
  /** One question before an order, by its place from 0; `typed` are the digits so far. `key` is made when it opens. */
  step: { service: string; index: number; key?: string | undefined; typed?: string | undefined }
  /** The one card before an order: "call me back", about a service where one is named. `key` is made when it opens. */
  order: { service?: string | undefined; key?: string | undefined }
  /** What becomes of an order that was just confirmed. */
  ordered: { ref: string }
  /**
   * Numbers to call at once; the order behind it goes to the rescue lane. `key` is made when it opens, and gone once it is
   * used. `again`: whoever has called already wants to call once more.
   */
  rescue: { service?: string | undefined; key?: string | undefined; again?: true }
  /** Four digits: to lock, to take the lock off, or to read what is behind it about a request. */
  pin: { purpose: 'set' | 'remove' | 'read'; request?: string | undefined; typed?: string | undefined }
  phone: Record<never, never>
  news: { source?: string | undefined }
  article: { source: string; id: string }
  settings: Record<never, never>
  /** `town` is the one whose villages are offered; `key` the one that the lesson asks for. */
  'first-run': { step: Question; town?: string | undefined; key?: TaughtKey | undefined }
  'factory-reset': Record<never, never>
  'back-to-live': Record<never, never>
}
export type ScreenId = keyof Places
export type Place = { [Id in ScreenId]: { screen: Id } & Places[Id] }[ScreenId]

/** A place on the stack, with what its visitor left there. */
export interface Visit {
  place: Place
  /** Id of the focused element; undefined until the viewer has moved. */
  focus?: string | undefined
  /** Page from 0; undefined until the viewer has turned one. */
  page?: number | undefined
  /** Last step of the focus, so that the opposite arrow undoes it. */
  step?: Step | undefined
}
/** Bottom first. The bottom is always live television. */
export type Stack = readonly Visit[]

export const START: Stack = [{ place: { screen: 'live' } }]

export function top(stack: Stack): Visit {
  return stack[stack.length - 1] ?? { place: { screen: 'live' } }
}

/** One level deeper; the visit below keeps its focus for the way back. */
export function goTo(stack: Stack, place: Place): Stack {
  return samePlace(top(stack).place, place) ? stack : [...stack, { place }]
}

/** One level up; live television stays. */
export function goBack(stack: Stack): Stack {
  return stack.length > 1 ? stack.slice(0, -1) : stack
}

/** Full-screen live in one press. */
export function goLive(): Stack {
  return START
}

/** The home screen, right above live; its focus survives when it was already below us. */
export function goHome(stack: Stack, left?: Visit): Stack {
  const home = stack.find((visit) => visit.place.screen === 'home') ?? left ?? { place: { screen: 'home' } }
  return [...START, home]
}

/** The same level with another place, the focus where it is wanted. */
export function replaceTop(stack: Stack, place: Place, focus?: string): Stack {
  return [...stack.slice(0, -1), { place, focus }]
}

/** A place right above the home screen, whatever was open before. */
export function jumpTo(stack: Stack, place: Place, left?: Visit): Stack {
  return samePlace(top(stack).place, place) ? stack : [...goHome(stack, left), { place }]
}

/** The same stack with its top changed. */
export function atTop(stack: Stack, change: Partial<Visit>): Stack {
  return [...stack.slice(0, -1), { ...top(stack), ...change }]
}

function samePlace(a: Place, b: Place): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
