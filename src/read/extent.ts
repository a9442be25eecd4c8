import type { ReadingWords } from '../language/reading.ts'
import type { Part, Report } from './report.ts'

/**
 * Whether a text is known to be whole, as captured.
 *
 * - `partial`: it says that it goes on elsewhere ("Continue reading", "[…]") and hardly anything follows,
 *   or its last paragraph stops inside a sentence.
 * - `whole`: its last paragraph ends with a full sentence, and a credit, notice or promotion follows it, or comes from a page
 *   with a whole article, or is at least as long as the shortest reports are.
 * - `unknown`: all else, such as two sentences, which may be a teaser or all that there is.
 */
export function judgeExtent(text: string, parts: readonly Part[], words: ReadingWords): Report['extent'] {
  const story = parts.filter(part => STORY.has(part.kind))
  const last = story.at(-1)
  if (!last) return 'unknown'
  if (isCut(text, parts, words)) return 'partial'
  const end = text.slice(Math.max(last.start, last.end - 8), last.end)
  if (/(?:…|\.\.\.)["”’')\]]*$/.test(end)) return 'partial'
  if (!/[.!?:;][’"”')»\]]*$|[)"”’'»\]]$/.test(end)) {
    // A report in one line has lost its breaks, and its end may be a caption or a link.
    const flat = story.length === 1 && countWords(text, last) > FLAT_WORDS
    return breaksOff(text, last) && !flat ? 'partial' : 'unknown'
  }
  if (/[:;]$/.test(end)) return 'unknown'
  const closing = parts.at(-1)!
  if (closing.start > last.start && CLOSING.has(closing.kind)) return 'whole'
  const count = story.reduce((sum, part) => sum + countWords(text, part), 0)
  return count >= SHORTEST_WORDS ? 'whole' : 'unknown'
}

/** Whether a last line without a stop is a sentence cut short: a single short one may be a caption or another title. */
function breaksOff(text: string, last: Part): boolean {
  const line = text.slice(last.start, last.end)
  if (last.kind !== 'paragraph') return false
  return (
    countWords(text, last) > LABEL_WORDS ||
    /[.!?]["”’')]*\s+["“‘'(]?\p{Lu}/u.test(line) ||
    /[,–—-]$/.test(line)
  )
}

/** Parts that tell the story; what a text is cut in. */
const STORY: ReadonlySet<string> = new Set(['paragraph', 'quotation', 'list', 'table', 'heading'])

/** A last line of so few words may be a caption or title, not a broken sentence. */
const LABEL_WORDS = 25

/** What follows a story that is at its end. */
const CLOSING: ReadonlySet<string> = new Set(['credit', 'notice', 'promotion'])

/** No paragraph is longer than this. */
const FLAT_WORDS = 250

/** Fewer words than this are as often a teaser as a report: the length of a brief agency item. */
const SHORTEST_WORDS = 50

/** After this many paragraphs "continue reading" was an advertisement inside the text. */
const PARAGRAPHS_AFTER_CUT = 3

function isCut(text: string, parts: readonly Part[], words: ReadingWords): boolean {
  let after = 0
  for (const part of parts.toReversed()) {
    const line = text.slice(Math.max(part.start, part.end - 300), part.end)
    if (words.phrases.cut.some(pattern => pattern.test(line))) return true
    if (part.kind === 'paragraph' && ++after >= PARAGRAPHS_AFTER_CUT) return false
  }
  return false
}

function countWords(text: string, part: Part): number {
  return text.slice(part.start, part.end).split(/\s+/).length
}
