/** Services of a house that runs: water, power, gas, heating, television and telephone. */
import type { LifeEventTable } from './life-event.ts'

export const UTILITIES: LifeEventTable = {
  name: '水电 燃气',
  en: 'Utilities',
  groups: [
    {
      name: '自来水',
      en: 'Water',
      desk: 1,
      services: `
201 / 查水费交水费 / Check and pay for water / water / house / account / anybank / now / 每吨 3 元 2 角|3.20 yuan a cubic metre / tv:callback
202 / 停水了报修 / The water is off / water / house / account / home / 2h / free / phone
203 / 水管漏水 / A leaking pipe / water / house / account / home / 4h / 水表外面的不收费|Free outside the meter / phone
204 / 新装水表 / A new water meter / water / owner / id deed / - / 7d / 800 / window
205 / 欠费停水要恢复 / Reconnect after a late bill / water / house / id account / call / today / 交清欠费就行|Just the unpaid bill / phone
206 / 水费不对要查 / The water bill looks wrong / water / house / account lastbill / home / 3d / free / tv:callback
207 / 水发黄有味 / Water is yellow or smells / water / house / none / home / today / free / phone
208 / 水表过户 / Change the name of the meter / water / owner / id deed lastbill / - / 1d / free / window
209 / 困难户水费减免 / Cheaper water in need / water / poor / poorcard account / village / 10d / 每月免 4 吨|4 cubic metres a month free / phone`,
    },
    {
      name: '用电',
      en: 'Power',
      desk: 2,
      services: `
210 / 查电费交电费 / Check and pay for power / power / house / account / anybank / now / 每度 5 角 6 分|0.56 yuan a unit / tv:callback
211 / 家里没电了 / The power is off / power / house / account / home / 1h / free / phone
212 / 电线老化来检查 / Check old wiring / power / 70+ / account / home / 5d / free / tv:visit
213 / 新装电表 / A new electricity meter / power / owner / id deed / - / 5d / free / window
214 / 电表过户 / Change the name on the meter / power / owner / id deed account / - / 1d / free / window
215 / 地里浇水用电 / Power for watering fields / power / farmer / id landcard / village / 5d / 每度 4 角|0.40 yuan a unit / phone
216 / 夜里用电便宜 / Cheaper power at night / power / house / id account / - / 3d / free / window
217 / 树枝碰到电线 / Branches touch the line / power / anyone / none / spot / 1D / free / phone
218 / 困难户电费减免 / Cheaper power in need / power / poor / poorcard account / village / 10d / 每月免 15 度|15 units a month free / phone`,
    },
    {
      name: '燃气',
      en: 'Gas',
      desk: 3,
      services: `
219 / 闻到燃气味 / I smell gas / gas / anyone / none / spot / 先开窗关阀，20 分钟内到|Open windows; here in 20 minutes / free / phone
220 / 查燃气费交费 / Check and pay for gas / gas / house / account / anybank / now / 每方 3 元|3 yuan a cubic metre / tv:callback
221 / 燃气入户安检 / Yearly gas safety check / gas / house / account / home / 5d / free / tv:visit
222 / 换燃气软管 / Change the gas hose / gas / house / account / home / 3d / 60 岁以上不收费|Free from age 60 / tv:order
223 / 装燃气报警器 / A gas alarm / gas / house / account / home / 5d / 120 / tv:order
224 / 新通燃气 / Have gas laid on / gas / owner / id deed / - / 30d / 2600 / window
225 / 灶打不着火 / The stove will not light / gas / house / account / home / 1D / 上门费 20 元|20 yuan for the visit / phone
226 / 液化气送上门 / Gas bottle delivered / gas / 用气罐的人家|Homes that use gas bottles / none / home / today / 每罐 115 元|115 yuan a bottle / tv:order
227 / 燃气过户 / Change the name for gas / gas / owner / id deed account / - / 1d / free / window
228 / 长期外出关气 / Turn gas off while away / gas / house / account / home / 2d / free / phone`,
    },
    {
      name: '取暖',
      en: 'Heating',
      desk: 4,
      services: `
229 / 暖气不热 / The radiators are cold / heat / house / account / home / today / free / phone
230 / 交暖气费 / Pay for heating / heat / house / account / anybank / now / 每平米 22 元|22 yuan a square metre / tv:remind
231 / 暖气漏水 / A leaking radiator / heat / house / account / home / 1h / free / phone
232 / 今年不用暖气 / Skip heating this winter / heat / house / id account / - / 每年 10 月前办|Before October each year / 只交三成|30% still due / window
233 / 暖气费退款 / Money back for cold rooms / heat / 屋里不到 18 度的人家|Homes below 18 degrees / account / home / 10d / free / phone
234 / 新接暖气 / Join the heating network / heat / owner / id deed / - / 20d / 每平米 40 元|40 yuan a square metre / window
235 / 烧炕煤改电补贴 / Grant for electric heating / heat / 还烧煤的人家|Homes that still burn coal / id bank / village / 30d / 补一半，最多 2000 元|Half, up to 2,000 yuan / phone
236 / 困难老人取暖补助 / Heating help for elders / heat / 低保和独居老人|Elders alone or on support / id poorcard bank / village / 20d / 每年发 600 元|Pays 600 yuan a year / tv:remind
237 / 一氧化碳报警器 / Carbon monoxide alarm / heat / 烧炉子的老人|Elders with a stove / id / home / 7d / free / tv:order`,
    },
    {
      name: '电视 网络',
      en: 'TV and internet',
      desk: 5,
      services: `
238 / 电视没信号 / No picture on the TV / cable / house / none / home / today / free / phone
239 / 遥控器坏了 / The remote is broken / cable / house / none / home / 2d / 新遥控器 25 元|25 yuan for a new one / phone
240 / 换台调音学一学 / Learn to use the TV / cable / elder / none / home / 2d / free / tv:visit
241 / 交电视费 / Pay for television / cable / house / account / anybank / now / 每月 15 元|15 yuan a month / tv:remind
242 / 装宽带 / Internet at home / cable / house / id / - / 3d / 每月 49 元起|From 49 yuan a month / window
243 / 家里上不了网 / The internet is down / cable / house / account / home / 1D / free / phone
244 / 村里大喇叭没声 / The village speaker is silent / cable / anyone / none / spot / 1D / free / phone`,
    },
  ],
}
