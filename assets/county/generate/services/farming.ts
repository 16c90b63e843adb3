/** Services for the field and the yard: grants, crops, machines, water, trees, animals, weather. */
import type { LifeEventTable } from './life-event.ts'

export const FARMING: LifeEventTable = {
  name: '种地 补贴',
  en: 'Farming',
  groups: [
    {
      name: '领补贴',
      en: 'Grants',
      desk: 1,
      services: `
301 / 种粮补贴 / Grant for growing grain / farm / farmer / id landcard bank / village / season / 每亩发 110 元|Pays 110 yuan a mu / tv:remind
302 / 补贴发了没有 / Has the grant been paid? / farm / farmer / bank / call / talk / free / tv:callback
303 / 玉米大豆补贴 / Grant for maize and soya / farm / farmer / id landcard bank / village / season / 每亩发 60 元|Pays 60 yuan a mu / phone
304 / 秸秆还田补贴 / Grant for ploughing straw in / farm / farmer / id landcard / village / 30d / 每亩发 30 元|Pays 30 yuan a mu / phone
305 / 买农机补贴 / Grant for a farm machine / machine / farmer / id bank bill / - / 30d / 补三成左右|About 30% of the price / window
306 / 大棚补贴 / Grant for a greenhouse / farm / 新盖大棚的农户|Families who build one / id landcard bill / town / 30d / 每亩补 3000 元|3,000 yuan a mu / window
307 / 受灾救济 / Help after bad weather / farm / 庄稼受灾的农户|Families with ruined crops / id landcard pictures / village / 10d / free / phone
308 / 庄稼保险 / Crop insurance / farm / farmer / id landcard bank / village / season / 每亩交 6 元|6 yuan a mu / tv:remind
309 / 庄稼保险理赔 / Claim on crop insurance / farm / 上了保险的农户|Insured families / id pictures / field / 7d / free / phone`,
    },
    {
      name: '地里庄稼',
      en: 'Crops',
      desk: 2,
      services: `
310 / 庄稼生虫请人看 / Pests: ask an adviser / farm / farmer / sample / field / 2d / free / tv:visit
311 / 验土配肥料 / Soil test and fertiliser / farm / farmer / soil / town / 7d / free / phone
312 / 化肥农药真不真 / Is this fertiliser real? / farm / farmer / goods bill / town / 5d / free / phone
313 / 土地承包证办理 / Land contract paper / farm / farmer / id hukou / town / 20d / free / window
314 / 地包给别人种 / Let your land / farm / farmer / id landcard contract / village / 5d / free / window
315 / 地边子纠纷 / Dispute over a field edge / farm / farmer / landcard / field / 10d / free / phone
316 / 菜卖不出去 / My vegetables do not sell / farm / farmer / none / call / 3d / free / phone
317 / 学种菜种果 / Learn to grow / farm / farmer / none / village / 每月两次|Twice a month / free / tv:join`,
    },
    {
      name: '农机 用水',
      en: 'Machines and water',
      desk: 3,
      services: `
318 / 约收割机耕地机 / Book a harvester or plough / machine / farmer / none / field / 3d / 每亩 70 元|70 yuan a mu / tv:order
319 / 农机修理下乡 / Machine repair in the village / machine / 有农机的农户|Families with a machine / 说清机器型号|The type of the machine / field / 1D / 零件另算|Parts are extra / phone
320 / 拖拉机年检 / Yearly tractor check / machine / 有农机的农户|Families with a machine / id vehicle / - / 1h / free / tv:book
321 / 拖拉机驾照 / Tractor licence / machine / 18 到 70 岁的人|People aged 18 to 70 / id photo report / - / 10d / 60 / window
322 / 拖拉机上牌 / Register a tractor / machine / 新买农机的农户|Families with a new machine / id bill / - / 1d / 25 / window
323 / 浇地排水轮到谁 / Whose turn for field water? / river / farmer / none / call / talk / free / tv:remind
324 / 机井坏了报修 / A field well is broken / river / farmer / none / field / 1D / free / phone
325 / 打井申请 / Permission for a well / river / farmer / id landcard / - / 10d / free / window
326 / 水渠堵了 / A blocked channel / river / farmer / none / field / 3d / free / phone
327 / 河边有人倒垃圾 / Rubbish dumped by the river / river / anyone / pictures / spot / 1D / free / phone`,
    },
    {
      name: '果树 牲口',
      en: 'Trees and animals',
      desk: 4,
      services: `
328 / 砍自家的树 / Fell your own tree / forest / grower / id proof / town / 5d / free / window
329 / 领树苗 / Free young trees / forest / house / id / village / season / 不收费，每户 20 棵|Free, 20 for each family / tv:remind
330 / 果树生病请人看 / A sick fruit tree / forest / grower / sample / field / 2d / free / phone
331 / 退耕还林的钱 / Payment for planted fields / forest / 退了耕的农户|Families who planted trees / id bank landcard / town / season / 每亩发 125 元|Pays 125 yuan a mu / phone
332 / 山上起火报警 / Fire on the hill / forest / anyone / none / call / 马上出动|At once / free / phone
333 / 牲口病了请兽医 / A vet for sick animals / vet / breeder / none / home / 4h / 只收药钱|You pay the medicine only / tv:visit
334 / 鸡猪羊打防疫针 / Vaccinate animals / vet / breeder / none / home / 春秋各一次|Spring and autumn / free / tv:remind
335 / 病死畜禽拉走 / Take away dead animals / vet / breeder / none / home / 1D / free / phone
336 / 给狗打针办证 / Dog vaccine and licence / vet / 养狗的人家|Families with a dog / id / town / 20m / 30 / window
337 / 养殖保险 / Insurance for animals / vet / breeder / id bank / village / 10d / 每头猪交 12 元|12 yuan a pig / phone
338 / 办养殖场 / Open a farm for animals / vet / breeder / id landcard / - / 15d / free / window`,
    },
    {
      name: '看天种地',
      en: 'Weather',
      desk: 5,
      services: `
339 / 天气提醒上电视 / Weather warnings on TV / weather / anyone / none / 就在这台电视上|On this television / now / free / tv:天气频道按 3 就能看|Press 3 for the weather channel
340 / 问三天好天气 / Ask for a dry spell / weather / farmer / none / call / talk / free / phone
341 / 霜冻提前通知 / Frost warning / weather / 种果种菜的农户|Families who grow fruit, vegetables / none / call / 提前一天|A day ahead / free / tv:remind
342 / 开天气证明 / Proof of past weather / weather / 要理赔的农户|Families with a claim / id / - / 2d / free / window
343 / 防雷检查 / Lightning safety check / weather / 有高房大棚的人家|Homes with high roofs / none / home / 10d / free / phone
344 / 村里雨量站坏了 / A broken rain gauge / weather / anyone / none / spot / 3d / free / phone`,
    },
  ],
}
