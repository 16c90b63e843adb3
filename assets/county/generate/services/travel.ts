/** Services for getting about: buses, coaches, licences, vehicles, roads and streets. */
import type { LifeEventTable } from './life-event.ts'

export const TRAVEL: LifeEventTable = {
  name: '出行 公交',
  en: 'Travel',
  groups: [
    {
      name: '坐公交',
      en: 'Buses',
      desk: 1,
      services: `
351 / 老年公交卡 / Senior bus card / bus / 65+ / id photo / town / 7d / free / window
352 / 老年卡年审 / Yearly check of the card / bus / 有老年卡的人|People with a senior card / id busCard / village / 10m / free / tv:remind
353 / 公交卡丢了补办 / Replace a bus card / bus / traveller / id / - / 3d / 15 / phone
354 / 公交卡充钱 / Put money on a bus card / bus / traveller / busCard / anybank / now / free / phone
355 / 几点有车 / When is the next bus? / bus / traveller / none / call / talk / free / tv:callback
356 / 车没按点来 / The bus did not come / bus / traveller / none / call / 1D / free / phone
357 / 东西落在车上 / Left something on the bus / bus / traveller / none / call / 1D / free / phone
358 / 村里想加一站 / A new stop for our village / bus / all / proof / call / 30d / free / phone
359 / 坐轮椅也能上车 / Travel with a wheelchair / bus / 坐轮椅的人|People in wheelchairs / none / 就近的车站|Your nearest stop / 提前一天说|A day ahead / free / tv:order`,
    },
    {
      name: '长途车站',
      en: 'Coaches',
      desk: 2,
      services: `
360 / 打电话订车票 / Coach tickets by telephone / coach / traveller / id / call / now / 票价不加钱|At the normal price / tv:callback
361 / 退票改时间 / Change or return a ticket / coach / traveller / id ticket / - / now / 退票收一成|10% on returns / window
362 / 车票打几折 / Who pays less? / coach / 老人孩子和当过兵的人|Elders, children, veterans / id / call / talk / 最低半价|Half price at best / phone
363 / 春节回家的车 / Coaches at New Year / coach / traveller / id / call / 提前 20 天订|20 days ahead / 票价不加钱|At the normal price / tv:remind
364 / 送老人上车 / Help onto the coach / coach / elder / ticket / - / book / free / tv:book
365 / 行李寄存 / Leave your luggage / coach / traveller / ticket / - / now / 每件 3 元|3 yuan a piece / phone
366 / 东西捎到村 / Send things to the village / coach / anyone / box / - / today / 每件 5 元起|From 5 yuan a piece / phone
367 / 去市里看病的车 / Coach to the city hospital / coach / patient / id / 县人民医院门口|County Hospital gate / 每天早上 6 点|Daily at six / 12 / tv:order`,
    },
    {
      name: '驾照 车辆',
      en: 'Driving',
      desk: 3,
      services: `
368 / 驾照到期换新 / Renew a driving licence / traffic / driver / id licence photo report / - / now / 10 / window
369 / 70 岁以上体检 / Yearly check from age 70 / traffic / 70 岁以上有驾照的人|Drivers aged 70 and over / id licence / 县人民医院|County Hospital / 1h / 30 / tv:remind
370 / 驾照丢了补办 / Replace a driving licence / traffic / driver / id photo / - / now / 10 / window
371 / 电动车上牌 / Register an electric bike / traffic / 有电动车的人|Owners of electric bikes / id bill / town / 20m / free / window
372 / 三轮车能不能上路 / May my three-wheeler go? / traffic / 开三轮的老人|Elders with three-wheelers / none / call / talk / free / phone
373 / 车年检 / Yearly vehicle check / traffic / carowner / vehicle id / 东门大街检测站|East Gate test station / 1h / 小车 130 元|130 yuan for a car / tv:book
374 / 罚单怎么交 / Pay a fine / traffic / driver / 罚单|The ticket / anybank / now / 按罚单交|As the ticket says / phone
375 / 罚错了要说理 / The fine is wrong / traffic / driver / 罚单|The ticket / - / 10d / free / window
376 / 小事故快处理 / A small accident / traffic / 碰了车、人没事的|Nobody hurt / pictures / spot / 30m / free / phone
377 / 报废旧车 / Scrap an old vehicle / traffic / carowner / id vehicle / - / 7d / free / phone`,
    },
    {
      name: '道路 桥梁',
      en: 'Roads',
      desk: 4,
      services: `
378 / 路上有坑 / A hole in the road / road / anyone / pictures / spot / 3d / free / phone
379 / 桥坏了不敢走 / A bridge is unsafe / road / anyone / pictures / spot / 1D / free / phone
380 / 村里修路申请 / Have a village road built / road / all / proof / town / 30d / free / window
381 / 下雪扫路撒盐 / Snow on the road / road / anyone / none / spot / 4h / free / phone
382 / 路牌看不清 / A road sign is worn / road / anyone / pictures / spot / 5d / free / phone
383 / 渡口几点开船 / Times of the ferry / road / 坐船的人|Passengers / none / call / talk / 2 / tv:remind
384 / 农忙大车过村 / Big lorries in the village / road / all / none / call / 2d / free / phone
385 / 打车被多要钱 / The taxi charged too much / road / traveller / ticket / call / 5d / free / phone`,
    },
    {
      name: '街上的事',
      en: 'In the street',
      desk: 5,
      services: `
386 / 路灯不亮 / A street lamp is out / city / anyone / none / spot / 2d / free / phone
387 / 井盖丢了响了 / A manhole cover is loose / city / anyone / none / spot / 2h / free / phone
388 / 垃圾没人收 / Rubbish is not collected / city / anyone / none / spot / 1D / free / phone
389 / 大件旧家具拉走 / Take away old furniture / city / house / none / home / 2d / 每件 20 元|20 yuan a piece / tv:order
390 / 公厕脏了坏了 / A dirty public toilet / city / anyone / none / spot / 4h / free / phone
391 / 夜里吵睡不着 / Noise at night / city / all / none / spot / 1h / free / phone
392 / 车堵了家门口 / A car blocks my door / city / house / plate / spot / 1h / free / phone
393 / 停车月卡 / Monthly parking / city / carowner / id vehicle / - / now / 每月 90 元|90 yuan a month / window
394 / 摆摊申请 / A place for a stall / city / shop / id photo / - / 3d / 每天 5 元|5 yuan a day / window`,
    },
    {
      name: '出门证件',
      en: 'Travel papers',
      desk: 3,
      services: `
267 / 办护照 / Get a passport / exit / self / id photo / - / 7d / 120 / window
268 / 护照到期换新 / Renew a passport / exit / self / id papers photo / - / 7d / 120 / window
269 / 去港澳的通行证 / Permit for Hong Kong, Macao / exit / self / id photo / - / 7d / 60 / window
270 / 证件丢了报失 / Report lost travel papers / exit / family / id / - / now / free / phone
271 / 出国看儿女问手续 / Papers to visit children abroad / exit / elder / none / call / talk / free / tv:callback
272 / 加急办证件 / Travel papers in a hurry / exit / 家里有急事的人|People with an urgent reason / id evidence / - / 3d / free / window
273 / 证件寄到家 / Have the papers posted / exit / family / id / - / 3d / 邮费 15 元|15 yuan for the post / phone
274 / 约办证时间 / Book a time for papers / exit / anyone / none / - / book / free / tv:book`,
    },
  ],
}
