/** What the soak adds to a page to know what it holds: textures on the graphics chip, counted where they are made. */

export interface Textures {
  /** px of all textures that are alive. */
  pixels: number
  count: number
}

/** Runs inside the page, before its own scripts: keeps `window.soakTextures` true. */
export function countTextures(): void {
  const alive = new Map<WebGLTexture, number>()
  const bound = new WeakMap<WebGLRenderingContext, WebGLTexture | null>()
  const totals: Textures = { pixels: 0, count: 0 }
  Object.assign(window, { soakTextures: totals })
  const { createTexture, deleteTexture, bindTexture, texImage2D } = WebGLRenderingContext.prototype
  const sized = (texture: WebGLTexture, pixels: number): void => {
    totals.pixels += pixels - (alive.get(texture) ?? 0)
    alive.set(texture, pixels)
    totals.count = alive.size
  }
  Object.assign(WebGLRenderingContext.prototype, {
    createTexture(this: WebGLRenderingContext) {
      const texture = createTexture.call(this)
      if (texture) sized(texture, 0)
      return texture
    },
    deleteTexture(this: WebGLRenderingContext, texture: WebGLTexture | null) {
      if (texture) {
        sized(texture, 0)
        alive.delete(texture)
        totals.count = alive.size
      }
      deleteTexture.call(this, texture)
    },
    bindTexture(this: WebGLRenderingContext, target: number, texture: WebGLTexture | null) {
      bound.set(this, texture)
      bindTexture.call(this, target, texture)
    },
    texImage2D(this: WebGLRenderingContext, ...given: unknown[]) {
      Reflect.apply(texImage2D, this, given)
      const texture = bound.get(this)
      const source = given[given.length - 1] as { width?: number; height?: number } | null
      const [w, h] = given.length > 6 ? [given[3], given[4]] : [source?.width, source?.height]
      if (texture) sized(texture, Number(w ?? 0) * Number(h ?? 0))
    },
  })
}
