import type { Floor } from './kernels.ts'
import { type Matrix, reserveMatrix, reserveRaw, viewMatrix } from './matrix.ts'
import { reserve, viewFloats, viewShorts, viewWholes } from './memory.ts'
import { layPanels, SHORT_REACH } from './shorts.ts'

/** y = x · weights + bias; weights are in × out, the bias is 1 × out. */
export interface Dense {
  readonly weights: Matrix
  readonly bias: Matrix
}

/** Sequences laid end to end: sequence s is the rows bounds[s] up to bounds[s + 1]. */
export type Bounds = Int32Array

/** Applies a dense layer to rows × in; gives rows × out. */
export function applyDense(floor: Floor, input: Matrix, { weights, bias }: Dense): Matrix {
  const out = reserveRaw(floor, input.rows, weights.columns)
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
  floor.cutBelow(matrix.at, matrix.rows * matrix.columns)
}

/** Sets x to x / (1 + |x|), in place. */
export function applySoftsign(floor: Floor, matrix: Matrix): void {
  const values = viewMatrix(floor, matrix)
  for (let at = 0; at < values.length; at++) values[at] = values[at]! / (1 + Math.abs(values[at]!))
}

/** The states that gates and candidates, rows × 2w for each way, lead to in each sequence; rows × 2w. */
export function runRecurrence(floor: Floor, onward: Matrix, backward: Matrix, bounds: Bounds): Matrix {
  const out = reserveRaw(floor, onward.rows, onward.columns)
  const width = onward.columns / 2
  const row = onward.columns * 4
  for (let s = 0; s + 1 < bounds.length; s++) {
    const from = bounds[s]! * row
    const steps = bounds[s + 1]! - bounds[s]!
    floor.scan(onward.at + from, out.at + from, steps, width, 2 * width, 0, 0)
    floor.scan(backward.at + from, out.at + from, steps, width, 2 * width, width, 1)
  }
  return out
}

/** A dense layer whose weights are int16 with one scale. */
export interface ShortDense {
  /** Where the weights lie, as `layPanels` lays them, and where their scale does. */
  readonly panels: number
  readonly scale: number
  /** 1 × out. */
  readonly bias: Matrix
}

/** Rows × in as int16. */
export interface Shortened {
  readonly at: number
  readonly scales: number
  readonly rows: number
  readonly columns: number
}

/** The weights of a dense layer off the floor: panels of int16 and their scale. */
export interface ShortWeights {
  readonly panels: Int16Array
  readonly scale: number
}

/** Rounds weights, in × out, to int16. */
export function shortenWeights(weights: Float32Array, columns: number): ShortWeights {
  let reach = 1e-20
  for (const value of weights) reach = Math.max(reach, Math.abs(value))
  const shorts = new Int16Array(weights.length)
  for (const [at, value] of weights.entries()) shorts[at] = Math.round((value / reach) * SHORT_REACH)
  return {
    panels: layPanels(shorts, weights.length / columns, columns),
    scale: Math.fround(reach / SHORT_REACH),
  }
}

/** Lays a dense layer out on a floor. */
export function layDense(floor: Floor, { panels, scale }: ShortWeights, bias: Float32Array): ShortDense {
  const at = reserve(floor.memory, panels.length * 2)
  const ofScale = reserve(floor.memory, 4)
  const own = reserveMatrix(floor, 1, bias.length)
  viewShorts(floor.memory, at, panels.length).set(panels)
  viewFloats(floor.memory, ofScale, 1)[0] = scale
  viewMatrix(floor, own).set(bias)
  return { panels: at, scale: ofScale, bias: own }
}

/** Rounds rows to int16, each with a scale of its own. */
export function shortenRows(floor: Floor, { at, rows, columns }: Matrix): Shortened {
  const to = reserve(floor.memory, rows * columns * 2)
  const scales = reserve(floor.memory, rows * 16)
  floor.roundRows(at, rows, columns, to, scales)
  return { at: to, scales, rows, columns }
}

/** Applies a dense layer in int16 to rows × in; gives rows × out in float32. */
export function applyShort(floor: Floor, input: Shortened, { panels, scale, bias }: ShortDense): Matrix {
  const out = reserveRaw(floor, input.rows, bias.columns)
  repeatRow(viewMatrix(floor, out), viewMatrix(floor, bias))
  floor.multiplyShorts(input.at, input.scales, panels, scale, out.at, input.rows, input.columns, bias.columns)
  return out
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
