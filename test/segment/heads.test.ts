import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { chooseHeads, scoresAmong } from '../../src/segment/heads.ts'

/** Scores of a sentence, a row a token: first the root as its head, then each token. */
function layScores(rows: readonly (readonly number[])[]) {
  return { values: Float32Array.from(rows.flat()), columns: rows.length + 1 }
}

function headsOf(rows: readonly (readonly number[])[]): number[] {
  const heads = new Int32Array(rows.length)
  chooseHeads(layScores(rows), heads)
  return [...heads]
}

test('each token has the head that it scores highest, where that is a tree', () => {
  assert.deepEqual(
    headsOf([
      [0, 9, 5, 1],
      [7, 2, 9, 0],
      [0, 1, 6, 9],
    ]),
    [1, -1, 1],
  )
})

test('of two that would be roots the one stays that loses more by another head', () => {
  assert.deepEqual(
    headsOf([
      [8, 0, 7],
      [6, 2, 0],
    ]),
    [1, -1],
  )
})

test('a circle is opened at the arc that is given up most cheaply', () => {
  // 0 and 1 want each other; 1 would nearly as well hang from the root's 2.
  assert.deepEqual(
    headsOf([
      [0, 0, 9, 2],
      [0, 9, 0, 8],
      [9, 0, 0, 0],
    ]),
    [1, 2, -1],
  )
})

test('a token alone is the root', () => {
  assert.deepEqual(headsOf([[0, 0]]), [-1])
})

test('whatever the scores, all tokens hang from one root', () => {
  const score = fc.integer({ min: -9, max: 9 })
  const scores = fc.integer({ min: 1, max: 12 }).chain(size =>
    fc.array(fc.array(score, { minLength: size + 1, maxLength: size + 1 }), {
      minLength: size,
      maxLength: size,
    }),
  )
  fc.assert(
    fc.property(scores, rows => {
      const heads = headsOf(rows)
      assert.equal(heads.filter(head => head < 0).length, 1)
      for (const start of heads.keys()) {
        let at = start
        for (let steps = 0; at >= 0; steps++) {
          assert.ok(steps <= heads.length, 'in a circle')
          at = heads[at]!
        }
      }
    }),
  )
})

test('scores among some tokens are those of their arcs', () => {
  const scores = layScores([
    [1, 2, 3, 4],
    [5, 6, 7, 8],
    [9, 10, 11, 12],
  ])
  const among = scoresAmong(scores, [0, 2])
  assert.deepEqual([...among.values], [1, 2, 4, 9, 10, 12])
  assert.equal(among.columns, 3)
})
