/** A life event as its table is written: groups of services, one line for each. */

export interface LifeEventTable {
  name: string
  en: string
  groups: readonly ServiceGroupTable[]
}

export interface ServiceGroupTable {
  name: string
  en: string
  /** Last digit of the telephone number: every group of a department has its own desk, wherever it is listed. */
  desk: number
  /**
   * One service per line, ten cells between ` / `: code, name, English name, department, who, what to bring, where,
   * how long, fee, channel. The code is printed on leaflets and never changes; a new service takes a free one.
   * A department with a desk, `civil:2`, keeps the telephone number that it had in another group.
   * Who to fee are words of phrases.ts, or their own text as `中文|English`; `-` as the place means the
   * department's own. The channel is window, phone or tv:<what the television does>.
   */
  services: string
}
