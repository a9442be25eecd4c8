import type { Comparison } from '../../align/comparison.ts'
import type { Naming } from '../../align/namings.ts'
import type { Evidence, NameEntry } from '../brief.ts'
import { makeEvidence } from './evidence.ts'
import { rankEntries } from './rank.ts'

/** Evidence kept for each form of a name in each report. */
const MOST_PLACES = 1

/** What each outlet calls the same people, places and organisations; groups of people first, most forms first. */
export function makeNames(comparison: Comparison): NameEntry[] {
  const order = comparison.namings
    .map((naming, index) => ({ index, weight: weigh(naming) }))
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
  const rankOf = new Map(order.map(({ index }, rank) => [index, rank + 1]))
  const entries = order.map(({ index }) => makeEntry(comparison, comparison.namings[index]!, rankOf))
  return rankEntries<NameEntry>(entries, () => 0)
}

function weigh({ kind, reports }: Naming): number {
  const forms = new Set(reports.flatMap(report => report.forms.map(({ form }) => form.toLowerCase())))
  return forms.size + (kind === 'group' ? 10 : 0) + Math.min(reports.length, 5) * 3
}

function makeEntry(
  comparison: Comparison,
  { name, kind, reports, lookAlike }: Naming,
  rankOf: ReadonlyMap<number, number>,
): Omit<NameEntry, 'rank' | 'shown'> {
  const evidence: Evidence[] = []
  const forms = reports.map(({ report, forms: found }) => ({
    report: comparison.analyses[report]!.report.id,
    forms: found.map(({ form, quoted, places }) => ({
      form,
      quoted,
      count: places.length,
      evidence: places
        .slice(0, MOST_PLACES)
        .map(place => evidence.push(makeEvidence(comparison, { report, ...place })) - 1),
    })),
  }))
  return {
    name,
    kind,
    forms,
    lookAlike: lookAlike.map(index => rankOf.get(index)!).sort((a, b) => a - b),
    evidence,
  }
}
