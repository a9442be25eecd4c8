import { openDice } from './dice.ts'

/** How vectors of words are found. */
export interface VectorOptions {
  readonly width: number
  /** So many of the commonest words count as neighbours. */
  readonly neighbours: number
  /** How often the vectors are multiplied by the matrix; more gives the greatest singular values more weight. */
  readonly rounds: number
}

/** A sparse matrix, row by row. */
interface Sparse {
  readonly from: Int32Array
  readonly columns: Int32Array
  readonly values: Float32Array
  readonly width: number
}

/** Which neighbours count, from two before to two after. */
const PLACES = [-2, -1, 1, 2]
/** Added columns that make the randomised decomposition exact where it is kept. */
const SPARE = 8

/**
 * Vectors of words from who stands beside whom: positive pointwise mutual information (Bullinaria and Levy 2007), reduced
 * by a randomised singular value decomposition (Halko et al. 2011). `stream` holds places of words, the commonest first,
 * −1 between paragraphs and for rare words; gives words × width.
 */
export function findVectors(stream: Int32Array, words: number, options: VectorOptions): Float32Array {
  const matrix = weighNeighbours(stream, words, options.neighbours)
  const width = options.width + SPARE
  const dice = openDice(7)
  let left = new Float32Array(words * width)
  let right = Float32Array.from({ length: matrix.width * width }, () => drawNormal(dice))
  for (let round = 0; round < options.rounds; round++) {
    left = multiply(matrix, right, words, width)
    orthonormalise(left, width)
    if (round + 1 < options.rounds) right = multiplyAcross(matrix, left, width)
  }
  return keepColumns(left, width, options.width)
}

function drawNormal(dice: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - dice())) * Math.cos(2 * Math.PI * dice())
}

/** Counts neighbours and weighs the counts; a column for each place and neighbour. */
function weighNeighbours(stream: Int32Array, words: number, neighbours: number): Sparse {
  const width = PLACES.length * neighbours
  const counts = new Map<number, number>()
  for (let i = 0; i < stream.length; i++) {
    const word = stream[i]!
    if (word < 0) continue
    for (const [p, place] of PLACES.entries()) {
      const other = stream[i + place] ?? -1
      if (other < 0 || other >= neighbours) continue
      const key = word * width + p * neighbours + other
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  const keys = Float64Array.from(counts.keys()).sort()
  const columns = Int32Array.from(keys, key => key % width)
  const rows = Int32Array.from(keys, key => Math.floor(key / width))
  return weighCounts(
    rows,
    columns,
    Float64Array.from(keys, key => counts.get(key)!),
    [words, width],
  )
}

/** The share by which common neighbours are taken for rarer than they are (Levy et al. 2015). */
const SMOOTHING = 0.75

function weighCounts(
  rows: Int32Array,
  columns: Int32Array,
  counts: Float64Array,
  [words, width]: readonly [number, number],
): Sparse {
  const ofRow = new Float64Array(words)
  const ofColumn = new Float64Array(width)
  const from = new Int32Array(words + 1)
  for (let at = 0; at < rows.length; at++) {
    ofRow[rows[at]!]! += counts[at]!
    ofColumn[columns[at]!]! += counts[at]!
    from[rows[at]! + 1]!++
  }
  for (let row = 0; row < words; row++) from[row + 1]! += from[row]!
  const shares = ofColumn.map(count => count ** SMOOTHING)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const values = Float32Array.from(counts, (count, at) => {
    const expected = (ofRow[rows[at]!]! * shares[columns[at]!]!) / total
    return Math.max(0, Math.log(count / expected))
  })
  return { from, columns, values, width }
}

/** matrix · right */
function multiply(
  matrix: Sparse,
  right: Float32Array,
  words: number,
  width: number,
): Float32Array<ArrayBuffer> {
  const left = new Float32Array(words * width)
  for (let row = 0; row < words; row++) {
    for (let at = matrix.from[row]!; at < matrix.from[row + 1]!; at++) {
      const [value, column] = [matrix.values[at]!, matrix.columns[at]! * width]
      if (value > 0) for (let c = 0; c < width; c++) left[row * width + c]! += value * right[column + c]!
    }
  }
  return left
}

/** matrixᵀ · left */
function multiplyAcross(matrix: Sparse, left: Float32Array, width: number): Float32Array<ArrayBuffer> {
  const right = new Float32Array(matrix.width * width)
  for (let row = 0; row + 1 < matrix.from.length; row++) {
    for (let at = matrix.from[row]!; at < matrix.from[row + 1]!; at++) {
      const [value, column] = [matrix.values[at]!, matrix.columns[at]! * width]
      if (value > 0) for (let c = 0; c < width; c++) right[column + c]! += value * left[row * width + c]!
    }
  }
  return right
}

/** Makes columns orthonormal (modified Gram and Schmidt). */
function orthonormalise(matrix: Float32Array, width: number): void {
  for (let c = 0; c < width; c++) {
    for (let other = 0; other < c; other++) addColumn(matrix, width, c, other, -dot(matrix, width, c, other))
    const length = Math.sqrt(dot(matrix, width, c, c)) || 1
    for (let at = c; at < matrix.length; at += width) matrix[at]! /= length
  }
}

function dot(matrix: Float32Array, width: number, a: number, b: number): number {
  let sum = 0
  for (let at = 0; at < matrix.length; at += width) sum += matrix[at + a]! * matrix[at + b]!
  return sum
}

function addColumn(matrix: Float32Array, width: number, to: number, from: number, share: number): void {
  for (let at = 0; at < matrix.length; at += width) matrix[at + to]! += share * matrix[at + from]!
}

/** The first columns, each row of length 1. */
function keepColumns(matrix: Float32Array, width: number, kept: number): Float32Array {
  const out = new Float32Array((matrix.length / width) * kept)
  for (let row = 0; row * width < matrix.length; row++) {
    const values = matrix.subarray(row * width, row * width + kept)
    const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0))
    for (let c = 0; c < kept; c++) out[row * kept + c] = length === 0 ? 0 : values[c]! / length
  }
  return out
}
