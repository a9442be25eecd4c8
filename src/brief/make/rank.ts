import type { Entry } from '../brief.ts'

type Bare<T extends Entry> = Omit<T, 'rank' | 'shown'>

/** Sorts entries and numbers them from 1; what is shown is decided later, over all sections. */
export function rankEntries<T extends Entry>(
  entries: readonly Bare<T>[],
  compare: (a: Bare<T>, b: Bare<T>) => number,
): T[] {
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => compare(a.entry, b.entry) || a.index - b.index)
    .map(({ entry }, index) => ({ rank: index + 1, shown: false, ...entry }) as T)
}
