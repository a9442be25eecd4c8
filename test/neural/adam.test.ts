import assert from 'node:assert/strict'
import { test } from 'node:test'
import { viewMatrix } from '../../src/neural/matrix.ts'
import { rateAt, stepAdam, swapAverages } from '../../train/neural/adam.ts'
import { openWeights, touchRow } from '../../train/neural/weights.ts'
import { openBench } from './slopes.ts'

const [KEEP_FIRST, KEEP_SECOND, SMALLEST, CLIP, RATE, KEEP] = [0.9, 0.98, 1e-8, 1.5, 0.01, 0.8]

test('Adam is what its paper says, with clipping and a running mean', () => {
  const { floor, dice } = openBench()
  const weights = openWeights(floor, 'w', [2, 8], dice, { averaged: true })
  const value = Float64Array.from(viewMatrix(floor, weights))
  const [first, second, average] = [value.map(() => 0), value.map(() => 0), value.slice()]
  for (let step = 1; step <= 5; step++) {
    const slopes = value.map(() => dice() - 0.5)
    viewMatrix(floor, weights.gradient).set(slopes)
    const norm = stepAdam(floor, [weights], { step, rate: RATE, clip: CLIP / step, keepAverage: KEEP })
    const expected = Math.hypot(...slopes)
    assert.ok(Math.abs(norm - expected) < 1e-5)
    slopes.forEach((slope, at) => {
      const clipped = slope * Math.min(1, CLIP / step / expected)
      first[at] = KEEP_FIRST * first[at]! + (1 - KEEP_FIRST) * clipped
      second[at] = KEEP_SECOND * second[at]! + (1 - KEEP_SECOND) * clipped ** 2
      const mean = first[at]! / (1 - KEEP_FIRST ** step)
      value[at]! -= (RATE * mean) / (Math.sqrt(second[at]! / (1 - KEEP_SECOND ** step)) + SMALLEST)
      average[at] = KEEP * average[at]! + (1 - KEEP) * value[at]!
    })
    assertNear(viewMatrix(floor, weights), value)
    assertNear(viewMatrix(floor, weights.average!), average)
    assert.ok(viewMatrix(floor, weights.gradient).every(slope => slope === 0))
  }
  swapAverages(floor, [weights], { step: 5, keepAverage: KEEP })
  assertNear(viewMatrix(floor, weights), average)
  swapAverages(floor, [weights], { step: 5, keepAverage: KEEP })
  assertNear(viewMatrix(floor, weights), value)
})

test('sparse rows stand still while untouched, and their means go on', () => {
  const { floor, dice } = openBench()
  const weights = openWeights(floor, 'w', [4, 8], dice, { averaged: true, sparse: true })
  const average = Float64Array.from(viewMatrix(floor, weights))
  for (let step = 1; step <= 6; step++) {
    const before = viewMatrix(floor, weights).slice()
    const row = step % 3
    viewMatrix(floor, weights.gradient).fill(1, row * 8, (row + 1) * 8)
    touchRow(weights.touched!, row)
    stepAdam(floor, [weights], { step, rate: RATE, keepAverage: KEEP })
    const after = viewMatrix(floor, weights)
    const moved = [...after.keys()].filter(at => after[at] !== before[at])
    assert.deepEqual([...new Set(moved.map(at => Math.floor(at / 8)))], [row])
    after.forEach((value, at) => {
      average[at] = KEEP * average[at]! + (1 - KEEP) * value
    })
  }
  swapAverages(floor, [weights], { step: 6, keepAverage: KEEP })
  assertNear(viewMatrix(floor, weights), average)
})

test('the rate rises to its peak and falls to 0', () => {
  const schedule = { peak: 8, warmUp: 4, steps: 11 }
  assert.deepEqual(
    [1, 2, 4, 8, 11, 12, 13].map(step => rateAt(schedule, step)),
    [2, 4, 8, 4, 1, 0, 0],
  )
})

function assertNear(found: Float32Array, expected: Float64Array): void {
  found.forEach((value, at) => {
    assert.ok(Math.abs(value - expected[at]!) < 1e-5, `${at}: ${value} is not ${expected[at]}`)
  })
}
