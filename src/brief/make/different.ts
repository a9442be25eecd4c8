import type { Comparison } from '../../align/comparison.ts'
import type { Difference } from '../../align/differences/difference.ts'
import type { DifferenceEntry, DifferenceKind, Evidence } from '../brief.ts'
import { makeEvidence } from './evidence.ts'
import { rankEntries } from './rank.ts'

/** Ranking of kinds: contradictions of figure, time and polarity first. */
const ORDER: readonly DifferenceKind[] = [
  'figure',
  'polarity',
  'opposite',
  'time',
  'place',
  'speaker',
  'who denies',
  'attribution',
  'certainty',
  'inside or outside the marks',
  'wording',
  'age',
  'name',
  'other word',
]

/** Typed differences as paired passages; a figure that grew stands after the contradictions. */
export function makeDifferent(comparison: Comparison): DifferenceEntry[] {
  const entries = comparison.differences.map(difference => makeEntry(comparison, difference))
  return rankEntries(entries, (a, b) => orderOf(a) - orderOf(b))
}

type Bare = Omit<DifferenceEntry, 'rank' | 'shown'>

function orderOf({ kind, update, insideFamily }: Bare): number {
  return ORDER.indexOf(kind) + (update ? 20 : 0) + (insideFamily ? 40 : 0)
}

function makeEntry(comparison: Comparison, { kind, sides, update, insideFamily }: Difference): Bare {
  // The steps of a figure that grew stay in their order: its time is that of the first passage.
  const made = sides.map(({ places }) => {
    const passages = places.map(place => makeEvidence(comparison, place))
    return update ? passages : passages.sort((a, b) => a.exact.length - b.exact.length)
  })
  const evidence = interleave(made)
  return {
    kind,
    update,
    insideFamily,
    evidence,
    sides: sides.map(({ value, asOf }, side) => ({
      evidence: made[side]!.map(each => evidence.indexOf(each)),
      value,
      asOf,
    })),
  }
}

// The plainest passage of each side first, so that the two that are shown are two sides.
function interleave(sides: readonly (readonly Evidence[])[]): Evidence[] {
  const longest = Math.max(...sides.map(side => side.length))
  return Array.from({ length: longest }, (_, i) => sides.flatMap(side => side[i] ?? [])).flat()
}
