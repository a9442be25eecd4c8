import type { QuantityWords } from '../../language/quantities.ts'
import type { Segmented } from '../../segment/segmented.ts'
import type { Atoms } from '../atoms.ts'

/** The sentence that is read. */
export interface Place {
  readonly segmented: Segmented
  readonly atoms: Atoms
  /** By atom, whether a time holds it. */
  readonly masked: readonly boolean[]
  readonly words: QuantityWords
}
