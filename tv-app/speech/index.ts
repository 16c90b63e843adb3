/** All speech drivers, in the order in which they are asked. */
import type { Device } from '../device/device.ts'
import { type ClipSource, clipsDriver } from './clips.ts'
import type { Driver } from './driver.ts'
import { platformDriver } from './platform.ts'
import { screenReaderDriver, unlessGuided } from './screen-reader.ts'
import { synthesisDriver } from './synthesis.ts'

/** `region` is the live region that screen readers read. */
export function speechDrivers(device: Device, region: HTMLElement, clips: ClipSource): readonly Driver[] {
  const guides = (): boolean => device.guides?.() === true
  return [
    unlessGuided(platformDriver(device.voice), guides),
    unlessGuided(synthesisDriver(window.speechSynthesis), guides),
    screenReaderDriver(region, guides),
    unlessGuided(
      clipsDriver(clips, () => new AudioContext()),
      guides,
    ),
  ]
}
