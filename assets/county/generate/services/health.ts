/** Services when one is ill: insurance, refunds, seeing a doctor, medicines, vaccines. */
import type { LifeEventTable } from './life-event.ts'

export const HEALTH: LifeEventTable = {
  name: '看病 医保',
  en: 'Health',
  groups: [
    {
      name: '看病报销',
      en: 'Claim costs back',
      desk: 1,
      services: `
101 / 住院费报销 / Refund of a hospital stay / medins / insured / id medcard bill list discharge / - / 20d / free / window
102 / 门诊费报销 / Refund of clinic visits / medins / insured / id medcard bill record / - / 15d / free / window
103 / 外地看病报销 / Refund for care elsewhere / medins / insured / id medcard bill list record / - / 20d / free / window
104 / 慢病药费报销 / Refund of long-term medicines / medins / 有慢病本的病人|Patients with a long-term illness card / medcard bill slip / - / 10d / free / window
105 / 大病再报一次 / Second refund, serious illness / medins / 一年药费很高的病人|Patients with very high costs / id medcard bill list / - / 30d / free / window
106 / 意外摔伤报销 / Refund after a fall / medins / insured / id medcard bill record proof / - / 20d / free / window
107 / 生孩子费用报销 / Refund of birth costs / medins / 参加了医保的妈妈|Mothers with medical insurance / id medcard bill birth / - / 15d / free / window
108 / 报销办到哪了 / How far is my refund? / medins / insured / none / call / talk / free / tv:progress
109 / 报销钱没到账 / My refund has not come / medins / insured / bank / call / 3d / free / phone`,
    },
    {
      name: '医保参保',
      en: 'Insurance',
      desk: 2,
      services: `
110 / 一家人交医保 / Pay for the whole family / medins / house / hukou bank / village / now / 每人每年 400 元|400 yuan each a year / tv:remind
111 / 新生儿上医保 / Insure a newborn / medins / parents / hukou birth / town / now / 每年 400 元|400 yuan a year / window
112 / 补办医保卡 / Replace a medical card / medins / insured / id / anybank / today / 10 / window
113 / 查医保卡余额 / Balance of my medical card / medins / insured / medcard / call / talk / free / phone
114 / 家人共用医保钱 / Share my card with family / medins / insured / id medcard hukou / - / now / free / window
115 / 医保转到本县 / Move insurance to the county / medins / 从外地回来的人|People who come back home / id medcard / - / 15d / free / phone
116 / 住外地先登记 / Register before living away / medins / 跟儿女住外地的老人|Elders living with children away / id medcard / call / now / free / tv:callback
117 / 困难人家医保减免 / Cheaper insurance in need / medins / poor / poorcard hukou / village / 10d / free / phone`,
    },
    {
      name: '挂号看病',
      en: 'See a doctor',
      desk: 3,
      services: `
118 / 县医院挂号 / Book at the County Hospital / hospital / anyone / id medcard / - / book / 挂号费 5 元|5 yuan / tv:book
119 / 中医院挂号 / Book at the Chinese Hospital / tcm / anyone / id medcard / - / book / 挂号费 5 元|5 yuan / tv:book
120 / 专家下乡坐诊 / Specialist in your town / hospital / anyone / medcard record / townhosp / 每周三上午|Wednesday mornings / 挂号费 10 元|10 yuan / tv:remind
121 / 看眼睛白内障 / Cataract check / hospital / 60+ / id medcard / - / 1h / 20 / phone
122 / 看牙镶牙 / Teeth and dentures / hospital / anyone / medcard / - / book / 按项目收，先问价|Ask the price first / phone
123 / 配助听器 / Fit a hearing aid / hospital / 耳朵背的人|People who hear badly / id medcard / - / 1h / 试听不收费|Trying it is free / phone
124 / 针灸推拿 / Acupuncture and massage / tcm / 腰腿疼的人|People with back or leg pain / medcard clothes / - / 40m / 医保能报一半|Insurance pays half / tv:book
125 / 约救护车转院 / Ambulance to another hospital / hospital / patient / medcard record / call / 1h / 每公里 5 元|5 yuan a kilometre / phone
126 / 看病有人陪 / Someone to go with you / hospital / alone / none / home / tomorrow / free / tv:order`,
    },
    {
      name: '慢病用药',
      en: 'Long-term care',
      desk: 4,
      services: `
127 / 办慢病本 / Long-term illness card / medins / 高血压、糖尿病的病人|Blood pressure, diabetes patients / id medcard record report / townhosp / 10d / free / window
128 / 送药到村 / Medicines to the village / health / 腿脚不便的病人|Patients who cannot get about / slip medcard / clinic / 2d / 不收送药费|Delivery is free / tv:order
129 / 一次开三个月药 / Medicine for three months / hospital / 病情稳定的病人|Patients whose illness is steady / medcard record / townhosp / 20m / 药费照报|Refunded as usual / phone
130 / 家庭医生签约 / Sign up with a family doctor / health / all / id medcard / clinic / 10m / free / tv:visit
131 / 上门量血压血糖 / Blood tests at home / health / 70+ / none / home / 2d / free / tv:visit
132 / 上门换药打针 / Dressings, injections at home / health / 起不了床的病人|Patients who cannot get up / slip record / home / 1D / 每次 20 元|20 yuan each time / phone
133 / 过期药回收 / Hand in old medicines / health / anyone / 家里的过期药|Old medicines from home / clinic / now / free / phone
134 / 吃药有疑问 / Questions about medicines / hospital / anyone / medicine / call / talk / free / tv:callback`,
    },
    {
      name: '体检防疫',
      en: 'Checks and vaccines',
      desk: 5,
      services: `
135 / 老人免费体检 / Free check-up from 65 / health / 65+ / id / townhosp / 1h / free / tv:book
136 / 流感疫苗 / Flu vaccine / cdc / anyone / id / townhosp / 40m / 60 岁以上不收费|Free from age 60 / tv:book
137 / 肺炎疫苗 / Pneumonia vaccine / cdc / 60+ / id medcard / townhosp / 40m / 200 / tv:book
138 / 被狗咬了打针 / Vaccine after a dog bite / cdc / 被猫狗咬伤的人|People bitten by a dog or cat / id / - / 1h / 每针 70 元|70 yuan an injection / phone
139 / 水质送检 / Have well water tested / cdc / all / 一瓶井水|A bottle of well water / - / 7d / free / phone
140 / 灭鼠灭蟑药 / Rat and cockroach bait / cdc / all / none / village / now / free / phone
141 / 开健康证 / Health card for food work / cdc / 做饭卖吃食的人|People who cook or sell food / id photo / - / 3d / free / window
142 / 妇女防癌免费查 / Free cancer check for women / mch / 35 到 64 岁的妇女|Women aged 35 to 64 / id / - / 1h / free / tv:book
143 / 心理疏导电话 / A doctor to talk to / health / 心里闷、睡不着的人|People who feel low or cannot sleep / none / call / talk / free / tv:callback`,
    },
  ],
}
