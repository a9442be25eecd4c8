import { type Matrix, reserveMatrix, viewMatrix } from '../../src/neural/matrix.ts'
import type { TrainingFloor } from './floor.ts'

/** A matrix that is learned, with all that learning keeps beside it. */
export interface Weights extends Matrix {
  readonly name: string
  readonly gradient: Matrix
  /** The running means of the gradient and of its square. */
  readonly first: Matrix
  readonly second: Matrix
  /** The running mean of the values, when one is kept. */
  readonly average: Matrix | null
  /** The rows that have a gradient, when not all have one. */
  readonly touched: Touched | null
}

/** Rows that have been touched since the last step. */
export interface Touched {
  /** 1 for a touched row. */
  readonly marks: Uint8Array
  readonly rows: Int32Array
  count: number
  /** The step after which each row's average was last brought up to date. */
  readonly averagedAt: Int32Array
}

/** What of the weights is kept, and how wide the drawing is. */
export interface WeightOptions {
  /** Values are drawn evenly from −reach to reach. Default: √(6 / (rows + columns)) (Glorot and Bengio 2010). */
  readonly reach?: number
  /** The values drawn are those of the first so many columns; the others stay 0. Default: all. */
  readonly used?: number
  /** Whether a running mean of the values is kept. Default: no. */
  readonly averaged?: boolean
  /** Whether most rows have no gradient in a step. Default: no. */
  readonly sparse?: boolean
}

/** Reserves weights and draws their values. */
export function openWeights(
  floor: TrainingFloor,
  name: string,
  [rows, columns]: readonly [number, number],
  dice: () => number,
  { reach, used = columns, averaged = false, sparse = false }: WeightOptions = {},
): Weights {
  const open = () => reserveMatrix(floor, rows, columns)
  const values = open()
  drawValues(floor, values, dice, used, reach ?? Math.sqrt(6 / (rows + used)))
  const average = averaged ? open() : null
  if (average) viewMatrix(floor, average).set(viewMatrix(floor, values))
  return {
    ...values,
    name,
    gradient: open(),
    first: open(),
    second: open(),
    average,
    touched: sparse ? openTouched(rows) : null,
  }
}

function drawValues(
  floor: TrainingFloor,
  matrix: Matrix,
  dice: () => number,
  used: number,
  reach: number,
): void {
  const values = viewMatrix(floor, matrix)
  for (let row = 0; row < matrix.rows; row++) {
    for (let column = 0; column < used; column++) {
      values[row * matrix.columns + column] = (2 * dice() - 1) * reach
    }
  }
}

function openTouched(rows: number): Touched {
  return {
    marks: new Uint8Array(rows),
    rows: new Int32Array(rows),
    count: 0,
    averagedAt: new Int32Array(rows),
  }
}

/** Notes that a row has a gradient. */
export function touchRow(touched: Touched, row: number): void {
  if (touched.marks[row]) return
  touched.marks[row] = 1
  touched.rows[touched.count++] = row
}
