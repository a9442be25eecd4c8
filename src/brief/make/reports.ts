import type { Comparison } from '../../align/comparison.ts'
import type { Kinship } from '../../align/families.ts'
import type { Analysis } from '../../find/analysis.ts'
import type { PartKind } from '../../read/report.ts'
import type { Count, Evidence, ReportEntry } from '../brief.ts'
import type { Label } from '../labels.ts'
import { makeEvidence } from './evidence.ts'
import { findLead } from './lead.ts'

/** Each report with its metadata, its group and the passages that it shares. */
export function makeReports(comparison: Comparison): ReportEntry[] {
  return comparison.analyses.map((analysis, index) => makeEntry(comparison, analysis, index))
}

function makeEntry(comparison: Comparison, analysis: Analysis, index: number): ReportEntry {
  const { report } = analysis
  const kinships = comparison.families.kinships.filter(({ reports }) => reports.includes(index))
  return {
    rank: index + 1,
    shown: false,
    report: report.id,
    version: report.version,
    file: report.file,
    outlet: report.outlet,
    carrier: report.carrier,
    headline: report.headline,
    url: report.url,
    authors: report.authors,
    published: report.published,
    modified: report.modified,
    wire: report.wire,
    language: report.language,
    labels: report.labels,
    extent: report.extent,
    words: countWords(analysis),
    received: report.received,
    reader: report.reader,
    group: comparison.families.group[index]! + 1,
    shared: shareOf(comparison, kinships, index),
    setAside: countAside(analysis),
    notes: [...report.notes, ...analysis.notes].map(({ code, span }) => ({
      code,
      start: span?.start ?? null,
      end: span?.end ?? null,
    })),
    evidence: [
      ...leadOf(comparison, analysis, index),
      ...kinships.flatMap(each => evidenceOf(comparison, each, index)),
    ],
  }
}

function shareOf(
  { analyses }: Comparison,
  kinships: readonly Kinship[],
  index: number,
): ReportEntry['shared'] {
  return kinships.map(({ reason, reports: [a, b] }) => ({
    label: reason,
    with: analyses[a === index ? b : a]!.report.id,
  }))
}

function evidenceOf(comparison: Comparison, { passages }: Kinship, index: number): Evidence[] {
  return passages.flatMap(pair =>
    pair.filter(({ report }) => report === index).map(place => makeEvidence(comparison, place)),
  )
}

function leadOf(comparison: Comparison, analysis: Analysis, index: number): Evidence[] {
  const lead = analysis.sentences[findLead(analysis)]
  return lead ? [makeEvidence(comparison, { report: index, start: lead.start, end: lead.end })] : []
}

const WORD = /[\p{L}\p{N}]/u

function countWords({ report: { text }, tokens }: Analysis): number {
  let count = 0
  for (let i = 0; i < tokens.start.length; i++) {
    if (tokens.end[i - 1] === tokens.start[i]) continue
    if (WORD.test(text.slice(tokens.start[i], tokens.end[i]))) count++
  }
  return count
}

const ASIDE: readonly (readonly [PartKind, Label])[] = [
  ['heading', 'headings'],
  ['caption', 'captions'],
  ['embed', 'embeds'],
  ['credit', 'credits'],
  ['notice', 'notices'],
  ['promotion', 'promotion'],
]

function countAside({ report: { parts } }: Analysis): Count[] {
  return ASIDE.flatMap(([kind, label]) => {
    const count = parts.filter(part => part.kind === kind).length
    return count === 0 ? [] : [{ label, count }]
  })
}
