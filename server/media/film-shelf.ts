/** Knows which files of a media folder can be aired, and what is wrong with the others. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from '../../shared/model/fault.ts'
import { MalformedMedia } from './boxes.ts'
import type { Film } from './film.ts'
import { readFilm } from './film.ts'

export interface FilmShelf {
  /**
   * Looks at the files of these names, one after the other; `changed` is called as soon as one can be aired that could
   * not, or no longer. True when what can be aired has changed. Never rejects.
   */
  look(names: readonly string[], changed?: () => void): Promise<boolean>
  /** The film of that name, undefined where it cannot be aired. */
  film(name: string): Film | undefined
  /** The film with that key, also of a file that has since been replaced. */
  filmWithKey(key: string): Film | undefined
  /** What is wrong with files that were last looked for. */
  faults(): Fault[]
}

interface Known {
  /** Changes when the file does. */
  state: string
  film?: Film
  fault?: Fault
}

/** Returns the shelf of a folder, still empty. */
export function filmShelf(directory: string): FilmShelf {
  const known = new Map<string, Known>()
  const keys = new Map<string, Film>()

  async function lookAt(name: string): Promise<Known> {
    const file = join(directory, name)
    const found = await stat(file).catch(() => undefined)
    if (!found?.isFile()) {
      return {
        state: '',
        fault: { what: 'This file is not in the media folder; it is skipped.', sample: name },
      }
    }
    const state = `${found.mtimeMs} ${found.size}`
    const before = known.get(name)
    if (before?.state === state) return before
    try {
      const film = await readFilm(name, file)
      keys.set(film.key, film)
      return { state, film }
    } catch (error) {
      const why = error instanceof MalformedMedia ? error.message : 'It cannot be read.'
      return { state, fault: { what: `This file cannot be aired and is skipped. ${why}`, sample: name } }
    }
  }

  return {
    async look(names, changed = () => {}) {
      const wanted = new Set(names)
      let hasChanged = false
      for (const name of wanted) {
        const now = await lookAt(name)
        const isChanged = known.get(name)?.film !== now.film
        known.set(name, now)
        if (isChanged) changed()
        hasChanged ||= isChanged
      }
      for (const [name, { film }] of known) {
        if (!wanted.has(name)) known.delete(name)
        hasChanged ||= film !== undefined && !wanted.has(name)
      }
      return hasChanged
    },
    film: (name) => known.get(name)?.film,
    filmWithKey: (key) => keys.get(key),
    faults: () => [...known.values()].flatMap(({ fault }) => fault ?? []),
  }
}
