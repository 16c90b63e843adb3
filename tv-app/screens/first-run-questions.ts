/** The questions of the first start that are answered by choosing a tile: their words, their choices, and what each sets. */
import type { Village } from '../../shared/model/county.ts'
import type { Action } from '../action.ts'
import type { GridItem } from '../components/grid.ts'
import type { Places, Question } from '../go.ts'
import { languages, type MessageKey, translate } from '../i18n/translate.ts'
import type { State } from '../state.ts'
import type { Preset } from '../theme/type.ts'
import type { QuestionWords } from './first-run-page.ts'
import type { View } from './screen.ts'

export interface Choice extends GridItem {
  /** The size in which its note is written, where it differs from that of the page. */
  sample?: Preset
}
export interface ChoiceQuestion extends QuestionWords {
  choices: Choice[]
  /** Id of the choice that is in use, which has the first focus; undefined where nothing was chosen yet. */
  chosen: string | undefined
}

/** Small sets are watched from as far away as large ones: the smaller the set, the larger the letters. */
const SIZES: readonly { id: string; title: MessageKey; preset: Preset; letters: MessageKey }[] = [
  { id: 'size-32', title: 'first-run.size.32', preset: 'largest', letters: 'first-run.letters.largest' },
  { id: 'size-43', title: 'first-run.size.43', preset: 'large', letters: 'first-run.letters.large' },
  { id: 'size-55', title: 'first-run.size.55', preset: 'standard', letters: 'first-run.letters.standard' },
]

const DIRECTIONS: readonly { upMeans: State['upMeans']; title: MessageKey; note: MessageKey }[] = [
  { upMeans: 'larger', title: 'first-run.direction.larger', note: 'settings.up.larger' },
  { upMeans: 'smaller', title: 'first-run.direction.smaller', note: 'settings.up.smaller' },
]

/** The question at a place, or undefined where it has no choices (any more). */
export function choiceQuestion(view: View, place: Places['first-run']): ChoiceQuestion | undefined {
  const question = QUESTIONS[place.step]?.(view, place.town)
  return question && question.choices.length > 0 ? question : undefined
}

const QUESTIONS: { [Step in Question]?: (view: View, town: string | undefined) => ChoiceQuestion } = {
  size: (view) => ({
    title: view.t('first-run.size'),
    explanation: view.t('first-run.size.why'),
    choices: SIZES.map(({ id, title, preset, letters }) => ({
      id,
      title: view.t(title),
      note: view.t(letters),
      sample: preset,
      ok: answer({ preset }),
    })),
    chosen: SIZES.find(({ preset }) => preset === view.preset)?.id,
  }),

  language: (view) => ({
    title: view.t('first-run.language'),
    explanation: '',
    choices: languages.map((language) => ({
      id: `language-${language}`,
      title: translate(language, 'language'),
      ok: answer({ language }),
    })),
    chosen: `language-${view.language}`,
  }),

  village: (view, town) => {
    const villages = view.state.sections.county?.data.villages ?? []
    const home = villages.find(({ id }) => id === view.state.village)
    if (town === undefined && new Set(villages.map(townId)).size > 1)
      return townQuestion(view, villages, home)
    const here = town === undefined ? villages : villages.filter((village) => townId(village) === town)
    const name = view.words(here[0]?.town)
    return {
      title:
        town === undefined ? view.t('first-run.village') : view.t('first-run.village.of', { town: name }),
      explanation: '',
      choices: here.map(({ id, name }) => ({
        id: `village-${id}`,
        title: view.words(name),
        ok: answer({ village: id }),
      })),
      chosen: home && `village-${home.id}`,
    }
  },

  direction: (view) => ({
    title: view.t('first-run.direction'),
    explanation: view.t('first-run.direction.why'),
    choices: DIRECTIONS.map(({ upMeans, title, note }) => ({
      id: `direction-${upMeans}`,
      title: view.t(title),
      note: view.t(note),
      ok: answer({ upMeans }),
    })),
    chosen: `direction-${view.state.upMeans}`,
  }),
}

/** A county has hundreds of villages: the town comes first. */
function townQuestion(view: View, villages: readonly Village[], home: Village | undefined): ChoiceQuestion {
  const first = villages.filter((village, index) => villages.map(townId).indexOf(townId(village)) === index)
  return {
    title: view.t('first-run.town'),
    explanation: '',
    choices: first.map((village) => ({
      id: `town-${townId(village)}`,
      title: village.town ? view.words(village.town) : view.t('first-run.town.none'),
      ok: { do: 'go', to: { screen: 'first-run', step: 'village', town: townId(village) } },
    })),
    chosen: home && `town-${townId(home)}`,
  }
}

/** A town is known by its Chinese name; '' stands for villages that belong to none. */
function townId({ town }: Village): string {
  return town ? (town['zh-CN'] ?? Object.values(town)[0] ?? '') : ''
}

function answer(set: Extract<Action, { do: 'answer' }>['set']): Action {
  return { do: 'answer', set }
}
