import type { ReadingWords } from '../language/reading.ts'
import type { Span } from '../text/span.ts'
import { findYearless } from './stamp.ts'

/** The opening of a report that says whence and when: "LISBON, March 3 (Harbour Agency) —". */
export interface Dateline extends Span {
  readonly place: Span
  /** In the parentheses. */
  readonly agency?: Span
  /** Without a year; EDTF month and day, `03-03`. */
  readonly day?: Span & { readonly month: number; readonly day: number; readonly year?: number }
}

/** A dateline may open any of this many paragraphs: a summary or note can come first. */
export const DATELINE_PARAGRAPHS = 3

const DASH = /[—–-]\s/
const DATELINE =
  /^(?<place>\p{Lu}[^\d,()—–:;?!"“”\n]{1,40}?(?:,\s\p{Lu}[^\d,()—–:;?!"“”\n]{1,24}?){0,2}?)(?:,?\s(?<date>[^\s\d,()]{3,9}\s\d{1,2}|\d{1,2}\s[^\s\d,()]{3,9})(?:,?\s(?<year>\d{4}))?)?(?:,?\s\((?<agency>\p{L}[^()\d\n]{1,40})\))?\s?(?:--|[—–-])\s/du

/** The dateline that a paragraph begins with, or null. Its place must be in capitals, or an agency or date follow. */
export function findDateline(text: string, block: Span, words: ReadingWords): Dateline | null {
  const head = text.slice(block.start, Math.min(block.end, block.start + 140))
  // Most paragraphs have no dash; the long pattern takes 20 ms to compile and is spared where it can be.
  const match = DASH.test(head) ? DATELINE.exec(head) : null
  if (!match) return null
  const { place, date, year, agency } = match.groups!
  const day = date ? readDay(date, words) : null
  const capitals = /^[\p{Lu}\s.,'’/-]+$/u.test(place!.split(',')[0]!) && place!.length > 2
  if (!capitals && !agency && !day) return null
  const spanOf = (name: string): Span => {
    const [start, end] = match.indices!.groups![name]!
    return { start: block.start + start, end: block.start + end }
  }
  const dated = day ? { day: { ...spanOf('date'), ...day, ...(year ? { year: Number(year) } : {}) } } : {}
  return {
    start: block.start,
    end: block.start + match[0].trimEnd().length,
    place: trimEnd(text, spanOf('place')),
    ...(agency ? { agency: spanOf('agency') } : {}),
    ...dated,
  }
}

function trimEnd(text: string, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length }
}

/** Whether a paragraph begins with a dateline. */
export function hasDateline(text: string, block: Span, words: ReadingWords): boolean {
  return findDateline(text, block, words) !== null
}

function readDay(date: string, words: ReadingWords): { month: number; day: number } | null {
  const found = findYearless(date, words)
  return found && { month: found.month, day: found.day }
}
