/** How large a picture may be, so that no screen of the desk chokes on a small file that claims to be huge. Pure. */

/** Points of the largest picture: more than the cameras of telephones make. */
const MOST_POINTS = 120_000_000

/** True when a picture of so many points across and down can be shown. */
export function isShowable(width: number, height: number): boolean {
  return width > 0 && height > 0 && width * height <= MOST_POINTS
}
