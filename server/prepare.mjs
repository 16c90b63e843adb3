/**
 * Makes a bare clone ready: installs packages, builds what changed, writes the sample guide around today.
 * Plain JavaScript without packages, because it runs before there are any. A second run finds nothing to do.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** First minor version of each major one that the packages run on; of later major ones any. */
const NODE_FROM = { 20: 19, 22: 12 }
const NODE_LATER = 23
const BUILDS = [
  { name: 'television', config: 'vite.config.ts', from: ['tv-app', 'shared', 'assets/locales'] },
  {
    name: 'server',
    config: 'vite.server.config.ts',
    from: ['server', 'shared', 'assets/locales', 'assets/county/generate'],
  },
]

requireNode()
installPackages()
for (const build of BUILDS) buildChanged(build)
run('the sample guide', process.execPath, ['dist/server/write-guide.js'])
if (process.argv.includes('--browser'))
  run('looking for a browser', process.execPath, ['tests/run.mjs', 'tests/install-chromium.ts'])

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major >= NODE_LATER || minor >= (NODE_FROM[major] ?? Number.POSITIVE_INFINITY)) return
  stop(
    `Tangwu needs Node 20.19, or 22.12 and newer; this is Node ${process.versions.node}. Install it from https://nodejs.org.`,
  )
}

function installPackages() {
  const lock = hashOf(['package-lock.json'])
  const stamp = 'node_modules/.tangwu-lock'
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  say('Installing packages. The first time takes about a minute; where SQLite has to be compiled, two more.')
  // Not `npm ci`: it refuses a lock file that lacks the optional packages of platforms that a registry does not carry.
  run('npm install', 'npm', ['install', '--no-save', '--foreground-scripts', '--no-audit', '--no-fund'])
  writeFileSync(stamp, lock)
}

function buildChanged({ name, config, from }) {
  const sources = hashOf(['package-lock.json', config, ...from])
  const stamp = `dist/.${name}`
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return
  say(`Building the ${name}.`)
  run(`the build of the ${name}`, process.execPath, [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    config,
    '--logLevel',
    'warn',
  ])
  mkdirSync('dist', { recursive: true })
  writeFileSync(stamp, sources)
}

/** Changes whenever one of the files does: path, size and time of each. */
function hashOf(paths) {
  const hash = createHash('sha256')
  const add = (path) => {
    const { mtimeMs, size } = statSync(path)
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) add(join(path, name))
    else hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  for (const path of paths) add(path)
  return hash.digest('hex')
}

function run(what, command, args) {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (status !== 0)
    stop(`Stopped: ${what} did not succeed${error ? ` (${error.message})` : ''}. The lines above say why.`)
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
