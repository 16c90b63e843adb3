/** People without features: residents, cooks and players whose arms reach for given points. */
import { at, blob, box, disc, fade, oval, type Pen, type Point, thread } from './brush.ts'
import { paint, shade, tint } from './palette.ts'

export interface Person {
  /** Where the feet stand, and the height from feet to crown. */
  at: Point
  height: number
  coat: string
  trousers?: string
  hair?: string
  skin?: string
  /** 'front' shows a face without features, 'back' the hair; 'side' looks right (mirror with a negative `look`). */
  look?: 'front' | 'back' | 'side'
  mirror?: boolean
  /** Hands in hundredths of the height, seen from the point between the shoulders: [left, right]. */
  hands?: readonly [Point, Point]
  /** Feet in hundredths of the height, seen from `at`. */
  feet?: readonly [Point, Point]
  /** Arms drawn behind the body, as for somebody at a stove with the back to us. */
  reachAway?: boolean
  /** 1 lets the elbows point outwards (hands low), −1 downwards (hands high). */
  elbows?: 1 | -1
  /** Tips the body, in radians. */
  lean?: number
  /** What the person wears on the head or over the coat. */
  wear?: 'toque' | 'cap' | 'bun' | 'straw' | 'none'
  apron?: string
  mask?: boolean
  robe?: boolean
  child?: boolean
}

/** An arm or leg of two equal bones from `from` towards `to`; it never stretches beyond `length`. */
export function limb(
  pen: Pen,
  from: Point,
  to: Point,
  length: number,
  bend: number,
  width: number,
  colour: string,
): Point {
  const dx = to[0] - from[0]
  const dy = to[1] - from[1]
  const span = Math.hypot(dx, dy) || 1
  const reach = Math.min(span, length * 0.999)
  const end: Point = [from[0] + (dx / span) * reach, from[1] + (dy / span) * reach]
  const rise = Math.sqrt(Math.max(0, length * length - reach * reach)) / 2
  const joint: Point = [
    (from[0] + end[0]) / 2 - (dy / span) * rise * bend,
    (from[1] + end[1]) / 2 + (dx / span) * rise * bend,
  ]
  const near: Point = [(from[0] + joint[0] * 3) / 4, (from[1] + joint[1] * 3) / 4]
  const far: Point = [(end[0] + joint[0] * 3) / 4, (end[1] + joint[1] * 3) / 4]
  thread(pen, [from, near, joint, far, end], width, colour)
  return end
}

const ARM = 37

/** The shoulder and the point that the hand wants to reach, in hundredths of the height. */
function shoulderAndGoal(who: Person, side: -1 | 1): [Point, Point] {
  const hand = who.hands?.[side < 0 ? 0 : 1] ?? [side * 13, 36]
  return [who.look === 'side' ? [side * 2, -79] : [side * 10.5, -79.5], [hand[0], -82 + hand[1]]]
}

function arm(pen: Pen, who: Person, side: -1 | 1, sleeve: string): void {
  const [root, goal] = shoulderAndGoal(who, side)
  const end = limb(pen, root, goal, ARM, -side * (who.elbows ?? 1), 7.4, sleeve)
  disc(pen, end[0], end[1], 3.7, who.skin ?? paint.skin)
}

/** Where a person's left (−1) or right (1) hand is in the picture; the tip of the body is not counted in. */
export function handOf(who: Person, side: -1 | 1): Point {
  const [root, goal] = shoulderAndGoal(who, side)
  const reach = Math.min(1, ARM / (Math.hypot(goal[0] - root[0], goal[1] - root[1]) || 1))
  const scale = who.height / 100
  const x = (root[0] + (goal[0] - root[0]) * reach) * scale
  return [who.at[0] + (who.mirror ? -x : x), who.at[1] + (root[1] + (goal[1] - root[1]) * reach) * scale]
}

function head(pen: Pen, person: Person): void {
  const skin = person.skin ?? paint.skin
  const hair = person.hair ?? paint.hair
  const big = person.child ? 1.35 : 1
  at(pen, [0, -90], big, 0, () => {
    box(pen, -2.8, -2, 5.6, 9, shade(skin, 0.15), 2)
    const side = person.look === 'side'
    if (person.look === 'back') oval(pen, 0, -4, 6.4, 7.6, hair)
    else {
      oval(pen, 0, -5.4, 6.6, 7.8, hair)
      oval(pen, side ? 1.4 : 0, -3.2, side ? 5.2 : 5.4, 6.4, skin)
      blob(pen, [-6.4, -3, -6.2, -11, 0, -13.5, 6.4, -11, 6.2, -4, 3.4, -8, -3, -8.2], hair)
      if (side) oval(pen, -3.2, -4, 3.4, 5.6, hair)
    }
    if (person.mask) blob(pen, [-5, -3, 0, -4, 5.4, -3, 4.6, 3, 0, 4.6, -4, 3], tint(paint.sky, 0.35))
    if (person.wear === 'bun') disc(pen, side ? -5.5 : 0, side ? -9 : -13, 3.2, hair)
    if (person.wear === 'toque') {
      const cloth = fade(pen, [-8, 0], [8, 0], '#ffffff', tint(paint.mist, 0.3), '#cfd6d2')
      box(pen, -6.6, -15, 13.2, 9, cloth, 1.5)
      blob(pen, [-7, -13, -11, -18, -8, -24, 0, -26, 8, -24, 11, -18, 7, -13], cloth)
    }
    if (person.wear === 'cap') {
      blob(pen, [-7.4, -7, -7.6, -14, 0, -16, 7.6, -14, 7.4, -7, 0, -8], '#f4f4ef')
      if (person.look !== 'back') box(pen, side ? 0 : -6.5, -9.2, side ? 11 : 13, 2.4, '#d9ddd8', 1.2)
    }
    if (person.wear === 'straw') {
      blob(
        pen,
        [-16, -6, 0, -18, 16, -6, 8, -5, -8, -5],
        fade(pen, [-14, 0], [14, 0], paint.straw, paint.wheat, paint.clay),
      )
    }
  })
}

function body(pen: Pen, person: Person): void {
  const slim = person.look === 'side' ? 0.72 : 1
  const hem = person.robe ? -8 : -41
  const flare = person.robe ? 15 : 12
  const cloth = fade(
    pen,
    [-13 * slim, 0],
    [13 * slim, 0],
    tint(person.coat, 0.16),
    person.coat,
    shade(person.coat, 0.28),
  )
  const left = (x: number): number => -x * slim
  blob(
    pen,
    [
      [left(3), -86],
      [left(13.5), -83],
      [left(14), -76],
      [left(10.5), -62],
      [left(flare), hem],
      [left(flare), hem + 3],
      [-left(flare), hem + 3],
      [-left(flare), hem],
      [-left(10.5), -62],
      [-left(14), -76],
      [-left(13.5), -83],
      [-left(3), -86],
    ],
    cloth,
  )
  if (person.apron) {
    if (person.look === 'back') {
      box(pen, -10.8, -58, 21.6, 2.2, person.apron)
      blob(pen, [-1, -57, -6, -54, -4, -49, 0, -56, 4, -49, 6, -54, 1, -57], person.apron)
    } else {
      box(pen, left(9), -74, 18 * slim, 40, person.apron, 2)
      box(pen, left(11.5), -58, 23 * slim, 26, person.apron, 2)
    }
  }
}

/** Puts the origin at the feet and one hundredth of the height to one unit, tipped at the hip by the person's lean. */
function stand(pen: Pen, who: Person, draw: () => void): void {
  const scale = who.height / 100
  pen.save()
  pen.translate(who.at[0], who.at[1])
  pen.scale(who.mirror ? -scale : scale, scale)
  pen.translate(0, -43)
  pen.rotate(who.lean ?? 0)
  pen.translate(0, 43)
  draw()
  pen.restore()
}

function legs(pen: Pen, who: Person, cloth: string): void {
  const feet = who.feet ?? [
    [-6, 0],
    [6, 0],
  ]
  feet.forEach(([fx, fy], index) => {
    const side = index === 0 ? -1 : 1
    const bend = who.look === 'side' ? -1 : -side * 0.6
    const foot = limb(
      pen,
      [side * 4.5, -43],
      [fx, fy - 2],
      43,
      bend,
      9.5,
      shade(cloth, index === 0 ? 0.2 : 0),
    )
    oval(pen, foot[0] + (who.look === 'side' ? 2.5 : side), foot[1] + 1, 5.2, 2.6, paint.coal)
  })
}

/** Draws the arms alone, for somebody whose hands lie on a table that hides the body. */
export function reach(pen: Pen, who: Person): void {
  const sleeve = shade(who.coat, 0.1)
  stand(pen, who, () => {
    if (who.look !== 'side') arm(pen, who, -1, sleeve)
    arm(pen, who, 1, sleeve)
  })
}

/** Draws one person. */
export function person(pen: Pen, who: Person): void {
  const sleeve = shade(who.coat, 0.1)
  const { trousers } = who
  if (trousers) stand(pen, { ...who, lean: 0 }, () => legs(pen, who, trousers))
  stand(pen, who, () => {
    if (who.reachAway) {
      arm(pen, who, -1, sleeve)
      arm(pen, who, 1, sleeve)
    } else if (who.look === 'side') arm(pen, who, -1, shade(sleeve, 0.2))
    body(pen, who)
    head(pen, who)
  })
  if (!who.reachAway) reach(pen, who)
}

/** A cook in white: hat, mask and apron, no face. */
export const cook = (who: Omit<Person, 'coat'> & { coat?: string }): Person => ({
  coat: '#eef0ec',
  wear: 'toque',
  mask: true,
  look: 'front',
  ...who,
})
