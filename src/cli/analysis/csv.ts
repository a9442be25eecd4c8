import { csvCell } from '../../brief/render/csv.ts'
import type { Analysis } from '../../find/analysis.ts'
import type { Statement } from '../../find/statements.ts'
import { type Span, sliceSpan } from '../../text/span.ts'

const COLUMNS = [
  'file',
  'report',
  'version',
  'outlet',
  'published',
  'statement',
  'inside',
  'start',
  'end',
  'speaker',
  'speaker known',
  'source',
  'cue',
  'content',
  'gloss',
  'kind',
  'manner',
  'negated',
  'channel',
  'time',
] as const

type Row = Record<(typeof COLUMNS)[number], string | number | boolean | null>

/** The first line of the table of statements. */
export const CSV_HEAD = formatRow(COLUMNS)

/** A row a statement, each ended by CRLF (RFC 4180). */
export function renderStatements(analysis: Analysis): string {
  return analysis.statements
    .map((statement, index) => makeRow(analysis, statement, index))
    .map(row => formatRow(COLUMNS.map(column => row[column])))
    .join('')
}

function makeRow(analysis: Analysis, statement: Statement, index: number): Row {
  const { report, times } = analysis
  const { speaker } = statement
  const words = (spans: readonly Span[]) => spans.map(span => sliceSpan(report.text, span)).join(' … ')
  return {
    file: report.file,
    report: report.id,
    version: report.version,
    outlet: report.outlet?.value ?? null,
    published: report.published?.value ?? null,
    statement: index,
    inside: statement.inside,
    start: statement.start,
    end: statement.end,
    speaker: 'name' in speaker ? speaker.name : null,
    'speaker known': speaker.kind,
    source: words(statement.source),
    cue: words(statement.cue),
    content: words(statement.content),
    gloss: words(statement.gloss),
    kind: statement.kind,
    manner: statement.manner,
    negated: statement.negated,
    channel: statement.channel,
    time: statement.time === null ? null : (times[statement.time]?.edtf ?? null),
  }
}

function formatRow(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(cell => csvCell(cell ?? '')).join(',')}\r\n`
}
