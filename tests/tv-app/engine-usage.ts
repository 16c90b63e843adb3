/** Finds in a script what an engine of a given version does not have: globals, static members, members by their name. */
import { type AnyNode, type Expression, parse } from 'acorn'
import { type Feature, features } from './engine-features.ts'

/** Their members are looked for even where the browser has an older one of the same name, or the script its own. */
const EVERYDAY = ['Array', 'Map', 'Number', 'Promise', 'RegExp', 'Set', 'String', 'TypedArray', 'WeakMap']
const GLOBAL_OBJECT = ['globalThis', 'self', 'window']

const globals = grouped(features.filter(({ owner }) => owner.length === 0 || owner.join() === 'Window'))
const statics = grouped(features, ({ owner, name }) => [...owner, name].join('.'))
const members = grouped(features)
/** Globals too. Objects of the rarer parts of JavaScript come from a global, and that is found. */
const ofTheBrowser = new Set(
  features.filter(({ builtin, owner }) => !builtin || owner.length === 0).map(({ name }) => name),
)
const everyday = grouped(features.filter(({ owner }) => EVERYDAY.includes(owner.join())))

/**
 * What the script names and no engine of `version` has: "ResizeObserver", "Promise.withResolvers", ".flatMap". Members are
 * known by name only, so a name that any older object has counts as old. Throws where the script is no ES2015.
 */
export function newerThan(version: number, script: string): string[] {
  const found = new Set<string>()
  const own = new Set<string>()
  const isNew = (known: Map<string, number>, name: string): boolean => (known.get(name) ?? 0) > version
  const member = (object: Expression | { type: 'Super' }, name: string): void => {
    const of = object.type === 'Identifier' ? object.name : ''
    if (GLOBAL_OBJECT.includes(of)) {
      if (isNew(globals, name)) found.add(name)
    } else if (statics.has(`${of}.${name}`)) {
      if (isNew(statics, `${of}.${name}`)) found.add(`${of}.${name}`)
    } else if (isNew(everyday, name) || (ofTheBrowser.has(name) && isNew(members, name)))
      found.add(`.${name}`)
  }
  walk(parse(script, { ecmaVersion: 2015, sourceType: 'script' }), (node, parent) => {
    const name = nameOf(node)
    if (node.type === 'MemberExpression' && name !== undefined) {
      member(node.object, name)
      if (parent?.type === 'AssignmentExpression' && parent.left === node) own.add(name)
    } else if (node.type === 'Property' || node.type === 'MethodDefinition') own.add(name ?? '')
    else if (node.type === 'Identifier' && !isLabel(node, parent) && isNew(globals, node.name))
      found.add(node.name)
  })
  return [...found]
    .filter(
      (feature) => !feature.startsWith('.') || everyday.has(feature.slice(1)) || !own.has(feature.slice(1)),
    )
    .sort()
}

/** The earliest version of each feature, by its name. */
function grouped(of: readonly Feature[], key = ({ name }: Feature): string => name): Map<string, number> {
  const since = new Map<string, number>()
  for (const feature of of) {
    since.set(key(feature), Math.min(since.get(key(feature)) ?? Number.POSITIVE_INFINITY, feature.since))
  }
  return since
}

/** The name behind a dot, or between brackets where it is written out. */
function nameOf(node: AnyNode): string | undefined {
  if (node.type !== 'MemberExpression' && node.type !== 'Property' && node.type !== 'MethodDefinition')
    return undefined
  const name = node.type === 'MemberExpression' ? node.property : node.key
  if (name.type === 'Literal') return String(name.value)
  return name.type === 'Identifier' && !node.computed ? name.name : undefined
}

/** True for a name that stands for itself: behind a dot, before a colon. */
function isLabel(node: AnyNode, parent: AnyNode | undefined): boolean {
  if (parent?.type === 'MemberExpression') return parent.property === node && !parent.computed
  if (parent?.type === 'Property' || parent?.type === 'MethodDefinition')
    return parent.key === node && !parent.computed
  return false
}

function walk(node: AnyNode, visit: (node: AnyNode, parent: AnyNode | undefined) => void): void {
  const step = (current: AnyNode, parent: AnyNode | undefined): void => {
    visit(current, parent)
    for (const value of Object.values(current).flat()) {
      if (typeof value === 'object' && value !== null && 'type' in value) step(value as AnyNode, current)
    }
  }
  step(node, undefined)
}
