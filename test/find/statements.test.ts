import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyze } from '../../src/analyze.ts'
import type { Analysis } from '../../src/find/analysis.ts'
import { findQuotations } from '../../src/find/quotations.ts'
import { findStatements, type Statement } from '../../src/find/statements.ts'
import { loadLanguage } from '../../src/load/language.ts'
import type { Part, PartKind, Report } from '../../src/read/report.ts'
import { segment } from '../../src/segment/segment.ts'
import { containsSpan, overlapsSpan, type Span, sliceSpan } from '../../src/text/span.ts'
import { type Finding, makeReport, readCases, testCases } from '../annotated.ts'

// Each statement is drawn as its source (with the speaker's name), its cue (with manner and channel) and its
// content; a text with several numbers them. `parts: headline paragraph embed` names the kinds of the paragraphs.

const language = loadLanguage()

// What somebody is for is told by the net alone, which looks around.
testCases('find/statements.txt', findMarks, found => found.some(({ label }) => label.includes('cue stance')))

function findMarks(report: Report, options: Readonly<Record<string, string>>): readonly Finding[] {
  return drawStatements(analyze(withParts(report, options), language))
}

function drawStatements(analysis: Analysis): readonly Finding[] {
  const { statements } = analysis
  return statements.flatMap((statement, index) => {
    const number = statements.length > 1 ? `${index + 1} ` : ''
    return describeStatement(analysis, statement).map(finding => ({
      ...finding,
      label: number + finding.label,
    }))
  })
}

function describeStatement(analysis: Analysis, statement: Statement): readonly Finding[] {
  const { source, cue, content, gloss } = statement
  const within = statement.inside === null ? '' : ` in ${statement.inside + 1}`
  const nameless = source.length === 0 ? ` of ${nameSpeaker(analysis, statement)}` : ''
  return [
    ...label(source, `source ${nameSpeaker(analysis, statement)}`),
    ...label(cue, describeCue(statement)),
    ...label(content, `${statement.kind}${nameless}${within}`),
    ...label(gloss, 'gloss'),
  ]
}

/** The first fragment has the label, the others only say what they continue. */
function label(spans: readonly Span[], words: string): readonly Finding[] {
  return spans.map((span, at) => ({ ...span, label: at === 0 ? words : `… ${words.split(' ')[0]}` }))
}

function describeCue(statement: Statement): string {
  return ['cue', statement.manner, statement.negated ? 'not' : '', statement.channel ?? '']
    .filter(Boolean)
    .join(' ')
}

function nameSpeaker(analysis: Analysis, { speaker }: Statement): string {
  switch (speaker.kind) {
    case 'resolved':
      return speaker.name
    case 'described':
      return `"${speaker.name}"`
    case 'candidates':
      return speaker.entities.map(entity => analysis.entities[entity]?.name).join(' or ')
    case 'unknown':
      return `? (${speaker.reason})`
  }
}

/** Gives the paragraphs of a case the kinds that its options name; an embed's author is its last line's name. */
function withParts(report: Report, options: Readonly<Record<string, string>>): Report {
  const kinds = options.parts?.split(' ') ?? []
  const parts = report.parts.map((part, index) =>
    makePart(report.text, part, (kinds[index] ?? 'paragraph') as PartKind),
  )
  return { ...report, parts }
}

function makePart(text: string, part: Part, kind: PartKind): Part {
  const author = kind === 'embed' ? /— ([\p{L} ]+) \(@/u.exec(text.slice(part.start, part.end)) : null
  if (!author) return { ...part, kind }
  const start = part.start + author.index + 2
  return { ...part, kind, author: { start, end: start + (author[1] ?? '').length } }
}

test('the time of saying is the one that hangs on the cue, never one inside the content', () => {
  const text = 'On Monday, Mara Silva said the port would close on Friday.'
  const { statements, times } = analyze(makeReport(text, { published: '2026-03-05' }), language)
  const [statement] = statements
  assert.ok(statement && statement.time !== null)
  const time = times[statement.time]
  assert.ok(time)
  assert.match(sliceSpan(text, time), /Monday/)
})

test('a speaker that the sentence leaves open is several candidates, not one', () => {
  const text =
    'Mara Silva said that Tomas Brandt lied and promised to leave. Mara Silva left. Tomas Brandt stayed.'
  const { statements } = analyze(makeReport(text), language)
  const promise = statements.find(statement => statement.manner === 'promise')
  assert.notEqual(promise?.speaker.kind, 'resolved')
})

test('source, cue and content of every case lie in the text, in order, and source and content do not overlap', () => {
  for (const { text, options } of readCases('find/statements.txt')) {
    const { statements } = analyze(withParts(makeReport(text, options), options), language)
    assert.deepEqual(JSON.parse(JSON.stringify(statements)), statements)
    for (const statement of statements) {
      const { source, cue, content, inside } = statement
      for (const span of [...source, ...cue, ...content]) {
        assert.ok(span.start < span.end && containsSpan(statement, span), text)
        assert.equal(sliceSpan(text, span), sliceSpan(text, span).trim())
      }
      assert.ok(!source.some(one => content.some(other => overlapsSpan(one, other))), text)
      assert.ok(!cue.some(one => [...source, ...content].some(other => overlapsSpan(one, other))), text)
      assert.ok(inside === null || inside < statements.length)
    }
  }
})

test('odd input gives statements or none, and never an error', () => {
  const odd = [
    '',
    ' ',
    '”',
    '“',
    '“”',
    ':',
    'said',
    'said said said',
    '“said',
    'He said',
    '— X',
    '“a” — ',
    'according to',
    'as put it',
  ]
  for (const text of [...odd, '“He said ‘'.repeat(50), 'Silva said '.repeat(50)])
    analyze(makeReport(text), language)
})

test('two thousand paragraphs of quotations take linear time', () => {
  const paragraph = '“We will stay,” Mara Silva said. According to Tomas Brandt, “no one” denied that.\n\n'
  const ms = [250, 1000].map(count => {
    const report = makeReport(paragraph.repeat(count))
    const { vectors, ...segmented } = segment(report, language)
    const quotations = findQuotations(segmented)
    const started = process.hrtime.bigint()
    findStatements(segmented, { mentions: [], entities: [], times: [], quotations, vectors }, language)
    return Number(process.hrtime.bigint() - started) / 1e6
  })
  assert.ok(ms[1]! < 12 * ms[0]! + 200, ms.join(' '))
})
