/** How a spoken sentence falls into parts that can be recorded one by one, like the announcements in a railway station. */

/** "4 号，阳光厨房，第 4 个，共 9 个" → "4 号", "阳光厨房", "第 4 个", "共 9 个". A comma within a number parts nothing. */
export function clipParts(words: string): string[] {
  return words
    .split(/[，。；：！？]|[,.;:!?](?=\s|$)/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
