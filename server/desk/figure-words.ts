/** How each figure is counted, in Chinese; the log's own sentences are English. */
import type { Figure } from '../loop/figures.ts'
import type { Language } from './say.ts'

const METHODS: Readonly<Record<string, string>> = {
  ordered: '来的办件（一分钟内撤销的不算），在全部来件里',
  'ordered-tv': '从电视来的，在没撤销的来件里',
  'ordered-phone': '打电话来的，在没撤销的来件里',
  'ordered-paper': '纸单来的，在没撤销的来件里',
  'ordered-open311': '从别的系统来的，在没撤销的来件里',
  withdrawn: '住户不要了的，在没撤销的来件里',
  answered: '有工作人员管了的，在没撤销的来件里',
  'answered-in-time': '在答应的时间里有人管了的，在没撤销的来件里',
  'rescue-in-time': '急救件从列为急救起，在答应的时间里有人管了的，在全部急救件里',
  declined: '答复县里办不了的，在没撤销的来件里',
  refused: '被部门退回过的，在派过单的里',
  'joint-meeting': '上过联席会的，在派过单的里',
  escalated: '至少一次过了答应时间的，在没撤销的来件里',
  'said-done': '工作人员说办好了或答复了的，在没撤销的来件里',
  'done-in-time': '在答应的时间里办好的（办过几次的看最后一次），在部门说办好的里',
  agreed: '住户自己说好了的，在工作人员说办好的里',
  'agreed-on-telephone': '住户在电话里说好、由工作人员记下的，在住户说好的里',
  'not-done': '住户说过没好的，在说办好或答复办不了的里',
  'one-sided': '住户七天没回音、单方办结的，在工作人员说办好的里',
  'face-1': '住户选“满意”的，在评价过的里',
  'face-2': '住户选“一般”的，在评价过的里',
  'face-3': '住户选“不满意”的，在评价过的里',
}

/** Returns in a sentence what is counted out of what. */
export function methodIn({ id, method }: Pick<Figure, 'id' | 'method'>, language: Language): string {
  return language === 'en' ? method : (METHODS[id] ?? method)
}
