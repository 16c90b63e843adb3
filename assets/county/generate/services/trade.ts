/** Services around buying, sending and disputes: complaints, food, post, mediation, legal advice, notary. */
import type { LifeEventTable } from './life-event.ts'

export const TRADE: LifeEventTable = {
  name: '买卖 调解',
  en: 'Buying, disputes',
  groups: [
    {
      name: '买东西吃亏',
      en: 'Bad purchases',
      desk: 1,
      services: `
551 / 买到假货 / I was sold a fake / consumer / buyer / goods bill / - / 7d / free / tv:callback
552 / 东西坏了不给退 / The shop will not take it back / consumer / buyer / goods bill / - / 7d / free / tv:callback
553 / 缺斤短两 / Short weight / consumer / buyer / goods / 菜市场服务台|Market service desk / now / free / phone
554 / 保健品上当 / Tricked into buying pills / consumer / elder / goods bill / call / 5d / free / tv:callback
555 / 电视购物退货 / Return a TV purchase / consumer / buyer / goods bill / call / 7d / free / phone
556 / 网上买的要退 / Return an online purchase / consumer / buyer / goods phone / call / 7d / free / phone
557 / 家电修了又坏 / The repair did not last / consumer / buyer / bill / call / 7d / free / phone
558 / 办的卡店跑了 / The shop with my card is gone / consumer / 办了充值卡的人|People with a paid card / 充值卡、收据|The card, receipt / - / 20d / free / window
559 / 手机多扣话费 / My phone bill is too high / consumer / anyone / phone / call / 5d / free / phone
560 / 买种子化肥吃亏 / Bad seed or fertiliser / consumer / farmer / goods bill / spot / 10d / free / phone`,
    },
    {
      name: '吃的 用的',
      en: 'Food and safety',
      desk: 2,
      services: `
561 / 吃坏肚子 / Ill after a meal / market / anyone / 小票、剩下的饭菜|Receipt, what is left of the meal / call / 1h / free / phone
562 / 饭店不干净 / A dirty restaurant / market / anyone / pictures / spot / 1D / free / phone
563 / 看饭店后厨 / See restaurant kitchens / market / anyone / none / 电视上就能看|On this television / 随时能看|Any time / free / tv:按“阳光厨房”，就能看到|Open Kitchens on the home screen
564 / 过期食品 / Food past its date / market / buyer / goods bill / call / 3d / free / phone
565 / 油和蜂蜜免费验 / Free test of oil and honey / market / anyone / 半斤样品|250 g of it / 菜市场服务台|Market service desk / 1d / free / tv:book
566 / 药店乱卖药 / A chemist sells wrongly / market / anyone / goods bill / call / 3d / free / phone
567 / 秤准不准验一验 / Have scales checked / market / shop / 家里的秤|Your scales / 菜市场服务台|Market service desk / now / free / phone
568 / 电梯困人坏了 / A lift is broken / market / anyone / none / spot / 30m / free / phone
569 / 气罐过没过期 / Is my gas bottle safe? / market / 用气罐的人家|Homes that use gas bottles / none / call / talk / free / phone
570 / 农村办大席报一声 / A feast for many guests / market / 办红白事的人家|Families who hold a feast / id / village / 1d / free / phone`,
    },
    {
      name: '邮局',
      en: 'Post',
      desk: 5,
      services: `
587 / 寄东西 / Send a parcel / post / anyone / id box / - / 3D / 1 公斤 10 元起|From 10 yuan for 1 kg / phone
588 / 上门取件 / Have a parcel fetched / post / elder / id box / home / today / 不加钱|At no extra charge / tv:order
589 / 包裹没收到 / My parcel did not come / post / anyone / 单号|The parcel number / call / 2d / free / phone
590 / 快递送到村 / Parcels to the village / post / all / none / village / 每天下午|Every afternoon / free / tv:remind
591 / 汇款收款 / Send or collect money / post / anyone / id / - / now / 每笔 2 元起|From 2 yuan each / window
592 / 订报纸杂志 / Order a newspaper / post / anyone / none / home / 第二个月送到|From the next month / 每年 180 元起|From 180 yuan a year / tv:order
593 / 养老金送到家 / Your pension brought home / post / 80+ / id bank / home / 每月一次|Once a month / free / tv:visit
594 / 陌生包裹到付别收 / A parcel I did not order / post / anyone / none / call / talk / free / phone`,
    },
    {
      name: '有事调解',
      en: 'Mediation',
      desk: 1,
      services: `
651 / 邻居吵架有人调 / Quarrels between neighbours / justice / dispute / none / village / 3d / free / tv:callback
652 / 儿女不养老 / Children who do not help / justice / elder / id / village / 7d / free / tv:callback
653 / 兄弟分家产 / Brothers divide a house / justice / dispute / id evidence / village / 10d / free / phone
654 / 欠钱不还 / Money is not paid back / justice / dispute / 借条|The loan note / village / 10d / free / phone
655 / 看病闹纠纷 / Dispute with a hospital / justice / patient / record bill / 医院调解室|Hospital mediation room / 15d / free / phone
656 / 车祸赔多少 / Payment after an accident / justice / dispute / record bill evidence / - / 15d / free / window
657 / 小区楼上漏水 / Water from the flat above / justice / dispute / pictures / home / 3d / free / phone
658 / 夫妻闹离婚劝一劝 / A talk for husband and wife / justice / couple / none / village / 7d / free / tv:callback
659 / 调解书不算数 / The agreement is not kept / justice / dispute / 调解书|The agreement / - / 10d / free / window
660 / 调解员上门 / A mediator comes to you / justice / elder / none / home / 3d / free / tv:visit`,
    },
    {
      name: '问法律',
      en: 'Legal advice',
      desk: 2,
      services: `
661 / 律师免费咨询 / Free advice by a lawyer / legal / anyone / evidence / - / 30m / free / tv:book
662 / 电话问法律 / Legal advice by telephone / legal / anyone / none / call / talk / free / tv:callback
663 / 打官司请不起律师 / A free lawyer / legal / 困难人家和 70 岁以上老人|Poor families, people over 70 / id poorcard evidence / - / 5d / free / window
664 / 写状子 / A written complaint to court / legal / anyone / id evidence / - / 2d / free / window
665 / 律师到村里来 / The lawyer in the village / legal / all / none / village / 每月 10 号|On the 10th of each month / free / tv:remind
666 / 签合同先看看 / Have a contract read first / legal / anyone / contract glasses / - / 1d / free / phone
667 / 被人告了怎么办 / Someone takes me to court / legal / anyone / 法院的信|The letter from the court / - / 1d / free / phone
668 / 孩子犯事找谁 / A child in trouble / legal / parents / hukou / call / 1D / free / phone
669 / 交通事故请律师 / A lawyer after an accident / legal / 被撞伤的人|People hurt on the road / id record / - / 5d / free / window`,
    },
    {
      name: '公证',
      en: 'Notary',
      desk: 3,
      services: `
670 / 立遗嘱 / Make a will / notary / self / id deed hukou / - / 3d / 80 岁以上不收费|Free from age 80 / window
671 / 上门立遗嘱 / A will at your home / notary / 出不了门的老人|Elders who cannot go out / id deed / home / 5d / 200 / tv:visit
672 / 继承公证 / Papers to inherit / notary / heirs / id death relation deed / - / 15d / 按财产算|By the value / window
673 / 房子赠送公证 / Papers for a gift of a house / notary / owner / ids deed / - / 5d / 按房价算|By the price of the house / window
674 / 委托别人办事 / Let someone act for you / notary / self / id agent / - / 1d / 100 / window
675 / 亲属关系公证 / Proof of kinship / notary / family / id hukou / - / 5d / 80 / window
676 / 借款公证 / Papers for a loan / notary / 借钱的双方|Lender and borrower / ids contract / - / 3d / 按借款算|By the sum / window
677 / 遗嘱存哪儿 / Keep a will safe / notary / elder / 遗嘱、身份证|The will, ID card / - / now / 每年 20 元|20 yuan a year / phone
678 / 遗嘱怎么写才算数 / How to write a will / notary / elder / none / call / talk / free / tv:callback`,
    },
  ],
}
