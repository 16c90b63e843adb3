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
  /** Shares its line with date and time, which grow; of the size of a title it need not grow itself. */
  station: { size: 68, weight: 700, steady: true },
  tile: { size: 52, weight: 500 },
  strong: { size: 44, weight: 700 },
  body: { size: 44, weight: 500 },
  meta: { size: 38, weight: 500 },
  number: { size: 40, weight: 500 },
  channelNumber: { size: 150, weight: 700, steady: true },
  phone: { size: 130, weight: 700, steady: true },
  rescue: { size: 220, weight: 700, steady: true },
} as const satisfies Record<string, { size: number; weight: 500 | 700; steady?: true }>
export type StyleName = keyof typeof BASE
export type TypeScale = Record<StyleName, TextStyle>

/** All styles at the given preset. Channel and telephone numbers are large already and keep their size. */
export function typeScale(preset: Preset): TypeScale {
  const scaled = (name: StyleName): TextStyle => {
    const style = BASE[name]
    const { size, weight } = style
    const grown = 'steady' in style ? size : Math.round(size * FACTOR[preset])
    return { size: grown, weight, line: Math.ceil(grown * LINE_HEIGHT) }
  }
  return {
    title: scaled('title'),
    station: scaled('station'),
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
