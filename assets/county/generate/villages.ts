/** The villages and communities of the sample county, four to a town; none of them exists. */
import type { Village } from '../../../shared/model/county.ts'

/** Town, then its villages; each Chinese name stands before its English one. */
const TOWNS: readonly (readonly string[])[] = [
  [
    '城关镇|Chengguan',
    '学宫街社区|Xuegong Street',
    '康宁路社区|Kangning Road',
    '桂香巷社区|Guixiang Lane',
    '半月塘村|Banyuetang',
  ],
  ['闻鹤镇|Wenhe', '闻鹤村|Wenhe', '鹤鸣村|Heming', '望稷村|Wangji', '柳林村|Liulin'],
  ['九酿镇|Jiuniang', '九酿村|Jiuniang', '酒坊村|Jiufang', '柿子沟村|Shizigou', '双井村|Shuangjing'],
  ['晒谷镇|Shaigu', '石磨庄村|Shimozhuang', '晒谷岭村|Shaigu Hill', '明德村|Mingde', '榆树屯村|Yushutun'],
  ['听泉乡|Tingquan', '听泉湾村|Tingquan Bay', '泉眼村|Quanyan', '松坡村|Songpo', '上云村|Shangyun'],
  ['青禾乡|Qinghe', '青禾村|Qinghe', '稻香村|Daoxiang', '南桥村|Nanqiao', '白鹭村|Bailu'],
]

/** Returns all villages, town by town. */
export function villages(): Village[] {
  return TOWNS.flatMap(([town = '', ...names]) =>
    names.map((name) => ({
      id: `${slug(town)}-${slug(name)}`,
      name: bothOf(name),
      town: bothOf(town),
    })),
  )
}

function bothOf(names: string): { 'zh-CN': string; en: string } {
  const [chinese = '', english = ''] = names.split('|')
  return { 'zh-CN': chinese, en: english }
}

function slug(names: string): string {
  return bothOf(names).en.toLowerCase().replace(/\W+/g, '-')
}
