import assert from 'node:assert/strict'
import { type Matrix, reserveMatrix, viewMatrix } from '../../src/neural/matrix.ts'
import { release } from '../../src/neural/memory.ts'
import { openDice } from '../../train/dice.ts'
import { openTrainingFloor, type TrainingFloor } from '../../train/neural/floor.ts'
import type { Weights } from '../../train/neural/weights.ts'

/** A floor that never grows in these tests, and dice. */
export function openBench(seed = 3): { readonly floor: TrainingFloor; readonly dice: () => number } {
  return { floor: openTrainingFloor(2 ** 22), dice: openDice(seed) }
}

/** A matrix of numbers in [−reach, reach). */
export function drawMatrix(
  floor: TrainingFloor,
  rows: number,
  columns: number,
  dice: () => number,
  reach = 1,
): Matrix {
  const matrix = reserveMatrix(floor, rows, columns)
  const values = viewMatrix(floor, matrix)
  for (let at = 0; at < values.length; at++) values[at] = (2 * dice() - 1) * reach
  return matrix
}

/** A number made of a matrix, Σ w · x with fixed w, and its gradient: stands for all that comes after. */
export function openProbe(
  floor: TrainingFloor,
  rows: number,
  columns: number,
  dice: () => number,
): { readonly gradient: Matrix; readonly measure: (matrix: Matrix) => number } {
  const gradient = drawMatrix(floor, rows, columns, dice)
  return {
    gradient,
    measure: matrix => {
      const weights = viewMatrix(floor, gradient)
      return viewMatrix(floor, matrix).reduce((sum, value, at) => sum + value * weights[at]!, 0)
    },
  }
}

/** A copy of a matrix, for what works in place. */
export function copyMatrix(floor: TrainingFloor, matrix: Matrix): Matrix {
  const copy = reserveMatrix(floor, matrix.rows, matrix.columns)
  viewMatrix(floor, copy).set(viewMatrix(floor, matrix))
  return copy
}

/** A small step: great enough for float32. */
const STEP = 2 ** -9

/** Checks a gradient against differences of the loss when each value moves a little. */
export function assertSlopes(
  floor: TrainingFloor,
  matrix: Matrix,
  gradient: Matrix,
  loss: () => number,
): void {
  const [values, slopes] = [viewMatrix(floor, matrix), viewMatrix(floor, gradient)]
  const lossWith = (at: number, value: number) => {
    const mark = floor.memory.top
    const kept = values[at]!
    values[at] = value
    const found = loss()
    values[at] = kept
    release(floor.memory, mark)
    return found
  }
  for (let at = 0; at < values.length; at++) {
    const [above, below] = [lossWith(at, values[at]! + STEP), lossWith(at, values[at]! - STEP)]
    const slope = (above - below) / (2 * STEP)
    const within = 4e-3 * (1 + Math.abs(slope))
    assert.ok(Math.abs(slope - slopes[at]!) < within, `${at}: ${slopes[at]} is not ${slope}`)
  }
}

/** Checks the gradients that weights have. */
export function assertLearned(floor: TrainingFloor, all: readonly Weights[], loss: () => number): void {
  for (const weights of all) assertSlopes(floor, weights, weights.gradient, loss)
}
