import type { SegmentWords } from '../language/segmenting.ts'
import type { Part, PartKind } from '../read/report.ts'
import {
  isApostrophe,
  isCloser,
  isDigit,
  isDoubleQuote,
  isLower,
  isOpener,
  isSpace,
  isUpper,
  isWord,
} from './characters.ts'
import type { Sentence } from './segmented.ts'

/** A sentence before its tokens are known. */
export type SentenceSpan = Omit<Sentence, 'first' | 'last'>

/** Parts in which a line break ends a sentence; elsewhere it may be the typist's. */
const LINED: ReadonlySet<PartKind> = new Set([
  'headline',
  'heading',
  'list',
  'caption',
  'embed',
  'credit',
  'notice',
  'promotion',
])
/** No word that decides about a stop is longer; looking further back would not be linear. */
const WORD_LIMIT = 24

/**
 * Splits each part of a report into sentences; a sentence never crosses a part. `dateline` is where the dateline ends, a
 * sentence of its own; -1 where there is none.
 */
export function splitSentences(
  text: string,
  parts: readonly Part[],
  words: SegmentWords,
  dateline = -1,
): SentenceSpan[] {
  const sentences: SentenceSpan[] = []
  for (const [part, span] of parts.entries()) {
    const start = span.start < dateline && dateline < span.end ? dateline : span.start
    pushSentence(text, span.start, start, part, sentences)
    splitPart({ text, start, end: span.end, words }, part, LINED.has(span.kind), sentences)
  }
  return sentences
}

/** The stretch of text in which sentences are looked for. */
interface Stretch {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly words: SegmentWords
}

function splitPart(stretch: Stretch, part: number, lined: boolean, out: SentenceSpan[]): void {
  let start = stretch.start
  let at = start
  while (at < stretch.end) {
    const end = lined && stretch.text.charCodeAt(at) === 10 ? at : endAfter(stretch, start, at)
    if (end >= 0) {
      pushSentence(stretch.text, start, end, part, out)
      start = end
    }
    at = Math.max(at + 1, end >= 0 ? end : skipStops(stretch, at))
  }
  pushSentence(stretch.text, start, stretch.end, part, out)
}

function pushSentence(text: string, from: number, to: number, part: number, out: SentenceSpan[]): void {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (end > start) out.push({ start, end, part })
}

function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || code === 0x3002
}

function skipStops({ text, end }: Stretch, from: number): number {
  let at = from
  while (at < end && isStop(text.charCodeAt(at))) at++
  return at
}

/** The end of the sentence whose last stops begin at `at`; -1 where none ends. */
function endAfter(stretch: Stretch, start: number, at: number): number {
  const { text, end } = stretch
  if (!isStop(text.charCodeAt(at))) return -1
  let close = skipStops(stretch, at)
  const stops = close
  while (close < end && isCloser(text.charCodeAt(close))) close++
  if (close === end) return end
  if (!isSpace(text.charCodeAt(close))) return -1
  let next = close
  while (next < end && isSpace(text.charCodeAt(next))) next++
  if (next === end) return end
  return endsBefore(stretch, { start, at, stops, close, next }) ? close : -1
}

/** A stop in its surroundings: where the sentence begins, the stops, what closes after them, and what comes next. */
interface Stop {
  readonly start: number
  readonly at: number
  readonly stops: number
  readonly close: number
  readonly next: number
}

function endsBefore(stretch: Stretch, stop: Stop): boolean {
  const { text, words } = stretch
  const next = skipOpeners(stretch, stop.next)
  const first = text.charCodeAt(next)
  // “Will it hold?” she asked. — a small letter goes on, but not: call me. i am at home.
  if (isLower(first)) return next === stop.next && endsPlainWord(stretch, stop)
  if (!isWord(first) && next === stop.next && !startsItem(first)) return false
  const single = stop.stops === stop.at + 1 && text.charCodeAt(stop.at) === 0x2e
  if (!single) return !(stop.close > stop.stops && isAsking(stretch, next))
  // “We left.” Then … — an abbreviation is followed by nothing that closes.
  if (stop.close > stop.stops && isDoubleQuote(text.charCodeAt(stop.close - 1))) return true
  const word = wordBefore(text, stop.at, stop.start)
  if (word === '') return true
  return !holdsStop(word, wordAt(text, next, stretch.end), words, stop) || opensClause(stretch, word, next)
}

/** Whether a stop or a question follows a word in small letters that no stop belongs to, and nothing closes after it. */
function endsPlainWord({ text, words }: Stretch, { start, at, stops, close }: Stop): boolean {
  if (close > stops || !/^(?:\.|[!?]+)$/.test(text.slice(at, Math.min(stops, at + WORD_LIMIT)))) return false
  const word = wordBefore(text, at, start)
  const known = [words.abbreviations, words.titles, words.numbered].some(list => list.has(word))
  return /^[a-z]{3,}$/.test(word) && !known
}

/** Whether the stop after `word` belongs to it and the sentence goes on with `after`. */
function holdsStop(word: string, after: string, words: SegmentWords, stop: Stop): boolean {
  const lower = word.toLowerCase()
  const digit = isDigit(after.charCodeAt(0))
  // 1. Open the door — a number that begins the sentence is an item's.
  if (isNumber(word) && stop.at - word.length === stop.start) return true
  // Kell v. Brenn goes on, Henry V. may not.
  if (words.titles.has(lower) && (word.length > 1 || word === lower)) return true
  if (words.numbered.has(lower) && digit) return true
  const begins = words.starters.has(after.toLowerCase()) && isUpper(after.charCodeAt(0))
  if (lower === 'p.m' || lower === 'a.m') return words.afterTime.has(after.toLowerCase())
  if (words.abbreviations.has(lower) && (isUpper(word.charCodeAt(0)) || lower === 'etc' || lower === 'al'))
    return digit || !begins
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return digit || !begins
  // J. Silva, but: They had no plan B. The …
  return word.length === 1 && isUpper(word.charCodeAt(0)) && !begins && !digit
}

// … from the U.S. Kell also said — a name and a verb begin a sentence, but not: the U.S. Senate has …
function opensClause({ text, end, words }: Stretch, word: string, next: number): boolean {
  if (!/^(?:\p{L}\.)+\p{L}$/u.test(word) || !isUpper(text.charCodeAt(next))) return false
  const name = wordAt(text, next, end)
  if (name === '' || words.bodies.has(name.toLowerCase())) return false
  let after = next + name.length
  while (after < end && isSpace(text.charCodeAt(after))) after++
  return words.goers.has(wordAt(text, after, end))
}

function isNumber(word: string): boolean {
  return /^\p{N}{1,3}$/u.test(word)
}

function startsItem(code: number): boolean {
  // Money, lists, handles and dashes begin sentences too: $6 million was …; — Port Office (@port)
  return (
    code === 0x24 ||
    code === 0xa3 ||
    code === 0x20ac ||
    code === 0x23 ||
    code === 0x40 ||
    code === 0x2014 ||
    code === 0x2013 ||
    code === 0x2022 ||
    code === 0x2a ||
    code === 0x2d ||
    code >= 0xd800
  )
}

function skipOpeners({ text, end }: Stretch, from: number): number {
  let at = from
  while (at < end && isOpener(text.charCodeAt(at))) at++
  return at
}

function wordBefore(text: string, end: number, floor: number): string {
  let at = end
  while (
    at > floor &&
    at > end - WORD_LIMIT &&
    (isWord(text.charCodeAt(at - 1)) || text.charCodeAt(at - 1) === 0x2e)
  )
    at--
  return text.slice(at, end)
}

function wordAt(text: string, start: number, ceiling: number): string {
  let at = start
  while (
    at < ceiling &&
    at < start + WORD_LIMIT &&
    (isWord(text.charCodeAt(at)) || isApostrophe(text.charCodeAt(at)))
  )
    at++
  return text.slice(start, at).split(/['’‘]/, 1)[0]!
}

/** Whether a name and a verb of asking follow: “Why now?” Mara Silva asked. */
function isAsking({ text, end, words }: Stretch, from: number): boolean {
  let at = from
  for (let count = 0; count < 5; count++) {
    const word = wordAt(text, at, end)
    if (word === '') return false
    if (count > 0 && words.asking.has(word)) return true
    if (!isUpper(word.charCodeAt(0)) || (count === 0 && words.starters.has(word.toLowerCase()))) return false
    at += word.length
    while (at < end && (isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === 0x2e)) at++
  }
  return false
}
