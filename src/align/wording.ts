import type { Analysis } from '../find/analysis.ts'
import { tokensIn } from '../segment/tree.ts'
import { findSpanAt, type Span } from '../text/span.ts'

/** A word of a statement's content, as it is compared and where it stands. */
export interface Word extends Span {
  readonly key: string
  /** Whether it stands inside quotation marks. */
  readonly marked: boolean
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

/** The words of content spans, lower case, curly apostrophes made straight. */
export function collectWords(analysis: Analysis, spans: readonly Span[]): Word[] {
  const words: Word[] = []
  for (const span of spans) {
    const { first, last } = tokensIn(analysis, span)
    for (let token = first; token < last; token++) {
      const start = analysis.tokens.start[token]!
      const end = analysis.tokens.end[token]!
      const word = analysis.report.text.slice(start, end)
      if (!WORD.test(word) || words.length >= MOST_WORDS) continue
      words.push({
        start,
        end,
        key: word.toLowerCase().replace(/[’‘]/g, "'"),
        marked: findSpanAt(analysis.quotations, start) >= 0,
      })
    }
  }
  return words
}

/** Longest common subsequence of the words' keys (dynamic programming, at most 240 × 240 steps). */
export function alignWords(a: readonly Word[], b: readonly Word[]): Alignment {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] =
        a[i]!.key === b[j]!.key
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!)
    }
  }
  const pairs = tracePairs(a, b, table, width)
  return { pairs, cover: pairs.length / Math.max(1, Math.min(a.length, b.length)) }
}

function tracePairs(
  a: readonly Word[],
  b: readonly Word[],
  table: Uint16Array,
  width: number,
): [number, number][] {
  const pairs: [number, number][] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i]!.key === b[j]!.key) pairs.push([i++, j++])
    else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}

export type Variant = 'other words' | 'shorter' | 'inside or outside the marks'

/** Shared words that must change sides of the marks before it is worth saying. */
const LEAST_MOVED = 3
/** Words inserted, dropped or exchanged in the middle before it is "other words". */
const LEAST_CHANGED = 1

/** Words between two matches from which on the outer one is taken for chance. */
const CHANCE_GAP = 3

// "We have … We do not know" against "We do not know": the first "We" is matched by chance and would look like a change.
function dropChance(pairs: Alignment['pairs']): Alignment['pairs'] {
  const far = (a: readonly [number, number], b: readonly [number, number]) =>
    b[0] - a[0] > CHANCE_GAP || b[1] - a[1] > CHANCE_GAP
  let first = 0
  let last = pairs.length - 1
  while (first < last && far(pairs[first]!, pairs[first + 1]!)) first++
  while (last > first && far(pairs[last - 1]!, pairs[last]!)) last--
  return pairs.slice(first, last + 1)
}

/** How the second print of a quotation differs from the first; compares words only, never punctuation. */
export function nameVariants(a: readonly Word[], b: readonly Word[], alignment: Alignment): Variant[] {
  const variants: Variant[] = []
  const pairs = dropChance(alignment.pairs)
  const first = pairs[0]
  const last = pairs.at(-1)
  if (!first || !last) return variants
  const inside = pairs.length
  const changed = Math.max(last[0] - first[0] + 1 - inside, last[1] - first[1] + 1 - inside)
  if (changed >= LEAST_CHANGED) variants.push('other words')
  if (Math.abs(a.length - b.length) > changed && changed === 0) variants.push('shorter')
  const moved = pairs.filter(([i, j]) => a[i]!.marked !== b[j]!.marked).length
  if (moved >= LEAST_MOVED) variants.push('inside or outside the marks')
  return variants
}
