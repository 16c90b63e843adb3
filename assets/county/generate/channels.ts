/** The county's twelve television channels and three radio stations, and their M3U channel playlist. */

interface SampleChannel {
  number: number
  name: string
  group: string
  /** The loop that is played out under /live. */
  stream: string
  radio?: true
}

export const CHANNELS: readonly SampleChannel[] = [
  { number: 1, name: '稷下综合', group: '本县;综合', stream: 'general' },
  { number: 2, name: '稷下新闻', group: '本县;新闻', stream: 'news' },
  { number: 3, name: '稷下天气', group: '本县;天气', stream: 'weather' },
  { number: 4, name: '稷下戏曲', group: '本县;戏曲', stream: 'opera' },
  { number: 5, name: '稷下乡村', group: '本县;农事', stream: 'village' },
  { number: 6, name: '稷下厨艺', group: '本县;生活', stream: 'cooking' },
  { number: 7, name: '老年课堂', group: '本县;学习', stream: 'lessons' },
  { number: 8, name: '稷下少儿', group: '本县;少儿', stream: 'children' },
  { number: 9, name: '稷下山水', group: '本县;风光', stream: 'scenery' },
  { number: 10, name: '稷下健身', group: '本县;健康', stream: 'exercise' },
  { number: 11, name: '稷下集市', group: '本县;生活', stream: 'market' },
  { number: 12, name: '稷下影院', group: '本县;电影', stream: 'cinema' },
  { number: 21, name: '稷下新闻广播', group: '广播', stream: 'radio-news', radio: true },
  { number: 22, name: '稷下戏曲广播', group: '广播', stream: 'radio-opera', radio: true },
  { number: 23, name: '稷下音乐广播', group: '广播', stream: 'radio-music', radio: true },
]

/** Returns the channel playlist; stream addresses are root-relative, on the server that serves the television. */
export function channelPlaylist(): string {
  const entries = CHANNELS.map((channel) =>
    [
      `#EXTINF:-1 tvg-id="jx${channel.number}" tvg-name="${channel.name}" tvg-chno="${channel.number}"`,
      ` group-title="${channel.group}"${channel.radio ? ' radio="true"' : ''},${channel.name}\n`,
      `/live/${channel.stream}/index.m3u8\n`,
    ].join(''),
  )
  return `#EXTM3U catchup="shift" catchup-days="7"\n${entries.join('')}`
}
