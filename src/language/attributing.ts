import type { Chain } from '../neural/chain.ts'
import type { Floor } from '../neural/kernels.ts'
import type { Dense, ShortDense, Table8 } from '../neural/layers.ts'
import type { Matrix } from '../neural/matrix.ts'
import type { Recurrent } from './model.ts'

/** What labels tokens as parts of sources, cues and contents, and links the phrases of one attribution. */
export interface AttributionNet<Layer> {
  /** From the vectors of the net of syntax; added to the sums of rows. */
  readonly seeing: Layer
  /** The first n → n, the others 2n → n: a token's vector beside that of its head in the tree. */
  readonly layers: readonly Recurrent<Layer>[]
  readonly labelling: Layer
  readonly chain: Chain
  readonly linking: Linking
}

/** What links a cue to its source and a content to its cue: the product of the asker's and the answerer's vectors. */
export interface Linking {
  readonly asking: Dense
  readonly answering: Dense
  /** The vector of no answer, 1 × width. */
  readonly none: Matrix
  /** What is added for where the answer stands, 1 × places; see `placeOf`. */
  readonly places: Matrix
}

/** A trained model of who says what, on its floor. */
export interface AttributionModel {
  readonly floor: Floor
  /** Hash and row by turns, by open addressing; a row of 0 is a free slot. */
  readonly slots: Int32Array
  readonly table: Table8
  readonly net: AttributionNet<ShortDense>
  /** Added to the score of a phrase's first token; the more, the more is found. */
  readonly eagerness: number
}
