import type { SegmentWords } from '../language/segmenting.ts'
import { isApostrophe, isDigit, isLetter, isLower, isSpace, isUpper, isWord } from './characters.ts'

/** Where tokens start and end, report-wide. */
export interface TokenSpans {
  readonly start: number[]
  readonly end: number[]
}

/** An address, a handle or a word is cut after this many code units, which keeps the longest line linear. */
const TOKEN_LIMIT = 2000

/** Splits the text from `start` to `end` into tokens as in the English treebanks and appends them to `out`. */
export function splitTokens(
  text: string,
  start: number,
  end: number,
  words: SegmentWords,
  out: TokenSpans,
): void {
  let at = start
  while (at < end) {
    if (isSpace(text.charCodeAt(at))) {
      at++
      continue
    }
    const to = Math.max(at + 1, endOfToken(text, at, end, words))
    pushToken(text, at, to, words, out)
    at = to
  }
}

function endOfToken(text: string, at: number, end: number, words: SegmentWords): number {
  const code = text.charCodeAt(at)
  if (isWord(code)) return endOfWord(text, at, end, words)
  if (code === 0x40 || code === 0x23) return endOfHandle(text, at, end)
  if (isApostrophe(code)) return endOfApostrophe(text, at, end, words)
  if (
    (code === 0x2e || code === 0x2c) &&
    isDigit(text.charCodeAt(at + 1)) &&
    !isWord(text.charCodeAt(at - 1))
  ) {
    return endOfWord(text, at + 1, end, words)
  }
  return endOfMark(text, at, end)
}

/** Runs that are one token: …, ..., --, ?!, ***, :-). */
function endOfMark(text: string, at: number, end: number): number {
  const code = text.charCodeAt(at)
  let to = at + 1
  if (code === 0x3a || code === 0x3b) return endOfFace(text, at, end)
  if (code >= 0xd800 && code <= 0xdbff) return endOfPictograph(text, at + 2, end)
  if (code === 0x21 || code === 0x3f) {
    while (
      to < end &&
      to - at < TOKEN_LIMIT &&
      (text.charCodeAt(to) === 0x21 || text.charCodeAt(to) === 0x3f)
    )
      to++
    return to
  }
  if (!'.-*=_~–—`<>+'.includes(text.charAt(at))) return to
  while (to < end && to - at < TOKEN_LIMIT && text.charCodeAt(to) === code) to++
  return to
}

/** “Thanks :-)” — a face after white space; else the colon or semicolon alone. */
function endOfFace(text: string, at: number, end: number): number {
  const face = /^[:;]-?[()DP](?![\p{L}\p{N}])/u.exec(text.slice(at, Math.min(end, at + 4)))
  return face && at > 0 && isSpace(text.charCodeAt(at - 1)) ? at + face[0].length : at + 1
}

/** A pictograph with what joins it to the next: variation selectors, joiners. */
function endOfPictograph(text: string, from: number, end: number): number {
  let to = Math.min(from, end)
  while (to < end && (text.charCodeAt(to) === 0xfe0f || text.charCodeAt(to) === 0x200d)) {
    to += text.charCodeAt(to) === 0x200d ? 3 : 1
  }
  return Math.min(to, end)
}

function endOfHandle(text: string, at: number, end: number): number {
  if (!isLetter(text.charCodeAt(at + 1)) && text.charCodeAt(at + 1) !== 0x5f) return at + 1
  let to = at + 1
  while (to < end && to - at < TOKEN_LIMIT && (isWord(text.charCodeAt(to)) || text.charCodeAt(to) === 0x5f))
    to++
  return to
}

function endOfApostrophe(text: string, at: number, end: number, words: SegmentWords): number {
  // the port’s — a clitic that lost its word to a mark: “Echo”’s
  const clitic = endOfLetters(text, at + 1, end)
  const before = text.charCodeAt(at - 1)
  if (at > 0 && !isSpace(before) && words.clitics.has(text.slice(at + 1, clitic).toLowerCase())) return clitic
  // the ’90s
  if (isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2))) {
    return text.charCodeAt(at + 3) === 0x73 ? at + 4 : at + 3
  }
  return text.charCodeAt(at) === 0x27 && text.charCodeAt(at + 1) === 0x27 ? at + 2 : at + 1
}

function endOfLetters(text: string, from: number, end: number): number {
  let to = from
  while (to < end && to - from < TOKEN_LIMIT && isLetter(text.charCodeAt(to))) to++
  return to
}

function endOfRun(text: string, from: number, end: number): number {
  let to = from
  while (to < end && to - from < TOKEN_LIMIT && isWord(text.charCodeAt(to))) to++
  return to
}

/** The end of the word that begins at `at`, with what belongs inside words: stops, commas, apostrophes, some hyphens. */
function endOfWord(text: string, at: number, end: number, words: SegmentWords): number {
  const address = endOfAddress(text, at, end, words)
  if (address > 0) return address
  const clock = endOfClock(text, at, end)
  if (clock > 0) return clock
  let to = endOfRun(text, at, end)
  while (to < end && to - at < TOKEN_LIMIT) {
    const next = endOfLink(text, at, to, end, words)
    if (next <= to) break
    to = next
  }
  return endOfStop(text, at, to, end, words)
}

/** 7pm — the digits of a time of day that is written without a space. */
function endOfClock(text: string, at: number, end: number): number {
  let to = at
  while (to < end && to < at + 3 && isDigit(text.charCodeAt(to))) to++
  if (to === at) return -1
  return /^[ap]\.?m\b/iu.test(text.slice(to, to + 4)) ? to : -1
}

/** The end of the word with the sign at `to` and the run behind it, or `to` where that sign ends the word. */
function endOfLink(text: string, at: number, to: number, end: number, words: SegmentWords): number {
  if (to + 1 >= end) return to
  const sign = text.charCodeAt(to)
  const before = text.charCodeAt(to - 1)
  const after = text.charCodeAt(to + 1)
  if (!isWord(after)) return to
  const links =
    isDigit(before) && isDigit(after)
      ? linksDigits(text, at, to, end, sign)
      : linksLetters(text, at, to, end, sign, words)
  return links ? endOfRun(text, to + 1, end) : to
}

/** 40,000 · 3.5 · 7:50 · 3/25/25 · 555-0134 */
function linksDigits(text: string, at: number, to: number, end: number, sign: number): boolean {
  if (sign === 0x2e || sign === 0x2c || sign === 0x3a) return true
  if (sign === 0x2f) return true
  if (sign !== 0x2d) return false
  return to - at >= 3 && endOfRun(text, to + 1, end) - to > 4 && isDigit(text.charCodeAt(at))
}

function linksLetters(
  text: string,
  at: number,
  to: number,
  end: number,
  sign: number,
  words: SegmentWords,
): boolean {
  const before = text.charCodeAt(to - 1)
  const after = text.charCodeAt(to + 1)
  if (sign === 0x2e) return linksStop(text, at, to, end)
  // AT&T
  if (sign === 0x26)
    return isUpper(before) && isUpper(after) && to - at <= 3 && endOfRun(text, to + 1, end) - to <= 4
  if (sign === 0x5f) return true
  if (isApostrophe(sign)) return linksApostrophe(text, to, end, words)
  // non-binding, but well - known
  if (sign === 0x2d) return to - at <= 7 && words.prefixes.has(text.slice(at, to).toLowerCase())
  return false
}

/** U.S, p.m, but not Center.President */
function linksStop(text: string, at: number, to: number, end: number): boolean {
  const first = to - at === 1 || text.charCodeAt(to - 2) === 0x2e
  const run = endOfRun(text, to + 1, end)
  if (!isLetter(text.charCodeAt(to - 1)) || !isLetter(text.charCodeAt(to + 1))) return false
  return (
    (first && run - to === 2) ||
    (first && run - to === 3 && isLower(text.charCodeAt(run - 1)) && isUpper(text.charCodeAt(to + 1)))
  )
}

/** O’Brien, but Silva|’s and does|n’t, which pushToken splits. */
function linksApostrophe(text: string, to: number, end: number, words: SegmentWords): boolean {
  const run = endOfRun(text, to + 1, end)
  const tail = text.slice(to + 1, Math.min(run, to + 4)).toLowerCase()
  if (tail === 't' && (text.charCodeAt(to - 1) | 32) === 0x6e) return true
  return !words.clitics.has(tail) && isLetter(text.charCodeAt(to - 1)) && isLetter(text.charCodeAt(to + 1))
}

/** Takes in the stop of an abbreviation: U.S. · Mr. · No. 5 */
function endOfStop(text: string, at: number, to: number, end: number, words: SegmentWords): number {
  if (text.charCodeAt(to) === 0x24 && to - at <= 3 && /^(?:US|A|C|HK|NZ|S|R|NT)$/u.test(text.slice(at, to)))
    return to + 1
  if (to >= end || text.charCodeAt(to) !== 0x2e || text.charCodeAt(to + 1) === 0x2e || to - at > 8) return to
  const word = text.slice(at, to)
  if (/^\p{L}(?:\.\p{L}{1,2})+$/u.test(word)) return to + 1
  return keepsStop(text, word, to + 1, end, words) ? to + 1 : to
}

function keepsStop(text: string, word: string, next: number, end: number, words: SegmentWords): boolean {
  const lower = word.toLowerCase()
  const last = !/[^\s"'”’)\]]/u.test(text.slice(next, Math.min(end, next + 6)))
  const capital = isUpper(word.charCodeAt(0))
  if (lower.length > 1 && words.titles.has(lower)) return capital || !last
  if (words.numbered.has(lower) && /^ ?\p{N}/u.test(text.slice(next, next + 2))) return true
  if (words.abbreviations.has(lower)) return capital || lower === 'etc' || (lower === 'al' && !last)
  return word.length === 1 && capital && !last
}

/** Addresses of mail and of the web; -1 where none begins. */
function endOfAddress(text: string, at: number, end: number, words: SegmentWords): number {
  let to = at
  let dot = -1
  while (to < end && to - at < TOKEN_LIMIT && isAddressCode(text.charCodeAt(to))) {
    const code = text.charCodeAt(to)
    if (code === 0x2e) dot = to
    if (code === 0x3a) return text.startsWith('//', to + 1) && to - at <= 5 ? endOfPath(text, to, end) : -1
    if (code === 0x40) return isWord(text.charCodeAt(to + 1)) ? endOfPath(text, to, end) : -1
    if (code === 0x2f) return dot > at && isDomain(text, dot, to, words) ? endOfPath(text, to, end) : -1
    to++
  }
  if (dot < 0) return -1
  while (to > at && text.charCodeAt(to - 1) === 0x2e) to--
  dot = text.lastIndexOf('.', to - 1)
  return dot > at && isDomain(text, dot, to, words) ? to : -1
}

function isAddressCode(code: number): boolean {
  if (code < 128)
    return (
      isWord(code) ||
      code === 0x2e ||
      code === 0x2d ||
      code === 0x5f ||
      code === 0x3a ||
      code === 0x40 ||
      code === 0x2f ||
      code === 0x2b
    )
  return false
}

/** port.example.com, but not “U.S” or “at 7.am”: at least two letters stand before the last stop. */
function isDomain(text: string, dot: number, to: number, words: SegmentWords): boolean {
  if (to - dot > 6 || !isWord(text.charCodeAt(dot - 1)) || !isWord(text.charCodeAt(dot - 2))) return false
  return words.domains.has(text.slice(dot + 1, to))
}

/** The rest of an address up to white space, without the marks that close the sentence. */
function endOfPath(text: string, from: number, end: number): number {
  let to = from
  while (to < end && to - from < TOKEN_LIMIT && isPathCode(text.charCodeAt(to))) to++
  while (to > from && '.,;:!?)]\'"*'.includes(text.charAt(to - 1))) to--
  return to
}

function isPathCode(code: number): boolean {
  return code > 0x20 && code < 0x7f && code !== 0x22 && code !== 0x3c && code !== 0x3e
}

/** Appends a token, split where it holds several: does|n’t, can|not. */
function pushToken(text: string, at: number, to: number, words: SegmentWords, out: TokenSpans): void {
  pushParts(
    to - at > 1 && to - at <= 12 ? lengthsOf(text.slice(at, to).toLowerCase(), words) : [to - at],
    at,
    out,
  )
}

function lengthsOf(lower: string, words: SegmentWords): readonly number[] {
  if (lower.length > 3 && /n['’‘´ʼ]t$/u.test(lower)) return [lower.length - 3, 3]
  return words.fused.get(lower) ?? [lower.length]
}

function pushParts(lengths: readonly number[], from: number, out: TokenSpans): void {
  let at = from
  for (const length of lengths) {
    out.start.push(at)
    at += length
    out.end.push(at)
  }
}
