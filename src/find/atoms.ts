import type { Segmented, Sentence } from '../segment/segmented.ts'

/** The smallest pieces that number and time expressions are made of: runs of letters, numbers, single signs. */
export interface Atoms {
  /** The report's text, in which the atoms lie. */
  readonly text: string
  readonly start: readonly number[]
  readonly end: readonly number[]
  /** Lower case; dots inside abbreviations gone: `p.m.` is `pm`; dashes are `-`, apostrophes `'`. */
  readonly word: readonly string[]
  /** Whether white space stands before it. */
  readonly spaced: readonly boolean[]
  /** Whether it begins with a capital letter. */
  readonly capital: readonly boolean[]
  /** Index of the token that holds its first character; -1 where there is none. */
  readonly token: readonly number[]
}

/**
 * The atoms of a sentence. Tokens are cut differently by each tokenizer; atoms are always the same.
 * Figures behind one of `months` are a day and do not join what a thin or no-break space parts them from.
 */
export function splitAtoms(segmented: Segmented, sentence: Sentence, months: readonly string[]): Atoms {
  const { text } = segmented.report
  const { start: starts, end: ends } = segmented.tokens
  const start: number[] = []
  const end: number[] = []
  const word: string[] = []
  const spaced: boolean[] = []
  const capital: boolean[] = []
  const token: number[] = []
  let before = sentence.start - 1
  let at = sentence.first
  for (let from = sentence.start; from < sentence.end; ) {
    const kind = kindAt(text, from)
    if (kind === SPACE) {
      from++
      continue
    }
    const joins = kind === DIGIT && !isBehind(word, months)
    const to = endOfAtom(text, from, sentence.end, kind, joins)
    const raw = text.slice(from, to)
    const lower = kind === DIGIT ? raw : raw.toLowerCase()
    start.push(from)
    end.push(to)
    spaced.push(from > before)
    word.push(kind === SIGN ? normalizeSign(lower) : kind === LETTER ? normalizeWord(lower) : raw)
    capital.push(lower[0] !== raw[0])
    before = to
    while (at < sentence.last && (ends[at] ?? 0) <= from) at++
    token.push(at < sentence.last && (starts[at] ?? from + 1) <= from ? at : -1)
    from = to
  }
  return { text, start, end, word, spaced, capital, token }
}

// "March", "Sept."
function isBehind(word: readonly string[], months: readonly string[]): boolean {
  const last = word.at(-1) === '.' ? word.at(-2) : word.at(-1)
  return last !== undefined && months.includes(last)
}

const SPACE = 0
const LETTER = 1
const DIGIT = 2
const SIGN = 3

// What each sign of ASCII is, so that the usual text needs no regular expression.
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  if (/\s/.test(sign)) return SPACE
  if (/[A-Za-z]/.test(sign)) return LETTER
  return /\d/.test(sign) ? DIGIT : SIGN
})

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128) return KINDS[code]!
  // Curly quotation marks, dashes and the like, which news is full of.
  if (code >= 0x2010 && code <= 0x2027) return SIGN
  const sign = String.fromCodePoint(text.codePointAt(at)!)
  if (/\p{L}/u.test(sign)) return LETTER
  return /\s/.test(sign) ? SPACE : SIGN
}

// Numbers keep their separators (1,200.50), thin spaces too; abbreviations their dots (p.m., U.S.); all else is letters or one sign.
function endOfAtom(text: string, from: number, limit: number, kind: number, joins: boolean): number {
  if (kind === DIGIT) return endOfNumber(text, from, limit, joins)
  if (kind === LETTER) return endOfAbbreviation(text, from, limit) ?? endOfWord(text, from, limit)
  return Math.min(limit, from + widthAt(text, from))
}

// Signs beyond the basic plane take two code units.
function widthAt(text: string, at: number): number {
  return text.charCodeAt(at) < 0xd800 ? 1 : text.codePointAt(at)! > 0xffff ? 2 : 1
}

function isDigitAt(text: string, at: number, limit: number): boolean {
  const code = at < limit ? text.charCodeAt(at) : 0
  return code >= 48 && code <= 57
}

function endOfDigits(text: string, from: number, limit: number): number {
  let at = from
  while (isDigitAt(text, at, limit)) at++
  return at
}

const THIN_SPACES: readonly string[] = ['\u00a0', '\u2009', '\u202f']

// "12 500" with a thin or no-break space is one number, "2019 500" is two.
function endOfNumber(text: string, from: number, limit: number, joins: boolean): number {
  let at = endOfDigits(text, from, limit)
  let groups = joins && at - from <= 3
  for (;;) {
    const sign = text[at] ?? ''
    const to = endOfDigits(text, at + 1, limit)
    const separated = sign === '.' || sign === ','
    if (to === at + 1 || !(separated || (groups && to === at + 4 && THIN_SPACES.includes(sign)))) return at
    if (separated) groups = false
    at = to
  }
}

// "p.m.", "U.S.": single letters, each with its stop, at least two.
function endOfAbbreviation(text: string, from: number, limit: number): number | null {
  let at = from
  let letters = 0
  for (;;) {
    const stop = at + widthAt(text, at)
    if (stop >= limit || text.charCodeAt(stop) !== STOP || kindAt(text, at) !== LETTER) break
    at = stop + 1
    letters++
    if (at >= limit) break
  }
  return letters > 1 ? at : null
}

const STOP = 46

function endOfWord(text: string, from: number, limit: number): number {
  let at = from + widthAt(text, from)
  while (at < limit && isInWord(text, at)) at += widthAt(text, at)
  return Math.min(at, limit)
}

function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return KINDS[code] === LETTER
  return kindAt(text, at) === LETTER || /\p{M}/u.test(String.fromCodePoint(text.codePointAt(at)!))
}

const DASHES = /^[‐‑‒–—―−]$/
const APOSTROPHES = /^[’‘ʼ`´]$/

function normalizeSign(sign: string): string {
  if (sign === ',' || sign === '.') return sign
  if (DASHES.test(sign)) return '-'
  return APOSTROPHES.test(sign) ? "'" : sign
}

function normalizeWord(lower: string): string {
  if (lower.length > 1) return lower.includes('.') ? lower.replaceAll('.', '') : lower
  return APOSTROPHES.test(lower) ? "'" : lower
}

/** A word's entry in a table; none for "constructor" and its like, which every object knows. */
export function lookUp<T>(table: Readonly<Record<string, T>>, word: string | undefined): T | undefined {
  return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined
}

/** Whether an atom is written in capitals only: "USD". */
export function isUpper({ text, start, end }: Atoms, at: number): boolean {
  const raw = text.slice(start[at], end[at])
  return raw !== '' && raw === raw.toUpperCase()
}
