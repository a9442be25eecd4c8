import { type ArcScores, PLACES, placeOf, ROOT } from '../../src/neural/arcs.ts'
import type { Bounds } from '../../src/neural/layers.ts'
import { type Matrix, reserveMatrix, viewMatrix } from '../../src/neural/matrix.ts'
import type { TrainingFloor } from './floor.ts'
import { loseRow } from './losses.ts'

/** The right head of each token, counted from the start of its sentence, or `ROOT`; less than that teaches nothing. */
export interface Heads {
  readonly bounds: Bounds
  readonly heads: Int32Array
}

/** The gradients that the arcs give: of queries and heads, tokens × d each, and of the root, 1 × d. */
export interface ArcGradients {
  readonly queries: Matrix
  readonly heads: Matrix
  readonly root: Matrix
  /** Those of the vectors of places, where there are any. */
  readonly places?: { readonly vectors: Matrix; readonly gradient: Matrix }
}

/**
 * The sum of the cross entropies of softmax over the heads of each token, itself left out, in nats.
 * Adds to the gradients.
 */
export function loseArcs(
  floor: TrainingFloor,
  queries: Matrix,
  sentences: readonly ArcScores[],
  targets: Heads,
  gradients: ArcGradients,
): number {
  const d = queries.columns
  let loss = 0
  for (const [s, { scores, heads }] of sentences.entries()) {
    const from = targets.bounds[s]!
    const gradScores = reserveMatrix(floor, scores.rows, scores.columns)
    const gradHeads = reserveMatrix(floor, heads.rows, heads.columns)
    loss += loseHeads(floor, scores, targets.heads.subarray(from, from + scores.rows), gradScores)
    if (gradients.places) pullPlaces(floor, queries, gradScores, from, gradients)
    const [at, gradAt] = [queries.at + from * d * 4, gradients.queries.at + from * d * 4]
    floor.multiply(gradScores.at, heads.at, gradAt, scores.rows, scores.columns, d)
    floor.multiplyAcross(gradScores.at, at, gradHeads.at, scores.rows, scores.columns, d)
    const slopes = viewMatrix(floor, gradHeads)
    addTo(viewMatrix(floor, gradients.root), slopes.subarray(0, d))
    const ofTokens = viewMatrix(floor, gradients.heads).subarray(from * d)
    addTo(ofTokens, slopes.subarray(d, d * (scores.rows + 1)))
  }
  return loss
}

/** Adds the gradients of places and, by them, of the queries of the sentence that begins at a token. */
function pullPlaces(
  floor: TrainingFloor,
  queries: Matrix,
  gradScores: Matrix,
  from: number,
  gradients: ArcGradients,
): void {
  const { vectors, gradient } = gradients.places!
  const { rows, columns } = gradScores
  const d = queries.columns
  const gradNear = reserveMatrix(floor, rows, PLACES)
  const [slopes, sums] = [viewMatrix(floor, gradScores), viewMatrix(floor, gradNear)]
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < rows; j++) sums[i * PLACES + placeOf(j - i)]! += slopes[i * columns + j + 1]!
  }
  floor.multiply(gradNear.at, vectors.at, gradients.queries.at + from * d * 4, rows, PLACES, d)
  floor.multiplyAcross(gradNear.at, queries.at + from * d * 4, gradient.at, rows, PLACES, d)
}

/** The loss of one sentence; leaves −∞ where a token would be its own head. */
function loseHeads(floor: TrainingFloor, scores: Matrix, heads: Int32Array, gradScores: Matrix): number {
  const [values, slopes] = [viewMatrix(floor, scores), viewMatrix(floor, gradScores)]
  const { rows, columns } = scores
  let loss = 0
  for (let token = 0; token < rows; token++) {
    const start = token * columns
    values[start + token + 1] = -Infinity
    const head = heads[token]!
    if (head < ROOT) continue
    const end = start + rows + 1
    loss += loseRow(values.subarray(start, end), head + 1, 1, slopes.subarray(start, end))
  }
  return loss
}

/** Adds the gradient of gathered heads to that of the tokens' vectors and of the root's. */
export function pullHeads(
  floor: TrainingFloor,
  { bounds, heads }: Heads,
  gradGathered: Matrix,
  gradients: { readonly vectors: Matrix; readonly root: Matrix },
): void {
  const slopes = viewMatrix(floor, gradGathered)
  const ofTokens = viewMatrix(floor, gradients.vectors)
  const ofRoot = viewMatrix(floor, gradients.root)
  const d = gradGathered.columns
  for (let s = 0; s + 1 < bounds.length; s++) {
    for (let token = bounds[s]!; token < bounds[s + 1]!; token++) {
      const own = slopes.subarray(token * d, (token + 1) * d)
      addTo(heads[token]! < 0 ? ofRoot : ofTokens.subarray((bounds[s]! + heads[token]!) * d), own)
    }
  }
}

/** Adds to as many sums as there are terms. */
function addTo(sums: Float32Array, terms: Float32Array): void {
  for (let at = 0; at < terms.length; at++) sums[at]! += terms[at]!
}
