import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { drawSample } from '../../src/research/sample.ts'
import { scoreSheets } from '../../src/research/score.ts'
import { type Cells, formatSheet, gatherUnits, readSheet, type Sampled } from '../../src/research/sheet.ts'

const column = (name: string) =>
  ({ name, type: 'text', meaning: '', how: '', not: '', of: () => null }) as const

const POINTS: Sampled = {
  name: 'points',
  row: 'a passage',
  columns: ['point', 'report', 'outlet', 'words', 'standing'].map(column),
  sampling: {
    unit: 'point',
    pair: 'report',
    kind: 'standing',
    found: ['standing'],
    question: 'The same?',
  },
}

const ROWS: readonly Cells[] = [
  { point: 'p1', report: 'r1', outlet: 'The Torch', words: '“The pier\nfell.”', standing: 'own voice' },
  { point: 'p1', report: 'r1', outlet: 'The Torch', words: 'It fell.', standing: 'own voice' },
  { point: 'p1', report: 'r2', outlet: 'Kestpress', words: '=FALL()', standing: 'own voice' },
  // a point of one report holds no pair
  { point: 'p2', report: 'r1', outlet: 'The Torch', words: 'Nobody came.', standing: 'own voice' },
  { point: 'p3', report: 'r1', outlet: 'The Torch', words: 'Two left.', standing: 'attributed' },
  { point: 'p3', report: 'r2', outlet: 'Kestpress', words: 'Three left.', standing: 'attributed' },
]

async function* stream(rows: readonly Cells[]): AsyncGenerator<Cells> {
  yield* rows
}

const OPTIONS = { size: 10, seed: 'spring', by: null, digest: 'd'.repeat(64) }

async function drawSheet(by: string | null = null): Promise<Cells[]> {
  const sample = await drawSample(gatherUnits(stream(ROWS), POINTS, by), OPTIONS)
  return parse([...formatSheet(POINTS, sample, { ...OPTIONS, by })].join(''), { columns: true })
}

const judge = (rows: readonly Cells[], ...verdicts: readonly string[]) =>
  rows.map((row, at): Cells => ({ ...row, verdict: verdicts[at] ?? '' }))

test('what is judged as a pair comes from two reports, and a unit without a pair is not in the population', async () => {
  const rows = await drawSheet()
  assert.deepEqual(rows.map(({ id }) => id).sort(), ['p1', 'p3'])
  for (const row of rows) {
    assert.match(row.where_1!, /The Torch/)
    assert.match(row.where_2!, /Kestpress/)
    assert.match(row.draw!, /^drawn 2 of 2 \(10 asked\), seed “spring”, reports d{16}$/)
  }
})

test('a sheet that was filled in is read back', async () => {
  const sheet = readSheet(judge(await drawSheet(), 'right', ' Wrong '))
  assert.deepEqual(sheet.faults, [])
  assert.deepEqual(
    sheet.rows.map(({ verdict }) => verdict),
    ['right', 'wrong'],
  )
})

test('a spreadsheet may change white space and the guard of a formula, and a coder may add columns', async () => {
  const rows = judge(await drawSheet(), 'right').map(row => ({
    ...row,
    words_1: row.words_1!.replace('\n', '\r\n'),
    words_2: row.words_2!.replace("'=", '='),
    mine: 'x',
  }))
  assert.deepEqual(readSheet(rows).faults, [])
})

test('a sheet whose evidence was changed is refused, row by row', async () => {
  for (const name of ['words_1', 'words_2', 'found_1', 'stratum_size', 'draw', 'id']) {
    const [first, ...rest] = await drawSheet()
    const sheet = readSheet([{ ...first!, [name]: `${first![name]} not` }, ...rest])
    assert.match(sheet.faults[0]!, /its evidence is not as it was drawn/, name)
    assert.equal(sheet.rows.length, 1)
  }
})

test('a sheet without some of its rows is refused, and one that has a row twice', async () => {
  const rows = await drawSheet()
  assert.deepEqual(readSheet(rows.slice(1)).faults, ['1 of the 2 rows that were drawn are missing.'])
  assert.deepEqual(readSheet([...rows, rows[0]!]).faults, ['1 rows stand in it twice.'])
  assert.match(readSheet([]).faults[0]!, /is no sheet of crossread sample: there is no row/)
  assert.match(readSheet([{ verdict: 'right' }]).faults[0]!, /there is no column row, rows, table/)
})

test('a verdict that is none is named, and not taken for uncoded', async () => {
  const sheet = readSheet(judge(await drawSheet(), 'maybe'))
  assert.match(sheet.faults[0]!, /^row 1 \(p\d\): the verdict “maybe” is none of right, wrong, unsure\.$/)
})

test('a score counts right among right and wrong, unsure as wrong beside it, and what is not coded', async () => {
  const rows = await drawSheet()
  const named = (...verdicts: readonly string[]) => ({
    file: 'sheet.csv',
    ...readSheet(judge(rows, ...verdicts)),
  })
  const [{ all } = { all: null }] = scoreSheets([named('right', 'unsure')]).sheets
  assert.deepEqual(
    [all?.rows, all?.right, all?.wrong, all?.unsure, all?.uncoded, all?.precision?.share, all?.least?.share],
    [2, 1, 0, 1, 0, 1, 0.5],
  )
  const both = scoreSheets([named('right', 'wrong'), named('right', 'right')])
  assert.deepEqual(both.disagreements, [{ id: rows[1]!.id, verdicts: ['wrong', 'right'] }])
  assert.equal(both.agreement?.observed, 0.5)
})

test('kinds are told apart', async () => {
  const rows = judge(await drawSheet('standing'), 'right', 'wrong')
  const { sheets } = scoreSheets([{ file: 'sheet.csv', ...readSheet(rows) }])
  assert.deepEqual(
    sheets[0]!.kinds.map(({ kind, rows: count }) => [kind, count]),
    [
      ['attributed', 1],
      ['own voice', 1],
    ],
  )
})
