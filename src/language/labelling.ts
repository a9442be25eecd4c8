import type { Chain } from '../neural/chain.ts'
import type { Floor } from '../neural/kernels.ts'
import type { ShortDense, Table8 } from '../neural/layers.ts'
import type { Recurrent } from './model.ts'

/** What labels tokens from the rows of their features and the vectors of the net of syntax. */
export interface LabelNet<Layer> {
  /** From the vectors of the net of syntax; added to the sums of rows. */
  readonly seeing: Layer
  /** The first n → n, the others 2n → n: a token's vector beside that of its head in the tree. */
  readonly layers: readonly Recurrent<Layer>[]
  readonly labelling: Layer
  readonly chain: Chain
}

/** A trained model that labels tokens, on its floor. */
export interface LabelModel<Net> {
  readonly floor: Floor
  /** Hash and row by turns, by open addressing; a row of 0 is a free slot. */
  readonly slots: Int32Array
  readonly table: Table8
  readonly net: Net
}

/** A trained model of what names name, on its floor. */
export type NameModel = LabelModel<LabelNet<ShortDense>>
