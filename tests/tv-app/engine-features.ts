/** What Chromium has learned and when, by MDN's browser-compat-data. */
import { createRequire } from 'node:module'
import type { CompatData, Identifier } from '@mdn/browser-compat-data'

export interface Feature {
  /** Names that lead to it from the global object: [] for a global, ['Intl', 'DateTimeFormat'] for formatToParts. */
  owner: string[]
  name: string
  /** First version of Chromium that has it. */
  since: number
  /** Part of JavaScript, not of the browser. */
  builtin: boolean
}

const { api, css, javascript } = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData
const NAME = /^[A-Za-z]\w*$/

/** Every global and every member of JavaScript and the browser that Chromium has. */
export const features: readonly Feature[] = [
  ...below(javascript.builtins ?? {}, [], true),
  ...below(api, [], false),
]

/** Those that came after a version of Chromium. */
export function featuresAfter(version: number): Feature[] {
  return features.filter(({ since }) => since > version)
}

/** The first version that knows a CSS property or a descriptor of @font-face; infinite where none does. */
export function propertySince(name: string): number {
  const node = css.properties?.[name] ?? css['at-rules']?.['font-face']?.[name]
  return (node && sinceOf(node)) ?? Number.POSITIVE_INFINITY
}

function below(tree: Identifier, owner: string[], builtin: boolean): Feature[] {
  return Object.keys(tree)
    .filter((name) => NAME.test(name) && name !== '__compat' && !name.endsWith('_event'))
    .flatMap((key) => {
      const node = tree[key] as Identifier
      const name = key.replace(/_static$/, '')
      const since = sinceOf(node)
      const own = since === undefined ? [] : [{ owner, name, since, builtin }]
      const members = key === owner.at(-1) || key.includes('_') ? [] : below(node, [...owner, key], builtin)
      return [...own, ...members]
    })
}

/** The first version that has it without a flag or a prefix; undefined where Chromium never had it. */
function sinceOf({ __compat }: Identifier): number | undefined {
  const statements = [__compat?.support.chrome ?? []].flat()
  const versions = statements
    .filter(({ flags, prefix, alternative_name }) => !flags && !prefix && !alternative_name)
    .map(({ version_added }) => Number.parseInt(String(version_added).replace('≤', ''), 10))
    .filter((version) => version > 0)
  return versions.length > 0 ? Math.min(...versions) : undefined
}
