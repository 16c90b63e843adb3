/** The words of the desk about sources and recordings: Chinese first, then English. */
import type { ClipSentence } from '../clips/clip-sentences.ts'
import type { Refusal } from '../clips/clip-store.ts'
import type { Problem } from '../refresh/refresh-error.ts'

const PROBLEM_WORDS = {
  'problem.unreachable': ['连不上', 'cannot be reached'],
  'problem.timeout': ['对方太久没有回应', 'does not answer in time'],
  'problem.refused-address': [
    '地址在内部网络，未获准读取',
    'is on a private network, which the county file does not allow',
  ],
  'problem.redirects': ['地址转来转去，没有结果', 'redirects without an end'],
  'problem.http-status': ['对方服务器报错', 'the server answers with an error'],
  'problem.too-large': ['文件太大', 'is too large'],
  'problem.broken-off': ['文件不完整', 'breaks off'],
  'problem.empty': ['没有内容', 'is empty'],
  'problem.not-this-format': ['内容不是约定的格式', 'is not in its format'],
  'problem.stopped': ['服务器正在停止', 'the server is stopping'],
  'problem.internal': ['程序出错，请看日志', 'an error of the program; see the log'],
} as const satisfies Record<`problem.${Problem}`, readonly [string, string]>

const CLIP_WORDS = {
  'clip-kind.county': ['本县的名字', 'A name of the county'],
  'clip-kind.app': ['电视里的话', 'Words of the television'],
  'clip-kind.position': ['序号', 'A position'],
  'clip-refused.empty': [
    '没有选文件，或者文件是空的。请先选好录音再按“上传”。',
    'No file was chosen, or it is empty. Choose a recording, then press “Upload”.',
  ],
  'clip-refused.too-long': [
    '录音超过 1 MB。请录短一些，或存成 MP3。',
    'The recording is larger than 1 MB. Make it shorter, or save it as MP3.',
  ],
  'clip-refused.not-audio': [
    '这个文件不是 MP3、M4A 或 WAV 录音。请换一个文件。',
    'This file is no MP3, M4A or WAV recording. Choose another one.',
  ],
  'clip-refused.forbidden': ['您的账号不能上传录音。', 'Your account may not upload recordings.'],
} as const satisfies Record<
  `clip-kind.${ClipSentence['kind']}` | `clip-refused.${Refusal | 'forbidden'}`,
  readonly [string, string]
>

export const SOURCE_WORDS = {
  ...PROBLEM_WORDS,
  ...CLIP_WORDS,
  source: ['来源', 'Source'],
  'source-state': ['状况', 'State'],
  'last-good': ['上次读好', 'Last read well'],
  'next-attempt': ['下次读取', 'Next try'],
  items: ['条目', 'Entries'],
  faults: ['问题条目', 'Faulty entries'],
  'source.ok': ['正常', 'fine'],
  'source.failed': ['出错', 'failed'],
  'source.new': ['尚未读取', 'not read yet'],
  'source-problem': ['出错：{problem}', 'failed: {problem}'],
  'faults-of': [
    '{title}：有问题的条目（共 {all} 处，列出 {listed} 处）',
    '{title}: faulty entries ({all}, of which {listed} are listed)',
  ],
  'fault-at': ['第 {line} 行：', 'Line {line}: '],
  'clips-intro': [
    '电视自己不会念的时候，念这里的录音。请一个人、在安静的房间里录，每条几秒钟，存成 MP3、M4A 或 WAV，不超过 1 MB。',
    'Where a television cannot speak by itself, it plays these recordings. Have one person record them in a quiet room, a few seconds each, as MP3, M4A or WAV of at most 1 MB.',
  ],
  'clips-read-only': ['您的账号只能看，不能上传。', 'Your account may look, but not upload.'],
  'clips-of': [
    '{language}：还缺 {missing} 条，已录 {recorded} 条',
    '{language}: {missing} missing, {recorded} recorded',
  ],
  'clips-recorded': ['已录 {count} 条', '{count} recorded'],
  'clips-missing': ['还缺 {count} 条', '{count} missing'],
  'clip-for': ['“{words}”的录音', 'Recording of “{words}”'],
  upload: ['上传', 'Upload'],
  replace: ['换成这个', 'Replace by this'],
  remove: ['删除', 'Remove'],
  'undo-remove': ['撤销删除', 'Undo the removal'],
} as const
