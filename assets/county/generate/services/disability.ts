/** Services for people with a disability, for those who recover, for veterans, and for those who want to help. */
import type { LifeEventTable } from './life-event.ts'

export const DISABILITY: LifeEventTable = {
  name: '残疾 照护',
  en: 'Disability',
  groups: [
    {
      name: '残疾证',
      en: 'Disability card',
      desk: 1,
      services: `
401 / 办残疾证 / Get a disability card / disabled / family / id hukou photo record / town / 30d / free / window
402 / 上门评残疾等级 / Assessment at home / disabled / 出不了门的病人|Patients who cannot go out / id record / home / 20d / free / tv:visit
403 / 残疾证到期换新 / Renew a disability card / disabled / disabled / discard photo / town / 15d / free / phone
404 / 残疾证丢了补办 / Replace a disability card / disabled / disabled / id photo / town / 10d / free / window
405 / 等级不对要重评 / Ask for a new assessment / disabled / disabled / discard record / - / 30d / free / window
406 / 残疾证转到本县 / Move the card to our county / disabled / 户口迁来的人|People who moved here / id discard hukou / - / 10d / free / window
407 / 有残疾证能享受什么 / What does the card give me? / disabled / disabled / none / call / talk / free / tv:callback`,
    },
    {
      name: '补贴 用具',
      en: 'Grants and aids',
      desk: 2,
      services: `
408 / 残疾生活补贴 / Living allowance / disabled / 低保户里的残疾人|Disabled people on support / id discard poorcard bank / village / 20d / 每月发 110 元|Pays 110 yuan a month / phone
409 / 重残护理补贴 / Care allowance / disabled / 一级二级残疾的人|People with grade 1 or 2 / id discard bank / village / 20d / 每月发 130 元|Pays 130 yuan a month / phone
410 / 领轮椅 / A free wheelchair / disabled / disabled / id discard / home / 15d / free / tv:order
411 / 领拐杖助行器 / Crutches and walking frames / disabled / disabled / id discard / village / 7d / free / tv:order
412 / 装假肢 / An artificial limb / disabled / 截过肢的人|People who lost a limb / id discard record / - / 60d / free / window
413 / 配助听器补贴 / Grant for a hearing aid / disabled / 有听力残疾证的人|People with a hearing card / id discard bill / - / 15d / 最多补 3000 元|Up to 3,000 yuan / window
414 / 盲人手杖和读书机 / White cane, reading machine / disabled / 看不见的人|People who cannot see / id discard / home / 10d / free / tv:order
415 / 家里改坡道扶手 / Ramp and rails at home / disabled / disabled / discard pictures / home / 30d / free / tv:visit
416 / 残疾车燃油补贴 / Fuel grant for your vehicle / disabled / 开残疾车的人|Drivers of adapted vehicles / id discard vehicle bank / - / season / 每年发 260 元|Pays 260 yuan a year / window
616 / 防走失手环 / A wristband against getting lost / civil:2 / 记性不好的老人|Elders with poor memory / id record / home / 10d / free / tv:order`,
    },
    {
      name: '康复训练',
      en: 'Rehabilitation',
      desk: 3,
      services: `
417 / 中风后康复 / After a stroke / rehab / patient / medcard record / - / book / 医保能报六成|Insurance pays 60% / tv:book
418 / 摔断腿后康复 / After a broken leg / rehab / patient / medcard record / - / book / 医保能报六成|Insurance pays 60% / tv:book
419 / 上门康复 / Training at home / rehab / 起不了床的病人|Patients who cannot get up / medcard record / home / 3d / 每次 60 元|60 yuan each time / tv:visit
420 / 练说话练吞咽 / Speech and swallowing / rehab / patient / medcard record / - / book / 医保能报一半|Insurance pays half / phone
421 / 孩子康复 / Training for children / rehab / 有残疾的孩子|Children with a disability / discard birth record / - / 10d / free / window
422 / 康复器材借用 / Borrow training equipment / rehab / patient / id / - / now / 押金 200 元，还了退|200 yuan, given back / phone
423 / 家里人学照护 / Learn to care / rehab / carer / none / - / 每周六上午|Saturday mornings / free / tv:join
424 / 记性不好来查查 / Memory check / rehab / elder / id medcard / - / 40m / free / tv:book
425 / 护腰护膝配一副 / Back and knee supports / rehab / 腰腿疼的人|People with back or leg pain / medcard / - / now / 80 / phone`,
    },
    {
      name: '献血 捐助',
      en: 'Giving and help',
      desk: 4,
      services: `
426 / 献血报名 / Give blood / redcross / 18 到 55 岁的人|People aged 18 to 55 / id / 东门广场献血车|Blood van, East Gate Square / 40m / free / tv:join
427 / 献血的人用血报销 / Blood costs of givers / redcross / 献过血的人和家里人|Givers and their families / 献血证、发票|Giver's booklet, receipts / - / 5d / free / window
428 / 学急救 / Learn first aid / redcross / anyone / none / village / 每月一次|Once a month / free / tv:join
429 / 家里有急难求助 / Help in an emergency / redcross / 突然遇到难处的人家|Families in sudden hardship / id proof record / - / 5d / free / phone
430 / 捐衣服捐被子 / Give clothes and quilts / redcross / anyone / 洗干净的衣被|Clean clothes and quilts / village / now / free / phone
431 / 捐款查去向 / Where did my gift go? / redcross / 捐过钱的人|People who gave / 捐款收据|The receipt / call / talk / free / phone
432 / 孩子大病救助 / Help for a very ill child / redcross / parents / hukou record bill / - / 20d / free / window
433 / 身后捐献登记 / Donate after death / redcross / 自愿的人|Volunteers / id / home / 5d / free / phone
434 / 冬天送温暖包 / Winter parcel / redcross / poor / poorcard / home / 每年腊月|In the last lunar month / free / tv:order
435 / 借制氧机 / Borrow an oxygen machine / redcross / patient / id record / - / 1d / 押金 500 元，还了退|500 yuan, given back / phone
617 / 流浪人求助 / Help for the homeless / civil:2 / anyone / none / spot / 2h / free / phone`,
    },
    {
      name: '当过兵的',
      en: 'Veterans',
      desk: 5,
      services: `
436 / 优待证 / Veteran's card / veteran / veteran / id army photo / town / 30d / free / window
437 / 老兵生活补助 / Allowance for old soldiers / veteran / 60 岁以上的农村老兵|Rural veterans aged 60 and over / id army bank / town / 30d / 每当一年兵每月 55 元|55 yuan a month per year served / window
438 / 伤残抚恤金 / Pension after an injury / veteran / 当兵受过伤的人|Veterans with an injury / id army record bank / - / 60d / free / window
439 / 烈士家属抚恤 / Families of the fallen / veteran / 烈士的家里人|Families of the fallen / id hukou relation bank / - / 30d / free / phone
440 / 老兵看病减免 / Cheaper care for veterans / veteran / veteran / id army bill / - / 15d / 不收挂号费|No booking fee / phone
441 / 光荣牌坏了换 / Replace the honour plaque / veteran / 军人和老兵家庭|Army families / id / home / 10d / free / tv:order
442 / 清明祭扫接送 / A ride to the memorial / veteran / 烈士的家里人|Families of the fallen / id / home / 每年清明|At Qingming each year / free / tv:order
443 / 退伍找工作 / Work after the army / veteran / 刚退伍的人|People just out of the army / id army / - / 15d / free / phone`,
    },
  ],
}
