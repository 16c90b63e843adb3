/** The fifty-six departments that serve residents, with the place where each is found. */

/** Key, name, English name, address, English address; the order gives the telephone extension. */
const TABLE = `
medins     / 县医保中心     / Medical Insurance Centre   / 政务大厅一楼 3 号窗口   / Service Hall, counter 3
health     / 县卫生健康局   / Health Office              / 康宁路 20 号            / 20 Kangning Road
hospital   / 县人民医院     / County Hospital            / 康宁路 66 号            / 66 Kangning Road
tcm        / 县中医院       / Chinese Medicine Hospital  / 桂香巷 40 号            / 40 Guixiang Lane
cdc        / 县疾控中心     / Disease Control Centre     / 康宁路 28 号            / 28 Kangning Road
pension    / 县社保中心     / Social Security Centre     / 政务大厅一楼 1 号窗口   / Service Hall, counter 1
civil      / 县民政局       / Civil Affairs Office       / 政务大厅二楼 21 号窗口  / Service Hall, counter 21
ageing     / 县养老服务中心 / Care Centre for Elders     / 半月塘路 8 号           / 8 Banyuetang Road
school60   / 县老年大学     / Senior College             / 学宫街 50 号            / 50 Xuegong Street
water      / 县供水公司     / Water Company              / 望稷路 12 号            / 12 Wangji Road
power      / 县供电公司     / Power Company              / 望稷路 36 号            / 36 Wangji Road
gas        / 县燃气公司     / Gas Company                / 望稷路 58 号            / 58 Wangji Road
heat       / 县供热公司     / Heating Company            / 工匠路 5 号             / 5 Gongjiang Road
cable      / 县广电公司     / Cable TV Company           / 学宫街 81 号            / 81 Xuegong Street
hukou      / 县公安局       / County Police              / 政务大厅一楼 8 号窗口   / Service Hall, counter 8
exit       / 县出入境窗口   / Travel Papers Counter      / 政务大厅一楼 10 号窗口  / Service Hall, counter 10
archive    / 县档案馆       / County Archive             / 明德路 60 号            / 60 Mingde Road
hall       / 县政务服务中心 / Public Service Hall        / 政务大厅一楼服务台      / Service Hall, front desk
farm       / 县农业农村局   / Farming Office             / 晒谷路 100 号           / 100 Shaigu Road
machine    / 县农机站       / Farm Machine Station       / 晒谷路 112 号           / 112 Shaigu Road
forest     / 县林业局       / Forest Office              / 晒谷路 96 号            / 96 Shaigu Road
river      / 县水利局       / Water Works Office         / 晒谷路 90 号            / 90 Shaigu Road
vet        / 县畜牧兽医站   / Animal Health Station      / 晒谷路 130 号           / 130 Shaigu Road
weather    / 县气象局       / Weather Office             / 明德路 99 号            / 99 Mingde Road
bus        / 县公交公司     / Bus Company                / 东门大街 1 号           / 1 East Gate Avenue
road       / 县交通局       / Transport Office           / 东门大街 30 号          / 30 East Gate Avenue
traffic    / 县交警大队     / Traffic Police             / 东门大街 77 号          / 77 East Gate Avenue
coach      / 县汽车站       / Coach Station              / 东门大街 2 号           / 2 East Gate Avenue
city       / 县城管局       / Town Upkeep Office         / 明德路 45 号            / 45 Mingde Road
disabled   / 县残联         / Disabled People's Union    / 康宁路 10 号            / 10 Kangning Road
rehab      / 县康复中心     / Rehabilitation Centre      / 康宁路 72 号            / 72 Kangning Road
redcross   / 县红十字会     / Red Cross Society          / 康宁路 16 号            / 16 Kangning Road
veteran    / 县退役军人局   / Veterans' Office           / 政务大厅二楼 25 号窗口  / Service Hall, counter 25
housing    / 县住建局       / Housing Office             / 政务大厅二楼 12 号窗口  / Service Hall, counter 12
land       / 县自然资源局   / Land Office                / 政务大厅二楼 14 号窗口  / Service Hall, counter 14
title      / 县房产登记中心 / House Register             / 政务大厅二楼 16 号窗口  / Service Hall, counter 16
fund       / 县公积金中心   / Housing Fund Centre        / 政务大厅二楼 18 号窗口  / Service Hall, counter 18
fire       / 县消防大队     / Fire Brigade               / 工匠路 119 号           / 119 Gongjiang Road
edu        / 县教育局       / Education Office           / 明德路 30 号            / 30 Mingde Road
mch        / 县妇幼保健院   / Mother and Child Hospital  / 桂香巷 22 号            / 22 Guixiang Lane
library    / 县图书馆       / County Library             / 学宫街 60 号            / 60 Xuegong Street
women      / 县妇联         / Women's Union              / 明德路 18 号            / 18 Mingde Road
market     / 县市场监管局   / Market Watch Office        / 政务大厅二楼 30 号窗口  / Service Hall, counter 30
consumer   / 县消费者协会   / Consumers' Union           / 明德路 52 号            / 52 Mingde Road
tax        / 县税务局       / Tax Office                 / 政务大厅二楼 32 号窗口  / Service Hall, counter 32
post       / 县邮政局       / Post Office                / 学宫街 1 号             / 1 Xuegong Street
marriage   / 县婚姻登记处   / Marriage Register          / 桂香巷 9 号             / 9 Guixiang Lane
funeral    / 县殡仪馆       / Funeral Home               / 松柏路 1 号             / 1 Songbai Road
justice    / 县司法局       / Justice Office             / 明德路 70 号            / 70 Mingde Road
legal      / 县法律援助中心 / Legal Aid Centre           / 明德路 72 号            / 72 Mingde Road
notary     / 县公证处       / Notary Office              / 明德路 74 号            / 74 Mingde Road
labour     / 县劳动仲裁院   / Labour Disputes Office     / 明德路 76 号            / 76 Mingde Road
jobs       / 县就业服务中心 / Job Centre                 / 政务大厅一楼 5 号窗口   / Service Hall, counter 5
bank       / 县信用社       / Savings Union              / 学宫街 30 号            / 30 Xuegong Street
culture    / 县文化馆       / Culture House              / 学宫街 66 号            / 66 Xuegong Street
sport      / 县体育中心     / Sports Centre              / 半月塘路 30 号          / 30 Banyuetang Road
`

export interface Department {
  name: string
  en: string
  address: string
  addressEn: string
  /** The number up to its last two digits, which tell the desk. */
  phone: string
}

export const DEPARTMENTS: ReadonlyMap<string, Department> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line, index) => {
      const [key = '', name = '', en = '', address = '', addressEn = ''] = line
        .split(' / ')
        .map((part) => part.trim())
      return [key, { name, en, address, addressEn, phone: `0000-555${String(index + 1).padStart(2, '0')}` }]
    }),
)
