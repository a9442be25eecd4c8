import { type Desk, type Draft, lookupsOf, type Member } from './desk.ts'
import type { Weighted } from './terms.ts'

/** Terms by which neighbours are looked up: the heaviest of a report. */
const QUERY_TERMS = 32
/** Reports looked at for each term, the latest; a term that more have says too little to find by. */
const REMEMBERED = 200
/** Cosine, over those terms, from which on a report is a neighbour. */
const NEAR = 0.05
/** Stories that are held against each other for one report, and the share of the best one's likeness that each needs. */
const MOST_STORIES = 4
const COMPARABLE = 0.2

/** The stories to which a report may belong, the likest first: found by its rarest words and names, or by decision. */
export function findNear(desk: Desk, member: Member): readonly Draft[] {
  const ranked: string[] = []
  const found = rankReports(desk, member.profile).filter(([number]) => number !== member.number)
  const least = COMPARABLE * (found[0]?.[1] ?? 0)
  for (const [number, product] of found) {
    const { story } = desk.reports.get(number)!
    if (ranked.length === MOST_STORIES || product < least) break
    if (story !== '' && !ranked.includes(story)) ranked.push(story)
  }
  return [...new Set([...findBound(desk, member), ...ranked])].map(id => desk.stories.get(id)!)
}

/** Numbers of the reports that share rare words and names with what is given, the likest first. */
export function findReports(desk: Desk, weighted: Weighted): readonly number[] {
  return rankReports(desk, weighted).map(([number]) => number)
}

function rankReports(desk: Desk, { terms, weights }: Weighted): readonly (readonly [number, number])[] {
  const products = new Map<number, number>()
  for (const [i, term] of terms.slice(0, QUERY_TERMS).entries()) {
    const posting = desk.postings.get(desk.terms.get(term) ?? -1)
    if (!posting) continue
    for (let at = Math.max(0, posting.reports.length - REMEMBERED); at < posting.reports.length; at++) {
      const other = posting.reports[at]!
      products.set(other, (products.get(other) ?? 0) + weights[i]! * posting.weights[at]!)
    }
  }
  const near = [...products].filter(([, product]) => product >= NEAR)
  return near.sort((a, b) => b[1] - a[1] || a[0] - b[0])
}

// The same report again, and what somebody decided about this one, count whatever the words are.
function findBound(desk: Desk, { profile }: Member): readonly string[] {
  const keys = [...lookupsOf(profile), ...desk.decided.partners(profile.report)]
  const numbers = keys.flatMap(key => desk.same.get(key) ?? [])
  return numbers.map(number => desk.reports.get(number)!.story).filter(id => id !== '')
}
