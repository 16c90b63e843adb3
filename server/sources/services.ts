/** A catalogue of public services in CSV: one row is what one department does for residents. */
import type { Service, ServiceChannel } from '../../shared/model/service.ts'
import { inBatches } from './batches.ts'
import { FaultList } from './fault-list.ts'
import { readQuestions } from './questions.ts'
import type { Batch, Origin, SourceFormat } from './source.ts'
import type { Column } from './table/header.ts'
import { plainDigits, type Row, readTable, textsOf } from './table/table.ts'
import { endOfDay, readDay } from './wall-clock.ts'
import { wholeText } from './whole-text.ts'

const COLUMNS: readonly Column[] = [
  { name: 'code', also: ['service_code', '编号', '编码', '事项编码', '事项编号', '服务编号', '代码'] },
  {
    name: 'name',
    also: ['service_name', '名称', '事项', '事项名称', '服务名称', '服务事项', '服务'],
    text: true,
  },
  { name: 'also', also: ['又叫', '俗称', '别名', '同义词', '平常怎么说', '关键词'], text: true },
  { name: 'department', also: ['部门', '所属部门', '办理部门', '主管部门', '单位'], text: true },
  {
    name: 'event',
    also: ['life_event', '事件', '生活事件', '人生事件', '办事主题', '主题', '大类'],
    text: true,
  },
  { name: 'group', also: ['分组', '小类', '类别'], text: true },
  { name: 'who', also: ['谁能办', '谁可以办', '办理对象', '适用对象', '申请条件', '服务对象'], text: true },
  { name: 'bring', also: ['带什么', '要带什么', '材料', '所需材料', '需要材料', '申请材料'], text: true },
  { name: 'where', also: ['在哪办', '在哪里办', '办理地点', '地点', '地址'], text: true },
  { name: 'duration', also: ['多久', '办多久', '要多久', '时限', '办理时限', '办理时间'], text: true },
  { name: 'fee', also: ['费用', '收费', '收费标准', '多少钱'], text: true },
  { name: 'phone', also: ['telephone', '电话', '联系电话', '咨询电话'] },
  { name: 'channel', also: ['办理方式', '办理渠道', '渠道', '怎么办'] },
  { name: 'on_tv', also: ['电视上能办什么', '电视上能做什么', '电视办理'], text: true },
  { name: 'questions', also: ['问题', '要问什么', '办理前问'], text: true },
  { name: 'owner', also: ['负责人', '责任人', '责任单位', '内容负责', '谁负责'], text: true },
  { name: 'verify_by', also: ['核对期限', '核对日期', '下次核对', '核实日期', '有效期', '有效期至'] },
]
const REQUIRED = ['code', 'name', 'department', 'event', 'phone', 'owner', 'verify_by']

export const services: SourceFormat = {
  format: 'services',
  holds: ['service'],
  xml: false,
  parse: read,
}

async function* read(chunks: AsyncIterable<string>, origin: Origin): AsyncIterable<Batch> {
  const faults = new FaultList()
  const rows = readTable(await wholeText(chunks), COLUMNS, faults)
  yield* inBatches(readServices(rows, origin, faults), faults)
}

function* readServices(rows: Iterable<Row>, origin: Origin, faults: FaultList): Generator<Service> {
  const codes = new Set<string>()
  for (const row of rows) {
    const wrong = (what: string) => faults.add(what, row.line, row.written)
    const service = readService(row, origin, wrong)
    if (!service) continue
    if (codes.has(service.code)) {
      wrong('The code belongs to an earlier row too; this row was skipped.')
      continue
    }
    codes.add(service.code)
    yield service
  }
}

function readService(row: Row, origin: Origin, wrong: (what: string) => void): Service | undefined {
  const texts = (name: string) => textsOf(row, name, origin.language)
  const missing = REQUIRED.filter((name) => !row.cells.has(name) && Object.keys(texts(name)).length === 0)
  if (missing.length > 0) {
    wrong(`The row has no ${missing.join(', no ')}; it was skipped.`)
    return undefined
  }
  const day = readDay(row.cells.get('verify_by') ?? '')
  if (!day) {
    wrong('The verify_by date cannot be read; write it like 2027-03-31. The row was skipped.')
    return undefined
  }
  const code = plainDigits(row.cells.get('code'))
  if (!/^\d{3,4}$/.test(code)) wrong('The code is not 3 or 4 digits, so nobody can type it on the remote.')
  const service: Service = {
    type: 'service',
    code,
    name: texts('name'),
    department: texts('department'),
    event: texts('event'),
    group: texts('group'),
    who: texts('who'),
    bring: texts('bring'),
    where: texts('where'),
    duration: texts('duration'),
    fee: texts('fee'),
    phone: plainDigits(row.cells.get('phone')),
    channel: channelOf(row.cells.get('channel'), wrong),
    owner: texts('owner'),
    verifyBy: endOfDay(day, origin.timezone),
  }
  const onTv = texts('on_tv')
  if (Object.keys(onTv).length > 0) service.onTv = onTv
  const questions = readQuestions(texts('questions'), origin.language, wrong)
  if (questions.length > 0) service.questions = questions
  const also = texts('also')
  if (Object.keys(also).length > 0) service.also = also
  return service
}

/** The window is what is always true, so it stands where the cell says nothing or nothing known. */
function channelOf(cell: string | undefined, wrong: (what: string) => void): ServiceChannel {
  const word = (cell ?? '').normalize('NFKC').replace(/\s/g, '').toLowerCase()
  if (/^(?:window|窗口|.*(?:必须|只能|要)去|.*(?:不能|不可|无法)(?:在)?电视)/.test(word)) return 'window'
  if (/^(?:tv|电视|television|.*在电视)/.test(word)) return 'tv'
  if (/^(?:phone|.*(?:手机|电话|找人))/.test(word)) return 'phone'
  if (word) wrong('The channel is not tv, phone or window; the card says window.')
  return 'window'
}
