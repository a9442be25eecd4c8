import type { Analysis } from '../../find/analysis.ts'
import type { Quantity } from '../../find/quantities.ts'
import { tokenFrom, tokensIn } from '../../segment/tree.ts'
import type { Passage } from '../passages.ts'
import { wordTerm } from '../terms.ts'
import { areNear, contrastFigures, type Figure, isVague } from './contrast.ts'
import { type Bare, type Compared, isTold } from './difference.ts'
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
  for (const passage of orderPassages(compared)) {
    const analysis = compared.analyses[passage.report]!
    const possible = analysis.clauses[passage.clause]!.standing === 'conditional'
    if (passage.quantities.length === 0 || passage.quoted || possible || !isTold(compared, passage)) continue
    const moment = momentOf(analysis, passage)
    if (moment && !isRecent(analysis, moment)) continue
    for (const index of passage.quantities) {
      const quantity = analysis.quantities[index]!
      const fate = findFate(compared, analysis, quantity)
      if (fate === null || taken.has(`${passage.report} ${fate}`)) continue
      taken.add(`${passage.report} ${fate}`)
      const key = `${fate} ${whoseFate(compared, quantity)}`
      const figure: Figure = { passage, quantity, asOf: asOf(analysis, passage) }
      const known = byToll.get(key)
      if (known) known.push(figure)
      else byToll.set(key, [figure])
    }
  }
  return [...byToll.values()].flatMap(unsorted => {
    // "Scores were hurt" is no step between 90 and 120.
    const exact = unsorted.filter(({ quantity }) => !isVague(quantity))
    const figures = (exact.length > 1 ? exact : unsorted).sort((a, b) => a.passage.id - b.passage.id)
    const steps = traceSteps(figures)
    const [first] = figures
    // 47 arrests and six: of two nights.
    const near = figures.filter(({ quantity }) => areNear(first!.quantity, quantity))
    return steps ? [steps] : contrastFigures(near)
  })
}

// A headline's figure counts only where the text has none: the text says more exactly what it is.
function orderPassages({ analyses, passages }: Compared): Passage[] {
  const isHeadline = ({ report, sentence }: Passage) => {
    const { sentences, report: of } = analyses[report]!
    return of.parts[sentences[sentence]!.part]?.kind === 'headline'
  }
  return [...passages.filter(passage => !isHeadline(passage)), ...passages.filter(isHeadline)]
}

// "Seven people have died", "killing at least four people", "17 injured"; "seven adults among nine dead" counts others.
function findFate({ language }: Compared, analysis: Analysis, quantity: Quantity): string | null {
  const { compare } = language
  if (quantity.kind !== 'cardinal' || quantity.value === null || quantity.partOf || quantity.change)
    return null
  if (findRole(analysis, quantity, compare) === null) return null
  const fateOf = (lemma: string | undefined) =>
    lemma !== undefined && compare.tolls.has(lemma) ? (compare.synonyms.get(lemma) ?? lemma) : null
  return (
    fateOf(quantity.head ?? undefined) ??
    modifiersOf(analysis, quantity)
      .map(fateOf)
      .find(fate => fate !== null) ??
    fateOf(verbAfter(analysis, quantity)) ??
    fateOf(verbBefore(analysis, quantity))
  )
}

// "100 wounded people", "two dead sailors"
function modifiersOf(analysis: Analysis, { counted }: Quantity): string[] {
  if (counted === null) return []
  const { first, last } = tokensIn(analysis, counted)
  return analysis.tokens.lemma.slice(first, last).map(lemma => lemma.toLowerCase())
}

/** Auxiliaries and adverbs between what is counted and its verb, at most. */
const MOST_BETWEEN = 4
const BETWEEN = new Set(['AUX', 'ADV', 'PART'])

// "Nine people were dead", "17 others have since been injured".
function verbAfter(analysis: Analysis, { counted, start, end }: Quantity): string | undefined {
  const { lemma, tag } = analysis.tokens
  let at = tokenFrom(analysis, (counted ?? { start, end }).end - 1) + 1
  for (let step = 0; step < MOST_BETWEEN && BETWEEN.has(tag[at] ?? ''); step++) at++
  return lemma[at]?.toLowerCase()
}

// "killing at least four", "to arrest some 40 people"
function verbBefore(analysis: Analysis, { start }: Quantity): string | undefined {
  return analysis.tokens.lemma[tokenFrom(analysis, start) - 1]?.toLowerCase()
}

// People at large are one toll, "civilians" and "rescuers" others.
function whoseFate({ language, vocabulary }: Compared, { head }: Quantity): string {
  const { compare } = language
  // "100 others were hurt"
  if (head === null || compare.anyone.has(head) || compare.tolls.has(head) || compare.light.has(head))
    return ''
  const term = wordTerm(head, language, vocabulary)
  return term === null ? head : vocabulary.name(term)
}
