/** What Lightning has to know of a text, an image or a shade. */
import { Lightning } from '../lightning.ts'
import { FONT } from '../theme/type.ts'
import type { Node, TextNode } from './node.ts'

/** Position of a style's first base line in its line, as a share of the size: centres Chinese characters. */
const BASE_LINE = 0.38

/**
 * Shades are what everything else stands on. Lightning may draw one that is new over what was there before, once a focused
 * tile has been lifted above its neighbours.
 */
const GROUND = -1

/** The properties of the element that shows `node`. */
export function patchOf(node: Exclude<Node, { kind: 'box' }>): Lightning.Element.PatchTemplate {
  const { x, y, w, h } = node.rect
  if (node.kind === 'text') return { ...textPosition(node), text: textOf(node), color: node.colour }
  if (node.kind === 'image') {
    return {
      x,
      y,
      w,
      h,
      texture: { type: Lightning.textures.ImageTexture, src: node.src, resizeMode: { type: 'cover', w, h } },
      shader: { type: Lightning.shaders.RoundedRectangle, radius: node.radii },
    }
  }
  return { x, y, w, h, zIndex: GROUND, rect: true, colorTop: node.from, colorBottom: node.to }
}

function textPosition({ rect, align }: TextNode): Lightning.Element.PatchTemplate {
  const mount = align === 'right' ? 1 : align === 'center' ? 0.5 : 0
  return { x: rect.x + rect.w * mount, y: rect.y, mountX: mount }
}

function textOf({ lines, style, align }: TextNode): Record<string, unknown> {
  return {
    text: lines.join('\n'),
    fontFace: FONT,
    fontStyle: String(style.weight),
    fontSize: style.size,
    lineHeight: style.line,
    offsetY: Math.round(style.line / 2 + style.size * BASE_LINE),
    textAlign: align ?? 'left',
    wordWrap: false,
  }
}
