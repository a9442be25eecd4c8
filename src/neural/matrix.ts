import type { Floor } from './kernels.ts'
import { reserve, viewFloats } from './memory.ts'

/** Row-major float32 in a floor's memory, rows × columns; the columns are a multiple of 8. */
export interface Matrix {
  /** Its address in bytes. */
  readonly at: number
  readonly rows: number
  readonly columns: number
}

/** The next multiple of 8: a width that a matrix can have. */
export function padColumns(columns: number): number {
  return Math.ceil(columns / 8) * 8
}

/** Reserves a matrix of zeros; views made before may be empty afterwards. */
export function reserveMatrix(floor: Floor, rows: number, columns: number): Matrix {
  const matrix = reserveRaw(floor, rows, columns)
  viewMatrix(floor, matrix).fill(0)
  return matrix
}

/** Reserves a matrix that holds what was left there, to be written as a whole. */
export function reserveRaw(floor: Floor, rows: number, columns: number): Matrix {
  if (columns % 8 !== 0) throw new Error(`A matrix has ${columns} columns, not a multiple of 8.`)
  return { at: reserve(floor.memory, rows * columns * 4), rows, columns }
}

/** The numbers of a matrix, row after row; good until the memory grows. */
export function viewMatrix(floor: Floor, { at, rows, columns }: Matrix): Float32Array<ArrayBuffer> {
  return viewFloats(floor.memory, at, rows * columns)
}

/** Adds a matrix to one of the same size. */
export function addMatrix(floor: Floor, to: Matrix, from: Matrix): void {
  floor.addAll(to.at, from.at, to.rows * to.columns)
}

/** The rows of a matrix in another order, some perhaps twice. */
export function gatherRows(floor: Floor, matrix: Matrix, rows: Int32Array): Matrix {
  const gathered = reserveRaw(floor, rows.length, matrix.columns)
  const [to, from] = [viewMatrix(floor, gathered), viewMatrix(floor, matrix)]
  const { columns } = matrix
  for (let i = 0; i < rows.length; i++) {
    to.set(from.subarray(rows[i]! * columns, (rows[i]! + 1) * columns), i * columns)
  }
  return gathered
}

/** Puts matrices of as many rows side by side. */
export function joinColumns(floor: Floor, parts: readonly Matrix[]): Matrix {
  const rows = parts[0]?.rows ?? 0
  const columns = parts.reduce((sum, part) => sum + part.columns, 0)
  const joined = reserveRaw(floor, rows, columns)
  const to = viewMatrix(floor, joined)
  let left = 0
  for (const part of parts) {
    const from = viewMatrix(floor, part)
    for (let row = 0; row < rows; row++) {
      to.set(from.subarray(row * part.columns, (row + 1) * part.columns), row * columns + left)
    }
    left += part.columns
  }
  return joined
}

/** The product of two matrices of the same size, element by element. */
export function multiplyElements(floor: Floor, a: Matrix, b: Matrix): Matrix {
  const product = reserveMatrix(floor, a.rows, a.columns)
  const [to, left, right] = [viewMatrix(floor, product), viewMatrix(floor, a), viewMatrix(floor, b)]
  for (let at = 0; at < to.length; at++) to[at] = left[at]! * right[at]!
  return product
}
