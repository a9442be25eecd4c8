import type { Language } from '../language/language.ts'
import type { Approximator, QuantityWords } from '../language/quantities.ts'
import type { Segmented, Sentence } from '../segment/segmented.ts'
import type { Span } from '../text/span.ts'
import { type Atoms, splitAtoms } from './atoms.ts'
import { readAge } from './quantities/ages.ts'
import { type Amount, readAmount } from './quantities/amounts.ts'
import { readBound } from './quantities/bounds.ts'
import { isStep, readChange } from './quantities/change.ts'
import { type Counted, readCounted } from './quantities/counted.ts'
import { isName } from './quantities/guard.ts'
import { type Measured, measureAmount, type QuantityKind } from './quantities/units.ts'
import { findQuotations } from './quotations.ts'

/** A number of something. */
export interface Quantity extends Span {
  readonly kind: QuantityKind
  /** The value, or the lower bound of a range; null where the words give no number ("many"). */
  readonly value: number | null
  /** Upper bound of a range: "30 to 40", "dozens" (24 to 99), "hundreds" (200 to 999). */
  readonly upper?: number
  /** Unit or currency (`USD`, `%`, `km`), else the counted noun's lemma; null where unknown. */
  readonly unit: string | null
  readonly approximator: Approximator | null
  /** The phrase that says what is counted, without the number: "Venezuelans", "inmates". */
  readonly counted: Span | null
  /** Lower-case lemma of the head of what is counted. */
  readonly head: string | null
  /** "some of the 30": the number is of a whole of which only a part is meant. */
  readonly partOf?: boolean
  readonly change?: 'up' | 'down'
  /** Inside quotation marks. */
  readonly quoted: boolean
}

/** The words that finding quantities needs. */
export type QuantityLanguage = Pick<Language, 'quantities'>

/** Finds the quantities of a report, in order; what `times` already holds is none. */
export function findQuantities(
  segmented: Segmented,
  language: QuantityLanguage,
  times: readonly Span[],
): readonly Quantity[] {
  const scan: Scan = {
    segmented,
    words: language.quantities,
    times: makePassage(times),
    quotations: makePassage(findQuotations(segmented).filter(quotation => quotation.depth === 0)),
    found: [],
  }
  for (const sentence of segmented.sentences) scanSentence(scan, sentence)
  return scan.found
}

interface Scan {
  readonly segmented: Segmented
  readonly words: QuantityWords
  readonly times: (place: number) => boolean
  readonly quotations: (place: number) => boolean
  readonly found: Quantity[]
}

// Asked in order, each span is passed once.
function makePassage(spans: readonly Span[]): (place: number) => boolean {
  let at = 0
  return place => {
    while (at < spans.length && spans[at]!.end <= place) at++
    return at < spans.length && spans[at]!.start <= place
  }
}

function scanSentence(scan: Scan, sentence: Sentence): void {
  const { segmented, words, found } = scan
  const atoms = splitAtoms(segmented, sentence)
  const masked = atoms.start.map(scan.times)
  for (let at = 0; at < atoms.word.length; ) {
    const amount = masked[at] ? null : readAmount(atoms, at, words)
    if (amount && !isName(segmented, atoms, masked, amount, words)) {
      const { quantity, last } = makeQuantity(scan, atoms, amount)
      // "as many as 14": the larger phrase holds what was read first.
      while (found.length > 0 && found.at(-1)!.start >= quantity.start) found.pop()
      shareUnit(scan, atoms, quantity)
      found.push(part(found.at(-1), quantity, atoms.start[amount.first]!))
      at = last
    } else at = amount ? amount.last : at + 1
  }
}

// "30 $ 40": one sign stands for one number only.
function part(before: Quantity | undefined, quantity: Quantity, start: number): Quantity {
  return before && before.end > quantity.start ? { ...quantity, start } : quantity
}

// "rose from 12 to 15 dead": the first figure counts what the second does.
function shareUnit({ found, words, segmented }: Scan, atoms: Atoms, next: Quantity): void {
  const before = found.at(-1)
  if (before?.kind !== 'cardinal' || before.counted || before.unit !== null || next.kind === 'ordinal') return
  const link = segmented.report.text.slice(before.end, next.start).trim().toLowerCase()
  const { kind, unit, counted, head } = next
  if (!words.rangeWords.includes(link) || unit === null || kind === 'age' || before.start < atoms.start[0]!)
    return
  found[found.length - 1] = { ...before, kind, unit, counted, head }
}

const NOTHING: Counted = { counted: null, head: null, partOf: false }

function makeQuantity(scan: Scan, atoms: Atoms, read: Amount): { quantity: Quantity; last: number } {
  const { words } = scan
  const { amount, measured } = extendRange(scan, atoms, read, measure(atoms, read, words))
  const bound = readBound(atoms, measured.first, measured.last, words)
  const change = readChange(atoms, bound.first, bound.last, words)
  // "the third-largest bank": what is third is not its largeness.
  const rank = amount.kind === 'ordinal' && atoms.word[measured.last] === '-'
  const { counted, head, partOf } = rank
    ? NOTHING
    : readCounted(scan.segmented, atoms, measured.first, measured.last, words)
  const start = atoms.start[bound.first]!
  const quantity: Quantity = {
    start,
    end: atoms.end[bound.last - 1]!,
    kind: measured.kind,
    value: amount.value,
    ...(amount.upper === undefined ? {} : { upper: amount.upper }),
    unit: measured.unit ?? (amount.kind === 'ordinal' ? null : head),
    approximator: bound.approximator ?? boundBehind(atoms, counted, words) ?? (amount.vague ? 'vague' : null),
    counted,
    head,
    ...(partOf ? { partOf } : {}),
    ...(change && amount.kind === 'number' ? { change } : {}),
    quoted: scan.quotations(start),
  }
  return { quantity, last: bound.last }
}

// "40 people or so"
function boundBehind(atoms: Atoms, counted: Span | null, words: QuantityWords): Approximator | null {
  const at = counted ? atoms.end.indexOf(counted.end) : -1
  return at < 0 ? null : readBound(atoms, atoms.word.length, at + 1, words).approximator
}

function measure(atoms: Atoms, amount: Amount, words: QuantityWords): Measured {
  return (
    readScore(atoms, amount, words) ?? readAge(atoms, amount, words) ?? measureAmount(atoms, amount, words)
  )
}

interface Extended {
  readonly amount: Amount
  readonly measured: Measured
}

// "5% to 10%", "from $200,000 to $4 million", "between 5% and 6%": a range whose ends carry their units.
function extendRange(scan: Scan, atoms: Atoms, amount: Amount, measured: Measured): Extended {
  const { words } = scan
  const one = { amount, measured }
  const link = atoms.word[measured.last] ?? ''
  const between = words.between.includes(atoms.word[measured.first - 1] ?? '')
  if (amount.upper !== undefined || measured.unit === null || amount.value === null) return one
  if (!words.rangeWords.includes(link) && !(between && words.and.includes(link))) return one
  const from = skipSign(atoms, measured.last + 1, words)
  const next = from < atoms.word.length ? readAmount(atoms, from, words) : null
  if (!next || next.value === null || next.upper !== undefined || next.value <= amount.value) return one
  if (isStep(atoms, amount.first, words, amount.value, next.value)) return one
  const end = measure(atoms, next, words)
  if (end.unit !== measured.unit || end.first > from) return one
  return {
    amount: { ...amount, upper: next.value },
    measured: { ...measured, last: end.last },
  }
}

function skipSign(atoms: Atoms, at: number, words: QuantityWords): number {
  const sign = atoms.word[at] ?? ''
  if (Object.hasOwn(words.currencySigns, `${sign}${atoms.word[at + 1]}`)) return at + 2
  return Object.hasOwn(words.currencySigns, sign) ? at + 1 : at
}

// "won 3-1", "a 5-4 ruling": descending figures, or any near a word of winning.
function readScore(atoms: Atoms, amount: Amount, words: QuantityWords): Measured | null {
  const { first, last, value, upper, dashed } = amount
  if (!dashed || value === null || upper === undefined) return null
  const near = atoms.word.slice(Math.max(0, first - 4), first).concat(atoms.word.slice(last, last + 3))
  if (upper > value && !near.some(word => words.scoring.includes(word))) return null
  return { first, last, kind: 'score', unit: null }
}
