import type { Language } from '../language/language.ts'
import type { Vocabulary } from '../match/vocabulary.ts'
import { joinActs } from './join.ts'
import { openJudge } from './judge.ts'
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

/** Aligns passages whose acts are of one event; those of one report alone are no point. */
export function findPoints(
  passages: readonly Passage[],
  language: Language,
  vocabulary: Vocabulary,
): Point[] {
  const able = passages.filter(({ bag }) => bag.terms.length >= LEAST_TERMS)
  const judge = openJudge(language, vocabulary)
  const sets = joinActs(
    able.map(({ act }) => act),
    judge,
    vocabulary,
    { least: SURE, within: false },
  )
  return sets
    .map(set => set.map(index => able[index]!))
    .filter(set => new Set(set.map(({ report }) => report)).size > 1)
    .map((set, id) => ({ id, passages: set.map(passage => passage.id) }))
}
