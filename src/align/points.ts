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
const SURE = -0.05
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
    saysEnough(analyses[passage.report]!, passage, { cues: cues[passage.report]!, language }),
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
  { cues, language }: { readonly cues: ReadonlySet<number>; readonly language: Language },
): boolean {
  if (bag.terms.length < LEAST_TERMS || language.compare.happens.has(act.lemma)) return false
  const { governors, predicate } = clauses[clause]!
  if (governors.some(({ kind }) => kind === 'question')) return false
  return act.term >= 0 || !cues.has(tokens.start[predicate]!)
}

/** What is taken from sureness where two passages name others who take part, or say of others what is done to them. */
const OTHERS = { named: 1, unlike: 0.4 } as const

// Reports of one event tell of many that do the same: two banks that ban cards, two councils that meet.
function judgeStrictly(judge: Judge, { related }: Language): Judge {
  return (a, b) => {
    if (!mayBeOne(a, b, related)) return Number.NEGATIVE_INFINITY
    const sure = judge(a, b)
    return sure < SURE ? sure : sure - weighOthers(a, b)
  }
}

// A noun that says what happens, and a word that says too little, are known only by themselves or what they derive from.
function mayBeOne(a: Act, b: Act, related: Language['related']): boolean {
  if (a.lemma === b.lemma || (a.term >= 0 && a.term === b.term)) return true
  if (a.term < 0 || b.term < 0 || related.isAntonym(a.lemma, b.lemma)) return false
  if (!a.isNoun && !b.isNoun) return true
  return related.isDerived(a.lemma, b.lemma) || related.isSynonym(a.lemma, b.lemma)
}

function weighOthers(a: Act, b: Act): number {
  // "Silva’s visit", "Silva will visit Bradno": a noun does not tell who takes part in which way.
  if (a.isNoun || b.isNoun) return shareNames(a, b) ? 0 : OTHERS.named
  if (isOther(a.agents, b.agents) || isOther(a.patients, b.patients)) return OTHERS.named
  // "removed blood", "the tube was removed"
  const said = a.patients.bag.terms.length > 0 && b.patients.bag.terms.length > 0
  return said && !sharesTerm(a.patients, b.patients) ? OTHERS.unlike : 0
}

/** Whether others take part: "the Salvadoran authorities" and "the Salvadoran president" may be one, a British and an Australian climber are not. */
export function isOther(a: Role, b: Role): boolean {
  if (a.origins.length === 0 || b.origins.length === 0) return areApart(a, b)
  return !a.origins.some(origin => b.origins.includes(origin))
}

function sharesTerm(a: Role, b: Role): boolean {
  return a.bag.terms.some(term => b.bag.terms.includes(term))
}

/** Whether a name takes part in both, or one says none. */
export function shareNames(a: Act, b: Act): boolean {
  const [one, other] = [a, b].map(({ agents, patients }) => [...agents.names, ...patients.names])
  return one!.length === 0 || other!.length === 0 || one!.some(term => other!.includes(term))
}
