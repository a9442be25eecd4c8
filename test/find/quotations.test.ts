import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findQuotations, noteQuotations, type Quotation } from '../../src/find/quotations.ts'
import type { Report } from '../../src/read/report.ts'
import type { Segmented } from '../../src/segment/segmented.ts'
import { makeReport, testCases } from '../annotated.ts'

const NO_TOKENS = { start: [], end: [], tag: [], penn: [], lemma: [], head: [], relation: [] }

function segment(report: Report): Segmented {
  return { report, sentences: [], tokens: NO_TOKENS, notes: [] }
}

function describeQuotation(quotation: Quotation): string {
  const depth = quotation.depth > 0 ? ` inside ${quotation.depth}` : ''
  return `quotation${depth}${quotation.closed ? '' : ' unclosed'}`
}

testCases('find/quotations.txt', report =>
  findQuotations(segment(report)).map(quotation => ({
    start: quotation.start,
    end: quotation.end,
    label: describeQuotation(quotation),
  })),
)

test('a quotation whose mark is missing gives a note at its opening mark', () => {
  const report = makeReport('“We are leaving, she said.\n\nNothing more.')
  const notes = noteQuotations(findQuotations(segment(report)))
  assert.deepEqual(
    notes.map(note => [note.code, note.span]),
    [['quotation-unbalanced', { start: 0, end: 1 }]],
  )
})

test('a hundred thousand marks take linear time', () => {
  for (const marks of ['“', '”', '"', '‘', "' ", '“‘', '" ', "s' x "]) {
    const report = makeReport(marks.repeat(100_000))
    const started = process.hrtime.bigint()
    findQuotations(segment(report))
    const ms = Number(process.hrtime.bigint() - started) / 1e6
    assert.ok(ms < 1500, `${marks}: ${ms} ms`)
  }
})
