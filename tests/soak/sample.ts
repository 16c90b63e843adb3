/** One look at what the television holds, after its garbage was collected. */
import type { CDPSession, Page } from 'playwright-core'
import type { Textures } from './count-things.ts'

export interface Sample {
  /** ms since the soak began */
  since: number
  /** MB of the JavaScript heap that are in use */
  heap: number
  /** Nodes of the document, and those that are kept beside it */
  nodes: number
  listeners: number
  /** Mpx */
  textures: number
  mediaSources: number
  sourceBuffers: number
}

/** Collects the page's garbage and counts what is left. */
export async function takeSample(page: Page, devTools: CDPSession, since: number): Promise<Sample> {
  // What the first collection finalises, the second frees.
  await devTools.send('HeapProfiler.collectGarbage')
  await devTools.send('HeapProfiler.collectGarbage')
  const { metrics } = await devTools.send('Performance.getMetrics')
  const metric = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? 0
  const textures = await page.evaluate(
    () => (window as unknown as { soakTextures: Textures }).soakTextures.pixels,
  )
  return {
    since,
    heap: metric('JSHeapUsedSize') / 1e6,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    textures: textures / 1e6,
    mediaSources: await alive(devTools, 'MediaSource'),
    sourceBuffers: await alive(devTools, 'SourceBuffer'),
  }
}

/** How many objects of this class are alive. */
export async function alive(devTools: CDPSession, className: string): Promise<number> {
  const group = 'soak'
  const prototype = await devTools.send('Runtime.evaluate', {
    expression: `${className}.prototype`,
    objectGroup: group,
  })
  const found = await devTools.send('Runtime.queryObjects', {
    prototypeObjectId: prototype.result.objectId ?? '',
    objectGroup: group,
  })
  const length = await devTools.send('Runtime.callFunctionOn', {
    objectId: found.objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length }',
    returnByValue: true,
  })
  await devTools.send('Runtime.releaseObjectGroup', { objectGroup: group })
  return Number(length.result.value)
}
