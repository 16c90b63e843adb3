/** Parses one element of a guide, alone, so that what is broken in it breaks nothing else. */
import { SaxesParser } from 'saxes'
import { decodeEntities } from '../entity.ts'
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

/** An XML name, an attribute in double quotes, and text: all without "<" and without characters that XML does not allow. */
const NAME = '[A-Za-z_][\\w:.-]*'
const ATTRIBUTE = `\\s+(${NAME})\\s*=\\s*"([\\t\\n\\r -!#-;=-\\ufffd]*)"`
const ATTRIBUTES = `((?:${ATTRIBUTE.replaceAll('(', '(?:')})*)`
const TEXT = '([\\t\\n\\r -;=-\\ufffd]*)'
const START = new RegExp(`<${NAME}${ATTRIBUTES}\\s*>`, 'y')
const CHILD = new RegExp(`\\s*<(${NAME})${ATTRIBUTES}\\s*(?:/>|>${TEXT}</\\1>)`, 'y')
const END = new RegExp(`\\s*</${NAME}\\s*>$`, 'y')
const EACH_ATTRIBUTE = new RegExp(ATTRIBUTE, 'g')

/**
 * Reads what nearly all elements are, three times as fast as a parser: children without children, comments or CDATA.
 * Returns undefined for anything else; then an ElementParser must look.
 */
export function readPlainElement(text: string): ReadElement | undefined {
  // Numbers may stand for characters that XML does not allow.
  if (text.includes('&#')) return undefined
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  START.lastIndex = 0
  const attributes = attributesOf(START.exec(plain)?.[1])
  if (!attributes) return undefined
  const children: Child[] = []
  let at = START.lastIndex
  for (;;) {
    CHILD.lastIndex = at
    const match = CHILD.exec(plain)
    if (!match) break
    const [, name = '', written, inside = ''] = match
    const childAttributes = attributesOf(written)
    if (!childAttributes || inside.includes(']]>')) return undefined
    children.push({ name: localName(name), attributes: childAttributes, text: decodeEntities(inside) })
    at = CHILD.lastIndex
  }
  END.lastIndex = at
  return END.test(plain) ? { attributes, children, wellFormed: true } : undefined
}

/** Returns undefined when there are none to be read, or one twice. */
function attributesOf(written: string | undefined): Attributes | undefined {
  if (written === undefined) return undefined
  const attributes: Record<string, string> = {}
  EACH_ATTRIBUTE.lastIndex = 0
  for (let match = EACH_ATTRIBUTE.exec(written); match; match = EACH_ATTRIBUTE.exec(written)) {
    const [, name = '', value = ''] = match
    if (Object.hasOwn(attributes, name)) return undefined
    attributes[name] = /[\t\n&]/.test(value) ? decodeEntities(value.replace(/[\t\n]/g, ' ')) : value
  }
  return attributes
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Reads one element after another; one that is broken in too many places is read as far as that. */
export class ElementParser {
  #parser: SaxesParser
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
      if (!(error instanceof TooBroken)) throw error
      this.#parser = this.#newParser()
    }
    return this.#element
  }

  #newParser(): SaxesParser {
    const parser = new SaxesParser({ xmlns: false, position: false })
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
      if (this.#errors > MAX_ERRORS) throw new TooBroken()
    })
    return parser
  }
}

/** Ends the parsing of an element: each further error would cost as much as a whole good element. */
class TooBroken extends Error {}
