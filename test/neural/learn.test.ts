import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeChain } from '../../src/neural/chain.ts'
import { applyDense } from '../../src/neural/layers.ts'
import { type Matrix, reserveMatrix, viewMatrix } from '../../src/neural/matrix.ts'
import { release } from '../../src/neural/memory.ts'
import { rateAt, stepAdam } from '../../train/neural/adam.ts'
import { loseChain, openChain } from '../../train/neural/chain.ts'
import type { TrainingFloor } from '../../train/neural/floor.ts'
import {
  applyBag,
  applyRecurrence,
  openDense,
  openRecurrence,
  pullBag,
  pullDense,
  pullRecurrence,
} from '../../train/neural/layers.ts'
import { openWeights } from '../../train/neural/weights.ts'
import { openBench } from './slopes.ts'

const [WORDS, WIDTH, STEPS] = [6, 16, 60]
/** A word's class is whether the first word of its sentence comes again later: known from both ends only. */
const SENTENCES = [
  [0, 1, 2, 0],
  [0, 1, 2, 3],
  [4, 5, 3],
  [4, 5, 4],
  [2, 1],
  [2, 2],
]
const IDS = Int32Array.from(SENTENCES.flat())
const CLASSES = Int32Array.from(
  SENTENCES.flatMap(([first, ...rest]) => [first, ...rest].map(() => +rest.includes(first!))),
)
const OFFSETS = Int32Array.from({ length: IDS.length + 1 }, (_, token) => token)
const BOUNDS = Int32Array.from([0, ...SENTENCES.map((_, s) => SENTENCES.slice(0, s + 1).flat().length)])

function openNet(floor: TrainingFloor, dice: () => number) {
  return {
    table: openWeights(floor, 'table', [WORDS, WIDTH], dice, { reach: 1, sparse: true }),
    recurrence: openRecurrence(floor, 'recurrence', [WIDTH, WIDTH / 2], dice),
    last: openDense(floor, 'last', [WIDTH, 2], dice),
    chain: openChain(floor, 'chain', 2, dice),
  }
}

/** Learns for some steps; gives the losses, the classes then found and the weights. */
function learn() {
  const { floor, dice } = openBench()
  const { table, recurrence, last, chain } = openNet(floor, dice)
  const dense = [recurrence.onward, recurrence.backward, last]
  const all = [table, ...dense.flatMap(({ weights, bias }) => [weights, bias]), chain.transitions]
  const features = { offsets: OFFSETS, ids: IDS }
  const like = (matrix: Matrix) => reserveMatrix(floor, matrix.rows, matrix.columns)
  const losses: number[] = []
  let found: Int32Array = new Int32Array()
  for (let step = 1; step <= STEPS; step++) {
    const mark = floor.memory.top
    const bag = applyBag(floor, features, table)
    const recurred = applyRecurrence(floor, bag.out, recurrence, BOUNDS)
    const scores = applyDense(floor, recurred.out, last)
    const [gradScores, gradOut, gradInput] = [like(scores), like(recurred.out), like(bag.out)]
    losses.push(loseChain(floor, scores, chain, { bounds: BOUNDS, classes: CLASSES }, gradScores))
    found = decodeChain(floor, scores, chain, BOUNDS)
    pullDense(floor, recurred.out, last, gradScores, gradOut)
    pullRecurrence(floor, bag.out, recurrence, recurred, { bounds: BOUNDS, gradOut, gradInput })
    pullBag(floor, features, bag.input, table, gradInput)
    stepAdam(floor, all, { step, rate: rateAt({ peak: 0.03, warmUp: 5, steps: STEPS }, step), clip: 5 })
    release(floor.memory, mark)
  }
  return { losses, found, weights: all.map(weights => viewMatrix(floor, weights).slice()) }
}

test('a net learns what only both ends of a sentence tell, and the same again from the same seed', () => {
  const [once, again] = [learn(), learn()]
  assert.ok(once.losses.at(-1)! < once.losses[0]! / 10, `${once.losses[0]} falls to ${once.losses.at(-1)}`)
  assert.deepEqual(once.found, CLASSES)
  assert.deepEqual(once.weights, again.weights)
})
