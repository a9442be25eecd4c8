import type { Analysis } from '../find/analysis.ts'
import type { CompareWords } from '../language/compare.ts'
import { tokensIn } from '../segment/tree.ts'
import { findSpanAt, type Span } from '../text/span.ts'

/** A word of a statement's content, as it is compared and where it stands. */
export interface Word extends Span {
  readonly key: string
  /** The number of its key: the same for words that are the same. */
  readonly number: number
  /** Whether it stands inside quotation marks, or in a post or block that is a quotation as a whole. */
  readonly marked: boolean
  /** Whether something may be left out before it: an ellipsis, a bracket, marks that close and open. */
  readonly cut: boolean
  /** Whether it may come or go without another meaning: an article, "and" for a comma, "into" for "in to". */
  readonly slight: boolean
}

/** How two prints of one statement differ. */
export interface Alignment {
  /** Pairs of indexes of words that are the same, ascending in both. */
  readonly pairs: readonly (readonly [number, number])[]
  /** Shared words over the words of the shorter print: 0 to 1. */
  readonly cover: number
}

/** Longer contents are compared by their first words only. */
const MOST_WORDS = 240

const WORD = /[\p{L}\p{N}]/u
const OPEN = /[[(]/u
const CLOSE = /[\])]/u
const CUT = /\.\.\.|…|[[\]()]/u

/** A token as it is compared. */
interface Key {
  readonly key: string
  readonly number: number
  readonly slight: boolean
  readonly isWord: boolean
  readonly opens: boolean
  readonly closes: boolean
}

/** Reads a token as printed; those of one story are read once, and numbered together. */
export type Keys = (text: string) => Key

/** Opens the reading of tokens; only words that the same `Keys` read can be aligned. */
export function openKeys(words: CompareWords): Keys {
  const keys = new Map<string, Key>()
  const numbers = new Map<string, number>()
  return text => {
    const known = keys.get(text)
    if (known) return known
    const key = keyWord(text, words)
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    const made: Key = {
      key,
      number,
      slight: words.slight.has(key),
      isWord: WORD.test(text),
      opens: OPEN.test(text),
      closes: CLOSE.test(text),
    }
    keys.set(text, made)
    return made
  }
}

/** The words of content spans; `whole` where all of it is a quotation, marks or not. */
export function collectWords(analysis: Analysis, spans: readonly Span[], keys: Keys, whole = false): Word[] {
  const { quotations, tokens, report } = analysis
  const found: Word[] = []
  let bracketed = false
  let last = { end: spans[0]?.start ?? 0, quotation: -1 }
  for (const span of spans) {
    const range = tokensIn(analysis, span)
    for (let token = range.first; token < range.last && found.length < MOST_WORDS; token++) {
      const start = tokens.start[token]!
      const end = tokens.end[token]!
      const { key, number, slight, isWord, opens, closes } = keys(report.text.slice(start, end))
      // “the [National Academy]”, “these (local) offices”: words of the reporter's inside the marks
      if (opens) bracketed = true
      const skipped = bracketed || !isWord
      if (closes) bracketed = false
      if (skipped) continue
      const quotation = findSpanAt(quotations, start)
      const between = report.text.slice(last.end, start)
      found.push({
        start,
        end,
        key,
        number,
        slight,
        marked: whole || quotation >= 0,
        cut: CUT.test(between) || (!whole && quotation !== last.quotation),
      })
      last = { end, quotation }
    }
  }
  return found
}

function keyWord(text: string, { spellings, contractions, numerals }: CompareWords): string {
  const word = text.toLowerCase().replaceAll(/[’‘]/g, "'").replace(/^[@#]/, '').replaceAll('.', '')
  const full = contractions.get(word) ?? numerals.get(word)
  if (full !== undefined) return full
  const spelling = spellings.find(
    ({ ending, keep }) => word.endsWith(ending) && word.length >= ending.length + keep,
  )
  return spelling ? word.slice(0, word.length - spelling.ending.length) + spelling.put : word
}

/** Longest common subsequence of the words' keys (dynamic programming, at most 240 × 240 steps). */
export function alignWords(a: readonly Word[], b: readonly Word[]): Alignment {
  const one = a.map(({ number }) => number)
  const other = b.map(({ number }) => number)
  const pairs: [number, number][] = []
  // What both begin with is the same as it stands; prints of one statement often begin alike.
  while (pairs.length < one.length && one[pairs.length] === other[pairs.length])
    pairs.push([pairs.length, pairs.length])
  if (pairs.length < Math.min(one.length, other.length)) addPairs(one, other, pairs)
  return { pairs, cover: pairs.length / Math.max(1, Math.min(a.length, b.length)) }
}

// Adds the pairs behind those that both begin with.
function addPairs(a: readonly number[], b: readonly number[], pairs: [number, number][]): void {
  const from = pairs.length
  const width = b.length - from + 1
  const table = new Uint16Array((a.length - from + 1) * width)
  for (let i = a.length - 1; i >= from; i--) {
    const row = (i - from) * width - from
    for (let j = b.length - 1; j >= from; j--) {
      table[row + j] =
        a[i] === b[j]
          ? table[row + width + j + 1]! + 1
          : Math.max(table[row + width + j]!, table[row + j + 1]!)
    }
  }
  for (let i = from, j = from; i < a.length && j < b.length; ) {
    const row = (i - from) * width - from
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if (table[row + width + j]! >= table[row + j + 1]!) i++
    else j++
  }
}

export type Variant = 'other words' | 'shorter' | 'inside or outside the marks'

/** Words in a row that must change sides of the marks before it is worth saying. */
const LEAST_MOVED = 3
/** Words between two matches from which on the outer one is taken for chance. */
const CHANCE_GAP = 3

/** Matches at either end, beyond such a gap, that chance explains. */
const CHANCE_RUN = 6

// "I think it is wrong … I think it is a disgrace" against "I think it is a disgrace": the first "I think it is" is
// matched by chance and would look like a change.
function dropChance(a: readonly Word[], b: readonly Word[], pairs: Alignment['pairs']): Alignment['pairs'] {
  const far = (at: number) => {
    const [one, other] = [pairs[at - 1]!, pairs[at]!]
    const gap = Math.max(other[0] - one[0], other[1] - one[1])
    // A few articles and prepositions before a gap are chance, however small it is.
    const empty = pairs.slice(0, at).every(([i]) => a[i]!.slight)
    return empty ? gap > 1 : gap > CHANCE_GAP && isChanged(a, b, one, other)
  }
  let first = 0
  let last = pairs.length
  for (let at = 1; at < last && at <= first + CHANCE_RUN; at++) if (far(at)) first = at
  for (let at = last - 1; at > first && at >= last - CHANCE_RUN; at--) if (far(at)) last = at
  return pairs.slice(first, last)
}

/** How the second print of a quotation differs from the first; compares words only, never punctuation. */
export function nameVariants(a: readonly Word[], b: readonly Word[], alignment: Alignment): Variant[] {
  const pairs = dropChance(a, b, alignment.pairs)
  if (pairs.length === 0) return []
  const variants: Variant[] = []
  const other = pairs.some((pair, at) => at > 0 && isChanged(a, b, pairs[at - 1]!, pair))
  if (other) variants.push('other words')
  if (!other && a.length !== b.length) variants.push('shorter')
  if (isMoved(a, b, pairs)) variants.push('inside or outside the marks')
  return variants
}

// Words between two that are the same, inside the marks of both prints, and not where something may be left out.
function isChanged(
  a: readonly Word[],
  b: readonly Word[],
  [i, j]: readonly [number, number],
  [k, l]: readonly [number, number],
): boolean {
  if (k - i === 1 && l - j === 1) return false
  const [here, there] = [a.slice(i + 1, k), b.slice(j + 1, l)]
  const between = [...here, ...there]
  if (between.every(({ slight }) => slight) || spell(here) === spell(there)) return false
  const stretch = [...between, a[k]!, b[l]!]
  return a[i]!.marked && b[j]!.marked && stretch.every(({ marked, cut }) => marked && !cut)
}

// "co-operation", "cooperation"; "web site", "website"
function spell(words: readonly Word[]): string {
  return words
    .map(({ key }) => key)
    .join('')
    .replaceAll('-', '')
}

function isMoved(a: readonly Word[], b: readonly Word[], pairs: Alignment['pairs']): boolean {
  let run = 0
  for (const [i, j] of pairs) {
    run = a[i]!.marked === b[j]!.marked ? 0 : run + 1
    if (run >= LEAST_MOVED) return true
  }
  return false
}
