/** One piece of news or one notice, told in Chinese and in English. */

export interface Story {
  /** Day and slug; also the last part of its address. */
  id: string
  /** ISO 8601 with the county's offset. */
  at: string
  title: string
  titleEn: string
  /** Who wrote it: a desk or an office, never a person. */
  by: string
  byEn: string
  /** Paragraphs, divided by line ends. */
  text: string
  textEn: string
}

/** Returns the paragraphs of a text. */
export function paragraphs(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
