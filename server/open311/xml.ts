/** Writes the answers of GeoReport v2 as XML: names become elements, and lists what the standard calls their items. */

/** The element of each item of a list of that name. */
const ITEMS: Readonly<Record<string, string>> = {
  services: 'service',
  service_requests: 'request',
  attributes: 'attribute',
  values: 'value',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
}

/** Returns a whole document whose root is called `name`; `null` and absent parts are empty elements. */
export function xmlDocument(name: string, value: unknown): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, value)}\n`
}

function element(name: string, value: unknown): string {
  return `<${name}>${content(name, value)}</${name}>`
}

function content(name: string, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((item) => element(ITEMS[name] ?? 'item', item)).join('')
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([part, inner]) => element(part, inner))
      .join('')
  }
  return escaped(String(value))
}

/** What XML 1.0 has no place for (2.2) is left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
}
