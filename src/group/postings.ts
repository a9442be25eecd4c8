import type { Weighted } from './terms.ts'
import { makeVector, type Vector } from './vector.ts'

/** A word or name that reports on the desk have. */
export interface Term {
  /** As every report on the desk has it: a word is kept once. */
  readonly term: string
  readonly number: number
  /** Reports and passages that have it. */
  uses: number
  /** The latest reports for which it weighs much, in the order in which they came, each with its weight there. */
  reports: number[]
  weights: number[]
}

/** The words of the reports on the desk, each with the reports that are found by it. */
export interface Postings {
  readonly terms: Map<string, Term>
  nextTerm: number
}

/** Terms by which neighbours are looked up: the heaviest of a report. */
export const QUERY_TERMS = 32
/** Terms by which a report is found: its heaviest. */
const FOUND_BY = 64
/** Reports that are found by a term, the latest; a term that more have says too little to find by. */
export const REMEMBERED = 200

// Most words are never looked up.
const NONE: number[] = []

/** The term of a word, which is counted as used once more. */
function use(postings: Postings, word: string): Term {
  const known = postings.terms.get(word)
  if (known) {
    known.uses++
    return known
  }
  const term = { term: word, number: postings.nextTerm++, uses: 1, reports: NONE, weights: NONE }
  postings.terms.set(word, term)
  return term
}

/** Enters words as used by one more report or passage, and gives them. */
export function useTerms(postings: Postings, { terms }: Weighted): readonly Term[] {
  return terms.map(word => use(postings, word))
}

/** Weighted terms as a vector. */
export function vectorOf(terms: readonly Term[], weights: readonly number[]): Vector {
  return makeVector(
    terms.map(({ number }) => number),
    weights,
  )
}

/** Lets a report be found by its heaviest terms. */
export function enterReport(terms: readonly Term[], weights: readonly number[], report: number): void {
  for (let i = 0; i < terms.length && i < FOUND_BY; i++) {
    const term = terms[i]!
    // A first array of one keeps what only one report has small: that is most words.
    if (term.reports.length === 0) [term.reports, term.weights] = [[report], [weights[i]!]]
    else {
      term.reports.push(report)
      term.weights.push(weights[i]!)
    }
    if (term.reports.length >= 2 * REMEMBERED) {
      term.reports = term.reports.slice(-REMEMBERED)
      term.weights = term.weights.slice(-REMEMBERED)
    }
  }
}

/** Takes a report or a passage from its terms; words that nothing has any more are forgotten. */
export function dropTerms({ terms }: Postings, { terms: words }: Weighted, report: number | null): void {
  for (const word of words) {
    const term = terms.get(word)!
    if (--term.uses === 0) terms.delete(word)
    const at = report === null ? -1 : term.reports.indexOf(report)
    if (at < 0) continue
    term.reports.splice(at, 1)
    term.weights.splice(at, 1)
  }
}
