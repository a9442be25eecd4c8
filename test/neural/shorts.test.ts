import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFloor } from '../../src/neural/kernels.ts'
import { applyShort, layDense, shortenRows, shortenWeights } from '../../src/neural/layers.ts'
import { viewMatrix } from '../../src/neural/matrix.ts'
import { openDice } from '../../train/dice.ts'
import { openTrainingFloor } from '../../train/neural/floor.ts'
import { drawMatrix } from './slopes.ts'

const SIZES = [
  [1, 8, 8],
  [3, 16, 24],
  [4, 64, 8],
  [9, 192, 40],
  [0, 8, 8],
] as const

for (const [m, k, n] of SIZES) {
  test(`a dense layer in int16, ${m}×${k} times ${k}×${n}, gives nearly what one in float32 gives`, () => {
    const floor = openTrainingFloor(2 ** 20)
    const dice = openDice(m + k + n)
    const [input, weights, bias] = [
      drawMatrix(floor, m, k, dice, 5),
      drawMatrix(floor, k, n, dice),
      drawMatrix(floor, 1, n, dice),
    ]
    const given = [input, weights, bias].map(matrix => viewMatrix(floor, matrix).slice())
    const dense = layDense(floor, shortenWeights(given[1]!, n), given[2]!)
    const found = viewMatrix(floor, applyShort(floor, shortenRows(floor, input), dense))
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < n; j++) {
        let sum = given[2]![j]!
        for (let p = 0; p < k; p++) sum += given[0]![i * k + p]! * given[1]![p * n + j]!
        assert.ok(
          Math.abs(found[i * n + j]! - sum) < 0.005 * Math.sqrt(k),
          `${found[i * n + j]} is not ${sum}`,
        )
      }
    }
  })
}

test('rows of zeros stay zeros', () => {
  const floor = openFloor(2 ** 20)
  const zeros = new Float32Array(64)
  const dense = layDense(floor, shortenWeights(zeros, 8), zeros.subarray(0, 8))
  const input = { at: dense.bias.at, rows: 1, columns: 8 }
  assert.ok(
    viewMatrix(floor, applyShort(floor, shortenRows(floor, input), dense)).every(value => value === 0),
  )
})
