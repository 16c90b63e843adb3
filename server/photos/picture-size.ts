/**
 * How large a picture may be, so that no screen of the desk chokes on a small file that claims to be huge, and of how many
 * parts its file, so that the server does not choke on one that is nothing but parts. Pure.
 */

/** Points of the largest picture: more than the cameras of telephones make. */
const MOST_POINTS = 120_000_000
/** Segments or chunks of the largest file: far more than cameras and screens write. */
export const MOST_PARTS = 10_000

/** True when a picture of so many points across and down can be shown. */
export function isShowable(width: number, height: number): boolean {
  return width > 0 && height > 0 && width * height <= MOST_POINTS
}
