/** Every file of the sample county by name: the same input gives the same bytes. */
import { channelPlaylist } from './channels.ts'
import { COUNTY } from './county.ts'
import { restaurantKitchens, schoolKitchens } from './kitchens.ts'
import { atom, jsonFeed, rss } from './news/feeds.ts'
import { NEWS } from './news/news.ts'
import { NOTICES } from './news/notices.ts'
import { ownSchedule } from './own-schedule.ts'
import { serviceCatalogue } from './services/catalogue.ts'
import { LIFE_EVENTS } from './services/life-events.ts'

const NEWS_HOME = 'https://jixia.example/news'
const NOTICES_HOME = 'https://jixia.example/notices'

/** Returns the content of each file by its name in assets/county. */
export function countyFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['county.json', `${JSON.stringify(COUNTY, null, 2)}\n`],
    ['channels.m3u', channelPlaylist()],
    ['own-schedule.json', ownSchedule()],
    ['kitchens.json', schoolKitchens()],
    ['restaurants.csv', restaurantKitchens()],
    ['services.csv', serviceCatalogue(LIFE_EVENTS)],
    ['news.rss', rss({ title: '稷下新闻', description: '稷下县身边的事', home: NEWS_HOME }, NEWS)],
    [
      'news-en.json',
      jsonFeed({ title: 'Jixia news', description: 'What happens around us', home: NEWS_HOME }, NEWS),
    ],
    [
      'notices.atom',
      atom({ title: '村里通知', description: '各村各社区的通知', home: NOTICES_HOME }, NOTICES),
    ],
    [
      'notices-en.json',
      jsonFeed(
        { title: 'Village notices', description: 'Notices of our villages', home: NOTICES_HOME },
        NOTICES,
      ),
    ],
  ])
}
