/** The floor: the least that a Lightning app with a grid of tiles can be. Its focus moves by the arrows, and #mirror names it. */
import { Launch, Lightning } from '@lightningjs/sdk'

const COLUMNS = 4
const ROWS = 3
/** px, as on our own screens of 4 × 3 tiles. */
const TILE = { w: 388, h: 250, gap: 32, left: 132, top: 180 }
const PLAIN = 0xff22313f
const FOCUSED = 0xfff6f1e6

class Tile extends Lightning.Component {
  static override _template(): Lightning.Element.PatchTemplate {
    const { w, h } = TILE
    return { w, h, rect: true, color: PLAIN, Label: { x: 28, y: 90, text: { text: '办事', fontSize: 52 } } }
  }

  override _focus(): void {
    this.patch({ color: FOCUSED })
    this.setSmooth('scale', 1.05, { duration: 0.14 })
  }

  override _unfocus(): void {
    this.patch({ color: PLAIN })
    this.setSmooth('scale', 1, { duration: 0.14 })
  }
}

class Grid extends Lightning.Component {
  #index = 0

  override _setup(): void {
    const { w, h, gap, left, top } = TILE
    this.children = Array.from({ length: COLUMNS * ROWS }, (_, index) => ({
      type: Tile,
      x: left + (index % COLUMNS) * (w + gap),
      y: top + Math.floor(index / COLUMNS) * (h + gap),
    }))
  }

  override _getFocused(): Lightning.Component {
    return this.children[this.#index] as Lightning.Component
  }

  override _handleLeft(): void {
    this.#move(-1)
  }

  override _handleRight(): void {
    this.#move(1)
  }

  override _handleUp(): void {
    this.#move(-COLUMNS)
  }

  override _handleDown(): void {
    this.#move(COLUMNS)
  }

  #move(by: number): void {
    this.#index = (this.#index + by + COLUMNS * ROWS) % (COLUMNS * ROWS)
    document.querySelector('#mirror p')?.setAttribute('data-id', `tile-${this.#index}`)
  }
}

Launch(
  Grid,
  {
    stage: { w: 1920, h: 1080, clearColor: 0xff000000, useImageWorker: false },
    keys: { 37: 'Left', 38: 'Up', 39: 'Right', 40: 'Down' },
    debug: false,
    enablePointer: false,
  },
  { inspector: false, log: false },
  {},
)
