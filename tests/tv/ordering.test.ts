/** What a resident orders on a real television reaches the county centre once, whatever happens, and comes back step by step. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadConfig } from '../../server/config.ts'
import { createLoop, type Loop } from '../../server/loop/loop.ts'
import { openResidents, type Residents } from '../../server/store/residents.ts'
import type { StoredRequest } from '../../server/store/service-requests.ts'
import { type ServerProcess, startServer } from './server-process.ts'
import { forgetMemory, type SwitchedOn, switchOnWithMemory } from './set-with-memory.ts'
import { msUntil } from './stopwatch.ts'
import type { Television } from './television.ts'

const STAGES = [
  'ordered',
  'dispatched',
  'accepted',
  'completed',
  'reopened',
  'confirmed',
  'withdrawn',
] as const
const OPERATOR = { role: 'operator', id: 'op1' } as const
const DEPARTMENT = '县医保中心'
const WORKER = { role: 'department', id: 'de1', department: DEPARTMENT } as const
/** A change at the desk is on screen within this, ms. */
const SOON = 2_000

describe('ordering', () => {
  let data: string
  let server: ServerProcess
  let residents: Residents
  let loop: Loop
  let folder: string
  let set: SwitchedOn
  /** Ids of what the tests before this one ordered. */
  let before: readonly string[] = []

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'tangwu-orders-'))
    server = await startServer({ TANGWU_DATA: data })
    residents = await openResidents(join(data, 'residents.sqlite'))
    const { county } = loadConfig({}, process.cwd())
    loop = createLoop({ county, residents, now: () => Date.now() })
  })
  beforeEach(async () => {
    before = (await residents.requests.list({ stages: STAGES, limit: 100 })).map(({ facts }) => facts.id)
    folder = mkdtempSync(join(tmpdir(), 'tangwu-set-'))
    await turnOn()
  })
  afterEach(async () => {
    expect(set.television.uncaught).toEqual([])
    await set.cutPower()
    forgetMemory(folder)
  })
  afterAll(async () => {
    await residents.close()
    await server.remove()
    rmSync(data, { recursive: true, force: true })
  })

  async function turnOn(): Promise<void> {
    set = await switchOnWithMemory(server.address, folder)
    await set.television.plays()
  }
  /** What was ordered in this test and somebody still waits for. */
  async function orders(): Promise<StoredRequest[]> {
    const all = await residents.requests.list({ stages: STAGES, limit: 100 })
    return all.filter(
      ({ facts: { id, stage } }) => !before.includes(id) && stage !== 'withdrawn' && stage !== 'confirmed',
    )
  }
  async function toCard(television: Television): Promise<void> {
    await television.press('Home')
    await television.shows('home')
    await television.press('5')
    await television.shows('services')
    await television.press('1', '0', '1')
    await television.shows('service')
  }
  const offline = (lost: boolean): Promise<void> => set.television.page.context().setOffline(lost)

  it('takes two presses from a card, shows by when we call, and each step of the desk within two seconds', async () => {
    const { television } = set
    await toCard(television)
    expect((await television.focused()).text).toContain('打电话给我')
    await television.press('OK')
    await television.shows('order')
    await television.press('OK')
    await television.shows('ordered')
    await television.says('✓ 收到了')
    await television.says('还差一步')
    await television.says('以前给您打电话')
    const [ordered] = await orders()
    const { id, service } = ordered?.facts ?? { id: '' }
    expect(service).toBe('101')
    expect(await orders()).toHaveLength(1)

    await television.press('Back', 'OK')
    await television.shows('request')
    await within(
      SOON,
      () => loop.act(id, 'dispatch', OPERATOR, { department: DEPARTMENT }),
      television,
      DEPARTMENT,
    )
    await within(SOON, () => loop.act(id, 'accept', WORKER), television, '正在办')
    await within(
      SOON,
      () => loop.act(id, 'complete', WORKER, { words: '钱已经打到您卡上了' }),
      television,
      '他们说办好了',
    )
    expect(await television.text()).toContain('钱已经打到您卡上了')

    await television.press('2')
    await television.shows('request-step')
    await television.press('2')
    await expect.poll(async () => (await residents.requests.find(id))?.facts.stage).toBe('reopened')
    await loop.act(id, 'uphold', { role: 'operator', id: 'op2' }, { words: '查过了，钱在您的存折里' })
    await television.says('查过了，钱在您的存折里')
    // While "not done" is still on its way, the first button is another one.
    await television.says('以后再说')
    await television.press('1')
    await television.shows('request-step')
    await television.press('1')
    await expect
      .poll(async () => (await residents.requests.find(id))?.facts)
      .toMatchObject({
        stage: 'confirmed',
        face: 1,
      })
    await television.says('办好了')
  })

  it('makes one order of five OKs, and takes it back within a minute', async () => {
    const { television } = set
    await toCard(television)
    await television.press('OK')
    await television.shows('order')
    for (let times = 0; times < 5; times++) await television.page.keyboard.press('Enter')
    await television.press('OK', 'OK', 'OK', 'OK')
    await expect.poll(async () => (await orders()).length).toBe(1)
    await television.press('Live', 'Home', '6')
    await television.shows('requests')
    expect(await orders()).toHaveLength(1)
    await television.press('OK')
    await television.shows('request')
    await television.press('2')
    await expect.poll(async () => (await orders()).length).toBe(0)
    await television.says('已经撤回')
  })

  it('keeps an order while the network is gone and the plug is pulled, and sends it once', async () => {
    await toCard(set.television)
    await set.television.press('OK')
    await set.television.shows('order')
    await offline(true)
    await set.television.press('OK')
    await set.television.shows('ordered')
    await set.television.says('网络断了')
    expect(await orders()).toEqual([])
    await expect
      .poll(async () => JSON.stringify(await onDisk(set.television.page, 'outbox')))
      .toContain('"101"')
    await set.cutPower()
    await turnOn()
    await expect.poll(async () => (await orders()).length).toBe(1)
    const kept = (): Promise<unknown> =>
      set.television.page.evaluate(() => JSON.parse(localStorage.getItem('tangwu:outbox') ?? 'null'))
    await expect.poll(kept).toEqual([])
    await set.television.page.reload()
    await set.television.plays()
    await set.television.press('Home', '6')
    await set.television.shows('requests')
    await set.television.says('住院费报销')
    expect(await orders()).toHaveLength(1)
  })

  it('goes on with a step card where the plug was pulled', async () => {
    await set.television.press('Home')
    await set.television.shows('home')
    await set.television.press('5')
    await set.television.shows('services')
    await set.television.press('2', '0', '3')
    await set.television.shows('service')
    await set.television.press('OK')
    await set.television.says('第 1 步，共 3 步')
    await set.television.press('2')
    await set.television.says('第 2 步，共 3 步')
    await expect
      .poll(async () => JSON.stringify(await onDisk(set.television.page, 'drafts')))
      .toContain('厕所')
    await set.cutPower()
    await turnOn()
    await set.television.press('Home', '5')
    await set.television.shows('services')
    await set.television.press('2', '0', '3')
    await set.television.says('接着填')
    await set.television.press('OK')
    await set.television.says('第 2 步，共 3 步')
    expect(await orders()).toEqual([])
  })

  it('sends by itself what was ordered without a network, when the network is back', async () => {
    await toCard(set.television)
    await set.television.press('OK')
    await set.television.shows('order')
    await offline(true)
    await set.television.press('OK')
    await set.television.says('网络断了')
    await offline(false)
    await set.television.says('✓ 收到了')
    expect(await orders()).toHaveLength(1)
  })

  it('shows whom to call in danger in three presses, and puts it on the rescue lane with one more', async () => {
    const { television } = set
    await television.press('Home', '0', '3')
    await television.shows('rescue')
    const digits = (await television.mirror()).filter(({ text }) => /^1(10|19|20)$/.test(text))
    expect(digits.map(({ font }) => font)).toEqual([220, 220, 220])
    expect(await orders()).toEqual([])
    await television.press('OK')
    await television.says('不知道打给谁：请打 81890，报 ')
    expect(await television.text()).toMatch(/报 \d{3} \d{3}/)
    expect(await orders()).toMatchObject([{ facts: { rescue: true } }])
    expect(await television.screen()).toBe('rescue')
  })
})

/** What the set has on its disk under this name. */
function onDisk(page: Page, name: string): Promise<unknown> {
  return page.evaluate(
    (wanted) =>
      new Promise((resolve, reject) => {
        const opened = indexedDB.open('tangwu')
        opened.onerror = () => reject(opened.error)
        opened.onsuccess = () => {
          const asked = opened.result.transaction('remembered').objectStore('remembered').get(wanted)
          asked.onsuccess = () => {
            opened.result.close()
            resolve(asked.result)
          }
          asked.onerror = () => reject(asked.error)
        }
      }),
    name,
  )
}

/** Resolves when these words are on screen so soon after something was done. */
async function within(
  time: number,
  act: () => Promise<unknown>,
  television: Television,
  words: string,
): Promise<void> {
  await act()
  expect(await msUntil(television, () => television.says(words))).toBeLessThan(time)
}
