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

// Numbers keep their separators (1,200.50), thin spaces too; abbreviations their dots (p.m., U.S.); all else is letters or one sign.
const ATOM =
  /\d+(?:[.,]\d+|[\u00a0\u2009\u202f]\d{3}(?!\d))*|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*|[^\s\p{L}\d]/gu
const DASHES = /^[‐‑‒–—―−]$/
const APOSTROPHES = /^[’‘ʼ`´]$/

/** The atoms of a sentence. Tokens are cut differently by each tokenizer; atoms are always the same. */
export function splitAtoms(segmented: Segmented, sentence: Sentence): Atoms {
  const text = segmented.report.text.slice(sentence.start, sentence.end)
  const start: number[] = []
  const end: number[] = []
  const word: string[] = []
  const spaced: boolean[] = []
  const capital: boolean[] = []
  const token: number[] = []
  let before = 0
  let at = sentence.first
  for (const match of text.matchAll(ATOM)) {
    const from = sentence.start + match.index
    const raw = match[0]
    start.push(from)
    end.push(from + raw.length)
    spaced.push(match.index > before || match.index === 0)
    word.push(normalizeAtom(raw))
    capital.push(raw[0]! !== raw[0]!.toLowerCase())
    before = match.index + raw.length
    while (at < sentence.last && (segmented.tokens.end[at] ?? 0) <= from) at++
    token.push(at < sentence.last && (segmented.tokens.start[at] ?? from + 1) <= from ? at : -1)
  }
  return { text: segmented.report.text, start, end, word, spaced, capital, token }
}

function normalizeAtom(raw: string): string {
  if (DASHES.test(raw)) return '-'
  if (APOSTROPHES.test(raw)) return "'"
  const lower = raw.toLowerCase()
  return lower.length > 1 && lower.includes('.') && !/\d/.test(lower) ? lower.replaceAll('.', '') : lower
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
