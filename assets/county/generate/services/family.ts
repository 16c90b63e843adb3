/** Services for weddings and funerals, and for what comes before and after. */
import type { LifeEventTable } from './life-event.ts'

export const FAMILY: LifeEventTable = {
  name: '婚丧 殡葬',
  en: 'Family',
  groups: [
    {
      name: '结婚 离婚',
      en: 'Marriage',
      services: `
领结婚证 / Marry / marriage / couple / ids photos / - / now / free / window
约领证的日子 / Book the day / marriage / couple / none / - / book / free / tv:book
结婚证丢了补办 / Replace a certificate / marriage / couple / ids hukou photos / - / now / free / window
老人再婚登记 / Marry again in later life / marriage / 要再成家的老人|Elders who marry again / ids photos / - / now / free / window
离婚登记 / Divorce / marriage / couple / ids marriage / - / 等 30 天再来领|Come again after 30 days / free / window
离婚证丢了补办 / Replace a divorce certificate / marriage / self / id hukou photo / - / now / free / window
无婚姻登记证明 / Proof of being single / marriage / self / id hukou / - / now / free / window
婚前免费体检 / Check-up before marriage / mch / couple / ids / - / 2h / free / tv:book
婚姻家庭有人劝 / Talk before you part / marriage / couple / none / - / book / free / tv:callback
金婚照免费拍 / Golden wedding photo / marriage / 结婚 50 年的老人|Couples married for 50 years / marriage / - / 7d / free / tv:book`,
    },
    {
      name: '收养 过继',
      en: 'Adoption',
      services: `
收养孩子登记 / Adopt a child / civil / 想收养孩子的夫妻|Couples who want to adopt / ids hukou marriage report / - / 30d / free / window
孤儿生活费 / Allowance for orphans / civil / 照看孤儿的人家|Families who raise an orphan / hukou bank proof / town / 20d / 每月发 1100 元|Pays 1,100 yuan a month / window
没人管的孩子 / A child nobody looks after / civil / anyone / none / call / 马上有人管|At once / free / phone
老人找监护人 / A guardian for later / civil / elder / id hukou / - / 15d / free / phone
走失老人找家 / Find a lost elder / civil / 老人的家里人|The family / 老人的照片|A photo of the elder / call / 马上有人管|At once / free / phone
防走失手环 / A wristband against getting lost / civil / 记性不好的老人|Elders with poor memory / id record / home / 10d / free / tv:order
流浪人求助 / Help for the homeless / civil / anyone / none / spot / 2h / free / phone`,
    },
    {
      name: '老人过世',
      en: 'After a death',
      services: `
殡仪车来接 / Call the hearse / funeral / bereaved / id / 车到家里或医院|At your home or the hospital / 日夜都来，2 小时内|Day and night, in 2 hours / free / phone
在家过世开证明 / Certificate after dying at home / health / bereaved / id hukou / clinic / today / free / phone
办丧事要走哪几步 / What to do, step by step / funeral / bereaved / none / call / talk / free / tv:callback
火化登记 / Register a cremation / funeral / bereaved / id death / - / now / free / window
告别厅预订 / Book the farewell hall / funeral / bereaved / death / - / now / 300 / phone
骨灰寄存 / Keep the urn / funeral / bereaved / death id / - / now / 每年 50 元|50 yuan a year / window
困难人家丧葬减免 / Free funeral in need / funeral / poor / poorcard death / - / 3d / free / phone
丧葬补助金 / Death grant / pension / 领养老金老人的家人|Family of a pensioner / id death hukou bank / - / 20d / 发 1000 元|Pays 1,000 yuan / window
家属抚恤金 / Grant for the family / pension / 职工的家里人|Family of a worker / id death relation bank / - / 30d / 按交的年数发|By the years paid in / window
停发养老金报一声 / Tell the pension office / pension / bereaved / death / village / 3d / free / phone
老人的存款怎么取 / Savings of the person who died / notary / heirs / id death relation / - / 10d / 5 万元以下不用公证|No notary under 50,000 yuan / phone`,
    },
    {
      name: '墓地 祭扫',
      en: 'Graves',
      services: `
公墓买墓位 / A grave in the cemetery / funeral / bereaved / id death / - / now / 1800 元起|From 1,800 yuan / window
树葬草坪葬 / Burial under a tree / funeral / bereaved / id death / - / now / 不收费，再奖 1000 元|Free, with a 1,000 yuan reward / window
老坟迁走补偿 / Payment for a moved grave / funeral / 要迁坟的人家|Families who must move a grave / id proof / village / 20d / 每座补 1500 元|1,500 yuan for each / window
墓位管理费 / Yearly fee of a grave / funeral / 有墓位的人家|Families with a grave / 墓位证|Grave paper / - / now / 每年 40 元|40 yuan a year / tv:remind
清明上坟班车 / Buses at Qingming / bus / anyone / none / 各乡镇车站|Township bus stops / 清明前后三天|Three days around Qingming / free / tv:remind
代祭扫 / We tend the grave for you / funeral / 出不了门的家里人|Family who cannot travel / 墓位证|Grave paper / call / 3d / 30 / tv:order
墓碑改字描红 / Renew the letters on a stone / funeral / 有墓位的人家|Families with a grave / 墓位证|Grave paper / - / 7d / 每块 60 元|60 yuan a stone / phone
有人乱埋坟 / Burial in the wrong place / funeral / anyone / pictures / spot / 5d / free / phone
上坟用鲜花不烧纸 / Flowers instead of fire / funeral / anyone / none / - / now / 鲜花不收费|The flowers are free / phone`,
    },
    {
      name: '红白事帮手',
      en: 'Helping hands',
      services: `
红白事理事会帮忙 / The village helps with feasts / civil / 办红白事的人家|Families who hold a feast / none / village / 1d / free / phone
借桌椅碗筷 / Borrow tables and bowls / civil / 办红白事的人家|Families who hold a feast / id / village / now / 押金 200 元，还了退|200 yuan, given back / phone
村里礼堂办酒席 / The village hall / civil / 办红白事的人家|Families who hold a feast / id / village / 3d / 每天 100 元|100 yuan a day / phone
彩礼太高有人劝 / Bride price too high / women / 两家大人|Both families / none / village / 5d / free / tv:callback
戏班子乐队找谁 / Find a troupe or band / school60 / 办红白事的人家|Families who hold a feast / none / call / talk / 两家商量|As agreed / tv:callback
放鞭炮让不让 / May we let off firecrackers? / fire / 办红白事的人家|Families who hold a feast / none / call / talk / free / phone`,
    },
  ],
}
