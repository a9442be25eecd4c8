import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cutPart, gatherPassages, orderTies } from '../../src/page/abreast/cut.ts'
import { matchPath } from '../../src/page/path.ts'
import { formatFragment, parseFragment, readPlace } from '../../src/page/story/link.ts'
import type { Tie } from '../../src/server/aligned.ts'

const REPORT = '0123456789abcdef'
const OTHER = 'fedcba9876543210'
const VERSION = '5'.repeat(64)

test('the fragment of a passage leads back to the passage', () => {
  const place = readPlace(`${REPORT}/${VERSION}/120-180`)!
  const named = parseFragment(formatFragment('different', place))!
  assert.deepEqual(named, {
    section: 'different',
    report: REPORT,
    start: 120,
    end: 180,
    version: '5'.repeat(12),
  })
})

test('what is no fragment of a passage is none', () => {
  for (const text of [
    '',
    's1-different-2',
    'members',
    `said-${REPORT}-1-2`,
    `<b>-${REPORT}-1-2-${'5'.repeat(12)}`,
  ])
    assert.equal(parseFragment(text), null)
  assert.equal(readPlace(undefined), null)
})

test('a path names what its pattern says, however it is written', () => {
  assert.deepEqual(matchPath('/sources/:name', '/sources/Harbour%20Board'), { name: 'Harbour Board' })
  assert.deepEqual(matchPath('/stories', '/stories/'), {})
  assert.deepEqual(matchPath('/sources/:name', '/sources/%E0%A4%A'), { name: '%E0%A4%A' })
  assert.equal(matchPath('/stories/:id', '/stories/1/2'), null)
})

const ties: readonly Tie[] = [
  {
    kind: 'point',
    number: 1,
    places: [
      { report: REPORT, start: 30, end: 50 },
      { report: OTHER, start: 0, end: 9 },
    ],
  },
  {
    kind: 'difference',
    number: 2,
    places: [
      { report: REPORT, start: 10, end: 40 },
      { report: OTHER, start: 0, end: 9 },
    ],
  },
]

test('ties stand in the order in which the first report is read', () => {
  assert.deepEqual(
    orderTies(ties, REPORT).map(({ number }) => number),
    [2, 1],
  )
})

test('a passage that several ties have is one passage', () => {
  const [passage, ...others] = gatherPassages(OTHER, ties, [])
  assert.deepEqual(passage, { id: `${OTHER}-0-9`, start: 0, end: 9, ties: [0, 1] })
  assert.deepEqual(others, [])
})

test('passages that overlap are cut where they begin and end, and lose no character', () => {
  const cut = cutPart({ start: 0, end: 60 }, gatherPassages(REPORT, ties, []))
  assert.deepEqual(
    cut.map(({ start, end, inside }) => [start, end, inside.length]),
    [
      [0, 10, 0],
      [10, 30, 1],
      [30, 40, 2],
      [40, 50, 1],
      [50, 60, 0],
    ],
  )
  assert.deepEqual(
    cut.flatMap(({ begins }) => begins.map(({ start }) => start)),
    [10, 30],
  )
  assert.deepEqual(
    cut.flatMap(({ ends }) => ends.map(({ end }) => end)),
    [40, 50],
  )
})

test('a passage that reaches over parts begins in the first and ends in the last', () => {
  const passages = gatherPassages(REPORT, [], [{ start: 5, end: 25 }])
  const parts = [
    { start: 0, end: 10 },
    { start: 12, end: 20 },
    { start: 22, end: 30 },
  ].map(part => cutPart(part, passages))
  assert.deepEqual(
    parts.map(cut => [cut.flatMap(({ begins }) => begins).length, cut.flatMap(({ ends }) => ends).length]),
    [
      [1, 0],
      [0, 0],
      [0, 1],
    ],
  )
})
