/** What the service tables say over and over, in the words of residents: who, what to bring, where, how long, fee. */

/** Chinese, English. */
export type Phrase = readonly [string, string]

/** Each line of a phrase table: word, Chinese, English. */
function phrases(table: string): ReadonlyMap<string, Phrase> {
  return new Map(
    table
      .trim()
      .split('\n')
      .map((line) => {
        const [word = '', text = '', en = ''] = line.split(' / ').map((part) => part.trim())
        return [word, [text, en]]
      }),
  )
}

const WHO = phrases(`
all        / 住在本县的人         / Anyone who lives in the county
anyone     / 谁都可以             / Anyone
insured    / 参加了医保的人       / People with medical insurance
patient    / 病人或家里人         / The patient or the family
family     / 本人或家里人         / The person or the family
self       / 要本人来             / You must come yourself
pensioner  / 领养老金的人         / People who draw a pension
saver      / 交社保的人           / People who pay social security
elder      / 60 岁以上的老人      / People aged 60 and over
alone      / 一个人住的老人       / Elders who live alone
carer      / 照顾老人的家里人     / Family who look after an elder
house      / 户主或家里人         / The householder or family
farmer     / 种地的农户           / Families who farm
breeder    / 养牲口家禽的农户     / Families who keep animals
grower     / 种果树的农户         / Families who grow fruit trees
owner      / 房主                 / The owner of the house
renter     / 租房住的人           / People who rent their home
builder    / 要盖房修房的人家     / Families who build or repair
parents    / 孩子的家长           / Parents or grandparents
pupil      / 在校学生的家长       / Families of pupils
mother     / 怀孕和刚生孩子的妈妈 / Mothers-to-be and new mothers
disabled   / 有残疾证的人         / People with a disability card
poor       / 吃低保的人家         / Families on basic support
driver     / 有驾照的人           / People with a driving licence
carowner   / 车主                 / The owner of the vehicle
traveller  / 坐车的人             / Passengers
buyer      / 买东西的人           / People who bought something
shop       / 开店做买卖的人       / People who run a shop or stall
taxpayer   / 要交税退税的人       / People who pay or reclaim tax
veteran    / 当过兵的人           / People who served in the army
worker     / 打工的人             / People who work for wages
couple     / 男女双方             / Both partners
bereaved   / 过世人的家里人       / The family of the person who died
heirs      / 能继承的家里人       / Family who may inherit
dispute    / 有纠纷的双方         / The people in the dispute
`)

const BRING = phrases(`
none       / 不用带东西     / nothing
id         / 身份证         / ID card
ids        / 双方身份证     / both ID cards
agent      / 代办人身份证   / helper's ID card
medcard    / 医保卡         / medical card
hukou      / 户口本         / household book
bank       / 银行卡         / bank card
photo      / 一寸照片       / a small photo
photos     / 双人照片       / photo of you both
bill       / 发票           / receipts
list       / 费用清单       / list of costs
record     / 病历           / medical record
discharge  / 出院单         / discharge paper
report     / 检查单         / test results
slip       / 医生开的单子   / the doctor's slip
medicine   / 正在吃的药     / the medicines you take
glasses    / 老花镜         / reading glasses
proof      / 村里开的证明   / a letter from the village
account    / 户号           / customer number
lastbill   / 上次的账单     / your last bill
deed       / 房产证         / house deed
landcard   / 土地承包证     / land contract
plot       / 宅基地证       / house plot paper
contract   / 合同           / the contract
lease      / 租房合同       / rental contract
licence    / 驾照           / driving licence
vehicle    / 行驶证         / vehicle paper
plate      / 车牌号         / plate number
ticket     / 车票           / the ticket
busCard    / 公交卡         / bus card
discard    / 残疾证         / disability card
poorcard   / 低保证         / support booklet
marriage   / 结婚证         / marriage certificate
divorce    / 离婚证         / divorce certificate
death      / 死亡证明       / death certificate
birth      / 出生证明       / birth certificate
vaccine    / 打针本         / vaccination book
healthcard / 健康证         / food worker card
schoolcard / 学生证         / pupil card
army       / 退伍证         / discharge booklet
shopcard   / 营业执照       / business licence
goods      / 买的东西       / the goods
pictures   / 现场照片       / photos of the place
wages      / 工资条         / pay slips
evidence   / 有关的材料     / papers about the matter
papers     / 原来的证件     / the old papers
relation   / 亲属关系证明   / proof of kinship
form       / 申请表（现场有） / form (ready at the counter)
phone      / 手机           / mobile phone
sample     / 病叶或虫子     / a sick leaf or insect
soil       / 一斤土         / half a kilo of soil
clothes    / 宽松衣服       / loose clothes
box        / 要寄的东西     / the parcel
`)

const WHERE = phrases(`
hall       / 县政务大厅           / County Service Hall
town       / 乡镇便民服务站       / Township service station
village    / 村委会               / Village office
clinic     / 村卫生室             / Village clinic
townhosp   / 乡镇卫生院           / Township health centre
police     / 乡镇派出所           / Township police station
home       / 上门办，您不用出门   / At your home
call       / 打电话就行，不用跑   / By telephone
anybank    / 就近的银行网点       / Your nearest bank
school     / 孩子所在的学校       / The child's school
field      / 到您的地里办         / In your field
spot       / 到现场办             / On the spot
`)

const HOW_LONG = phrases(`
now        / 当场办好       / While you wait
today      / 当天办好       / The same day
tomorrow   / 第二天办好     / The next day
talk       / 一个电话说清楚 / One telephone call
book       / 约好时间就来   / At the booked time
season     / 每年集中办一次 / Once a year
`)

const ON_TV = phrases(`
callback   / 按「打电话给我」，办事的人打给您   / Press Call me and they ring you
book       / 按「打电话给我」，约好哪天来       / Press Call me to fix a day
remind     / 看清哪天办，不明白就让人打给您     / See here when to go, or have us call
visit      / 按「打电话给我」，请人上门         / Press Call me to ask for a visit
order      / 按「打电话给我」，说一声就来       / Press Call me and say what is wrong
progress   / 按「打电话给我」，问办到哪了       / Press Call me to ask how far it is
steps      / 按「在电视上办」，一步一步选     / Press Order it here, then choose step by step
join       / 按「打电话给我」，报上名           / Press Call me to sign up
`)

/** Returns who may apply: a word, an age such as `70+`, or `中文|English`. */
export function who(cell: string): Phrase {
  const age = /^(\d+)\+$/.exec(cell)?.[1]
  if (age) return [`${age} 岁以上的老人`, `People aged ${age} and over`]
  return own(cell) ?? known(WHO, cell)
}

/** Returns what to bring: words in a row, or `中文|English`. */
export function bring(cell: string): Phrase {
  const text = own(cell)
  if (text) return text
  const things = cell.split(' ').map((word) => known(BRING, word))
  const en = things.map((thing) => thing[1]).join(', ')
  return [things.map((thing) => thing[0]).join('、'), en.charAt(0).toUpperCase() + en.slice(1)]
}

/** Returns the place: a word, `中文|English`, or `address` where the cell is `-`. */
export function where(cell: string, address: Phrase): Phrase {
  return cell === '-' ? address : (own(cell) ?? known(WHERE, cell))
}

/** Returns the time it takes: a word, `20m`, `2h`, `5d` (working days), `7D` (days), or `中文|English`. */
export function howLong(cell: string): Phrase {
  const [, count = '', unit = ''] = /^(\d+)([mhdD])$/.exec(cell) ?? []
  const s = count === '1' ? '' : 's'
  if (unit === 'm') return [`${count} 分钟左右`, `About ${count} minutes`]
  if (unit === 'h') return [`${count} 小时内`, `Within ${count} hour${s}`]
  if (unit === 'd') return [`${count} 天，周末不算`, `${count} working day${s}`]
  if (unit === 'D') return [`${count} 天内`, `Within ${count} day${s}`]
  return own(cell) ?? known(HOW_LONG, cell)
}

/** Returns the fee: `free`, yuan as a number, or `中文|English`. */
export function fee(cell: string): Phrase {
  if (cell === 'free') return ['不收费', 'Free']
  return /^\d+$/.test(cell) ? [`${cell} 元`, `${cell} yuan`] : (own(cell) ?? known(new Map(), cell))
}

/** Returns the sentence that says what the television does: a word or `中文|English`. */
export function onTv(cell: string): Phrase {
  return own(cell) ?? known(ON_TV, cell)
}

function own(cell: string): Phrase | undefined {
  const [text, en] = cell.split('|')
  return text && en ? [text, en] : undefined
}

function known(table: ReadonlyMap<string, Phrase>, word: string): Phrase {
  const phrase = table.get(word)
  if (!phrase) throw new Error(`No phrase for "${word}".`)
  return phrase
}
