import type { Related } from '../language/related.ts'
import { type Bag, sharedWeight } from '../match/overlap.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import type { Act, Figure, Role, When } from './acts.ts'

/** What two acts have in common and what sets them apart, in the order of the numbers that `describePair` gives. */
export const SIGNS = [
  'same lemma',
  'same term',
  'synonyms',
  'opposites',
  'derived',
  'kind',
  'likeness of the words',
  'nouns',
  'agents',
  'patients',
  'crossed roles',
  'anyone in any role',
  'names apart',
  'origins apart',
  'around: weight',
  'around: cosine',
  'around: cover',
  'sentence',
  'figures',
  'times',
  'negation differs',
  'one lies ahead',
  'one report',
  'word in the other sentence',
] as const

/** What comparing acts needs; `related` is asked once for each pair of words. */
export interface PairScene {
  readonly vocabulary: Vocabulary
  readonly words: (a: string, b: string) => WordSigns
}

/** How two words are related. */
export interface WordSigns {
  readonly synonyms: number
  readonly opposites: number
  readonly derived: number
  readonly kind: number
  readonly likeness: number
}

const SAME: WordSigns = { synonyms: 0, opposites: 0, derived: 0, kind: 0, likeness: 1 }

/** Opens the comparing of acts. */
export function openPairs(vocabulary: Vocabulary, related: Related): PairScene {
  const known = new Map<string, Map<string, WordSigns>>()
  const words = (a: string, b: string): WordSigns => {
    if (a === b) return SAME
    if (a > b) return words(b, a)
    let row = known.get(a)
    if (!row) {
      row = new Map()
      known.set(a, row)
    }
    let signs = row.get(b)
    if (!signs) {
      signs = relateWords(a, b, related)
      row.set(b, signs)
    }
    return signs
  }
  return { vocabulary, words }
}

function relateWords(a: string, b: string, related: Related): WordSigns {
  return {
    synonyms: Number(related.isSynonym(a, b)),
    opposites: Number(related.isAntonym(a, b)),
    derived: Number(related.isDerived(a, b)),
    kind: Number(related.isKind(a, b) || related.isKind(b, a)),
    likeness: related.likeness(a, b),
  }
}

/** What is not said in one of two acts. */
const UNKNOWN = -1

/** Writes the signs of two acts into `out`, in the order of `SIGNS`; the order of the acts does not matter. */
export function describePair(
  a: Act,
  b: Act,
  { vocabulary: { weight }, words }: PairScene,
  out: Float64Array,
): void {
  const { synonyms, opposites, derived, kind, likeness } = words(a.lemma, b.lemma)
  const around = sharedWeight(a.around, b.around, weight)
  const said = a.said === b.said ? a.said.total : sharedWeight(a.said, b.said, weight)
  const agents = coverOf(a.agents, b.agents, weight)
  const patients = coverOf(a.patients, b.patients, weight)
  const crossed = Math.max(coverOf(a.agents, b.patients, weight), coverOf(a.patients, b.agents, weight))
  let at = 0
  out[at++] = Number(a.lemma === b.lemma)
  out[at++] = Number(a.term >= 0 && a.term === b.term)
  out[at++] = synonyms
  out[at++] = opposites
  out[at++] = derived
  out[at++] = kind
  out[at++] = likeness
  out[at++] = Number(a.isNoun) + Number(b.isNoun)
  out[at++] = agents
  out[at++] = patients
  out[at++] = crossed
  out[at++] = Math.max(agents, patients, crossed)
  out[at++] = Number(areApart(a.agents, b.agents)) + Number(areApart(a.patients, b.patients))
  out[at++] = Number(areOfOthers(a, b))
  out[at++] = around
  out[at++] = around === 0 ? 0 : around / Math.sqrt(a.around.total * b.around.total)
  out[at++] = around === 0 ? 0 : around / Math.min(a.around.total, b.around.total)
  out[at++] = said
  out[at++] = compareFigures(a.figures, b.figures)
  out[at++] = compareTimes(a.times, b.times)
  out[at++] = Number(a.isNegated !== b.isNegated)
  out[at++] = Number(a.isAhead !== b.isAhead)
  out[at++] = Number(a.report === b.report)
  out[at++] = Number(holds(a.said, b.term)) + Number(holds(b.said, a.term))
}

function holds({ terms }: Bag, term: number): boolean {
  return term >= 0 && terms.includes(term)
}

// The share of the smaller that is in both.
function coverOf({ bag: a }: Role, { bag: b }: Role, weight: (term: number) => number): number {
  if (a.terms.length === 0 || b.terms.length === 0) return UNKNOWN
  const shared = sharedWeight(a, b, weight)
  return shared === 0 ? 0 : shared / Math.min(a.total, b.total)
}

/** Whether both name who takes part in one way, and by other names. */
export function areApart(a: Role, b: Role): boolean {
  if (a.names.length === 0 || b.names.length === 0) return false
  return !a.names.some(term => b.names.includes(term))
}

// "the British climber", "the Australian climber".
function areOfOthers(a: Act, b: Act): boolean {
  const [one, other] = [originsOf(a), originsOf(b)]
  return one.length > 0 && other.length > 0 && !one.some(term => other.includes(term))
}

function originsOf({ agents, patients }: Act): readonly number[] {
  return patients.origins.length === 0 ? agents.origins : [...agents.origins, ...patients.origins]
}

/** 1 where a figure is in both, -1 where the same thing is counted with other figures, else 0. */
export function compareFigures(a: readonly Figure[], b: readonly Figure[]): number {
  let found = 0
  for (const one of a) {
    for (const other of b) {
      const agree = one.low <= other.high && other.low <= one.high
      const same = one.unit === other.unit
      if (agree && (same || (one.low > SMALL && (one.unit === null || other.unit === null)))) return 1
      if (!agree && same && one.unit !== null) found = -1
    }
  }
  return found
}

/** Figures up to this one agree by chance. */
const SMALL = 12

/** 1 where times agree, -1 where none do, 0 where one has none. */
export function compareTimes(a: readonly When[], b: readonly When[]): number {
  let found = 0
  for (const one of a) {
    for (const other of b) {
      const agree = agreeTimes(one, other)
      if (agree === 1) return 1
      if (agree === -1) found = -1
    }
  }
  return found
}

function agreeTimes(a: When, b: When): number {
  if (a.value === b.value) return 1
  if (!a.interval || !b.interval) return 0
  return a.interval.start < b.interval.end && b.interval.start < a.interval.end ? 1 : -1
}
