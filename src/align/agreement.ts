import type { Analysis } from '../find/analysis.ts'
import type { Language } from '../language/language.ts'
import { overlapBags } from '../match/overlap.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import { DAY_MS, intervalOf } from '../text/edtf.ts'
import type { Act, Role, When } from './acts.ts'
import { type Mood, moodOf } from './asserted.ts'
import { compareFigures, compareTimes } from './likeness.ts'
import type { Passage } from './passages.ts'
import { isOther, shareNames } from './points.ts'

/** What holding passages of one point against each other needs. */
export interface AgreementScene {
  readonly analyses: readonly Analysis[]
  readonly language: Language
  readonly vocabulary: Vocabulary
}

/**
 * Whether two passages plainly say the same: the same act, done or open in both, by and to the same as far as both say,
 * at no other time ("apart" otherwise), with enough else in common ("unsure" otherwise). Stricter than aligning, which
 * may join what is only likely one.
 */
export type Agreement = (a: Passage, b: Passage) => 'same' | 'apart' | 'unsure'

/** What two clauses share beside their act, in nats, and the cosine of all that they share: from here on they say the same. */
interface Least {
  readonly weight: number
  readonly cosine: number
}

const ENOUGH: Least = { weight: 3.5, cosine: 0.5 }
/** All but the same words, however few. */
const ALIKE: Least = { weight: 2.4, cosine: 0.75 }
/** Somebody takes part in both in one way, or a time or figure is in both. */
const WITH_SUPPORT: Least = { weight: 5, cosine: 0.3 }
/** What is said to be done to the same by those who are called otherwise: "a source", "an official". */
const WITH_OBJECT: Least = { weight: 9, cosine: 0.35 }
/** What is said to be done to others, by their words. */
const WITHOUT_OBJECT: Least = { weight: 7, cosine: 0.49 }
/** Verbs that say little need much beside them. */
const VAGUE = [
  { weight: 5, cosine: 0.75 },
  { weight: 8, cosine: 0.5 },
] as const
/** The same for reports that are not of the same days, where no time or figure is in both. */
const FAR: Least = { weight: 8, cosine: 0.65 }
/** Cosine from which on figures that differ do not set two passages apart. */
const NEAR = 0.65
/** A role of less weight is a pronoun. */
const LEAST_ROLE = 0.5
/** The share of a role in another from which on names that differ do not set them apart: "the port of Bradno". */
const SAME_ROLE = 0.6
/** What is dated longer before its report is of the past, and told by others with its date. */
const PAST_DAYS = 30
/** Reports published further apart may tell of two acts of one kind. */
const NEWS_DAYS = 15

/** What a passage says of itself, read once. */
interface Told {
  readonly mood: Mood | null
  /** Whether it tells of others than somebody else has told of. */
  readonly others: boolean
  /** Whether it is told of some only, or of before. */
  readonly limited: boolean
}

/** Opens the strict comparing of passages. */
export function openAgreement(scene: AgreementScene): Agreement {
  const known = new Map<number, Told>()
  const printed = scene.analyses.map(publication)
  const tell = (passage: Passage) => {
    const told = known.get(passage.id) ?? readTold(passage, scene)
    known.set(passage.id, told)
    return told
  }
  return (a, b) => {
    const [one, other] = [tell(a), tell(b)]
    // "Silva’s visit continues with a stop", "Silva is to visit": a noun does not say whether it is done.
    const differ = one.mood !== other.mood && a.act.isNoun === b.act.isNoun
    if (one.mood === null || other.mood === null || differ) return 'apart'
    if (one.others !== other.others || one.limited !== other.limited) return 'apart'
    const [first, second] = [printed[a.report]!, printed[b.report]!]
    if (isOutOfTime(a.act, b.act, first, second) || isOutOfTime(b.act, a.act, second, first)) return 'apart'
    const open = one.mood === 'open' || other.mood === 'open'
    const pair = { ...holdActs(a.act, b.act, scene.vocabulary), open }
    if (areActsApart(pair)) return 'apart'
    if (one.others && pair.cosine < NEAR && pair.figures <= 0) return 'unsure'
    return shareEnough(pair, scene.language, areFar(first, second)) ? 'same' : 'unsure'
  }
}

function readTold(passage: Passage, scene: AgreementScene): Told {
  return {
    mood: moodOf(scene.analyses[passage.report]!, passage, scene.language),
    others: tellsOfOthers(passage, scene),
    limited: isLimited(passage, scene),
  }
}

/** What two acts have in common. */
interface Pair {
  readonly a: Act
  readonly b: Act
  readonly times: number
  readonly figures: number
  readonly agents: Shared
  readonly patients: Shared
  readonly crossed: boolean
  readonly cosine: number
  /** Weight that their clauses share beside the act. */
  readonly beside: number
  /** Whether they only may, shall or should be. */
  readonly open: boolean
}

/** Whether those who take part in one way are the same; null where one does not say who. */
type Shared = 'shared' | 'apart' | 'named apart' | null

function holdActs(a: Act, b: Act, { weight }: Vocabulary): Omit<Pair, 'open'> {
  const { weight: shared, cosine } = overlapBags(a.around, b.around, weight)
  return {
    a,
    b,
    times: compareTimes(a.times, b.times),
    figures: compareFigures(a.figures, b.figures),
    agents: shareRole(a.agents, b.agents, weight),
    patients: shareRole(a.patients, b.patients, weight),
    crossed: areCrossed(a, b, weight),
    cosine,
    beside: shared - (a.term >= 0 && a.term === b.term ? weight(a.term) : 0),
  }
}

function areActsApart({ a, b, times, figures, agents, patients, crossed, cosine }: Pair): boolean {
  if (times < 0 || a.isNegated !== b.isNegated) return true
  if (a.isNoun || b.isNoun ? !shareNames(a, b) : [agents, patients].includes('named apart')) return true
  if (cosine >= NEAR) return false
  // "the Torches celebrate", "a film that celebrates the Torches"
  return figures < 0 || (crossed && a.lemma === b.lemma && agents !== 'shared' && patients !== 'shared')
}

function shareEnough(pair: Pair, { compare }: Language, far: boolean): boolean {
  const { a, b, beside, cosine, agents, patients } = pair
  const isNoun = a.isNoun || b.isNoun
  const reaches = (least: Least) => beside >= least.weight && cosine >= least.cosine
  if (patients === 'apart' && !isNoun) return reaches(WITHOUT_OBJECT)
  const supports = shareTime(a, b) || pair.figures > 0
  if ((compare.empty.has(a.lemma) || compare.empty.has(b.lemma)) && !supports) return reaches(VAGUE[0])
  if ([a, b].some(({ lemma, term }) => term < 0 || compare.vague.has(lemma))) return VAGUE.some(reaches)
  if (far && !supports) return reaches(FAR)
  // "imposed by the council", "enforced during the strike": other words, and nobody shared.
  const shares = agents === 'shared' || patients === 'shared'
  if (!isNoun && a.term !== b.term && !shares && !pair.crossed) return false
  if (isNoun && agents === 'apart' && cosine < NEAR) return false
  if (reaches(ENOUGH) || reaches(ALIKE)) return true
  if (isNoun) return false
  if (patients === 'shared' && reaches(WITH_OBJECT)) return true
  return (supports || shares) && !pair.open && agents !== 'apart' && reaches(WITH_SUPPORT)
}

function areCrossed(a: Act, b: Act, weight: (term: number) => number): boolean {
  if (a.isNoun || b.isNoun) return false
  return (
    shareRole(a.agents, b.patients, weight) === 'shared' ||
    shareRole(a.patients, b.agents, weight) === 'shared'
  )
}

function shareRole(a: Role, b: Role, weight: (term: number) => number): Shared {
  if (a.bag.total < LEAST_ROLE || b.bag.total < LEAST_ROLE) return null
  const { weight: shared, cover } = overlapBags(a.bag, b.bag, weight)
  if (cover < SAME_ROLE && isOther(a, b)) return 'named apart'
  return shared >= LEAST_ROLE ? 'shared' : 'apart'
}

/** Tokens around an act among which "other" is looked for. */
const NEAR_OTHERS = 12
/** Steps from "other" up to the act: "thousands of other girls were taken". */
const MOST_NOUNS = 3

// "thousands of other girls were abducted", "21 girls were abducted"
function tellsOfOthers({ act, report }: Passage, { analyses, language }: AgreementScene): boolean {
  const { lemma, head } = analyses[report]!.tokens
  const last = Math.min(lemma.length, act.token + NEAR_OTHERS)
  for (let at = Math.max(0, act.token - NEAR_OTHERS); at < last; at++) {
    if (!language.compare.further.has(lemma[at]!.toLowerCase())) continue
    let above = head[at]!
    for (let step = 0; step < MOST_NOUNS && above >= 0; step++) {
      if (above === act.token) return true
      above = head[above]!
    }
  }
  return false
}

// "had only been found here", "has been found elsewhere"
function isLimited({ act, report }: Passage, { analyses, language: { compare } }: AgreementScene): boolean {
  const { lemma, head, relation } = analyses[report]!.tokens
  const last = Math.min(lemma.length, act.token + NEAR_OTHERS)
  for (let at = Math.max(0, act.token - NEAR_OTHERS); at < last; at++) {
    const word = lemma[at]!.toLowerCase()
    if (head[at] !== act.token || relation[at] !== 'advmod') continue
    if (compare.restricting.has(word) || compare.former.has(word)) return true
  }
  return false
}

// A report cannot tell what was done after it was published, and seldom tells without a date what is long past.
function isOutOfTime(act: Act, other: Act, own: number | null, printed: number | null): boolean {
  const isAfter = ({ interval }: When) =>
    interval !== null && printed !== null && interval.start > printed + 2 * DAY_MS
  if (!act.isAhead && act.times.some(isAfter)) return true
  if (own === null) return false
  const isPast = ({ interval }: When) => interval !== null && interval.end < own - PAST_DAYS * DAY_MS
  return act.times.some(isPast) && !shareTime(act, other)
}

/** Longer times hold many acts: "this year". */
const LONG_DAYS = 32

// Whether both are of the same day, days or month, or name the same longer time: "in 2019".
function shareTime(a: Act, b: Act): boolean {
  return a.times.some(one =>
    b.times.some(
      other =>
        one.value === other.value || (isShort(one) && isShort(other) && compareTimes([one], [other]) > 0),
    ),
  )
}

function isShort({ interval }: When): boolean {
  return interval !== null && interval.end - interval.start < LONG_DAYS * DAY_MS
}

function areFar(one: number | null, other: number | null): boolean {
  return one !== null && other !== null && Math.abs(one - other) > NEWS_DAYS * DAY_MS
}

/** The time from which a report may have been published, in milliseconds from 1970; null where it is not known. */
function publication({ report: { published } }: Analysis): number | null {
  return published === null ? null : (intervalOf(published.value)?.start ?? null)
}

/** Passages from which the choice is begun, the first ones; bounds the work for a point of very many reports. */
const MOST_PIVOTS = 8
/** Chosen passages that one more is held against. */
const MOST_HELD = 8

/** Of passages of one point those that say the same as one of them, the one that gets most, and that none is apart from. */
export function chooseAgreeing(passages: readonly Passage[], agree: Agreement): Passage[] {
  const choices = passages.slice(0, MOST_PIVOTS).map(pivot => {
    const chosen = [pivot]
    for (const passage of passages) {
      if (passage === pivot || agree(pivot, passage) !== 'same') continue
      if (chosen.slice(0, MOST_HELD).every(one => agree(one, passage) !== 'apart')) chosen.push(passage)
    }
    return chosen
  })
  const reports = (of: readonly Passage[]) => new Set(of.map(({ report }) => report)).size
  const most = choices.reduce((best, each) => (reports(each) > reports(best) ? each : best), [])
  return passages.filter(passage => most.includes(passage))
}
