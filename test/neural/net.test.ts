import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ROOT } from '../../src/neural/arcs.ts'
import { viewMatrix } from '../../src/neural/matrix.ts'
import { release } from '../../src/neural/memory.ts'
import { learnBatch, NO_HEAD, openNet } from '../../train/net.ts'
import { rateAt, stepAdam } from '../../train/neural/adam.ts'
import { assertSlopes, copyMatrix, openBench } from './slopes.ts'

const SIZE = {
  rows: 6,
  width: 8,
  layers: 3,
  arcs: 8,
  relating: 8,
  tags: 3,
  relations: 4,
  vectors: 8,
}
const NONE = { words: 0, layers: 0, ends: 0 }
/** Two sentences; the last token is a mark, whose head teaches nothing. */
const BATCH = {
  features: { offsets: Int32Array.of(0, 2, 3, 5, 6, 8), ids: Int32Array.of(1, 4, 2, 3, 5, 1, 0, 4) },
  bounds: Int32Array.of(0, 3, 5),
  vectors: Float32Array.from({ length: 5 * 8 }, (_, at) => Math.sin(at)),
  tags: Int32Array.of(0, 1, 2, 1, 0),
  heads: Int32Array.of(1, ROOT, 1, ROOT, NO_HEAD),
  relations: Int32Array.of(1, 0, 2, 0, 3),
}

test('the slopes of the net that reads tags and trees', () => {
  const { floor, dice } = openBench(4)
  const net = openNet(floor, SIZE, dice)
  const lose = () => learnBatch(floor, net, BATCH, NONE, dice) * BATCH.tags.length
  lose()
  const gradients = net.all.map(({ gradient }) => copyMatrix(floor, gradient))
  // With these dice no relu turns between.
  for (const [at, weights] of net.all.entries()) assertSlopes(floor, weights, gradients[at]!, lose)
})

test('the net learns two sentences by heart', () => {
  const { floor, dice } = openBench()
  const net = openNet(floor, SIZE, dice)
  const losses: number[] = []
  for (let step = 1; step <= 80; step++) {
    const mark = floor.memory.top
    losses.push(learnBatch(floor, net, BATCH, NONE, dice))
    stepAdam(floor, net.all, { step, rate: rateAt({ peak: 0.02, warmUp: 5, steps: 80 }, step) })
    release(floor.memory, mark)
  }
  assert.ok(losses.at(-1)! < losses[0]! / 20, `${losses[0]} falls to ${losses.at(-1)}`)
  assert.ok(viewMatrix(floor, net.table).every(Number.isFinite))
})
