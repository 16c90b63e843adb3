/** The ways in which a television can be set: language, size of the picture, size of the letters. */
import { PRESETS, type Preset } from '../../tv-app/theme/type.ts'

export interface Configuration {
  language: 'zh-CN' | 'en'
  /** Lines of the picture. */
  lines: 1080 | 720
  preset: Preset
}

export const CONFIGURATIONS: readonly Configuration[] = (['zh-CN', 'en'] as const).flatMap((language) =>
  ([1080, 720] as const).flatMap((lines) => PRESETS.map((preset) => ({ language, lines, preset }))),
)

/** "zh-CN-1080-standard" */
export function nameOf({ language, lines, preset }: Configuration): string {
  return `${language}-${lines}-${preset}`
}
