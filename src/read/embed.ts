import type { ReadingWords } from '../language/reading.ts'
import type { Span } from '../text/span.ts'
import type { Kinds, Line } from './lines.ts'
import type { Part } from './report.ts'
import { findStamp } from './stamp.ts'

/** The line under an embedded post that says whose it is: "— Mara Silva (@mara_silva) March 4, 2026". */
export interface Attribution extends Span {
  readonly author: Span
  readonly handle: Span
  readonly date: Span
}

const ATTRIBUTION =
  /(?:[—–]|--?|&mdash;)\s?(?<author>[^—–()\n]{1,80}?)\s?\((?<handle>@[\w.@-]{1,60})\)\s{1,40}(?<date>[\p{L}\d ,.:·/-]{6,40})$/dgu

/** An attribution line is no longer than this. */
const LONGEST = 220

/** The attribution that a block consists of or ends with, or null. */
export function findAttribution(text: string, block: Span, words: ReadingWords): Attribution | null {
  const from = Math.max(block.start, block.end - LONGEST)
  const match = last([...text.slice(from, block.end).matchAll(ATTRIBUTION)])
  if (!match) return null
  const [author, handle, date] = ['author', 'handle', 'date'].map(name =>
    shift(match.indices!.groups![name]!, from),
  )
  if (!findStamp(text.slice(date!.start, date!.end), words)) return null
  return { start: from + match.index, end: block.end, author: author!, handle: handle!, date: date! }
}

function last<T>(values: readonly T[]): T | undefined {
  return values[values.length - 1]
}

function shift([start, end]: [number, number], by: number): Span {
  return { start: start + by, end: end + by }
}

/** Marks the words of posts: the line above an attribution, and those above it up to a blank line or while only links stand between. */
export function markPosts(text: string, lines: readonly Line[], kinds: Kinds, words: ReadingWords): Kinds {
  const marked = [...kinds]
  const spaced = lines.some((line, i) => i > 0 && line.gap)
  for (const [i, line] of lines.entries()) {
    if (kinds[i] !== 'embed' || line.hint || findAttribution(text, line, words)?.start !== line.start)
      continue
    for (let k = i - 1; k >= 0 && belongsToPost(marked[k]!, lines[k]!); k--) {
      marked[k] = 'post'
      if (!(lines[k]!.bare || (spaced && !lines[k]!.gap))) break
    }
  }
  return marked
}

function belongsToPost(kind: Kinds[number], line: Line): boolean {
  return kind === null || kind === 'list' || line.bare
}

/** A link as a post shows it. */
const LINK = /https?:\/\/[^\s—–)]{3,300}|(?<![\w@.-])(?:[a-z\d-]{1,40}\.){1,4}[a-z]{2,10}\/[\w/.-]{2,100}/i

/** The part of a post that covers its words and its attribution. */
export function makeEmbed(
  text: string,
  span: Span,
  attribution: Attribution | null,
  words: ReadingWords,
): Part {
  const { start, end } = span
  const match = LINK.exec(text.slice(start, end))
  const link = match
    ? { link: { start: start + match.index, end: start + match.index + match[0].length } }
    : {}
  if (!attribution) return { kind: 'embed', start, end, ...link }
  const { author, handle, date } = attribution
  const stamp = findStamp(text.slice(date.start, date.end), words)
  const value = stamp?.readings.length === 1 ? stamp.readings[0] : undefined
  const posted = value ? { posted: { value, how: 'stated', from: 'embed', span: date } as const } : {}
  return { kind: 'embed', start, end, author, handle, ...posted, ...link }
}
