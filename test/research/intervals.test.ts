import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agree, weighShare } from '../../src/research/intervals.ts'

const trials = (hits: number, misses: number, weight = 1) => [
  ...Array.from({ length: hits }, () => ({ hit: true, weight })),
  ...Array.from({ length: misses }, () => ({ hit: false, weight })),
]
const round = (value: number | null | undefined) =>
  value === null || value === undefined ? null : Math.round(value * 1000) / 1000

test('the interval of a share is Wilson’s', () => {
  // Newcombe 1998, table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  const told = [trials(81, 182), trials(15, 133), trials(0, 20), trials(1, 28)].map(each => {
    const { low, high } = weighShare(each)!
    return [low, high].map(value => value.toFixed(4))
  })
  assert.deepEqual(told, [
    ['0.2553', '0.3662'],
    ['0.0624', '0.1605'],
    ['0.0000', '0.1611'],
    ['0.0061', '0.1718'],
  ])
})

test('of no trial there is no share', () => {
  assert.equal(weighShare([]), null)
})

test('what was drawn more thinly counts for more, and makes the interval wider', () => {
  const plain = weighShare(trials(50, 50))!
  const weighed = weighShare([...trials(50, 0, 1), ...trials(0, 50, 9)])!
  assert.equal(round(weighed.share), 0.1)
  assert.ok(weighShare(trials(50, 50, 9))!.low === plain.low)
  const even = weighShare([...trials(25, 25, 1), ...trials(25, 25, 9)])!
  assert.equal(round(even.share), 0.5)
  assert.ok(even.high - even.low > plain.high - plain.low)
})

const pairs = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([pair, count]) =>
    Array.from({ length: count }, () => pair.split(' ') as [string, string]),
  )

test('the agreement of two coders is Cohen’s kappa', () => {
  const told = agree(pairs({ 'right right': 20, 'right wrong': 5, 'wrong right': 10, 'wrong wrong': 15 }))!
  assert.deepEqual(
    [told.rows, round(told.observed), round(told.kappa), round(told.low), round(told.high)],
    [50, 0.7, 0.4, 0.146, 0.654],
  )
})

test('coders who agree no more than by chance have a kappa of 0, and those who always agree of 1', () => {
  const chance = { 'right right': 4, 'right wrong': 4, 'wrong right': 4, 'wrong wrong': 4 }
  assert.equal(agree(pairs(chance))!.kappa, 0)
  assert.equal(agree(pairs({ 'right right': 3, 'wrong wrong': 2 }))!.kappa, 1)
})

test('where both use one verdict throughout, kappa is not defined', () => {
  assert.deepEqual(agree(pairs({ 'right right': 7 })), {
    rows: 7,
    observed: 1,
    kappa: null,
    low: null,
    high: null,
  })
  assert.equal(agree([]), null)
})
