/** Services about papers and the turns of a life: ID card, household book, marriage, death, records, the service hall. */
import type { LifeEventTable } from './life-event.ts'

export const PAPERS: LifeEventTable = {
  name: '户口 婚丧',
  en: 'Papers, family',
  groups: [
    {
      name: '身份证',
      en: 'ID card',
      desk: 1,
      services: `
251 / 身份证到期换新 / Renew an ID card / hukou / self / papers / police / 20d / 20 / window
252 / 身份证丢了补办 / Replace a lost ID card / hukou / self / hukou / police / 20d / 40 / window
253 / 上门拍身份证照 / ID photo at your home / hukou / 出不了门的老人|Elders who cannot go out / hukou / home / 5d / free / tv:visit
254 / 临时身份证 / Temporary ID card / hukou / 等新证的人|People waiting for a new card / hukou / police / now / 10 / window
255 / 捡到身份证 / I found an ID card / hukou / anyone / 捡到的证|The card you found / police / now / free / phone
256 / 身份证快到期提醒 / When does my card run out? / hukou / all / none / call / talk / free / tv:remind
257 / 外地办身份证 / ID card while living away / hukou / 在外地住的本县人|Our people who live elsewhere / papers / 当地派出所|The police station there / 30d / 20 / phone
258 / 孩子第一张身份证 / A child's first ID card / hukou / parents / hukou / police / 20d / free / window`,
    },
    {
      name: '户口本',
      en: 'Household book',
      desk: 2,
      services: `
259 / 新生儿上户口 / Register a newborn / hukou / parents / hukou birth marriage ids / police / now / free / window
260 / 户口迁来迁去 / Move your registration / hukou / family / id hukou deed / police / 3d / free / window
261 / 老人投靠儿女 / Elders join their children / hukou / elder / id hukou relation / police / 5d / free / window
262 / 户口本丢了补办 / Replace a household book / hukou / house / id / police / now / 10 / window
263 / 改名字改出生日 / Correct a name or birthday / hukou / self / id hukou evidence / police / 15d / free / window
264 / 分家另立户口 / Split a household / hukou / house / id hukou deed / police / now / free / window
265 / 过世后销户口 / Close a record after a death / hukou / bereaved / hukou death / police / now / free / window
266 / 户口证明 / Proof of registration / hukou / all / id hukou / police / now / free / phone`,
    },
    {
      name: '大厅帮办',
      en: 'Help in the hall',
      desk: 5,
      services: `
284 / 老人优先窗口 / Counter for elders / hall / elder / id / - / now / free / tv:book
285 / 有人陪着办 / Someone to go along / hall / elder / id / - / book / free / tv:book
286 / 上门代办 / We do it for you at home / hall / 80+ / none / home / 3d / free / tv:visit
287 / 周六也能办 / Open on Saturdays / hall / anyone / id / hall / 周六 9 点到 12 点|Saturdays, nine to twelve / free / phone
288 / 填表有人帮 / Help with forms / hall / elder / id glasses / - / now / free / phone
289 / 复印拍照 / Copies and photos / hall / anyone / papers / - / now / free / phone
290 / 不知道找谁办 / I do not know whom to ask / hall / anyone / none / call / talk / free / tv:callback
291 / 办事慢要催 / It takes too long / hall / anyone / none / call / 1D / free / tv:callback
292 / 窗口态度差 / The counter was rude / hall / anyone / none / call / 3d / free / phone
293 / 大厅班车几点 / Bus to the service hall / hall / anyone / none / 各乡镇车站|Township bus stops / 每周二、周四|Tuesdays and Thursdays / free / tv:remind`,
    },
    {
      name: '查老档案',
      en: 'Old records',
      desk: 4,
      services: `
275 / 查结婚老档案 / Old marriage record / archive / family / id / - / now / free / window
276 / 查下乡知青档案 / Record of years in the country / archive / family / id / - / 1d / free / window
277 / 查当兵档案 / Army record / archive / veteran / id army / - / 1d / free / window
278 / 查工龄档案 / Record of years worked / archive / 上过班的人|People who had a job / id / - / 1d / free / window
279 / 查土地老底子 / Old land record / archive / family / id / - / 2d / free / window
280 / 查学历老档案 / Old school record / archive / family / id / - / 1d / free / phone
281 / 家谱村志看一看 / Family and village histories / archive / anyone / id glasses / - / now / free / phone
282 / 老照片翻成新的 / Copy old photographs / archive / elder / 老照片|The old photographs / - / 7d / 每张 5 元|5 yuan each / tv:book
283 / 档案电话代查 / We look records up for you / archive / 出不了门的老人|Elders who cannot go out / none / call / 2d / free / tv:callback`,
    },
    {
      name: '红白事帮手',
      en: 'Helping hands',
      desk: 5,
      services: `
638 / 红白事理事会帮忙 / The village helps with feasts / civil / 办红白事的人家|Families who hold a feast / none / village / 1d / free / phone
639 / 借桌椅碗筷 / Borrow tables and bowls / civil / 办红白事的人家|Families who hold a feast / id / village / now / 押金 200 元，还了退|200 yuan, given back / phone
640 / 村里礼堂办酒席 / The village hall / civil / 办红白事的人家|Families who hold a feast / id / village / 3d / 每天 100 元|100 yuan a day / phone
641 / 彩礼太高有人劝 / Bride price too high / women / 两家大人|Both families / none / village / 5d / free / tv:callback
642 / 戏班子乐队找谁 / Find a troupe or band / school60 / 办红白事的人家|Families who hold a feast / none / call / talk / 两家商量|As agreed / tv:callback
643 / 放鞭炮让不让 / May we let off firecrackers? / fire / 办红白事的人家|Families who hold a feast / none / call / talk / free / phone`,
    },
    {
      name: '结婚 离婚',
      en: 'Marriage',
      desk: 1,
      services: `
601 / 领结婚证 / Marry / marriage / couple / ids photos / - / now / free / window
602 / 约领证的日子 / Book the day / marriage / couple / none / - / book / free / tv:book
603 / 结婚证丢了补办 / Replace a certificate / marriage / couple / ids hukou photos / - / now / free / window
604 / 老人再婚登记 / Marry again in later life / marriage / 要再成家的老人|Elders who marry again / ids photos / - / now / free / window
605 / 离婚登记 / Divorce / marriage / couple / ids marriage / - / 等 30 天再来领|Come again after 30 days / free / window
606 / 离婚证丢了补办 / Replace a divorce certificate / marriage / self / id hukou photo / - / now / free / window
607 / 无婚姻登记证明 / Proof of being single / marriage / self / id hukou / - / now / free / window
608 / 婚前免费体检 / Check-up before marriage / mch / couple / ids / - / 2h / free / tv:book
609 / 婚姻家庭有人劝 / Talk before you part / marriage / couple / none / - / book / free / tv:callback
610 / 金婚照免费拍 / Golden wedding photo / marriage / 结婚 50 年的老人|Couples married for 50 years / marriage / - / 7d / free / tv:book`,
    },
    {
      name: '老人过世',
      en: 'After a death',
      desk: 3,
      services: `
618 / 殡仪车来接 / Call the hearse / funeral / bereaved / id / 车到家里或医院|At your home or the hospital / 日夜都来，2 小时内|Day and night, in 2 hours / free / phone
619 / 在家过世开证明 / Certificate after dying at home / health / bereaved / id hukou / clinic / today / free / phone
620 / 办丧事要走哪几步 / What to do, step by step / funeral / bereaved / none / call / talk / free / tv:callback
621 / 火化登记 / Register a cremation / funeral / bereaved / id death / - / now / free / window
622 / 告别厅预订 / Book the farewell hall / funeral / bereaved / death / - / now / 300 / phone
623 / 骨灰寄存 / Keep the urn / funeral / bereaved / death id / - / now / 每年 50 元|50 yuan a year / window
624 / 困难人家丧葬减免 / Free funeral in need / funeral / poor / poorcard death / - / 3d / free / phone
625 / 丧葬补助金 / Death grant / pension / 领养老金老人的家人|Family of a pensioner / id death hukou bank / - / 20d / 发 1000 元|Pays 1,000 yuan / window
626 / 家属抚恤金 / Grant for the family / pension / 职工的家里人|Family of a worker / id death relation bank / - / 30d / 按交的年数发|By the years paid in / window
627 / 停发养老金报一声 / Tell the pension office / pension / bereaved / death / village / 3d / free / phone
628 / 老人的存款怎么取 / Savings of the person who died / notary / heirs / id death relation / - / 10d / 5 万元以下不用公证|No notary under 50,000 yuan / phone`,
    },
    {
      name: '墓地 祭扫',
      en: 'Graves',
      desk: 4,
      services: `
629 / 公墓买墓位 / A grave in the cemetery / funeral / bereaved / id death / - / now / 1800 元起|From 1,800 yuan / window
630 / 树葬草坪葬 / Burial under a tree / funeral / bereaved / id death / - / now / 不收费，再奖 1000 元|Free, with a 1,000 yuan reward / window
631 / 老坟迁走补偿 / Payment for a moved grave / funeral / 要迁坟的人家|Families who must move a grave / id proof / village / 20d / 每座补 1500 元|1,500 yuan for each / window
632 / 墓位管理费 / Yearly fee of a grave / funeral / 有墓位的人家|Families with a grave / 墓位证|Grave paper / - / now / 每年 40 元|40 yuan a year / tv:remind
633 / 清明上坟班车 / Buses at Qingming / bus / anyone / none / 各乡镇车站|Township bus stops / 清明前后三天|Three days around Qingming / free / tv:remind
634 / 代祭扫 / We tend the grave for you / funeral / 出不了门的家里人|Family who cannot travel / 墓位证|Grave paper / call / 3d / 30 / tv:order
635 / 墓碑改字描红 / Renew the letters on a stone / funeral / 有墓位的人家|Families with a grave / 墓位证|Grave paper / - / 7d / 每块 60 元|60 yuan a stone / phone
636 / 有人乱埋坟 / Burial in the wrong place / funeral / anyone / pictures / spot / 5d / free / phone
637 / 上坟用鲜花不烧纸 / Flowers instead of fire / funeral / anyone / none / - / now / 鲜花不收费|The flowers are free / phone`,
    },
  ],
}
