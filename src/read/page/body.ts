import type { AsideKind } from '../../language/markup.ts'
import { openReasons } from './aside.ts'
import type { PageBlock } from './blocks.ts'
import { isUnseen } from './elements.ts'
import { signatureOf } from './groups.ts'
import { openOverlap, plainOf } from './story.ts'
import type { PageElement } from './tree.ts'

/** Which blocks are the body of the article, from how surely each is said to be and what the page tells of its text. */
export function decideBody(blocks: readonly PageBlock[], said: Float64Array, told: string): Uint8Array {
  const body = takeSaid(blocks, said)
  joinAlike(blocks, said, body)
  joinBetween(blocks, body)
  dropUnseen(blocks, body)
  dropBeside(blocks, body)
  return told.length >= LONG && sizeOf(blocks, body) < told.length * SHARE
    ? takeTold(blocks, body, told)
    : body
}

/** Where hardly anything is said to be body although much may be, less is asked, in steps of logarithms of odds. */
const STEP = 0.5
const LEAST = -3
/** What is expected to be body, by the chances of all blocks, is at least so far found. */
const FOUND = 0.6

function takeSaid(blocks: readonly PageBlock[], said: Float64Array): Uint8Array {
  const expected = blocks.reduce((sum, { text }, i) => sum + text.length / (1 + Math.exp(-said[i]!)), 0)
  for (let asked = 0; ; asked -= STEP) {
    const body = Uint8Array.from(said, each => Number(each > asked))
    if (asked <= LEAST || sizeOf(blocks, body) >= expected * FOUND) return body
  }
}

/** The characters of the blocks that are body. */
function sizeOf(blocks: readonly PageBlock[], body: Uint8Array): number {
  return blocks.reduce((sum, { text }, i) => sum + (body[i] ? text.length : 0), 0)
}

/** Of blocks that are laid out alike, side by side in one parent, so many are body that all others are, too. */
const ALIKE = 0.7
/** Unless that was plainly denied. */
const DENIED = -2.5

function joinAlike(blocks: readonly PageBlock[], said: Float64Array, body: Uint8Array): void {
  const groups = new Map<unknown, Map<string, number[]>>()
  for (const [i, { element }] of blocks.entries()) {
    const kin = groups.get(element.parent) ?? new Map<string, number[]>()
    groups.set(element.parent, kin)
    const key = signatureOf(element)
    const places = kin.get(key) ?? []
    kin.set(key, places)
    places.push(i)
  }
  for (const kin of groups.values())
    for (const places of kin.values()) {
      const all = places.reduce((sum, i) => sum + blocks[i]!.text.length, 0)
      const good = places.reduce((sum, i) => sum + (body[i] ? blocks[i]!.text.length : 0), 0)
      if (good < all * ALIKE) continue
      for (const i of places) if (said[i]! > DENIED) body[i] = 1
    }
}

/** Between a paragraph and a heading may stand so many blocks less one, such as a caption. */
const NEAR = 3

/** A list whose items are links leads elsewhere. */
const LINKED = 0.3

// Lists, tables and headings between two paragraphs of the body, beside them in one element, are body too.
function joinBetween(blocks: readonly PageBlock[], body: Uint8Array): void {
  for (let first = 1; first < blocks.length; first++) {
    const home = body[first] ? null : homeOf(blocks[first]!)
    if (!home) continue
    let last = first
    while (last + 1 < blocks.length && !body[last + 1] && homeOf(blocks[last + 1]!) === home) last++
    const between = blocks.slice(first, last + 1)
    const characters = between.reduce((sum, { text }) => sum + text.length, 0)
    const linked = between.reduce((sum, item) => sum + item.linked, 0)
    const found = (from: number, step: 1 | -1) =>
      Array.from({ length: NEAR }, (_, k) => from + step * (k + 1)).some(
        i => body[i] === 1 && isIn(blocks[i]!.element, home),
      )
    const before = found(first, -1)
    const after = found(last, 1)
    // Two things are known: — what is announced follows, whatever comes then.
    const announced = before && /[:：]$/.test(blocks[first - 1]!.text) && listOf(blocks[first]!) !== null
    if (((before && after) || announced) && linked < characters * LINKED) body.fill(1, first, last + 1)
    first = last
  }
}

// Where a heading, a list or a table stands; null for all else.
function homeOf(block: PageBlock): PageElement | null {
  return (/^h[2-6]$/.test(block.element.name) ? block.element : listOf(block))?.parent ?? null
}

function isIn({ parent }: PageElement, home: PageElement): boolean {
  return parent === home || parent?.parent === home
}

function listOf({ element, kind }: PageBlock): PageElement | null {
  for (let [up, steps] = [element as PageElement | null, 0]; up && steps < 3; up = up.parent, steps++) {
    if (up.name === 'ul' || up.name === 'ol' || up.name === 'dl') return up
    if ((kind === 'row' || element.name === 'caption') && up.name === 'table') return up
  }
  return null
}

/** More than this share of a story is left where it is: a page may show it later, or call all of itself so. */
const MOST = 0.5

// <p hidden>The trial is over.</p> between paragraphs that are shown is nothing that the page says.
function dropUnseen(blocks: readonly PageBlock[], body: Uint8Array): void {
  const known = new Map<PageElement | null, boolean>([[null, false]])
  const isOut = (element: PageElement): boolean => {
    const path: PageElement[] = []
    let up: PageElement | null = element
    for (; !known.has(up); up = up!.parent) path.push(up!)
    let out = known.get(up)!
    for (const each of path.reverse()) {
      out ||= isUnseen(each.attributes)
      known.set(each, out)
    }
    return out
  }
  dropWhere(blocks, body, isOut)
}

/** What is called so is no body, however much it reads like one. */
const BESIDE: readonly AsideKind[] = ['consent', 'newsletter']

function dropBeside(blocks: readonly PageBlock[], body: Uint8Array): void {
  const reasonOf = openReasons()
  for (const kind of BESIDE) dropWhere(blocks, body, element => reasonOf(element) === kind)
}

// Unless it were most of the story.
function dropWhere(
  blocks: readonly PageBlock[],
  body: Uint8Array,
  isOut: (element: PageElement) => boolean,
): void {
  const out = Uint8Array.from(blocks, ({ element }, i) => (body[i] && isOut(element) ? 1 : 0))
  if (sizeOf(blocks, out) > sizeOf(blocks, body) * MOST) return
  for (const i of out.keys()) if (out[i]) body[i] = 0
}

/** A told text of fewer characters says little. */
const LONG = 250
/** A page shows a told text when this share of it is body. */
const SHARE = 0.7
/** A block of so many characters is body when this share of it stands in the told text. */
const CHARACTERS = 40
const COVERED = 0.8

// The page tells its text in its data, and most of it is not taken: then what stands in it is body, once.
function takeTold(blocks: readonly PageBlock[], body: Uint8Array, told: string): Uint8Array {
  const overlap = openOverlap(told)
  const seen = new Set<string>()
  const taken = Uint8Array.from(blocks, ({ text }, i) => {
    const plain = plainOf(text)
    const is = body[i] === 1 || (text.length >= CHARACTERS && overlap(plain) >= COVERED)
    if (!is || seen.has(plain)) return 0
    seen.add(plain)
    return 1
  })
  return sizeOf(blocks, taken) >= told.length * SHARE ? taken : body
}
