import assert from 'node:assert/strict'
import { test } from 'node:test'
import { measureClusters, scoreMembers } from '../../bench/clusters.ts'

const near = (found: number, expected: number) => assert.ok(Math.abs(found - expected) < 1e-9, `${found}`)

test('clusters that are the gold ones score one in each measure', () => {
  const gold = [[1, 2, 3], [4, 5], [6]]
  assert.deepEqual(measureClusters(gold, [[6], [5, 4], [3, 1, 2]]), {
    muc: 1,
    bCubed: 1,
    ceaf: 1,
    conll: 1,
  })
})

// Gold {a b c} {d e f g}, found {a b} {c d} {e f g}.
// MUC: recall ((3 - 2) + (4 - 2)) / (2 + 3) = 3/5, precision ((2 - 1) + (2 - 2) + (3 - 1)) / (1 + 1 + 2) = 3/4; F1 2/3.
// B³: recall (4/3 + 1/3 + 1/4 + 9/4) / 7 = 25/42, precision (2 + 1/2 + 1/2 + 3) / 7 = 6/7; F1 = 300/427.
// CEAF-e: {a b c} with {a b} 4/5 and {d e f g} with {e f g} 6/7; recall (58/35) / 2, precision (58/35) / 3; F1 = 116/175.
test('a gold set cut in two and a set made of two pieces', () => {
  const gold = [
    [1, 2, 3],
    [4, 5, 6, 7],
  ]
  const found = [
    [1, 2],
    [3, 4],
    [5, 6, 7],
  ]
  const { muc, bCubed, ceaf, conll } = measureClusters(gold, found)
  near(muc, 2 / 3)
  near(bCubed, 300 / 427)
  near(ceaf, 116 / 175)
  near(conll, (2 / 3 + 300 / 427 + 116 / 175) / 3)
  near(scoreMembers(gold, found).recall, 25 / 42)
  near(scoreMembers(gold, found).precision, 6 / 7)
})

// Gold {a b} {c}, all single: no link is kept; B³ recall (1/2 + 1/2 + 1) / 3 = 2/3, precision 1, F1 4/5;
// CEAF-e: {a b} with {a} 2/3 and {c} with {c} 1; recall (5/3) / 2, precision (5/3) / 3, F1 2/3.
test('links that are missing cost recall alone', () => {
  const { muc, bCubed, ceaf } = measureClusters([[1, 2], [3]], [[1], [2], [3]])
  assert.equal(muc, 0)
  near(bCubed, 4 / 5)
  near(ceaf, 2 / 3)
})

// Gold {a b} {c d}, all in one: MUC recall 1, precision (4 - 2) / 3, F1 4/5; B³ recall 1, precision 1/2, F1 2/3;
// CEAF-e: one pair, 2 * 2 / 6 = 2/3; recall 1/3, precision 2/3, F1 4/9.
test('one set of all costs precision', () => {
  const gold = [
    [1, 2],
    [3, 4],
  ]
  const { muc, bCubed, ceaf } = measureClusters(gold, [[1, 2, 3, 4]])
  near(muc, 4 / 5)
  near(bCubed, 2 / 3)
  near(ceaf, 4 / 9)
})

// Gold {1 2 3 4} {5 6 7}, found {1 2 5 6 7} {3 4}: likeness of gold 1 with found 1 is 4/9, with found 2 4/6; of gold 2
// with found 1 6/8. Best: 2/3 + 3/4 = 17/12, whichever is taken first.
test('each set is paired with one other at most', () => {
  near(
    measureClusters(
      [
        [1, 2, 3, 4],
        [5, 6, 7],
      ],
      [
        [1, 2, 5, 6, 7],
        [3, 4],
      ],
    ).ceaf,
    17 / 24,
  )
})
