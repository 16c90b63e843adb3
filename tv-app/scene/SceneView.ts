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
    if (scene !== this.#scene) reconcile(this, scene.nodes, this.#scene.nodes)
    this.#scene = scene
    const before = this.#boxOf(this.#focused)
    const now = this.#boxOf(focused)
    if (before !== now) before?.setFocused(false)
    now?.setFocused(true)
    this.#focused = focused
    this.stage.application.updateFocusPath()
  }

  override _getFocused(): Lightning.Component {
    return this.#boxOf(this.#focused) ?? this
  }

  #boxOf(id: string | undefined): BoxElement | undefined {
    const child = id === undefined ? undefined : this.childList.getByRef(refOf(id))
    return child instanceof BoxElement ? child : undefined
  }
}
