/**
 * Samsung sets: a .wgt is a zip with config.xml at its root (W3C Widget Packaging and Tizen's extensions). It is not
 * signed: Tizen Studio or the `tizen` command signs it with the certificate of whoever publishes it.
 * https://developer.samsung.com/smarttv/develop/guides/fundamentals/configuring-tv-applications.html
 */
import { readFile } from 'node:fs/promises'
import { strToU8, zipSync } from 'fflate'
import { startPage } from './start-page.ts'
import type { Package, Target } from './target.ts'

/** Ten letters or digits; a publisher who has an id from Samsung's seller office puts it here. */
const PACKAGE_ID = 'TangwuTV01'

export const tizen: Target = {
  name: 'tizen',
  about: 'a .wgt for Samsung sets of 2018 and later, not signed',
  file: 'tangwu.wgt',
  async pack(what) {
    return zipSync({
      'config.xml': strToU8(configuration(what)),
      'icon.png': await readFile('tv-app/package/icons/512x423.png'),
      ...(await startPage(what.server)),
    })
  },
}

/**
 * `allow-navigation` lets the page open the server with the keys of the remote still at its service; `access` is open to
 * all, because the county's channels may come from anywhere. Tizen 4.0 is the Chromium 56 of 2018.
 */
function configuration({ server, version }: Package): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<widget xmlns="http://www.w3.org/ns/widgets" xmlns:tizen="http://tizen.org/ns/widgets"
        id="${server.origin}/tangwu" version="${version}" viewmodes="maximized">
  <name xml:lang="zh-CN">堂屋</name>
  <name xml:lang="en">Tangwu</name>
  <icon src="icon.png"/>
  <content src="index.html"/>
  <access origin="*" subdomains="true"/>
  <feature name="http://tizen.org/feature/screen.size.normal.1080.1920"/>
  <tizen:application id="${PACKAGE_ID}.Tangwu" package="${PACKAGE_ID}" required_version="4.0"/>
  <tizen:allow-navigation>${server.hostname}</tizen:allow-navigation>
  <tizen:privilege name="http://tizen.org/privilege/internet"/>
  <tizen:privilege name="http://tizen.org/privilege/tv.inputdevice"/>
  <tizen:profile name="tv-samsung"/>
  <tizen:setting screen-orientation="landscape" context-menu="disable" background-support="disable"
                 encryption="disable" install-location="auto" hwkey-event="enable" pointing-device-support="disable"/>
</widget>
`
}
