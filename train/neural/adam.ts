import { viewMatrix } from '../../src/neural/matrix.ts'
import { reserve, viewFloats } from '../../src/neural/memory.ts'
import { ADAM_SETTINGS, type AdamSettings, type TrainingFloor } from './floor.ts'
import type { Touched, Weights } from './weights.ts'

/** How a rate rises from 0 to its peak and falls to 0 again, in straight lines. */
export interface Schedule {
  readonly peak: number
  readonly warmUp: number
  readonly steps: number
}

/** The rate of a step; the first step is 1, and the step after the last has the rate 0. */
export function rateAt({ peak, warmUp, steps }: Schedule, step: number): number {
  if (step < warmUp) return (peak * step) / warmUp
  return (peak * Math.max(0, steps + 1 - step)) / (steps + 1 - warmUp)
}

/** How a step is taken. */
export interface AdamOptions {
  /** The number of the step, from 1. */
  readonly step: number
  readonly rate: number
  /** How much of the gradient's mean is kept. Default: 0.9. */
  readonly keepFirst?: number
  /** How much of the mean of its square is kept. Default: 0.98. */
  readonly keepSecond?: number
  /** Added to the root of the mean square. Default: 1e-8. */
  readonly smallest?: number
  /** The greatest norm of all gradients together; a greater one is scaled down to it. Default: no limit. */
  readonly clip?: number
  /** The share of the rate by which a value of a matrix of many rows shrinks (Loshchilov and Hutter 2019). Default: 0. */
  readonly decay?: number
  /** How much of the running mean of the values is kept. Default: 0.999. */
  readonly keepAverage?: number
}

/** Takes a step of Adam on all weights, of which sparse ones move in their touched rows only; gives the gradients' norm. */
export function stepAdam(floor: TrainingFloor, all: readonly Weights[], options: AdamOptions): number {
  const mark = floor.memory.top
  // Rows in the order of the memory are fetched faster.
  for (const { touched } of all) touched?.rows.subarray(0, touched.count).sort()
  const norm = measureGradients(floor, all)
  const settings = reserve(floor.memory, ADAM_SETTINGS.length * 4)
  const values = makeSettings(options, norm)
  viewFloats(floor.memory, settings, ADAM_SETTINGS.length).set(ADAM_SETTINGS.map(name => values[name]))
  const share = reserve(floor.memory, 4)
  for (const weights of all) {
    if (weights.touched) stepRows(floor, weights, weights.touched, options, { settings, share })
    else stepAll(floor, weights, options, { settings, share })
  }
  floor.memory.top = mark
  return norm
}

function makeSettings(options: AdamOptions, norm: number): AdamSettings {
  const { step, rate, keepFirst = 0.9, keepSecond = 0.98, smallest = 1e-8, clip = Infinity } = options
  const { decay = 0 } = options
  const unbiased = Math.sqrt(1 - keepSecond ** step)
  return {
    rate: (rate * unbiased) / (1 - keepFirst ** step),
    keepFirst,
    takeFirst: 1 - keepFirst,
    keepSecond,
    takeSecond: 1 - keepSecond,
    // The correction of the second moment stands in the rate, so that it stands here too.
    smallest: smallest * unbiased,
    scale: norm > clip ? clip / norm : 1,
    decay: rate * decay,
  }
}

/** The Euclidean norm of all gradients together. */
function measureGradients(floor: TrainingFloor, all: readonly Weights[]): number {
  const sums = reserve(floor.memory, 16)
  viewFloats(floor.memory, sums, 4).fill(0)
  for (const { gradient, touched } of all) {
    const { at, rows, columns } = gradient
    if (!touched) floor.addSquares(at, rows * columns, sums)
    for (let each = 0; each < (touched?.count ?? 0); each++) {
      floor.addSquares(at + touched!.rows[each]! * columns * 4, columns, sums)
    }
  }
  return Math.sqrt(viewFloats(floor.memory, sums, 4).reduce((sum, part) => sum + part, 0))
}

/** Where the numbers stand that kernels read. */
interface Places {
  readonly settings: number
  readonly share: number
}

function stepAll(
  floor: TrainingFloor,
  weights: Weights,
  { keepAverage = 0.999 }: AdamOptions,
  { settings, share }: Places,
): void {
  const { at, gradient, first, second, average } = weights
  const count = weights.rows * weights.columns
  floor.adam(at, gradient.at, first.at, second.at, count, settings)
  if (!average) return
  viewFloats(floor.memory, share, 1)[0] = 1 - keepAverage
  floor.blend(average.at, at, count, share)
}

function stepRows(
  floor: TrainingFloor,
  weights: Weights,
  touched: Touched,
  options: AdamOptions,
  { settings, share }: Places,
): void {
  const { at, gradient, first, second, columns } = weights
  for (let each = 0; each < touched.count; each++) {
    const row = touched.rows[each]!
    const from = row * columns * 4
    // Up to now the row stood still: its average came nearer to it at each step.
    averageRow(floor, weights, row, options.step - 1, { share, keepAverage: options.keepAverage })
    floor.adam(at + from, gradient.at + from, first.at + from, second.at + from, columns, settings)
    touched.marks[row] = 0
  }
  touched.count = 0
}

/** Brings a sparse row's average up to date with the end of a step. */
function averageRow(
  floor: TrainingFloor,
  { at, average, columns, touched }: Weights,
  row: number,
  step: number,
  { share, keepAverage = 0.999 }: { share: number; keepAverage: number | undefined },
): void {
  if (!average || !touched) return
  const missed = step - touched.averagedAt[row]!
  touched.averagedAt[row] = step
  if (missed <= 0) return
  viewFloats(floor.memory, share, 1)[0] = 1 - keepAverage ** missed
  floor.blend(average.at + row * columns * 4, at + row * columns * 4, columns, share)
}

/** Exchanges values and averages, which must be done before weights are judged or kept, and again before learning goes on. */
export function swapAverages(
  floor: TrainingFloor,
  all: readonly Weights[],
  { step, keepAverage }: { readonly step: number; readonly keepAverage?: number },
): void {
  const mark = floor.memory.top
  const share = reserve(floor.memory, 4)
  for (const weights of all) {
    if (!weights.average) continue
    if (weights.touched) {
      for (let row = 0; row < weights.rows; row++)
        averageRow(floor, weights, row, step, { share, keepAverage })
    }
    const [values, averages] = [viewMatrix(floor, weights), viewMatrix(floor, weights.average)]
    const kept = values.slice()
    values.set(averages)
    averages.set(kept)
  }
  floor.memory.top = mark
}
