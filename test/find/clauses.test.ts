import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyze } from '../../src/analyze.ts'
import { extendToGovernors } from '../../src/find/clauses.ts'
import { loadLanguage } from '../../src/load/language.ts'
import type { Report } from '../../src/read/report.ts'
import { containsSpan, sliceSpan } from '../../src/text/span.ts'
import { type Finding, makeReport, readCases, testCases } from '../annotated.ts'

// Each clause is drawn with its number and its standing, its governors with their kind.

const language = loadLanguage()

testCases('find/clauses.txt', findMarks)

function findMarks(report: Report): readonly Finding[] {
  const { clauses } = analyze(report, language)
  return clauses.flatMap((clause, index) => {
    const number = `${index + 1} `
    const governors = clause.governors.map(({ start, end, kind }) => ({
      start,
      end,
      label: `${number}${kind}`,
    }))
    return [
      { start: clause.start, end: clause.end, label: `${number}clause ${clause.standing}` },
      ...governors,
    ]
  })
}

/** The words with which a passage must be shown. */
function shownWith(text: string, passage: string): string {
  const analysis = analyze(makeReport(text), language)
  const start = text.indexOf(passage)
  assert.ok(start >= 0, passage)
  const span = { start, end: start + passage.length }
  return sliceSpan(text, extendToGovernors(analysis, analysis.statements, analysis.clauses, span))
}

test('a passage is shown with its whole sentence', () => {
  const text = 'The port is closed. Mara Silva said the port was safe. Nobody came.'
  assert.equal(shownWith(text, 'the port was safe'), 'Mara Silva said the port was safe.')
})

test('a sentence of a quotation is shown with all of the quotation and its cue', () => {
  const text =
    'It rained. “We were never asked,” Mara Silva said on Monday. “We will not sign. Never.” Then she left.'
  const shown = '“We were never asked,” Mara Silva said on Monday. “We will not sign. Never.”'
  assert.equal(shownWith(text, 'We will not sign'), shown)
  assert.equal(shownWith(text, 'We were never asked'), shown)
})

test('two passages of different statements are shown with both', () => {
  const text = 'Mara Silva denied the charge. It rained. Tomas Brandt said the port was safe.'
  assert.equal(shownWith(text, 'charge. It rained. Tomas'), text)
})

test('every clause of every case is shown with all its governors of the same paragraph', () => {
  for (const { text } of readCases('find/clauses.txt')) {
    const analysis = analyze(makeReport(text), language)
    for (const clause of analysis.clauses) {
      const shown = extendToGovernors(analysis, analysis.statements, analysis.clauses, clause)
      assert.ok(containsSpan(shown, clause))
      for (const governor of clause.governors) {
        const far = text.slice(governor.start, clause.start).includes('\n\n')
        assert.ok(far || containsSpan(shown, governor), text)
      }
    }
  }
})

test('an empty report has no clauses', () => {
  assert.deepEqual(analyze(makeReport(''), language).clauses, [])
})
