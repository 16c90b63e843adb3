/** The application at one place, over a given clock and with a player that plays everything at once. */
import { App } from '../../tv-app/App.ts'
import { type Place, top } from '../../tv-app/go.ts'
import type { Picture } from '../../tv-app/picture.ts'
import type { Key } from '../../tv-app/remote/key.ts'
import type { State } from '../../tv-app/state.ts'
import { idleWorld } from './idle-world.ts'
import { stateAt } from './sample-state.ts'

export interface Shown {
  app: App
  picture(): Picture
  state(): State
  place(): Place
  words(): string
  press(...keys: Key[]): void
  /** What the player and the county centre were told, in order. */
  told: string[]
  /** How often the county centre was asked for the requests, and whom it would call. */
  loads(): number
  playing(): string | undefined
  wanted(): readonly string[]
}

export function televisionAt(place: Place, changes: Partial<State> = {}): Shown {
  const told: string[] = []
  let keys = 0
  let loads = 0
  let shown: Picture | undefined
  let playing: string | undefined
  let wanted: readonly string[] = []
  const world = idleWorld({
    show: (picture) => {
      shown = picture
    },
    play: ({ lines }) => {
      playing = lines[0]
      app.player({ type: 'loading' })
      app.player({ type: 'playing' })
    },
    playing: () => playing,
    seek: (seconds) => told.push(`seek ${Math.round(seconds)}`),
    pause: () => told.push('pause'),
    proceed: () => told.push('proceed'),
    wantGuide: (days) => {
      wanted = days.map(({ channel, day }) => `${channel} ${day}`)
    },
    errands: {
      place: ({ key, service, rescue, answers = [] }) => {
        const said = answers.slice(1).map(({ question, answer }) => ` ${question}=${answer}`)
        told.push(`place ${key} ${service} ${rescue === true}${said.join('')}`)
      },
      take: (id, action, input) => told.push(`take ${id} ${action} ${JSON.stringify(input)}`),
      withdraw: (key) => told.push(`withdraw ${key}`),
      settle: (village) => told.push(`settle ${village}`),
      load: () => {
        loads++
      },
    },
    wantPhonePage: (wanted) => told.push(`phone page ${wanted?.draft}`),
    newKey: () => `key-${++keys}`,
  })
  const app: App = new App(world, {
    ...stateAt(place),
    playback: { status: 'playing', soundBlocked: false },
    ...changes,
  })
  app.start()
  const picture = (): Picture => {
    if (!shown) throw new Error('Nothing was shown')
    return shown
  }
  return {
    app,
    picture,
    state: () => picture().view.state,
    place: () => top(picture().view.state.stack).place,
    words: () => JSON.stringify(picture().scene.nodes),
    press: (...keys) => {
      for (const key of keys) app.press(key)
    },
    told,
    loads: () => loads,
    playing: () => playing,
    wanted: () => wanted,
  }
}
