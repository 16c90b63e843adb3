/**
 * A small store that is on the disk as soon as it has been written, for sets that are switched off at the mains.
 * What localStorage of Chromium is given reaches the disk seconds to minutes later. Functions reject where the platform
 * allows no storage.
 */
import { clear, del, entries, promisifyRequest, set, type UseStore } from 'idb-keyval'

const DATABASE = 'tangwu'
const STORE = 'remembered'

let opened: Promise<IDBDatabase> | undefined

const disk: UseStore = async (mode, use) => {
  opened ??= open()
  const transaction = (await opened).transaction(STORE, mode, { durability: 'strict' })
  return use(transaction.objectStore(STORE))
}

/** Writes a value; where there is no room for it, rather none is kept than an old one. */
export async function writeToDisk(name: string, value: unknown): Promise<void> {
  try {
    await set(name, value, disk)
  } catch {
    await del(name, disk)
  }
}

/** Everything that was written, by name. */
export function readFromDisk(): Promise<[string, unknown][]> {
  return entries(disk)
}

export function wipeDisk(): Promise<void> {
  return clear(disk)
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE)
  try {
    const database = await promisifyRequest(request)
    // Browsers close it when they please, in weeks of running too.
    database.onclose = forget
    return database
  } catch (error) {
    forget()
    throw error
  }
}

/** The next need opens it anew. */
function forget(): void {
  opened = undefined
}
