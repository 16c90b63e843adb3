/** The application: hears keys, clock, server and player, keeps the state, and shows its picture. */
import type { SectionName } from '../shared/api.ts'
import type { Action } from './action.ts'
import type { SectionsListener } from './api/sections-client.ts'
import { arrow, entering, isTab, turn } from './arrows.ts'
import { BANNER, change, say } from './change.ts'
import { movedBy } from './clock.ts'
import { committed, DIGITS_WAIT, type Typed, typed } from './digits.ts'
import type { Arrow } from './focus/move.ts'
import { atTop, type ScreenId, top } from './go.ts'
import { meaningOf } from './key-meaning.ts'
import { Ordering } from './ordering.ts'
import { afterPhone, isPhoneUsed, type KnownPhonePage } from './phone-page.ts'
import { onlyFocusMoved, type Picture, pictureOf, refocused, screenOf } from './picture.ts'
import type { PlayerEvent } from './player/player.ts'
import type { Stream } from './player/stream.ts'
import { Transport } from './player/transport.ts'
import { Tuner } from './player/tuner.ts'
import { afterQuiet, isDue, isWarned } from './quiet.ts'
import { rememberChanges, rememberChannel, unchangedSince } from './remembered.ts'
import { digitOf, type Key } from './remote/key.ts'
import type { LearnedKeys } from './remote/learned-keys.ts'
import type { RemoteListener } from './remote/remote.ts'
import { shownReplay } from './replaying.ts'
import type { KnownRequests } from './requests.ts'
import { focusables, type Scene } from './scene/node.ts'
import { announced, wholePage } from './speech/announce.ts'
import {
  allChannels,
  currentChannel,
  type KnownGuide,
  type KnownSections,
  type Settings,
  type State,
  streamOf,
} from './state.ts'
import { afterReport, playbackAfter } from './watching.ts'
import type { World } from './world.ts'
import { nearOf, sameNeighbours } from './zapping.ts'

/** Where there is nothing to go back from, where keys are tried out on purpose, and where nothing may hide whom to call. */
const NEVER_LOST: readonly ScreenId[] = ['live', 'first-run', 'rescue']
const ARROWS: readonly Key[] = ['Up', 'Down', 'Left', 'Right']
/** The set's clock is put right when it is further off than this, ms. */
const CLOCK_TOLERANCE = 1_000
const TICK = 500

export class App implements SectionsListener, RemoteListener {
  readonly #world: World
  readonly #tuner: Tuner
  readonly #transport: Transport
  readonly #ordering: Ordering
  /** What was known of the settings at the start. */
  readonly #started: Settings
  #state: State
  #picture: Picture
  #offset = 0
  #pressedAt: number
  #digitsTimer: ReturnType<typeof setTimeout> | undefined
  #interactive = false
  #untouched = true
  /** True while a key carries the viewer on to the neighbouring channel: another such key may follow. */
  #running = false

  constructor(world: World, state: State) {
    this.#world = world
    this.#tuner = new Tuner(world)
    this.#transport = new Transport(world, () => this.#tuner.retry())
    this.#ordering = new Ordering(world)
    this.#started = state
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
    this.#untouched = false
    this.#world.hush()
    this.#pressedAt = this.now()
    const digit = digitOf(key)
    if (digit !== undefined) this.#take(typed({ ...this.#state, now: this.now() }, this.#picture, digit))
    else if (this.#state.digits !== '' && key === 'Enter') this.#commitDigits()
    else if (this.#state.digits !== '' && key === 'Back') this.#update({ ...this.#state, digits: '' })
    else this.#pressed(key)
  }

  /** Somebody pressed keys at random: television is one OK away. */
  mashed(): void {
    const { screen, overlay } = this.#picture
    if (NEVER_LOST.includes(screen) || (overlay && NEVER_LOST.includes(overlay))) return
    this.#perform({ ...this.#state, now: this.now() }, { do: 'go', to: { screen: 'back-to-live' } })
  }

  /** A key that nothing names: the screen may give it a name. */
  unknownKey(code: string): boolean {
    const state = { ...this.#state, now: this.now(), digits: '' }
    const action = screenOf(top(state.stack).place).unknownKey?.(code, { ...this.#picture.view, state })
    if (!action) return false
    this.#pressedAt = state.now
    this.#perform(state, action)
    return true
  }

  /** Names that keys of this remote have been given, beside those of the platform. */
  get learnedKeys(): LearnedKeys {
    return this.#state.learnedKeys
  }

  sections(changed: KnownSections): void {
    const state: State = { ...this.#state, sections: { ...this.#state.sections, ...changed } }
    const first = allChannels(state)[0]?.id
    this.#update(currentChannel(state) || !first ? state : { ...state, channelId: first })
  }

  /** Goes on where this set was switched off, when that is found out a moment late; not against the viewer's keys. */
  resume(settings: Settings): void {
    const taken = this.#untouched ? settings : unchangedSince(this.#started, this.#state, settings)
    this.#update({ ...this.#state, ...taken })
  }

  /** Lays everything out anew, for letters that are measured better now. */
  redraw(): void {
    this.#update(this.#state)
  }

  connection(connection: 'online' | 'lost'): void {
    const before = this.#state.connection
    if (before === connection) return
    const state: State = { ...this.#state, connection, now: this.now() }
    if (connection === 'lost') this.#update(before === 'online' ? say(state, 'say.lost') : state)
    else this.#update(before === 'lost' ? say(state, 'say.back-online') : state)
    if (before !== 'lost' || state.playback.status === 'playing') return
    this.#tuner.recover()
  }

  /** Days of the guide as far as they are known. */
  guide(guide: KnownGuide): void {
    this.#update({ ...this.#state, guide })
  }

  /** What is known of this household's requests. */
  requests(requests: KnownRequests): void {
    this.#update(this.#ordering.heard({ ...this.#state, now: this.now() }, requests))
  }

  /** The page on which a phone writes for the card on screen. */
  phonePage(phonePage: KnownPhonePage | undefined): void {
    if (isPhoneUsed(this.#state.phonePage, phonePage)) this.#pressedAt = this.now()
    this.#update(afterPhone({ ...this.#state, now: this.now() }, phonePage))
  }

  failing(failing: readonly SectionName[]): void {
    if (failing.length > 0 || this.#state.failing.length > 0) this.#update({ ...this.#state, failing })
  }

  /** Sets the clock; everything that waits goes on waiting for as long as it would have. */
  serverClock(now: number): void {
    const by = now - this.now()
    if (Math.abs(by) < CLOCK_TOLERANCE) return
    this.#offset += by
    this.#pressedAt += by
    this.#update(movedBy({ ...this.#state, now: this.now() - by }, by))
  }

  player(event: PlayerEvent): void {
    if (event.type === 'position' || event.type === 'ended') {
      const state = { ...this.#state, now: this.now() }
      const after = afterReport(state, event)
      // Whoever watched for an hour without a key sees what comes next for as long as a page stays.
      if (event.type === 'ended') this.#pressedAt = state.now
      if (after !== state) this.#update(after)
      return
    }
    const playback = playbackAfter(this.#state.playback, event, this.#tuner.isRetrying)
    this.#update({ ...this.#state, playback })
    if (event.type === 'sound') return
    this.#tuner.heard(event.type)
    if (event.type === 'loading') this.#transport.opening(shownReplay(this.#state))
  }

  /** UTC ms, by the server's clock once that is known. */
  now(): number {
    return this.#world.now() + this.#offset
  }

  #pressed(key: Key): void {
    const { undo } = this.#state
    const state: State = { ...this.#state, now: this.now(), digits: '', undo: undefined }
    const { scene, focused, view } = this.#picture
    const own = screenOf(top(state.stack).place).keys?.(key, { ...view, state }, focused)
    const action = own ?? meaningOf(key, this.#picture)
    if (key === 'Back' && undo && undo.until > state.now) this.#perform({ ...state, undo }, { do: 'undo' })
    else if (action) this.#perform(state, action)
    else if (ARROWS.includes(key)) this.#arrow({ ...state, message: undefined }, scene, focused, key as Arrow)
    else if (key === 'ChannelUp' || key === 'ChannelDown')
      this.#update(turn(state, scene, key === 'ChannelUp' ? -1 : 1))
    else this.#update(say(state, 'say.useless'))
  }

  #arrow(state: State, scene: Scene, focused: string | undefined, key: Arrow): void {
    const leftAt = focusables(scene.nodes).find(({ id }) => id === focused)?.rect ?? { x: 0, y: 0 }
    const next = arrow(state, scene, focused, key)
    const turned =
      top(next.stack).page === top(state.stack).page ? undefined : pictureOf(next, this.#world.advance)
    if (!turned) {
      this.#update(next)
      return
    }
    const focus = isTab(scene, focused) ? focused : entering(turned.scene, leftAt, key)
    const entered = { ...next, stack: atTop(next.stack, { focus }) }
    this.#show(entered, refocused(turned, entered))
  }

  /** Does what a number means, or waits for its next digit. */
  #take({ state, action }: Typed): void {
    clearTimeout(this.#digitsTimer)
    if (action) this.#perform(state, action)
    else this.#update(state)
    if (state.digits !== '') this.#digitsTimer = setTimeout(() => this.#commitDigits(), DIGITS_WAIT)
  }

  #commitDigits(): void {
    if (this.#state.digits !== '') this.#take(committed({ ...this.#state, now: this.now() }, this.#picture))
  }

  #perform(state: State, chosen: Action): void {
    const action = this.#ordering.named(chosen, state)
    this.#running = action.do === 'zap'
    this.#update(change(state, action))
    this.#running = false
    this.#ordering.perform(action, this.#state)
    if (action.do === 'sound') this.#world.allowSound()
    if (action.do === 'read-page' || (action.do === 'set-reading' && action.reading)) this.#readPage()
    if (action.do === 'factory-reset') this.#world.startOver()
    if (action.do === 'retry') {
      this.#world.refresh()
      this.#tuner.retry()
    }
  }

  /** Says everything on the page aloud, whatever the settings; a set without a voice says so in writing. */
  #readPage(): void {
    this.#world.say(wholePage(this.#picture), this.#state.language, true, () =>
      this.#update(say({ ...this.#state, now: this.now() }, 'say.no-voice')),
    )
  }

  #tick(): void {
    const now = this.now()
    const after = afterQuiet({ ...this.#state, now }, now - this.#pressedAt)
    if (after) {
      // What opens by itself stays as long as what a key opened.
      if (after.stack.length > this.#state.stack.length) this.#pressedAt = now
      this.#update(after)
    } else if (isDue(this.#state, now)) this.#update({ ...this.#state, now })
  }

  #update(state: State): void {
    if (onlyFocusMoved(this.#state, state))
      this.#show({ ...state, now: this.#state.now }, refocused(this.#picture, state))
    else this.#show(state, pictureOf(state, this.#world.advance))
  }

  #show(state: State, picture: Picture): void {
    const before = this.#state
    const { scene } = picture
    const shown = this.#interactive ? this.#picture : undefined
    if (scene !== this.#picture.scene) this.#world.placeVideo(scene.video)
    this.#state = state
    this.#picture = picture
    this.#world.show(picture, state.language)
    this.#world.mute(scene.video?.sound !== true)
    this.#tuner.tune(this.#wanted(), this.#running, () => rememberChannel(this.#state))
    if (!sameNeighbours(before, state)) this.#world.near(nearOf(state))
    this.#transport.follow(before.replay, state.replay)
    if (scene.guide) this.#world.wantGuide(scene.guide)
    const warned = isWarned(state) && !isWarned(before)
    this.#world.say(announced(shown, picture), state.language, state.reading || warned)
    rememberChanges(before, state)
    this.#ordering.follow(before, state)
    if (!this.#interactive) performance.mark('tangwu:interactive')
    this.#interactive = true
  }

  /** The stream that the picture shows. */
  #wanted(): Stream {
    const { video } = this.#picture.scene
    if (video?.stream) return video.stream
    const channel = currentChannel(this.#state)
    return channel ? streamOf(channel) : (this.#state.rememberedStream ?? { lines: [] })
  }
}
