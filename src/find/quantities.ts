import type { Language } from '../language/language.ts'
import type { Approximator, QuantityWords } from '../language/quantities.ts'
import type { Segmented, Sentence } from '../segment/segmented.ts'
import type { Span } from '../text/span.ts'
import { type Atoms, splitAtoms } from './atoms.ts'
import type { Amount } from './quantities/amount.ts'
import { readAmount } from './quantities/amounts.ts'
import { readBound } from './quantities/bounds.ts'
import { isDifference, readChange } from './quantities/change.ts'
import { type Counted, readCounted, readMeasured } from './quantities/counted.ts'
import { type Dated, dateQuantities } from './quantities/dated.ts'
import { extendCompound, extendRange, extendScale, measure } from './quantities/extend.ts'
import { isName } from './quantities/guard.ts'
import { linkQuantities } from './quantities/links.ts'
import type { QuantityKind } from './quantities/measured.ts'
import type { Place } from './quantities/place.ts'
import { readRate } from './quantities/rates.ts'
import { type Converted, convert } from './quantities/si.ts'
import { findQuotations, type Quotation } from './quotations.ts'

/** A number of something. */
export interface Quantity extends Span {
  readonly kind: QuantityKind
  /** The value, or the lower bound of a range; null where the words give no number ("many"). */
  readonly value: number | null
  /** Upper bound of a range: "30 to 40", "dozens" (24 to 99), "hundreds" (200 to 999). */
  readonly upper?: number
  /** Unit or currency (`USD`, `%`, `km`), else the counted noun's lemma; null where unknown. */
  readonly unit: string | null
  /** The same in the SI's unit, where the unit has an exact one: 12 mi is 19,312.128 m. */
  readonly si?: Converted
  readonly approximator: Approximator | null
  /** The phrase that says what is counted, without the number: "Venezuelans", "inmates". */
  readonly counted: Span | null
  /** Lower-case lemma of the head of what is counted. */
  readonly head: string | null
  /** What the number measures: "capacity" of "a capacity of 40,000 inmates". */
  readonly measures?: Span
  /** "some of the 30": the number is of a whole of which only a part is meant. */
  readonly partOf?: boolean
  /** What a rate is for: `h` of "$20 an hour", "game" of "7 points per game". */
  readonly per?: string
  readonly change?: 'up' | 'down'
  /** The time as of which it holds, if its sentence says: "by 8 p.m.", "as of Tuesday". */
  readonly asOf?: Span
  /** Inside quotation marks. */
  readonly quoted: boolean
}

/** The words that finding quantities needs. */
export type QuantityLanguage = Pick<Language, 'quantities'>

/** Finds the quantities of a report, in order; what `times` already holds is none. */
export function findQuantities(
  segmented: Segmented,
  language: QuantityLanguage,
  times: readonly Dated[],
  quotations: readonly Quotation[] = findQuotations(segmented),
): readonly Quantity[] {
  const scan: Scan = {
    segmented,
    words: language.quantities,
    times: makePassage(times),
    quotations: makePassage(quotations.filter(quotation => quotation.depth === 0)),
    found: [],
  }
  for (const sentence of segmented.sentences) scanSentence(scan, sentence)
  return dateQuantities(scan.found, segmented.sentences, times, segmented.report.text)
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
  const atoms = splitAtoms(segmented, sentence, words.months)
  const place: Place = { segmented, atoms, masked: maskTimes(scan, atoms), words }
  const before = found.length
  for (let at = 0; at < atoms.word.length; ) {
    const amount = place.masked[at] ? null : readAmount(atoms, at, words)
    if (
      amount &&
      !isName(segmented, atoms, place.masked, amount, words) &&
      !isInside(place, found.at(-1), amount)
    ) {
      const { quantity, last } = makeQuantity(scan, place, amount)
      // "as many as 14": the larger phrase holds what was read first.
      while (found.length > 0 && found.at(-1)!.start >= quantity.start) found.pop()
      found.push(part(found.at(-1), quantity, atoms.start[amount.first]!))
      at = last
    } else at = amount ? amount.last : at + 1
  }
  if (found.length > before + 1) linkQuantities(found, before, segmented.report.text, words)
}

// Times, and addresses of pages: "example.org/?page=20%25".
function maskTimes({ segmented, times }: Scan, atoms: Atoms): readonly boolean[] {
  const masked = atoms.start.map(times)
  const first = atoms.start[0] ?? 0
  const text = segmented.report.text.slice(first, atoms.end.at(-1) ?? first)
  if (!text.includes('://')) return masked
  const inPage = makePassage(
    [...text.matchAll(/:\/\/\S+/g)].map(({ 0: page, index }) => ({
      start: first + index,
      end: first + index + page.length,
    })),
  )
  return atoms.start.map((start, i) => inPage(start) || masked[i] === true)
}

// "two new 737 Max jets": a number without a unit inside what another counts is a name.
function isInside({ atoms, words }: Place, before: Quantity | undefined, amount: Amount): boolean {
  const { first, last } = amount
  if (
    !before?.counted ||
    before.counted.end < atoms.end[last - 1]! ||
    atoms.start[first]! < before.counted.start
  )
    return false
  return before.kind === 'cardinal' && measure(atoms, amount, words).kind === 'cardinal'
}

// "30 $ 40": one sign stands for one number only.
function part(before: Quantity | undefined, quantity: Quantity, start: number): Quantity {
  return before && before.end > quantity.start ? { ...quantity, start } : quantity
}

const NOTHING: Counted = { counted: null, head: null, partOf: false, behind: -1 }

function makeQuantity(scan: Scan, place: Place, read: Amount): { quantity: Quantity; last: number } {
  const { segmented, atoms, words } = place
  const extended = extendRange(atoms, words, read, measure(atoms, read, words))
  const { amount, measured } = extendCompound(atoms, words, extendScale(atoms, words, extended))
  const bound = readBound(atoms, measured.first, measured.last, words)
  const change = amount.kind === 'number' ? readChange(segmented, atoms, bound, measured, words) : null
  // "the third-largest bank": what is third is not its largeness.
  const rank = amount.kind === 'ordinal' && atoms.word[measured.last] === '-'
  const of = rank ? NOTHING : readCounted(place, measured, amount)
  const { counted, head, partOf } = of
  const start = atoms.start[bound.first]!
  const unit = measured.unit ?? (amount.kind === 'ordinal' ? null : head)
  const per = amount.kind === 'ordinal' ? null : readRate(place, measured, of)
  const measures = readMeasured(place, bound.first)
  const si = convert(measured, amount, isDifference(atoms, bound, change !== null, words))
  const quantity: Quantity = {
    start,
    end: atoms.end[bound.last - 1]!,
    kind: measured.kind,
    value: amount.value,
    ...(amount.upper === undefined ? {} : { upper: amount.upper }),
    unit,
    ...(si ? { si } : {}),
    approximator:
      amount.bound ?? bound.approximator ?? boundBehind(atoms, of, words) ?? (amount.vague ? 'vague' : null),
    counted,
    head,
    ...(measures ? { measures } : {}),
    ...(per === null ? {} : { per }),
    ...(partOf ? { partOf } : {}),
    ...(change ? { change } : {}),
    quoted: scan.quotations(start),
  }
  return { quantity, last: bound.last }
}

// "40 people or so"
function boundBehind(atoms: Atoms, { behind }: Counted, words: QuantityWords): Approximator | null {
  return behind < 0 ? null : readBound(atoms, atoms.word.length, behind, words).approximator
}
