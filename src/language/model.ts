import type { LemmaWords } from './lemmas.ts'
import type { SegmentWords } from './segmenting.ts'

/** The weights of one linear classifier: a feature's row starts where its hash, masked, says, and rows overlap. */
export interface Weights {
  /** A power of two less one. */
  readonly mask: number
  readonly values: Int8Array | Int32Array
}

/** A trained model of a language's syntax: the words that decide about stops, and the weights of three classifiers. */
export interface Model {
  readonly words: SegmentWords
  readonly lemmas: LemmaWords
  /** Universal tag and Penn tag with a space between, in the order of the classifier. */
  readonly tags: readonly string[]
  /** Dependency relations in the order of the classifier. */
  readonly relations: readonly string[]
  readonly tagging: Weights
  readonly moving: Weights
  readonly relating: Weights
}
