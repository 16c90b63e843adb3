/** The days on which the offices of the sample county rest, and those of a weekend on which they work instead. */
import type { CalendarConfig } from '../../../shared/model/county.ts'

/** The holidays of 2026 as the country keeps them; those of 2027 are made up like everything in this county. */
export const calendar = {
  weekdays: [1, 2, 3, 4, 5],
  holidays: [
    { from: '2026-01-01', to: '2026-01-03', name: { 'zh-CN': '元旦', en: 'New Year' } },
    { from: '2026-02-15', to: '2026-02-23', name: { 'zh-CN': '春节', en: 'Spring Festival' } },
    { from: '2026-04-04', to: '2026-04-06', name: { 'zh-CN': '清明节', en: 'Tomb Sweeping Day' } },
    { from: '2026-05-01', to: '2026-05-05', name: { 'zh-CN': '劳动节', en: 'Labour Day' } },
    { from: '2026-06-19', to: '2026-06-21', name: { 'zh-CN': '端午节', en: 'Dragon Boat Festival' } },
    { from: '2026-09-25', to: '2026-09-27', name: { 'zh-CN': '中秋节', en: 'Mid-Autumn Festival' } },
    { from: '2026-10-01', to: '2026-10-07', name: { 'zh-CN': '国庆节', en: 'National Day' } },
    { from: '2027-01-01', to: '2027-01-03', name: { 'zh-CN': '元旦', en: 'New Year' } },
    { from: '2027-02-05', to: '2027-02-12', name: { 'zh-CN': '春节', en: 'Spring Festival' } },
    { from: '2027-04-03', to: '2027-04-05', name: { 'zh-CN': '清明节', en: 'Tomb Sweeping Day' } },
    { from: '2027-05-01', to: '2027-05-05', name: { 'zh-CN': '劳动节', en: 'Labour Day' } },
    { from: '2027-06-07', to: '2027-06-09', name: { 'zh-CN': '端午节', en: 'Dragon Boat Festival' } },
    { from: '2027-09-15', to: '2027-09-17', name: { 'zh-CN': '中秋节', en: 'Mid-Autumn Festival' } },
    { from: '2027-10-01', to: '2027-10-07', name: { 'zh-CN': '国庆节', en: 'National Day' } },
  ],
  makeUpDays: [
    '2026-01-04',
    '2026-02-14',
    '2026-02-28',
    '2026-05-09',
    '2026-09-20',
    '2026-10-10',
    '2027-01-30',
    '2027-02-14',
    '2027-05-08',
    '2027-10-09',
  ],
} satisfies CalendarConfig
