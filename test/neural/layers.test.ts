import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gatherHeads, PLACES, placeOf, ROOT, scoreArcs } from '../../src/neural/arcs.ts'
import { decodeChain } from '../../src/neural/chain.ts'
import { applyBag8, applyDense, applyRelu, applySoftsign } from '../../src/neural/layers.ts'
import {
  addMatrix,
  joinColumns,
  type Matrix,
  multiplyElements,
  reserveMatrix,
  viewMatrix,
} from '../../src/neural/matrix.ts'
import { reserve, viewBytes } from '../../src/neural/memory.ts'
import { openDice } from '../../train/dice.ts'
import { loseArcs, pullHeads } from '../../train/neural/arcs.ts'
import { loseChain, openChain } from '../../train/neural/chain.ts'
import {
  applyBag,
  applyRecurrence,
  dropElements,
  openDense,
  openRecurrence,
  pullBag,
  pullDense,
  pullRecurrence,
  pullRelu,
  pullSoftsign,
  scaleElements,
  splitColumns,
} from '../../train/neural/layers.ts'
import { loseSoftmax } from '../../train/neural/losses.ts'
import { quantise } from '../../train/neural/quantise.ts'
import { openWeights } from '../../train/neural/weights.ts'
import { assertLearned, assertSlopes, copyMatrix, drawMatrix, openBench, openProbe } from './slopes.ts'

const BOUNDS = Int32Array.of(0, 3, 3, 4, 9)

test('the slopes of a dense layer', () => {
  const { floor, dice } = openBench()
  const dense = openDense(floor, 'dense', [8, 13], dice)
  const input = drawMatrix(floor, 5, 8, dice)
  const gradInput = reserveMatrix(floor, 5, 8)
  const probe = openProbe(floor, 5, 16, dice)
  const loss = () => probe.measure(applyDense(floor, input, dense))
  pullDense(floor, input, dense, probe.gradient, gradInput)
  assertLearned(floor, [dense.weights, dense.bias], loss)
  assertSlopes(floor, input, gradInput, loss)
})

for (const [name, apply, pull] of [
  ['relu', applyRelu, pullRelu],
  ['softsign', applySoftsign, pullSoftsign],
] as const) {
  test(`the slopes of ${name}`, () => {
    const { floor, dice } = openBench()
    const input = drawMatrix(floor, 3, 8, dice, 2)
    const probe = openProbe(floor, 3, 8, dice)
    const run = () => {
      const out = copyMatrix(floor, input)
      apply(floor, out)
      return out
    }
    const loss = () => probe.measure(run())
    const gradInput = copyMatrix(floor, probe.gradient)
    pull(floor, run(), gradInput)
    assertSlopes(floor, input, gradInput, loss)
  })
}

test('the slopes of the recurrence, through time and both ways', () => {
  const { floor, dice } = openBench()
  const recurrence = openRecurrence(floor, 'recurrence', [8, 4], dice)
  const input = drawMatrix(floor, 9, 8, dice, 2)
  const gradInput = reserveMatrix(floor, 9, 8)
  const probe = openProbe(floor, 9, 8, dice)
  const loss = () => probe.measure(applyRecurrence(floor, input, recurrence, BOUNDS).out)
  const recurred = applyRecurrence(floor, input, recurrence, BOUNDS)
  pullRecurrence(floor, input, recurrence, recurred, { bounds: BOUNDS, gradOut: probe.gradient, gradInput })
  const { onward, backward } = recurrence
  assertLearned(floor, [onward.weights, onward.bias, backward.weights, backward.bias], loss)
  assertSlopes(floor, input, gradInput, loss)
})

test('a sequence does not know the others', () => {
  const { floor, dice } = openBench()
  const recurrence = openRecurrence(floor, 'recurrence', [8, 4], dice)
  const input = drawMatrix(floor, 9, 8, dice)
  const run = () => viewMatrix(floor, applyRecurrence(floor, input, recurrence, BOUNDS).out)
  const before = run().slice(0, 32)
  viewMatrix(floor, input).fill(7, 32)
  assert.deepEqual(run().slice(0, 32), before)
})

const FEATURES = { offsets: Int32Array.of(0, 2, 2, 5), ids: Int32Array.of(4, 1, 1, 1, 6) }

test('the slopes of a bag of features', () => {
  const { floor, dice } = openBench()
  const table = openWeights(floor, 'table', [7, 8], dice, { reach: 1, sparse: true })
  const probe = openProbe(floor, 3, 8, dice)
  const loss = () => probe.measure(applyBag(floor, FEATURES, table).out)
  pullBag(floor, FEATURES, applyBag(floor, FEATURES, table).input, table, probe.gradient)
  assertLearned(floor, [table], loss)
  assert.deepEqual([...table.touched!.rows.subarray(0, table.touched!.count)], [4, 1, 6])
})

test('a bag of bytes is near the bag that it was made of', () => {
  const { floor, dice } = openBench()
  const table = openWeights(floor, 'table', [7, 16], dice, { reach: 1 })
  const { int8, scales } = quantise(viewMatrix(floor, table))
  const at = reserve(floor.memory, int8.length)
  viewBytes(floor.memory, at, int8.length).set(int8)
  const bytes = viewMatrix(floor, applyBag8(floor, FEATURES, { at, columns: 16, scale: scales[0]! }))
  const whole = viewMatrix(floor, applyBag(floor, FEATURES, table).out)
  bytes.forEach((value, each) => {
    assert.ok(Math.abs(value - whole[each]!) <= scales[0]! * 1.5)
  })
})

test('quantised rows use their own scales, and cut off what lies beyond', () => {
  const { int8, scales } = quantise(Float32Array.of(1, -0.25, 0, 0, 8, 254), { columns: 2 })
  assert.deepEqual([...int8], [127, -32, 0, 0, 4, 127])
  assert.deepEqual([...scales], [Math.fround(1 / 127), 0, 2])
  assert.deepEqual([...quantise(Float32Array.of(1, 1, 1, 9), { beyond: 0.25 }).int8], [127, 127, 127, 127])
})

test('dropout keeps the mean, and its factors are its slopes', () => {
  const { floor, dice } = openBench()
  const input = reserveMatrix(floor, 1000, 8)
  viewMatrix(floor, input).fill(1)
  const mask = dropElements(floor, input, 0.25, dice)
  const values = viewMatrix(floor, input)
  assert.deepEqual(values, viewMatrix(floor, mask))
  assert.deepEqual([...new Set(values)].sort(), [0, Math.fround(1 / 0.75)])
  assert.ok(Math.abs(values.reduce((a, b) => a + b) / 8000 - 1) < 0.02)
  scaleElements(floor, input, mask)
  assert.ok(Math.abs(Math.max(...viewMatrix(floor, input)) - (1 / 0.75) ** 2) < 1e-6)
})

test('columns are joined and taken apart', () => {
  const { floor, dice } = openBench()
  const parts = [drawMatrix(floor, 3, 8, dice), drawMatrix(floor, 3, 16, dice)]
  const joined = joinColumns(floor, parts)
  assert.equal(joined.columns, 24)
  const gradients = parts.map(each => reserveMatrix(floor, 3, each.columns))
  splitColumns(floor, joined, gradients)
  const numbers = (matrix: Matrix) => viewMatrix(floor, matrix)
  assert.deepEqual(gradients.map(numbers), parts.map(numbers))
})

test('a matrix is added to another', () => {
  const { floor, dice } = openBench()
  const [to, from] = [drawMatrix(floor, 2, 8, dice), drawMatrix(floor, 2, 8, dice)]
  const expected = viewMatrix(floor, to).map((value, at) => value + viewMatrix(floor, from)[at]!)
  addMatrix(floor, to, from)
  assert.deepEqual(viewMatrix(floor, to), expected)
})

test('no rows are no error', () => {
  const { floor, dice } = openBench()
  const recurrence = openRecurrence(floor, 'recurrence', [8, 4], dice)
  const none = reserveMatrix(floor, 0, 8)
  assert.equal(applyRecurrence(floor, none, recurrence, Int32Array.of(0)).out.rows, 0)
})

test('elements are multiplied', () => {
  const { floor, dice } = openBench()
  const [a, b] = [drawMatrix(floor, 2, 8, dice), drawMatrix(floor, 2, 8, dice)]
  const product = viewMatrix(floor, multiplyElements(floor, a, b))
  const expected = viewMatrix(floor, a).map((value, at) => value * viewMatrix(floor, b)[at]!)
  assert.deepEqual(product, expected)
})

test('the slopes of softmax, with weights and a row that teaches nothing', () => {
  const { floor, dice } = openBench()
  const scores = drawMatrix(floor, 4, 8, dice, 2)
  const targets = { classes: Int32Array.of(0, 4, -1, 2), weights: Float32Array.of(1, 0.5, 1, 2) }
  const gradient = reserveMatrix(floor, 4, 8)
  loseSoftmax(floor, scores, 5, targets, gradient)
  assertSlopes(floor, scores, gradient, () =>
    loseSoftmax(floor, scores, 5, targets, reserveMatrix(floor, 4, 8)),
  )
})

test('the slopes of a chain', () => {
  const { floor, dice } = openBench()
  const chain = openChain(floor, 'chain', 3, dice, { reach: 1 })
  const scores = drawMatrix(floor, 9, 8, dice, 2)
  const targets = { bounds: BOUNDS, classes: Int32Array.of(0, 1, 2, 2, 1, 1, 0, 2, 0) }
  const gradient = reserveMatrix(floor, 9, 8)
  loseChain(floor, scores, chain, targets, gradient)
  const loss = () => loseChain(floor, scores, copyChain(), targets, reserveMatrix(floor, 9, 8))
  // Its gradient would be added to: a copy has its own.
  const copyChain = () => {
    const { transitions } = chain
    return { ...chain, transitions: { ...transitions, gradient: copyMatrix(floor, transitions.gradient) } }
  }
  assertLearned(floor, [chain.transitions], loss)
  assertSlopes(floor, scores, gradient, loss)
})

/** All lists of so many classes. */
function listChains(classes: number, length: number): number[][] {
  if (length === 0) return [[]]
  const shorter = listChains(classes, length - 1)
  return shorter.flatMap(chain => Array.from({ length: classes }, (_, each) => [...chain, each]))
}

test('a chain’s likelihoods add up to 1, and the best is found', () => {
  const { floor, dice } = openBench()
  const chain = openChain(floor, 'chain', 3, dice, { reach: 2 })
  const bounds = Int32Array.of(0, 4)
  for (let time = 0; time < 10; time++) {
    const scores = drawMatrix(floor, 4, 8, dice, 2)
    const spare = reserveMatrix(floor, 4, 8)
    const all = listChains(3, 4).map(each => {
      const classes = Int32Array.from(each)
      return { each, share: Math.exp(-loseChain(floor, scores, chain, { bounds, classes }, spare)) }
    })
    assert.ok(Math.abs(all.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-6)
    const best = all.reduce((a, b) => (a.share > b.share ? a : b))
    assert.deepEqual([...decodeChain(floor, scores, chain, bounds)], best.each)
  }
})

const HEADS = { bounds: BOUNDS, heads: Int32Array.of(ROOT, 0, 1, ROOT, 3, 0, ROOT, -2, 2) }

test('the slopes of arcs', () => {
  const { floor, dice } = openBench()
  const draw = (rows: number) => drawMatrix(floor, rows, 8, dice)
  const [queries, heads, root, places] = [draw(9), draw(9), draw(1), draw(PLACES)]
  const zeros = (rows: number) => reserveMatrix(floor, rows, 8)
  const open = () => ({
    queries: zeros(9),
    heads: zeros(9),
    root: zeros(1),
    places: { vectors: places, gradient: zeros(PLACES) },
  })
  const lose = (gradients: ReturnType<typeof open>) =>
    loseArcs(floor, queries, scoreArcs(floor, queries, heads, { root, places }, BOUNDS), HEADS, gradients)
  const gradients = open()
  lose(gradients)
  assertSlopes(floor, queries, gradients.queries, () => lose(open()))
  assertSlopes(floor, heads, gradients.heads, () => lose(open()))
  assertSlopes(floor, root, gradients.root, () => lose(open()))
  assertSlopes(floor, places, gradients.places.gradient, () => lose(open()))
})

test('farther places are as many steps away or more, on each side', () => {
  const steps = Array.from({ length: 100 }, (_, at) => [placeOf(-at - 1), placeOf(at + 1)] as const)
  for (const [at, [before, behind]] of steps.entries()) {
    assert.equal(behind, before + PLACES / 2)
    const [last] = steps[at - 1] ?? [before]
    assert.ok(before === last || before === last + 1)
  }
  assert.deepEqual(steps.at(-1), [PLACES / 2 - 1, PLACES - 1])
})

test('the slopes of gathered heads', () => {
  const { floor, dice } = openBench()
  const [vectors, root] = [drawMatrix(floor, 9, 8, dice), drawMatrix(floor, 1, 8, dice)]
  const probe = openProbe(floor, 9, 8, dice)
  const gradients = { vectors: reserveMatrix(floor, 9, 8), root: reserveMatrix(floor, 1, 8) }
  pullHeads(floor, HEADS, probe.gradient, gradients)
  const loss = () => probe.measure(gatherHeads(floor, vectors, root, HEADS))
  assertSlopes(floor, vectors, gradients.vectors, loss)
  assertSlopes(floor, root, gradients.root, loss)
})

test('the same seed gives the same weights', () => {
  const { floor } = openBench()
  const draw = () => viewMatrix(floor, openWeights(floor, 'w', [5, 8], openDice(11)))
  assert.deepEqual(draw(), draw())
})
