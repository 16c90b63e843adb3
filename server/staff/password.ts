/** Passwords of the staff: kept as scrypt hashes (RFC 7914) that say how they were made. */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'

/** 32 MB and about a tenth of a second for each guess. */
const COST = 32_768
const BLOCK = 8
const LENGTH = 32
/** Longer ones are refused before anything is computed. */
const LONGEST = 200

/** Returns what is kept of a password: "scrypt$<cost>$<salt>$<hash>", both in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, COST)
  return ['scrypt', COST, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** True when `password` is the one that `kept` was made of; never throws. */
export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [method, cost, salt = '', hash = ''] = kept.split('$')
  if (method !== 'scrypt' || password.length > LONGEST) return false
  const expected = Buffer.from(hash, 'base64url')
  const found = await derive(password, Buffer.from(salt, 'base64url'), Number(cost)).catch(() => undefined)
  return found !== undefined && found.length === expected.length && timingSafeEqual(found, expected)
}

/** Returns a password that can be read out: four groups of letters and digits that nobody takes for one another. */
export function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const pick = () => letters[randomBytes(1)[0] ?? 0]
  const drawn: string[] = []
  while (drawn.length < 16) {
    const letter = pick()
    if (letter !== undefined) drawn.push(letter)
  }
  return drawn.join('').replace(/(.{4})(?=.)/g, '$1-')
}

function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  const options: ScryptOptions = { N: cost, r: BLOCK, p: 1, maxmem: 256 * cost * BLOCK }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, LENGTH, options, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
