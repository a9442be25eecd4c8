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
  // Two sets that are no one, by both, with their size then: as long as neither grew, they are not asked about again.
  const refused = new Map<number, number>()
  for (const { a, b } of findLinks(acts, judge, vocabulary, options)) {
    const [into, from] = [Math.min(setOf[a]!, setOf[b]!), Math.max(setOf[a]!, setOf[b]!)]
    if (into === from) continue
    const [one, other] = [sets[into]!, sets[from]!]
    const [key, size] = [into * acts.length + from, one.length + other.length]
    if (refused.get(key) === size) continue
    if (size > 2 && meanLink(acts, one, other, judge) < options.least) refused.set(key, size)
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
  const { weight } = vocabulary
  const byTerm: (number[] | undefined)[] = []
  const shared = new Float64Array(acts.length)
  const reportOf = Int32Array.from(acts, ({ report }) => report)
  const met = new Int32Array(MOST_MET)
  const best = new Int32Array(MOST_CANDIDATES + 1)
  for (let index = 0; index < acts.length; index++) {
    const count = probeActs(probesOf(acts[index]!, weight), index)
    const kept = chooseBest(count, index)
    for (let i = 0; i < kept; i++) meet(best[i]!, index)
    for (let i = 0; i < count; i++) shared[met[i]!] = 0
  }

  function probeActs(probes: readonly number[], index: number): number {
    let count = 0
    for (let i = 0; i < probes.length; i++) {
      const term = probes[i]!
      const known = byTerm[term]
      const worth = weight(term)
      for (let j = 0; known && j < known.length; j++) {
        const at = known[j]!
        if (shared[at] === 0) met[count++] = at
        shared[at]! += worth
      }
      remember(byTerm, term, index)
    }
    return count
  }

  // The candidates that share most, the later first among equals; few are kept, so each is put in its place at once.
  function chooseBest(count: number, index: number): number {
    let kept = 0
    for (let i = 0; i < count; i++) {
      const at = met[i]!
      const worth = shared[at]!
      if (worth < LEAST_SHARED || (!within && reportOf[at] === reportOf[index])) continue
      if (kept === MOST_CANDIDATES && worth < shared[best[kept - 1]!]!) continue
      let place = kept
      for (; place > 0 && shared[best[place - 1]!]! <= worth; place--) best[place] = best[place - 1]!
      best[place] = at
      if (kept < MOST_CANDIDATES) kept++
    }
    return kept
  }
}

/** Acts met by one: no more than each of its probes remembers. */
const MOST_MET = (1 + PROBES.around + PROBES.said) * REMEMBERED

function probesOf({ term, around, said }: Act, weight: (term: number) => number): number[] {
  const found = term >= 0 ? [term] : []
  addRarest(found, around.terms, PROBES.around, weight)
  addRarest(found, said.terms, PROBES.said, weight)
  return found
}

// Adds the rarest of some terms, the rarest first, but those that are there; of few all, in their order.
function addRarest(
  found: number[],
  terms: readonly number[],
  count: number,
  weight: (term: number) => number,
): void {
  const rarest = terms.length <= count ? terms : takeRarest(terms, count, weight)
  for (let i = 0; i < rarest.length; i++) if (!found.includes(rarest[i]!)) found.push(rarest[i]!)
}

function takeRarest(terms: readonly number[], count: number, weight: (term: number) => number): number[] {
  const rarest: number[] = []
  for (let i = 0; i < terms.length; i++) {
    const worth = weight(terms[i]!)
    if (rarest.length === count && worth <= weight(rarest[count - 1]!)) continue
    let place = Math.min(rarest.length, count - 1)
    for (; place > 0 && weight(rarest[place - 1]!) < worth; place--) rarest[place] = rarest[place - 1]!
    rarest[place] = terms[i]!
  }
  return rarest
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
  const [rows, columns] = [Math.min(one.length, EXEMPLARS), Math.min(other.length, EXEMPLARS)]
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++)
      sum += Math.max(-PLAIN, Math.min(PLAIN, judge(acts[one[i]!]!, acts[other[j]!]!)))
  }
  return sum / (rows * columns)
}
