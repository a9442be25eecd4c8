import type { ReadingWords } from '../language/reading.ts'
import { hasDateline } from './dateline.ts'
import { endsOpen, isTitle, type Kinds, type Line } from './lines.ts'

/** Marks the headline: the first line of the story, where its shape or what follows sets it off. */
export function markHeadline(text: string, lines: readonly Line[], kinds: Kinds, words: ReadingWords): Kinds {
  const first = kinds.indexOf(null)
  if (first < 0 || kinds.includes('headline') || kinds.slice(0, first).some(isStory)) return kinds
  if (!isHeadline(text, lines, kinds, first, words)) return kinds
  const last = continuesTitle(lines, kinds, first) ? first + 1 : first
  return kinds.map((kind, i) => (i >= first && i <= last ? 'headline' : kind))
}

/** Whether a line of this kind belongs to the story itself. */
export function isStory(kind: Kinds[number]): boolean {
  return (
    kind === 'paragraph' || kind === 'quotation' || kind === 'list' || kind === 'embed' || kind === 'post'
  )
}

/** A headline has at most this many words and characters. */
const HEADLINE = { words: 32, characters: 240 }

/** A line of more words than this is no heading, so that what stands above it may be one. */
const PARAGRAPH_WORDS = 12

/**
 * The first line is a headline when it ends without a stop, and more follows.
 * One that ends with a stop must be set off: by a blank line where other paragraphs have none,
 * or by the byline, caption or dateline below it.
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
  if (line.marked > 0) return true
  if (!next || line.words > HEADLINE.words || line.end - line.start > HEADLINE.characters) return false
  if (!line.capital || hasDateline(text, line, words)) return false
  const below = kinds[i + 1]
  if (below === 'credit' || below === 'caption' || hasDateline(text, next, words)) return true
  if (endsOpen(line)) return next.words > line.words || next.gap || next.words > PARAGRAPH_WORDS
  return next.gap && isDense(lines.filter((_, k) => k > i && kinds[k] === null))
}

/** Whether paragraphs follow each other without blank lines. */
function isDense(lines: readonly Line[]): boolean {
  const gaps = lines.slice(1).filter(line => line.gap).length
  return lines.length > 2 && gaps * 2 < lines.length - 1
}

/** Whether the headline goes on in the next line. */
function continuesTitle(lines: readonly Line[], kinds: Kinds, first: number): boolean {
  const next = lines[first + 1]
  if (!next || kinds[first + 1] !== null || lines.length <= first + 2) return false
  return !next.gap && !next.capital && next.words <= HEADLINE.words / 2 && endsOpen(next)
}

/** Marks the headings: short lines without a stop above something longer. */
export function markHeadings(lines: readonly Line[], kinds: Kinds, words: ReadingWords): Kinds {
  return kinds.map((kind, i) => {
    const next = lines[i + 1]
    const below = kinds[i + 1]
    if (kind !== null || !next || below === 'credit' || below === 'promotion' || below === 'notice')
      return kind
    return isHeadingLike(lines[i]!, next, below === 'list', words) ? 'heading' : null
  })
}

/** A heading has at most this many words. */
const HEADING_WORDS = 12

/** Whether a line that no phrase gives away reads as the heading of what follows. */
function isHeadingLike(line: Line, next: Line, overList: boolean, words: ReadingWords): boolean {
  if (line.marked > 0) return true
  if (!line.capital || line.words > HEADING_WORDS) return false
  // What happens next? / Key figures:
  if (/\?$/.test(line.text)) return line.words >= 2 && asksInTitle(line, words)
  if (/:$/.test(line.text)) return overList && line.words <= HEADING_WORDS / 2
  return endsOpen(line) && next.capital && (next.words > line.words || isTitle(line.text, words))
}

function asksInTitle(line: Line, words: ReadingWords): boolean {
  return isTitle(line.text, words) || words.questionWords.has(line.text.split(/\s/)[0]!.toLowerCase())
}
