/** Parses one element of a guide, alone, so that what is broken in it breaks nothing else. */
import { SaxesParser } from 'saxes'
import { repair } from './repair.ts'

/** More than anybody makes by mistake. */
const MAX_ERRORS = 20

export interface Child {
  /** Without its namespace prefix. */
  name: string
  attributes: Attributes
  /** All text inside, blanks included. */
  text: string
}

export interface ReadElement {
  attributes: Attributes
  /** Children in document order; their own children are only text. */
  children: Child[]
  wellFormed: boolean
}

type Attributes = Readonly<Record<string, string>>

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Ends the parsing of an element that is too broken to be worth more. */
const TOO_BROKEN = new Error('This element is broken in too many places.')
const NOT_WELL_FORMED = new Error('This element is not well-formed.')

/** Errors are only counted, and a new one each time would cost more than all the rest of the parsing. */
class LenientParser extends SaxesParser {
  override makeError(): Error {
    return NOT_WELL_FORMED
  }
}

/** Reads one element after another; one that is broken in too many places is read as far as that. */
export class ElementParser {
  #parser: LenientParser
  #element: ReadElement = { attributes: {}, children: [], wellFormed: true }
  #begun = false
  #errors = 0
  #depth = 0
  #child: Child | undefined
  #childDepth = 0

  constructor() {
    this.#parser = this.#newParser()
  }

  /** Returns what could be read; a child that is not closed is left out. Never throws. */
  parse(text: string): ReadElement {
    this.#element = { attributes: {}, children: [], wellFormed: true }
    this.#begun = false
    this.#errors = 0
    this.#depth = 0
    this.#child = undefined
    try {
      this.#parser.write(repair(text)).close()
    } catch (error) {
      if (error !== TOO_BROKEN) throw error
      this.#parser = this.#newParser()
    }
    return this.#element
  }

  #newParser(): LenientParser {
    const parser = new LenientParser({ xmlns: false, position: false })
    parser.on('opentag', ({ name, attributes }) => {
      this.#depth += 1
      if (!this.#begun) {
        this.#begun = true
        this.#element.attributes = attributes
      } else if (!this.#child) {
        this.#childDepth = this.#depth
        this.#child = { name: localName(name), attributes, text: '' }
      }
    })
    const onText = (text: string) => {
      if (this.#child) this.#child.text += text
    }
    parser.on('text', onText)
    parser.on('cdata', onText)
    parser.on('closetag', () => {
      if (this.#child && this.#depth === this.#childDepth) {
        this.#element.children.push(this.#child)
        this.#child = undefined
      }
      this.#depth -= 1
    })
    parser.on('error', () => {
      this.#element.wellFormed = false
      this.#errors += 1
      if (this.#errors > MAX_ERRORS) throw TOO_BROKEN
    })
    return parser
  }
}
