import type { Likenesses } from './cluster.ts'
import { type Desk, keysOf } from './desk.ts'

/** Numbers of reports that stay together whatever is decided about the others. */
export interface Holding {
  readonly members: readonly number[]
}

/** What stands firm between holdings, whatever their words are. */
export interface Bonds extends Pick<Likenesses, 'decided'> {
  /** Indexes of the holdings that somebody took out of a story. */
  readonly late: ReadonlySet<number>
}

/** Binds holdings that have the same report, and those about which somebody decided. */
export function bindHoldings(desk: Desk, holdings: readonly Holding[]): Bonds {
  const bonds = new Map<number, 'together' | 'apart'>()
  const keyOf = (a: number, b: number) => Math.min(a, b) * holdings.length + Math.max(a, b)
  const late = new Set<number>()
  const holder = findHolders(desk, holdings, (a, b) => bonds.set(keyOf(a, b), 'together'))
  for (const { kind, report, other } of desk.decided.about([...holder.keys()])) {
    const [a, b] = [holder.get(report)!, holder.get(other)!]
    if (a === b) continue
    if (kind === 'split') late.add(a)
    bonds.set(keyOf(a, b), kind === 'merge' ? 'together' : 'apart')
  }
  return { late, decided: (a, b) => (bonds.size === 0 ? null : (bonds.get(keyOf(a, b)) ?? null)) }
}

// Report id or version → the first holding that has it; `bind` is called for each further one.
function findHolders(
  desk: Desk,
  holdings: readonly Holding[],
  bind: (a: number, b: number) => void,
): ReadonlyMap<string, number> {
  const holder = new Map<string, number>()
  for (const [index, { members }] of holdings.entries()) {
    for (const key of members.flatMap(number => keysOf(desk.reports.get(number)!.profile))) {
      const first = holder.get(key)
      if (first === undefined) holder.set(key, index)
      else if (first !== index) bind(first, index)
    }
  }
  return holder
}
