/** How rare words are in news, from a fixed table, so that an unrelated report changes nothing about the others. */
export interface Rarity {
  /** Inverse document frequency, natural logarithm, of a lower-case lemma; a word never seen has the highest. */
  of(lemma: string): number
}
