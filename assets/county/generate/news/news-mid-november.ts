/** County news of the second week of November 2026. */
import type { Story } from './story.ts'

export const NEWS_MID_NOVEMBER: readonly Story[] = [
  {
    id: '2026-11-15-tree-day',
    at: '2026-11-15T17:40:00+08:00',
    title: '三百人上晒谷岭种树，最小的六岁',
    titleEn: 'Three hundred people plant trees on Shaigu Hill',
    by: '稷下电视 农村组',
    byEn: 'Jixia TV, country desk',
    text: `星期天一早，三百多人扛着锹上了晒谷岭，一上午种下两千四百棵柏树和山杏。
      最小的六岁，负责扶树苗；最大的七十九岁，负责看直不直。
      林业局说，秋天种树根扎得稳，浇一遍透水，盖上土就能过冬。明年春天再来数，看活了多少。
      树苗每户还能领二十棵，种在房前屋后都行，到村委会登记。`,
    textEn: `Early on Sunday more than three hundred people carried their spades up Shaigu Hill. By noon 2,400 cypresses and wild apricots stood in the ground.
      The youngest, six years old, held the saplings. The oldest, seventy-nine, saw to it that they stood straight.
      Trees planted in autumn root well, says the Forest Office: water them once, cover them, and they will last the winter. In spring everyone comes back to count.
      Each family may still have twenty young trees for the yard. Put your name down at the village office.`,
  },
  {
    id: '2026-11-14-heating',
    at: '2026-11-14T18:30:00+08:00',
    title: '明天全县供暖，家里不热打这个电话',
    titleEn: 'Heating starts tomorrow; whom to call if it stays cold',
    by: '县供热公司',
    byEn: 'Heating Company',
    text: `十一月十五日零点起，全县正式供暖，到明年三月十五日。
      头三天是热起来的时候，暖气管里有水声、有气声都正常。三天后屋里还不到十八度，打电话报修，当天上门。
      放气的时候慢慢拧，出水了就关上，别一个人爬高。家里只有老人的，我们上门帮着放。
      烧炉子的人家，睡前一定开一条窗缝。想装一氧化碳报警器，打 81890 登记，不收钱。`,
    textEn: `Heating starts at midnight on 15 November and lasts until 15 March.
      In the first three days the pipes may gurgle; that is normal. If your rooms are still below 18 degrees after that, call us and someone comes the same day.
      Open the air valve slowly and close it when water comes. Do not climb alone: for elders by themselves we do it.
      If you burn coal, leave the window open a little at night. A carbon monoxide alarm is free: call 81890.`,
  },
  {
    id: '2026-11-13-kitchens',
    at: '2026-11-13T12:00:00+08:00',
    title: '又有八家饭店把后厨搬上电视',
    titleEn: 'Eight more restaurants show their kitchens on television',
    by: '稷下电视 民生组',
    byEn: "Jixia TV, people's desk",
    text: `从今天起，又有八家饭店装好摄像头，后厨怎么洗、怎么切、怎么炒，坐在家里就能看见。
      加上十二所学校的食堂，现在一共能看六十二家。在首页按 4，就进“阳光厨房”。
      每家门口贴的等级，电视上也写着：A 是好，B 是还行，C 是要改。哪天查的，也写得明明白白。
      镜头只照灶台和案板，不照人脸。看见不对的地方，记下店名，打 81890。`,
    textEn: `From today eight more restaurants have a camera. How they wash, cut and fry can be seen from your chair.
      With the twelve school canteens that makes sixty-two kitchens. Press 4 on the home screen.
      The grade at the door is on the television too: A is good, B will do, C must improve. So is the day of the last visit.
      The cameras show stoves and boards, not faces. If you see something wrong, note the name and call 81890.`,
  },
  {
    id: '2026-11-13-allowance',
    at: '2026-11-13T08:40:00+08:00',
    title: '高龄津贴以后十五号发，不用再跑',
    titleEn: 'The allowance from age 80 will come on the 15th',
    by: '县民政局',
    byEn: 'Civil Affairs Office',
    text: `从十二月起，八十岁以上老人的高龄津贴，每月十五号打到卡上。遇上星期六、星期天，提前一天发。
      八十到八十九岁，每月一百元；九十到九十九岁，每月二百元；满一百岁，每月六百元。
      今年满八十的老人，村里会上门办，准备好身份证、户口本、银行卡就行。
      要是十五号没到账，别着急，打 81890 说一声，五天之内给您回话。没有人会让您先交钱，让交钱的就是骗子。`,
    textEn: `From December the allowance for people aged 80 and over is paid on the 15th of each month, or a day before when that is a weekend.
      It is 100 yuan a month from 80, 200 from 90, and 600 from 100.
      If you turn 80 this year, the village comes to you. Have your ID card, household book and bank card ready.
      If nothing has come by the 15th, call 81890 and you will have an answer in five days. Nobody will ask you to pay first: whoever does is a swindler.`,
  },
  {
    id: '2026-11-12-road',
    at: '2026-11-12T16:00:00+08:00',
    title: '听泉湾的进山路铺好了，十二路车开到村口',
    titleEn: 'The road to Tingquan Bay is done, and bus 12 goes to the village',
    by: '县交通局',
    byEn: 'Transport Office',
    text: `听泉湾到乡里的七公里山路，今天全线铺上了柏油。原来下雨就是两脚泥，现在半个小时能到乡里。
      十二路公交车从下星期一起开到村口，早上七点一趟，中午十二点一趟，下午四点半一趟。
      弯道都装了护栏和反光镜，陡坡的地方留了一段歇脚的平台，有长椅。
      村里的豆腐坊头一个高兴：热豆腐早上出锅，赶七点的车，八点就能摆上县城的菜市。`,
    textEn: `The seven kilometres from Tingquan Bay to the township are paved. What was mud after rain is now half an hour's ride.
      From Monday bus 12 goes to the village gate at seven in the morning, at noon and at half past four.
      The bends have rails and mirrors, and on the steep part there is a place with benches to rest.
      The tofu maker is the happiest: hot tofu on the seven o'clock bus is on the town market at eight.`,
  },
  {
    id: '2026-11-11-fraud',
    at: '2026-11-11T19:30:00+08:00',
    title: '“孙子”打电话借钱，她多问了一句保住三万块',
    titleEn: 'A "grandson" asked for money; one question saved 30,000 yuan',
    by: '县公安局',
    byEn: 'County Police',
    text: `半月塘一位七十三岁的大娘，前天接到电话，那头哭着喊“奶奶”，说在外地撞了人，要马上汇三万块。
      大娘没慌，多问了一句：“你小时候在咱家养的那只狗叫啥？”那头支吾两声，挂了。
      大娘又给真孙子打了个电话，孙子正在厂里上班，好好的。
      民警说，遇上要钱的电话，记住三条：先挂断；再给家里人打一个；拿不准就打 81890。急着要钱的，十个有九个是假的。`,
    textEn: `A woman of 73 in Banyuetang had a call two days ago. A voice cried "Grandmother!" and said that he had hurt somebody on the road and needed 30,000 yuan at once.
      She kept calm and asked: "What was the name of our dog when you were small?" The voice mumbled and rang off.
      Then she called her real grandson. He was at work and well.
      The police say: ring off first, then call your family, and if in doubt call 81890. Of ten who want money in a hurry nine are false.`,
  },
  {
    id: '2026-11-10-autumn-sports',
    at: '2026-11-10T17:20:00+08:00',
    title: '老年运动会：拔河、门球、夹豆子',
    titleEn: "The seniors' games: tug-of-war, gateball and picking beans",
    by: '稷下电视 文艺组',
    byEn: 'Jixia TV, arts desk',
    text: `全县老年运动会昨天在半月塘广场开了一天，二十三个村、四百多位老人参加。
      最热闹的是拔河，闻鹤村三局两胜赢了望稷村，赢了的请输了的吃羊汤。
      夹豆子比赛，一双筷子一盘黄豆，一分钟夹多少算多少。头名夹了五十八颗，今年七十六岁，从前是裁缝。
      比赛录像这个星期天上午十点半在 10 频道播。`,
    textEn: `The seniors' games filled Banyuetang Square yesterday with more than four hundred people from twenty-three villages.
      The loudest was the tug-of-war. Wenhe beat Wangji two to one, and the winners invited the losers to mutton soup.
      In the bean contest everyone has chopsticks, a plate of soya beans and one minute. The best picked fifty-eight: she is 76 and used to be a tailor.
      See it on channel 10 on Sunday morning at half past ten.`,
  },
  {
    id: '2026-11-09-millet',
    at: '2026-11-09T09:00:00+08:00',
    title: '青禾小米卖到了八块五，合作社年底分红',
    titleEn: 'Qinghe millet sells well, and the co-operative shares its profit',
    by: '稷下电视 农村组',
    byEn: 'Jixia TV, country desk',
    text: `青禾村的小米今年收了四十万斤，一斤卖到八块五，比去年多卖一块二。
      村里一百六十户入了合作社，种子一块儿买，机器一块儿用，价钱一块儿谈。
      账上月就贴在村口了，电视“村里的账”也念过一遍：卖了多少、花了多少、剩了多少，一笔一笔都有单子。
      腊月二十发分红。老社员说：“不是钱多钱少，是心里亮堂。”`,
    textEn: `Qinghe harvested two hundred tonnes of millet this year and sold it at 8.50 yuan for half a kilo, 1.20 more than last year.
      One hundred and sixty families belong to the co-operative. They buy seed, use machines and settle prices together.
      The accounts hang at the village gate and were read out on television: what was sold, what was spent and what is left, each with its receipt.
      The shares will be paid on the twentieth of the last lunar month. "It is not how much," says an old member, "it is that everything is clear."`,
  },
]
