import { type Overlap, overlapBags } from '../match/overlap.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import { type Passage, WEIGHTS } from './passages.ts'

/** Something that two or more reports say happened or holds: their aligned passages, one or more a report. */
export interface Point {
  readonly id: number
  /** Indexes of its passages, in the order of the reports. */
  readonly passages: readonly number[]
}

/** Two passages are aligned from this cosine on when one's predicate stands in the other, or a figure or year in both. */
const LIKE = 0.42
/** Without that, from this one on. */
const VERY_LIKE = 0.7
/** Words beside names that must be shared in the one case and in the other. */
const LEAST_WORDS = { like: 1, veryLike: 3 } as const
/** With one large figure of one thing in both, from this one on. */
const SAME_FIGURE = 0.25
/** Least shared weight: two fairly rare words, or one and a figure. */
const LEAST_WEIGHT = 5.5
/** Where the subjects have no word in common. */
const LEAST_WITHOUT_SUBJECT = 12
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
export function scorePair(a: Passage, b: Passage, vocabulary: Vocabulary): number {
  const overlap = overlapBags(a.bag, b.bag, vocabulary.weight)
  if (overlap.weight < (haveOtherSubjects(a, b) ? LEAST_WITHOUT_SUBJECT : LEAST_WEIGHT)) return 0
  const act = overlap.shared.includes(a.predicate) || overlap.shared.includes(b.predicate)
  if (overlap.cosine < thresholdOf(a, b, overlap, act, vocabulary)) return 0
  return overlap.cosine + (act ? SAME_ACT : 0)
}

function thresholdOf(
  a: Passage,
  b: Passage,
  { shared }: Overlap,
  act: boolean,
  vocabulary: Vocabulary,
): number {
  const words = shared.filter(term => a.words.has(term) || b.words.has(term)).length
  const figure = shared.some(term => isLargeFigure(vocabulary, term))
  const year = shared.some(term => YEAR.test(vocabulary.name(term)))
  if (figure && act) return SAME_FIGURE
  if ((act || figure || year || countSame(a, b)) && words >= LEAST_WORDS.like) return LIKE
  return words >= LEAST_WORDS.veryLike ? VERY_LIKE : Number.POSITIVE_INFINITY
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
