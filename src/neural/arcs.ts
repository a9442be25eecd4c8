import type { Floor } from './kernels.ts'
import type { Bounds } from './layers.ts'
import { type Matrix, padColumns, reserveMatrix, viewMatrix } from './matrix.ts'

/** The head of a token that hangs from no other. */
export const ROOT = -1

/** What each token of one sentence scores each head: column 0 is the root, column j + 1 the sentence's token j. */
export interface ArcScores {
  /** Tokens × heads; columns from tokens + 1 on are padding. */
  readonly scores: Matrix
  /** The vectors of root and tokens, and zeros: columns of `scores` × d. */
  readonly heads: Matrix
}

/**
 * Scores all arcs of each sentence: score(i, j) = query(i) · head(j), where query = dependent · U + b, a dense layer,
 * makes it biaffine (Dozat and Manning 2017). Queries and heads are tokens × d, the root is 1 × d.
 */
export function scoreArcs(
  floor: Floor,
  queries: Matrix,
  heads: Matrix,
  root: Matrix,
  bounds: Bounds,
): ArcScores[] {
  const d = queries.columns
  return Array.from({ length: bounds.length - 1 }, (_, s) => {
    const [from, to] = [bounds[s]!, bounds[s + 1]!]
    const width = padColumns(to - from + 1)
    const own = reserveMatrix(floor, width, d)
    const scores = reserveMatrix(floor, to - from, width)
    const vectors = viewMatrix(floor, own)
    vectors.set(viewMatrix(floor, root))
    vectors.set(viewMatrix(floor, heads).subarray(from * d, to * d), d)
    floor.multiplyBack(queries.at + from * d * 4, own.at, scores.at, to - from, width, d)
    return { scores, heads: own }
  })
}

/** The vectors of each token's head, tokens × d; heads count from the start of the sentence, or are `ROOT`. */
export function gatherHeads(
  floor: Floor,
  vectors: Matrix,
  root: Matrix,
  { bounds, heads }: { readonly bounds: Bounds; readonly heads: Int32Array },
): Matrix {
  const gathered = reserveMatrix(floor, vectors.rows, vectors.columns)
  const [to, from, ofRoot] = [gathered, vectors, root].map(each => viewMatrix(floor, each))
  const d = vectors.columns
  for (let s = 0; s + 1 < bounds.length; s++) {
    for (let token = bounds[s]!; token < bounds[s + 1]!; token++) {
      const head = bounds[s]! + heads[token]!
      to!.set(heads[token]! < 0 ? ofRoot! : from!.subarray(head * d, (head + 1) * d), token * d)
    }
  }
  return gathered
}
