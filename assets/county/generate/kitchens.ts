/** Twelve school canteens and fifty restaurants that show their kitchens; all of them are made up. */
import { csv } from './csv.ts'
import { RESTAURANTS, SCHOOLS, STREETS } from './kitchen-names.ts'
import { between, dayAfter, seeded } from './seeded.ts'

const LOOPS = 12
const RESTAURANT_COLUMNS = [
  'id',
  'name',
  'name_en',
  'kind',
  'address',
  'address_en',
  'grade',
  'inspected',
  'url',
  'snapshot',
  'hours',
  'phone',
]

/** Returns the registry of the school canteens as JSON, a list of cameras. */
export function schoolKitchens(): string {
  const random = seeded(812)
  const cameras = SCHOOLS.map(([name, en, address, addressEn, hours], index) => ({
    id: `school-${String(index + 1).padStart(2, '0')}`,
    name: { 'zh-CN': name, en },
    kind: 'school',
    address: { 'zh-CN': address, en: addressEn },
    grade: index % 5 === 3 ? 'B' : 'A',
    inspected: dayAfter('2026-09-01', between(random, 0, 75)),
    ...picture(index),
    hours,
    phone: `0000-56001${String(index + 1).padStart(2, '0')}`,
  }))
  return `${JSON.stringify(cameras, null, 2)}\n`
}

/** Returns the registry of the restaurants as CSV. */
export function restaurantKitchens(): string {
  const random = seeded(1890)
  const rows = RESTAURANTS.map(([name, en], index) => {
    const street = STREETS[between(random, 0, STREETS.length - 1)] ?? STREETS[0]
    const house = between(random, 2, 188)
    return {
      id: `restaurant-${String(index + 1).padStart(2, '0')}`,
      name,
      name_en: en,
      kind: 'restaurant',
      address: `${street[0]} ${house} 号`,
      address_en: `${house} ${street[1]}`,
      grade: gradeOf(random()),
      inspected: dayAfter('2026-08-10', between(random, 0, 95)),
      ...picture(index),
      hours: hoursOf(name),
      phone: `0000-56002${String(index + 1).padStart(2, '0')}`,
    }
  })
  return csv(RESTAURANT_COLUMNS, rows)
}

function picture(index: number): { url: string; snapshot: string } {
  const loop = `/live/kitchen-${String((index % LOOPS) + 1).padStart(2, '0')}`
  return { url: `${loop}/index.m3u8`, snapshot: `${loop}/snapshot.jpg` }
}

function gradeOf(chance: number): string {
  if (chance < 0.68) return 'A'
  return chance < 0.94 ? 'B' : 'C'
}

function hoursOf(name: string): string {
  if (/早点|包子|豆浆|油条|烧饼/.test(name)) return '04:30-11:00'
  if (/面|粉|饺|馄饨|小吃/.test(name)) return '06:30-20:30'
  return /烧烤|火锅/.test(name) ? '16:00-23:00' : '10:00-21:00'
}
