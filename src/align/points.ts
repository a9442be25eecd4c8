import type { Analysis } from '../find/analysis.ts'
import type { Language } from '../language/language.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import type { Act, Role } from './acts.ts'
import { joinActs } from './join.ts'
import { type Judge, openJudge } from './judge.ts'
import { areApart } from './likeness.ts'
import type { Passage } from './passages.ts'

/** Something that two or more reports say happened or holds: their aligned passages, one or more a report. */
export interface Point {
  readonly id: number
  /** Indexes of its passages, in the order of the reports. */
  readonly passages: readonly number[]
}

/** Sureness, in logarithms of odds, from which on passages are aligned. */
const SURE = -0.2
/** A passage of fewer terms says too little. */
const LEAST_TERMS = 2

/** What aligning passages needs besides them. */
export interface PointScene {
  readonly analyses: readonly Analysis[]
  readonly language: Language
  readonly vocabulary: Vocabulary
}

/** Aligns passages whose acts are of one event; those of one report alone are no point. */
export function findPoints(
  passages: readonly Passage[],
  { analyses, language, vocabulary }: PointScene,
): Point[] {
  const cues = analyses.map(
    ({ statements }) => new Set(statements.flatMap(({ cue }) => cue.map(({ start }) => start))),
  )
  const able = passages.filter(passage =>
    saysEnough(analyses[passage.report]!, passage, cues[passage.report]!),
  )
  const judge = judgeStrictly(openJudge(language, vocabulary), language)
  const acts = able.map(({ act }) => act)
  return joinActs(acts, judge, vocabulary, { least: SURE, within: false })
    .map(set => set.map(index => able[index]!))
    .filter(set => new Set(set.map(({ report }) => report)).size > 1)
    .map((set, id) => ({ id, passages: set.map(passage => passage.id) }))
}

// "Why does it keep launching them?" says nothing; nor does "the navy said", whose content is a passage of its own.
function saysEnough(
  { clauses, tokens }: Analysis,
  { bag, clause, act }: Passage,
  cues: ReadonlySet<number>,
): boolean {
  if (bag.terms.length < LEAST_TERMS) return false
  const { governors, predicate } = clauses[clause]!
  if (governors.some(({ kind }) => kind === 'question')) return false
  return act.term >= 0 || !cues.has(tokens.start[predicate]!)
}

/** What is taken from sureness where two passages seem to speak of others: both say who takes part, and nobody in both. */
const OTHERS = { surely: 1, perhaps: 0.2, no: 0 } as const

// Reports of one event tell of many that do the same: two banks that ban cards, two councils that meet.
function judgeStrictly(judge: Judge, { related }: Language): Judge {
  return (a, b) => {
    if (a.lemma !== b.lemma && (a.term < 0 || b.term < 0)) return Number.NEGATIVE_INFINITY
    const sure = judge(a, b)
    return sure < SURE ? sure : sure - OTHERS[speakOfOthers(a, b, related)]
  }
}

// They name who takes part, and by other names; or they are opposites, and nobody takes part in both.
function speakOfOthers(a: Act, b: Act, related: Language['related']): keyof typeof OTHERS {
  if (isOther(a.agents, b.agents) || isOther(a.patients, b.patients)) return 'surely'
  const [one, other] = [
    [a.agents, a.patients],
    [b.agents, b.patients],
  ]
  if (one.some(role => other.some(against => sharesTerm(role, against)))) return 'no'
  if (related.isAntonym(a.lemma, b.lemma)) return 'surely'
  const isSaid = (roles: readonly Role[]) => roles.some(({ bag }) => bag.terms.length > 0)
  return isSaid(one) && isSaid(other) ? 'perhaps' : 'no'
}

// "the Salvadoran authorities" and "the Salvadoran president" may be one.
function isOther(a: Role, b: Role): boolean {
  return areApart(a, b) && !sharesTerm(a, b)
}

function sharesTerm(a: Role, b: Role): boolean {
  return a.bag.terms.some(term => b.bag.terms.includes(term))
}
