import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CSV_HEAD, renderStatements } from '../../src/cli/analysis/csv.ts'
import { drawAnalysis } from '../../src/cli/analysis/text.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import { makeReport, spanOf } from '../verify/sample.ts'

const TEXT = '=SUM(1) warned Mara Silva, who leads 東京 on Monday.'

function makeAnalysis(): Analysis {
  const report = makeReport('a.txt', 'The Torch', TEXT)
  return {
    schema: 'crossread.analysis/1',
    report,
    sentences: [],
    tokens: { start: [], end: [], tag: [], penn: [], lemma: [], head: [], relation: [] },
    quotations: [],
    mentions: [
      {
        ...spanOf(report, '東京'),
        kind: 'place',
        form: 'name',
        head: spanOf(report, '東京'),
        entity: null,
        quoted: false,
      },
    ],
    entities: [],
    times: [
      {
        ...spanOf(report, 'on Monday'),
        type: 'DATE',
        value: '2026-03-02',
        edtf: '2026-03-02',
        how: 'implied',
        anchor: null,
        why: null,
        forward: false,
        quoted: false,
      },
    ],
    quantities: [],
    statements: [
      {
        ...spanOf(report, '=SUM(1) warned Mara Silva'),
        source: [spanOf(report, 'Mara Silva')],
        cue: [spanOf(report, 'warned')],
        content: [spanOf(report, '=SUM(1)')],
        gloss: [],
        inside: null,
        speaker: { kind: 'described', name: 'Mara Silva' },
        kind: 'direct',
        manner: 'warn',
        lemma: 'warn',
        channel: null,
        time: 0,
        negated: false,
      },
    ],
    clauses: [],
    notes: [],
  }
}

test('findings are drawn under the words, also where these break or are wide', () => {
  const expected = `a.txt
=====

[paragraph]
=SUM(1) warned Mara Silva, who leads
^^^^^^^ content #1 direct
        ^^^^^^ cue #1 warn
               ^^^^^^^^^^ source #1 Mara Silva
東京 on Monday.
^^^^ place
     ^^^^^^^^^ time 2026-03-02

`
  assert.equal(drawAnalysis(makeAnalysis(), 40), expected)
})

test('a terminal is never commanded by the words of a report', () => {
  const analysis = makeAnalysis()
  const text = 'A \u001b[31mred \u202eline'
  const report = { ...makeReport('a.txt', 'The Torch', text) }
  const drawn = drawAnalysis({ ...analysis, report, mentions: [], times: [], statements: [] }, 80)
  assert.ok(drawn.includes('A ␛[31mred \ufffdline'))
})

test('a statement is a row, and a cell that a spreadsheet would run is made harmless', () => {
  const row = renderStatements(makeAnalysis())
  assert.equal(row.trimEnd().split(',').length, CSV_HEAD.trimEnd().split(',').length)
  assert.ok(row.includes(`,Mara Silva,described,Mara Silva,warned,"'=SUM(1)",,direct,warn,`))
  assert.ok(row.endsWith(',2026-03-02\r\n'))
})
