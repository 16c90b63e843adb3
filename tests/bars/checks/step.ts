/** What must hold for every press: it answers, an arrow goes where it points, Live is live. */
import type { Ledger } from '../ledger.ts'
import type { KeyName } from '../page/remote.ts'
import { current, message, type Snapshot } from '../snapshot.ts'

const POINTS: Record<string, { x: number; y: number }> = {
  Up: { x: 0, y: -1 },
  Down: { x: 0, y: 1 },
  Left: { x: -1, y: 0 },
  Right: { x: 1, y: 0 },
}

export function checkStep(before: Snapshot, key: KeyName, after: Snapshot, ledger: Ledger): void {
  const silent = message(after) === '' && JSON.stringify(before) === JSON.stringify(after)
  ledger.note('B43', silent ? 1 : 0, !silent, `${key} on ${current(before)?.id}`)
  if (key === 'Live') {
    const live = after.screen === 'live' && (after.overlay === '' || before.screen === 'live')
    ledger.note('B25', live ? 0 : 1, live, `Live leads to ${after.overlay || after.screen}`)
  }
  if (key === 'Blue') {
    const help = after.overlay === 'phone'
    ledger.note('B23c', help ? 1 : 99, help, `the help key leads to ${after.overlay || after.screen}`)
  }
  const direction = POINTS[key]
  if (direction && samePage(before, after)) checkDirection(before, direction, after, ledger)
}

/** True where the focus can have moved but nothing else. */
export function samePage(a: Snapshot, b: Snapshot): boolean {
  const page = ({ screen, overlay, marks }: Snapshot): string =>
    JSON.stringify([
      screen,
      overlay,
      ...marks.filter(({ label }) => label !== '').map(({ id, rect }) => [id, rect]),
    ])
  return page(a) === page(b)
}

function checkDirection(
  before: Snapshot,
  direction: { x: number; y: number },
  after: Snapshot,
  ledger: Ledger,
): void {
  const from = current(before)
  const to = current(after)
  if (!from || !to || from.id === to.id) return
  const dx = to.rect.x + to.rect.w / 2 - from.rect.x - from.rect.w / 2
  const dy = to.rect.y + to.rect.h / 2 - from.rect.y - from.rect.h / 2
  const good = dx * direction.x + dy * direction.y > 0
  ledger.note('B13a', good ? 0 : 1, good, `${from.id} → ${to.id}`)
}
