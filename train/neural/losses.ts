import { type Matrix, viewMatrix } from '../../src/neural/matrix.ts'
import type { TrainingFloor } from './floor.ts'

/** What a row should be: its class, or −1 for a row that teaches nothing, and how much it counts. */
export interface Targets {
  readonly classes: Int32Array
  /** Default: each row counts 1. */
  readonly weights?: Float32Array
}

/**
 * The sum of the cross entropies of softmax over the first `classes` columns of each row, in nats.
 * Adds the gradient to `gradScores`.
 */
export function loseSoftmax(
  floor: TrainingFloor,
  scores: Matrix,
  classes: number,
  targets: Targets,
  gradScores: Matrix,
): number {
  const [from, to] = [viewMatrix(floor, scores), viewMatrix(floor, gradScores)]
  const { columns } = scores
  let loss = 0
  for (let row = 0; row < scores.rows; row++) {
    const target = targets.classes[row]!
    if (target < 0) continue
    const weight = targets.weights?.[row] ?? 1
    const start = row * columns
    const slopes = to.subarray(start, start + classes)
    loss += weight * loseRow(from.subarray(start, start + classes), target, weight, slopes)
  }
  return loss
}

/** The cross entropy of one row of scores, in nats; a score of −∞ is a class that cannot be. */
export function loseRow(
  scores: Float32Array,
  target: number,
  weight: number,
  gradScores: Float32Array,
): number {
  let highest = -Infinity
  for (let each = 0; each < scores.length; each++) if (scores[each]! > highest) highest = scores[each]!
  let sum = 0
  for (let each = 0; each < scores.length; each++) sum += Math.exp(scores[each]! - highest)
  const share = weight / sum
  for (let each = 0; each < scores.length; each++) {
    gradScores[each]! += Math.exp(scores[each]! - highest) * share
  }
  gradScores[target]! -= weight
  return Math.log(sum) + highest - scores[target]!
}
