/** A county as large as they come, with names as long as they are in life: 200 channels, 1,000 services, 62 kitchens. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** How many of each there are. */
export interface Crowd {
  channels: number
  services: number
  kitchens: number
  articles: number
}
export const CROWD: Crowd = { channels: 200, services: 1_000, kitchens: 62, articles: 30 }
/** Enough to see every screen. */
export const HANDFUL: Crowd = { channels: 12, services: 13, kitchens: 2, articles: 2 }
/** As many as it takes to fill more than a page of everything. */
export const FEW: Crowd = { channels: 16, services: 60, kitchens: 14, articles: 8 }

/** Services of one group: what fits on a page. */
const PER_GROUP = 12
const HOUR = 3_600_000
const LOOPS = ['general', 'news', 'weather', 'opera']

const EVENT_NAMES = [
  ['看病 医保', 'Health and insurance'],
  ['养老 退休', 'Pensions'],
  ['种地 补贴', 'Farming subsidies'],
  ['盖房 宅基地', 'House and land'],
  ['水电 燃气', 'Water and power'],
  ['孩子上学', 'Children at school'],
  ['结婚 生孩子', 'Marriage and birth'],
  ['户口 身份证', 'Papers and identity'],
  ['找活 打工', 'Work and wages'],
  ['残疾 困难帮扶', 'Disability and hardship'],
  ['车辆 驾驶证', 'Vehicles and licences'],
  ['白事 后事', 'After a death'],
] as const
const GROUP_NAMES = [
  ['报销和补助', 'Claims and benefits'],
  ['登记和变更', 'Registration'],
  ['查询和证明', 'Look up and certify'],
  ['申请和审批', 'Applications'],
  ['缴费和退费', 'Payments'],
  ['年检和认证', 'Yearly checks'],
  ['投诉和求助', 'Complaints'],
] as const
const SERVICE_NAMES = [
  ['城乡居民基本养老保险参保登记', 'Enrolment in the basic pension scheme for residents'],
  ['灵活就业人员医疗保险关系转移接续', 'Transfer of medical insurance for the self-employed'],
  ['高龄津贴', 'Allowance for the very old'],
  ['农村危房改造补助资金申请', 'Grant for rebuilding an unsafe village house'],
  ['残疾人两项补贴资格认定', 'Recognition for the two disability allowances'],
] as const

const TITLES = [
  ['新闻联播', 'The Evening News'],
  ['电视剧：人世间（第十二集）重播', 'Drama: A Lifelong Journey, episode twelve, repeat'],
  ['稷下大戏台·吕剧《李二嫂改嫁》全本', 'The Great Stage: Sister Li Marries Again, complete'],
] as const
/** What the guide tells of every third programme. */
const STORY = [
  '周家三兄妹在东北老城里长大，几十年里各奔东西，又一次次回到父母的屋檐下。这一集里大哥从外地回来过年，一家人包饺子时把多年没说的话说开了。',
  'Three children of the Zhou family grow up in an old town, go their ways for decades and come back to their parents’ roof again and again. In this part the eldest is home for the New Year.',
] as const

/**
 * Writes county file and sources into `folder`; `now` is where the middle of the guide's days lies.
 * Returns the county file.
 */
export async function writeCrowdedCounty(
  folder: string,
  crowd: Crowd,
  now: number,
  days = 1,
): Promise<string> {
  await mkdir(folder, { recursive: true })
  const files: Record<string, string> = {
    'channels.m3u': playlist(crowd.channels),
    'guide.xml': guide(crowd.channels, now, days),
    'kitchens.json': JSON.stringify(kitchens(crowd.kitchens)),
    'services.csv': services(crowd.services),
    'news.rss': feed('zh-CN', crowd.articles, now),
    'news-en.rss': feed('en', crowd.articles, now),
    'county.json': JSON.stringify(county()),
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return join(folder, 'county.json')
}

function county(): object {
  const tile = (zh: string, en: string, open: object) => ({ title: { 'zh-CN': zh, en }, open })
  const source = (id: string, format: string, url: string, more: object = {}) => ({
    id,
    format,
    url,
    language: 'zh-CN',
    title: { 'zh-CN': '来源', en: 'Source' },
    ...more,
  })
  return {
    name: { 'zh-CN': '广南壮族自治县', en: 'Guangnan Autonomous County' },
    station: { 'zh-CN': '广南融媒电视', en: 'Guangnan Media TV' },
    home: [
      tile('全部频道', 'Channels', { screen: 'channels' }),
      tile('听广播', 'Radio', { screen: 'channels', radio: true }),
      tile('阳光厨房', 'Kitchens', { screen: 'kitchens' }),
      tile('办事大厅', 'Services', { screen: 'services' }),
      tile('我的事', 'Requests', { screen: 'requests' }),
      tile('村里通知', 'Notices', { screen: 'news', source: 'news' }),
      tile('设置', 'Settings', { screen: 'settings' }),
      tile('看新闻', 'News', { screen: 'news', source: 'news' }),
    ],
    sources: [
      source('channels', 'm3u', 'channels.m3u'),
      source('guide', 'xmltv', 'guide.xml', { maxMegabytes: 200 }),
      source('kitchens', 'cameras', 'kitchens.json'),
      source('services', 'services', 'services.csv'),
      source('news', 'feed', 'news.rss', { edition: 'news' }),
      source('news-en', 'feed', 'news-en.rss', { edition: 'news', language: 'en' }),
    ],
  }
}

function range<T>(count: number, of: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => of(index))
}

/** The n-th of a list, from its start again after its end. */
function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}

function channelName(index: number): [string, string] {
  return index % 9 === 0
    ? [`广南新闻综合高清频道第${index + 1}套`, `Guangnan News and General ${index + 1}`]
    : [`广南${index + 1}套`, `Guangnan ${index + 1}`]
}

function playlist(count: number): string {
  const entries = range(count, (index) => {
    const radio = index >= count * 0.9 ? ' radio="true"' : ''
    const [name] = channelName(index)
    return `#EXTINF:-1 tvg-id="c${index}" tvg-chno="${index + 1}"${radio},${name}\n/live/${pick(LOOPS, index)}/index.m3u8`
  })
  return ['#EXTM3U', ...entries, ''].join('\n')
}

function guide(count: number, now: number, days: number): string {
  const stamp = (at: number): string => `${new Date(at).toISOString().replace(/\D/g, '').slice(0, 14)} +0000`
  const first = Math.floor(now / HOUR) * HOUR - (days - 1) * 12 * HOUR - 2 * HOUR
  const channels = range(count, (index) => {
    const [zh, en] = channelName(index)
    return `<channel id="c${index}"><display-name lang="zh">${zh}</display-name><display-name lang="en">${en}</display-name></channel>`
  })
  const programmes = range(count, (index) =>
    range(days * 24, (hour) => {
      const [zh, en] = pick(TITLES, index + hour)
      const desc =
        (index + hour) % TITLES.length === 1
          ? `<desc lang="zh">${STORY[0]}</desc><desc lang="en">${STORY[1]}</desc>`
          : ''
      const start = first + hour * HOUR
      return `<programme channel="c${index}" start="${stamp(start)}" stop="${stamp(start + HOUR)}"><title lang="zh">${zh}</title><title lang="en">${en}</title>${desc}</programme>`
    }),
  ).flat()
  return `<?xml version="1.0" encoding="UTF-8"?>\n<tv>\n${[...channels, ...programmes].join('\n')}\n</tv>\n`
}

function kitchens(count: number): object[] {
  return range(count, (index) => ({
    id: `kitchen-${index}`,
    name: {
      'zh-CN': `广南县第${index + 1}初级中学${index % 2 ? '学生' : '教职工'}食堂`,
      en: `Guangnan Middle School No. ${index + 1}, ${index % 2 ? 'students' : 'staff'}`,
    },
    kind: 'school',
    address: { 'zh-CN': '莲城镇平安街 118 号附 3 号', en: '118-3 Ping’an Street, Liancheng' },
    grade: pick(['A', 'B', 'C'], index),
    inspected: '2026-10-12',
    url: '/live/kitchen-01/index.m3u8',
    snapshot: '/live/kitchen-01/snapshot.jpg',
    hours: '06:00-13:30',
    phone: '0000-5600101',
  }))
}

function services(count: number): string {
  const perEvent = Math.ceil(count / EVENT_NAMES.length)
  const columns =
    'code,name,name_en,department,department_en,event,event_en,group,group_en,who,who_en,bring,bring_en,where,where_en,duration,duration_en,fee,fee_en,phone,channel,on_tv,on_tv_en,questions,questions_en,owner,owner_en,verify_by'
  const rows = range(count, (index) => {
    const event = pick(EVENT_NAMES, Math.floor(index / perEvent))
    const group = pick(GROUP_NAMES, Math.floor((index % perEvent) / PER_GROUP))
    const [zh, en] = pick(SERVICE_NAMES, index)
    const number = String(index).padStart(3, '0')
    return [
      number,
      `${zh} ${number}`,
      `${en} ${number}`,
      '县人力资源和社会保障局',
      'Human Resources and Social Security Bureau',
      ...event,
      ...group,
      '本县户籍、年满六十周岁、没有领取城镇职工养老待遇的人',
      'Registered residents over sixty who draw no employee pension',
      '身份证、户口本、社保卡、两张一寸照片、村委会开的证明',
      '"Identity card, family register, social card, two photographs, a letter of the village"',
      '县政务服务大厅二楼社保专区 12 至 18 号窗口',
      '"County Service Hall, second floor, counters 12 to 18"',
      '20 天，周末不算',
      '20 working days',
      '不收费',
      'Free',
      '0000-5550101',
      pick(['tv', 'phone', 'window'], index),
      pick(['在电视上看要带什么、去哪里', '', ''], index),
      pick(['See on the TV what to bring and where to go', '', ''], index),
      index % 4 === 0
        ? '家里的老人现在由谁照看？儿女轮流照看|老伴照看|请人照看|没有人照看；身份证后面还有没有其他材料要说明的？*；有几口人？#'
        : '',
      index % 4 === 0
        ? 'Who looks after the old people of the family? The children in turn|The spouse|Somebody paid|Nobody; Anything else that we should know? *; How many are you? #'
        : '',
      '县社保中心居民养老股',
      'Pension Section',
      index % 50 === 7 ? '2020-01-01' : '2099-01-01',
    ].join(',')
  })
  return [columns, ...rows, ''].join('\n')
}

function feed(language: 'zh-CN' | 'en', count: number, now: number): string {
  const paragraph =
    language === 'en'
      ? 'From Monday the bus to the county hospital stops at every village on the way and waits for those who walk slowly. '
      : '从下周一开始，去县医院的公交车每个村口都停，司机会等走得慢的老人上车坐稳再开。'
  const items = range(count, (index) => {
    const title =
      language === 'en'
        ? `Notice ${index + 1}: the bus to the county hospital now waits at every village on the way`
        : `通知之${index + 1}：去县医院的公交车从下周一起每个村口都停，请乡亲们互相转告`
    const body = range(3 + (index % 5), () => `<p>${paragraph.repeat(3)}</p>`).join('')
    return `<item><title>${title}</title><guid isPermaLink="false">n${index}</guid><pubDate>${new Date(now - index * HOUR).toUTCString()}</pubDate><description><![CDATA[${body}]]></description></item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>广南新闻</title><link>https://news.example/</link><description>news</description>${items.join('')}</channel></rss>`
}
