/** The application as a whole: unknown addresses, errors, health, descriptions and the television's files. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeApi } from '../../server/routes/openapi.ts'
import { sectionPath } from '../../shared/api.ts'
import { silence } from '../clips/silence.ts'
import { channel, EVENING, HOUR, programme, show } from '../given-county.ts'
import { givenApp } from './given-app.ts'

const asViewer = { headers: { accept: 'text/html,*/*' } }

describe('an unknown address', () => {
  it('is answered in JSON to programs', async () => {
    const { app } = await givenApp()
    for (const path of ['/api/v2', '/iptv/x', '/live/nobody/index.m3u8', '/nothing']) {
      const response = await app.request(path)
      expect([path, response.status]).toEqual([path, 404])
      expect(await response.json()).toMatchObject({ error: { message: expect.any(String) } })
    }
    const asked = await app.request('/api/nothing', asViewer)
    expect(await asked.json()).toMatchObject({ error: { code: 'not_found' } })
    expect((await app.request('/kitchens', { ...asViewer, method: 'POST' })).status).toBe(404)
  })

  it('is the television app to a viewer', async () => {
    const { app, tvDirectory } = await givenApp()
    expect((await app.request('/kitchens', asViewer)).status).toBe(503)
    mkdirSync(tvDirectory)
    writeFileSync(join(tvDirectory, 'index.html'), '<title>TV</title>')
    for (const path of ['/', '/index.html', '/kitchens/school-1']) {
      const response = await app.request(path, asViewer)
      expect(await response.text()).toBe('<title>TV</title>')
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self' 'unsafe-eval'")
      expect(response.headers.get('cache-control')).toBe('no-cache')
    }
  })
})

describe('a failure inside', () => {
  it('is answered once, in JSON, and logged', async () => {
    const { app, store, log } = await givenApp()
    store.states.all = () => Promise.reject(new Error('disk'))
    const response = await app.request('/healthz')
    expect(response.status).toBe(500)
    expect(await response.json()).toEqual({
      error: { code: 'internal', message: 'The server failed; its log says more.' },
    })
    expect(log.messages).toEqual(['A request failed.'])
    expect(log.fields).toMatchObject([{ method: 'GET', route: '/healthz' }])
  })

  it('is logged without the code of a page that is open', async () => {
    const { app, service, log } = await givenApp()
    service.companion.visit = () => Promise.reject(new Error('disk'))
    expect((await app.request('/phone/482913')).status).toBe(500)
    expect(log.fields).toMatchObject([{ route: '/phone/:code' }])
    expect(JSON.stringify(log.fields)).not.toContain('482913')
  })
})

describe('GET /healthz', () => {
  it('tells how each source is and stays 200 when one fails', async () => {
    const { app, store } = await givenApp()
    await show(store, 'list', [channel('一')], { faults: [{ what: 'Bad.' }] })
    await store.states.markFailed('guide', EVENING, EVENING, 'timeout', 'Too slow.')
    const response = await app.request('/healthz')
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      status: 'degraded',
      version: '1.2.3',
      sources: [
        { id: 'catalogue', status: 'new', items: 0, faults: 0 },
        { id: 'guide', status: 'failed', problem: 'timeout', items: 0, faults: 0 },
        { id: 'list', status: 'ok', lastGood: '2026-03-01T12:00:00.000Z', items: 1, faults: 1 },
      ],
    })
  })
})

describe('GET /metrics', () => {
  it('counts requests by route, not by address', async () => {
    const { app } = await givenApp()
    await app.request(sectionPath('county'))
    await app.request(sectionPath('news'))
    const text = await (await app.request('/metrics')).text()
    expect(text).toContain(
      'http_request_duration_seconds_count{method="GET",route="/api/v1/sections/:name",status="200"} 2',
    )
    expect(text).toContain('tangwu_event_clients 0')
  })
})

describe('GET /openapi.json', () => {
  it('lists only routes that answer', async () => {
    const { app, store, streams, clips, own } = await givenApp()
    await clips.save('0123456789abcdef', silence())
    const looped = { url: `/live/${[...streams.keys()][0]}/index.m3u8`, catchup: { mode: 'shift' } }
    await show(store, 'list', [channel('一台', { tvgId: 'a', ...looped })])
    await show(store, 'guide', [programme('a', EVENING, '一', { stop: EVENING + HOUR })])
    const withStill = [...streams].find(([, { stills }]) => stills.length > 0)?.[0] ?? 'no stream has stills'
    const film = /([0-9a-f]{16})\/init/.exec(own.live('own') ?? '')?.[1] ?? 'no film is on the air'
    const described = describeApi('1.2.3').paths as Record<string, { get?: { security?: object[] } }>
    const isOpen = (path: string) => described[path]?.get && !described[path].get.security
    const paths = Object.keys(described).filter(isOpen)
    expect(paths.length).toBeGreaterThan(15)
    for (const path of paths) {
      const address = path
        .replace('{stream}', withStill)
        .replace('{segment}', '0')
        .replace('/live/{channel}', '/live/own')
        .replace('{channel}', 'a')
        .replace('{day}', '2026-03-01')
        .replace('{span}', `${EVENING - HOUR}-${EVENING}.m3u8`)
        .replace('{film}', film)
        .replace('{first}-{last}', '0-3')
        .replace('{start}-{stop}', `${EVENING / 1000 - 600}-${EVENING / 1000 - 300}`)
        .replace('{clip}', '0123456789abcdef.wav')
      const response = await app.request(address)
      expect([address, response.status]).toEqual([address, 200])
      await response.body?.cancel()
    }
  })

  it('names the key that the paths of a television ask for, and these exist', async () => {
    const { app } = await givenApp()
    const { paths } = await (await app.request('/openapi.json')).json()
    let asked = 0
    for (const [path, operations] of Object.entries<Record<string, { security?: object[] }>>(paths)) {
      for (const [method, { security }] of Object.entries(operations)) {
        if (security === undefined) continue
        const address = path
          .replace('{request}', '2603010001')
          .replace('{action}', 'undo')
          .replace('{code}', '482913')
        const { status } = await app.request(address, { method: method.toUpperCase() })
        expect([path, method, status]).toEqual([path, method, 401])
        asked++
      }
    }
    expect(asked).toBe(10)
  })

  it('refers only to schemas that it holds', async () => {
    const { app } = await givenApp()
    const text = await (await app.request('/openapi.json')).text()
    const { components, openapi } = JSON.parse(text)
    expect(openapi).toBe('3.1.0')
    for (const [, name = ''] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
      expect(components.schemas).toHaveProperty(name)
    }
  })
})

describe('headers', () => {
  it('let other pages read the API and forbid guessing of types', async () => {
    const { app } = await givenApp()
    const { headers } = await app.request(sectionPath('county'), { headers: { origin: 'http://box.local' } })
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect((await app.request('/healthz')).headers.get('access-control-allow-origin')).toBeNull()
  })
})
