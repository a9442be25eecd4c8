import type { Analysis } from '../../find/analysis.ts'
import type { Standing } from '../../find/clauses.ts'
import type { Language } from '../../language/language.ts'
import type { Vocabulary } from '../../match/vocabulary.ts'
import type { Tokens } from '../../segment/segmented.ts'
import type { Claim } from '../claims.ts'
import type { JointEntity } from '../entities.ts'
import type { Families } from '../families.ts'
import type { Passage } from '../passages.ts'
import type { Place } from '../place.ts'
import type { Point } from '../points.ts'
import type { JointStatement } from '../sayings.ts'
import type { Held } from '../support.ts'

export type DifferenceKind =
  | 'figure'
  | 'time'
  | 'place'
  | 'name'
  | 'age'
  | 'attribution'
  | 'wording'
  | 'inside or outside the marks'
  | 'speaker'
  | 'polarity'
  | 'opposite'
  | 'other word'
  | 'certainty'
  | 'who denies'

/** One of the things that are said: where, and the value where it is a figure or a time. */
export interface Side {
  readonly places: readonly Place[]
  readonly value: string | null
  /** EDTF of the time as of which it holds. */
  readonly asOf: string | null
}

/** Two or more sides that do not say the same of one point. */
export interface Difference {
  readonly kind: DifferenceKind
  readonly sides: readonly Side[]
  /** Whether the figure may have grown from one report to a later one. */
  readonly update: boolean
  readonly insideFamily: boolean
}

/** What the finders of differences look at. */
export interface Compared {
  readonly analyses: readonly Analysis[]
  readonly language: Language
  readonly vocabulary: Vocabulary
  readonly families: Families
  readonly entities: readonly JointEntity[]
  readonly passages: readonly Passage[]
  readonly points: readonly Point[]
  readonly statements: readonly JointStatement[]
  readonly claims: readonly Claim[]
  /** Sentences of short texts held against longer ones. */
  readonly held: readonly Held[]
}

/** A difference before it is known whether its sides share an origin. */
export type Bare = Omit<Difference, 'insideFamily'>

/** A side without value or time. */
export function sideOf(places: readonly Place[], value: string | null = null): Side {
  return { places, value, asOf: null }
}

/** Whether two passages have the same predicate and a word of their subjects in common. */
export function sameAct(a: Passage, b: Passage): boolean {
  return a.predicate === b.predicate && a.subject.some(term => b.subject.includes(term))
}

/** Whether two passages speak of others: subjects that are both named, and by other names, or other persons. */
export function hasOtherNames(a: Passage, b: Passage): boolean {
  return areApart(a.named, b.named) || areApart(a.people, b.people)
}

/** Whether both lists hold something, and nothing of the other. */
export function areApart(one: readonly number[], other: readonly number[]): boolean {
  if (one.length === 0 || other.length === 0) return false
  return !one.some(term => other.includes(term))
}

const TOLD = new Set<Standing>(['own voice', 'attributed', 'alleged'])

/** Whether somebody puts a passage forward as so: not denied, not heard of only, not a plan or a condition. */
export function isTold({ analyses, language }: Compared, passage: Passage): boolean {
  const { tokens, clauses } = analyses[passage.report]!
  const { standing, predicate, governors } = clauses[passage.clause]!
  if (passage.negated || passage.hedged) return false
  // "The prison can hold 40,000", but not "if the river rises, 400 will leave"
  const able = standing === 'conditional' && !governors.some(({ kind }) => kind === 'condition')
  if (!TOLD.has(standing) && !able) return false
  // "It is not true that 400 left."
  const above = isComplement(tokens, predicate) ? tokens.head[predicate]! : -1
  const { negations } = language.statements
  for (let token = Math.max(0, above - REACH); token < above; token++)
    if (tokens.head[token] === above && negations.includes(tokens.lemma[token]!.toLowerCase())) return false
  return true
}

const UNDER = new Set(['ccomp', 'csubj', 'xcomp'])

// A clause with "that" completes what it hangs from, also where the tree takes it for an adverbial.
function isComplement({ head, lemma, relation }: Tokens, predicate: number): boolean {
  if (relation[predicate] !== 'advcl') return UNDER.has(relation[predicate]!)
  for (let token = head[predicate]! + 1; token < predicate; token++)
    if (head[token] === predicate && lemma[token] === 'that') return true
  return false
}

/** Tokens before a verb within which its negation stands. */
const REACH = 6
