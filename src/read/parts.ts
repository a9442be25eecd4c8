import type { ReadingWords } from '../language/reading.ts'
import { sliceSpan } from '../text/span.ts'
import type { Block } from './blocks.ts'
import { findAttribution, makeEmbed, markPosts } from './embed.ts'
import { markHeadings, markHeadline } from './headings.ts'
import { endsOpen, type Kinds, type Line, makeLine } from './lines.ts'
import { markMasthead } from './masthead.ts'
import { type Place, recogniseLine } from './recognise.ts'
import type { Part, PartKind } from './report.ts'

/** The parts of a text from its blocks: in order, without overlap, and over all that is no white space. */
export function findParts(text: string, blocks: readonly Block[], words: ReadingWords): readonly Part[] {
  const lines = blocks.map(block => makeLine(text, block))
  let kinds: Kinds = recogniseBlocks(lines, words)
  kinds = markPosts(text, lines, kinds, words)
  kinds = markFollowers(lines, kinds, words)
  kinds = markHeadline(text, lines, kinds, words)
  kinds = markMasthead(text, lines, kinds, words)
  kinds = markHeadings(lines, kinds, words)
  return makeParts(text, lines, kinds, words)
}

/** How many blocks from the top or the end a line may stand that says who wrote and when. */
const EDGE = 8
/** A line of so many words is a paragraph of the story. */
const STORY_WORDS = 20

function recogniseBlocks(lines: readonly Line[], words: ReadingWords): Kinds {
  const story = lines.findIndex(line => line.words >= STORY_WORDS && !endsOpen(line))
  return lines.map((line, i) => {
    const top = i < EDGE && (story < 0 || i <= story)
    return recogniseBlock(line, { top, end: !top && lines.length - i <= EDGE }, words)
  })
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

/** The longest title of another report, in words. */
const LINK_WORDS = 25

/** "Related:" makes promotion of the short lines after it: those without a stop, and all of them where nothing else follows. */
function markFollowers(lines: readonly Line[], kinds: Kinds, words: ReadingWords): Kinds {
  const marked = [...kinds]
  const tail = lines.findLastIndex(line => line.words > LINK_WORDS) + 1
  let under = false
  for (const [i, line] of lines.entries()) {
    const open = (kinds[i] === null || kinds[i] === 'list') && line.words <= LINK_WORDS
    const follows: boolean = under && open && (endsOpen(line) || i >= tail)
    under = follows || words.phrases.links.some(pattern => pattern.test(line.text))
    if (under) marked[i] = 'promotion'
  }
  return marked
}

function makeParts(text: string, lines: readonly Line[], kinds: Kinds, words: ReadingWords): readonly Part[] {
  const parts: Part[] = []
  let post: number | null = null
  for (const [i, { start, end }] of lines.entries()) {
    const kind = kinds[i] ?? 'paragraph'
    if (kind === 'post') post ??= start
    else if (kind === 'embed') {
      const attribution = findAttribution(text, { start, end }, words)
      parts.push(makeEmbed(text, { start: post ?? start, end }, attribution, words))
      post = null
    } else if (kind === 'headline' && kinds[i - 1] === 'headline') parts.push({ ...parts.pop()!, end })
    else if (kind === 'notice') parts.push(makeNotice(lines[i]!, words))
    else parts.push({ kind, start, end })
  }
  return parts
}

function makeNotice(line: Line, words: ReadingWords): Part {
  const { start, end } = line
  const { correction, clarification, update } = words.phrases
  const kinds = { correction, clarification, update } as const
  for (const notice of ['correction', 'clarification', 'update'] as const) {
    if (kinds[notice].some(pattern => pattern.test(line.text))) return { kind: 'notice', start, end, notice }
  }
  return { kind: 'notice', start, end }
}

/** The words that a report tells its story in, a line each part: without headline, captions, embeds, credits, notices and promotion. */
export function makeBody(text: string, parts: readonly Part[]): string {
  return parts
    .filter(part => BODY.has(part.kind))
    .map(part => sliceSpan(text, part))
    .join('\n')
}

const BODY: ReadonlySet<PartKind> = new Set(['paragraph', 'heading', 'list', 'table', 'quotation'])
