/**
 * The first page of a packaged television: opens the television on the county's server, and says in large letters that it
 * cannot be reached, until it can. It asks by XMLHttpRequest, because sets of 2018 cannot give up a fetch.
 */
import { SECTIONS_PATH } from '../../../shared/api.ts'
import { deviceLanguage } from '../../device/index.ts'
import { languages, translate } from '../../i18n/translate.ts'
import { WORDS } from './words.ts'

/** Address of the television on the county's server; written here when the package is made. */
declare const SERVER: string

/** No answer within this time counts as none, ms. */
const ANSWER_WAIT = 6_000
const RETRY_AFTER = 3_000
/** A dark screen for longer than this worries people, ms. */
const QUIET = 1_500

const language = deviceLanguage(navigator.languages, languages, 'zh-CN')
let asking = new XMLHttpRequest()
let again: number | undefined

document.documentElement.lang = language
write('title')
write('cause')
write('again')
ask()
const quiet = setTimeout(show, QUIET)
addEventListener('keydown', askNow)
addEventListener('click', askNow)

/** Asks for something that only the county's server has, so that no other page is taken for it. */
function ask(): void {
  element('status').textContent = ''
  clearTimeout(again)
  asking.abort()
  asking = new XMLHttpRequest()
  asking.open('GET', new URL(SECTIONS_PATH, SERVER).href)
  asking.timeout = ANSWER_WAIT
  asking.onload = () => (asking.status === 200 ? openTelevision() : wait())
  asking.onerror = wait
  asking.ontimeout = wait
  asking.send()
}

function openTelevision(): void {
  clearTimeout(quiet)
  location.replace(SERVER)
}

/** What it says stays until it asks by itself again: a key that seems to do nothing is pressed harder. */
function askNow(): void {
  ask()
  write('status')
}

function wait(): void {
  show()
  again = window.setTimeout(ask, RETRY_AFTER)
}

function show(): void {
  element('lost').hidden = false
  element('again').focus()
}

function write(id: keyof typeof WORDS): void {
  element(id).textContent = translate(language, WORDS[id])
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (!found) throw new Error(`The page lacks #${id}`)
  return found
}
