import type { Mention } from '../../find/mentions.ts'
import type { Quantity } from '../../find/quantities.ts'
import { findSpanAt } from '../../text/span.ts'
import type { Reading } from './reading.ts'

/** How many there are: exactly where both are equal, else between the two. */
export interface Count {
  readonly least: number
  readonly most: number
}

/** What a phrase says of how many it names. */
export interface Counted {
  readonly count: Count | null
  /** Only a part of them, or some: "some of the 30 men", "many men". */
  readonly part: boolean
}

/** Reads how many a phrase names: "more than 200 girls", "the 21 girls". */
export function countOf(reading: Reading, mention: Mention, head: number): Counted {
  const { analysis, language } = reading
  const { tokens, quantities } = analysis
  for (let token = head - 1; token >= 0 && tokens.end[token]! > mention.start; token--) {
    const quantity = quantities[findSpanAt(quantities, tokens.start[token]!)]
    if (quantity && quantity.kind !== 'ordinal') return readCount(quantity)
    const lemma = tokens.lemma[token]!.toLowerCase()
    if (language.names.quantifiers.has(lemma) || language.compare.restricting.has(lemma)) return SOME
  }
  // "a family", "two families"
  const single = tokens.penn[head] === 'NN' && language.namings.kin.has(tokens.lemma[head]!.toLowerCase())
  return { count: single ? ONE : null, part: false }
}

const ONE: Count = { least: 1, most: 1 }

const SOME: Counted = { count: null, part: true }
/** How far from it "about 40" may be, as a factor, and how far above it "at least 40". */
const ABOUT = 1.25
const OPEN = 3

function readCount({ value, upper, approximator, partOf }: Quantity): Counted {
  if (value === null || partOf) return SOME
  const most = upper ?? value
  switch (approximator) {
    case null:
      return { count: { least: value, most }, part: upper !== undefined }
    case 'at least':
    case 'more than':
      return { count: { least: value, most: value * OPEN }, part: false }
    case 'up to':
    case 'less than':
      return { count: { least: value / OPEN, most }, part: false }
    case 'vague':
      return { count: { least: value / OPEN, most: most * OPEN }, part: true }
    default:
      return { count: { least: value / ABOUT, most: most * ABOUT }, part: false }
  }
}

/** Whether a count is one number. */
export function isExact({ least, most }: Count): boolean {
  return least === most
}

/** Whether two counts say the same. */
export function isEqual(a: Count, b: Count): boolean {
  return a.least === b.least && a.most === b.most
}

/** What both counts allow; null where they contradict each other. */
export function meetCounts(a: Count, b: Count): Count | null {
  const [least, most] = [Math.max(a.least, b.least), Math.min(a.most, b.most)]
  return least <= most ? { least, most } : null
}
