import type { Comparison } from '../../align/comparison.ts'
import type { ChangedEntry } from '../brief.ts'
import { makeEvidence } from './evidence.ts'
import { rankEntries } from './rank.ts'

const ORDER = ['correction', 'clarification', 'update']

/** Notices of the reports, corrections first, with the stamp where they bear one. */
export function makeChanged(comparison: Comparison): ChangedEntry[] {
  const entries = comparison.analyses.flatMap(({ report }, index) =>
    report.parts.flatMap(part => {
      if (part.kind !== 'notice') return []
      const { modified } = report
      const stamped = modified?.span && modified.span.start >= part.start && modified.span.end <= part.end
      const { start, end } = part
      return [
        {
          report: report.id,
          kind: part.notice ?? ('update' as const),
          edtf: stamped ? modified.value : null,
          evidence: [makeEvidence(comparison, { report: index, start, end }, { bare: true })],
        },
      ]
    }),
  )
  return rankEntries<ChangedEntry>(entries, (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
}
