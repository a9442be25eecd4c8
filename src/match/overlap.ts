/** Two sorted lists of terms held against each other. */
export interface Overlap {
  /** Terms in both, ascending. */
  readonly shared: readonly number[]
  /** Sum of the weights of the shared terms. */
  readonly weight: number
  /** Weight shared over the geometric mean of both weights: 0 to 1. */
  readonly cosine: number
  /** Weight shared over the smaller of both weights: 0 to 1. */
  readonly cover: number
}

/** A sorted list of distinct terms with the sum of their weights. */
export interface Bag {
  readonly terms: readonly number[]
  readonly total: number
}

/** Sorts terms, drops doubles and adds up their weights. */
export function makeBag(terms: Iterable<number>, weight: (term: number) => number): Bag {
  const sorted = sortTerms([...terms])
  let total = 0
  let size = 0
  for (let i = 0; i < sorted.length; i++) {
    const term = sorted[i]!
    if (size > 0 && sorted[size - 1] === term) continue
    sorted[size++] = term
    total += weight(term)
  }
  sorted.length = size
  return { terms: sorted, total }
}

/** Terms up to which putting each in its place is faster than a general sort: those of a sentence. */
const FEW = 40

function sortTerms(terms: number[]): number[] {
  if (terms.length > FEW) return terms.sort((a, b) => a - b)
  for (let i = 1; i < terms.length; i++) {
    const term = terms[i]!
    let place = i
    for (; place > 0 && terms[place - 1]! > term; place--) terms[place] = terms[place - 1]!
    terms[place] = term
  }
  return terms
}

/** The weight of what two bags share. */
export function sharedWeight({ terms: a }: Bag, { terms: b }: Bag, weight: (term: number) => number): number {
  let sum = 0
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const difference = a[i]! - b[j]!
    if (difference === 0) sum += weight(a[i]!)
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return sum
}

/** What two bags share. */
export function overlapBags(a: Bag, b: Bag, weight: (term: number) => number): Overlap {
  const shared: number[] = []
  let sum = 0
  let i = 0
  let j = 0
  while (i < a.terms.length && j < b.terms.length) {
    const difference = a.terms[i]! - b.terms[j]!
    if (difference === 0) {
      shared.push(a.terms[i]!)
      sum += weight(a.terms[i]!)
      i++
      j++
    } else if (difference < 0) i++
    else j++
  }
  const least = Math.min(a.total, b.total)
  return {
    shared,
    weight: sum,
    cosine: sum === 0 ? 0 : sum / Math.sqrt(a.total * b.total),
    cover: sum === 0 ? 0 : sum / least,
  }
}
