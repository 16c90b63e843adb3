/** Services when there is a dispute: mediation, advice, notary, wages, staying safe from fraud. */
import type { LifeEventTable } from './life-event.ts'

export const LAW: LifeEventTable = {
  name: '法律 调解',
  en: 'Law',
  groups: [
    {
      name: '有事调解',
      en: 'Mediation',
      services: `
邻居吵架有人调 / Quarrels between neighbours / justice / dispute / none / village / 3d / free / tv:callback
儿女不养老 / Children who do not help / justice / elder / id / village / 7d / free / tv:callback
兄弟分家产 / Brothers divide a house / justice / dispute / id evidence / village / 10d / free / phone
欠钱不还 / Money is not paid back / justice / dispute / 借条|The loan note / village / 10d / free / phone
看病闹纠纷 / Dispute with a hospital / justice / patient / record bill / 医院调解室|Hospital mediation room / 15d / free / phone
车祸赔多少 / Payment after an accident / justice / dispute / record bill evidence / - / 15d / free / window
小区楼上漏水 / Water from the flat above / justice / dispute / pictures / home / 3d / free / phone
夫妻闹离婚劝一劝 / A talk for husband and wife / justice / couple / none / village / 7d / free / tv:callback
调解书不算数 / The agreement is not kept / justice / dispute / 调解书|The agreement / - / 10d / free / window
调解员上门 / A mediator comes to you / justice / elder / none / home / 3d / free / tv:visit`,
    },
    {
      name: '问法律',
      en: 'Legal advice',
      services: `
律师免费咨询 / Free advice by a lawyer / legal / anyone / evidence / - / 30m / free / tv:book
电话问法律 / Legal advice by telephone / legal / anyone / none / call / talk / free / tv:callback
打官司请不起律师 / A free lawyer / legal / 困难人家和 70 岁以上老人|Poor families, people over 70 / id poorcard evidence / - / 5d / free / window
写状子 / A written complaint to court / legal / anyone / id evidence / - / 2d / free / window
律师到村里来 / The lawyer in the village / legal / all / none / village / 每月 10 号|On the 10th of each month / free / tv:remind
签合同先看看 / Have a contract read first / legal / anyone / contract glasses / - / 1d / free / phone
被人告了怎么办 / Someone takes me to court / legal / anyone / 法院的信|The letter from the court / - / 1d / free / phone
孩子犯事找谁 / A child in trouble / legal / parents / hukou / call / 1D / free / phone
交通事故请律师 / A lawyer after an accident / legal / 被撞伤的人|People hurt on the road / id record / - / 5d / free / window`,
    },
    {
      name: '公证',
      en: 'Notary',
      services: `
立遗嘱 / Make a will / notary / self / id deed hukou / - / 3d / 80 岁以上不收费|Free from age 80 / window
上门立遗嘱 / A will at your home / notary / 出不了门的老人|Elders who cannot go out / id deed / home / 5d / 200 / tv:visit
继承公证 / Papers to inherit / notary / heirs / id death relation deed / - / 15d / 按财产算|By the value / window
房子赠送公证 / Papers for a gift of a house / notary / owner / ids deed / - / 5d / 按房价算|By the price of the house / window
委托别人办事 / Let someone act for you / notary / self / id agent / - / 1d / 100 / window
亲属关系公证 / Proof of kinship / notary / family / id hukou / - / 5d / 80 / window
借款公证 / Papers for a loan / notary / 借钱的双方|Lender and borrower / ids contract / - / 3d / 按借款算|By the sum / window
遗嘱存哪儿 / Keep a will safe / notary / elder / 遗嘱、身份证|The will, ID card / - / now / 每年 20 元|20 yuan a year / phone
遗嘱怎么写才算数 / How to write a will / notary / elder / none / call / talk / free / tv:callback`,
    },
    {
      name: '打工 讨薪',
      en: 'Work and wages',
      services: `
工钱要不回来 / Wages are not paid / labour / worker / id wages contract / - / 10d / free / tv:callback
干活受伤 / Hurt at work / labour / worker / id record contract / - / 30d / free / window
伤残等级鉴定 / Grade of a work injury / labour / 干活受伤的人|People hurt at work / id record / - / 60d / free / window
没签合同被辞退 / Sent away without a contract / labour / worker / id wages / - / 15d / free / window
超龄打工受伤 / Hurt at work after 60 / labour / 过 60 岁还打工的人|Workers over 60 / id record / call / 5d / free / tv:callback
老板不交社保 / The boss pays no insurance / labour / worker / id wages / - / 30d / free / window
加班不给钱 / Extra hours are not paid / labour / worker / wages evidence / - / 15d / free / phone
找活干 / Find work / labour / worker / id / town / 7d / free / tv:callback
农忙零工市场 / Day work in the season / labour / worker / id / 东门零工站|East Gate day work stand / 每天早上 5 点|Daily at five / free / tv:remind`,
    },
    {
      name: '防骗 求助',
      en: 'Fraud and help',
      services: `
接到骗子电话 / A call from a swindler / hukou / anyone / none / call / 马上有人管|At once / free / phone
招工骗子 / A false job offer / labour / anyone / evidence / call / 1D / free / phone
钱被骗走了 / I have lost money to fraud / hukou / anyone / id bank phone / police / 马上办，越快越好|At once: the sooner the better / free / phone
手机装防骗软件 / Fraud guard for your phone / hukou / elder / phone / police / 20m / free / tv:visit
出狱的人安家 / A home after prison / justice / 刚回家的人|People just released / id / town / 10d / free / phone
村里请法律课 / A law lesson for the village / justice / all / none / village / 15d / free / phone`,
    },
  ],
}
