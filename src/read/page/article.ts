import { BYLINE_NAMES, CAPTION_NAMES, STANDFIRST_NAMES } from '../../language/markup.ts'
import type { ReadingWords } from '../../language/reading.ts'
import { makeLine } from '../lines.ts'
import { recogniseLine } from '../recognise.ts'
import type { Aside, PartKind } from '../report.ts'
import { countAside, openReasons } from './aside.ts'
import type { PageBlock } from './blocks.ts'
import type { PageElement } from './tree.ts'

/** A block that belongs to the report, with what the mark-up says that it is. */
export interface Piece {
  readonly block: PageBlock
  readonly hint?: PartKind
}

/** What of a page is its report, and what stands beside it. */
export interface Article {
  readonly pieces: readonly Piece[]
  readonly aside: readonly Aside[]
  /** Characters of the body alone. */
  readonly size: number
}

export interface ArticleOptions {
  /** The element that shows the headline. */
  readonly title: PageElement | null
  readonly words: ReadingWords
}

/** Takes the report from a page's blocks, of which `body` tells those of its body. */
export function takeArticle(
  blocks: readonly PageBlock[],
  body: Uint8Array,
  { title, words }: ArticleOptions,
): Article {
  const headline = findHeadline(blocks, title)
  const hints = new Map<number, PartKind | null>()
  for (const [i, block] of blocks.entries()) if (body[i] && i !== headline) hints.set(i, hintOf(block))
  if (headline >= 0) markStandfirst(blocks, hints, headline)
  const region = findRegion(hints, headline, blocks.length)
  if (headline >= 0) hints.set(headline, 'headline')
  if (region) addAttached(blocks, hints, region, words)
  const pieces = blocks.flatMap((block, i): Piece[] => {
    const hint = hints.get(i)
    return hint === undefined ? [] : [hint === null ? { block } : { block, hint }]
  })
  const story = pieces.filter(({ hint }) => hint !== 'headline' && hint !== 'caption' && hint !== 'credit')
  const text = story
    .map(({ block }) => block.text)
    .join('\n')
    .slice(0, REPEATED.within)
  const rest = blocks.filter((_, i) => !hints.has(i))
  return {
    pieces,
    aside: countAside(rest, openRepeats(text)),
    size: story.reduce((sum, { block }) => sum + block.text.length, 0),
  }
}

/** Why words are left out of a page that is read whole. */
const LEFT_OUT: ReadonlySet<string> = new Set(['comments', 'consent', 'hidden', 'navigation', 'newsletter'])

/** All words of a page that has no article: what is hidden, leads elsewhere or is of its readers is left out, unless nothing else is there. */
export function takeAll(blocks: readonly PageBlock[], title: PageElement | null): Article {
  const reasonOf = openReasons()
  const headline = findHeadline(blocks, title)
  const plain = blocks.filter(({ element }) => {
    const reason = reasonOf(element)
    return reason === null || !LEFT_OUT.has(reason)
  })
  const kept = new Set(plain.length > 0 ? plain : blocks)
  const pieces = blocks.flatMap((block, i): Piece[] => {
    if (!kept.has(block)) return []
    const hint = i === headline ? 'headline' : hintOf(block)
    return [hint === null ? { block } : { block, hint }]
  })
  const rest = blocks.filter(block => !kept.has(block))
  return {
    pieces,
    aside: countAside(rest, () => false),
    size: pieces.reduce((sum, { block }) => sum + block.text.length, 0),
  }
}

/** Fewer characters than these are said twice by chance; so many blocks are looked for, in so much of a story. */
const REPEATED = { characters: 30, blocks: 500, within: 100_000 }

// A pull quote says again what the story says.
function openRepeats(story: string): (block: PageBlock) => boolean {
  let left = REPEATED.blocks
  return ({ text }) => text.length >= REPEATED.characters && left-- > 0 && story.includes(text)
}

// The block that shows the headline: the element that does, or the first block inside it.
function findHeadline(blocks: readonly PageBlock[], title: PageElement | null): number {
  return title === null ? -1 : blocks.findIndex(({ element }) => isInside(element, title))
}

function isInside(element: PageElement, outer: PageElement): boolean {
  for (let up: PageElement | null = element; up && up.depth >= outer.depth; up = up.parent)
    if (up === outer) return true
  return false
}

const HINTS: Readonly<Record<string, PartKind>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  blockquote: 'quotation',
  li: 'list',
  dt: 'list',
  dd: 'list',
  figcaption: 'caption',
}

/** Elements in which a block's own mark-up ends. */
const ENDS = new Set(['article', 'body', 'main', 'section', 'table', ''])

/** A longer item of a list is a paragraph that is laid out as one, in characters. */
const LONG_ITEM = 600

/** What the mark-up of a block of the body says that it is; null where its neighbours decide. */
function hintOf(block: PageBlock): PartKind | null {
  if (block.kind === 'post') return 'embed'
  if (block.kind === 'row') return 'table'
  for (let [up, steps] = [block.element as PageElement | null, 0]; up && steps < 4; up = up.parent, steps++) {
    if (ENDS.has(up.name)) break
    const hint = HINTS[up.name] ?? (up.names.some(name => CAPTION_NAMES.has(name)) ? 'caption' : undefined)
    if (hint === 'list' && block.text.length > LONG_ITEM) return 'paragraph'
    if (hint) return hint
  }
  // A short bold line is a heading where the next is none.
  return block.bold > block.text.length * 0.9 && block.text.length < 120 ? null : 'paragraph'
}

/** A standfirst is not longer, in characters, and stands among the first so many blocks of the body. */
const STANDFIRST = 400
const FIRST = 2

function markStandfirst(
  blocks: readonly PageBlock[],
  hints: Map<number, PartKind | null>,
  headline: number,
): void {
  const all = [...hints.keys()]
  for (const [k, i] of all.slice(0, FIRST).entries()) {
    const { text, element } = blocks[i]!
    const next = blocks[all[k + 1] ?? i]!.element
    // <p class="lead"> beside the other paragraphs is the first of them.
    if (i <= headline || text.length > STANDFIRST || next.parent === element.parent) continue
    if (isCalled(element, STANDFIRST_NAMES)) hints.set(i, 'heading')
  }
}

function isCalled(element: PageElement, names: ReadonlySet<string>): boolean {
  return [element, element.parent].some(each => each?.names.some(name => names.has(name)))
}

/** Where the report stands in its page: indexes of blocks, the last included. */
interface Region {
  readonly first: number
  readonly body: number
  readonly last: number
}

/** Between a headline and its story stand no more blocks than this. */
const MASTHEAD = 30
/** So many blocks above the headline and below the body may belong to the report. */
const ABOVE = 3
const BELOW = 8

function findRegion(
  hints: ReadonlyMap<number, PartKind | null>,
  headline: number,
  count: number,
): Region | null {
  const all = [...hints.keys()]
  // A standfirst may stand above the byline.
  const body = all.find(i => hints.get(i) !== 'heading') ?? all[0]
  if (body === undefined) return null
  const near = headline >= 0 && headline <= body && body - headline <= MASTHEAD
  return {
    first: Math.max(0, (near ? headline : body) - ABOVE),
    body,
    last: Math.min(count - 1, all.at(-1)! + BELOW),
  }
}

/** Adds what belongs to a report and is not its body: captions, posts, credits, notices, the standfirst. */
function addAttached(
  blocks: readonly PageBlock[],
  hints: Map<number, PartKind | null>,
  { first, body, last }: Region,
  words: ReadingWords,
): void {
  const reasonOf = openReasons()
  const captions = new Set<string>()
  const end = [...hints.keys()].reduce((last, i) => Math.max(last, i), 0)
  const homes = new Set(
    [...hints.keys()].flatMap(i => [blocks[i]!.element.parent, blocks[i]!.element.parent?.parent]),
  )
  for (let i = first; i <= last; i++) {
    if (hints.has(i)) continue
    const block = blocks[i]!
    const reason = reasonOf(block.element)
    if (reason !== null && reason !== 'caption' && reason !== 'paywall') continue
    const kind = attach(block, i < body ? 'above' : i <= end ? 'inside' : 'below', words)
    if (!kind) continue
    // Pages show a picture's words again where it is enlarged.
    if (kind === 'caption' && captions.has(block.text)) continue
    captions.add(block.text)
    const home = homes.has(block.element.parent) || homes.has(block.element.parent?.parent ?? null)
    if (i <= end || home) hints.set(i, kind)
  }
}

/** Lines above a story that are longer say more than who and when, in characters. */
const LINE = 200

function attach(block: PageBlock, place: 'above' | 'inside' | 'below', words: ReadingWords): PartKind | null {
  if (block.kind === 'post') return place === 'below' ? null : 'embed'
  if (block.linked > block.text.length * 0.9 && place !== 'above') return null
  const hint = hintOf(block)
  if (hint === 'caption') return 'caption'
  const { text } = block
  const line = makeLine(text, { start: 0, end: text.length, gap: true })
  const kind = recogniseLine(line, { top: place === 'above', end: place === 'below' }, words)
  if (kind === 'notice' || kind === 'credit') return kind
  // Where it appeared first, and that it goes on elsewhere, says something of the report.
  const { syndication, cut } = words.phrases
  if ([...syndication, ...cut].some(pattern => pattern.test(text))) return 'promotion'
  if (place !== 'above' || text.length > LINE * 2) return null
  const { element } = block
  if (isCalled(element, STANDFIRST_NAMES) && block.linked * 2 < text.length) return 'heading'
  if (text.length <= LINE && (block.times > 0 || isCalled(element, BYLINE_NAMES))) return 'credit'
  return null
}
