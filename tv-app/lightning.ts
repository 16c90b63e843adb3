/** The one seam to Lightning: starts the stage and hands over its classes. */
import { Launch, Lightning } from '@lightningjs/sdk'
import { stage } from './theme/space.ts'

export { Lightning }

/**
 * Draws texts in memory instead of on the graphics chip: they are copied to the stage at once, and reading them back from
 * the chip is what costs most at the start.
 */
export function drawTextsInMemory(stage: Lightning.Stage): void {
  stage.platform.getDrawingCanvas = () => {
    const canvas = document.createElement('canvas')
    canvas.getContext('2d', { willReadFrequently: true })
    return canvas
  }
}

/** Beyond this many px Lightning frees what is not shown: a little below the 12e6 that are allowed, since it looks afterwards. */
const TEXTURE_PIXELS = 11e6

/**
 * Puts a transparent stage over the whole window and returns its root component.
 * The stage is drawn in the lines of the screen, 720 on a 720p set, in coordinates of 1080p. Android boxes count two lines
 * of the screen as one of the window.
 */
export function launchStage(root: Parameters<typeof Launch>[0], canvas: HTMLCanvasElement): void {
  const precision = Math.min(1, (window.innerHeight * window.devicePixelRatio) / stage.h)
  hideForbiddenStorage()
  Launch(
    root,
    {
      stage: {
        w: Math.round(stage.w * precision),
        h: Math.round(stage.h * precision),
        precision,
        canvas,
        clearColor: 0x00000000,
        memoryPressure: TEXTURE_PIXELS,
        useImageWorker: false,
      },
      keys: {},
      debug: false,
      enablePointer: false,
    },
    { fontLoader: () => Promise.resolve(), inspector: false, log: false, onClose: () => undefined },
    {},
  )
}

/** The SDK looks whether there is a localStorage, and even that throws where the platform forbids it: then it finds none. */
function hideForbiddenStorage(): void {
  try {
    window.localStorage
  } catch {
    Object.defineProperty(window, 'localStorage', { value: undefined })
  }
}
