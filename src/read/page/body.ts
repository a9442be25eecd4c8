import { ASIDE_NAMES, type AsideKind } from '../../language/markup.ts'
import { ownReason } from './aside.ts'
import type { PageBlock } from './blocks.ts'
import { isUnseen } from './elements.ts'
import { joinAlike, joinCousins } from './layout.ts'
import { joinEntries } from './live.ts'
import { openOverlap, plainOf } from './story.ts'
import { openInherited, type PageElement, type PageNode } from './tree.ts'

/** Which blocks are the body of the article, from how surely each is said to be and what the page tells of its text. */
export function decideBody(blocks: readonly PageBlock[], said: Float64Array, told: string): Uint8Array {
  const body = takeSaid(blocks, said)
  joinAlike(blocks, said, body)
  joinCousins(blocks, said, body)
  joinEntries(blocks, said, body)
  joinBetween(blocks, body)
  dropUnseen(blocks, body)
  dropNever(blocks, body)
  dropSecond(blocks, body)
  return told.length >= TOLD.characters && sizeOf(blocks, body) < told.length * TOLD.share
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

/** Between a paragraph and a heading may stand so many blocks less one, such as a caption. */
const NEAR = 3

/** A list whose items are links leads elsewhere. */
const LINKED = 0.3

// Lists, tables, headings and block quotations between two paragraphs of the body, beside them in one element, are body too.
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

// Where a heading, a list, a table or a block quotation stands; null for all else.
function homeOf(block: PageBlock): PageElement | null {
  if (/^h[2-6]$/.test(block.element.name)) return boxOf(block.element)
  return (listOf(block) ?? quotationOf(block))?.parent ?? null
}

// A pull quote says again what the story says, and is called so.
function quotationOf({ element }: PageBlock): PageElement | null {
  const quotation = [element, element.parent].find(each => each?.name === 'blockquote') ?? null
  const around = [quotation, quotation?.parent]
  return around.some(each => each?.names.some(name => ASIDE_NAMES.has(name))) ? null : quotation
}

/** A heading has so many boxes of its own at most. */
const BOXES = 3

// Where the outermost box stands that holds a heading and no other words.
function boxOf(heading: PageElement): PageElement | null {
  let inner = heading
  for (let steps = 0; steps < BOXES && inner.parent?.parent; steps++) {
    if (!inner.parent.children.every(node => node === inner || isEmpty(node))) break
    inner = inner.parent
  }
  return inner.parent
}

function isEmpty(node: PageNode): boolean {
  return node.kind === 'text' ? node.text.trim() === '' : node.children.length === 0
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

/** Why an element's words are no story, whatever they read like. */
const NEVER: ReadonlySet<AsideKind> = new Set(['comments', 'consent', 'newsletter'])
/** Unless more than this share of the story is in it: it is shown later, or its name means something else. */
const ELSEWHERE = 0.5

// <p hidden>The trial is over.</p> between paragraphs that are shown is nothing that the page says; but a page whose
// story is hidden paragraph by paragraph shows it later.
function dropUnseen(blocks: readonly PageBlock[], body: Uint8Array): void {
  const rest = leaveOut(blocks, body, ({ attributes }) => isUnseen(attributes))
  if (sizeOf(blocks, rest) >= sizeOf(blocks, body) * ELSEWHERE) body.set(rest)
}

// What readers write below a report is not the report, however short that is.
function dropNever(blocks: readonly PageBlock[], body: Uint8Array): void {
  const rest = leaveOut(blocks, body, element => NEVER.has(ownReason(element)!))
  if (rest.includes(1)) body.set(rest)
}

/** A report of fewer characters may be the beginning of one that goes on in other articles, such as a live blog's. */
const WHOLE = 1000

// A second report beneath the first has an article of its own, too.
function dropSecond(blocks: readonly PageBlock[], body: Uint8Array): void {
  const within = openInherited<PageElement | null>(
    (element, around) => around ?? (element.name === 'article' ? element : null),
  )
  const sizes = new Map<PageElement, number>()
  for (const [i, { element, text }] of blocks.entries()) {
    const article = body[i] ? within(element) : null
    if (article) sizes.set(article, (sizes.get(article) ?? 0) + text.length)
  }
  const [first, size] = sizes.entries().next().value ?? []
  if (!first || sizes.size < 2 || size! < WHOLE) return
  for (const [i, { element }] of blocks.entries())
    if (body[i] && (within(element) ?? first) !== first) body[i] = 0
}

/** The body without what lies in elements that are no story; an element that holds most of the body is. */
function leaveOut(
  blocks: readonly PageBlock[],
  body: Uint8Array,
  isOther: (element: PageElement) => boolean,
): Uint8Array {
  const within = openInherited<PageElement | null>((element, around) => (isOther(element) ? element : around))
  const sizes = new Map<PageElement, number>()
  for (const [i, { element, text }] of blocks.entries()) {
    const other = body[i] ? within(element) : null
    if (other) sizes.set(other, (sizes.get(other) ?? 0) + text.length)
  }
  const most = sizeOf(blocks, body) * ELSEWHERE
  return body.map((is, i) => {
    const other = is ? within(blocks[i]!.element) : null
    return Number(is === 1 && (other === null || sizes.get(other)! > most))
  })
}

/** A told text of fewer characters says little; a page shows one when this share of it is body. */
export const TOLD = { characters: 250, share: 0.7 }
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
  return sizeOf(blocks, taken) >= told.length * TOLD.share ? taken : body
}
