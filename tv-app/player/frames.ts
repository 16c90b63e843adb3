/** When the set has drawn: what the page changed, and a picture of the video. */

/** No frame takes longer on a set that draws at all, ms. */
const FRAME_WAIT = 100

/**
 * Runs when the next picture is on screen, at once where the set cannot tell. What the page changes before that is drawn
 * first, and the picture would wait for it.
 */
export function whenPresented(video: HTMLVideoElement, run: () => void): void {
  if (video.videoWidth > 0 && 'requestVideoFrameCallback' in video) video.requestVideoFrameCallback(run)
  else run()
}

/** Resolves when the frame that is due has been drawn, or after a moment where nothing is drawn, as on a hidden page. */
export function frameDrawn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, FRAME_WAIT)
    requestAnimationFrame(() => setTimeout(resolve))
  })
}
