/**
 * LG sets: an .ipk is an ar archive of two packed tar archives, laid out as LG's `ares-package` does it. That tool brings
 * 334 packages and 95 MB for it, so it is not asked; it reads the result (`ares-package --info`), and `ares-install` puts
 * it on a set in developer mode. https://webostv.developer.lge.com/develop/references/appinfo-json
 */
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'fflate'
import { packTar } from 'modern-tar'
import { startPage } from './start-page.ts'
import type { Package, Target } from './target.ts'

const ID = 'org.tangwu.tv'

export const webos: Target = {
  name: 'webos',
  about: 'an .ipk for LG sets of 2018 and later',
  file: 'tangwu.ipk',
  async pack(what) {
    const app = {
      'appinfo.json': json(appInfo(what)),
      'icon.png': await readFile('tv-app/package/icons/80x80.png'),
      'large-icon.png': await readFile('tv-app/package/icons/130x130.png'),
      ...(await startPage(what.server)),
    }
    const data = {
      ...below(`usr/palm/applications/${ID}`, app),
      ...below(`usr/palm/packages/${ID}`, {
        'packageinfo.json': json({ id: ID, version: what.version, app: ID }),
      }),
    }
    const size = Object.values(data).reduce((sum, { length }) => sum + length, 0)
    return ar({
      'debian-binary': Buffer.from('2.0\n'),
      'control.tar.gz': await tarGz({ control: Buffer.from(control(what, size)) }),
      'data.tar.gz': await tarGz(data),
    })
  },
}

/** `disableBackHistoryAPI` gives the Back key to the app. */
function appInfo({ version }: Package): object {
  return {
    id: ID,
    version,
    vendor: 'Tangwu',
    type: 'web',
    main: 'index.html',
    title: '堂屋',
    icon: 'icon.png',
    largeIcon: 'large-icon.png',
    bgColor: '#15212d',
    resolution: '1920x1080',
    disableBackHistoryAPI: true,
    accessibility: { supportsAudioGuidance: true },
  }
}

function control({ version }: Package, size: number): string {
  const fields = {
    Package: ID,
    Version: version,
    Section: 'misc',
    Priority: 'optional',
    Architecture: 'all',
    'Installed-Size': size,
    Maintainer: 'Tangwu',
    Description: "A county's television for its older residents.",
    'webOS-Package-Format-Version': 2,
  }
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')
}

type Files = Record<string, Uint8Array>

function below(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${folder}/${name}`, bytes]))
}

function json(value: object): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}

/** A packed tar archive of these files and of the folders that they are in, parents first. */
async function tarGz(files: Files): Promise<Uint8Array> {
  const steps = Object.keys(files).map((name) => name.split('/').slice(0, -1))
  const folders = steps.flatMap((names) => names.map((_, depth) => `${names.slice(0, depth + 1).join('/')}/`))
  const archive = await packTar([
    ...[...new Set(folders)].map((name) => ({
      header: { name, type: 'directory' as const, size: 0, mode: 0o755 },
    })),
    ...Object.entries(files).map(([name, body]) => ({
      header: { name, size: body.length, mode: 0o644 },
      body,
    })),
  ])
  return gzipSync(archive)
}

/** The ar format: a line of fixed columns before each file, and files start at even positions. */
function ar(files: Files): Uint8Array {
  const members = Object.entries(files).flatMap(([name, bytes]) => {
    const columns = [name.padEnd(16), '0'.padEnd(12), '0'.padEnd(6), '0'.padEnd(6), '100644'.padEnd(8)]
    const header = `${columns.join('')}${String(bytes.length).padEnd(10)}\`\n`
    return [Buffer.from(header), bytes, Buffer.from(bytes.length % 2 === 1 ? '\n' : '')]
  })
  return Buffer.concat([Buffer.from('!<arch>\n'), ...members])
}
