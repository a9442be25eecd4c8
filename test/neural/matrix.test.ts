import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openFloor } from '../../src/neural/kernels.ts'
import { gatherRows, joinColumns, padColumns, reserveMatrix, viewMatrix } from '../../src/neural/matrix.ts'
import { openRows, rowOf } from '../../src/neural/rows.ts'

test('rows are gathered in the order asked for, some twice, and written over what lay there before', () => {
  const floor = openFloor(2 ** 16)
  const matrix = reserveMatrix(floor, 3, 8)
  viewMatrix(floor, matrix).set(Array.from({ length: 24 }, (_, at) => at))
  const mark = floor.memory.top
  viewMatrix(floor, reserveMatrix(floor, 8, 8)).fill(99)
  floor.memory.top = mark
  const gathered = gatherRows(floor, matrix, Int32Array.from([2, 0, 2]))
  assert.deepEqual(
    [0, 1, 2].map(row => viewMatrix(floor, gathered)[row * 8]),
    [16, 0, 16],
  )
  const joined = joinColumns(floor, [matrix, gathered])
  assert.deepEqual([...viewMatrix(floor, joined).subarray(6, 10)], [6, 7, 16, 17])
})

test('a width that no matrix can have is refused, and padded to one that it can', () => {
  assert.throws(() => reserveMatrix(openFloor(2 ** 16), 1, 7), /multiple of 8/)
  assert.equal(padColumns(7), 8)
  assert.equal(padColumns(16), 16)
})

test('a row is found by its hash alone, and what has no row has row 0', () => {
  const hashes = Int32Array.from([0, 5, -7, 5 + 2 ** 20, 2 ** 31 - 1])
  const slots = openRows(hashes)
  assert.deepEqual(
    [5, -7, 5 + 2 ** 20, 2 ** 31 - 1, 6].map(hash => rowOf(slots, hash)),
    [1, 2, 3, 4, 0],
  )
})
