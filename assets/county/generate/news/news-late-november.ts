/** County news of the second half of November 2026. */
import type { Story } from './story.ts'

export const NEWS_LATE_NOVEMBER: readonly Story[] = [
  {
    id: '2026-11-21-persimmons',
    at: '2026-11-21T08:30:00+08:00',
    title: '柿子沟的柿饼晒好了，今年比去年甜',
    titleEn: 'The dried persimmons of Shizigou are ready, sweeter than last year',
    by: '稷下电视 农村组',
    byEn: 'Jixia TV, country desk',
    text: `柿子沟家家户户的院子里，一排排柿饼已经起了白霜。村里今年晒了六万多斤，比去年多一成。
      今秋雨水少，日头足，柿子熟得透。老把式说，削皮以后要晒二十天，白天翻一遍，夜里盖一层，急不得。
      村合作社统一收购，一斤九块钱，钱当天打到卡上。家里没劳力的，合作社派人上门削皮、上门收。
      这个星期六和星期天，县城东门大街有柿饼集市，先尝后买。坐 3 路车到“东门”站下，走两分钟就到。`,
    textEn: `In every yard of Shizigou the rows of dried persimmons have turned white with their own sugar. The village made more than thirty tonnes this year, a tenth more than last.
      There was little rain this autumn and plenty of sun, so the fruit ripened well. Old hands say that it takes twenty days after peeling: turn them by day, cover them by night, and never hurry.
      The village co-operative pays nine yuan for half a kilo, on the same day. Families without helping hands can have the fruit peeled and fetched at home.
      This Saturday and Sunday there is a persimmon market on East Gate Avenue, where you may taste before you buy. Take bus 3 to East Gate and walk two minutes.`,
  },
  {
    id: '2026-11-20-bus-winter',
    at: '2026-11-20T17:00:00+08:00',
    title: '公交车十二月一日起换冬季时间',
    titleEn: 'Buses change to winter times on 1 December',
    by: '县公交公司',
    byEn: 'Bus Company',
    text: `从十二月一日起，全县公交车改用冬季时间。头班车晚半个小时，末班车早半个小时。
      1 路、3 路、6 路：早上六点半头班，晚上六点半末班。进山的 11 路、12 路：早上七点头班，下午五点末班，赶集的日子各加两趟。
      六十五岁以上的老人照旧免费坐车，刷老年卡就行。卡丢了可以先报身份证号，司机帮着登记。
      天冷路滑，请等车停稳了再上下。拿不准几点有车，按遥控器上的蓝键找 81890 问一声。`,
    textEn: `From 1 December all buses of the county run on winter times: the first bus leaves half an hour later, the last one half an hour earlier.
      Lines 1, 3 and 6 run from half past six in the morning to half past six in the evening. Lines 11 and 12 into the hills run from seven to five, with two more buses on market days.
      People aged 65 and over still ride free with their senior card. If the card is lost, tell the driver your ID number.
      The roads may be slippery, so please wait until the bus has stopped. If you are not sure of a time, press the blue key and ask 81890.`,
  },
  {
    id: '2026-11-20-village-opera',
    at: '2026-11-20T09:10:00+08:00',
    title: '县剧团到闻鹤村唱三天大戏，板凳自带',
    titleEn: 'Three days of opera in Wenhe: bring your own stool',
    by: '稷下电视 文艺组',
    byEn: 'Jixia TV, arts desk',
    text: `十一月二十七日到二十九日，县剧团到闻鹤村唱三天戏，不收票钱，邻村的乡亲都能来看。
      头一天唱《换亲记》，第二天唱《磨坊会》，最后一天请村里的老票友上台，想唱哪段报哪段。
      每天下午两点开锣，唱到四点半，天黑前能到家。台前留了三排软座，专给八十岁以上的老人。
      板凳自带，热水村里管。来不了的，二十八日下午看电视时按 4，有直播。`,
    textEn: `From 27 to 29 November the county troupe plays in Wenhe. It costs nothing, and the neighbouring villages are welcome.
      The first day brings The Exchanged Brides, the second Meeting at the Mill. On the last day the village's own old singers take the stage and sing what they like.
      The gongs start at two in the afternoon and the opera ends at half past four, so that everybody is home before dark. Three rows of soft seats are kept for people aged 80 and over.
      Bring your own stool; the village brings hot water. Those who cannot come watch it live on channel 4 on the afternoon of the 28th.`,
  },
  {
    id: '2026-11-19-flu-vaccine',
    at: '2026-11-19T16:20:00+08:00',
    title: '流感疫苗到了，六十岁以上不收钱',
    titleEn: 'Flu vaccine has come, free from age 60',
    by: '县疾控中心',
    byEn: 'Disease Control Centre',
    text: `今年的流感疫苗已经送到各乡镇卫生院。六十岁以上的老人不收钱，带身份证就能打。
      打针要用四十分钟：先量体温、问几句话，打完坐半个小时，没事再走。
      发烧、感冒没好的，先别打。对鸡蛋过敏的，先跟大夫说一声。
      走不动的老人，可以让村医上门。在电视上打开“办事大厅”，进“看病 医保”，找“流感疫苗”约时间。`,
    textEn: `This year's flu vaccine is at every township health centre. From age 60 it is free: just bring your ID card.
      It takes forty minutes. First your temperature is taken and a few questions are asked; afterwards you sit for half an hour.
      Wait if you have a fever or a cold. Tell the doctor first if eggs make you ill.
      The village doctor can come to those who cannot walk. Open Services on the television, then Health, and book under "Flu vaccine".`,
  },
  {
    id: '2026-11-18-canteen-hundred',
    at: '2026-11-18T11:40:00+08:00',
    title: '老年食堂开到第一百家，一顿饭六块钱',
    titleEn: "The hundredth seniors' canteen opens: six yuan a meal",
    by: '稷下电视 民生组',
    byEn: "Jixia TV, people's desk",
    text: `石磨庄的老年食堂今天开张，这是全县第一百家。头一顿是白菜炖豆腐、红烧萝卜、小米粥，来了六十多位老人。
      六十岁以上的老人一顿六块钱，八十岁以上四块钱，低保户不收钱。菜软、油少、盐少，一个星期不重样。
      腿脚不便的，志愿者送到家，饭盒下一顿收走。要送饭，头一天晚上七点前说一声。
      后厨装了摄像头，几点择菜、几点下锅，在电视“阳光厨房”里都看得见。`,
    textEn: `The seniors' canteen of Shimozhuang opened today, the hundredth in the county. More than sixty people came for cabbage and tofu, braised radish and millet porridge.
      A meal costs six yuan from age 60, four from age 80, and nothing for families on basic support. The food is soft, with little oil and salt, and differs every day of the week.
      Volunteers bring it home to those who walk badly. Say so by seven the evening before.
      A camera hangs in the kitchen: open Kitchens on the television and see the vegetables washed and cooked.`,
  },
  {
    id: '2026-11-18-wheat-water',
    at: '2026-11-18T07:50:00+08:00',
    title: '冬小麦该浇冻水了，早浇早安心',
    titleEn: 'Time for the winter watering of wheat',
    by: '县农业农村局',
    byEn: 'Farming Office',
    text: `小雪节气快到，白天化冻、夜里上冻的时候，正是给冬小麦浇冻水的好日子。
      沙土地早浇三五天，黏土地可以晚一点。看天：往后三天没有大风降温，就动手。
      浇透就行，别积水。浇完土皮干了，轻轻划一遍，保墒又防裂。
      各村机井都检修过了。哪口井不出水，给水利局打电话，当天有人到地里修。`,
    textEn: `The season of Light Snow is near. When the ground thaws by day and freezes by night, winter wheat wants its last water.
      Sandy fields go first, heavy soil may wait a few days. Look at the sky: if no cold wind is due for three days, begin.
      Wet the ground through but leave no puddles, and loosen the crust when it has dried.
      All field wells have been checked. If one gives no water, call the Water Works Office; someone comes the same day.`,
  },
  {
    id: '2026-11-17-ninety-teacher',
    at: '2026-11-17T10:00:00+08:00',
    title: '九十岁的老教师，教全村人写自己的名字',
    titleEn: 'At ninety, a teacher shows a village how to write its names',
    by: '稷下电视 民生组',
    byEn: "Jixia TV, people's desk",
    text: `青禾村有位九十岁的老教师，每个星期三上午在村委会教大家写字。头一课，写自己的名字。
      来上课的有二十几位，最大的八十七岁。有人一辈子没拿过笔，手抖，老教师就握着手一起写。
      “名字是爹娘给的，得会写。”老教师说。三个月下来，人人都能在领补贴的单子上签名了。
      县图书馆送来了毛笔和大字本。这堂课录了像，每天上午八点半在 7 频道播，电视机前也能跟着写。`,
    textEn: `Qinghe has a teacher of ninety who teaches writing at the village office every Wednesday morning. The first lesson is to write one's own name.
      More than twenty people come; the oldest is 87. Some have never held a brush. When a hand trembles, the teacher holds it and writes along.
      "Our parents gave us our names, so we should know how to write them." After three months everybody can sign for the grain grant.
      The County Library has sent brushes and copybooks. The lessons are on channel 7 every morning at half past eight.`,
  },
  {
    id: '2026-11-16-market-scales',
    at: '2026-11-16T15:30:00+08:00',
    title: '东门菜市换了新秤，字大还能念价钱',
    titleEn: 'New scales at East Gate market read the price aloud',
    by: '县市场监管局',
    byEn: 'Market Watch Office',
    text: `东门菜市场一百八十个摊位，全部换上了统一的电子秤，字大，两面都能看见。
      服务台另放一杆公平秤，买完可以自己过一遍。查出少了斤两，摊主少一赔十。
      老花眼看不清的，按秤上的绿键，秤会把斤两和价钱念出来。
      这个月市场监管局每天抽二十个摊位，结果贴在市场门口，晚上七点电视上也播。`,
    textEn: `All 180 stalls of the East Gate market have new scales of one kind, with large figures on both sides.
      A public scale stands at the service desk. Whoever finds the weight short gets ten times the missing part from the stall.
      If your eyes are weak, press the green key: the scale reads the weight and the price aloud.
      This month the Market Watch Office tests twenty stalls a day. The results hang at the gate and are told on television at seven.`,
  },
  {
    id: '2026-11-16-clinic-days',
    at: '2026-11-16T08:15:00+08:00',
    title: '县医院的大夫每星期三到乡镇坐诊',
    titleEn: 'Hospital doctors come to the townships on Wednesdays',
    by: '县人民医院',
    byEn: 'County Hospital',
    text: `从这个星期起，每个星期三上午，县人民医院的大夫到乡镇卫生院坐诊，看完再回城。
      第一周到闻鹤镇和九酿镇，看心脏、看骨头；第二周到晒谷镇和听泉乡，看眼睛、看糖尿病。四个地方轮着来。
      挂号费十元，医保照报。带上医保卡和以前的病历，正在吃的药也带上，好让大夫看看。
      头一天晚上，电视上会提醒您来的是哪科的大夫。要是得进一步检查，大夫当场帮您约县医院，坐车也有人安排。`,
    textEn: `From this week doctors of the County Hospital sit in a township health centre every Wednesday morning.
      In the first week they are in Wenhe and Jiuniang for hearts and bones, in the second in Shaigu and Tingquan for eyes and diabetes, and so on in turn.
      A visit costs ten yuan and the insurance pays as usual. Bring your medical card, old records and the medicines you take.
      The television reminds you the evening before. If you need more tests, the doctor books them at the hospital, and a ride as well.`,
  },
]
