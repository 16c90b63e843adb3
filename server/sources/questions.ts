/** Reads the questions of a step card as a spreadsheet's cell keeps them: "哪里漏水？厨房|厕所；几口人？#；还想说什么？*". */
import type { LocalText } from '../../shared/model/local-text.ts'
import { MOST_OPTIONS, MOST_QUESTIONS, type Question } from '../../shared/model/service.ts'
import { LONGEST_QUESTION } from '../../shared/model/service-request.ts'

/** One question in one language. */
interface Written {
  ask: string
  kind: Question['kind']
  options: string[]
}

/**
 * Returns the questions in every language that has all of them. A question ends in ? and is followed by the options
 * between |, by # where digits answer it, or by * (or nothing) where own words do; questions are separated by ;.
 * `wrong` is told what was left out.
 */
export function readQuestions(texts: LocalText, language: string, wrong: (what: string) => void): Question[] {
  const first = language in texts ? language : Object.keys(texts)[0]
  if (first === undefined) return []
  const asked = writtenIn(texts[first] ?? '', wrong)
  const others = Object.entries(texts).filter(([tag]) => tag !== first)
  const translated = others.flatMap(([tag, text]) => {
    const written = writtenIn(text, wrong)
    const isSame = written.length === asked.length
    if (isSame && asked.every((question, index) => matches(question, written[index]))) {
      return [{ tag, written }]
    }
    wrong(`The questions in ${tag} are not those in ${first}; they were left out.`)
    return []
  })
  return asked.map(({ ask, kind, options }, index) => {
    const inAll = (text: string, of: (written: Written | undefined) => string | undefined): LocalText =>
      Object.fromEntries([
        [first, text],
        ...translated.map(({ tag, written }) => [tag, of(written[index]) ?? text] as const),
      ])
    return {
      ask: inAll(ask, (written) => written?.ask),
      kind,
      ...(kind === 'choice' && {
        options: options.map((option, place) => inAll(option, (written) => written?.options[place])),
      }),
    }
  })
}

function writtenIn(cell: string, wrong: (what: string) => void): Written[] {
  const parts = cell.split(/[;；]/).filter((part) => part.trim() !== '')
  const questions = parts.flatMap((part): Written[] => {
    const [, ask, rest = ''] = /^([^?？]+[?？])(.*)$/.exec(part.trim()) ?? []
    if (ask === undefined) {
      wrong(`The question "${part.trim()}" has no question mark; it was left out.`)
      return []
    }
    if (ask.length > LONGEST_QUESTION) {
      wrong(`The question "${startOf(ask)}" has more than ${LONGEST_QUESTION} letters; it was left out.`)
      return []
    }
    const answer = rest.trim()
    if (answer === '#') return [{ ask, kind: 'digits', options: [] }]
    if (answer === '' || answer === '*') return [{ ask, kind: 'text', options: [] }]
    const options = answer
      .split(/[|｜]/)
      .map((option) => option.trim())
      .filter((option) => option !== '')
    if (options.length < 2 || options.length > MOST_OPTIONS) {
      wrong(`The question "${ask}" needs 2 to ${MOST_OPTIONS} answers between |; it was left out.`)
      return []
    }
    if (options.some((option) => option.length > LONGEST_QUESTION)) {
      wrong(`An answer of "${ask}" has more than ${LONGEST_QUESTION} letters; the question was left out.`)
      return []
    }
    return [{ ask, kind: 'choice', options }]
  })
  if (questions.length > MOST_QUESTIONS) wrong(`Only the first ${MOST_QUESTIONS} questions were taken.`)
  return questions.slice(0, MOST_QUESTIONS)
}

/** Enough of a long question to find it by. */
function startOf(ask: string): string {
  return `${ask.slice(0, 40)}…`
}

function matches(question: Written, other: Written | undefined): boolean {
  return other?.kind === question.kind && other.options.length === question.options.length
}
