import type { Analysis } from '../../find/analysis.ts'
import type { Quantity } from '../../find/quantities.ts'
import { overlapBags } from '../../match/overlap.ts'
import type { Vocabulary } from '../../match/vocabulary.ts'
import { tokensIn } from '../../segment/tree.ts'
import { spansFrom } from '../../text/span.ts'
import type { Passage } from '../passages.ts'
import { WEIGHTS, wordTerm } from '../terms.ts'
import { agreeFigures, areNear, contrastFigures, type Figure, isScore } from './contrast.ts'
import { areApart, type Bare, type Compared, hasOtherNames, isTold } from './difference.ts'
import { sameMoment } from './moment.ts'
import { findRole, modifierTerms } from './roles.ts'
import { asOf, traceSteps } from './steps.ts'

/** Figures of one thing that a new one is held against; bounds the work where a thing is counted everywhere. */
const MOST_SETS = 24
/** Figures of a set that a new one is held against. */
const EXEMPLARS = 4
/** Least likeness, figures apart, of clauses with one predicate; and the least weight of the words beside it. */
const SAME_ACT = { like: 0.35, weight: 3.5 } as const
/** The same where predicates differ ("were taken", "were brought"), and for measures and sums, which stand everywhere. */
const SAME_MATTER = { like: 0.45, weight: 4.5 } as const

/**
 * Figures of one thing that cannot all hold. Same thing: the same noun is counted in the same place of the same
 * predicate, in like clauses, of one occasion.
 */
export function compareFigures(compared: Compared): Bare[] {
  const byKey = new Map<string, Figure[][]>()
  for (const passage of compared.passages) {
    if (passage.quantities.length === 0 || passage.quoted) continue
    if (!isTold(compared, passage) || isFormer(compared, passage)) continue
    for (const index of passage.quantities) placeFigure(compared, passage, index, byKey)
  }
  return [...byKey.values()].flatMap(sets => sets.flatMap(set => contrastSet(compared, set)))
}

// "Police are looking into dozens of cases", "Police are looking into 359": what goes on may grow.
function contrastSet(compared: Compared, set: readonly Figure[]): Bare[] {
  const growing = set.every(({ passage }) => goesOn(compared.analyses[passage.report]!, passage))
  const steps = growing ? traceSteps(set) : null
  return steps ? [steps] : contrastFigures(set)
}

const PRESENT = new Set(['VBZ', 'VBP'])

function goesOn({ tokens, clauses }: Analysis, { clause }: Passage): boolean {
  const { predicate } = clauses[clause]!
  if (PRESENT.has(tokens.penn[predicate]!)) return true
  if (tokens.penn[predicate] !== 'VBG') return false
  for (let token = Math.max(0, predicate - REACH); token < predicate; token++)
    if (tokens.head[token] === predicate && PRESENT.has(tokens.penn[token]!)) return true
  return false
}

/** Tokens before a participle among which its auxiliary stands. */
const REACH = 6

function placeFigure(
  compared: Compared,
  passage: Passage,
  index: number,
  byKey: Map<string, Figure[][]>,
): void {
  const analysis = compared.analyses[passage.report]!
  const quantity = analysis.quantities[index]!
  const key = keyThing(compared, analysis, passage, quantity)
  if (key === null) return
  const figure: Figure = { passage, quantity, asOf: asOf(analysis, passage) }
  const sets = byKey.get(key) ?? []
  byKey.set(key, sets)
  const set = sets.find(known =>
    known.slice(0, EXEMPLARS).some(other => isSameThing(compared, other, figure)),
  )
  if (set) set.push(figure)
  else if (sets.length < MOST_SETS) sets.push([figure])
}

function keyThing(
  { language, vocabulary }: Compared,
  analysis: Analysis,
  passage: Passage,
  quantity: Quantity,
): string | null {
  const { kind, unit, value, head } = quantity
  if (value === null || quantity.partOf || quantity.change || isScore(quantity)) return null
  if (findRole(analysis, quantity, language.compare) === null || isShare(analysis, quantity)) return null
  if (kind === 'ordinal' || kind === 'age') return null
  if (kind !== 'cardinal') return isAlone(analysis, passage, quantity) ? `${kind} ${unit}` : null
  // "one of them", "the 5.50 update"
  if (head === null || value <= 1 || !Number.isInteger(value)) return null
  if (language.compare.anyone.has(head)) return 'person'
  const term = wordTerm(head, language, vocabulary)
  return term === null ? null : vocabulary.name(term)
}

// "nine of the eleven vehicles": a share, whose predicate may stand far away.
function isShare({ quantities }: Analysis, { start, end, counted }: Quantity): boolean {
  const whole = { start: end, end: counted?.end ?? end }
  return spansFrom(quantities, whole).some(other => other.partOf && other.start > start)
}

// "Previously, companies paid 35 percent": what held before.
function isFormer({ analyses, language }: Compared, { report, sentence }: Passage): boolean {
  const { sentences, tokens } = analyses[report]!
  const { first, last } = sentences[sentence]!
  return tokens.lemma.slice(first, last).some(lemma => language.compare.former.has(lemma.toLowerCase()))
}

// "lifted its bid to $80 a share, from $70": which of the two is meant is not sure.
function isAlone(analysis: Analysis, passage: Passage, { kind, unit }: Quantity): boolean {
  const same = passage.quantities.filter(index => {
    const other = analysis.quantities[index]!
    return other.kind === kind && other.unit === unit
  })
  return same.length === 1
}

function isSameThing(compared: Compared, a: Figure, b: Figure): boolean {
  const [one, other] = [a.passage, b.passage]
  return (
    one.report !== other.report &&
    !hasOtherNames(one, other) &&
    !haveOtherRoles(compared, a, b) &&
    isSameKind(compared, a, b) &&
    countsOthers(compared, a) === countsOthers(compared, b) &&
    isLike(compared, a, b) &&
    areNear(a.quantity, b.quantity) &&
    sameMoment(compared.analyses, one, other)
  )
}

function isLike({ vocabulary, language }: Compared, a: Figure, b: Figure): boolean {
  const [one, other] = [a.passage, b.passage]
  const act = one.predicate >= 0 && one.predicate === other.predicate
  // A length, a speed, a sum belongs to what the clause speaks of; a count may have been made by anyone.
  const shared = one.subject.some(term => other.subject.includes(term))
  if (a.quantity.kind !== 'cardinal' && !(act && shared)) return false
  if (!act && (tellsOther(vocabulary, one, other) || tellsOther(vocabulary, other, one))) return false
  const least = act && a.quantity.kind === 'cardinal' ? SAME_ACT : SAME_MATTER
  const overlap = overlapBags(one.plain, other.plain, vocabulary.weight)
  if (overlap.cosine < least.like) return false
  const { kind, head } = a.quantity
  const thing = kind === 'cardinal' && head !== null ? wordTerm(head, language, vocabulary) : null
  const told = [...(thing === null ? [] : [thing]), ...(act ? [one.predicate] : [])]
  const words = overlap.shared.filter(term => {
    const word = one.words.has(term) && other.words.has(term)
    return (word || vocabulary.weight(term) === WEIGHTS.person) && !told.includes(term)
  })
  // One verb alone, "scored three runs", is no common matter.
  if (!act && words.length < 2 && (one.predicate >= 0 || other.predicate >= 0)) return false
  const weight = words.reduce((sum, term) => sum + vocabulary.weight(term), 0)
  return weight >= least.weight
}

// "22 other sailors" are counted beside somebody, "23 sailors" with him.
function countsOthers({ analyses, language }: Compared, { passage, quantity }: Figure): boolean {
  if (quantity.counted === null) return false
  const analysis = analyses[passage.report]!
  const { first, last } = tokensIn(analysis, quantity.counted)
  return analysis.tokens.lemma
    .slice(first, last)
    .some(lemma => language.compare.others.has(lemma.toLowerCase()))
}

/** Weight up to which a verb says little: "take", "bring". */
const PLAIN_VERB = 2.5

// "Two states sued", "four states legalised it": what one does the other does not speak of.
function tellsOther({ weight }: Vocabulary, a: Passage, b: Passage): boolean {
  return a.predicate >= 0 && weight(a.predicate) > PLAIN_VERB && !b.words.has(a.predicate)
}

// "40 workers left", "left 40 workers": those who act and those acted upon; other roles may be errors of the tree.
function haveOtherRoles({ analyses, language }: Compared, a: Figure, b: Figure): boolean {
  const [one, other] = [a, b].map(({ passage, quantity }) =>
    findRole(analyses[passage.report]!, quantity, language.compare),
  )
  return one !== other && one !== 'other' && other !== 'other'
}

// "40 foreign workers" and "25 young workers" are counts of two groups.
function isSameKind(compared: Compared, a: Figure, b: Figure): boolean {
  return !areApart(modifiersOf(compared, a), modifiersOf(compared, b)) || agreeFigures(a.quantity, b.quantity)
}

// A figure is held against many others, and its words are looked up once.
const modifiers = new WeakMap<Figure, readonly number[]>()

function modifiersOf({ analyses, language, vocabulary }: Compared, figure: Figure): readonly number[] {
  const known = modifiers.get(figure)
  if (known) return known
  const { passage, quantity } = figure
  const found = modifierTerms(analyses[passage.report]!, quantity, lemma =>
    wordTerm(lemma, language, vocabulary),
  )
  modifiers.set(figure, found)
  return found
}
