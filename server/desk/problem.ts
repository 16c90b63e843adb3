/** What went wrong with a source, said to the staff. */
import type { Problem } from '../refresh/refresh-error.ts'

const PROBLEMS: Record<Problem, string> = {
  unreachable: '连不上',
  timeout: '对方太久没有回应',
  'refused-address': '地址在内部网络，未获准读取',
  redirects: '地址转来转去，没有结果',
  'http-status': '对方服务器报错',
  'too-large': '文件太大',
  'broken-off': '文件不完整',
  empty: '没有内容',
  'not-this-format': '内容不是约定的格式',
  stopped: '服务器正在停止',
  internal: '程序出错，请看日志',
}

/** Returns the Chinese words for a problem's code; a code that nobody knows stands for itself. */
export function problemText(problem: string): string {
  return isProblem(problem) ? PROBLEMS[problem] : problem
}

function isProblem(problem: string): problem is Problem {
  return Object.hasOwn(PROBLEMS, problem)
}
