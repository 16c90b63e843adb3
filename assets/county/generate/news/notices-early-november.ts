/** Notices of the first half of November 2026. */
import type { Story } from './story.ts'

export const NOTICES_EARLY_NOVEMBER: readonly Story[] = [
  {
    id: '2026-11-15-gas-check',
    at: '2026-11-15T08:30:00+08:00',
    title: '燃气安检下周到明德路、桂香巷',
    titleEn: 'Gas check in Mingde Road and Guixiang Lane next week',
    by: '县燃气公司',
    byEn: 'Gas Company',
    text: `十一月十六日到二十日，师傅上门看灶具、软管和阀门，每家十分钟，不收钱。
      六十岁以上的老人家，软管旧了当场换新，也不收钱。
      白天家里没人的，打电话约晚上或星期六。
      闻到燃气味：先开窗，再关阀，别开灯、别点火，到屋外打电话。`,
    textEn: `From 16 to 20 November our fitters look at stoves, hoses and valves, ten minutes for each home, free of charge.
      From age 60 an old hose is replaced free as well.
      If nobody is at home by day, call us and choose an evening or Saturday.
      If you smell gas: open the window, close the valve, no lamp and no flame, and call from outside.`,
  },
  {
    id: '2026-11-14-lost-key',
    at: '2026-11-14T11:00:00+08:00',
    title: '捡到一串钥匙和一顶蓝帽子，请来认领',
    titleEn: 'Found: a bunch of keys and a blue cap',
    by: '闻鹤村委会',
    byEn: 'Wenhe village office',
    text: `昨天赶集散场，在戏台边捡到一串钥匙，五把，拴着红绳；还有一顶蓝布帽子，里头缝着一朵小花。
      东西放在村委会窗台上，随时来认，说对绳子上还拴着啥就给您。
      下个月初一没人认，就送镇上失物招领处。`,
    textEn: `After yesterday's market we found five keys on a red string beside the stage, and a blue cloth cap with a small flower sewn inside.
      They lie on the window sill of the village office. Tell us what else hangs on the string and the keys are yours.
      If nobody comes by the first day of the next lunar month they go to the township's lost property.`,
  },
  {
    id: '2026-11-13-road-close',
    at: '2026-11-13T16:30:00+08:00',
    title: '学士桥修桥面，三路车绕行五天',
    titleEn: 'Bus 3 goes another way for five days',
    by: '县公交公司',
    byEn: 'Bus Company',
    text: `学士桥换桥面，十一月十六日到二十日，三路车不走桥上，改走望稷路。
      “学士桥”和“桂香巷”两站不停，请到“望稷路口”上车，走过去五分钟，路口有人指路。
      走不动的老人，给公交公司打电话，有小车接到站上。
      二十一日一早恢复原样。`,
    textEn: `Scholar Bridge is being repaired. From 16 to 20 November bus 3 uses Wangji Road.
      It does not stop at Scholar Bridge and Guixiang Lane. Please board at Wangji crossing, five minutes' walk; someone shows the way.
      If that is too far, call the Bus Company and a small car takes you there.
      From the morning of the 21st all is as before.`,
  },
  {
    id: '2026-11-12-accounts',
    at: '2026-11-12T09:00:00+08:00',
    title: '十月的账贴出来了，哪笔不明白随便问',
    titleEn: 'The accounts of October are on the wall',
    by: '青禾村委会',
    byEn: 'Qinghe village office',
    text: `青禾村十月份的账贴在村口公示栏：收了十一万二千元，花了八万六千元，剩下二万六千元。
      花得最多的三笔：修水渠四万一千元，老人食堂补贴一万八千元，村里保洁一万二千元。每笔后面都有单子的编号。
      看不清、看不懂的，星期五下午两点，会计在村委会一笔一笔念给大家听，随便问。
      不方便来的，打 81890 留个话，三天之内回您。`,
    textEn: `The accounts of Qinghe for October hang at the village gate: 112,000 yuan came in, 86,000 were spent, 26,000 are left.
      The three largest: 41,000 for the channel, 18,000 for the seniors' canteen, 12,000 for keeping the village clean. Each has the number of its receipt.
      On Friday at two the book-keeper reads out every line at the office; ask what you like.
      If you cannot come, leave a word with 81890 and you have an answer in three days.`,
  },
  {
    id: '2026-11-10-straw',
    at: '2026-11-10T07:30:00+08:00',
    title: '秸秆别烧，打个电话有车来拉',
    titleEn: 'Do not burn straw: a cart will fetch it',
    by: '县农业农村局',
    byEn: 'Farming Office',
    text: `地里的玉米秆别点火。天干风大，去年就有人烧着了隔壁的草垛。
      给村委会打个电话，第二天有车来拉，不收钱。想要还给您的，打成捆当柴或者喂羊。
      粉碎还到地里的，每亩发三十元，村里登记。`,
    textEn: `Please do not set fire to maize straw. It is dry and windy, and last year a neighbour's stack burned down.
      Call the village office: a cart comes the next day, free. If you like, you get it back in bales for the stove or the sheep.
      If you plough it in, you are paid 30 yuan a mu. The village keeps the list.`,
  },
  {
    id: '2026-11-09-class',
    at: '2026-11-09T10:10:00+08:00',
    title: '手机课添了一班，坐得下二十个人',
    titleEn: 'One more class on using a phone',
    by: '县老年大学',
    byEn: 'Senior College',
    text: `报名学手机的人多，从下星期起添一班，每星期四上午九点，在九酿村委会，坐得下二十个人。
      先学三样：字放大、打视频电话、认出骗子短信。一课只讲一样，讲三遍。
      带手机和老花镜来。没有手机的，课上有，先学着。
      不收钱。报名打电话，或者在电视“办事大厅”里找“学用手机”。`,
    textEn: `So many want to learn that there is one more class from next week: Thursdays at nine in the Jiuniang village office, with twenty seats.
      First come three things: larger letters, video calls and spotting false messages. One thing a lesson, told three times.
      Bring your phone and your reading glasses. If you have no phone, use one of ours.
      It is free. Call us, or look for "Learn to use a phone" under Services.`,
  },
  {
    id: '2026-11-07-sheep',
    at: '2026-11-07T08:20:00+08:00',
    title: '给牛羊打防疫针，十号起挨家走',
    titleEn: 'Vaccines for cattle and sheep from the 10th',
    by: '县畜牧兽医站',
    byEn: 'Animal Health Station',
    text: `秋季防疫针从十一月十日起打，兽医一个村一个村地走，先听泉湾，再柿子沟、晒谷岭。
      头天晚上村里大喇叭会喊，请把牲口拴好、圈好，家里留个人搭把手。
      打完针的，三天内别宰别卖，少干重活。发蔫、不吃草，给我们打电话。
      不收钱，打一头记一头，回头保险也认。`,
    textEn: `The autumn vaccines begin on 10 November. The vets go from village to village: first Tingquan Bay, then Shizigou and Shaigu Hill.
      The village speaker calls out the evening before. Please tie up or pen the animals and have somebody at hand.
      Do not sell or slaughter for three days, and spare them heavy work. If one will not eat, call us.
      It is free. Every animal is written down, which the insurance accepts too.`,
  },
  {
    id: '2026-11-05-couplets',
    at: '2026-11-05T15:00:00+08:00',
    title: '谁会写毛笔字？村里要凑两千副春联',
    titleEn: 'Who can write? We need two thousand couplets',
    by: '望稷村委会',
    byEn: 'Wangji village office',
    text: `离过年还有三个月，村里想请会写毛笔字的乡亲，一块儿写两千副春联，家家有份。
      红纸、笔墨村里出，每星期六下午在学校写，有炉子，有茶。
      不会写的来帮着裁纸、晾字也好。孩子们也欢迎，跟着爷爷奶奶学。
      想来的，跟村委会说一声，或者直接推门进来。`,
    textEn: `New Year is three months away. The village asks everyone who can use a brush to write two thousand couplets, one for every door.
      Paper and ink are there. We write on Saturday afternoons at the school, with a stove and tea.
      If you cannot write, come and cut paper or hang the sheets to dry. Children are welcome to learn from their grandparents.
      Tell the office, or just open the door.`,
  },
  {
    id: '2026-11-03-bench',
    at: '2026-11-03T09:40:00+08:00',
    title: '村里添了十二条长椅，放哪儿大家说',
    titleEn: 'Twelve new benches: where shall they stand?',
    by: '听泉乡便民服务站',
    byEn: 'Tingquan service station',
    text: `乡里给听泉湾添十二条长椅，带靠背、带扶手，老人起身有地方撑。
      放哪儿，大家说了算。已经有人提了：车站两条、卫生室门口两条、泉眼边四条。
      还剩四条，十一月十二日前跟服务站说，或者打 81890 留话。
      定下来先贴出来看三天，没意见再动工。`,
    textEn: `The township gives Tingquan Bay twelve benches with backs and arms, so that it is easy to stand up.
      You decide where. Proposed so far: two at the bus stop, two at the clinic, four at the spring.
      Four are left. Tell the service station by 12 November, or leave a word with 81890.
      The plan hangs out for three days before the work begins.`,
  },
  {
    id: '2026-11-01-well',
    at: '2026-11-01T10:00:00+08:00',
    title: '老井水验过了，能洗能浇，先别喝',
    titleEn: 'The old well: good for washing, not for drinking yet',
    by: '县疾控中心',
    byEn: 'Disease Control Centre',
    text: `晒谷岭村口老井的水验出来了：洗衣、浇菜都行，喝的话细菌还多一点。
      这个星期清井、撒药，十天以后再验一回。验好了，在井台贴绿条，没贴之前请先喝自来水。
      家里还有自家井的，装一瓶水送到村委会，我们给验，不收钱。`,
    textEn: `The water of the old well at the gate of Shaigu Hill has been tested. It is good for washing and for the garden, but has still too many germs to drink.
      The well is cleaned this week and tested again in ten days. When there is a green strip on it, you may drink; until then please use the tap.
      If you have a well of your own, bring a bottle to the village office and we test it free.`,
  },
]
