/** Makes well-formed XML of what guides get wrong most: bare ampersands, HTML's entities, control characters, bare "<". */
import { decodeEntities } from '../entity.ts'

/** A CDATA section; one that never closes goes to the end. */
const CDATA = /(<!\[CDATA\[[\s\S]*?(?:\]\]>|$))/
const REFERENCE = /&(?:(#\d{1,8}|#[xX][\da-fA-F]{1,8}|[A-Za-z]\w{0,31});)?/g
const PREDEFINED = new Set(['amp', 'lt', 'gt', 'quot', 'apos'])
/** Characters that XML 1.0 does not allow, https://www.w3.org/TR/xml/#charsets, and halves of characters. */
const NOT_XML = /[^\t\n\r -\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const BARE_LESS_THAN = /<(?![A-Za-z_/!?])/g

/** Returns the element with these mended; CDATA sections keep their text. */
export function repair(element: string): string {
  if (!element.includes('<![CDATA[')) return repairMarkup(element)
  return element
    .split(CDATA)
    .map((part) => (part.startsWith('<![CDATA[') ? part.replace(NOT_XML, '') : repairMarkup(part)))
    .join('')
}

function repairMarkup(markup: string): string {
  const referenced = markup.includes('&') ? markup.replace(REFERENCE, repairReference) : markup
  return referenced.replace(NOT_XML, '').replace(BARE_LESS_THAN, '&lt;')
}

function repairReference(whole: string, name: string | undefined): string {
  if (name === undefined) return '&amp;'
  if (PREDEFINED.has(name)) return whole
  const character = decodeEntities(whole)
  if (character === whole) return `&amp;${name};`
  return character === '&' ? '&amp;' : character === '<' ? '&lt;' : character
}
