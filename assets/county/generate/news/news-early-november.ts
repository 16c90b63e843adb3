/** County news of the first week of November 2026. */
import type { Story } from './story.ts'

export const NEWS_EARLY_NOVEMBER: readonly Story[] = [
  {
    id: '2026-11-08-film-van',
    at: '2026-11-08T10:20:00+08:00',
    title: '放映队进山了，一个村放两部老电影',
    titleEn: 'The film van goes into the hills with two old films for each village',
    by: '县图书馆',
    byEn: 'County Library',
    text: `县里的电影放映队这个月进山，二十个村，一村放两部老电影，一直放到月底。
      天黑得早，六点开演，八点半散场。怕冷的坐前面，有火盆；带孩子的坐边上，好进出。
      想看哪两部，村里先举手定。报得最多的是《渡口》和《麦子黄了》。
      山路黑，散场以后有志愿者打着手电送老人回家。`,
    textEn: `The county's film van is in the hills this month. Twenty villages see two old films each.
      It gets dark early, so the film starts at six and ends at half past eight. There are fire pans in front for those who feel the cold, and seats at the side for those with children.
      Each village chooses by a show of hands. Most want The Ferry and The Wheat is Ripe.
      The paths are dark: afterwards volunteers with torches walk the elders home.`,
  },
  {
    id: '2026-11-07-eye-checks',
    at: '2026-11-07T15:10:00+08:00',
    title: '白内障免费查了一千二百人，手术最多报九成',
    titleEn: 'Twelve hundred people had their eyes checked',
    by: '县人民医院',
    byEn: 'County Hospital',
    text: `入秋以来，县医院的眼科车跑了三十一个村，给一千二百多位老人查了眼睛。
      查出白内障二百零七人，已经做了九十六例手术。医保最多报九成，自己出三四百块。
      看东西发雾、晚上灯边上有光圈、老换眼镜还是看不清，就该来查。
      车还会开到十二月底。下周到望稷村、柿子沟，带身份证和医保卡，上午九点到村委会。`,
    textEn: `Since the start of autumn the eye van of the County Hospital has been to thirty-one villages and looked at more than 1,200 elders.
      207 have a cataract and 96 have had their operation. The insurance pays up to 90%, so that three or four hundred yuan remain.
      Come if you see as through mist, if lamps have a ring around them, or if new glasses do not help.
      The van runs until the end of December. Next week it is in Wangji and Shizigou, at nine at the village office. Bring your ID card and medical card.`,
  },
  {
    id: '2026-11-06-vinegar',
    at: '2026-11-06T09:30:00+08:00',
    title: '九酿村的老醋缸开了封，香飘半条街',
    titleEn: 'The old vinegar jars of Jiuniang are opened',
    by: '稷下电视 农村组',
    byEn: 'Jixia TV, country desk',
    text: `立冬前后，九酿村家家开缸。晒了一个夏天的老陈醋，揭开泥封，香味飘出半条街。
      醋是高粱、麸皮和泉水酿的，一百天日晒，夜里露着，最后留下的只有三成。
      村里有位老师傅酿了五十年，今年收了三个徒弟，都是从外面打工回来的年轻人。
      手艺录成了片子，11 频道“手上的活”晚上十点半播，不说话，只看手。`,
    textEn: `Around the start of winter every house in Jiuniang opens its jars. After a summer in the sun the vinegar smells half the street long when the clay is lifted.
      It is made of sorghum, bran and spring water. A hundred days of sun and dew leave three parts of ten.
      An old master who has made vinegar for fifty years has taken three apprentices, all of them young people who came back from the city.
      The craft is on channel 11 in "Hands at Work" at half past ten at night: no words, only hands.`,
  },
  {
    id: '2026-11-05-school-bread',
    at: '2026-11-05T12:30:00+08:00',
    title: '二小食堂的馒头，自己发面自己蒸',
    titleEn: 'Primary school no. 2 steams its own bread',
    by: '稷下电视 民生组',
    byEn: "Jixia TV, people's desk",
    text: `早上五点，第二小学的食堂就亮了灯。六个师傅揉面、上笼，七点钟，八百个馒头出锅。
      校长说，面是本县的，老面发的，不放别的东西。剩下的馒头切片烤干，下午当点心。
      孩子们一个星期的菜单贴在门口，电视上也能看。爷爷奶奶点开“阳光厨房”，能看见孙子今天吃什么。
      有家长说菜淡了，食堂回话：淡点好，从小少吃盐。`,
    textEn: `At five in the morning the lights are on in the canteen of primary school no. 2. Six cooks knead and steam, and at seven eight hundred buns are ready.
      The flour is from our county and the dough rises with old yeast, says the head. What is left is sliced and toasted for the afternoon.
      The menu of the week hangs at the door and is on television. Grandparents can open Kitchens and see what the children eat.
      Some parents find the food too mild. The canteen answers: good so, less salt from the start.`,
  },
  {
    id: '2026-11-04-volunteers',
    at: '2026-11-04T16:45:00+08:00',
    title: '“半小时邻居”满一年，敲了两万次门',
    titleEn: 'A year of "half-hour neighbours"',
    by: '县养老服务中心',
    byEn: 'Care Centre for Elders',
    text: `去年立冬，县里给一个人住的老人找“半小时邻居”：住得近，半个小时内能到。一年下来，敲了两万多次门。
      有的是换灯泡，有的是买药，更多的时候就是坐一会儿，说说话。
      石磨庄一位大爷说：“闺女在外头，一礼拜打三回电话；隔壁小伙子，一天来两回。”
      还想当邻居的，打 81890 报名。先见面、互相看看合不合得来，再定。`,
    textEn: `A year ago the county began to find "half-hour neighbours" for elders who live alone: somebody close enough to be there in half an hour. They have knocked on doors more than 20,000 times.
      Some changed a bulb, some fetched medicine. Most often they just sat down and talked.
      "My daughter calls three times a week from far away," says a man in Shimozhuang. "The young man next door comes twice a day."
      To become a neighbour, call 81890. You meet first and see whether you get on.`,
  },
  {
    id: '2026-11-03-library',
    at: '2026-11-03T14:00:00+08:00',
    title: '大字书有三千本了，送到村里换着看',
    titleEn: 'Three thousand books in large print',
    by: '县图书馆',
    byEn: 'County Library',
    text: `县图书馆的大字书凑够了三千本，字有小拇指甲那么大，戴花镜也不累。
      送书车每月到各村一趟，一人借三本，看完下月换。不识字的，借听书机，按一个键就念。
      最抢手的是评书、戏文和养花的书。有位大娘借了同一本菜谱借了五回，图书馆干脆送给她了。
      车哪天到您村里，电视上提前一天提醒。`,
    textEn: `The County Library now has three thousand books in large print, each letter the size of a small fingernail.
      The book van comes to every village once a month: three books each, to be changed the next month. Those who do not read may borrow a talking book with one key.
      Tales, opera texts and books on flowers are wanted most. One woman borrowed the same cookbook five times, until the library gave it to her.
      The television tells you the day before the van comes.`,
  },
  {
    id: '2026-11-02-solar-lamps',
    at: '2026-11-02T18:10:00+08:00',
    title: '望稷村的路亮了，六十盏灯不花电费',
    titleEn: 'Sixty lamps light the road of Wangji',
    by: '稷下电视 农村组',
    byEn: 'Jixia TV, country desk',
    text: `望稷村从村口到学校的路，昨晚头一回亮了。六十盏太阳能路灯，白天晒太阳，晚上亮八个小时。
      钱是这么来的：县里出六成，村里出三成，在外打工的人捐了一成，名字和数目都贴在公示栏。
      最高兴的是接孩子的老人，以前打着手电深一脚浅一脚，现在看得见坑。
      灯坏了按灯杆上的号打电话，两天之内来修。`,
    textEn: `Last night the road from the gate of Wangji to its school was lit for the first time. Sixty solar lamps take the sun by day and burn eight hours at night.
      The county paid six parts of ten, the village three, and those who work far away gave one. Every name and sum hangs on the board.
      Grandparents who fetch the children are happiest: they used to walk by torch and now see the holes.
      If a lamp fails, call and tell the number on its post. It will be mended within two days.`,
  },
  {
    id: '2026-11-01-harvest',
    at: '2026-11-01T17:00:00+08:00',
    title: '秋收收完了，全县粮食又是好年景',
    titleEn: 'The harvest is in, and it was a good year',
    by: '县农业农村局',
    byEn: 'Farming Office',
    text: `到昨天，全县秋粮都收进了仓。玉米、谷子、红薯，样样不少，算下来比去年多收百分之三。
      今年夏天旱了二十天，靠着新修的水渠，浇上了两遍救命水。
      三百多台收割机白天黑夜地跑，一亩地七十块，比去年便宜五块。家里没劳力的，村里帮着收，不收钱。
      粮站敞开收，当天结账。晒粮别占公路，粮站的晒场免费用。`,
    textEn: `Since yesterday the whole autumn harvest is under roof. Maize, millet and sweet potatoes together are 3% more than last year.
      The summer was dry for twenty days, but thanks to the new channels the fields were watered twice when it mattered.
      More than three hundred harvesters ran day and night at seventy yuan a mu, five less than last year. For families without helping hands the village harvested free.
      The grain station takes everything and pays the same day. Please dry your grain on its yard and not on the road: the yard is free.`,
  },
]
