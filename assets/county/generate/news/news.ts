/** The county news, all weeks together. */
import { NEWS_EARLY_NOVEMBER } from './news-early-november.ts'
import { NEWS_LATE_NOVEMBER } from './news-late-november.ts'
import { NEWS_MID_NOVEMBER } from './news-mid-november.ts'
import type { Story } from './story.ts'

export const NEWS: readonly Story[] = [...NEWS_EARLY_NOVEMBER, ...NEWS_MID_NOVEMBER, ...NEWS_LATE_NOVEMBER]
