import type { Chain } from '../../src/neural/chain.ts'
import type { Bounds } from '../../src/neural/layers.ts'
import { type Matrix, padColumns, viewMatrix } from '../../src/neural/matrix.ts'
import type { TrainingFloor } from './floor.ts'
import { openWeights, type WeightOptions, type Weights } from './weights.ts'

/** A chain that is learned. */
export interface LearnedChain extends Chain {
  readonly transitions: Weights
}

/** Opens a chain over so many classes. */
export function openChain(
  floor: TrainingFloor,
  name: string,
  classes: number,
  dice: () => number,
  options: WeightOptions = {},
): LearnedChain {
  const size = [classes + 2, padColumns(classes)] as const
  const drawn = { used: classes, reach: 0.01, ...options }
  return { classes, transitions: openWeights(floor, `${name}.transitions`, size, dice, drawn) }
}

/** Transitions as factors, class to class without padding, and room for their gradient. */
interface Factors {
  readonly classes: number
  readonly moves: Float64Array
  readonly start: Float64Array
  readonly end: Float64Array
  /** Sums of the probabilities of each transition, laid out as the factors, less those of the right chains. */
  readonly gradMoves: Float64Array
  readonly gradStart: Float64Array
  readonly gradEnd: Float64Array
}

/**
 * The sum of the sequences' negative log-likelihoods as chains (Lafferty et al. 2001), in nats.
 * Adds the gradients of the scores to `gradScores` and those of the transitions to theirs.
 * Sums run over probabilities scaled at each step (Rabiner 1989, V.A), which takes no logarithm per transition.
 */
export function loseChain(
  floor: TrainingFloor,
  scores: Matrix,
  chain: LearnedChain,
  { bounds, classes: targets }: { readonly bounds: Bounds; readonly classes: Int32Array },
  gradScores: Matrix,
): number {
  const factors = makeFactors(floor, chain)
  const [own, slopes] = [viewMatrix(floor, scores), viewMatrix(floor, gradScores)]
  let loss = 0
  for (let s = 0; s + 1 < bounds.length; s++) {
    const [from, to] = [bounds[s]!, bounds[s + 1]!]
    if (from === to) continue
    const rows = { own, slopes, columns: scores.columns, from, length: to - from }
    loss += loseAll(factors, rows) - followTarget(floor, chain, factors, rows, targets)
  }
  addGradients(floor, chain, factors)
  return loss
}

function makeFactors(floor: TrainingFloor, { classes, transitions }: LearnedChain): Factors {
  const values = viewMatrix(floor, transitions)
  const { columns } = transitions
  const take = (rows: number, first: number) =>
    Float64Array.from({ length: rows * classes }, (_, at) =>
      Math.exp(values[(first + Math.floor(at / classes)) * columns + (at % classes)]!),
    )
  return {
    classes,
    moves: take(classes, 0),
    start: take(1, classes),
    end: take(1, classes + 1),
    gradMoves: new Float64Array(classes * classes),
    gradStart: new Float64Array(classes),
    gradEnd: new Float64Array(classes),
  }
}

/** The rows of one sequence. */
interface Rows {
  readonly own: Float32Array
  readonly slopes: Float32Array
  readonly columns: number
  readonly from: number
  readonly length: number
}

/** The logarithm of the sum over all chains; adds to the gradients what each class and transition has of it. */
function loseAll(factors: Factors, rows: Rows): number {
  const { classes, start, end } = factors
  const { emissions, logarithm } = makeEmissions(rows, classes)
  const ahead = new Float64Array(rows.length * classes)
  let total = logarithm
  let before = start
  for (let t = 0; t < rows.length; t++) {
    const sums = ahead.subarray(t * classes, (t + 1) * classes)
    if (t === 0) sums.set(start)
    else carryOnward(before, factors.moves, sums)
    for (let j = 0; j < classes; j++) sums[j]! *= emissions[t * classes + j]!
    total += Math.log(normalise(sums))
    before = sums
  }
  let last = 0
  for (let j = 0; j < classes; j++) last += before[j]! * end[j]!
  spreadBack(factors, rows, emissions, ahead)
  return total + Math.log(last)
}

/** Each row's scores as factors of at most 1, and the logarithm of what was taken out of them. */
function makeEmissions(
  { own, columns, from, length }: Rows,
  classes: number,
): { readonly emissions: Float64Array; readonly logarithm: number } {
  const emissions = new Float64Array(length * classes)
  let logarithm = 0
  for (let t = 0; t < length; t++) {
    const start = (from + t) * columns
    let highest = -Infinity
    for (let j = 0; j < classes; j++) highest = Math.max(highest, own[start + j]!)
    for (let j = 0; j < classes; j++) emissions[t * classes + j] = Math.exp(own[start + j]! - highest)
    logarithm += highest
  }
  return { emissions, logarithm }
}

/** to[j] = Σ from[i] · moves[i, j]. */
function carryOnward(from: Float64Array, moves: Float64Array, to: Float64Array): void {
  const classes = to.length
  to.fill(0)
  for (let i = 0; i < classes; i++) {
    const share = from[i]!
    for (let j = 0; j < classes; j++) to[j]! += share * moves[i * classes + j]!
  }
}

/** Scales to a sum of 1 and gives what the sum was. */
function normalise(values: Float64Array): number {
  let sum = 0
  for (let j = 0; j < values.length; j++) sum += values[j]!
  for (let j = 0; j < values.length; j++) values[j]! /= sum
  return sum
}

/** Goes back through a sequence; with the sums from both ends, the probabilities of classes and transitions are known. */
function spreadBack(factors: Factors, rows: Rows, emissions: Float64Array, ahead: Float64Array): void {
  const { classes, end } = factors
  let after = Float64Array.from(end)
  for (let t = rows.length - 1; t >= 0; t--) {
    const sums = ahead.subarray(t * classes, (t + 1) * classes)
    const shares = sums.map((sum, j) => sum * after[j]!)
    normalise(shares)
    const start = (rows.from + t) * rows.columns
    for (let j = 0; j < classes; j++) rows.slopes[start + j]! += shares[j]!
    if (t === rows.length - 1) addTo(factors.gradEnd, shares)
    if (t === 0) addTo(factors.gradStart, shares)
    else {
      const weighted = after.map((value, j) => value * emissions[t * classes + j]!)
      after = carryBack(factors, ahead.subarray((t - 1) * classes, t * classes), weighted)
    }
  }
}

/** to[i] = Σ moves[i, j] · weighted[j], scaled; adds the probability of each transition to its gradient. */
function carryBack(
  { classes, moves, gradMoves }: Factors,
  before: Float64Array,
  weighted: Float64Array,
): Float64Array<ArrayBuffer> {
  const to = new Float64Array(classes)
  let all = 0
  for (let i = 0; i < classes; i++) {
    let sum = 0
    for (let j = 0; j < classes; j++) sum += moves[i * classes + j]! * weighted[j]!
    to[i] = sum
    all += sum * before[i]!
  }
  for (let i = 0; i < classes; i++) {
    const share = before[i]! / all
    for (let j = 0; j < classes; j++)
      gradMoves[i * classes + j]! += share * moves[i * classes + j]! * weighted[j]!
  }
  normalise(to)
  return to
}

function addTo(sums: Float64Array, terms: Float64Array): void {
  for (let j = 0; j < sums.length; j++) sums[j]! += terms[j]!
}

/** The score of the right chain; takes it off the gradients. */
function followTarget(
  floor: TrainingFloor,
  { classes, transitions }: LearnedChain,
  { gradMoves, gradStart, gradEnd }: Factors,
  { own, slopes, columns, from, length }: Rows,
  targets: Int32Array,
): number {
  const values = viewMatrix(floor, transitions)
  const row = transitions.columns
  const [first, last] = [targets[from]!, targets[from + length - 1]!]
  let score = values[classes * row + first]! + values[(classes + 1) * row + last]!
  gradStart[first]! -= 1
  gradEnd[last]! -= 1
  for (let t = from; t < from + length; t++) {
    const target = targets[t]!
    score += own[t * columns + target]!
    slopes[t * columns + target]! -= 1
    if (t === from) continue
    score += values[targets[t - 1]! * row + target]!
    gradMoves[targets[t - 1]! * classes + target]! -= 1
  }
  return score
}

function addGradients(floor: TrainingFloor, { classes, transitions }: LearnedChain, factors: Factors): void {
  const slopes = viewMatrix(floor, transitions.gradient)
  const { columns } = transitions
  const parts = [...factors.gradMoves, ...factors.gradStart, ...factors.gradEnd]
  parts.forEach((part, at) => {
    slopes[Math.floor(at / classes) * columns + (at % classes)]! += part
  })
}
