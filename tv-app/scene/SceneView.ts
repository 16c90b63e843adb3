/** Draws a scene with Lightning: keeps one element per node and changes only what changed. */
import { drawTextsInMemory, Lightning } from '../lightning.ts'
import { BoxElement, reconcile, refOf } from './BoxElement.ts'
import type { Scene } from './node.ts'

/** The root component. `show` may be called at any time after `ready`. */
export class SceneView extends Lightning.Component {
  /** Set before launch; called once when the stage can draw. */
  static ready: (view: SceneView) => void = () => undefined

  #scene: Scene = { nodes: [] }
  #focused: string | undefined

  override _construct(): void {
    drawTextsInMemory(this.stage)
  }

  override _setup(): void {
    SceneView.ready(this)
  }

  show(scene: Scene, focused: string | undefined): void {
    reconcile(this, scene.nodes, this.#scene.nodes)
    if (focused !== this.#focused || scene !== this.#scene) {
      for (const child of this.children) {
        if (child instanceof BoxElement) child.setFocused(child.ref === refOf(focused ?? ''))
      }
    }
    this.#scene = scene
    this.#focused = focused
    this.stage.application.updateFocusPath()
  }

  override _getFocused(): Lightning.Component {
    const child = this.#focused === undefined ? undefined : this.tag(refOf(this.#focused))
    return child instanceof BoxElement ? child : this
  }
}
