/** Settings: language and size of letters, both seen at once. */
import type { Action } from '../action.ts'
import { frame } from '../components/frame.ts'
import { cellAt } from '../components/grid.ts'
import { text } from '../components/text.ts'
import { tile } from '../components/tile.ts'
import { languages, translate } from '../i18n/translate.ts'
import type { Node, Scene } from '../scene/node.ts'
import { space } from '../theme/space.ts'
import { PRESETS } from '../theme/type.ts'
import type { Screen, View } from './screen.ts'

interface Choice {
  id: string
  title: string
  chosen: boolean
  ok: Action
}

export const settings: Screen<'settings'> = {
  title: 'screen.settings',
  needs: [],

  view(view): Scene {
    const { nodes, content } = frame(view, view.t('screen.settings'), '', [
      { cap: 'key.arrows', means: 'hint.choose' },
      { cap: 'key.ok', means: 'hint.choose' },
      { cap: 'key.back', means: 'hint.back-home' },
    ])
    const groups: { heading: string; choices: Choice[] }[] = [
      { heading: view.t('settings.language'), choices: languageChoices(view) },
      { heading: view.t('settings.preset'), choices: presetChoices(view) },
    ]
    const columns = Math.max(3, ...groups.map(({ choices }) => choices.length))
    const total = groups.reduce((sum, { choices }) => sum + choices.length, 0)
    const half = Math.floor((content.h - space.gap) / groups.length)
    let index = 0
    const body = groups.flatMap(({ heading, choices }, row): Node[] => {
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
        const note = choice.chosen ? view.t('settings.chosen') : ''
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
    return { nodes: [...nodes, ...body], focus: `language-${view.language}` }
  },
}

function languageChoices(view: View): Choice[] {
  return languages.map((language) => ({
    id: `language-${language}`,
    title: translate(language, 'language'),
    chosen: language === view.language,
    ok: { do: 'set-language', language },
  }))
}

function presetChoices(view: View): Choice[] {
  return PRESETS.map((preset) => ({
    id: `preset-${preset}`,
    title: view.t(`settings.${preset}`),
    chosen: preset === view.preset,
    ok: { do: 'set-preset', preset },
  }))
}
