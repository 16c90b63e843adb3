/** Says which episode a programme is, out of XMLTV's systems of counting. Pure. https://github.com/XMLTV/xmltv/blob/master/xmltv.dtd */

/** "S1E5", "S1" or "E5" of `season.episode.part`, each counted from zero, maybe with "/total", maybe empty. */
const COUNTED = /^\s*(\d+)?\s*(?:\/\s*\d*\s*)?\.\s*(\d+)?\s*(?:\/\s*\d*\s*)?(?:\.|$)/
/** The same already in words: "S01E05", "s1 ep. 5", "EP05", "第1季第5集", "第5集". */
const WRITTEN = [
  /^\s*s(?:eason)?\s*0*(\d+)\s*[,.\-:·]?\s*e(?:p(?:isode)?)?\.?\s*0*(\d+)\s*$/i,
  /^\s*第\s*0*(\d+)\s*季\s*第\s*0*(\d+)\s*[集期回]\s*$/,
  /^\s*0*(\d+)\s*x\s*0*(\d+)\s*$/i,
]
const WRITTEN_EPISODE = [/^\s*e(?:p(?:isode)?)?\.?\s*0*(\d+)\s*$/i, /^\s*第\s*0*(\d+)\s*[集期回]\s*$/]

/**
 * Returns "S1E5", "S1" or "E5" where the guide counts, else the guide's own words; undefined when it says nothing.
 * `numbers` are the programme's episode-num elements by their system.
 */
export function episodeText(numbers: Readonly<Record<string, string>> | undefined): string | undefined {
  if (!numbers) return undefined
  const counted = fromCounted(numbers.xmltv_ns)
  if (counted !== undefined) return counted
  const { onscreen } = numbers
  const words = onscreen ?? Object.entries(numbers).find(([system]) => system === 'SxxExx')?.[1]
  return words === undefined ? undefined : normalised(words)
}

function fromCounted(text: string | undefined): string | undefined {
  const [, season, episode] = COUNTED.exec(text ?? '') ?? []
  const said = `${season === undefined ? '' : `S${Number(season) + 1}`}${
    episode === undefined ? '' : `E${Number(episode) + 1}`
  }`
  return said === '' ? undefined : said
}

function normalised(words: string): string | undefined {
  for (const pattern of WRITTEN) {
    const [, season, episode] = pattern.exec(words) ?? []
    if (season !== undefined) return `S${season}E${episode}`
  }
  for (const pattern of WRITTEN_EPISODE) {
    const episode = pattern.exec(words)?.[1]
    if (episode !== undefined) return `E${episode}`
  }
  return words.trim() || undefined
}
