/** The colours that every scene shares, so that all channels look as if one hand had painted them. */
export const paint = {
  night: '#14202c',
  ink: '#1e2a38',
  indigo: '#2e4468',
  plum: '#6b4060',
  rose: '#e08a6d',
  amber: '#ffb347',
  wheat: '#e6c27a',
  straw: '#f3dfae',
  vermilion: '#c8452f',
  crimson: '#9c2f2a',
  wine: '#5e1f24',
  clay: '#b9754a',
  wood: '#7a4b2d',
  bark: '#4d3021',
  jade: '#4f8a6b',
  moss: '#7c9b56',
  lake: '#6fa6ad',
  sky: '#a9cbd6',
  mist: '#dde6e0',
  paper: '#f6f1e6',
  steel: '#b9c4c9',
  coal: '#2c3138',
  skin: '#ebc3a0',
  tan: '#d9a67e',
  hair: '#2b2320',
  silver: '#b7b3ad',
} as const

/** A `#rrggbb` colour made transparent: `opacity` 0 is invisible, 1 is solid. */
export function veil(colour: string, opacity: number): string {
  const level = Math.round(Math.min(1, Math.max(0, opacity)) * 255)
  return colour.slice(0, 7) + level.toString(16).padStart(2, '0')
}

/** The colour `part` of the way (0–1) from one `#rrggbb` colour to another. */
export function mix(from: string, to: string, part: number): string {
  const channels = [1, 3, 5].map((at) => {
    const a = Number.parseInt(from.slice(at, at + 2), 16)
    const b = Number.parseInt(to.slice(at, at + 2), 16)
    return Math.round(a + (b - a) * part)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${channels.join('')}`
}

/** The same colour in shadow; `part` 0 leaves it, 1 makes it night. */
export const shade = (colour: string, part: number): string => mix(colour, paint.night, part)

/** The same colour in light; `part` 0 leaves it, 1 makes it paper. */
export const tint = (colour: string, part: number): string => mix(colour, paint.paper, part)
