/** Services about papers: household book, ID card, travel papers, records, the service hall. */
import type { LifeEventTable } from './life-event.ts'

export const PAPERS: LifeEventTable = {
  name: '户口 证件',
  en: 'Papers',
  groups: [
    {
      name: '身份证',
      en: 'ID card',
      services: `
身份证到期换新 / Renew an ID card / hukou / self / papers / police / 20d / 20 / window
身份证丢了补办 / Replace a lost ID card / hukou / self / hukou / police / 20d / 40 / window
上门拍身份证照 / ID photo at your home / hukou / 出不了门的老人|Elders who cannot go out / hukou / home / 5d / free / tv:visit
临时身份证 / Temporary ID card / hukou / 等新证的人|People waiting for a new card / hukou / police / now / 10 / window
捡到身份证 / I found an ID card / hukou / anyone / 捡到的证|The card you found / police / now / free / phone
身份证快到期提醒 / When does my card run out? / hukou / all / none / call / talk / free / tv:remind
外地办身份证 / ID card while living away / hukou / 在外地住的本县人|Our people who live elsewhere / papers / 当地派出所|The police station there / 30d / 20 / phone
孩子第一张身份证 / A child's first ID card / hukou / parents / hukou / police / 20d / free / window`,
    },
    {
      name: '户口本',
      en: 'Household book',
      services: `
新生儿上户口 / Register a newborn / hukou / parents / hukou birth marriage ids / police / now / free / window
户口迁来迁去 / Move your registration / hukou / family / id hukou deed / police / 3d / free / window
老人投靠儿女 / Elders join their children / hukou / elder / id hukou relation / police / 5d / free / window
户口本丢了补办 / Replace a household book / hukou / house / id / police / now / 10 / window
改名字改出生日 / Correct a name or birthday / hukou / self / id hukou evidence / police / 15d / free / window
分家另立户口 / Split a household / hukou / house / id hukou deed / police / now / free / window
过世后销户口 / Close a record after a death / hukou / bereaved / hukou death / police / now / free / window
户口证明 / Proof of registration / hukou / all / id hukou / police / now / free / phone`,
    },
    {
      name: '出门证件',
      en: 'Travel papers',
      services: `
办护照 / Get a passport / exit / self / id photo / - / 7d / 120 / window
护照到期换新 / Renew a passport / exit / self / id papers photo / - / 7d / 120 / window
去港澳的通行证 / Permit for Hong Kong, Macao / exit / self / id photo / - / 7d / 60 / window
证件丢了报失 / Report lost travel papers / exit / family / id / - / now / free / phone
出国看儿女问手续 / Papers to visit children abroad / exit / elder / none / call / talk / free / tv:callback
加急办证件 / Travel papers in a hurry / exit / 家里有急事的人|People with an urgent reason / id evidence / - / 3d / free / window
证件寄到家 / Have the papers posted / exit / family / id / - / 3d / 邮费 15 元|15 yuan for the post / phone
约办证时间 / Book a time for papers / exit / anyone / none / - / book / free / tv:book`,
    },
    {
      name: '查老档案',
      en: 'Old records',
      services: `
查结婚老档案 / Old marriage record / archive / family / id / - / now / free / window
查下乡知青档案 / Record of years in the country / archive / family / id / - / 1d / free / window
查当兵档案 / Army record / archive / veteran / id army / - / 1d / free / window
查工龄档案 / Record of years worked / archive / 上过班的人|People who had a job / id / - / 1d / free / window
查土地老底子 / Old land record / archive / family / id / - / 2d / free / window
查学历老档案 / Old school record / archive / family / id / - / 1d / free / phone
家谱村志看一看 / Family and village histories / archive / anyone / id glasses / - / now / free / phone
老照片翻成新的 / Copy old photographs / archive / elder / 老照片|The old photographs / - / 7d / 每张 5 元|5 yuan each / tv:book
档案电话代查 / We look records up for you / archive / 出不了门的老人|Elders who cannot go out / none / call / 2d / free / tv:callback`,
    },
    {
      name: '大厅帮办',
      en: 'Help in the hall',
      services: `
老人优先窗口 / Counter for elders / hall / elder / id / - / now / free / tv:book
有人陪着办 / Someone to go along / hall / elder / id / - / book / free / tv:book
上门代办 / We do it for you at home / hall / 80+ / none / home / 3d / free / tv:visit
周六也能办 / Open on Saturdays / hall / anyone / id / hall / 周六 9 点到 12 点|Saturdays, nine to twelve / free / phone
填表有人帮 / Help with forms / hall / elder / id glasses / - / now / free / phone
复印拍照 / Copies and photos / hall / anyone / papers / - / now / free / phone
不知道找谁办 / I do not know whom to ask / hall / anyone / none / call / talk / free / tv:callback
办事慢要催 / It takes too long / hall / anyone / none / call / 1D / free / tv:callback
窗口态度差 / The counter was rude / hall / anyone / none / call / 3d / free / phone
大厅班车几点 / Bus to the service hall / hall / anyone / none / 各乡镇车站|Township bus stops / 每周二、周四|Tuesdays and Thursdays / free / tv:remind`,
    },
  ],
}
