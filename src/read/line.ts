import { makeBody } from './parts.ts'
import type { Report } from './report.ts'

/** A report as one line of `crossread read --format ndjson`. */
export interface ReportLine extends Report {
  readonly schema: 'crossread.report/1'
  /** Paragraphs, headings, lists and quotations, without headline, captions, embeds, credits, notices and promotion. */
  readonly body: string
}

/** A report as one line of `crossread read --format ndjson`, keys in fixed order. */
export function reportLine(report: Report): ReportLine {
  const { file, id, version, text, ...rest } = report
  return {
    schema: 'crossread.report/1',
    file,
    id,
    version,
    text,
    body: makeBody(text, report.parts),
    ...rest,
  }
}
