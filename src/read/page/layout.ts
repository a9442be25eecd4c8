import type { PageBlock } from './blocks.ts'
import { namedAs, signatureOf } from './groups.ts'
import type { PageElement } from './tree.ts'

/** Of blocks that are laid out alike, side by side in one parent, so many are body that all others are, too. */
const ALIKE = 0.7
/** Unless that was plainly denied. */
const DENIED = -2.5

/** Takes into the body what stands beside it in one parent and is laid out alike. */
export function joinAlike(blocks: readonly PageBlock[], said: Float64Array, body: Uint8Array): void {
  const kinships = openKinships()
  for (const [i, { element }] of blocks.entries()) kinships.add(element.parent, signatureOf(element), i)
  for (const places of kinships.list())
    joinKin({ blocks, said, body }, places, { share: ALIKE, least: DENIED })
}

/** Of paragraphs that stand alike in the boxes of a layout, so many are body that all others are, too. */
const COUSINS = 0.45
/** Unless that was plainly denied; the boxes of a page hold more than its story. */
const DOUBTED = -2.8
/** What is shorter may be anything, in characters. */
const PARAGRAPH = 60
/** Boxes are looked at so many levels up. */
const LEVELS = [2, 3, 4] as const

/**
 * Takes into the body paragraphs that a layout parts from it: each box holds a few, at the same depth and called the
 * same, and one element holds all boxes.
 */
export function joinCousins(blocks: readonly PageBlock[], said: Float64Array, body: Uint8Array): void {
  for (const levels of LEVELS) {
    const kinships = openKinships()
    for (const [i, { element, text }] of blocks.entries()) {
      if (text.length < PARAGRAPH) continue
      const { key, above } = climb(element, levels)
      if (above) kinships.add(above, key, i)
    }
    for (const places of kinships.list())
      joinKin({ blocks, said, body }, places, { share: COUSINS, least: DOUBTED })
  }
}

// What an element and those above it are called, and the element above them all.
function climb(element: PageElement, levels: number): { key: string; above: PageElement | null } {
  let above: PageElement | null = element
  let key = ''
  for (let level = 0; above && level < levels; level++) {
    key += `${namedAs(above)}>`
    above = above.parent
  }
  return { key, above }
}

interface Kinships {
  add(above: PageElement | null, key: string, place: number): void
  list(): Iterable<readonly number[]>
}

function openKinships(): Kinships {
  const kinships = new Map<PageElement | null, Map<string, number[]>>()
  return {
    add(above, key, place) {
      const kin = kinships.get(above) ?? new Map<string, number[]>()
      kinships.set(above, kin)
      const places = kin.get(key) ?? []
      kin.set(key, places)
      places.push(place)
    },
    *list() {
      for (const kin of kinships.values()) yield* kin.values()
    },
  }
}

interface Judged {
  readonly blocks: readonly PageBlock[]
  readonly said: Float64Array
  readonly body: Uint8Array
}

interface Joining {
  /** The share of their characters that must be body. */
  readonly share: number
  /** What must at least have been said of one that is taken, in logarithms of odds. */
  readonly least: number
}

function joinKin({ blocks, said, body }: Judged, places: readonly number[], { share, least }: Joining): void {
  let [all, good] = [0, 0]
  for (const i of places) {
    all += blocks[i]!.text.length
    if (body[i]) good += blocks[i]!.text.length
  }
  if (good < all * share) return
  for (const i of places) if (said[i]! > least) body[i] = 1
}
