import type { Analysis } from './find/analysis.ts'
import { findClauses } from './find/clauses.ts'
import { findMentions } from './find/mentions.ts'
import { findQuantities } from './find/quantities.ts'
import { findQuotations, noteQuotations } from './find/quotations.ts'
import { findStatements } from './find/statements.ts'
import { type Anchor, findTimes } from './find/times.ts'
import type { Language } from './language/language.ts'
import type { Report } from './read/report.ts'
import { segment } from './segment/segment.ts'
import type { Segmented } from './segment/segmented.ts'

/** Finds everything in one report; `anchor` is what its times are resolved against, by default its own date. */
export function analyze(
  report: Report,
  language: Language,
  anchor: Anchor | null = anchorReport(report),
): Analysis {
  const said = analyzeSaid(report, language, anchor)
  if (!speaksLanguage(report, language)) return said
  const quantities = findQuantities(said, language, said.times, said.quotations)
  const clauses = findClauses(said, said.statements, language)
  return { ...said, quantities, clauses }
}

/** The same without quantities and clauses: names, times and who says what are all that a search and grouping have to know. */
export function analyzeSaid(
  report: Report,
  language: Language,
  anchor: Anchor | null = anchorReport(report),
): Analysis {
  const seen = segment(report, language)
  const { vectors, ...segmented } = seen
  if (!speaksLanguage(report, language)) return findNothing(segmented)
  const quotations = findQuotations(segmented)
  const times = findTimes(segmented, language, anchor, quotations)
  const { mentions, entities } = findMentions(seen, language, quotations)
  const statements = findStatements(segmented, { mentions, entities, times, quotations, vectors }, language)
  const notes = [...segmented.notes, ...noteQuotations(quotations)]
  return {
    schema: SCHEMA,
    ...segmented,
    notes,
    quotations,
    mentions,
    entities,
    times,
    quantities: [],
    statements,
    clauses: [],
  }
}

/** The same analysis with its times resolved against another anchor; all else that is found stays as it is. */
export function reanchor(analysis: Analysis, language: Language, anchor: Anchor): Analysis {
  const times = findTimes(analysis, language, anchor, analysis.quotations)
  const byStart = new Map(times.map(({ start }, index) => [start, index]))
  const statements = analysis.statements.map(statement => {
    const old = statement.time === null ? null : analysis.times[statement.time]
    return old ? { ...statement, time: byStart.get(old.start) ?? null } : statement
  })
  return { ...analysis, times, statements }
}

const SCHEMA = 'crossread.analysis/1'

/** The day that a report's words are said from: its publication date, else that of its first dated post; never an update stamp. */
export function anchorReport(report: Report): Anchor | null {
  const { published, parts } = report
  if (published) {
    return { kind: published.from === 'dateline' ? 'dateline' : 'published', edtf: published.value }
  }
  const posted = parts.find(part => part.kind === 'embed' && part.posted)?.posted
  return posted ? { kind: 'embed', edtf: posted.value } : null
}

/** A report whose language nobody states or guesses is read as if it were in the language given. */
function speaksLanguage(report: Report, language: Language): boolean {
  return report.language === null || report.language.value === language.tag
}

/** What is left of a report in another language, which reading has noted: its text, parts and sentences. */
function findNothing(segmented: Segmented): Analysis {
  return {
    schema: SCHEMA,
    ...segmented,
    quotations: [],
    mentions: [],
    entities: [],
    times: [],
    quantities: [],
    statements: [],
    clauses: [],
  }
}
