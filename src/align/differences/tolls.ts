import type { Analysis } from '../../find/analysis.ts'
import type { Quantity } from '../../find/quantities.ts'
import type { CompareWords } from '../../language/compare.ts'
import { tokenFrom } from '../../segment/tree.ts'
import { intervalOf } from '../../text/edtf.ts'
import type { Passage } from '../passages.ts'
import type { Bare, Compared } from './difference.ts'
import { asOf, contrastFigures, type Figure } from './figures.ts'

/** Days before publication from which on a count is of another event. */
const RECENT_DAYS = 10
const DAY_MS = 86_400_000

/**
 * The dead, the injured, the arrested of one event: reports rarely say them in like words, so they are held against
 * each other by what befell the people, one count a report: the first.
 */
export function compareTolls(compared: Compared): Bare[] {
  const tolls = new Map<string, Map<number, Figure>>()
  for (const passage of compared.passages) {
    if (passage.quoted || passage.negated || passage.hedged) continue
    const analysis = compared.analyses[passage.report]!
    for (const index of passage.quantities) {
      const quantity = analysis.quantities[index]!
      const fate = fateOf(analysis, passage, quantity, compared.language.compare)
      if (fate === null || !isRecent(analysis, passage)) continue
      const figures = tolls.get(fate) ?? new Map<number, Figure>()
      if (!figures.has(passage.report))
        figures.set(passage.report, { passage, quantity, asOf: asOf(analysis, passage) })
      tolls.set(fate, figures)
    }
  }
  return [...tolls.values()].flatMap(figures => contrastFigures(compared, [...figures.values()]))
}

const GENERIC = new Set(['person', 'people', 'body', 'victim', 'human'])
const ROLES = new Set(['nsubj', 'nsubj:pass', 'obj', 'nummod'])

// "Seven people have died", "killing at least four people", "17 injured"; "seven adults among nine dead" counts others.
function fateOf(
  { tokens }: Analysis,
  _passage: Passage,
  quantity: Quantity,
  { tolls, synonyms }: CompareWords,
): string | null {
  if (quantity.kind !== 'cardinal' || quantity.value === null || quantity.partOf) return null
  const named = fate(quantity.head, tolls, synonyms)
  if (named !== null) return named
  if (quantity.head !== null && !GENERIC.has(quantity.head)) return null
  let at = tokenFrom({ tokens } as Analysis, quantity.counted?.start ?? quantity.start)
  for (let step = 0; step < 3 && at >= 0; step++) {
    const own = fate(tokens.lemma[at]!.toLowerCase(), tolls, synonyms)
    if (own !== null) return own
    if (!ROLES.has(tokens.relation[at]!) && step > 0) return null
    at = tokens.head[at]!
  }
  return null
}

function fate(
  lemma: string | null,
  tolls: ReadonlySet<string>,
  synonyms: ReadonlyMap<string, string>,
): string | null {
  return lemma !== null && tolls.has(lemma) ? (synonyms.get(lemma) ?? lemma) : null
}

function isRecent({ report, times }: Analysis, passage: Passage): boolean {
  const published = report.published ? intervalOf(report.published.value) : null
  if (!published) return true
  return passage.times.every(index => {
    const time = times[index]!.edtf === null ? null : intervalOf(times[index]!.edtf!)
    return time === null || time.end >= published.start - RECENT_DAYS * DAY_MS
  })
}
