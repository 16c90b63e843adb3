/** Services about earning and keeping money: work, a trade, wages, savings and loans, fraud, shops, tax. */
import type { LifeEventTable } from './life-event.ts'

export const WORK: LifeEventTable = {
  name: '找活 存钱',
  en: 'Work, money',
  groups: [
    {
      name: '找活 打工',
      en: 'Find work',
      desk: 1,
      services: `
686 / 找活干 / Find work / labour:4 / worker / id / town / 7d / free / tv:callback
687 / 农忙零工市场 / Day work in the season / labour:4 / worker / id / 东门零工站|East Gate day work stand / 每天早上 5 点|Daily at five / free / tv:remind
701 / 六十岁以后找活 / Work after 60 / jobs / elder / id / town / 7d / free / tv:callback
702 / 家门口的厂招人 / Workshops near home / jobs / all / none / village / 每周一贴出来|Posted every Monday / free / tv:remind
703 / 招工会哪天有 / When is the next job fair? / jobs / anyone / id / 东门广场|East Gate Square / 每月 8 号、18 号|On the 8th and 18th of each month / free / tv:remind
704 / 扫街护林的活 / Sweeping streets, minding woods / jobs / 家里困难、能干活的人|People in need who can work / id proof bank / village / 20d / 每月发 800 元|Pays 800 yuan a month / window
705 / 手工活拿回家做 / Handwork at home / jobs / 走不开的人|People who cannot leave home / id / village / 3d / 按件发工钱|Paid by the piece / tv:callback
706 / 家里要请人帮忙 / Hire somebody to help / jobs / 要雇人的人家和小店|Homes and shops that hire / none / call / 3d / 工钱两家商量|Wages as agreed / phone
707 / 没活干领补助 / Money while out of work / jobs / 交过失业保险的人|People who paid for this insurance / id bank contract / - / 15d / 最多领 24 个月|For up to 24 months / window`,
    },
    {
      name: '学手艺',
      en: 'Learn a trade',
      desk: 2,
      services: `
708 / 学电工焊工 / Learn wiring or welding / jobs / 16 到 60 岁的人|People aged 16 to 60 / id photo / 工匠路 30 号|30 Gongjiang Road / 学两个月|Two months / free / window
709 / 学做面点学炒菜 / Learn to cook for a living / jobs / 16 到 60 岁的人|People aged 16 to 60 / id photo / 工匠路 30 号|30 Gongjiang Road / 学 15 天|Fifteen days / free / tv:join
710 / 学开叉车挖土机 / Learn to drive a digger / jobs / 18 到 55 岁的人|People aged 18 to 55 / id report photo / 工匠路 30 号|30 Gongjiang Road / 学一个月|One month / 学费 300 元|300 yuan / window
711 / 有手艺考个证 / A certificate for your skill / jobs / worker / id photo / - / 30d / 50 / window
712 / 学网上卖土货 / Learn to sell online / jobs / anyone / phone / village / 每月两次|Twice a month / free / tv:join
714 / 找师傅带一带 / Find a master to teach you / jobs / 想学手艺的人|People who want a trade / none / call / 7d / free / phone`,
    },
    {
      name: '讨薪 工伤',
      en: 'Wages and injuries',
      desk: 4,
      services: `
679 / 工钱要不回来 / Wages are not paid / labour / worker / id wages contract / - / 10d / free / tv:callback
680 / 干活受伤 / Hurt at work / labour / worker / id record contract / - / 30d / free / window
681 / 伤残等级鉴定 / Grade of a work injury / labour / 干活受伤的人|People hurt at work / id record / - / 60d / free / window
682 / 没签合同被辞退 / Sent away without a contract / labour / worker / id wages / - / 15d / free / window
683 / 超龄打工受伤 / Hurt at work after 60 / labour / 过 60 岁还打工的人|Workers over 60 / id record / call / 5d / free / tv:callback
684 / 老板不交社保 / The boss pays no insurance / labour / worker / id wages / - / 30d / free / window
685 / 加班不给钱 / Extra hours are not paid / labour / worker / wages evidence / - / 15d / free / phone`,
    },
    {
      name: '存钱 贷款',
      en: 'Savings and loans',
      desk: 4,
      services: `
721 / 存折用完换新 / A new passbook / bank / 有存折的人|People with a passbook / 身份证、存折|ID card, passbook / - / now / free / window
722 / 银行卡丢了 / I have lost my bank card / bank / self / id / call / 马上停用，再补新卡|Stopped at once, then replaced / free / phone
723 / 忘了取钱的密码 / I forgot the code of my card / bank / self / id bank / - / now / free / window
724 / 出不了门办银行事 / The bank comes to you / bank / 出不了门的老人|Elders who cannot go out / id bank / home / 3d / free / tv:visit
725 / 存钱利息有多少 / How much interest do I get? / bank / anyone / none / call / talk / free / tv:callback
726 / 一次取好几万 / Take out a large sum / bank / 一次取 5 万元以上的人|People who take 50,000 yuan or more / id bank / - / 前一天打电话说好|Call the day before / free / phone
727 / 破钱旧钱换新 / Change torn notes / bank / anyone / 破了的钱|The torn notes / - / now / free / phone
729 / 种地养牲口贷款 / A loan for field or stable / bank / farmer / id hukou landcard / - / 7d / 利息公家贴一半|Half the interest is paid for you / window
730 / 开小店贷款 / A loan for a small shop / bank / shop / id shopcard / - / 10d / 借 1 万元，一年利息 400 元|400 yuan a year for each 10,000 / window
731 / 贷款到期还不上 / I cannot repay in time / bank / 借了贷款的人|People with a loan / contract / call / 5d / free / tv:callback
732 / 查名下有没有贷款 / Is there a loan in my name? / bank / self / id / - / 20m / free / window
733 / 学用手机付钱 / Learn to pay by phone / bank / elder / phone bank / village / 每周三上午|Wednesday mornings / free / tv:join`,
    },
    {
      name: '防骗 求助',
      en: 'Fraud and help',
      desk: 5,
      services: `
688 / 接到骗子电话 / A call from a swindler / hukou / anyone / none / call / 马上有人管|At once / free / phone
689 / 招工骗子 / A false job offer / labour / anyone / evidence / call / 1D / free / phone
690 / 钱被骗走了 / I have lost money to fraud / hukou / anyone / id bank phone / police / 马上办，越快越好|At once: the sooner the better / free / phone
691 / 手机装防骗软件 / Fraud guard for your phone / hukou / elder / phone / police / 20m / free / tv:visit
692 / 出狱的人安家 / A home after prison / justice / 刚回家的人|People just released / id / town / 10d / free / phone
693 / 村里请法律课 / A law lesson for the village / justice / all / none / village / 15d / free / phone
728 / 收到假钱 / I was given a false note / bank / anyone / 那张钱|The note / - / now / free / phone
734 / 说高利息先问问 / High interest? Ask us first / bank / anyone / evidence / call / talk / free / phone`,
    },
    {
      name: '开店做买卖',
      en: 'Open a shop',
      desk: 3,
      services: `
571 / 办营业执照 / Business licence / market / 想开店的人|People who open a shop / id lease / - / 1d / free / window
572 / 执照改名换地址 / Change a business licence / market / shop / id shopcard / - / 1d / free / window
573 / 不干了注销执照 / Close a business / market / shop / id shopcard / - / 3d / free / window
574 / 小饭馆许可 / Licence for a small eatery / market / shop / id shopcard healthcard / - / 10d / free / window
575 / 小摊食品登记 / Register a food stall / market / 摆摊卖吃食的人|People with a food stall / id healthcard / town / 3d / free / window
576 / 执照年报 / Yearly report of a shop / market / shop / shopcard / village / 20m / free / tv:remind
577 / 卖自家酒醋酱 / Sell home-made wine or sauce / market / 自己酿的农户|Families who make it / 身份证、一瓶样品|ID card, a bottle of it / - / 15d / free / window
578 / 被人冒用身份开店 / My name is on a strange shop / market / anyone / id / - / 15d / free / phone
713 / 回乡开店补贴 / Grant for a shop at home / jobs / 回乡开店的人|People who come home to open one / id shopcard bank / - / 30d / 一次发 5000 元|Pays 5,000 yuan once / window`,
    },
    {
      name: '税',
      en: 'Tax',
      desk: 4,
      services: `
579 / 开发票 / Get an invoice made / tax / 零星卖东西的人|People who sell now and then / id / - / now / 小额不收税|No tax on small sums / window
580 / 个人退税 / Tax refund / tax / taxpayer / id bank / - / 15d / free / phone
581 / 赡养老人少交税 / Less tax for those with parents / tax / 有老人要养的职工|Workers who support parents / id relation / call / now / free / tv:callback
582 / 卖房交多少税 / Tax when selling a house / tax / owner / id deed / - / now / 住满五年的不交|None after five years / window
583 / 小店免税问一问 / Is my small shop tax-free? / tax / shop / shopcard / call / talk / free / phone
584 / 卖自家粮菜要税吗 / Tax on what I grow? / tax / farmer / none / call / talk / 自家种的不交税|None on your own crops / phone
585 / 房子车位的契税 / Tax on a new house / tax / 新买房的人|People who bought a house / id contract bill / - / now / 按房价算，最多百分之一点五|Up to 1.5% of the price / window
586 / 发票真假 / Is this invoice real? / tax / buyer / bill / call / talk / free / phone`,
    },
  ],
}
