/**
 * Makes sure that browser tests find a Chromium: installs one by apt where we are root on Debian, else Playwright's.
 * Stops with a sentence that says how to help where neither works.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromiumPath } from './tv/chromium.ts'

if (!chromiumPath()) {
  process.stderr.write('No Chromium or Chrome found for the browser tests; installing one.\n')
  if (!byApt()) byPlaywright()
}
if (!chromiumPath()) {
  process.stderr.write(
    'Chromium could not be installed. Install Chromium or Chrome, or set CHROME_PATH to one, and run npm test again.\n',
  )
  process.exit(1)
}

function byApt(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  return (
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
  )
}

function byPlaywright(): boolean {
  return run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'])
}

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0
}
