/** What residents call things that the catalogue names otherwise; a service is found by these words too. */

/** By service name: Chinese, English. */
export const EVERYDAY_WORDS: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['补办医保卡', ['看病卡、医保卡丢了', 'lost card, health card']],
  ['县医院挂号', ['看大夫、看病', 'doctor, appointment']],
  ['约救护车转院', ['急救车', 'emergency car']],
  ['满 60 领养老金', ['劳保、退休钱', 'pension, old age']],
  ['养老金没到账', ['没发钱、退休钱', 'pension missing']],
  ['高龄津贴（80 岁以上）', ['老人补助、敬老钱', 'old age money']],
  ['低保申请', ['困难补助、生活补助', 'benefits, poor']],
  ['查水费交水费', ['自来水', 'water bill']],
  ['停水了报修', ['没水了、水龙头', 'no water, tap']],
  ['水管漏水', ['修水管、跑水', 'plumber, leak']],
  ['查电费交电费', ['电钱', 'power bill, electricity']],
  ['家里没电了', ['停电、跳闸、电工', 'electrician, fuse']],
  ['闻到燃气味', ['煤气漏了', 'gas leak']],
  ['液化气送上门', ['煤气罐、换气', 'gas bottle']],
  ['暖气不热', ['屋里冷', 'cold, heating']],
  ['电视没信号', ['电视坏了、没影', 'television broken']],
  ['身份证丢了补办', ['丢证', 'lost identity card']],
  ['驾照到期换新', ['驾驶证', 'driver']],
  ['办残疾证', ['残联', 'disabled']],
])
