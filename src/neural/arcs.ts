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

/** How far a head stands before or behind, in so many steps: a row of `places` each. */
export const PLACES = 32
/** Where the steps after the first eight begin. */
const FAR = [9, 11, 13, 16, 20, 26, 35, 50]
/** Farther is as far. */
const REACH = 64
const STEPS = Int32Array.from({ length: 2 * REACH + 1 }, (_, at) => {
  const distance = Math.abs(at - REACH)
  const step = distance <= 8 ? distance - 1 : 7 + FAR.filter(from => from <= distance).length
  return Math.max(0, step) + (at > REACH ? PLACES / 2 : 0)
})

/** The row of `places` for a head so many tokens behind a token; before it where that is negative. */
export function placeOf(distance: number): number {
  return STEPS[Math.max(-REACH, Math.min(REACH, distance)) + REACH]!
}

/** What heads are scored with beside their vectors, d columns each. */
export interface ArcPlaces {
  /** The root's vector, 1 × d. */
  readonly root: Matrix
  /** The vectors of places, `PLACES` × d (Shaw et al. 2018); without them it does not count how far a head stands. */
  readonly places?: Matrix | null
}

/**
 * Scores all arcs of each sentence: score(i, j) = query(i) · (head(j) + place(j − i)), where query = dependent · U + b,
 * a dense layer, makes it biaffine (Dozat and Manning 2017). Queries and heads are tokens × d.
 */
export function scoreArcs(
  floor: Floor,
  queries: Matrix,
  heads: Matrix,
  { root, places }: ArcPlaces,
  bounds: Bounds,
): ArcScores[] {
  const d = queries.columns
  const near = places ? scorePlaces(floor, queries, places) : null
  return Array.from({ length: bounds.length - 1 }, (_, s) => {
    const [from, to] = [bounds[s]!, bounds[s + 1]!]
    const width = padColumns(to - from + 1)
    const own = reserveMatrix(floor, width, d)
    const scores = reserveMatrix(floor, to - from, width)
    const vectors = viewMatrix(floor, own)
    vectors.set(viewMatrix(floor, root))
    vectors.set(viewMatrix(floor, heads).subarray(from * d, to * d), d)
    floor.multiplyBack(queries.at + from * d * 4, own.at, scores.at, to - from, width, d)
    if (near) addPlaces(viewMatrix(floor, scores), viewMatrix(floor, near).subarray(from * PLACES), to - from)
    return { scores, heads: own }
  })
}

/** What each token scores each place, tokens × `PLACES`. */
function scorePlaces(floor: Floor, queries: Matrix, places: Matrix): Matrix {
  const near = reserveMatrix(floor, queries.rows, PLACES)
  floor.multiplyBack(queries.at, places.at, near.at, queries.rows, PLACES, queries.columns)
  return near
}

function addPlaces(scores: Float32Array, near: Float32Array, size: number): void {
  const columns = padColumns(size + 1)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) scores[i * columns + j + 1]! += near[i * PLACES + placeOf(j - i)]!
  }
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
