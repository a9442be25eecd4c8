import type { Comparison } from '../../align/comparison.ts'
import type { Analysis } from '../../find/analysis.ts'
import type { Sentence } from '../../segment/segmented.ts'
import type { Evidence } from '../brief.ts'
import { clausesIn, makeEvidence } from './evidence.ts'

/** Index of the lead: the first sentence of the body that says something, so that a dateline is none; -1 without body. */
export function findLead(analysis: Analysis): number {
  const isBody = ({ part }: Sentence) => analysis.report.parts[part]?.kind === 'paragraph'
  const saying = analysis.sentences.findIndex(each => isBody(each) && clausesIn(analysis, each).length > 0)
  return saying >= 0 ? saying : analysis.sentences.findIndex(isBody)
}

/** The lead of a report as evidence; none where it has no body. */
export function showLead(comparison: Comparison, report: number): Evidence[] {
  const analysis = comparison.analyses[report]!
  const lead = analysis.sentences[findLead(analysis)]
  return lead ? [makeEvidence(comparison, { report, start: lead.start, end: lead.end })] : []
}
