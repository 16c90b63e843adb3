/** What the commands for operators have in common: options, help, and one plain sentence when a call makes no sense. */
import { parseArgs } from 'node:util'

/** The command was called in a way that makes no sense. The message is one plain sentence. */
export class WrongCall extends Error {
  override name = 'WrongCall'
}

export interface Options {
  values: Record<string, string | boolean | undefined>
  words: string[]
}

/**
 * Returns the options (`text` take a value, `flags` none) and the words of a command line.
 * @throws WrongCall
 */
export function optionsOf(
  args: readonly string[],
  text: readonly string[],
  flags: readonly string[],
): Options {
  const options = {
    ...Object.fromEntries(text.map((name) => [name, { type: 'string' as const }])),
    ...Object.fromEntries(flags.map((name) => [name, { type: 'boolean' as const }])),
    help: { type: 'boolean' as const, short: 'h' },
  }
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    return { values: values as Options['values'], words: positionals }
  } catch (error) {
    const [first] = String(error instanceof Error ? error.message : error).split('. ')
    throw new WrongCall(`${first}; --help tells which options there are.`)
  }
}
