/** Gives every channel a number that can be typed, and no number twice. Pure. */

/** What a channel's number is made of. */
export interface NumberWish {
  /** Place in the county file's order, undefined where it names the channel not. */
  place?: number
  /** tvg-chno of its lines, in order of preference. */
  written: readonly (string | undefined)[]
}

/**
 * Returns the numbers in the order of the wishes. Channels that the county file orders are 1, 2, 3 …; the others keep
 * a written number of one to four digits where it is free, else they get the lowest free one.
 */
export function channelNumbers(wishes: readonly NumberWish[]): number[] {
  const taken = new Set<number>()
  const numbers: (number | undefined)[] = wishes.map(() => undefined)
  const take = (index: number, number: number) => {
    taken.add(number)
    numbers[index] = number
  }
  const ordered = wishes
    .flatMap(({ place }, index) => (place === undefined ? [] : [{ place, index }]))
    .sort((a, b) => a.place - b.place)
  for (const [before, { index }] of ordered.entries()) take(index, before + 1)
  for (const [index, { written }] of wishes.entries()) {
    const wished = Number(written.find((text) => text && /^[1-9]\d{0,3}$/.test(text)))
    if (numbers[index] === undefined && wished > 0 && !taken.has(wished)) take(index, wished)
  }
  let lowest = 1
  return numbers.map((number) => {
    if (number !== undefined) return number
    while (taken.has(lowest)) lowest++
    taken.add(lowest)
    return lowest
  })
}
