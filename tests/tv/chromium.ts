/** Where the tests find a Chromium, and how they start it. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
/**
 * What the browser is to leave out. The address bar loads two pages of its own for each window, which takes as long as the
 * television does. The others are those that Playwright leaves out: the last list alone counts.
 */
const LEFT_OUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]
const FLAGS = [
  `--disable-features=${LEFT_OUT.join(',')}`,
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Path of the browser: CHROME_PATH, a usual place, or Playwright's own; undefined when there is none. */
export function chromiumPath(): string | undefined {
  const places = [process.env.CHROME_PATH, ...PLACES, chromium.executablePath()]
  return places.find((path) => path !== undefined && existsSync(path))
}

/** How it is started. `sound` false lets it forbid sound before the first key, as a fresh browser does. */
export function chromiumFlags({ sound = true } = {}): string[] {
  const policy = sound ? 'no-user-gesture-required' : 'document-user-activation-required'
  return [...FLAGS, `--autoplay-policy=${policy}`]
}

/** A real Chromium; `sound` as above. */
export async function startChromium({ sound = true } = {}): Promise<Browser> {
  const executablePath = chromiumPath()
  if (!executablePath)
    throw new Error('No Chromium found. Run `npm test`, which installs one, or set CHROME_PATH.')
  return chromium.launch({ executablePath, args: chromiumFlags({ sound }) })
}

/** Browsers by whether they may sound at once, while they are shared. */
let shared: Map<boolean, Promise<Browser>> | undefined

/** Has everybody in this process borrow the same browsers from now on; returns what ends them. */
export function shareChromium(): () => Promise<void> {
  const browsers = new Map<boolean, Promise<Browser>>()
  shared = browsers
  return async () => {
    shared = undefined
    for (const browser of browsers.values()) await (await browser).close()
  }
}

/** A real Chromium for one television, to be given back when that is off; `sound` as above. */
export async function borrowChromium(
  sound: boolean,
): Promise<{ browser: Browser; giveBack: () => Promise<void> }> {
  if (!shared) {
    const browser = await startChromium({ sound })
    return { browser, giveBack: () => browser.close() }
  }
  const browser = shared.get(sound) ?? startChromium({ sound })
  shared.set(sound, browser)
  return { browser: await browser, giveBack: () => Promise.resolve() }
}
