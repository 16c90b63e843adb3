/** Every colour of the television, as Lightning reads them: 0xAARRGGBB. Contrast seen on rendered pixels is ≥ 7:1 for text. */
export const colour = {
  /** Top and foot of the ground where no picture is. */
  ground: 0xff15212d,
  groundLow: 0xff0d151d,
  tile: 0xff22313f,
  card: 0xff1b2834,
  keyCap: 0xff2b3d4e,
  paper: 0xfff6f1e6,
  /** Text on paper. */
  ink: 0xff15212d,
  secondary: 0xffcbd3db,
  /** The one accent: focus ring, "now", progress. */
  amber: 0xffffb347,
  amberText: 0xffffc46b,
  /** Tile number on paper. */
  amberInk: 0xff6e3a00,
  yes: 0xff1f5a41,
  help: 0xff1b4e80,
  alarm: 0xff7e1d12,
  scrim: 0xf50d151d,
  /** Over a page that waits for the next digit. */
  dimmed: 0xcc0d151d,
  chip: 0xeb0d151d,
  track: 0xff3a4f63,
  white: 0xffffffff,
} as const
