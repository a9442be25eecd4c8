import type { Brief, Entry, Evidence, ReportEntry, Section, Story } from '../brief.ts'
import { cite } from '../citation.ts'
import { LABELS } from '../labels.ts'

/** The columns of the CSV brief; a row is an evidence. */
const COLUMNS = [
  'story',
  'section',
  'rank',
  'kind',
  'shown',
  'outlet',
  'report',
  'file',
  'start',
  'end',
  'exact',
  'prefix',
  'suffix',
  'standing',
  'edtf',
  'speaker',
  'citation',
] as const

/** Sets a brief as CSV (RFC 4180), with cells that a spreadsheet would run made harmless by a leading apostrophe. */
export function renderCsv(brief: Brief): string {
  const rows = brief.stories.flatMap(storyRows)
  return [COLUMNS, ...rows].map(row => `${row.map(csvCell).join(',')}\r\n`).join('')
}

/** A cell of a CSV file, quoted where needed. */
export function csvCell(value: string | number | boolean): string {
  // OWASP, "CSV Injection": what a spreadsheet takes for a formula begins with one of these.
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]|^[\s']|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

type Row = readonly (string | number | boolean)[]

function storyRows(story: Story): Row[] {
  const reports = new Map(story.reports.map(report => [report.report, report]))
  const { id, summary, ...sections } = story
  const entries: [Section, Entry & Partial<Described>][] = [['summary', { ...summary, kind: '' }]]
  for (const [section, list] of Object.entries(sections)) {
    for (const entry of list) entries.push([section as Section, entry])
  }
  return entries.flatMap(([section, entry]) =>
    entry.evidence.map(evidence => evidenceRow(id, section, entry, evidence, reports.get(evidence.report))),
  )
}

/** What only some entries have. */
interface Described {
  readonly kind: string
  readonly slot: string
  readonly topic: string
  readonly edtf: string | null
  readonly speaker: string | null
}

function evidenceRow(
  story: string,
  section: Section,
  entry: Entry & Partial<Described>,
  evidence: Evidence,
  report: ReportEntry | undefined,
): Row {
  return [
    story,
    section,
    entry.rank,
    entry.kind ?? entry.slot ?? entry.topic ?? '',
    entry.shown,
    report?.outlet?.value ?? LABELS['outlet not known'],
    evidence.report,
    report?.file ?? '',
    evidence.start,
    evidence.end,
    evidence.exact,
    evidence.prefix,
    evidence.suffix,
    evidence.standing,
    entry.edtf ?? '',
    entry.speaker ?? '',
    report ? cite(evidence, report) : '',
  ]
}
