import type { Analysis } from '../../find/analysis.ts'
import type { Quantity } from '../../find/quantities.ts'
import { tokenFrom } from '../../segment/tree.ts'
import { wordTerm } from '../passages.ts'
import { contrastFigures, type Figure } from './contrast.ts'
import type { Bare, Compared } from './difference.ts'
import { isRecent, momentOf } from './moment.ts'
import { findRole } from './roles.ts'
import { asOf, traceSteps } from './steps.ts'

/**
 * The dead, the injured, the arrested of one event: reports rarely say them in like words, so they are held against
 * each other by what befell the people, one count a report: the first.
 */
export function compareTolls(compared: Compared): Bare[] {
  const byToll = new Map<string, Figure[]>()
  const taken = new Set<string>()
  for (const passage of compared.passages) {
    if (passage.quoted || passage.negated || passage.hedged) continue
    const analysis = compared.analyses[passage.report]!
    const moment = momentOf(analysis, passage)
    if (moment && !isRecent(analysis, moment)) continue
    for (const index of passage.quantities) {
      const quantity = analysis.quantities[index]!
      const fate = findFate(compared, analysis, quantity)
      if (fate === null || taken.has(`${passage.report} ${fate}`)) continue
      taken.add(`${passage.report} ${fate}`)
      const key = `${fate} ${whoseFate(compared, quantity)}`
      const figure: Figure = { passage, quantity, asOf: asOf(analysis, passage) }
      byToll.set(key, [...(byToll.get(key) ?? []), figure])
    }
  }
  return [...byToll.values()].flatMap(figures => {
    const steps = traceSteps(figures)
    return steps ? [steps] : contrastFigures(figures)
  })
}

/** Relations between a number and the verb that says what befell the people. */
const CLIMBS = new Set(['nsubj', 'nsubj:pass', 'obj', 'nummod'])
/** Steps up the tree to that verb. */
const MOST_STEPS = 3

// "Seven people have died", "killing at least four people", "17 injured"; "seven adults among nine dead" counts others.
function findFate({ language }: Compared, analysis: Analysis, quantity: Quantity): string | null {
  const { compare } = language
  if (quantity.kind !== 'cardinal' || quantity.value === null || quantity.partOf) return null
  if (findRole(analysis, quantity, compare) === null) return null
  const fateOf = (lemma: string) => (compare.tolls.has(lemma) ? (compare.synonyms.get(lemma) ?? lemma) : null)
  const named = fateOf(quantity.head ?? '')
  if (named !== null) return named
  const { lemma, relation, head } = analysis.tokens
  let at = tokenFrom(analysis, quantity.counted?.start ?? quantity.start)
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    const own = fateOf(lemma[at]!.toLowerCase())
    if (own !== null) return own
    if (!CLIMBS.has(relation[at]!) && step > 0) return null
    at = head[at]!
  }
  return null
}

// People at large are one toll, "civilians" and "rescuers" others.
function whoseFate({ language, vocabulary }: Compared, { head }: Quantity): string {
  const { compare } = language
  if (head === null || compare.anyone.has(head) || compare.tolls.has(head)) return ''
  const term = wordTerm(head, language, vocabulary)
  return term === null ? head : vocabulary.name(term)
}
