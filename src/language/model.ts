import type { LemmaWords } from './lemmas.ts'
import type { SegmentWords } from './segmenting.ts'

/** The weights of one linear classifier over hashed features; a feature that is not kept weighs nothing. */
export interface Weights {
  /** Buckets of four: the upper ten bits of a slot are those of the feature's hash, the lower 22 its place in `pairs`. */
  readonly slots: Int32Array
  /** Class and weight by turns; a class with 128 added is the feature's last. */
  readonly pairs: Int8Array
}

/** The weights of the classifier of three moves: in each slot eight bits of the hash, then the three weights. */
export interface MoveWeights {
  /** Buckets of four. */
  readonly slots: Int32Array
}

/** The distributional class of common words: in each slot 24 bits of the word's hash, then its class from 1. */
export interface WordClasses {
  /** Buckets of four. */
  readonly slots: Int32Array
}

/** A trained model of a language's syntax: the words that decide about stops, and the weights of three classifiers. */
export interface Model {
  readonly words: SegmentWords
  readonly lemmas: LemmaWords
  /** Universal tag and Penn tag with a space between, in the order of the classifier. */
  readonly tags: readonly string[]
  /** Dependency relations in the order of the classifier. */
  readonly relations: readonly string[]
  readonly classes: WordClasses
  /** Base forms of verbs, all of class 1. */
  readonly verbs: WordClasses
  readonly tagging: Weights
  /** Moves of the first parse, from the end of the sentence, which guides the second. */
  readonly guiding: MoveWeights
  readonly moving: MoveWeights
  readonly relating: Weights
}
