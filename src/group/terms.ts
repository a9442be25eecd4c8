import type { Analysis } from '../find/analysis.ts'
import type { Language } from '../language/language.ts'
import type { Sentence, Tokens } from '../segment/segmented.ts'

/** Terms with their weights, heaviest first; the squares of the weights add up to 1. */
export interface Weighted {
  readonly terms: readonly string[]
  readonly weights: readonly number[]
}

/** Terms by which a report is known: its rarest words and names, the earlier and the more often the better. */
const MOST_TERMS = 120

const BODY = new Set(['headline', 'heading', 'paragraph', 'list', 'quotation', 'caption', 'embed'])
const WORDS = new Set(['NOUN', 'PROPN', 'VERB', 'NUM'])

/** Gives each term the weight of its rarity and the logarithm of its count, cut to the heaviest and to unit length. */
export function weigh(counts: ReadonlyMap<string, number>, { rarity }: Language): Weighted {
  const weighted = [...counts].map(([term, count]) => [term, Math.log1p(count) * rarity.of(term)] as const)
  const top = weighted.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_TERMS)
  const length = Math.hypot(...top.map(([, weight]) => weight)) || 1
  return { terms: top.map(([term]) => term), weights: top.map(([, weight]) => round(weight / length)) }
}

// Five digits are plenty, and keep what is stored short.
function round(weight: number): number {
  return Math.round(weight * 1e5) / 1e5
}

/** Calls for each word of a sentence that can tell an event from another, with its term. */
export function eachTerm(
  tokens: Tokens,
  { first, last }: Pick<Sentence, 'first' | 'last'>,
  { compare }: Language,
  call: (term: string, token: number) => void,
): void {
  for (let token = first; token < last; token++) {
    if (!WORDS.has(tokens.tag[token]!)) continue
    const term = termOf(tokens.lemma[token]!.toLowerCase(), compare)
    if (term !== null) call(term, token)
  }
}

/** The term of a lemma in small letters; null for what says too little, and for years, which say only when. */
export function termOf(lemma: string, compare: Language['compare']): string | null {
  if (compare.light.has(lemma) || /^(?:1[89]|20)\d\d$/.test(lemma) || !/[\p{L}\p{N}]/u.test(lemma))
    return null
  return compare.demonyms.get(lemma) ?? compare.synonyms.get(lemma) ?? lemma
}

/** Whether a sentence stands where a report tells its matter, and not in a credit, a notice or promotion. */
export function isBody({ report }: Analysis, { part }: Sentence): boolean {
  return BODY.has(report.parts[part]?.kind ?? '')
}

/** The words of a name or a headline, in small letters. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.’'-][\p{L}\p{N}]+)*/gu) ?? []
}
