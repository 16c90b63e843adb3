/** The list of all streams: what each is called, shows and sounds like. A new one is one scene, one score and one row. */
import type { Scene } from './brush.ts'
import { bakery } from './kitchens/bakery.ts'
import { barbecue } from './kitchens/barbecue.ts'
import { canteen } from './kitchens/canteen.ts'
import { chopping } from './kitchens/chopping.ts'
import { dumplings } from './kitchens/dumplings.ts'
import { fish } from './kitchens/fish.ts'
import { noodles } from './kitchens/noodles.ts'
import { soup } from './kitchens/soup.ts'
import { steamedBuns } from './kitchens/steamed-buns.ts'
import { tofu } from './kitchens/tofu.ts'
import { washingUp } from './kitchens/washing-up.ts'
import { wokLine } from './kitchens/wok-line.ts'
import { children } from './scenes/children.ts'
import { cinema } from './scenes/cinema.ts'
import { cooking } from './scenes/cooking.ts'
import { exercise } from './scenes/exercise.ts'
import { general } from './scenes/general.ts'
import { lessons } from './scenes/lessons.ts'
import { market } from './scenes/market.ts'
import { news } from './scenes/news.ts'
import { opera } from './scenes/opera.ts'
import { scenery } from './scenes/scenery.ts'
import { slate } from './scenes/slate.ts'
import { village } from './scenes/village.ts'
import { weather } from './scenes/weather.ts'
import * as indoors from './sound/indoor-scores.ts'
import { kitchenSound } from './sound/kitchen-sounds.ts'
import type { Score } from './sound/loop.ts'
import * as outdoors from './sound/outdoor-scores.ts'
import { radioMusic, radioNews, radioOpera } from './sound/radio-scores.ts'

export interface Stream {
  /** The file's name without its ending. */
  name: string
  seconds: number
  width: number
  height: number
  /** Absent for radio. */
  scene?: Scene
  score: Score
  /** Bits per second of sound. */
  audioRate: number
  /** x264's constant rate factor. */
  quality: number
  /** How many still pictures are taken from the loop, four seconds apart. */
  snapshots: number
}

const television = (name: string, scene: Scene, score: Score): Stream => ({
  name,
  seconds: 24,
  width: 1280,
  height: 720,
  scene,
  score,
  audioRate: 96_000,
  quality: 29,
  snapshots: 0,
})

const kitchen = (number: number, scene: Scene, score: Score): Stream => ({
  name: `kitchen-${String(number).padStart(2, '0')}`,
  seconds: 16,
  width: 854,
  height: 480,
  scene,
  score,
  audioRate: 64_000,
  quality: 28,
  snapshots: 4,
})

const radio = (name: string, score: Score): Stream => ({
  name,
  seconds: 48,
  width: 0,
  height: 0,
  score,
  audioRate: 80_000,
  quality: 0,
  snapshots: 0,
})

export const streams: Stream[] = [
  television('general', general, outdoors.general),
  television('news', news, indoors.news),
  television('weather', weather, outdoors.weather),
  television('opera', opera, indoors.opera),
  television('village', village, outdoors.village),
  television('cooking', cooking, indoors.cooking),
  television('lessons', lessons, indoors.lessons),
  television('children', children, indoors.children),
  television('scenery', scenery, outdoors.scenery),
  television('exercise', exercise, outdoors.exercise),
  television('market', market, outdoors.market),
  television('cinema', cinema, indoors.cinema),
  television('slate', slate, outdoors.scenery),
  radio('radio-news', radioNews),
  radio('radio-opera', radioOpera),
  radio('radio-music', radioMusic),
  kitchen(1, canteen, kitchenSound({ seed: 10, clatter: 1, bubbling: 0.5 })),
  kitchen(2, noodles, kitchenSound({ seed: 20, bubbling: 1, chopping: 0.2 })),
  kitchen(3, dumplings, kitchenSound({ seed: 30, bubbling: 0.8, clatter: 0.4 })),
  kitchen(4, steamedBuns, kitchenSound({ seed: 40, water: 0.5, clatter: 0.5 })),
  kitchen(5, barbecue, kitchenSound({ seed: 50, sizzle: 1 })),
  kitchen(6, bakery, kitchenSound({ seed: 60, clatter: 0.6 })),
  kitchen(7, fish, kitchenSound({ seed: 70, chopping: 0.7, bubbling: 0.8, water: 0.3 })),
  kitchen(8, tofu, kitchenSound({ seed: 80, bubbling: 0.6, water: 0.4 })),
  kitchen(9, wokLine, kitchenSound({ seed: 90, sizzle: 1, clatter: 1 })),
  kitchen(10, chopping, kitchenSound({ seed: 100, chopping: 1, water: 0.6 })),
  kitchen(11, soup, kitchenSound({ seed: 110, bubbling: 1, clatter: 0.3 })),
  kitchen(12, washingUp, kitchenSound({ seed: 120, water: 1, clatter: 1 })),
]
