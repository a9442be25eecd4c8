import type { Floor } from './kernels.ts'
import type { Bounds } from './layers.ts'
import { type Matrix, viewMatrix } from './matrix.ts'

/**
 * A linear chain over classes: row i of the transitions holds what it counts to go from class i to each class;
 * the row after the last class holds what it counts to begin with each, the one after that to end.
 */
export interface Chain {
  readonly classes: number
  readonly transitions: Matrix
}

/** The best chain of classes for each sequence (Viterbi 1967); of equal ones that with the lower classes from the end. */
export function decodeChain(floor: Floor, scores: Matrix, chain: Chain, bounds: Bounds): Int32Array {
  const best = new Int32Array(scores.rows)
  const back = new Int32Array(scores.rows * chain.classes)
  for (let s = 0; s + 1 < bounds.length; s++) {
    if (bounds[s]! < bounds[s + 1]!)
      decodeOne(floor, scores, chain, [bounds[s]!, bounds[s + 1]!], { best, back })
  }
  return best
}

function decodeOne(
  floor: Floor,
  scores: Matrix,
  { classes, transitions }: Chain,
  [from, to]: readonly [number, number],
  { best, back }: { readonly best: Int32Array; readonly back: Int32Array },
): void {
  const [own, moves] = [viewMatrix(floor, scores), viewMatrix(floor, transitions)]
  const { columns } = scores
  const start = classes * transitions.columns
  const end = start + transitions.columns
  let totals = new Float64Array(classes)
  let next = new Float64Array(classes)
  for (let j = 0; j < classes; j++) totals[j] = moves[start + j]! + own[from * columns + j]!
  for (let t = from + 1; t < to; t++) {
    stepChain(totals, next, back.subarray(t * classes, (t + 1) * classes), {
      moves,
      row: transitions.columns,
    })
    for (let j = 0; j < classes; j++) next[j]! += own[t * columns + j]!
    ;[totals, next] = [next, totals]
  }
  for (let j = 0; j < classes; j++) totals[j]! += moves[end + j]!
  let last = totals.indexOf(Math.max(...totals))
  for (let t = to - 1; t >= from; t--) {
    best[t] = last
    last = back[t * classes + last]!
  }
}

/** For each class the best total over the classes before, and which class that was. */
function stepChain(
  totals: Float64Array,
  next: Float64Array,
  back: Int32Array,
  { moves, row }: { readonly moves: Float32Array; readonly row: number },
): void {
  next.fill(-Infinity)
  back.fill(0)
  const classes = totals.length
  for (let i = 0; i < classes; i++) {
    const total = totals[i]!
    for (let j = 0; j < classes; j++) {
      const sum = total + moves[i * row + j]!
      if (sum > next[j]!) {
        next[j] = sum
        back[j] = i
      }
    }
  }
}
