/** Finds the header of a table that people made: titles above it, merged cells, Chinese or English column names. */
import { languageTag } from '../language.ts'

export interface Column {
  /** The key that readers ask for. */
  name: string
  /** Other words for it, Chinese and English. */
  also: readonly string[]
  /** True where the column may be repeated in other languages: name_en, 名称（英文）. */
  text?: boolean
}

export interface Header {
  /** Key of each column by position: "name", "name_en"; undefined where nobody knows it. */
  keys: (string | undefined)[]
  /** Index of the first row behind the header. */
  body: number
}

const LANGUAGES = new Map([
  ['中文', 'zh-CN'],
  ['汉语', 'zh-CN'],
  ['chinese', 'zh-CN'],
  ['英文', 'en'],
  ['英语', 'en'],
  ['英文名', 'en'],
  ['english', 'en'],
])
/** Cells of a table's body that are worth no second look. */
const NO_NAME = /^[\d\s.,:/-]*$|^.{60}/
/** How people say that a column holds another language; the first that fits a known column wins. */
const LANGUAGE_FORMS = [
  /^(?<base>.+?)[\s_-]*\(?(?<language>中文|汉语|chinese|英文名?|英语|english)\)?$/,
  /^(?<base>.+)\((?<language>[a-z]{2,3})\)$/,
  /^(?<base>.+)[\s_-](?<language>[a-z]{2,3})$/,
  /^(?<base>.+)[\s_-](?<language>[a-z]{2,3}[-_][a-z]{2,4})$/,
  /^(?<language>中文|英文|chinese|english)[\s_-]*(?<base>.+)$/,
]

/** Knows the columns of one kind of table. */
export class Heading {
  private readonly names = new Map<string, Column>()

  constructor(columns: readonly Column[]) {
    for (const column of columns) {
      for (const word of [column.name, ...column.also]) this.names.set(bare(word), column)
    }
  }

  /** Returns the key that a header cell means: "name", "name_en"; undefined when nobody knows it. */
  key(cell: string): string | undefined {
    const word = cell.slice(0, 100).normalize('NFKC').trim().toLowerCase()
    if (NO_NAME.test(word)) return undefined
    const plain = this.names.get(bare(word))
    if (plain) return plain.name
    for (const form of LANGUAGE_FORMS) {
      const { base, language = '' } = form.exec(word)?.groups ?? {}
      const column = base === undefined ? undefined : this.names.get(bare(base))
      const tag = column?.text && (LANGUAGES.get(language) ?? languageTag(language))
      if (column && tag) return `${column.name}_${tag}`
    }
    return this.names.get(bare(word.replace(/\([^()]*\)$/, '')))?.name
  }

  /** Returns how many cells of a row are column names. */
  known(cells: readonly string[]): number {
    return new Set(cells.map((cell) => this.key(cell)).filter((key) => key !== undefined)).size
  }

  /** Returns true where a row holds nothing but column names: the header again, on the next printed page. */
  isHeader(cells: readonly string[]): boolean {
    const filled = cells.filter((cell) => cell.trim() !== '')
    return filled.length > 1 && filled.every((cell) => this.key(cell) !== undefined)
  }

  /**
   * Returns the header among the first rows: the first that names half as many columns as the best. Undefined when
   * no row names two.
   */
  find(rows: readonly (readonly string[])[]): Header | undefined {
    const counts = rows.map((cells) => this.known(cells))
    const best = Math.max(...counts, 0)
    if (best < 2) return undefined
    const at = counts.findIndex((count) => count > 1 && count * 2 >= best)
    const cells = rows[at] ?? []
    const keys = cells.map((cell) => this.key(cell))
    this.fill(keys, rows[at - 1] ?? [])
    const below = rows[at + 1] ?? []
    const second = this.isSecondRow(below, keys)
    if (second) this.fill(keys, below)
    return {
      keys: keys.map((key, index) => (keys.indexOf(key) === index ? key : undefined)),
      body: at + (second ? 2 : 1),
    }
  }

  /** Names the columns that a merged cell left blank from the row above or below. */
  private fill(keys: (string | undefined)[], row: readonly string[]): void {
    let left: string | undefined
    for (let index = 0; index < Math.max(keys.length, row.length); index++) {
      const word = (row[index] ?? '').normalize('NFKC').trim().toLowerCase()
      const language = LANGUAGES.get(word)
      left = keys[index] ?? left
      if (language && language !== 'zh-CN' && left) keys[index] = `${left.replace(/_.*$/, '')}_${language}`
      else keys[index] ??= this.key(word)
    }
  }

  /** A header in two rows: the second holds languages, or names for columns that the first left blank. */
  private isSecondRow(cells: readonly string[], keys: readonly (string | undefined)[]): boolean {
    const filled = cells.flatMap((cell, index) =>
      cell.trim() === '' ? [] : [{ word: cell.normalize('NFKC').trim().toLowerCase(), index }],
    )
    return (
      filled.length > 0 &&
      filled.every(
        ({ word, index }) =>
          LANGUAGES.has(word) || (keys[index] === undefined && this.key(word) !== undefined),
      )
    )
  }
}

/** What is left of a word when the signs that people put around it are gone. */
function bare(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*:_"'.-]/g, '')
}
