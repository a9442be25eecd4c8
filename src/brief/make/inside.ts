import type { Comparison } from '../../align/comparison.ts'
import type { InsideEntry } from '../brief.ts'
import { makeEvidence } from './evidence.ts'
import { rankEntries } from './rank.ts'

/** What is at odds, or stands twice, inside single reports. */
export function makeInside(comparison: Comparison): InsideEntry[] {
  const entries = comparison.tensions.map(({ kind, report, places }) => ({
    kind,
    report: comparison.analyses[report]!.report.id,
    evidence: places.map(place => makeEvidence(comparison, place, { bare: kind === 'stamp against event' })),
  }))
  return rankEntries<InsideEntry>(
    entries,
    (a, b) => Number(a.kind === 'printed twice') - Number(b.kind === 'printed twice'),
  )
}
