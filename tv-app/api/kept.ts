/** The last good answer of every section, kept on the device so that the menus work with the server gone. Never rejects. */
import { clear, get, set } from 'idb-keyval'
import type { SectionName, Sections } from '../../shared/api.ts'
import type { Known } from '../state.ts'

export interface KeptSection<Name extends SectionName> {
  hash: string
  known: Known<Sections[Name]>
}

export async function keptSection<Name extends SectionName>(
  name: Name,
): Promise<KeptSection<Name> | undefined> {
  try {
    return await get<KeptSection<Name>>(`section:${name}`)
  } catch {
    return undefined
  }
}

export async function keepSection<Name extends SectionName>(
  name: Name,
  kept: KeptSection<Name>,
): Promise<void> {
  try {
    await set(`section:${name}`, kept)
  } catch {
    // Storage is full or forbidden; the next start asks the server.
  }
}

/** Drops every kept answer. */
export async function forgetSections(): Promise<void> {
  try {
    await clear()
  } catch {
    // Where nothing can be kept, nothing is there.
  }
}
