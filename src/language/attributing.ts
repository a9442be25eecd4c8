import type { Dense, ShortDense } from '../neural/layers.ts'
import type { Matrix } from '../neural/matrix.ts'
import type { LabelModel, LabelNet } from './labelling.ts'

/** What labels tokens as parts of sources, cues and contents, and links the phrases of one attribution. */
export interface AttributionNet<Layer> extends LabelNet<Layer> {
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
export interface AttributionModel extends LabelModel<AttributionNet<ShortDense>> {
  /** Added to the score of a phrase's first token; the more, the more is found. */
  readonly eagerness: number
}
