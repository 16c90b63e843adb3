/** The type scale: one list of styles, grown by the viewer's preset. Sizes are px at 1080p. */
export type Preset = 'standard' | 'large' | 'largest'
export const PRESETS: readonly Preset[] = ['standard', 'large', 'largest']
export const FONT = 'Noto Sans SC'

export interface TextStyle {
  size: number
  weight: 500 | 700
  /** Distance of base lines, px. */
  line: number
}

const FACTOR: Record<Preset, number> = { standard: 1, large: 1.25, largest: 1.5 }
const LINE_HEIGHT = 1.4

const BASE = {
  title: { size: 68, weight: 700 },
  tile: { size: 52, weight: 500 },
  strong: { size: 44, weight: 700 },
  body: { size: 44, weight: 500 },
  meta: { size: 38, weight: 500 },
  number: { size: 40, weight: 500 },
  channelNumber: { size: 150, weight: 700 },
  phone: { size: 130, weight: 700 },
  rescue: { size: 220, weight: 700 },
} as const
export type StyleName = keyof typeof BASE
export type TypeScale = Record<StyleName, TextStyle>

/** All styles at the given preset. Channel and telephone numbers are large already and keep their size. */
export function typeScale(preset: Preset): TypeScale {
  const scaled = (name: StyleName): TextStyle => {
    const { size, weight } = BASE[name]
    const grown = size >= 120 ? size : Math.round(size * FACTOR[preset])
    return { size: grown, weight, line: Math.ceil(grown * LINE_HEIGHT) }
  }
  return {
    title: scaled('title'),
    tile: scaled('tile'),
    strong: scaled('strong'),
    body: scaled('body'),
    meta: scaled('meta'),
    number: scaled('number'),
    channelNumber: scaled('channelNumber'),
    phone: scaled('phone'),
    rescue: scaled('rescue'),
  }
}
