/** Compares channel names as viewers do: 湖南卫视高清 is 湖南卫视, CCTV-1 is CCTV1. */

/** Words that tell how good the picture is, not which channel it is. */
const QUALITY =
  /超高清|超清|高清|标清|蓝光|(?<![a-z])(?:uhd|fhd|hd|sd|hevc|h\.?26[45]|(?:2160|1080|720|576)[pi])(?![a-z])/g
/** 4K and 8K too, except where the channel is called by them: CCTV-4K. */
const RESOLUTION = /(?<!cctv[-\s]*)[48]k/g

/** Returns what is left of a name for comparing: small letters and digits, no quality, spaces or hyphens; never ''. */
export function comparableName(name: string): string {
  const folded = name.normalize('NFKC').toLowerCase()
  const bare = folded
    .replace(QUALITY, '')
    .replace(RESOLUTION, '')
    .replace(/[\s\-_·.()[\]【】]+/g, '')
  return bare || folded.trim()
}
