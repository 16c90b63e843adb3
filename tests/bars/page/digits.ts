/** Reaches every service and every channel by the digits of the remote. */
import type { Ledger } from '../ledger.ts'
import { observe } from './observe.ts'
import { type KeyName, press } from './remote.ts'

/** Colour key of the service hall, then the number on the leaflet. */
export async function checkDigits(
  services: readonly string[],
  channels: readonly string[],
  ledger: Ledger,
): Promise<void> {
  for (const code of services) {
    const presses = typed(['Yellow'], code, () => observe().screen === 'service')
    const title = observe().marks.map(({ text }) => text)
    const good = presses <= 4 && title.some((text) => text.includes(code))
    ledger.where = `service ${code}`
    ledger.note('B22', presses, good, `${presses} presses to ${observe().screen}`)
    await breathe()
  }
  for (const number of channels) {
    const presses = typed([], number, () => digitsDone() && onAir() === number)
    ledger.where = `channel ${number}`
    ledger.note('B24', presses, presses <= 4, `${presses} presses, on air ${onAir()}`)
    await breathe()
  }
}

const NEVER = 99

/** Presses that it took; the last may be OK where the digits could go on. */
function typed(before: readonly KeyName[], digits: string, arrived: () => boolean): number {
  press('Live')
  if (observe().overlay) press('Back')
  const keys: KeyName[] = [...before, ...digits.split('').map((digit) => digit as KeyName)]
  for (const key of keys) press(key)
  if (arrived()) return keys.length
  press('OK')
  return arrived() ? keys.length + 1 : NEVER
}

function digitsDone(): boolean {
  return !observe().marks.some(({ id }) => id.startsWith('digits'))
}

/** Number of the channel that the banner names. */
function onAir(): string {
  return observe().marks.find(({ id }) => id === 'number')?.text ?? ''
}

function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
