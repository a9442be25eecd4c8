import type { Analysis } from '../find/analysis.ts'
import { headOf } from './subject.ts'

/** Which words belong to which clause of a report. */
export interface Cores {
  /** Of each token the index of its clause, or -1. */
  readonly owner: Int32Array
  /** Of each clause its tokens, in order. */
  readonly cores: readonly (readonly number[])[]
}

/** Gives each token to the nearest predicate above it. */
export function assignTokens(analysis: Analysis): Cores {
  const head = analysis.tokens.head.map((_, token) => headOf(analysis, token))
  const owner = new Int32Array(head.length).fill(-2)
  const clauseAt = new Map(analysis.clauses.map((clause, index) => [clause.predicate, index]))
  for (let token = 0; token < head.length; token++) ownToken(token, head, clauseAt, owner)
  const cores: number[][] = analysis.clauses.map(() => [])
  for (let token = 0; token < head.length; token++) if (owner[token]! >= 0) cores[owner[token]!]!.push(token)
  return { owner, cores }
}

function ownToken(
  token: number,
  head: readonly number[],
  clauseAt: Map<number, number>,
  owner: Int32Array,
): void {
  const path: number[] = []
  let at = token
  while (at >= 0 && owner[at] === -2 && !clauseAt.has(at) && path.length < 400) {
    path.push(at)
    at = head[at]!
  }
  const clause = at < 0 ? -1 : (clauseAt.get(at) ?? owner[at]!)
  if (at >= 0) owner[at] = clause
  for (const step of path) owner[step] = clause
}
