/** Lays the `<video>`, or the still picture over it, under its hole in the stage, scaled from 1080p to the window. */
import type { Video } from '../scene/node.ts'
import { stage } from '../theme/space.ts'

/** Hides it where a screen has none. */
export function placeVideo(element: HTMLElement, video: Video | undefined): void {
  const { style } = element
  style.visibility = video ? 'visible' : 'hidden'
  if (!video) return
  const scale = window.innerHeight / stage.h
  style.left = `${video.rect.x * scale}px`
  style.top = `${video.rect.y * scale}px`
  style.width = `${video.rect.w * scale}px`
  style.height = `${video.rect.h * scale}px`
  style.borderRadius = `${video.radius * scale}px`
}
