import type { Comparison, Earlier } from '../../align/comparison.ts'
import type { Kinship } from '../../align/families.ts'
import type { Analysis } from '../../find/analysis.ts'
import type { PartKind } from '../../read/report.ts'
import type { Count, ReportEntry } from '../brief.ts'
import type { Label } from '../labels.ts'
import { makeEvidence } from './evidence.ts'
import { showLead } from './lead.ts'

/** Each report with its metadata, its group and the passages that it shares. */
export function makeReports(comparison: Comparison, earlier: readonly Earlier[]): ReportEntry[] {
  const { analyses, families } = comparison
  const kinships = analyses.map((): Kinship[] => [])
  for (const kinship of families.kinships)
    for (const report of kinship.reports) kinships[report]!.push(kinship)
  return analyses.map((analysis, index) => ({
    ...makeEntry(comparison, analysis, index, kinships[index]!),
    ...listEarlier(analysis, earlier),
  }))
}

function listEarlier(
  { report: { id } }: Analysis,
  earlier: readonly Earlier[],
): Pick<ReportEntry, 'earlier'> {
  const own = earlier.filter(({ analysis }) => analysis.report.id === id)
  return own.length === 0
    ? {}
    : { earlier: own.map(({ analysis, seen }) => ({ version: analysis.report.version, seen })) }
}

function makeEntry(
  comparison: Comparison,
  analysis: Analysis,
  index: number,
  kinships: readonly Kinship[],
): ReportEntry {
  const { report } = analysis
  const { evidence, shared } = shareOf(comparison, kinships, index)
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
    shared,
    originUnknown: isOriginUnknown(comparison, index),
    sentences: analysis.sentences.filter(({ part }) => BODY.has(report.parts[part]?.kind ?? '')).length,
    copied: comparison.families.copied[index]!.map(({ sentence }) => {
      const { start, end } = analysis.sentences[sentence]!
      return { start, end }
    }),
    setAside: countAside(analysis),
    notes: [...report.notes, ...analysis.notes].map(({ code, span }) => ({
      code,
      start: span?.start ?? null,
      end: span?.end ?? null,
    })),
    evidence,
  }
}

const BODY = new Set(['paragraph', 'list', 'quotation'])

/** Whether a report credits an agency, while nothing of its text is found in another: whence its words come is not known. */
export function isOriginUnknown({ analyses, families }: Comparison, report: number): boolean {
  return (
    analyses.length > 1 && analyses[report]!.report.wire !== null && families.copied[report]!.length === 0
  )
}

/** Passages shown of what two reports share: the longest. */
const SHOWN_PASSAGES = 3

const AGENCIES: Readonly<Record<'both' | 'one', Label>> = { both: 'same agency', one: 'agency credited' }

// The lead first, then each shared passage once, with however many reports it is shared.
function shareOf(
  comparison: Comparison,
  kinships: readonly Kinship[],
  index: number,
): Pick<ReportEntry, 'evidence' | 'shared'> {
  const evidence = showLead(comparison, index)
  const known = new Map<string, number>()
  const strongest = [...kinships].sort((a, b) => b.words - a.words)
  const shared = strongest.map(({ reason, agency, reports: [a, b], words, passages }) => ({
    label: reason,
    agency: agency && AGENCIES[agency],
    with: comparison.analyses[a === index ? b : a]!.report.id,
    words,
    evidence: passages.slice(0, SHOWN_PASSAGES).map(pair => {
      const place = pair[a === index ? 0 : 1]
      const key = `${place.start} ${place.end}`
      const at = known.get(key) ?? evidence.push(makeEvidence(comparison, place)) - 1
      known.set(key, at)
      return at
    }),
  }))
  return { evidence, shared }
}

const WORD = /[\p{L}\p{N}]/u

/** Words of a report: tokens with a letter or a digit, those that are written as one counted once. */
export function countWords({ report: { text }, tokens }: Analysis): number {
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
