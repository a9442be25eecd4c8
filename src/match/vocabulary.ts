/** Terms of one comparison as numbers, each with its weight. */
export interface Vocabulary {
  /** The number of a term; a new term gets the next number and the weight. */
  intern(term: string, weight: number): number
  weight(term: number): number
  name(term: number): string
  readonly size: () => number
  /** Terms of the words looked up so far; null for a word that says too little. */
  readonly words: Map<string, number | null>
}

/** An empty vocabulary. */
export function makeVocabulary(): Vocabulary {
  const numbers = new Map<string, number>()
  const weights: number[] = []
  const names: string[] = []
  return {
    intern(term, weight) {
      const known = numbers.get(term)
      if (known !== undefined) return known
      numbers.set(term, weights.length)
      weights.push(weight)
      names.push(term)
      return weights.length - 1
    },
    weight: term => weights[term]!,
    name: term => names[term]!,
    size: () => weights.length,
    words: new Map(),
  }
}
