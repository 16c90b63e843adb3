/** Keeps the last picture over the video while the next stream loads, so that nobody looks into a black hole. */

/** Enough for a moment, cheap to draw and to hold, px. */
const WIDTH = 480
const HEIGHT = 270

export class Curtain {
  readonly #video: HTMLVideoElement
  readonly #canvas: HTMLCanvasElement

  constructor(video: HTMLVideoElement, canvas: HTMLCanvasElement) {
    this.#video = video
    this.#canvas = canvas
    video.addEventListener('loadeddata', () => this.#openSoon())
  }

  /** Shows the picture that is on, for as long as no other has come. Sets that hide their pictures from us show nothing. */
  close(): void {
    const { videoWidth, readyState } = this.#video
    if (videoWidth === 0 || readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return
    this.#canvas.width = WIDTH
    this.#canvas.height = HEIGHT
    try {
      this.#canvas.getContext('2d')?.drawImage(this.#video, 0, 0, WIDTH, HEIGHT)
    } catch {
      this.open()
    }
  }

  /** Gives way to what lies behind, and frees the memory. */
  open(): void {
    this.#canvas.width = 0
    this.#canvas.height = 0
  }

  /** The first picture is decoded; it is on screen a frame later. */
  #openSoon(): void {
    requestAnimationFrame(() => requestAnimationFrame(() => this.open()))
  }
}
