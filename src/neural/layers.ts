import type { Floor } from './kernels.ts'
import { type Matrix, reserveMatrix, viewMatrix } from './matrix.ts'
import { reserve, viewWholes } from './memory.ts'

/** y = x · weights + bias; weights are in × out, the bias is 1 × out. */
export interface Dense {
  readonly weights: Matrix
  readonly bias: Matrix
}

/** Sequences laid end to end: sequence s is the rows bounds[s] up to bounds[s + 1]. */
export type Bounds = Int32Array

/** Applies a dense layer to rows × in; gives rows × out. */
export function applyDense(floor: Floor, input: Matrix, { weights, bias }: Dense): Matrix {
  const out = reserveMatrix(floor, input.rows, weights.columns)
  repeatRow(viewMatrix(floor, out), viewMatrix(floor, bias))
  floor.multiply(input.at, weights.at, out.at, input.rows, weights.rows, weights.columns)
  return out
}

/** Fills rows with copies of one; each copy is of all that is there, twice as long as the last. */
function repeatRow(to: Float32Array, row: Float32Array): void {
  if (to.length === 0) return
  to.set(row)
  for (let done = row.length; done < to.length; done *= 2) to.copyWithin(done, 0, done)
}

/** Sets what is below 0 to 0, in place. */
export function applyRelu(floor: Floor, matrix: Matrix): void {
  const values = viewMatrix(floor, matrix)
  for (let at = 0; at < values.length; at++) if (values[at]! < 0) values[at] = 0
}

/** Sets x to x / (1 + |x|), in place. */
export function applySoftsign(floor: Floor, matrix: Matrix): void {
  const values = viewMatrix(floor, matrix)
  for (let at = 0; at < values.length; at++) values[at] = values[at]! / (1 + Math.abs(values[at]!))
}

/** A minimal gated recurrence in both directions; each dense layer is in × 2w: gate and candidate. */
export interface Recurrence {
  readonly onward: Dense
  readonly backward: Dense
}

/** What a recurrence gave, with what its gradient needs. */
export interface Recurred {
  /** What went into the gates and candidates, rows × 2w each. */
  readonly onward: Matrix
  readonly backward: Matrix
  /** The states, rows × 2w: those of the way onward, then those of the way back. */
  readonly out: Matrix
}

/** Runs a recurrence over each sequence; w is a multiple of 4. */
export function applyRecurrence(
  floor: Floor,
  input: Matrix,
  recurrence: Recurrence,
  bounds: Bounds,
): Recurred {
  const onward = applyDense(floor, input, recurrence.onward)
  const backward = applyDense(floor, input, recurrence.backward)
  const out = reserveMatrix(floor, input.rows, onward.columns)
  const width = onward.columns / 2
  const row = onward.columns * 4
  for (let s = 0; s + 1 < bounds.length; s++) {
    const from = bounds[s]! * row
    const steps = bounds[s + 1]! - bounds[s]!
    floor.scan(onward.at + from, out.at + from, steps, width, 2 * width, 0, 0)
    floor.scan(backward.at + from, out.at + from, steps, width, 2 * width, width, 1)
  }
  return { onward, backward, out }
}

/** Feature ids of tokens: those of token t are ids[offsets[t]] up to ids[offsets[t + 1]]. */
export interface Features {
  readonly offsets: Int32Array
  readonly ids: Int32Array
}

/** A table of int8 rows that are added up and then scaled; its columns are a multiple of 16. */
export interface Table8 {
  readonly at: number
  readonly columns: number
  readonly scale: number
}

/** Adds up the rows of each token's features; gives tokens × columns. */
export function applyBag8(floor: Floor, { offsets, ids }: Features, table: Table8): Matrix {
  const tokens = offsets.length - 1
  const at = reserve(floor.memory, ids.length * 4)
  const out = reserveMatrix(floor, tokens, table.columns)
  viewWholes(floor.memory, at, ids.length).set(ids)
  for (let token = 0; token < tokens; token++) {
    const from = offsets[token]!
    const to = out.at + token * table.columns * 4
    floor.addRows8(table.at, at + from * 4, offsets[token + 1]! - from, table.columns, to)
  }
  const sums = viewMatrix(floor, out)
  for (let each = 0; each < sums.length; each++) sums[each]! *= table.scale
  return out
}
