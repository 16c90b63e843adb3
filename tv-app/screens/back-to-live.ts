/** The calm question after keys that were pressed at random: whether to go back to television. */
import { contentRect, frame } from '../components/frame.ts'
import { button } from '../components/tile.ts'
import type { Scene } from '../scene/node.ts'
import { space } from '../theme/space.ts'
import type { Screen } from './screen.ts'

export const backToLive: Screen<'back-to-live'> = {
  title: 'screen.back-to-live',
  needs: [],
  overlay: true,

  view(view): Scene {
    const { nodes } = frame(view, view.t('screen.back-to-live'), '', [
      { cap: 'key.ok', means: 'hint.take' },
      { cap: 'key.back', means: 'hint.no' },
    ])
    const content = contentRect(view)
    const answers = [
      { id: 'yes', title: view.t('lost.yes'), ok: { do: 'live' } },
      { id: 'no', title: view.t('lost.no'), ok: { do: 'back' } },
    ] as const
    const w = Math.round(content.w * 0.6)
    const h = view.type.tile.line + 3 * space.pad
    const buttons = answers.map((answer, index) =>
      button(
        view,
        { x: content.x, y: content.y + index * (h + space.gap), w, h },
        { ...answer, number: String(index + 1), index, count: answers.length },
      ),
    )
    return { nodes: [...nodes, ...buttons], focus: 'yes' }
  },
}
