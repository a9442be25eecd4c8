import type { Span } from '../../text/span.ts'
import {
  childOf,
  childrenOf,
  type Grammar,
  headOf,
  relationOf,
  spanOf,
  TREE_DEPTH,
  tagOf,
  trimRange,
  wordOf,
} from '../statements/grammar.ts'

const CLAUSAL = new Set([
  'root',
  'ccomp',
  'conj',
  'advcl',
  'acl:relcl',
  'acl',
  'parataxis',
  'csubj',
  'appos',
  'dep',
])

/** Whether a token is the predicate of a clause: a verb that is no mere complement, or a noun or adjective with “be”. */
export function isPredicate(grammar: Grammar, token: number): boolean {
  // “are set to meet” — a participle is a predicate, whatever its tag.
  if (childOf(grammar, token, 'cop', 'aux:pass') !== undefined) return true
  if (tagOf(grammar, token) !== 'VERB' && tagOf(grammar, token) !== 'AUX') return false
  // “to house the men” asserts nothing, nor does “feed” in “to house and feed the men”.
  if (isInfinitive(grammar, token) || sharesInfinitive(grammar, token)) return false
  const relation = relationOf(grammar, token)
  if (tagOf(grammar, token) === 'AUX')
    return relation !== 'aux' && relation !== 'aux:pass' && relation !== 'cop'
  return CLAUSAL.has(relation) || childOf(grammar, token, 'nsubj', 'nsubj:pass') !== undefined
}

/** Whether a predicate stands under “to”. */
export function isInfinitive(grammar: Grammar, token: number): boolean {
  return childrenOf(grammar, token, 'mark').some(mark => wordOf(grammar, mark) === 'to')
}

function sharesInfinitive(grammar: Grammar, token: number): boolean {
  return sharesAuxiliary(grammar, token) && isInfinitive(grammar, headOf(grammar, token))
}

/** The auxiliaries of a predicate, its own or those that it shares: “should be rebuilt and two berths closed”. */
export function auxiliariesOf(grammar: Grammar, token: number): readonly number[] {
  const own = childrenOf(grammar, token, 'aux')
  return own.length > 0 || !sharesAuxiliary(grammar, token)
    ? own
    : childrenOf(grammar, headOf(grammar, token), 'aux')
}

/** Forms that no auxiliary of their own makes a plain statement: base form and participle. */
const BARE_FORMS = new Set(['VB', 'VBN'])

function sharesAuxiliary(grammar: Grammar, token: number): boolean {
  if (relationOf(grammar, token) !== 'conj' || headOf(grammar, token) < 0) return false
  if (!BARE_FORMS.has(grammar.tokens.penn[token] ?? '')) return false
  return childOf(grammar, token, 'aux', 'aux:pass', 'cop', 'mark') === undefined
}

const APART = new Set(['parataxis', 'conj', 'advcl'])

/** The words of a clause from its first to its last, without clauses that only stand beside it. */
export function spanPredicate(grammar: Grammar, token: number): Span {
  let first = token
  let last = token
  for (const child of childrenOf(grammar, token)) {
    if (standsApart(grammar, child, token)) continue
    first = Math.min(first, grammar.left[child] ?? child)
    last = Math.max(last, grammar.right[child] ?? child)
  }
  return spanOf(grammar, trimRange(grammar, { first, last }) ?? { first: token, last: token })
}

function standsApart(grammar: Grammar, child: number, token: number): boolean {
  const relation = relationOf(grammar, child)
  if (relation === 'punct' || relation === 'cc') return true
  if (!APART.has(relation)) return false
  // “if the river rises” is a condition of the clause and stays with it.
  return relation !== 'advcl' || child < token || wordOf(grammar, (grammar.left[child] ?? child) - 1) === ','
}

/** The subject of a predicate, its own or the one that it shares. */
export function subjectOf(grammar: Grammar, token: number): number | null {
  let at = token
  for (let step = 0; step < TREE_DEPTH && at >= 0; step++) {
    const subject = childOf(grammar, at, 'nsubj', 'nsubj:pass', 'csubj')
    if (subject !== undefined) return subject
    if (!['conj', 'xcomp'].includes(relationOf(grammar, at))) return null
    at = headOf(grammar, at)
  }
  return null
}
