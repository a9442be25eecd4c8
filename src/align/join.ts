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
const PROBES = { around: 5, said: 2 } as const
/** Acts remembered for each term, the last ones; bounds the work for a term that stands everywhere. */
const REMEMBERED = 32
/** Acts that one is held against: those that share the most weight of its probes, and at least so much. */
const MOST_CANDIDATES = 20
const LEAST_SHARED = 1.5
/** Members of a set that stand for it when two sets are held against each other. */
const EXEMPLARS = 5

/** Sureness beyond which more says no more: one plain no does not outweigh three that are all but sure. */
const PLAIN = 2.5

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
  const sets: number[][] = acts.map((_, index) => [index])
  const setOf = acts.map((_, index) => index)
  const refused = new Set<string>()
  for (const { a, b } of findLinks(acts, judge, vocabulary, options)) {
    const [into, from] = [Math.min(setOf[a]!, setOf[b]!), Math.max(setOf[a]!, setOf[b]!)]
    if (into === from) continue
    const [one, other] = [sets[into]!, sets[from]!]
    const key = `${into} ${one.length} ${from} ${other.length}`
    if (refused.has(key)) continue
    if (one.length + other.length > 2 && meanLink(acts, one, other, judge) < options.least) refused.add(key)
    else {
      for (const member of other) setOf[member] = into
      one.push(...other)
      sets[from] = []
    }
  }
  return sets.filter(({ length }) => length > 0).map(set => set.sort((a, b) => a - b))
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
  findCandidates(acts, vocabulary, within, (a, b) => {
    const sure = judge(acts[a]!, acts[b]!)
    if (sure >= least) links.push({ a, b, sure })
  })
  return links.sort((x, y) => y.sure - x.sure || x.a - y.a || x.b - y.b)
}

/**
 * Calls `meet` with the indexes of two acts that share rare terms, of different reports or also `within` one; each
 * meets a bounded number of those before it.
 */
export function findCandidates(
  acts: readonly Act[],
  vocabulary: Vocabulary,
  within: boolean,
  meet: (a: number, b: number) => void,
): void {
  const byTerm: (number[] | undefined)[] = []
  const shared = new Float64Array(acts.length)
  const reportOf = Int32Array.from(acts, ({ report }) => report)
  const isAble = (at: number, index: number) =>
    at !== index && shared[at]! >= LEAST_SHARED && (within || reportOf[at] !== reportOf[index])
  for (const [index, act] of acts.entries()) {
    const probes = probesOf(act, vocabulary)
    const met: number[] = []
    for (const term of probes) {
      const weight = vocabulary.weight(term)
      for (const at of byTerm[term] ?? []) {
        if (shared[at] === 0) met.push(at)
        shared[at]! += weight
      }
      remember(byTerm, term, index)
    }
    const able = met.filter(at => isAble(at, index))
    for (const at of chooseBest(able, shared)) meet(at, index)
    for (const at of met) shared[at] = 0
  }
}

// The candidates that share most, the later first among equals; few are kept, so each is put in its place at once.
function chooseBest(able: readonly number[], shared: Float64Array): readonly number[] {
  const best: number[] = []
  for (const at of able) {
    const worth = shared[at]!
    if (best.length === MOST_CANDIDATES && worth < shared[best.at(-1)!]!) continue
    let place = best.length
    while (place > 0 && shared[best[place - 1]!]! <= worth) place--
    best.splice(place, 0, at)
    if (best.length > MOST_CANDIDATES) best.pop()
  }
  return best
}

function probesOf(act: Act, { weight }: Vocabulary): number[] {
  const found = new Set<number>()
  if (act.term >= 0) found.add(act.term)
  addRarest(found, act.around.terms, PROBES.around, weight)
  addRarest(found, act.said.terms, PROBES.said, weight)
  return [...found]
}

function addRarest(
  found: Set<number>,
  terms: readonly number[],
  count: number,
  weight: (term: number) => number,
): void {
  if (terms.length <= count) for (const term of terms) found.add(term)
  else
    for (const term of [...terms].sort((a, b) => weight(b) - weight(a) || a - b).slice(0, count))
      found.add(term)
}

// Twice as many are kept as are wanted, so that the oldest go together.
function remember(byTerm: (number[] | undefined)[], term: number, at: number): void {
  const known = byTerm[term]
  if (!known) byTerm[term] = [at]
  else if (known.push(at) > REMEMBERED) byTerm[term] = known.slice(REMEMBERED / 2)
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
      sum += Math.max(-PLAIN, Math.min(PLAIN, judge(acts[a]!, acts[b]!)))
      count++
    }
  }
  return sum / count
}
