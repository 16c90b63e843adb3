/** Settings, each seen at once: language and reading aloud, size of letters, what the channel keys do; and the whole set from the start. */
import type { Action } from '../action.ts'
import { frame } from '../components/frame.ts'
import { cellAt, pageOf, pagesOf, pageWords } from '../components/grid.ts'
import { text } from '../components/text.ts'
import { tile } from '../components/tile.ts'
import { FIRST_QUESTION } from '../first-run.ts'
import { languages, translate } from '../i18n/translate.ts'
import type { Node, Scene } from '../scene/node.ts'
import { space } from '../theme/space.ts'
import { PRESETS } from '../theme/type.ts'
import type { Screen, View } from './screen.ts'

interface Choice {
  id: string
  title: string
  /** Second line while it is not chosen. */
  note?: string
  chosen: boolean
  ok: Action
}

/** Rows of one page: more would not fit in the largest letters. */
const ROWS = 2

export const settings: Screen<'settings'> = {
  title: 'screen.settings',
  needs: [],

  view(view): Scene {
    const groups = groupsOf(view)
    const count = Math.ceil(groups.length / ROWS)
    const page = pageOf(view, count)
    const { nodes, content } = frame(view, view.t('screen.settings'), pageWords(view, page, count), [
      { cap: 'key.arrows', means: 'hint.choose' },
      { cap: 'key.ok', means: 'hint.take' },
      { cap: 'key.back', means: 'hint.back-home' },
    ])
    const shown = groups.slice(page * ROWS, (page + 1) * ROWS)
    const columns = Math.max(3, ...groups.map(({ choices }) => choices.length))
    const total = shown.reduce((sum, { choices }) => sum + choices.length, 0)
    const half = Math.floor((content.h - space.gap) / ROWS)
    let index = 0
    const body = shown.flatMap(({ heading, choices }, row): Node[] => {
      const y = content.y + row * (half + space.gap)
      const label = text(view, `heading-${row}`, { x: content.x, y, w: content.w }, heading, 'strong', {
        maxLines: 1,
      })
      const top = y + label.rect.h + 2 * space.near
      const room = {
        x: content.x,
        y: top,
        w: content.w,
        h: Math.min(
          half - label.rect.h - 2 * space.near,
          view.type.tile.line * 2 + view.type.meta.line + space.pad,
        ),
      }
      const tiles = choices.map((choice, column) => {
        const note = choice.chosen ? view.t('settings.chosen') : (choice.note ?? '')
        const number = String(index + 1)
        return tile(
          view,
          cellAt(room, { columns, rows: 1 }, column),
          { ...choice, note, number, index: index++, count: total },
          'inline',
        )
      })
      return [label, ...tiles]
    })
    return {
      nodes: [...nodes, ...body],
      focus: `language-${view.language}`,
      pages: pagesOf(page, count, 'vertical'),
    }
  },
}

interface Group {
  heading: string
  choices: Choice[]
}

function groupsOf(view: View): Group[] {
  return [
    { heading: view.t('settings.language'), choices: [...languageChoices(view), readingChoice(view)] },
    { heading: view.t('settings.preset'), choices: presetChoices(view) },
    { heading: view.t('settings.up'), choices: upChoices(view) },
    { heading: view.t('settings.round'), choices: roundChoices(view) },
    { heading: view.t('settings.lock'), choices: lockChoices(view) },
    { heading: view.t('settings.television'), choices: televisionChoices(view) },
  ]
}

function languageChoices(view: View): Choice[] {
  return languages.map((language) => ({
    id: `language-${language}`,
    title: translate(language, 'language'),
    chosen: language === view.language,
    ok: { do: 'set-language', language },
  }))
}

/** Spoken words belong to the language; the tile says in its second line what they do, or that they are on. */
function readingChoice(view: View): Choice {
  const { reading } = view.state
  return {
    id: 'reading',
    title: view.t('settings.reading'),
    note: view.t('settings.reading.note'),
    chosen: reading,
    ok: { do: 'set-reading', reading: !reading },
  }
}

function presetChoices(view: View): Choice[] {
  return PRESETS.map((preset) => ({
    id: `preset-${preset}`,
    title: view.t(`settings.${preset}`),
    chosen: preset === view.preset,
    ok: { do: 'set-preset', preset },
  }))
}

function upChoices(view: View): Choice[] {
  return (['larger', 'smaller'] as const).map((upMeans) => ({
    id: `up-${upMeans}`,
    title: view.t(`settings.up.${upMeans}`),
    chosen: upMeans === view.state.upMeans,
    ok: { do: 'set-up-means', upMeans },
  }))
}

function roundChoices(view: View): Choice[] {
  return (['all', 'favourites'] as const).map((round) => ({
    id: `round-${round}`,
    title: view.t(`settings.round.${round}`),
    chosen: round === view.state.round,
    ok: { do: 'set-round', round },
  }))
}

/** What staff wrote to the household can be kept from visitors. */
function lockChoices(view: View): Choice[] {
  const locked = view.state.pin !== undefined
  return [
    {
      id: 'lock-off',
      title: view.t('settings.lock.off'),
      chosen: !locked,
      ok: locked
        ? { do: 'go', to: { screen: 'pin', purpose: 'remove' } }
        : { do: 'say', message: 'say.unlocked' },
    },
    {
      id: 'lock-on',
      title: view.t('settings.lock.on'),
      note: view.t('settings.lock.note'),
      chosen: locked,
      ok: locked ? { do: 'say', message: 'say.locked' } : { do: 'go', to: { screen: 'pin', purpose: 'set' } },
    },
  ]
}

/** Everything that concerns the set as a whole; what cannot be undone stands behind a question of its own. */
function televisionChoices(view: View): Choice[] {
  return [
    { id: 'set-up', title: view.t('settings.set-up'), chosen: false, ok: { do: 'go', to: FIRST_QUESTION } },
    {
      id: 'factory-reset',
      title: view.t('settings.reset'),
      chosen: false,
      ok: { do: 'go', to: { screen: 'factory-reset' } },
    },
    {
      id: 'favourites',
      title: view.t('screen.favourites'),
      chosen: false,
      ok: { do: 'go', to: { screen: 'favourites' } },
    },
  ]
}
