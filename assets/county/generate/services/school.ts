/** Services for children and their families: enrolment, mother and child, adoption, women's union. */
import type { LifeEventTable } from './life-event.ts'

export const SCHOOL: LifeEventTable = {
  name: '上学 孩子',
  en: 'Children',
  groups: [
    {
      name: '报名上学',
      en: 'Enrolment',
      desk: 1,
      services: `
501 / 上幼儿园报名 / Enrol in kindergarten / edu / parents / hukou vaccine / 附近的幼儿园|Your nearest kindergarten / 每年 6 月|In June each year / 每月 400 元|400 yuan a month / tv:remind
502 / 上小学报名 / Enrol in primary school / edu / parents / hukou deed vaccine / 您家片区的学校|The school of your area / 每年 8 月|In August each year / free / tv:remind
503 / 上初中报名 / Enrol in middle school / edu / parents / hukou / 您家片区的学校|The school of your area / 每年 8 月|In August each year / free / tv:remind
504 / 外地孩子上学 / School for newcomers / edu / 在本县打工的家长|Parents who work here / 户口本、租房合同、打工合同|Household book, rental and work contracts / - / 10d / free / window
505 / 转学 / Change schools / edu / pupil / hukou evidence / - / 5d / free / window
506 / 休学复学 / Leave and return / edu / pupil / record evidence / school / 5d / free / window
507 / 上哪个学校查一查 / Which school is ours? / edu / parents / none / call / talk / free / tv:callback
508 / 学籍证明 / Proof of enrolment / edu / pupil / hukou / school / now / free / phone
509 / 残疾孩子送教上门 / Lessons at home / edu / 上不了学的孩子|Children who cannot go / hukou discard / home / 15d / free / tv:visit
510 / 报职业学校 / Vocational school / edu / 初中毕业的孩子|Children after middle school / id photo / 工匠路 30 号|30 Gongjiang Road / 每年 7 月|In July each year / 学费不收|No tuition / phone`,
    },
    {
      name: '在校的事',
      en: 'At school',
      desk: 2,
      services: `
511 / 困难学生补助 / Help for pupils in need / edu / poor / hukou poorcard bank / school / 20d / 每学期发 625 元|Pays 625 yuan a term / phone
512 / 助学贷款 / Student loan / edu / 考上大学的孩子|Children who go to college / 身份证、录取通知书|ID card, letter of admission / - / 3d / 上学不收利息|No interest while studying / window
513 / 校车坐车 / The school bus / edu / pupil / schoolcard / school / 3d / 每月 60 元|60 yuan a month / phone
514 / 看学校食堂 / See the school canteen / edu / pupil / none / 电视上就能看|On this television / 随时能看|Any time / free / tv:按“阳光厨房”，就能看到|Open Kitchens on the home screen
515 / 食堂饭菜有意见 / A word on school meals / edu / pupil / none / call / 3d / free / tv:callback
516 / 放学晚接看护 / Care after school / edu / pupil / none / school / now / 每月 120 元|120 yuan a month / phone
517 / 孩子在学校受欺负 / My child is bullied / edu / pupil / none / call / 1D / free / phone
518 / 老师乱收费 / The school asks for money / edu / pupil / bill / call / 5d / free / phone
519 / 免费课本 / Free schoolbooks / edu / pupil / none / school / 开学就发|On the first day / free / phone`,
    },
    {
      name: '妈妈 宝宝',
      en: 'Mother and baby',
      desk: 3,
      services: `
520 / 怀孕建卡 / Register a pregnancy / mch / mother / id medcard / townhosp / now / free / window
521 / 产检约时间 / Book a check-up / mch / mother / medcard record / - / book / 医保能报一半|Insurance pays half / tv:book
522 / 免费叶酸 / Free folic acid / mch / 想要孩子的夫妻|Couples who want a child / id / townhosp / now / free / phone
523 / 出生证明办理 / Birth certificate / mch / 刚生孩子的父母|Parents of a newborn / ids marriage / - / now / free / window
524 / 出生证明补办 / Replace a birth certificate / mch / parents / ids hukou / - / 10d / free / window
525 / 宝宝打防疫针 / Vaccines for babies / mch / parents / vaccine / townhosp / 40m / free / tv:remind
526 / 宝宝体检 / Check-up for babies / mch / parents / vaccine medcard / townhosp / 40m / free / tv:book
527 / 月子里上门看 / A visit after the birth / mch / mother / none / home / 3d / free / tv:visit
528 / 孩子不爱吃不长个 / My child eats or grows little / mch / parents / vaccine / - / book / 20 / tv:book
529 / 奶水不够问大夫 / Too little milk / mch / mother / none / call / talk / free / phone`,
    },
    {
      name: '妇女儿童',
      en: 'Women and children',
      desk: 5,
      services: `
538 / 家里有人动手打人 / Violence at home / women / anyone / none / call / 马上有人管|At once / free / phone
539 / 留守孩子有人管 / Children left at home / women / 带孙子的老人|Grandparents who raise a child / none / home / 3d / free / tv:visit
540 / 暑假托管班 / Summer day care / women / pupil / hukou / village / 每年 7 月|In July each year / free / tv:join
541 / 找保姆找月嫂 / Find a carer or nurse / women / house / none / call / 7d / 工钱两家商量|Wages as agreed / tv:callback
542 / 学做月嫂护工 / Train as a carer / women / 50 岁以下的妇女|Women under 50 / id photo / - / 15d / free / phone
543 / 妇女小额贷款 / Small loans for women / women / 想做买卖的妇女|Women who start a business / id hukou shopcard / - / 20d / 利息公家贴|Interest is paid for you / window
611 / 收养孩子登记 / Adopt a child / civil:2 / 想收养孩子的夫妻|Couples who want to adopt / ids hukou marriage report / - / 30d / free / window
612 / 孤儿生活费 / Allowance for orphans / civil:2 / 照看孤儿的人家|Families who raise an orphan / hukou bank proof / town / 20d / 每月发 1100 元|Pays 1,100 yuan a month / window
613 / 没人管的孩子 / A child nobody looks after / civil:2 / anyone / none / call / 马上有人管|At once / free / phone`,
    },
  ],
}
