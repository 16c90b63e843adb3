/** Compares channel names as viewers do: 湖南卫视高清 is 湖南卫视, CCTV-1 is CCTV1. */

/** Words that tell how good the picture is, not which channel it is. */
const QUALITY =
  /超高清|超清|高清|标清|蓝光|(?<![a-z])(?:uhd|fhd|hd|sd|hevc|h\.?26[45]|(?:2160|1080|720|576)[pi])(?![a-z])/g
/** 4K and 8K too, except where the channel is called by them: CCTV-4K. */
const RESOLUTION = /(?<!cctv[-\s]*)[48]k/g

/** What lists write behind the numbers of China Central Television; its regional editions (CCTV-4 欧洲) are others. */
const CCTV_SUBJECT =
  /^(cctv\d{1,2}\+?)(?:综合|财经|综艺|中文国际|体育赛事|体育|电影|国防军事|军事农业|电视剧|纪录|科教|戏曲|社会与法|新闻|少儿|音乐|农业农村|奥林匹克)(?:频道)?$/

/** Returns what is left of a name for comparing: small letters and digits, no quality, spaces or hyphens; never ''. */
export function comparableName(name: string): string {
  const folded = name.normalize('NFKC').toLowerCase()
  const bare = folded
    .replace(QUALITY, '')
    .replace(RESOLUTION, '')
    .replace(/[\s\-_·.()[\]【】]+/g, '')
    .replace(CCTV_SUBJECT, '$1')
  return bare || folded.trim()
}
