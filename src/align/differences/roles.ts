import type { Analysis } from '../../find/analysis.ts'
import type { Quantity } from '../../find/quantities.ts'
import type { CompareWords } from '../../language/compare.ts'
import { tokenFrom, tokensIn } from '../../segment/tree.ts'
import { relationOf } from '../subject.ts'

export type Role = 'subject' | 'object' | 'other'

const ROLES: Readonly<Record<string, Role>> = {
  nsubj: 'subject',
  // "Forty people were arrested", "arresting forty people": the same people.
  'nsubj:pass': 'object',
  obj: 'object',
}

/** Relations inside a noun phrase, above which its role stands. */
const INNER = new Set(['nummod', 'compound', 'amod', 'flat', 'det', 'advmod', 'conj', 'appos'])
/** Steps up the tree to the verb. */
const MOST_STEPS = 4

/**
 * The part that what is counted plays for its predicate; null where it is a part of something else: "including three
 * children", "seven among them", "ten of the passengers".
 */
export function findRole(analysis: Analysis, quantity: Quantity, words: CompareWords): Role | null {
  const known = roles.get(quantity)
  if (known !== undefined) return known
  const role = readRole(analysis, quantity, words)
  roles.set(quantity, role)
  return role
}

// A quantity is held against many others, and its role is read once.
const roles = new WeakMap<Quantity, Role | null>()

function readRole(analysis: Analysis, quantity: Quantity, { including }: CompareWords): Role | null {
  const { tokens } = analysis
  const first = tokenFrom(analysis, quantity.start)
  if (first < 0 || isPartial(tokens.lemma, first, including)) return null
  let at = tokenFrom(analysis, (quantity.counted ?? quantity).end - 1)
  if (at < 0) at = first
  for (let step = 0; step < MOST_STEPS && at >= 0; step++) {
    const relation = relationOf(analysis, at)
    if (ROLES[relation]) return ROLES[relation]
    if (!INNER.has(relation)) return 'other'
    at = tokens.head[at]!
  }
  return 'other'
}

/** Tokens before a number among which "including" stands. */
const BEFORE = 3

function isPartial(lemma: readonly string[], first: number, including: ReadonlySet<string>): boolean {
  return lemma.slice(Math.max(0, first - BEFORE), first).some(word => including.has(word.toLowerCase()))
}

/** Terms of the words that say of which kind the counted things are: "foreign" of "40 foreign workers". */
export function modifierTerms(
  analysis: Analysis,
  { counted, head }: Quantity,
  termOf: (lemma: string) => number | null,
): number[] {
  if (counted === null) return []
  const { first, last } = tokensIn(analysis, counted)
  const lemmas = analysis.tokens.lemma.slice(first, last).map(lemma => lemma.toLowerCase())
  return lemmas.flatMap(lemma => (lemma === head ? [] : (termOf(lemma) ?? [])))
}
