/** Whether the server can be reached: follows its events, asks when in doubt, and asks on and on while it is gone. */
import { BEAT_EVERY, EVENTS_PATH, SECTIONS_PATH, type SectionIndex } from '../../shared/api.ts'
import { fetchJson } from './fetch-json.ts'

/** A question without an answer for this long means that the network is lost, ms; at the start nobody knows how fast it is. */
const PATIENCE = 700
const FIRST_PATIENCE = 2_000
/** A slow network is given so many times what its quickest answer of late took. */
const PATIENCE_FACTOR = 3
const ANSWERS_OF_LATE = 8
/** An answer that comes later than that, but within this time, still counts, ms. */
const TIME_OUT = 5_000
/** While the server is gone it is asked this often, ms; spread, so that a whole county does not come back at once. */
const ASK_AGAIN = 1_500
const SPREAD = 500
/** Events that the server refuses are asked for again after this time, ms. */
const FOLLOW_AGAIN = 3_000
/** A stream of events that is silent for this long may be dead, ms. */
const SILENCE = 2.5 * BEAT_EVERY
const WATCH_EVERY = 500
/** Who was heard within this time is not doubted, ms: a slow line is not to be asked on top of it again and again. */
const BELIEVED = 600

export interface ConnectionListener {
  /** What is newest on the server. */
  index(index: SectionIndex): void
  connection(state: 'online' | 'lost'): void
  /** The server's clock at this moment, UTC ms. */
  serverClock(now: number): void
  /** This television's own requests changed, or may have. */
  requestsChanged(): void
  /** A phone did something on a page of this television, or may have while no events came. */
  phoneUsed(): void
  /** The ticket of `follow` does not hold any more. */
  ticketExpired(): void
}

export class Connection {
  readonly #listener: ConnectionListener
  #state: 'connecting' | 'online' | 'lost' = 'connecting'
  #events: EventSource | undefined
  #followedAt = 0
  #ticket: string | undefined
  /** The last sign of life. */
  #heardAt = 0
  /** How long the last answers took, ms. */
  #answers: readonly number[] = []
  #questions = 0
  #again: ReturnType<typeof setTimeout> | undefined

  constructor(listener: ConnectionListener) {
    this.#listener = listener
  }

  start(): void {
    this.#heardAt = performance.now()
    this.#follow()
    window.addEventListener('offline', () => this.ask())
    window.addEventListener('online', () => this.ask())
    setInterval(() => this.#watch(), WATCH_EVERY)
  }

  /** From now on events tell of the requests of the television that this ticket names, too. */
  follow(ticket: string): void {
    this.#ticket = ticket
    if (!this.#events) return
    this.#unfollow()
    this.#follow()
  }

  /** Somebody waits for the network in vain: asks, unless a question is open or the server was heard just now. */
  doubt(): void {
    const isBelieved = performance.now() - this.#heardAt < BELIEVED
    if (this.#state === 'online' && this.#questions === 0 && !isBelieved) this.ask()
  }

  /** The server answered something within `time` ms. */
  answeredIn(time: number): void {
    this.#answers = [...this.#answers, time].slice(-ANSWERS_OF_LATE)
  }

  /** Asks at once; says "lost" when patience ends, "online" whenever an answer comes. Never rejects. */
  async ask(): Promise<void> {
    const asked = performance.now()
    const unlessHeard = (): void => {
      if (this.#heardAt <= asked) this.#lost()
    }
    const impatient = setTimeout(unlessHeard, this.#patience())
    this.#questions++
    try {
      const index = await fetchJson<SectionIndex>(SECTIONS_PATH, TIME_OUT, { cache: 'no-store' })
      this.answeredIn(performance.now() - asked)
      this.#answered(index)
    } catch {
      unlessHeard()
    }
    clearTimeout(impatient)
    this.#questions--
  }

  #patience(): number {
    if (this.#answers.length === 0) return FIRST_PATIENCE
    return Math.max(PATIENCE, PATIENCE_FACTOR * Math.min(...this.#answers))
  }

  #follow(): void {
    const ticket = this.#ticket === undefined ? '' : `?ticket=${encodeURIComponent(this.#ticket)}`
    const events = new EventSource(EVENTS_PATH + ticket)
    this.#events = events
    this.#followedAt = performance.now()
    events.addEventListener('sections', ({ data }: MessageEvent<string>) =>
      this.#answered(JSON.parse(data) as SectionIndex),
    )
    events.addEventListener('beat', ({ data }: MessageEvent<string>) => {
      this.#heard()
      this.#listener.serverClock(Number(data))
    })
    events.addEventListener('requests', () => this.#listener.requestsChanged())
    events.addEventListener('open', () => this.#listener.phoneUsed())
    events.addEventListener('phone', () => this.#listener.phoneUsed())
    events.addEventListener('ticket', () => {
      this.#ticket = undefined
      this.#listener.ticketExpired()
    })
    events.addEventListener('error', () => {
      this.#unfollow()
      this.ask()
    })
  }

  #unfollow(): void {
    this.#events?.close()
    this.#events = undefined
  }

  #answered(index: SectionIndex): void {
    this.#listener.serverClock(index.now)
    this.#heard()
    this.#listener.index(index)
  }

  #heard(): void {
    this.#heardAt = performance.now()
    clearTimeout(this.#again)
    this.#again = undefined
    if (this.#state === 'online') return
    this.#state = 'online'
    this.#listener.connection('online')
  }

  #lost(): void {
    if (this.#state !== 'lost') {
      this.#state = 'lost'
      this.#listener.connection('lost')
    }
    this.#again ??= setTimeout(
      () => {
        this.#again = undefined
        this.ask()
      },
      ASK_AGAIN + Math.random() * SPREAD,
    )
  }

  /** Events are followed again once the server answers; an answer to a question does not make a silent stream speak. */
  #watch(): void {
    const now = performance.now()
    const silent = now - Math.max(this.#heardAt, this.#followedAt) > SILENCE
    if (this.#events && silent) {
      this.#unfollow()
      this.ask()
    }
    if (!this.#events && this.#state !== 'lost' && now - this.#followedAt > FOLLOW_AGAIN) this.#follow()
    if (this.#state === 'connecting' && this.#questions === 0) {
      if (now - this.#heardAt > FIRST_PATIENCE) this.ask()
    }
  }
}
