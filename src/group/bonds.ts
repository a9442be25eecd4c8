import type { Likenesses } from './cluster.ts'
import { type Desk, type Draft, keysOf, MOST_SAME } from './desk.ts'

/** Numbers of reports that stay together whatever is decided about the others. */
export interface Holding {
  readonly members: readonly number[]
  /** The story that they are of; null for a report that is in none yet. */
  readonly home: Draft | null
  /** Numbers of the reports by which it can be bound: of a story that stays whole, only those that somebody decided about. */
  readonly bound: readonly number[]
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
  for (const { kind, report, other } of desk.decided.none ? [] : desk.decided.between(holder.keys())) {
    const [a, b] = [holder.get(report)!, holder.get(other)!]
    if (a === b) continue
    if (kind === 'split') late.add(a)
    bonds.set(keyOf(a, b), kind === 'merge' ? 'together' : 'apart')
  }
  return { late, decided: bonds.size === 0 ? null : (a, b) => bonds.get(keyOf(a, b)) ?? null }
}

// Report id or version → the first holding that has it; `bind` is called for each further one.
function findHolders(
  desk: Desk,
  holdings: readonly Holding[],
  bind: (a: number, b: number) => void,
): ReadonlyMap<string, number> {
  const holder = new Map<string, number>()
  const whole = new Map<string, number>()
  for (const [index, { members, home }] of holdings.entries())
    if (members.length > 1 && home) whole.set(home.id, index)
  for (const [index, { bound }] of holdings.entries()) {
    for (const key of bound.flatMap(number => keysOf(desk.reports.get(number)!.profile))) {
      const first = holder.get(key)
      if (first === undefined) holder.set(key, index)
      else if (first !== index) bind(first, index)
    }
  }
  if (whole.size > 0) bindWhole(desk, holdings, { whole, holder, bind })
  return holder
}

interface Whole {
  /** Story → index of the holding that is the whole of it. */
  readonly whole: ReadonlyMap<string, number>
  readonly holder: ReadonlyMap<string, number>
  readonly bind: (a: number, b: number) => void
}

// A long story is asked by what the others have, not by all that it has.
function bindWhole(
  { same, reports }: Desk,
  holdings: readonly Holding[],
  { whole, holder, bind }: Whole,
): void {
  const single = new Set(holdings.flatMap(({ members }) => (members.length === 1 ? members : [])))
  for (const [key, index] of holder) {
    for (const number of same.get(key)?.slice(-MOST_SAME) ?? []) {
      const other = single.has(number) ? undefined : whole.get(reports.get(number)!.story)
      if (other !== undefined && other !== index) bind(index, other)
    }
  }
}
