import { overlapBags } from '../match/overlap.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import { type Passage, WEIGHTS } from './passages.ts'

/** Something that two or more reports say happened or holds: their aligned passages, one or more a report. */
export interface Point {
  readonly id: number
  /** Indexes of its passages, in the order of the reports. */
  readonly passages: readonly number[]
}

/** Two passages with one act or one figure are aligned from this cosine on. */
const LIKE = 0.42
/** Without either, from this one on, and with so many words beside names in common. */
const VERY_LIKE = 0.7
const MANY_WORDS = 3
/** With one act and one large figure or year in both, from this one on. */
const SAME_FIGURE = 0.25
/** Least shared weight: two fairly rare words; with a figure or year, or with other subjects. */
const LEAST_WEIGHT = { plain: 7, figure: 5.5, otherSubject: 12 } as const
/** Rarest terms of a passage by which its point is looked for. */
const PROBES = 6
/** Points remembered for each term, newest first; bounds the work for a term that stands everywhere. */
const REMEMBERED = 48
/** Passages of a point that a new one is held against. */
const EXEMPLARS = 4

interface Draft {
  readonly passages: number[]
  readonly reports: Set<number>
  readonly exemplars: Passage[]
}

/** Aligns passages: each is held against the points that share its rarest terms, and joins the likest or opens one. */
export function findPoints(passages: readonly Passage[], vocabulary: Vocabulary): Point[] {
  const drafts: Draft[] = []
  const byTerm = new Map<number, number[]>()
  for (const passage of passages) {
    if (passage.bag.terms.length < 2) continue
    const probes = rarestTerms(passage, vocabulary)
    const best = findBest(passage, probes, drafts, byTerm, vocabulary)
    const at = best ?? drafts.push({ passages: [], reports: new Set(), exemplars: [] }) - 1
    addPassage(drafts[at]!, passage)
    for (const term of probes) rememberPoint(byTerm, term, at)
  }
  return drafts
    .filter(({ reports }) => reports.size > 1)
    .map((draft, id) => ({ id, passages: draft.passages }))
}

function rarestTerms(passage: Passage, vocabulary: Vocabulary): number[] {
  return [...passage.bag.terms]
    .sort((a, b) => vocabulary.weight(b) - vocabulary.weight(a) || a - b)
    .slice(0, PROBES)
}

function findBest(
  passage: Passage,
  probes: readonly number[],
  drafts: readonly Draft[],
  byTerm: ReadonlyMap<number, readonly number[]>,
  vocabulary: Vocabulary,
): number | null {
  let best: number | null = null
  let bestScore = 0
  for (const at of collectCandidates(probes, byTerm)) {
    for (const exemplar of drafts[at]!.exemplars) {
      const score = exemplar.report === passage.report ? 0 : scorePair(passage, exemplar, vocabulary)
      if (score > bestScore) [best, bestScore] = [at, score]
    }
  }
  return best
}

/** Points that a passage is held against: those that share most of its rarest terms. */
const MOST_CANDIDATES = 16

// One shared term is never enough for a point, so a candidate shares two, unless the passage has hardly more.
function collectCandidates(
  probes: readonly number[],
  byTerm: ReadonlyMap<number, readonly number[]>,
): number[] {
  const shared = new Map<number, number>()
  for (const term of probes)
    for (const at of byTerm.get(term) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
  const least = probes.length > 2 ? 2 : 1
  return [...shared]
    .filter(([, count]) => count >= least)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_CANDIDATES)
    .map(([at]) => at)
}

/** What a shared predicate adds to the likeness: an act is known by its verb. */
const SAME_ACT = 0.1

/** How alike two passages are, 0 where they are not aligned. */
function scorePair(a: Passage, b: Passage, vocabulary: Vocabulary): number {
  const overlap = overlapBags(a.bag, b.bag, vocabulary.weight)
  const common = describeCommon(a, b, overlap.shared, vocabulary)
  if (overlap.weight < leastWeight(a, b, common)) return 0
  if (overlap.cosine < thresholdOf(common)) return 0
  return overlap.cosine + (common.act === 'verb' ? SAME_ACT : 0)
}

/** What two passages have in common, by kind. */
interface Common {
  /** Words beside names. */
  readonly words: number
  /** Entities and dates. */
  readonly fixed: number
  readonly figure: boolean
  readonly year: boolean
  /** The same predicate, or the predicate of one as a noun of the other ("visited", "her visit"). */
  readonly act: 'verb' | 'noun' | null
  /** The same thing is counted in both. */
  readonly counted: boolean
}

function describeCommon(a: Passage, b: Passage, shared: readonly number[], vocabulary: Vocabulary): Common {
  const names = shared.map(vocabulary.name)
  const noun = namesAct(a, b, vocabulary) || namesAct(b, a, vocabulary)
  return {
    words: shared.filter(term => a.words.has(term) && b.words.has(term)).length,
    fixed: names.filter(name => /^[et]:/.test(name)).length,
    figure: shared.some(term => isLargeFigure(vocabulary, term)),
    year: names.some(name => YEAR.test(name)),
    act: a.predicate >= 0 && a.predicate === b.predicate ? 'verb' : noun ? 'noun' : null,
    counted: countSame(a, b),
  }
}

/** Weight up to which a verb says too little to be known by its noun: "men are held", "to house men". */
const PLAIN_VERB = 2

function namesAct({ words }: Passage, { predicate }: Passage, { weight }: Vocabulary): boolean {
  return predicate >= 0 && weight(predicate) > PLAIN_VERB && words.has(predicate)
}

function leastWeight(a: Passage, b: Passage, { figure, year, act }: Common): number {
  if (figure && act) return LEAST_WEIGHT.figure
  if (haveOtherSubjects(a, b)) return LEAST_WEIGHT.otherSubject
  return figure || year ? LEAST_WEIGHT.figure : LEAST_WEIGHT.plain
}

function thresholdOf({ words, fixed, figure, year, act, counted }: Common): number {
  if ((figure && act) || (year && act === 'verb')) return SAME_FIGURE
  if (figure && words > 0) return LIKE
  if (act === 'verb' && (words > 1 || fixed > 0 || year)) return LIKE
  if (act === 'noun' && (words >= MANY_WORDS || fixed > 1)) return LIKE
  if (counted && words > 1) return LIKE
  return words >= MANY_WORDS ? VERY_LIKE : Number.POSITIVE_INFINITY
}

const YEAR = /^t:\d{4}$/

function isLargeFigure(vocabulary: Vocabulary, term: number): boolean {
  return vocabulary.name(term).startsWith('q:') && vocabulary.weight(term) === WEIGHTS.figure
}

// "Sixty-one children", "73 children": figures of one thing make "take" and "bring" the same act.
function countSame(a: Passage, b: Passage): boolean {
  return a.counted.some(term => b.counted.includes(term))
}

// "The bridge opened in 2019" and "an account was opened in 2019".
function haveOtherSubjects(a: Passage, b: Passage): boolean {
  if (a.subject.length === 0 || b.subject.length === 0) return false
  const held = (subject: readonly number[], { bag }: Passage) =>
    subject.some(term => bag.terms.includes(term))
  return !held(a.subject, b) && !held(b.subject, a)
}

function addPassage(draft: Draft, passage: Passage): void {
  draft.passages.push(passage.id)
  draft.reports.add(passage.report)
  if (draft.exemplars.length < EXEMPLARS) draft.exemplars.push(passage)
}

function rememberPoint(byTerm: Map<number, number[]>, term: number, at: number): void {
  const points = byTerm.get(term)
  if (!points) byTerm.set(term, [at])
  else if (points[0] !== at && !points.includes(at)) {
    points.unshift(at)
    if (points.length > REMEMBERED) points.pop()
  }
}
