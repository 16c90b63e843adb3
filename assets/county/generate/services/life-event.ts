/** A life event as its table is written: groups of services, one line for each. */

export interface LifeEventTable {
  name: string
  en: string
  groups: readonly ServiceGroupTable[]
}

export interface ServiceGroupTable {
  name: string
  en: string
  /**
   * One service per line, nine cells between ` / `: name, English name, department, who, what to bring, where,
   * how long, fee, channel. Who to fee are words of phrases.ts, or their own text as `中文|English`;
   * `-` as the place means the department's own. The channel is window, phone or tv:<what the television does>.
   */
  services: string
}
