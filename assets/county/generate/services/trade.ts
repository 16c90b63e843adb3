/** Services around buying and selling: complaints, shops, food, tax, post. */
import type { LifeEventTable } from './life-event.ts'

export const TRADE: LifeEventTable = {
  name: '买卖 维权',
  en: 'Buying',
  groups: [
    {
      name: '买东西吃亏',
      en: 'Bad purchases',
      services: `
买到假货 / I was sold a fake / consumer / buyer / goods bill / - / 7d / free / tv:callback
东西坏了不给退 / The shop will not take it back / consumer / buyer / goods bill / - / 7d / free / tv:callback
缺斤短两 / Short weight / consumer / buyer / goods / 菜市场服务台|Market service desk / now / free / phone
保健品上当 / Tricked into buying pills / consumer / elder / goods bill / call / 5d / free / tv:callback
电视购物退货 / Return a TV purchase / consumer / buyer / goods bill / call / 7d / free / phone
网上买的要退 / Return an online purchase / consumer / buyer / goods phone / call / 7d / free / phone
家电修了又坏 / The repair did not last / consumer / buyer / bill / call / 7d / free / phone
办的卡店跑了 / The shop with my card is gone / consumer / 办了充值卡的人|People with a paid card / 充值卡、收据|The card, receipt / - / 20d / free / window
手机多扣话费 / My phone bill is too high / consumer / anyone / phone / call / 5d / free / phone
买种子化肥吃亏 / Bad seed or fertiliser / consumer / farmer / goods bill / spot / 10d / free / phone`,
    },
    {
      name: '吃的 用的',
      en: 'Food and safety',
      services: `
吃坏肚子 / Ill after a meal / market / anyone / 小票、剩下的饭菜|Receipt, what is left of the meal / call / 1h / free / phone
饭店不干净 / A dirty restaurant / market / anyone / pictures / spot / 1D / free / phone
看饭店后厨 / See restaurant kitchens / market / anyone / none / 电视上就能看|On this television / 随时能看|Any time / free / tv:按“阳光厨房”，就能看到|Open Kitchens on the home screen
过期食品 / Food past its date / market / buyer / goods bill / call / 3d / free / phone
油和蜂蜜免费验 / Free test of oil and honey / market / anyone / 半斤样品|250 g of it / 菜市场服务台|Market service desk / 1d / free / tv:book
药店乱卖药 / A chemist sells wrongly / market / anyone / goods bill / call / 3d / free / phone
秤准不准验一验 / Have scales checked / market / shop / 家里的秤|Your scales / 菜市场服务台|Market service desk / now / free / phone
电梯困人坏了 / A lift is broken / market / anyone / none / spot / 30m / free / phone
气罐过没过期 / Is my gas bottle safe? / market / 用气罐的人家|Homes that use gas bottles / none / call / talk / free / phone
农村办大席报一声 / A feast for many guests / market / 办红白事的人家|Families who hold a feast / id / village / 1d / free / phone`,
    },
    {
      name: '开店做买卖',
      en: 'Open a shop',
      services: `
办营业执照 / Business licence / market / 想开店的人|People who open a shop / id lease / - / 1d / free / window
执照改名换地址 / Change a business licence / market / shop / id shopcard / - / 1d / free / window
不干了注销执照 / Close a business / market / shop / id shopcard / - / 3d / free / window
小饭馆许可 / Licence for a small eatery / market / shop / id shopcard healthcard / - / 10d / free / window
小摊食品登记 / Register a food stall / market / 摆摊卖吃食的人|People with a food stall / id healthcard / town / 3d / free / window
执照年报 / Yearly report of a shop / market / shop / shopcard / village / 20m / free / tv:remind
卖自家酒醋酱 / Sell home-made wine or sauce / market / 自己酿的农户|Families who make it / 身份证、一瓶样品|ID card, a bottle of it / - / 15d / free / window
被人冒用身份开店 / My name is on a strange shop / market / anyone / id / - / 15d / free / phone`,
    },
    {
      name: '税',
      en: 'Tax',
      services: `
开发票 / Get an invoice made / tax / 零星卖东西的人|People who sell now and then / id / - / now / 小额不收税|No tax on small sums / window
个人退税 / Tax refund / tax / taxpayer / id bank / - / 15d / free / phone
赡养老人少交税 / Less tax for those with parents / tax / 有老人要养的职工|Workers who support parents / id relation / call / now / free / tv:callback
卖房交多少税 / Tax when selling a house / tax / owner / id deed / - / now / 住满五年的不交|None after five years / window
小店免税问一问 / Is my small shop tax-free? / tax / shop / shopcard / call / talk / free / phone
卖自家粮菜要税吗 / Tax on what I grow? / tax / farmer / none / call / talk / 自家种的不交税|None on your own crops / phone
房子车位的契税 / Tax on a new house / tax / 新买房的人|People who bought a house / id contract bill / - / now / 按房价算，最多百分之一点五|Up to 1.5% of the price / window
发票真假 / Is this invoice real? / tax / buyer / bill / call / talk / free / phone`,
    },
    {
      name: '邮局',
      en: 'Post',
      services: `
寄东西 / Send a parcel / post / anyone / id box / - / 3D / 1 公斤 10 元起|From 10 yuan for 1 kg / phone
上门取件 / Have a parcel fetched / post / elder / id box / home / today / 不加钱|At no extra charge / tv:order
包裹没收到 / My parcel did not come / post / anyone / 单号|The parcel number / call / 2d / free / phone
快递送到村 / Parcels to the village / post / all / none / village / 每天下午|Every afternoon / free / tv:remind
汇款收款 / Send or collect money / post / anyone / id / - / now / 每笔 2 元起|From 2 yuan each / window
订报纸杂志 / Order a newspaper / post / anyone / none / home / 第二个月送到|From the next month / 每年 180 元起|From 180 yuan a year / tv:order
养老金送到家 / Your pension brought home / post / 80+ / id bank / home / 每月一次|Once a month / free / tv:visit
陌生包裹到付别收 / A parcel I did not order / post / anyone / none / call / talk / free / phone`,
    },
  ],
}
