/** Starts the television: the list of its parts and who hears whom. */
import '@fontsource/noto-sans-sc/500.css'
import '@fontsource/noto-sans-sc/700.css'
import './style.css'
import { App } from './App.ts'
import { ClipsClient } from './api/clips-client.ts'
import { GuideClient } from './api/guide-client.ts'
import { forgetSections } from './api/kept.ts'
import { OwnKey } from './api/own-key.ts'
import { PhonePageClient } from './api/phone-page-client.ts'
import { RequestsClient } from './api/requests-client.ts'
import { SectionsClient } from './api/sections-client.ts'
import { detectDevice, deviceLanguage } from './device/index.ts'
import { catchUp, forgetAll } from './device/memory.ts'
import { languages } from './i18n/translate.ts'
import { launchStage } from './lightning.ts'
import { Mirror } from './mirror/mirror.ts'
import { keepApp } from './offline/keep-app.ts'
import type { Picture } from './picture.ts'
import { Curtain } from './player/curtain.ts'
import { LineMemory } from './player/line-memory.ts'
import { placeVideo } from './player/place-video.ts'
import { Player } from './player/player.ts'
import { recallSettings } from './remembered.ts'
import { listenToRemote } from './remote/remote.ts'
import { SceneView } from './scene/SceneView.ts'
import { speechDrivers } from './speech/index.ts'
import { Speech } from './speech/speech.ts'
import { initialState } from './state.ts'
import { loadLetters } from './text/letters.ts'
import { canvasAdvance } from './text/measure.ts'

/**
 * The stage waits for the first picture, which it would hold up by what it takes to start: half a second, on old sets
 * several. It waits no longer than this, and less where no channel is known that could be shown, ms.
 */
const STAGE_WAIT = { picture: 2_500, channel: 250 }

/** The set's clock when the page began, UTC ms. Time runs on evenly from here, whatever is done to that clock later. */
const SWITCHED_ON = Date.now() - performance.now()

const video = element('video', HTMLVideoElement)
const still = element('still', HTMLCanvasElement)
const canvas = element('stage', HTMLCanvasElement)
const mirror = new Mirror(element('mirror', HTMLElement))
const device = detectDevice(navigator.userAgent)
const region = element('speech', HTMLElement)
const speech = new Speech({
  region,
  drivers: speechDrivers(device, region, new ClipsClient()),
  duck: (on) => player.duck(on),
})
device.start?.()

const ownLanguage = deviceLanguage(navigator.languages, languages, 'zh-CN')

let advance = canvasAdvance()
let draw: ((picture: Picture) => void) | undefined
let latest: Picture | undefined

/** The picture is asked for before the stage and the letters are ready; both are told the latest when they are. */
const player = new Player(
  video,
  { memory: new LineMemory(now), curtain: new Curtain(video, still) },
  (event) => {
    app.player(event)
    if (event.type === 'playing' || event.type === 'failed') launch()
  },
  () => client.doubt(),
)
const app: App = new App(
  {
    now,
    get advance() {
      return advance
    },
    show: (picture, tag) => {
      latest = picture
      draw?.(picture)
      mirror.show(picture.scene, picture.focused, picture.screen, picture.overlay, tag)
    },
    placeVideo: (where) => {
      placeVideo(video, where)
      placeVideo(still, where)
    },
    play: (stream, held) => {
      player.play(stream, held)
    },
    release: () => player.release(),
    playing: () => player.url,
    seek: (seconds) => player.seekTo(seconds),
    pause: () => player.pause(),
    proceed: () => player.proceed(),
    near: ({ lines, words }) => player.near(lines, () => loadLetters(words)),
    mute: (muted) => player.mute(muted),
    allowSound: () => player.allowSound(),
    refresh: () => {
      client.refresh()
      guide.retry()
    },
    errands: {
      place: (order) => requests.place(order),
      take: (...step) => requests.take(...step),
      withdraw: (key) => requests.withdraw(key),
      settle: (village) => requests.settle(village),
      load: () => requests.load(),
    },
    wantPhonePage: (wanted) => phonePages.want(wanted),
    newKey,
    wantGuide: (days) => guide.want(days),
    say: (...announcement) => speech.announce(...announcement),
    hush: () => speech.hush(),
    startOver,
  },
  initialState(recallSettings(ownLanguage), now()),
)
const key = new OwnKey()
const requests = new RequestsClient({
  key,
  report: (known) => app.requests(known),
  now: () => app.now(),
  follow: (ticket) => client.follow(ticket),
})
const phonePages = new PhonePageClient({
  key,
  report: (page) => app.phonePage(page),
  follow: () => requests.follow(),
})
const client = new SectionsClient(app, {
  online: () => {
    requests.online()
    phonePages.changed()
  },
  phoneUsed: () => phonePages.changed(),
  requestsChanged: () => requests.load(),
  ticketExpired: () => requests.ticketExpired(),
})
const guide = new GuideClient(
  (known) => app.guide(known),
  () => performance.now(),
)
listenToRemote(window, () => ({ ...app.learnedKeys, ...device.keys }), app)
whenLoaded(keepApp)

SceneView.ready = (view) => {
  draw = ({ scene, focused }) => view.show(scene, focused)
  if (latest) draw(latest)
}
const launch = once(() => launchStage(SceneView, canvas))
catchUp().then((newer) => {
  if (newer) app.resume(recallSettings(ownLanguage))
  requests.settle(recallSettings(ownLanguage).village)
  requests.start()
})
app.start()
client.start()
setTimeout(launch, STAGE_WAIT.picture)
setTimeout(() => {
  if (player.url === undefined) launch()
}, STAGE_WAIT.channel)
window.addEventListener('keydown', () => setTimeout(launch), { once: true })

/** Widths measured without the font are wrong; a font that never comes leaves them as they are. */
loadLetters('A').then((loaded) => {
  if (!loaded) return
  advance = canvasAdvance()
  app.redraw()
})

/** UTC ms by the set's clock. */
function now(): number {
  return SWITCHED_ON + performance.now()
}

/** 128 random bits: no two orders of any set have the same key. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => (byte + 0x100).toString(16).slice(1)).join('')
}

function once(run: () => void): () => void {
  let done = false
  return () => {
    if (!done) run()
    done = true
  }
}

/** Forgets what this television was told, and starts it as if it were new. */
async function startOver(): Promise<void> {
  await forgetAll()
  await forgetSections()
  location.reload()
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
