/** Services about house and yard: plots, building, repair, deeds, housing fund, fire safety. */
import type { LifeEventTable } from './life-event.ts'

export const HOUSE: LifeEventTable = {
  name: '房屋 宅基地',
  en: 'House',
  groups: [
    {
      name: '宅基地 盖房',
      en: 'Plot and building',
      desk: 1,
      services: `
451 / 申请宅基地 / Ask for a house plot / land / 本村没有房的人家|Village families without a house / id hukou proof / town / 20d / free / window
452 / 老屋翻盖 / Rebuild on the old plot / land / builder / id plot pictures / town / 15d / free / window
453 / 宅基地证办理 / House plot paper / land / owner / id hukou proof / - / 30d / free / window
454 / 两家宅基地争执 / Dispute over a plot / land / dispute / id plot / spot / 20d / free / phone
455 / 宅基地能不能卖 / May I sell my plot? / land / owner / none / call / talk / free / phone
456 / 盖房量地划线 / Measure and mark out / land / builder / id plot / spot / 5d / free / tv:visit
457 / 房前屋后乱搭 / Illegal building next door / land / anyone / pictures / spot / 5d / free / phone
458 / 搬进城后的宅基地 / Plot after moving to town / land / 户口迁走的人|People who moved away / id plot / call / talk / free / phone
459 / 占地补偿问一问 / Payment for taken land / land / farmer / landcard / call / 5d / free / phone
460 / 查自家的地界 / Where does my land end? / land / owner / id plot / - / 2d / free / window`,
    },
    {
      name: '修房 租房',
      en: 'Repair and rent',
      desk: 2,
      services: `
461 / 危房鉴定 / Is my house safe? / housing / owner / id pictures / home / 10d / free / tv:visit
462 / 危房改造补贴 / Grant for an unsafe house / housing / 住危房的困难户|Poor families in unsafe houses / id hukou poorcard / village / 30d / 最多补 20000 元|Up to 20,000 yuan / window
463 / 屋顶漏雨帮修 / Mend a leaking roof / housing / 独居和困难老人|Elders alone or in need / none / home / 3d / free / tv:visit
464 / 公租房申请 / A council flat / housing / 没房的低收入人家|Poor families without a house / id hukou poorcard / town / 30d / 每月每平米 2 元|2 yuan a square metre a month / window
465 / 租房补贴 / Rent allowance / housing / renter / id lease poorcard / town / 20d / 每月发 150 元|Pays 150 yuan a month / window
466 / 租房合同登记 / Register a rental contract / housing / 房东和租客|Landlord and tenant / id lease / - / now / free / phone
467 / 房东不退押金 / My deposit is not paid back / housing / renter / lease / call / 7d / free / tv:callback
468 / 老楼装电梯 / A lift for an old block / housing / 老楼里的住户|People in old blocks / id deed / - / 60d / 每台补 15 万元|150,000 yuan for each lift / phone
469 / 小区物业不管 / The block is not looked after / housing / 小区住户|People in the block / none / call / 5d / free / phone
470 / 用维修基金 / Use the repair fund / housing / 小区住户|People in the block / id deed pictures / - / 20d / free / phone`,
    },
    {
      name: '房产证',
      en: 'House deed',
      desk: 3,
      services: `
471 / 新房办房产证 / Deed for a new house / title / owner / id contract bill / - / 5d / 80 / window
472 / 二手房过户 / Buy or sell a house / title / 买卖双方|Buyer and seller / ids deed contract / - / 3d / 80 / window
473 / 房子给儿女 / Give a house to children / title / 父母和儿女|Parents and children / ids deed relation / - / 5d / 80 / window
474 / 继承房子过户 / Inherit a house / title / heirs / id deed death relation / - / 10d / 80 / window
475 / 房产证丢了补办 / Replace a house deed / title / owner / id / - / 15d / 10 / window
476 / 房产证加名字 / Add a name to the deed / title / couple / ids deed marriage / - / 3d / 80 / window
477 / 查名下有没有房 / What is in my name? / title / self / id / - / now / free / window
478 / 上门办过户 / A visit for the deed / title / 出不了门的老人|Elders who cannot go out / id deed / home / 5d / free / tv:visit
479 / 约房产登记时间 / Book a time for the deed / title / owner / none / - / book / free / tv:book
480 / 抵押办完解除 / After a loan is paid back / title / owner / id deed / - / 1d / free / window`,
    },
    {
      name: '公积金',
      en: 'Housing fund',
      desk: 4,
      services: `
481 / 退休取公积金 / Take the fund at retirement / fund / 退休的职工|Retired workers / id bank / - / now / free / window
482 / 查公积金余额 / Balance of the fund / fund / 交公积金的人|People who pay in / id / call / talk / free / phone
483 / 买房取公积金 / Use the fund to buy / fund / 买房的职工|Workers who buy a house / id contract bill bank / - / 3d / free / window
484 / 公积金贷款 / A loan from the fund / fund / 买房的职工|Workers who buy a house / id contract deed / - / 15d / free / window
485 / 看病取公积金 / Use the fund when ill / fund / 大病职工和家里人|Very ill workers and family / id record bill bank / - / 3d / free / window
486 / 装电梯取公积金 / Use the fund for a lift / fund / 老楼里的住户|People in old blocks / id deed bill / - / 5d / free / window
487 / 过世职工的公积金 / The fund after a death / fund / heirs / id death relation bank / - / 10d / free / window`,
    },
    {
      name: '防火',
      en: 'Fire safety',
      desk: 5,
      services: `
488 / 家里防火检查 / Fire check at home / fire / elder / none / home / 7d / free / tv:visit
489 / 装烟雾报警器 / A smoke alarm / fire / 70+ / id / home / 7d / free / tv:order
490 / 领灭火器 / A fire extinguisher / fire / 沿街住户和老人|Street homes and elders / id / village / now / free / phone
491 / 楼道堆东西 / Things block the stairs / fire / anyone / pictures / spot / 1D / free / phone
492 / 电动车楼道充电 / Bikes charging on the stairs / fire / anyone / none / spot / 1D / free / phone
493 / 摘马蜂窝 / Remove a wasps' nest / fire / anyone / none / home / 4h / free / phone`,
    },
  ],
}
