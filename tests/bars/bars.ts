/** Every bar that the crawl measures: one line each, from which the table follows. */

export interface Bar {
  id: string
  check: string
  /** What is asked, in words. */
  floor: string
  unit: 'px' | ':1' | 'presses' | 'failures' | 'x' | '%' | 'ms' | 'tiles' | 'levels' | 's'
  better: 'more' | 'less'
}

export const BARS: readonly Bar[] = [
  { id: 'B1', check: 'smallest letters', floor: '≥ 36 px', unit: 'px', better: 'more' },
  {
    id: 'B2',
    check: 'letters by their role',
    floor: 'body 44, tile 52, title 64, channel number 120 px',
    unit: 'failures',
    better: 'less',
  },
  { id: 'B3', check: 'texts cut off or on top of each other', floor: '0', unit: 'failures', better: 'less' },
  { id: 'B4', check: 'line height', floor: '≥ 1.4', unit: 'x', better: 'more' },
  { id: 'B5', check: 'contrast of text, on pixels', floor: '≥ 7:1', unit: ':1', better: 'more' },
  {
    id: 'B9',
    check: 'text and tiles inside the safe area',
    floor: '96 / 54 px',
    unit: 'failures',
    better: 'less',
  },
  { id: 'B10', check: 'exactly one focus', floor: 'always', unit: 'failures', better: 'less' },
  { id: 'B11a', check: 'focus ring, on pixels', floor: '≥ 6 px', unit: 'px', better: 'more' },
  {
    id: 'B11b',
    check: 'focused against unfocused, on pixels, colours aside (B7)',
    floor: '≥ 3:1',
    unit: ':1',
    better: 'more',
  },
  { id: 'B11c', check: 'growth of the focused tile, on pixels', floor: '≥ 1.05', unit: 'x', better: 'more' },
  { id: 'B12', check: 'tile sizes on one screen', floor: '1', unit: 'tiles', better: 'less' },
  { id: 'B13a', check: 'an arrow goes where it points', floor: 'always', unit: 'failures', better: 'less' },
  {
    id: 'B13b',
    check: 'there and back returns',
    floor: '≥ 99 %',
    unit: '%',
    better: 'more',
  },
  { id: 'B20', check: 'levels below home', floor: '≤ 3', unit: 'levels', better: 'less' },
  { id: 'B21', check: 'tiles on one screen', floor: '≤ 12', unit: 'tiles', better: 'less' },
  {
    id: 'B22',
    check: 'live → any of 1,000 services, by digits',
    floor: '≤ 4 presses',
    unit: 'presses',
    better: 'less',
  },
  {
    id: 'B23a',
    check: 'service hall → any of 1,000 services, by arrows',
    floor: '≤ 13 presses',
    unit: 'presses',
    better: 'less',
  },
  { id: 'B23b', check: 'the same, mean', floor: '≤ 9 presses', unit: 'presses', better: 'less' },
  { id: 'B23c', check: 'any screen → help', floor: '≤ 2 presses', unit: 'presses', better: 'less' },
  {
    id: 'B24',
    check: 'live → any of 200 channels, by digits',
    floor: '≤ 4 presses',
    unit: 'presses',
    better: 'less',
  },
  {
    id: 'B25',
    check: 'live television from every state',
    floor: '1 press',
    unit: 'failures',
    better: 'less',
  },
  { id: 'B28', check: 'reached with six keys', floor: '100 %', unit: '%', better: 'more' },
  { id: 'B30', check: 'Back leaves to home or live', floor: '≤ 3 presses', unit: 'presses', better: 'less' },
  {
    id: 'B31',
    check: 'Back after a wrong key restores everything',
    floor: 'always',
    unit: 'failures',
    better: 'less',
  },
  {
    id: 'B34',
    check: 'one action per intention, in storms of keys',
    floor: '≥ 99 %',
    unit: '%',
    better: 'more',
  },
  { id: 'B43', check: 'keys that answer nothing', floor: '0', unit: 'failures', better: 'less' },
  { id: 'B50', check: 'a page with the focus stays open', floor: '≥ 30 s', unit: 's', better: 'more' },
  { id: 'B51a', check: 'a passing line stays readable', floor: '≥ 6 s', unit: 's', better: 'more' },
  { id: 'B51b', check: 'the channel banner stays readable', floor: '≥ 6 s', unit: 's', better: 'more' },
  { id: 'B52', check: 'digits are taken by themselves', floor: 'after 3 s', unit: 's', better: 'less' },
  { id: 'B53', check: 'home gives way to television', floor: 'after 20 s', unit: 's', better: 'less' },
  {
    id: 'B54',
    check: 'a task gives way to television, which is said aloud before',
    floor: 'after 120 s',
    unit: 's',
    better: 'less',
  },
  { id: 'B60', check: 'plain words, dates and amounts', floor: '0 faults', unit: 'failures', better: 'less' },
  { id: 'B64', check: 'a spoken name with its position', floor: '100 %', unit: 'failures', better: 'less' },
  { id: 'B67', check: 'words of the other language', floor: '0', unit: 'failures', better: 'less' },
]
