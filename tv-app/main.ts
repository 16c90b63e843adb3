/** Starts the television: the list of its parts and who hears whom. */
import '@fontsource/noto-sans-sc/500.css'
import '@fontsource/noto-sans-sc/700.css'
import './style.css'
import { App } from './App.ts'
import { SectionsClient } from './api/sections-client.ts'
import { detectDevice, deviceLanguage } from './device/index.ts'
import { recall } from './device/memory.ts'
import { languages } from './i18n/translate.ts'
import { launchStage } from './lightning.ts'
import { Mirror } from './mirror/mirror.ts'
import { keepApp } from './offline/keep-app.ts'
import type { Picture } from './picture.ts'
import { placeVideo } from './player/place-video.ts'
import { Player } from './player/player.ts'
import { listenToRemote } from './remote/remote.ts'
import { SceneView } from './scene/SceneView.ts'
import { Speech } from './speech/speech.ts'
import { initialState } from './state.ts'
import { canvasAdvance } from './text/measure.ts'
import { FONT, PRESETS } from './theme/type.ts'

/** The stream is asked for first, because the stage keeps graphics chips busy for a while; it waits no longer than this, ms. */
const STAGE_WAIT = 250

const video = element('video', HTMLVideoElement)
const canvas = element('stage', HTMLCanvasElement)
const mirror = new Mirror(element('mirror', HTMLElement))
const speech = new Speech(element('speech', HTMLElement))
const device = detectDevice(navigator.userAgent)
device.start?.()

const language = recall('language')
const preset = recall('preset')
const settings = {
  language:
    languages.find((tag) => tag === language) ?? deviceLanguage(navigator.languages, languages, 'zh-CN'),
  preset: PRESETS.find((name) => name === preset) ?? 'standard',
  ...rememberedChannel(recall('channel')),
}

let advance = canvasAdvance()
let draw: ((picture: Picture) => void) | undefined
let latest: Picture | undefined

/** The picture is asked for before the stage and the letters are ready; both are told the latest when they are. */
const player = new Player(video, (event) => app.player(event))
const app: App = new App(
  {
    now: () => Date.now(),
    get advance() {
      return advance
    },
    show: (picture, tag) => {
      latest = picture
      draw?.(picture)
      mirror.show(picture.scene, picture.focused, picture.screen, picture.overlay, tag)
    },
    placeVideo: (where) => placeVideo(video, where),
    play: (url) => {
      player.play(url)
      setTimeout(launch)
    },
    playing: () => player.url,
    mute: (muted) => player.mute(muted),
    allowSound: () => player.allowSound(),
    refresh: () => client.refresh(),
    say: (sentence) => speech.say(sentence),
  },
  initialState(settings, Date.now()),
)
const client = new SectionsClient(app)
listenToRemote(window, device.keys, (key) => app.press(key))
whenLoaded(keepApp)

SceneView.ready = (view) => {
  draw = ({ scene, focused }) => view.show(scene, focused)
  if (latest) draw(latest)
}
const launch = once(() => launchStage(SceneView, canvas))
app.start()
client.start()
setTimeout(launch, STAGE_WAIT)

/** Widths measured without the font are wrong; a font that never comes leaves them as they are. */
latinFont().then(
  () => {
    advance = canvasAdvance()
    app.redraw()
  },
  () => undefined,
)

function once(run: () => void): () => void {
  let done = false
  return () => {
    if (!done) run()
    done = true
  }
}

async function latinFont(): Promise<void> {
  await Promise.all([document.fonts.load(`500 44px "${FONT}"`), document.fonts.load(`700 44px "${FONT}"`)])
}

/** The channel that was on when the set was switched off. */
function rememberedChannel(value: unknown): { channelId?: string; rememberedStream?: string } {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('url' in value)) return {}
  return { channelId: String(value.id), rememberedStream: String(value.url) }
}

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id)
  if (!(found instanceof type)) throw new Error(`The page lacks #${id}`)
  return found
}

/** Runs once the page has everything it asked for at first. */
function whenLoaded(run: () => void): void {
  if (document.readyState === 'complete') run()
  else window.addEventListener('load', run, { once: true })
}
