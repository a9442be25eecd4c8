import type { Vocabulary } from '../match/vocabulary.ts'
import type { Act } from './acts.ts'
import type { Judge } from './judge.ts'

/** How acts are joined. */
export interface JoinOptions {
  /** Mean sureness, as the judge gives it, from which on two sets of acts are one. */
  readonly least: number
  /** Whether two acts of one report may be joined without one of another. */
  readonly within: boolean
}

/** Rarest terms of an act's clause and of its sentence by which others are looked for. */
const PROBES = { around: 6, said: 3 } as const
/** Acts remembered for each term, newest first; bounds the work for a term that stands everywhere. */
const REMEMBERED = 64
/** Acts that one is held against: those that share the most weight of its probes. */
const MOST_CANDIDATES = 24
/** Members of a set that stand for it when two sets are held against each other. */
const EXEMPLARS = 4

/**
 * Joins acts of one event: those that share rare terms are held against each other, and the surest pairs are joined
 * first, as long as all that is joined is alike in the mean (average link). Gives sets of indexes, singles included.
 */
export function joinActs(
  acts: readonly Act[],
  judge: Judge,
  vocabulary: Vocabulary,
  options: JoinOptions,
): number[][] {
  const { least } = options
  const links = findLinks(acts, judge, vocabulary, options)
  const setOf = acts.map((_, index) => index)
  const sets = new Map<number, number[]>(acts.map((_, index) => [index, [index]]))
  for (const { a, b } of links) {
    const [one, other] = [setOf[a]!, setOf[b]!]
    if (one === other || meanLink(acts, sets.get(one)!, sets.get(other)!, judge) < least) continue
    const [into, from] = one < other ? [one, other] : [other, one]
    for (const member of sets.get(from)!) setOf[member] = into
    sets.get(into)!.push(...sets.get(from)!)
    sets.delete(from)
  }
  return [...sets.values()].map(set => set.sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!)
}

interface Link {
  readonly a: number
  readonly b: number
  readonly sure: number
}

function findLinks(
  acts: readonly Act[],
  judge: Judge,
  vocabulary: Vocabulary,
  { least, within }: JoinOptions,
): Link[] {
  const links: Link[] = []
  findCandidates(acts, vocabulary, (a, b) => {
    if (!within && acts[a]!.report === acts[b]!.report) return
    const sure = judge(acts[a]!, acts[b]!)
    if (sure >= least) links.push({ a, b, sure })
  })
  return links.sort((x, y) => y.sure - x.sure || x.a - y.a || x.b - y.b)
}

/** Calls `meet` with the indexes of two acts that share rare terms; each meets a bounded number of those before it. */
export function findCandidates(
  acts: readonly Act[],
  vocabulary: Vocabulary,
  meet: (a: number, b: number) => void,
): void {
  const byTerm = new Map<number, number[]>()
  for (const [index, act] of acts.entries()) {
    const probes = probesOf(act, vocabulary)
    for (const other of collectCandidates(probes, byTerm, vocabulary)) meet(other, index)
    for (const term of probes) remember(byTerm, term, index)
  }
}

function probesOf(act: Act, { weight }: Vocabulary): number[] {
  const rarest = (terms: readonly number[], count: number) =>
    [...terms].sort((a, b) => weight(b) - weight(a) || a - b).slice(0, count)
  const found = new Set([...rarest(act.around.terms, PROBES.around), ...rarest(act.said.terms, PROBES.said)])
  if (act.term >= 0) found.add(act.term)
  return [...found]
}

function collectCandidates(
  probes: readonly number[],
  byTerm: ReadonlyMap<number, readonly number[]>,
  { weight }: Vocabulary,
): number[] {
  const shared = new Map<number, number>()
  for (const term of probes)
    for (const at of byTerm.get(term) ?? []) shared.set(at, (shared.get(at) ?? 0) + weight(term))
  const sorted = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return sorted.slice(0, MOST_CANDIDATES).map(([at]) => at)
}

function remember(byTerm: Map<number, number[]>, term: number, at: number): void {
  const known = byTerm.get(term)
  if (!known) byTerm.set(term, [at])
  else {
    known.unshift(at)
    if (known.length > REMEMBERED) known.pop()
  }
}

function meanLink(
  acts: readonly Act[],
  one: readonly number[],
  other: readonly number[],
  judge: Judge,
): number {
  let sum = 0
  let count = 0
  for (const a of one.slice(0, EXEMPLARS)) {
    for (const b of other.slice(0, EXEMPLARS)) {
      sum += judge(acts[a]!, acts[b]!)
      count++
    }
  }
  return sum / count
}
