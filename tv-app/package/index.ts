/** All packaging targets, in the order of the command's help. */
import { android } from './android.ts'
import type { Target } from './target.ts'
import { tizen } from './tizen.ts'
import { webos } from './webos.ts'

export const targets: readonly Target[] = [tizen, webos, android]
