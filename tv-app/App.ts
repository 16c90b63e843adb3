/** The application: hears keys, clock, server and player, keeps the state, and shows its picture. */
import type { Action } from './action.ts'
import type { SectionsListener } from './api/sections-client.ts'
import { arrow, BANNER, change, entering, say, turn } from './change.ts'
import { remember } from './device/memory.ts'
import type { Arrow } from './focus/move.ts'
import { atTop, top } from './go.ts'
import { okOf, type Picture, pictureOf, screenOf } from './picture.ts'
import type { PlayerEvent } from './player/player.ts'
import { digitOf, type Key } from './remote/key.ts'
import { focusables, type Scene, type Video } from './scene/node.ts'
import { allChannels, currentChannel, type KnownSections, type State } from './state.ts'
import type { Advance } from './text/measure.ts'

/** What the app needs of the world; each part does one thing. */
export interface World {
  now(): number
  advance: Advance
  /** Shows a picture on the stage and in the mirror. */
  show(picture: Picture, language: string): void
  /** Puts the video somewhere, or away. */
  placeVideo(video: Video | undefined): void
  play(url: string): void
  playing(): string | undefined
  mute(muted: boolean): void
  allowSound(): void
  refresh(): void
  say(sentence: string): void
}

const ARROWS: readonly Key[] = ['Up', 'Down', 'Left', 'Right']
/** A number is taken when this long no further digit came, ms. */
const DIGITS_WAIT = 3_000
/** Ten presses on Ch+ load one stream: the last. */
const ZAP_SETTLE = 220
/** Home goes back to full-screen television when nobody presses anything, ms. */
const HOME_IDLE = 20_000
const RETRIES = [5_000, 10_000, 20_000, 30_000]
/** Stills renew themselves and clocks move on this often, ms. */
const REDRAW_EVERY = 10_000
const TICK = 500

export class App implements SectionsListener {
  readonly #world: World
  #state: State
  #picture: Picture
  #offset = 0
  #pressedAt: number
  #digitsTimer: ReturnType<typeof setTimeout> | undefined
  #playTimer: ReturnType<typeof setTimeout> | undefined
  #retryTimer: ReturnType<typeof setTimeout> | undefined
  #retries = 0
  #interactive = false

  constructor(world: World, state: State) {
    this.#world = world
    this.#state = { ...state, bannerUntil: state.now + BANNER }
    this.#picture = pictureOf(this.#state, world.advance)
    this.#pressedAt = state.now
  }

  /** Shows the first picture and asks for its stream; from then on the clock runs. */
  start(): void {
    this.#update(this.#state)
    setInterval(() => this.#tick(), TICK)
  }

  /** One press of one key. */
  press(key: Key): void {
    this.#pressedAt = this.#now()
    const digit = digitOf(key)
    if (digit !== undefined) this.#type(digit)
    else if (this.#state.digits !== '' && key === 'Enter') this.#commitDigits()
    else if (this.#state.digits !== '' && key === 'Back') this.#update({ ...this.#state, digits: '' })
    else this.#pressed(key)
  }

  sections(changed: KnownSections): void {
    const state: State = { ...this.#state, sections: { ...this.#state.sections, ...changed } }
    const first = allChannels(state)[0]?.id
    this.#update(currentChannel(state) || !first ? state : { ...state, channelId: first })
  }

  /** Lays everything out anew, for letters that are measured better now. */
  redraw(): void {
    this.#update(this.#state)
  }

  connection(connection: 'online' | 'lost'): void {
    const before = this.#state.connection
    if (before === connection) return
    const state: State = { ...this.#state, connection, now: this.#now() }
    if (connection === 'lost') this.#update(before === 'online' ? say(state, 'say.lost') : state)
    else this.#update(before === 'lost' ? say(state, 'say.back-online') : state)
    if (connection === 'online' && state.playback.status === 'failed') this.#retry()
  }

  clockOffset(offset: number): void {
    this.#offset = offset
    this.#update({ ...this.#state, now: this.#now() })
  }

  player(event: PlayerEvent): void {
    const { playback } = this.#state
    if (event.type === 'sound') {
      this.#update({ ...this.#state, playback: { ...playback, soundBlocked: event.blocked } })
      return
    }
    this.#update({ ...this.#state, playback: { ...playback, status: event.type } })
    clearTimeout(this.#retryTimer)
    if (event.type === 'playing') this.#retries = 0
    if (event.type === 'failed') {
      const wait = RETRIES[Math.min(this.#retries++, RETRIES.length - 1)]
      this.#retryTimer = setTimeout(() => this.#retry(), wait)
    }
  }

  #now(): number {
    return this.#world.now() + this.#offset
  }

  #pressed(key: Key): void {
    const state = { ...this.#state, now: this.#now(), digits: '' }
    const { scene, focused, view } = this.#picture
    const own = screenOf(top(state.stack).place).keys?.(key, { ...view, state })
    const action = own ?? this.#usual(key)
    if (action) this.#perform(state, action)
    else if (ARROWS.includes(key)) this.#arrow({ ...state, message: undefined }, scene, focused, key as Arrow)
    else if (key === 'ChannelUp' || key === 'ChannelDown')
      this.#update(turn(state, scene, key === 'ChannelUp' ? -1 : 1))
    else this.#update(say(state, 'say.useless'))
  }

  /** What a key means wherever a screen does not say otherwise. */
  #usual(key: Key): Action | undefined {
    switch (key) {
      case 'Enter':
        return okOf(this.#picture)
      case 'Back':
        return { do: 'back' }
      case 'Home':
        return { do: 'home' }
      case 'Live':
      case 'Red':
        return { do: 'live' }
      case 'Yellow':
        return { do: 'go', to: { screen: 'services' } }
      case 'Blue':
      case 'Help':
        return { do: 'go', to: { screen: 'phone' } }
      default:
        return undefined
    }
  }

  #arrow(state: State, scene: Scene, focused: string | undefined, key: Arrow): void {
    const leftAt = focusables(scene.nodes).find(({ id }) => id === focused)?.rect ?? { x: 0, y: 0 }
    const next = arrow(state, scene, focused, key)
    const turned =
      top(next.stack).page === top(state.stack).page ? undefined : pictureOf(next, this.#world.advance)
    if (!turned) this.#update(next)
    else this.#update({ ...next, stack: atTop(next.stack, { focus: entering(turned.scene, leftAt, key) }) })
  }

  #type(digit: string): void {
    const digits = this.#state.digits + digit
    const { numbers } = this.#picture
    const starting = numbers.filter(({ number }) => number.indexOf(digits) === 0)
    const state = { ...this.#state, now: this.#now(), digits: starting.length > 0 ? digits : '' }
    clearTimeout(this.#digitsTimer)
    this.#update(starting.length > 0 ? state : say(state, 'say.no-number', { number: digits }))
    if (starting.length === 0) return
    if (starting.length === 1 && starting[0]?.number === digits) this.#commitDigits()
    else this.#digitsTimer = setTimeout(() => this.#commitDigits(), DIGITS_WAIT)
  }

  #commitDigits(): void {
    clearTimeout(this.#digitsTimer)
    const { digits } = this.#state
    if (digits === '') return
    const state = { ...this.#state, now: this.#now(), digits: '' }
    const meant = this.#picture.numbers.find(({ number }) => number === digits)
    if (meant) this.#perform(state, meant.ok)
    else this.#update(say(state, 'say.no-number', { number: digits }))
  }

  #perform(state: State, action: Action): void {
    this.#update(change(state, action))
    if (action.do === 'sound') this.#world.allowSound()
    if (action.do === 'retry') {
      this.#world.refresh()
      this.#retry()
    }
  }

  #retry(): void {
    const url = this.#wantedStream()
    if (url) this.#world.play(url)
  }

  #tick(): void {
    const now = this.#now()
    const { message, bannerUntil, now: drawn, stack } = this.#state
    const over = (until: number | undefined): boolean => until !== undefined && until > drawn && until <= now
    const idle = now - this.#pressedAt > HOME_IDLE && top(stack).place.screen === 'home'
    if (idle) this.#update(change({ ...this.#state, now }, { do: 'live' }))
    else if (
      over(message?.until) ||
      over(bannerUntil) ||
      Math.floor(now / REDRAW_EVERY) !== Math.floor(drawn / REDRAW_EVERY)
    ) {
      this.#update({ ...this.#state, now })
    }
  }

  #update(state: State): void {
    const before = this.#state
    this.#state = state
    this.#picture = pictureOf(state, this.#world.advance)
    const { scene, focused } = this.#picture
    this.#world.show(this.#picture, state.language)
    this.#world.placeVideo(scene.video)
    this.#world.mute(scene.video?.sound !== true)
    this.#tuneIn(before)
    const label = focusables(scene.nodes).find(({ id }) => id === focused)?.focus.label
    this.#world.say(label ?? '')
    if (state.channelId !== before.channelId)
      remember('channel', { id: state.channelId, url: currentChannel(state)?.lines[0]?.url })
    if (state.language !== before.language) remember('language', state.language)
    if (state.preset !== before.preset) remember('preset', state.preset)
    if (!this.#interactive) performance.mark('tangwu:interactive')
    this.#interactive = true
  }

  #wantedStream(): string | undefined {
    const { scene } = this.#picture
    return scene.video?.stream ?? currentChannel(this.#state)?.lines[0]?.url ?? this.#state.rememberedStream
  }

  /** Plays what the picture shows; while somebody zaps on, only the channel where they stop. */
  #tuneIn(before: State): void {
    const url = this.#wantedStream()
    clearTimeout(this.#playTimer)
    if (!url || url === this.#world.playing()) return
    const zapping = before.channelId !== undefined && before.channelId !== this.#state.channelId
    if (zapping) this.#playTimer = setTimeout(() => this.#world.play(url), ZAP_SETTLE)
    else this.#world.play(url)
  }
}
