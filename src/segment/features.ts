import type { WordClasses } from '../language/model.ts'
import { isApostrophe, isDigit, isDoubleQuote, isLower, isSpace, isUpper } from './characters.ts'
import type { TokenSpans } from './tokens.ts'

/** Adds a value to a hash of 32 bits (multiplication and shift as in MurmurHash3). */
export function mix(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x85ebca6b)
  return product ^ (product >>> 15)
}

/** What the classifiers see of each token: integers only. */
export interface Columns {
  /** Hash of the word in small letters, digits as 0, quotation marks as opening or closing. */
  readonly word: Int32Array
  /** Hashes of the last one, two, three and four letters and of the first two and three. */
  readonly last1: Int32Array
  readonly last2: Int32Array
  readonly last3: Int32Array
  readonly last4: Int32Array
  readonly first2: Int32Array
  readonly first3: Int32Array
  /** Kinds of characters in the word and whether it opens the sentence. */
  readonly shape: Int32Array
}

/** Describes tokens as integers. */
export function describeTokens(text: string, tokens: TokenSpans): Columns {
  const size = tokens.start.length
  const column = () => new Int32Array(size)
  const columns: Columns = {
    word: column(),
    last1: column(),
    last2: column(),
    last3: column(),
    last4: column(),
    first2: column(),
    first3: column(),
    shape: column(),
  }
  for (let i = 0; i < size; i++) describeToken(text, tokens.start[i]!, tokens.end[i]!, i, columns)
  return columns
}

/** The hashes of words alone, as in the column of words. */
export function describeWords(text: string, tokens: TokenSpans): Int32Array {
  return describeTokens(text, tokens).word
}

/** The class of a word by its hash, 0 where it has none. */
export function classOf(word: number, { slots }: WordClasses): number {
  const bucket = (word << 2) & (slots.length - 4)
  for (let slot = bucket; slot < bucket + 4; slot++) {
    if (slots[slot]! >>> 8 === word >>> 8) return slots[slot]! & 255
  }
  return 0
}

const WORD_SEED = 0x3c6ef372

/** The hash of a word, as in the column of words. */
export function hashWord(word: string): number {
  let hash = WORD_SEED
  for (let i = 0; i < word.length; i++) hash = mix(hash, fold(word.charCodeAt(i)))
  return hash
}

function describeToken(text: string, start: number, end: number, i: number, columns: Columns): void {
  let hash = WORD_SEED
  let shape = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    shape |= shapeOf(code, at === start)
    hash = mix(hash, fold(code))
    if (at === start + 1) columns.first2[i] = hash
    if (at === start + 2) columns.first3[i] = hash
  }
  const length = end - start
  // 's is a word, '' a quotation mark.
  const quotes = length <= 2 && isQuote(text.charCodeAt(start)) && isQuote(text.charCodeAt(end - 1))
  columns.word[i] = quotes ? quoteHash(text, start, end) : hash
  columns.shape[i] = shape | (Math.min(length, 15) << 8)
  columns.last1[i] = hashBack(text, start, end, 1)
  columns.last2[i] = hashBack(text, start, end, 2)
  columns.last3[i] = hashBack(text, start, end, 3)
  columns.last4[i] = hashBack(text, start, end, 4)
}

function hashBack(text: string, start: number, end: number, count: number): number {
  let hash = count
  for (let at = Math.max(start, end - count); at < end; at++) hash = mix(hash, fold(text.charCodeAt(at)))
  return hash
}

function shapeOf(code: number, first: boolean): number {
  if (isUpper(code)) return first ? 1 : 2
  if (isLower(code)) return 4
  if (isDigit(code)) return 8
  if (code === 0x2d) return 16
  return code === 0x2e ? 32 : 64
}

/** One code for all capitals, digits, apostrophes and dashes that differ by the typist only. */
function fold(code: number): number {
  if (code < 128) {
    if (code >= 65 && code <= 90) return code + 32
    return code >= 48 && code <= 57 ? 48 : code
  }
  if (isApostrophe(code)) return 0x27
  if (code === 0x2013 || code === 0x2014) return 0x2d
  if (isUpper(code)) return String.fromCharCode(code).toLowerCase().charCodeAt(0)
  return isDigit(code) ? 48 : code
}

function isQuote(code: number): boolean {
  return isDoubleQuote(code) || isApostrophe(code) || code === 0x60
}

/** The words of double quotation marks that open and close. */
export const OPENING = 0x51ee
export const CLOSING = 0x51ed

/** Quotation marks count by their side alone, so that straight and curly ones are one word. */
function quoteHash(text: string, start: number, end: number): number {
  const single = end - start === 1 && !isDoubleQuote(text.charCodeAt(start))
  const before = start === 0 ? 0x20 : text.charCodeAt(start - 1)
  const opens = isSpace(before) || before === 0x28 || before === 0x5b || before === 0x2014
  return (single ? 2 : 0) + (opens ? OPENING : CLOSING)
}
