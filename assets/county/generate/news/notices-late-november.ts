/** Notices of the second half of November 2026. */
import type { Story } from './story.ts'

export const NOTICES_LATE_NOVEMBER: readonly Story[] = [
  {
    id: '2026-11-21-water-stop',
    at: '2026-11-21T15:00:00+08:00',
    title: '半月塘一带星期二停水半天',
    titleEn: 'No water around Banyuetang on Tuesday morning',
    by: '县供水公司',
    byEn: 'Water Company',
    text: `换水管，十一月二十四日（星期二）早上八点到下午两点，半月塘路、康宁路南段停水。
      请头天晚上接好做饭、喝水用的水。家里没人接水的老人，给社区打电话，有人上门帮忙。
      来水以后，先开厨房的水龙头放一会儿，水清了再用。
      送水车上午十点停在半月塘广场，下午一点停在康宁路社区门口。`,
    textEn: `A pipe is being replaced. On Tuesday 24 November there is no water in Banyuetang Road and the south of Kangning Road from eight in the morning to two in the afternoon.
      Please fill pots for cooking and drinking the evening before. Elders who live alone may call the community office, and someone will come and help.
      When the water is back, let the kitchen tap run until it is clear.
      The water cart stands on Banyuetang Square at ten, and in front of the Kangning community office at one.`,
  },
  {
    id: '2026-11-22-power-stop',
    at: '2026-11-22T08:00:00+08:00',
    title: '闻鹤村、望稷村星期四停电三小时',
    titleEn: 'No power in Wenhe and Wangji on Thursday morning',
    by: '县供电公司',
    byEn: 'Power Company',
    text: `换变压器，十一月二十六日（星期四）上午九点到十二点，闻鹤村、望稷村停电。
      家里有制氧机、呼吸机的，今天就给我们打电话，送备用电瓶上门，不收钱。
      冰箱少开门，三个小时东西坏不了。电饭锅、电热毯的插头先拔下来。
      来电早晚差半个小时都正常。过了十二点半还没电，打电话问我们。`,
    textEn: `A transformer is being replaced. On Thursday 26 November there is no power in Wenhe and Wangji from nine to twelve.
      If somebody at home needs an oxygen machine, call us today: we bring a battery free of charge.
      Keep the fridge closed; three hours do no harm. Unplug the rice cooker and the electric blanket.
      The power may be back half an hour sooner or later. If it is still off at half past twelve, call us.`,
  },
  {
    id: '2026-11-21-pension-check',
    at: '2026-11-21T09:00:00+08:00',
    title: '养老金认证到月底，还没办的抓紧',
    titleEn: 'The yearly pension check ends with the month',
    by: '县社保中心',
    byEn: 'Social Security Centre',
    text: `今年的养老金认证，十一月三十日到期。全县还有三百多位老人没办，不办下个月的钱会晚到。
      带上身份证到村委会，十分钟就好，村里的人帮着照个相。
      走不动的、在医院的，打个电话，我们上门。
      在外地跟儿女住的，儿女用手机也能办，不会弄就打电话，我们一步一步教。认证不收一分钱。`,
    textEn: `The yearly pension check ends on 30 November. More than three hundred people have not done it yet, and without it next month's money comes late.
      Bring your ID card to the village office. It takes ten minutes; someone there takes your picture.
      If you cannot walk or are in hospital, call us and we come.
      If you live far away with your children, they can do it on a phone, and we explain every step. The check costs nothing.`,
  },
  {
    id: '2026-11-20-haircut',
    at: '2026-11-20T10:00:00+08:00',
    title: '星期天理发师傅到半月塘，老人不收钱',
    titleEn: 'Free haircuts in Banyuetang on Sunday',
    by: '半月塘村委会',
    byEn: 'Banyuetang village office',
    text: `十一月二十九日（星期天）上午九点到十一点半，五位理发师傅在村委会院里给老人理发，不收钱。
      六十岁以上都能来，理完管一碗热豆浆。天冷，请戴上帽子围巾。
      出不了门的，跟村委会说一声，师傅下午上门。`,
    textEn: `On Sunday 29 November, from nine to half past eleven, five barbers cut hair in the yard of the village office, free of charge.
      Everyone aged 60 and over may come, and there is a bowl of hot soya milk afterwards. Bring a hat and a scarf.
      If you cannot go out, tell the office and a barber comes in the afternoon.`,
  },
  {
    id: '2026-11-19-garbage',
    at: '2026-11-19T08:00:00+08:00',
    title: '收垃圾的车改到早上七点',
    titleEn: 'The rubbish cart now comes at seven',
    by: '石磨庄村委会',
    byEn: 'Shimozhuang village office',
    text: `天亮得晚了，从十一月二十三日起，收垃圾的车改成早上七点进村，比原来晚半个小时。
      听见音乐再出门就行。炉灰凉透了再倒，别引着火。
      旧家具、旧床垫，每月最后一个星期六来收，先给村委会报一声。`,
    textEn: `Days are short, so from 23 November the rubbish cart comes at seven, half an hour later.
      Go out when you hear the music. Let the ashes of the stove get quite cold first.
      Old furniture and mattresses are fetched on the last Saturday of the month: tell the office.`,
  },
  {
    id: '2026-11-18-fire-check',
    at: '2026-11-18T14:30:00+08:00',
    title: '下周入户看炉子、看电线，请给开个门',
    titleEn: 'Stoves and wiring are checked at home next week',
    by: '县消防大队',
    byEn: 'Fire Brigade',
    text: `十一月二十三日到二十七日，消防员和电工一起到晒谷岭、柿子沟各户看看炉子、烟筒和电线。
      来的人两个一组，穿制服，挂着带相片的牌子。不收钱，也不卖东西。要钱的、推销的，别让进门，打 81890。
      烟筒堵了当场通，老化的插线板当场换。
      装烟雾报警器的，七十岁以上不收钱。`,
    textEn: `From 23 to 27 November firemen and electricians come to Shaigu Hill and Shizigou to look at stoves, pipes and wiring.
      They come in pairs, in uniform, with a badge and photo. They take no money and sell nothing. If anybody does, do not let them in and call 81890.
      Blocked pipes are cleared and worn sockets changed at once.
      A smoke alarm is free from age 70.`,
  },
  {
    id: '2026-11-17-insurance',
    at: '2026-11-17T09:20:00+08:00',
    title: '明年的医保开始交了，十二月二十日截止',
    titleEn: "Pay next year's medical insurance by 20 December",
    by: '县医保中心',
    byEn: 'Medical Insurance Centre',
    text: `明年的医保从现在起到十二月二十日交，每人四百元。带户口本和银行卡，到村委会办，当场就好。
      低保户、没有儿女的老人不用交；低保边上的困难户交一半。名单村里贴着，自己看看对不对。
      儿女在外地，用手机也能替老人交。
      过了日子再交，要等三个月才能报销，千万别拖。`,
    textEn: `Next year's medical insurance is 400 yuan for each person. Pay at the village office by 20 December; bring the household book and bank card.
      Families on basic support and elders without children pay nothing, families close to it pay half. The list hangs at the office: see whether it is right.
      Children far away can pay for their parents by phone.
      Those who pay late wait three months for refunds, so please do not put it off.`,
  },
  {
    id: '2026-11-16-dance-room',
    at: '2026-11-16T16:00:00+08:00',
    title: '天冷了，广场舞搬进大礼堂',
    titleEn: 'The dancing moves into the hall',
    by: '康宁路社区',
    byEn: 'Kangning community',
    text: `从今天起，每天晚上六点半到八点，广场舞搬进社区大礼堂跳，有暖气，有热水。
      早上打太极的还在广场，七点半开始，比夏天晚一个小时。
      礼堂地板滑，请换软底鞋。膝盖不好的，靠墙有椅子，坐着跟也行。`,
    textEn: `From today the evening dance is in the community hall, from half past six to eight, with heating and hot water.
      Tai chi stays on the square in the morning and begins at half past seven, an hour later than in summer.
      The floor is smooth: wear soft soles. There are chairs along the wall for bad knees; seated dancing is fine too.`,
  },
]
