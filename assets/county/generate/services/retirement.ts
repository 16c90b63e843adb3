/** Services for the years after work: pension, allowances, care at home, homes for elders, college. */
import type { LifeEventTable } from './life-event.ts'

export const RETIREMENT: LifeEventTable = {
  name: '退休 养老',
  en: 'Retirement',
  groups: [
    {
      name: '领养老金',
      en: 'Pension',
      desk: 1,
      services: `
151 / 办退休手续 / Retire from work / pension / 到年龄的职工|Workers who reach the age / id hukou bank photo / - / 15d / free / window
152 / 满 60 领养老金 / Farmers' pension from 60 / pension / 交了农村社保的人|People who paid the rural scheme / id hukou bank / town / 20d / free / window
153 / 养老金认证 / Yearly pension check / pension / pensioner / id / village / 10m / free / tv:visit
154 / 养老金没到账 / My pension has not come / pension / pensioner / id bank / call / 3d / free / phone
155 / 换发钱的银行卡 / Change the pension bank card / pension / pensioner / id bank / - / 5d / free / window
156 / 查每月发多少 / How much is my pension? / pension / pensioner / id / call / talk / free / tv:callback
157 / 养老金今年涨多少 / This year's rise / pension / pensioner / none / call / talk / free / phone
158 / 补交以前的社保 / Pay for missed years / pension / saver / id hukou bank / - / 5d / 按欠的年数算|By the years missed / window
159 / 社保转回本县 / Move my record here / pension / 在外地打过工的人|People who worked elsewhere / id / - / 15d / free / phone
160 / 社保卡丢了补办 / Replace a social security card / pension / all / id photo / anybank / today / 16 / window`,
    },
    {
      name: '高龄津贴',
      en: 'Allowances',
      desk: 2,
      services: `
161 / 高龄津贴（80 岁以上） / Allowance from age 80 / civil / 80+ / id hukou bank / village / 15d / 每月发 100 元|Pays 100 yuan a month / tv:visit
162 / 百岁老人津贴 / Allowance from age 100 / civil / 100+ / id hukou bank / home / 15d / 每月发 600 元|Pays 600 yuan a month / phone
163 / 独居老人补贴 / Allowance for living alone / civil / alone / id hukou proof / village / 20d / 每月发 80 元|Pays 80 yuan a month / phone
164 / 护理补贴 / Allowance for daily care / civil / 生活不能自理的老人|Elders who need daily care / id hukou record bank / town / 20d / 每月发 200 元|Pays 200 yuan a month / window
165 / 低保申请 / Basic living support / civil / 收入很低的人家|Families with very low income / id hukou bank proof / town / 30d / free / window
166 / 五保供养 / Full support by the county / civil / 没有儿女的老人|Elders without children / id hukou proof / village / 30d / free / window
167 / 临时救助 / Help in a sudden hardship / civil / 突然遇到难处的人家|Families in sudden hardship / id hukou proof / town / 5d / free / phone
168 / 老党员补助 / Grant for veteran members / civil / 入党 50 年以上的老人|Members for over 50 years / id bank / village / 15d / 每月发 300 元|Pays 300 yuan a month / phone
169 / 补贴停发了 / My allowance has stopped / civil / family / id bank / call / 5d / free / tv:callback`,
    },
    {
      name: '在家养老',
      en: 'Care at home',
      desk: 3,
      services: `
170 / 上门做饭送饭 / Meals brought home / ageing / 70+ / none / home / 第二天中午送到|From the next noon / 每餐 8 元|8 yuan a meal / tv:order
171 / 上门理发 / Haircut at home / ageing / 出不了门的老人|Elders who cannot go out / none / home / 3d / 10 / tv:visit
172 / 上门洗澡擦身 / Bath at home / ageing / 起不了床的老人|Elders who cannot get up / none / home / 2d / 每次 40 元|40 yuan each time / tv:visit
173 / 打扫屋子 / House cleaning / ageing / 70+ / none / home / 3d / 每小时 25 元|25 yuan an hour / tv:order
174 / 陪着说说话 / Someone to talk to / ageing / alone / none / home / 每周一次|Once a week / free / tv:visit
175 / 代买东西 / Shopping for you / ageing / 70+ / none / home / today / 只付东西钱|You pay the goods only / tv:order
176 / 装扶手防滑垫 / Grab rails and mats / ageing / 70+ / id / home / 7d / 低保户不收费|Free on basic support / phone
177 / 装一键呼叫器 / Emergency call button / ageing / alone / id / home / 5d / free / tv:order
178 / 借轮椅拐杖 / Borrow a wheelchair / ageing / 腿脚不便的人|People who walk badly / id / - / now / 押金 100 元，还了退|100 yuan, given back / phone
179 / 照护技巧学习班 / Class for carers / ageing / carer / none / - / 每月两次|Twice a month / free / tv:join
614 / 老人找监护人 / A guardian for later / civil:2 / elder / id hukou / - / 15d / free / phone
615 / 走失老人找家 / Find a lost elder / civil:2 / 老人的家里人|The family / 老人的照片|A photo of the elder / call / 马上有人管|At once / free / phone`,
    },
    {
      name: '养老院 食堂',
      en: 'Homes and canteens',
      desk: 4,
      services: `
180 / 住养老院 / Move into a care home / ageing / elder / id hukou report / - / 7d / 每月 1200 元起|From 1,200 yuan a month / window
181 / 养老院试住三天 / Try a home for three days / ageing / elder / id medcard / - / book / 每天 50 元|50 yuan a day / tv:book
182 / 日间照料中心 / Day centre / ageing / elder / id / village / now / 每天 15 元|15 yuan a day / phone
183 / 短住几天 / A short stay / ageing / carer / id medcard / - / 2d / 每天 80 元|80 yuan a day / phone
184 / 老年食堂办饭卡 / Canteen card / ageing / elder / id photo / village / now / 每餐 6 元|6 yuan a meal / phone
185 / 困难老人免费入住 / Free place in hardship / civil / 没人照顾的低保老人|Elders on support, without care / id poorcard proof / town / 20d / free / window
186 / 养老院有意见 / Complain about a care home / civil / family / none / call / 3d / free / phone`,
    },
    {
      name: '老年大学',
      en: 'Senior College',
      desk: 5,
      services: `
187 / 报名上老年大学 / Join the Senior College / school60 / 50 岁以上的人|People aged 50 and over / id photo / - / now / 每学期 60 元|60 yuan a term / tv:join
188 / 学用手机 / Learn to use a phone / school60 / elder / phone glasses / village / 每周二上午|Tuesday mornings / free / tv:join
189 / 学唱戏 / Learn opera singing / school60 / elder / none / - / 每周四下午|Thursday afternoons / free / tv:join
190 / 学写毛笔字 / Learn brush writing / school60 / elder / glasses / - / 每周五上午|Friday mornings / 纸墨 20 元|20 yuan for paper and ink / tv:join
191 / 学打太极拳 / Learn tai chi / school60 / elder / clothes / 半月塘广场|Banyuetang Square / 每天早上 7 点|Daily at 7 in the morning / free / phone
192 / 电视上补课 / Watch missed lessons on TV / school60 / anyone / none / 电视 7 频道|TV channel 7 / 随时能看|Any time / free / tv:电视 7 频道，按 7 就能看|Press 7 for the lessons channel
193 / 老师到村里讲课 / A teacher for our village / school60 / 凑够 15 个人的村|Villages with 15 learners / none / village / 10d / free / phone`,
    },
  ],
}
