/** The abbreviations of time zones that guides and feeds write behind their times. */

/** Minutes east of UTC. "CST" is missing, since it is China's or America's. */
const OFFSETS = new Map([
  ['Z', 0],
  ['UTC', 0],
  ['UT', 0],
  ['GMT', 0],
  ['WET', 0],
  ['WEST', 60],
  ['BST', 60],
  ['IST', 330],
  ['CET', 60],
  ['MET', 60],
  ['CEST', 120],
  ['MEST', 120],
  ['EET', 120],
  ['EEST', 180],
  ['MSK', 180],
  ['HKT', 480],
  ['SGT', 480],
  ['JST', 540],
  ['KST', 540],
  ['AEST', 600],
  ['AEDT', 660],
  ['NZST', 720],
  ['NZDT', 780],
  ['AST', -240],
  ['EDT', -240],
  ['EST', -300],
  ['CDT', -300],
  ['MDT', -360],
  ['MST', -420],
  ['PDT', -420],
  ['PST', -480],
])

/** Returns the offset that an abbreviation means, in minutes east of UTC; undefined for one that nobody knows. */
export function zoneOffset(name: string): number | undefined {
  return OFFSETS.get(name.trim().toUpperCase())
}
