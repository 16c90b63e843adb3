/** A state of the television with every section filled, names short and long. */
import type { Sections } from '../../shared/api.ts'
import type { Place } from '../../tv-app/go.ts'
import { replayOn } from '../../tv-app/replaying.ts'
import { initialState, type Known, type State } from '../../tv-app/state.ts'
import type { Preset } from '../../tv-app/theme/type.ts'
import { both, guide, HOUR, NOW, programme, REPLAY, TODAY, YESTERDAY } from './sample-guide.ts'
import { KNOWN_REQUESTS, PLACED, REQUESTS, WAITING } from './sample-requests.ts'
import { DRAFT, services } from './sample-services.ts'

export { NOW }

export function known<T>(data: T): Known<T> {
  return { data, refreshed: NOW - HOUR, stale: false }
}

const tile = (zh: string, en: string, open: Sections['county']['home'][number]['open']) => ({
  title: both(zh, en),
  open,
})

export const county: Sections['county'] = {
  name: both('稷下县', 'Jixia County'),
  station: both('稷下电视', 'Jixia TV'),
  locale: 'zh-CN',
  timezone: 'Asia/Shanghai',
  hotline: '81890',
  sample: true,
  home: [
    tile('全部频道', 'Channels', { screen: 'channels' }),
    tile('听广播', 'Radio', { screen: 'channels', radio: true }),
    tile('阳光厨房', 'Kitchens', { screen: 'kitchens' }),
    tile('办事大厅', 'Services', { screen: 'services' }),
    tile('我的事', 'Requests', { screen: 'requests' }),
    tile('村里通知', 'Notices', { screen: 'news', source: 'notices' }),
    tile('设置', 'Settings', { screen: 'settings' }),
    tile('看新闻', 'News', { screen: 'news', source: 'news' }),
  ],
  villages: Array.from({ length: 24 }, (_, index) => ({
    id: `village-${index}`,
    name: index % 4 === 0 ? both('康宁路社区', 'Xuegong Street') : both('柿子沟村', 'Shizigou'),
    town: both(`${'东南西北上下'[Math.floor(index / 4)]}关镇`, 'Chengguan'),
  })),
}

const channels: Sections['channels']['channels'] = Array.from({ length: 15 }, (_, index) => ({
  id: `jx${index + 1}`,
  number: String(index < 12 ? index + 1 : index + 9),
  name: both(
    index === 5 ? '稷下厨艺与健康频道' : '稷下戏曲',
    index === 5 ? 'Jixia Cooking and Health' : 'Jixia Opera',
  ),
  radio: index >= 12,
  groups: ['本县'],
  lines: [{ url: `/live/stream-${index}/index.m3u8` }],
  ...(index % 2 ? { catchup: { days: 7 } } : {}),
}))

const kitchens: Sections['kitchens']['kitchens'] = Array.from({ length: 14 }, (_, index) => ({
  id: `kitchen-${index}`,
  name: both(
    index === 2 ? '闻鹤镇中心小学食堂' : '老街饺子馆',
    index === 2 ? 'Wenhe Primary School' : 'Old Street Dumplings',
  ),
  kind: index < 6 ? 'school' : 'restaurant',
  address: both('学宫街 18 号', '18 Xuegong Street'),
  grade: 'A',
  inspected: NOW - 900 * HOUR,
  url: '/live/kitchen-01/index.m3u8',
  snapshot: '/live/kitchen-01/snapshot.jpg',
  hours: '06:00-13:30',
  phone: '0000-5600101',
}))

const story =
  '村里今年晒了六万多斤柿饼，比去年多一成。老把式说，削皮以后要晒二十天，白天翻一遍，夜里盖一层，急不得。'
const article = (
  id: string,
  title: string,
  body: string,
): Sections['news']['editions'][number]['items'][string][number] => ({
  id,
  title,
  published: NOW - 20 * HOUR,
  author: '农村组',
  body: Array.from({ length: 6 }, () => body),
})

const news: Sections['news'] = {
  editions: ['news', 'notices'].map((id) => ({
    id,
    title: both(id === 'news' ? '稷下新闻' : '村里通知', id === 'news' ? 'Jixia news' : 'Village notices'),
    items: {
      'zh-CN': [
        article('one', '柿子沟的柿饼晒好了，今年比去年甜，合作社统一收，价钱也比去年好', story),
        article('two', '停水', story),
      ],
      en: [
        article(
          'one',
          'The dried persimmons of Shizigou are ready and sweeter than they were last year',
          'The village has dried more than ever before, and the cooperative buys all of it at a good price.',
        ),
      ],
    },
  })),
}

/** The television at `place`, everything known and the picture running. */
export function stateAt(place: Place, language = 'zh-CN', preset: Preset = 'standard'): State {
  const state = initialState({ language, preset, channelId: 'jx6' }, NOW)
  const programmes = Object.fromEntries(
    channels.map(({ id }) => [
      id,
      [
        programme(NOW - HOUR, 2, '吕剧《李二嫂改嫁》第三场', 'The Second Wedding, Act Three'),
        programme(NOW + HOUR, 1, '晚间天气', 'Evening Weather'),
      ],
    ]),
  )
  const stack = place.screen === 'live' ? state.stack : [...state.stack, { place }]
  return {
    ...state,
    stack,
    replay: replayOn(state, stack),
    guide,
    connection: 'online',
    requests: KNOWN_REQUESTS,
    drafts: [DRAFT],
    bannerUntil: NOW + 1,
    playback: { status: 'playing', soundBlocked: true },
    sections: {
      county: known(county),
      channels: known({ channels }),
      now: known({ from: NOW - 2 * HOUR, until: NOW + 12 * HOUR, programmes }),
      kitchens: known({ kitchens }),
      services: known(services),
      news: known(news),
    },
  }
}

/** Every kind of place that the app has. */
export const PLACES: readonly Place[] = [
  { screen: 'live' },
  { screen: 'strip' },
  { screen: 'strip', list: 'favourites' },
  { screen: 'programme' },
  { screen: 'guide' },
  { screen: 'guide', channel: 'jx6', day: YESTERDAY },
  { screen: 'guide', channel: 'jx6', day: TODAY, near: 0 },
  { screen: 'guide', channel: 'jx7' },
  { screen: 'about', channel: 'jx6', start: Date.parse(`${TODAY}T13:00:00+08:00`) },
  { screen: 'about', channel: 'jx6', start: Date.parse(`${TODAY}T19:00:00+08:00`) },
  { screen: 'about', channel: 'jx6', start: Date.parse(`${TODAY}T21:00:00+08:00`) },
  { screen: 'about', channel: 'jx6', start: Date.parse(`${YESTERDAY}T10:00:00+08:00`) },
  REPLAY,
  { ...REPLAY, live: true, from: 60, paused: true },
  { screen: 'favourites' },
  { screen: 'home' },
  { screen: 'channels' },
  { screen: 'channels', radio: true },
  { screen: 'kitchens' },
  { screen: 'kitchen', id: 'kitchen-2' },
  { screen: 'services' },
  { screen: 'find' },
  { screen: 'find', typed: '4558' },
  { screen: 'service-group', event: '看病 医保' },
  { screen: 'service', code: '103' },
  { screen: 'service', code: '140' },
  { screen: 'phone' },
  { screen: 'step', service: '249', key: 'key', index: 0 },
  { screen: 'step', service: '249', key: 'key', index: 1, typed: '13800000000' },
  { screen: 'step', service: '249', key: 'key', index: 2 },
  { screen: 'order', key: 'key', service: '249' },
  { screen: 'order', key: 'key', service: '103' },
  { screen: 'order', key: 'key' },
  { screen: 'ordered', ref: PLACED },
  { screen: 'ordered', ref: WAITING },
  { screen: 'requests' },
  ...REQUESTS.map(({ id }) => ({ screen: 'request', ref: id }) as const),
  { screen: 'request', ref: WAITING },
  { screen: 'request-step', ref: '2611220001', step: 'cancel' },
  { screen: 'request-step', ref: '2611200004', step: 'not-done' },
  { screen: 'request-step', ref: '2611200004', step: 'rate' },
  { screen: 'rescue', key: 'key' },
  { screen: 'pin', purpose: 'set' },
  { screen: 'pin', purpose: 'read', request: '2611200004', typed: '12' },
  { screen: 'news' },
  { screen: 'article', source: 'news', id: 'one' },
  { screen: 'settings' },
  { screen: 'back-to-live' },
  { screen: 'first-run', step: 'size' },
  { screen: 'first-run', step: 'language' },
  { screen: 'first-run', step: 'village' },
  { screen: 'first-run', step: 'village', town: '东关镇' },
  { screen: 'first-run', step: 'direction' },
  { screen: 'first-run', step: 'remote' },
  { screen: 'first-run', step: 'remote', key: 'Home' },
  { screen: 'first-run', step: 'remote', key: 'Live' },
  { screen: 'factory-reset' },
]

/** Advances of Noto Sans SC 500 in hundredths of an em, by character. */
const ADVANCES: Record<number, string> = {
  22: ' ',
  28: '|',
  29: 'ij',
  30: "',.:;l",
  31: 'I',
  34: '!',
  35: 'f',
  36: '()-[]{}',
  39: '/',
  40: 't',
  41: 'r',
  48: 's',
  49: '?z',
  52: 'c',
  53: 'x',
  54: 'vy',
  55: 'JY',
  56: 'L_',
  57: '#+0123456789=Faek',
  58: 'g',
  59: 'V',
  60: 'EX',
  61: 'STZo',
  62: 'Ahnu',
  63: 'bdpq',
  65: 'CP',
  66: 'KR',
  67: 'B',
  70: 'DG',
  71: '&',
  73: 'NU',
  74: 'H',
  75: 'OQ',
  83: 'Mw',
  89: 'W',
  94: 'm',
}
const BY_CHARACTER = new Map(
  Object.entries(ADVANCES).flatMap(([width, chars]) =>
    [...chars].map((char) => [char, Number(width) / 100] as const),
  ),
)

export const advance = (char: string): number => BY_CHARACTER.get(char) ?? 1
