import type { ReadingWords } from '../language/reading.ts'
import { type Span, sliceSpan } from '../text/span.ts'
import type { Block } from './blocks.ts'
import { hasDateline } from './dateline.ts'
import { findAttribution, makeEmbed } from './embed.ts'
import { isMasthead } from './masthead.ts'
import { type Place, recogniseLine } from './recognise.ts'
import type { Part, PartKind } from './report.ts'
import { endsOpen, isHeadingLike, type Line, makeLine } from './titles.ts'

type Kinds = readonly (PartKind | null)[]

/** The parts of a text from its blocks: in order, without overlap, and over all that is no white space. */
export function findParts(text: string, blocks: readonly Block[], words: ReadingWords): readonly Part[] {
  const lines = blocks.map(block => makeLine(text, block, words))
  let kinds: Kinds = lines.map((line, i) => recogniseBlock(line, placeOf(lines, i), words))
  kinds = markFollowers(lines, kinds, words)
  kinds = markHeadline(text, lines, kinds, words)
  kinds = markMasthead(text, lines, kinds, words)
  kinds = markHeadings(lines, kinds, words)
  return makeParts(text, lines, kinds, words)
}

/** The mark-up of a page knows what an element is, but not that a paragraph is a notice or promotion. */
function recogniseBlock(line: Line, place: Place, words: ReadingWords): PartKind | null {
  const { hint } = line
  if (hint === 'headline' || hint === 'embed') return hint
  const kind = recogniseLine(line, place, words)
  if (!hint) return kind
  const overrules = kind === 'notice' || kind === 'promotion' || (kind === 'credit' && hint !== 'heading')
  return overrules || (kind === 'caption' && hint === 'paragraph') ? kind : hint
}

/** How many blocks from the top or the end a line may stand that says who wrote and when. */
const EDGE = 8

function placeOf(lines: readonly Line[], i: number): Place {
  if (i < EDGE && lines.slice(0, i).every(line => line.words < 60)) return 'top'
  return lines.length - i <= EDGE ? 'end' : 'middle'
}

/** "Related:" makes promotion of the short lines after it: those without a stop, and all of them where nothing else follows. */
function markFollowers(lines: readonly Line[], kinds: Kinds, words: ReadingWords): Kinds {
  const marked = [...kinds]
  const tail = lines.findLastIndex(line => line.words > LINK_WORDS) + 1
  let under = false
  for (const [i, line] of lines.entries()) {
    const opens = words.phrases.links.some(pattern => pattern.test(line.text))
    const follows =
      (kinds[i] === null || kinds[i] === 'list') && line.words <= LINK_WORDS && (endsOpen(line) || i >= tail)
    under = opens || (under && follows)
    if (under) marked[i] = 'promotion'
  }
  return marked
}

/** The longest title of another report, in words. */
const LINK_WORDS = 25

function markHeadline(text: string, lines: readonly Line[], kinds: Kinds, words: ReadingWords): Kinds {
  const first = kinds.indexOf(null)
  if (first < 0 || kinds.includes('headline') || kinds.slice(0, first).some(isStory)) return kinds
  if (!isHeadline(text, lines, kinds, first, words)) return kinds
  const last = continuesTitle(lines, kinds, first) ? first + 1 : first
  return kinds.map((kind, i) => (i >= first && i <= last ? 'headline' : kind))
}

function isStory(kind: PartKind | null): boolean {
  return kind === 'paragraph' || kind === 'quotation' || kind === 'list' || kind === 'embed'
}

/** A headline has at most this many words and characters. */
const HEADLINE = { words: 32, characters: 240 }

/**
 * The first line is a headline when it ends without a stop, and more follows.
 * One that ends with a stop must be set off: by a blank line where other paragraphs have none, or by the byline or dateline below it.
 */
function isHeadline(
  text: string,
  lines: readonly Line[],
  kinds: Kinds,
  i: number,
  words: ReadingWords,
): boolean {
  const line = lines[i]!
  const next = lines[i + 1]
  if (line.marked) return true
  if (!next || line.words > HEADLINE.words || line.end - line.start > HEADLINE.characters) return false
  if (!line.capital || hasDateline(text, line, words)) return false
  const below = kinds[i + 1]
  const byline = below === 'credit' || below === 'caption' || hasDateline(text, next, words)
  if (byline) return true
  if (endsOpen(line)) return next.words > line.words || next.gap || next.words > 12
  return next.gap && isDense(lines.slice(i + 1))
}

/** Whether paragraphs follow each other without blank lines. */
function isDense(lines: readonly Line[]): boolean {
  const gaps = lines.slice(1).filter(line => line.gap).length
  return lines.length > 2 && gaps * 2 < lines.length - 1
}

function continuesTitle(lines: readonly Line[], kinds: Kinds, first: number): boolean {
  const next = lines[first + 1]
  return Boolean(
    next &&
      kinds[first + 1] === null &&
      !next.gap &&
      !next.capital &&
      next.words <= 16 &&
      endsOpen(next) &&
      lines.length > first + 2,
  )
}

/** The short lines between headline and story say who wrote, for whom and when; one that says more is a standfirst. */
function markMasthead(text: string, lines: readonly Line[], kinds: Kinds, words: ReadingWords): Kinds {
  const first = kinds.lastIndexOf('headline') + 1
  if (first === 0) return kinds
  let last = first
  while (
    last < lines.length &&
    last < first + EDGE &&
    !opensStory(text, lines[last]!, kinds[last] ?? null, words)
  )
    last++
  if (last === lines.length) return kinds
  return kinds.map((kind, i) => {
    if (kind !== null || i < first || i >= last) return kind
    return isMasthead(lines[i]!, words) ? 'credit' : 'heading'
  })
}

/** The longest standfirst, in words. */
const STANDFIRST_WORDS = 40

function opensStory(text: string, line: Line, kind: PartKind | null, words: ReadingWords): boolean {
  if (kind !== null) return isStory(kind)
  return !line.capital || !endsOpen(line) || line.words > STANDFIRST_WORDS || hasDateline(text, line, words)
}

function markHeadings(lines: readonly Line[], kinds: Kinds, words: ReadingWords): Kinds {
  return kinds.map((kind, i) => {
    if (kind !== null) return kind
    const standfirst = kinds[i - 1] === 'headline'
    const next = lines[i + 1]
    const below = kinds[i + 1]
    if (!next || below === 'credit' || below === 'promotion' || below === 'notice') {
      return standfirst && next && endsOpen(lines[i]!) ? 'heading' : null
    }
    return isHeadingLike(lines[i]!, next, below === 'list', standfirst, words) ? 'heading' : null
  })
}

function makeParts(text: string, lines: readonly Line[], kinds: Kinds, words: ReadingWords): readonly Part[] {
  const parts: Part[] = []
  const spaced = lines.some((line, i) => i > 0 && line.gap)
  for (const [i, line] of lines.entries()) {
    const kind = kinds[i] ?? 'paragraph'
    const { start, end } = line
    const attribution = kind === 'embed' ? findAttribution(text, line, words) : null
    if (kind === 'embed') {
      const from = attribution?.start === start ? takePost(parts, lines, i, spaced) : start
      parts.push(makeEmbed(text, { start: from, end }, attribution, words))
    } else if (kind === 'headline' && parts.at(-1)?.kind === 'headline' && kinds[i - 1] === 'headline') {
      parts.push({ ...parts.pop()!, end })
    } else if (kind === 'notice') {
      parts.push(makeNotice(line, words))
    } else {
      parts.push({ kind, start, end })
    }
  }
  return parts
}

/** Takes the words of a post, which stand before its attribution, from the parts; gives where they start. */
function takePost(parts: Part[], lines: readonly Line[], i: number, spaced: boolean): number {
  let start = lines[i]!.start
  for (let k = i - 1; k >= 0; k--) {
    const before = parts.at(-1)
    if (!before || before.kind === 'embed' || before.kind === 'headline' || before.kind === 'credit') break
    start = parts.pop()!.start
    const goesOn = lines[k]!.bare || (spaced && !lines[k]!.gap)
    if (!goesOn) break
  }
  return start
}

function makeNotice(line: Line, words: ReadingWords): Part {
  const { start, end } = line
  const { correction, clarification, update } = words.phrases
  const test = (patterns: readonly RegExp[]): boolean => patterns.some(pattern => pattern.test(line.text))
  const notice = test(correction)
    ? 'correction'
    : test(clarification)
      ? 'clarification'
      : test(update)
        ? 'update'
        : null
  return notice ? { kind: 'notice', start, end, notice } : { kind: 'notice', start, end }
}

/** The words that a report tells its story in, a line each part: without headline, captions, embeds, credits, notices and promotion. */
export function makeBody(text: string, parts: readonly Part[]): string {
  return parts
    .filter(part => BODY.has(part.kind))
    .map((part: Span) => sliceSpan(text, part))
    .join('\n')
}

const BODY: ReadonlySet<PartKind> = new Set(['paragraph', 'heading', 'list', 'quotation'])
