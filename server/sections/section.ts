/** The contract of a section: which sources it reads, and how a document of shared/api.ts is made from them. */
import type { SectionName, Sections } from '../../shared/api.ts'
import type { County, SourceConfig } from '../../shared/model/county.ts'
import type { Content } from '../store/content.ts'
import type { ProgrammeStore } from '../store/programme.ts'

/** Everything that a section may be made of. */
export interface SectionInput {
  county: Readonly<County>
  content: Pick<Content, 'items'>
  programmes: Pick<ProgrammeStore, 'starting'>
  /** UTC ms */
  now: number
}

export interface Section<Name extends SectionName> {
  name: Name
  /** A change of a source of one of these formats makes a new document. */
  formats: readonly SourceConfig['format'][]
  /** Where the document also depends on the time: it is made anew each so many ms, counted from 1970. */
  renewEvery?: number
  compile(input: SectionInput): Promise<Sections[Name]>
}

/** Returns the configured sources of `format`: the highest priority first, equals in the order of the county file. */
export function sourcesOf(county: Readonly<County>, format: SourceConfig['format']): SourceConfig[] {
  return county.sources.filter((source) => source.format === format).sort((a, b) => b.priority - a.priority)
}
