import { applyDense, type Bounds, type Dense, type Features, runRecurrence } from '../../src/neural/layers.ts'
import { type Matrix, padColumns, reserveMatrix, viewMatrix } from '../../src/neural/matrix.ts'
import { reserve, viewFloats, viewWholes } from '../../src/neural/memory.ts'
import type { TrainingFloor } from './floor.ts'
import { openWeights, touchRow, type WeightOptions, type Weights } from './weights.ts'

/** A dense layer that is learned. */
export interface LearnedDense {
  readonly weights: Weights
  readonly bias: Weights
}

/** Opens a dense layer, in → out; with an `out` that is no multiple of 8 the columns beyond stay 0. */
export function openDense(
  floor: TrainingFloor,
  name: string,
  [inputs, outputs]: readonly [number, number],
  dice: () => number,
  options: WeightOptions = {},
): LearnedDense {
  const columns = padColumns(outputs)
  return {
    weights: openWeights(floor, `${name}.weights`, [inputs, columns], dice, { used: outputs, ...options }),
    bias: openWeights(floor, `${name}.bias`, [1, columns], dice, { ...options, reach: 0 }),
  }
}

/** Adds the gradients of a dense layer's weights, and that of its input to `gradInput`, rows × in. */
export function pullDense(
  floor: TrainingFloor,
  input: Matrix,
  { weights, bias }: LearnedDense,
  gradOut: Matrix,
  gradInput: Matrix | null,
): void {
  const { rows } = input
  const [k, n] = [weights.rows, weights.columns]
  floor.multiplyAcross(input.at, gradOut.at, weights.gradient.at, rows, k, n)
  const ones = reserve(floor.memory, rows * 4)
  viewFloats(floor.memory, ones, rows).fill(1)
  floor.multiply(ones, gradOut.at, bias.gradient.at, 1, rows, n)
  if (gradInput) floor.multiplyBack(gradOut.at, weights.at, gradInput.at, rows, k, n)
}

/** A minimal gated recurrence in both directions; each dense layer is in × 2w: gate and candidate. */
interface Recurrence {
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
  floor: TrainingFloor,
  input: Matrix,
  recurrence: Recurrence,
  bounds: Bounds,
): Recurred {
  const onward = applyDense(floor, input, recurrence.onward)
  const backward = applyDense(floor, input, recurrence.backward)
  return { onward, backward, out: runRecurrence(floor, onward, backward, bounds) }
}

/** A recurrence in both directions that is learned. */
export interface LearnedRecurrence {
  readonly onward: LearnedDense
  readonly backward: LearnedDense
}

/** Opens a recurrence, in → 2 · width; the width is a multiple of 4. */
export function openRecurrence(
  floor: TrainingFloor,
  name: string,
  [inputs, width]: readonly [number, number],
  dice: () => number,
  options: WeightOptions = {},
): LearnedRecurrence {
  return {
    onward: openDense(floor, `${name}.onward`, [inputs, 2 * width], dice, options),
    backward: openDense(floor, `${name}.backward`, [inputs, 2 * width], dice, options),
  }
}

/** Adds the gradients of a recurrence's weights, and that of its input to `gradInput`; exact through time. */
export function pullRecurrence(
  floor: TrainingFloor,
  input: Matrix,
  recurrence: LearnedRecurrence,
  { onward, backward, out }: Recurred,
  { bounds, gradOut, gradInput }: { bounds: Bounds; gradOut: Matrix; gradInput: Matrix | null },
): void {
  const width = out.columns / 2
  const row = out.columns * 4
  const gradients = [onward, backward].map(pre => reserveMatrix(floor, pre.rows, pre.columns))
  for (const [way, pre] of [onward, backward].entries()) {
    for (let s = 0; s + 1 < bounds.length; s++) {
      const from = bounds[s]! * row
      floor.scanBack(
        pre.at + from,
        out.at + from,
        gradOut.at + from,
        gradients[way]!.at + from,
        bounds[s + 1]! - bounds[s]!,
        width,
        2 * width,
        way * width,
        way,
      )
    }
  }
  pullDense(floor, input, recurrence.onward, gradients[0]!, gradInput)
  pullDense(floor, input, recurrence.backward, gradients[1]!, gradInput)
}

/** Sets the gradient to 0 where the relu's output is; in place. */
export function pullRelu(floor: TrainingFloor, out: Matrix, gradOut: Matrix): void {
  const [values, slopes] = [viewMatrix(floor, out), viewMatrix(floor, gradOut)]
  for (let at = 0; at < values.length; at++) if (values[at] === 0) slopes[at] = 0
}

/** Makes the gradient of a softsign's output, which is given too, that of its input; in place. */
export function pullSoftsign(floor: TrainingFloor, out: Matrix, gradOut: Matrix): void {
  const [values, slopes] = [viewMatrix(floor, out), viewMatrix(floor, gradOut)]
  // With s = x / (1 + |x|) the slope 1 / (1 + |x|)² is (1 − |s|)².
  for (let at = 0; at < values.length; at++) slopes[at]! *= (1 - Math.abs(values[at]!)) ** 2
}

/** Sets a share of the elements to 0 and scales the others up, in place; gives the factors, by which to multiply the gradient. */
export function dropElements(floor: TrainingFloor, matrix: Matrix, rate: number, dice: () => number): Matrix {
  const mask = reserveMatrix(floor, matrix.rows, matrix.columns)
  const factors = viewMatrix(floor, mask)
  const kept = 1 / (1 - rate)
  for (let at = 0; at < factors.length; at++) factors[at] = dice() < rate ? 0 : kept
  scaleElements(floor, matrix, mask)
  return mask
}

/** Multiplies a matrix by another of the same size, element by element, in place. */
export function scaleElements(floor: TrainingFloor, matrix: Matrix, by: Matrix): void {
  const [values, factors] = [viewMatrix(floor, matrix), viewMatrix(floor, by)]
  for (let at = 0; at < values.length; at++) values[at]! *= factors[at]!
}

/** Takes the gradient of joined columns apart: adds to each part what is its own. */
export function splitColumns(floor: TrainingFloor, gradJoined: Matrix, parts: readonly Matrix[]): void {
  const from = viewMatrix(floor, gradJoined)
  let left = 0
  for (const part of parts) {
    const to = viewMatrix(floor, part)
    for (let row = 0; row < part.rows; row++) {
      const start = row * gradJoined.columns + left
      for (let column = 0; column < part.columns; column++) {
        to[row * part.columns + column]! += from[start + column]!
      }
    }
    left += part.columns
  }
}

/** The features of a batch in the memory. */
export interface BagInput {
  readonly offsets: number
  readonly ids: number
  readonly tokens: number
}

/** Adds up the float32 rows of each token's features; gives tokens × columns. */
export function applyBag(
  floor: TrainingFloor,
  features: Features,
  table: Matrix,
): { readonly input: BagInput; readonly out: Matrix } {
  const tokens = features.offsets.length - 1
  const input = { offsets: keep(floor, features.offsets), ids: keep(floor, features.ids), tokens }
  const out = reserveMatrix(floor, tokens, table.columns)
  floor.addRows(table.at, input.offsets, input.ids, tokens, table.columns, out.at)
  return { input, out }
}

function keep(floor: TrainingFloor, values: Int32Array): number {
  const at = reserve(floor.memory, values.length * 4)
  viewWholes(floor.memory, at, values.length).set(values)
  return at
}

/** Adds the gradient of a bag to the rows of its table and notes which they are. */
export function pullBag(
  floor: TrainingFloor,
  { ids }: Features,
  { offsets, ids: at, tokens }: BagInput,
  table: Weights,
  gradOut: Matrix,
): void {
  floor.spreadRows(table.gradient.at, offsets, at, tokens, table.columns, gradOut.at)
  if (table.touched) for (const id of ids) touchRow(table.touched, id)
}

/** A matrix of zeros, as large as another. */
export function zerosLike(floor: TrainingFloor, { rows, columns }: Matrix): Matrix {
  return reserveMatrix(floor, rows, columns)
}

/** A matrix with the numbers of another. */
export function copyMatrix(floor: TrainingFloor, matrix: Matrix): Matrix {
  const copy = zerosLike(floor, matrix)
  viewMatrix(floor, copy).set(viewMatrix(floor, matrix))
  return copy
}
