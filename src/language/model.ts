import type { Floor } from '../neural/kernels.ts'
import type { ShortDense, Table8 } from '../neural/layers.ts'
import type { Matrix } from '../neural/matrix.ts'
import type { LemmaWords } from './lemmas.ts'
import type { SegmentWords } from './segmenting.ts'

/** A set of words: in each slot 24 bits of a word's hash, then its class from 1. */
export interface WordClasses {
  /** Buckets of four. */
  readonly slots: Int32Array
}

/** Which row of a net's table stands for what; row 0 stands for words that are not known. */
export interface Lexicon {
  /** The hash of what each row stands for; words come first. */
  readonly hashes: Int32Array
  /** The distributional class of each row that stands for a word; 0 where it has none. */
  readonly kinds: Uint8Array
  /** Hash and row by turns, by open addressing; a row of 0 is a free slot. */
  readonly slots: Int32Array
}

/** A net that reads tags and trees from the vectors of a sentence's words; n is their width. */
export interface Net<Layer> {
  /** Recurrences n → n, each added to what went into it. */
  readonly layers: readonly Recurrent<Layer>[]
  /** To tags, from a layer before the last. */
  readonly tagging: Layer
  readonly arcs: Arcs<Layer>
  readonly relating: Relating<Layer>
}

/** A recurrence in both directions: what makes its gates and candidates. */
export interface Recurrent<Layer> {
  readonly onward: Layer
  readonly backward: Layer
}

/** What finds heads: a token's query is the second dense layer on the relu of the first. */
export interface Arcs<Layer> {
  readonly dependents: Layer
  readonly queries: Layer
  readonly heads: Layer
  /** The root's vector. */
  readonly root: Matrix
  /** How far and on which side a head stands. */
  readonly places: Matrix
}

/** What names relations, from a token's vector, its head's and their product. */
export interface Relating<Layer> {
  readonly dependents: Layer
  readonly heads: Layer
  /** The root's vector. */
  readonly root: Matrix
  readonly relations: Layer
}

/** A net on its floor, with the vectors of its words. */
export interface Reader {
  readonly floor: Floor
  readonly lexicon: Lexicon
  readonly table: Table8
  readonly net: Net<ShortDense>
}

/** A trained model of a language's syntax: the words that decide about stops, and the net. */
export interface Model {
  readonly words: SegmentWords
  readonly lemmas: LemmaWords
  /** Universal tag and Penn tag with a space between, in the order of the net. */
  readonly tags: readonly string[]
  /** Dependency relations in the order of the net; the root's is the first. */
  readonly relations: readonly string[]
  /** Base forms of verbs, all of class 1. */
  readonly verbs: WordClasses
  readonly reader: Reader
}
