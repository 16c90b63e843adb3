/** Brings the language tags that sources write to the ones that the television knows. */

const NAMES = new Map([
  ['cn', 'zh-CN'],
  ['chs', 'zh-CN'],
  ['chinese', 'zh-CN'],
  ['zh-chs', 'zh-CN'],
  ['zh-sg', 'zh-CN'],
  ['cht', 'zh-TW'],
  ['zh-cht', 'zh-TW'],
  ['zh-hant', 'zh-TW'],
  ['english', 'en'],
])

/** Returns the BCP 47 tag meant: zh, zh_CN and zh-Hans are zh-CN, en-US is en; undefined when it is no tag. */
export function languageTag(written: string | undefined): string | undefined {
  const plain = (written ?? '').trim().toLowerCase().replaceAll('_', '-')
  const name = NAMES.get(plain)
  if (name) return name
  if (plain === 'zh' || /^zh-(?:hans|cn)\b/.test(plain)) return 'zh-CN'
  if (/^en(?:-|$)/.test(plain)) return 'en'
  try {
    const [tag] = Intl.getCanonicalLocales(plain)
    return tag === undefined || /^und\b/.test(tag) ? undefined : tag
  } catch {
    return undefined
  }
}
