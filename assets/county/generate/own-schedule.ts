/** The schedule of the county's own channel: the same every day, with a pause at noon and extras on some days. */

/** Start, file, title and its English; "pause" ends the one before without beginning another. */
const DAY = [
  ['00:00', 'scenery', '夜里的山水', 'Hills by Night'],
  ['06:00', 'exercise', '早上动一动', 'Morning Moves'],
  ['06:30', 'news', '稷下早新闻', 'Jixia Morning News'],
  ['07:00', 'weather', '今天的天气', 'Weather Today'],
  ['07:30', 'village', '村里新鲜事', 'News from the Villages'],
  ['08:30', 'cooking', '家常菜', 'Home Cooking'],
  ['09:30', 'lessons', '手机慢慢学', 'Phones, Step by Step'],
  ['10:30', 'opera', '戏迷点戏', 'Opera on Request'],
  ['12:00', 'news', '稷下午间新闻', 'Jixia News at Noon'],
  ['12:30', 'pause', '', ''],
  ['13:00', 'cinema', '下午影院', 'Afternoon Film'],
  ['15:00', 'market', '赶大集', 'Market Day'],
  ['16:00', 'lessons', '手机慢慢学', 'Phones, Step by Step'],
  ['17:00', 'children', '放学啦', 'After School'],
  ['18:00', 'cooking', '家常菜', 'Home Cooking'],
  ['18:30', 'weather', '明天的天气', 'Weather Tomorrow'],
  ['19:00', 'news', '稷下新闻', 'Jixia News'],
  ['19:30', 'village', '村里新鲜事', 'News from the Villages'],
  ['20:00', 'cinema', '晚间影院', 'Evening Film'],
  ['22:00', 'general', '稷下的一天', 'Jixia Today'],
] as const

/** Aired on some days only, instead of what is on every day. */
const EXTRAS = [
  { start: '20:00', repeat: 'sat', file: 'opera.mp4', title: { 'zh-CN': '周末大戏', en: 'Saturday Opera' } },
  {
    start: '15:00',
    repeat: 'sun',
    file: 'general.mp4',
    title: { 'zh-CN': '一周回看', en: 'The Week Again' },
  },
]

/** Returns the schedule as JSON; the loops of the sample are so short that each is shown until its slot ends. */
export function ownSchedule(): string {
  const daily = DAY.flatMap(([start, name, title, en], place) => {
    if (name === 'pause') return []
    const [next, kind] = DAY[place + 1] ?? ['00:00', '']
    const stop = kind === 'pause' ? { stop: next } : {}
    return [
      { start, ...stop, repeat: 'daily', file: `${name}.mp4`, loop: 'yes', title: { 'zh-CN': title, en } },
    ]
  })
  const extras = EXTRAS.map((extra) => ({ ...extra, loop: 'yes' }))
  return `${JSON.stringify({ slots: [...daily, ...extras] }, null, 2)}\n`
}
