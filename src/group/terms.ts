import type { Analysis } from '../find/analysis.ts'
import type { Language } from '../language/language.ts'
import type { Segmented, Sentence } from '../segment/segmented.ts'

/** Terms with their weights, heaviest first; the squares of the weights add up to 1. */
export interface Weighted {
  readonly terms: readonly string[]
  readonly weights: readonly number[]
}

/** Terms by which a report is known: its rarest words and names, the earlier and the more often the better. */
const MOST_TERMS = 120

const BODY = new Set(['headline', 'heading', 'paragraph', 'list', 'table', 'quotation', 'caption', 'embed'])
const WORDS = new Set(['NOUN', 'PROPN', 'VERB', 'NUM'])

/** Gives each term the weight of its rarity and the logarithm of its count, cut to the heaviest and to unit length. */
export function weigh(counts: ReadonlyMap<string, number>, { rarity }: Language): Weighted {
  const words = [...counts.keys()]
  const weights = Float64Array.from(words, term => Math.log1p(counts.get(term)!) * rarity.of(term))
  const order = [...words.keys()].sort(
    (a, b) => weights[b]! - weights[a]! || (words[a]! < words[b]! ? -1 : 1),
  )
  const top = order.slice(0, MOST_TERMS)
  const length = Math.hypot(...top.map(at => weights[at]!)) || 1
  return { terms: top.map(at => words[at]!), weights: top.map(at => round(weights[at]! / length)) }
}

// Five digits are plenty, and keep what is stored short.
function round(weight: number): number {
  return Math.round(weight * 1e5) / 1e5
}

/** For each token its term where it is a word that can tell an event from another; else null. */
export function readTerms({ tokens }: Segmented, { compare }: Language): readonly (string | null)[] {
  const known = new Map<string, string | null>()
  return tokens.lemma.map((lemma, token) => {
    if (!WORDS.has(tokens.tag[token]!)) return null
    const term = known.has(lemma) ? known.get(lemma)! : termOf(lemma.toLowerCase(), compare)
    known.set(lemma, term)
    return term
  })
}

/** The term of a lemma in small letters; null for what says too little, and for years, which say only when. */
export function termOf(lemma: string, compare: Language['compare']): string | null {
  if (compare.light.has(lemma) || !(isPlain(lemma) || saysMatter(lemma))) return null
  return compare.demonyms.get(lemma) ?? compare.synonyms.get(lemma) ?? lemma
}

// What opens with a plain letter is no year and no sign: that is most words, and two patterns saved.
function isPlain(lemma: string): boolean {
  const first = lemma.charCodeAt(0)
  return first >= 97 && first <= 122
}

function saysMatter(lemma: string): boolean {
  return /[\p{L}\p{N}]/u.test(lemma) && !/^(?:1[89]|20)\d\d$/.test(lemma)
}

/** Whether a sentence stands where a report tells its matter, and not in a credit, a notice or promotion. */
export function isBody({ report }: Analysis, { part }: Sentence): boolean {
  return BODY.has(report.parts[part]?.kind ?? '')
}

/** The words of a name or a headline, in small letters. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.’'-][\p{L}\p{N}]+)*/gu) ?? []
}
