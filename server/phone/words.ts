/** The words of the phone's pages, in the languages that a screen can have: Chinese first, then English. */
import { LONGEST_TEXT, MOST_PHOTOS } from '../../shared/model/phone-page.ts'

export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Every word as [Chinese, English]. */
export const PHONE_WORDS = {
  title: ['用手机帮忙填', 'Write with your phone'],
  'code-intro': [
    '电视上有六个数字。请填在这里，就能用手机替电视写字、加照片。',
    'The television shows six digits. Type them here, and you can write and add photos for it with your phone.',
  ],
  code: ['电视上的六个数字', 'The six digits on the television'],
  go: ['打开', 'Open'],
  allows: [
    '用这个号码，您可以给电视上的这一件事写回答、加照片，别的都不能动；在电视上按“确定”以前，什么也不会送出去。',
    'With this code you can write the answer to this question and add photos, for this one order only; nothing is sent until OK is pressed on the television.',
  ],
  until: ['这个号码用到 {time}。', 'The code holds until {time}.'],
  photo: [
    `加一张照片（可以不加，最多 ${MOST_PHOTOS} 张）`,
    `Add a photo (if you like; ${MOST_PHOTOS} at most)`,
  ],
  'photo-detail': [
    '照片里记着的地点和时间会去掉。',
    'Place and time that are noted inside the photo are taken out.',
  ],
  'photo-kept': ['照片 {number} 收到了', 'Photo {number} is here'],
  'photo-remove': ['去掉照片 {number}', 'Remove photo {number}'],
  'photos-enough': [
    `已经有 ${MOST_PHOTOS} 张照片。要换，请先去掉一张。`,
    `There are ${MOST_PHOTOS} photos. To put in another, remove one first.`,
  ],
  save: ['存好', 'Save'],
  saved: [
    '存好了。现在请在电视上按“确定”。还想改，就在下面改了再按“存好”。',
    'Saved. Now press OK on the television. To change it, write below and save again.',
  ],
  'kept-text': ['您写的话（还没有存好）', 'What you wrote (not saved yet)'],
  'problem.unknown': [
    '没有电视正显示这六个数字。请看着电视再填一遍；电视上没有数字，就请在电视上重新打开。',
    'No television shows these digits now. Look at the television and type them again; if it shows none, open them there once more.',
  ],
  'problem.over': [
    '这个号码过了十五分钟，不能用了。请在电视上重新打开，把新的六个数字填在这里。',
    'This code was good for fifteen minutes, which are over. Open it on the television again and type the new digits here.',
  ],
  'problem.too-many': [
    '试得太多了。请等一分钟，再填一遍。',
    'There were too many tries. Wait a minute, then try again.',
  ],
  'problem.foreign': [
    '这张表不是从本页发来的，什么也没有改。请把电视上的六个数字填在这里。',
    'This form did not come from our page; nothing was changed. Type the six digits of the television here.',
  ],
  'problem.too-long': [
    `写得太长了，没有存。最多 ${LONGEST_TEXT} 个字，请删掉一些再存。`,
    `This is too long and was not saved. Make it ${LONGEST_TEXT} letters at most and save again.`,
  ],
  'problem.too-large': [
    '照片超过 8 MB，没有收。写的话存好了。请换一张小些的照片，或者发截图。',
    'The photo is larger than 8 MB and was not taken. Your words are saved. Choose a smaller one, or a screenshot of it.',
  ],
  'problem.no-photo': [
    '这个文件不是完好的照片（JPEG、PNG 或 WebP），没有收。写的话存好了。请换一张。',
    'This file is no whole photo (JPEG, PNG or WebP) and was not taken. Your words are saved. Choose another one.',
  ],
  'problem.full': [
    `已经有 ${MOST_PHOTOS} 张照片，这一张没有收。写的话存好了。要换，请先去掉一张。`,
    `There are ${MOST_PHOTOS} photos already; this one was not taken. Your words are saved. Remove one first.`,
  ],
  'problem.crowded': [
    '现在收不下照片了。写的话存好了。请过一会儿再发，或者打电话说。',
    'No more photos can be taken now. Your words are saved. Send it again later, or tell us by telephone.',
  ],
} as const satisfies Record<string, readonly [string, string]>
export type PhoneWord = keyof typeof PHONE_WORDS

/** Returns the words of a key with `{name}` filled in. */
export type Say = (key: PhoneWord, values?: Record<string, string | number>) => string

/** The language of these pages that a BCP 47 tag, or a list of them, names first. */
export function languageFor(tags: string): Language {
  return /(?:^|[,\s])(zh|en)\b/i.exec(tags)?.[1]?.toLowerCase() === 'en' ? 'en' : 'zh-CN'
}

/** Returns what speaks `language`. */
export function speaking(language: Language): Say {
  return (key, values = {}) =>
    PHONE_WORDS[key][language === 'en' ? 1 : 0].replace(/\{(\w+)\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    )
}
