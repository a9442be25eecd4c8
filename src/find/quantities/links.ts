import type { Approximator, QuantityWords } from '../../language/quantities.ts'
import type { Span } from '../../text/span.ts'
import type { QuantityKind } from './measured.ts'

/** A quantity, as far as its neighbours tell something of it. */
export interface Linked extends Span {
  readonly kind: QuantityKind
  readonly value: number | null
  readonly unit: string | null
  readonly approximator: Approximator | null
  readonly counted: Span | null
  readonly head: string | null
  readonly change?: 'up' | 'down'
}

/** Gives the quantities of a sentence, which begin at `from`, what their neighbours say for them. */
export function linkQuantities<Q extends Linked>(
  found: Q[],
  from: number,
  text: string,
  words: QuantityWords,
): void {
  for (let at = from + 1; at < found.length; at++) {
    shareForward(found, from, at, text, words)
    found[at] = takeBack(found[at - 1]!, found[at]!, text, words)
    found[at] = restate(found[at - 1]!, found[at]!, text, words)
  }
}

function isBare({ kind, unit, counted }: Linked): boolean {
  return kind === 'cardinal' && unit === null && counted === null
}

function linkBetween(text: string, before: Linked, next: Linked): string {
  return text.slice(before.end, next.start).trim().toLowerCase()
}

// "rose from 12 to 15 dead", "280 million of the 1.5 billion crowns", "four-, five- and six-lane roads": the first
// figures count what the last does.
function shareForward<Q extends Linked>(
  found: Q[],
  from: number,
  last: number,
  text: string,
  words: QuantityWords,
): void {
  const next = found[last]!
  if (next.unit === null || next.kind === 'ordinal') return
  for (let at = last - 1; at >= from; at--) {
    const before = found[at]!
    const link = linkBetween(text, before, found[at + 1]!)
    const hung = isHung(link, words)
    const joined =
      at === last - 1 && next.kind !== 'age' && (words.rangeWords.includes(link) || isOf(link, before, words))
    if (!isBare(before) || !(hung || joined)) return
    const { kind, unit, counted, head } = next
    found[at] = { ...before, kind, unit, counted, head }
  }
}

// The hyphen of "7- or 8-inch" waits for its unit.
function isHung(link: string, words: QuantityWords): boolean {
  if (!/^[-‐‑]/.test(link)) return false
  const rest = link.slice(1).replace(/^,/, '').trim()
  return link.length > 1 && (rest === '' || words.and.includes(rest) || words.rangeWords.includes(rest))
}

function isOf(link: string, { value, approximator }: Linked, words: QuantityWords): boolean {
  const [of = '', determiner = '', ...rest] = link.split(' ')
  if ((value ?? 0) < 1 || approximator === 'vague' || rest.length > 0) return false
  return words.of.includes(of) && words.determiners.includes(determiner)
}

// "40 cars, compared with 12 last year", "from 20 km to 30": the second figure counts what the first did.
function takeBack<Q extends Linked>(before: Q, next: Q, text: string, words: QuantityWords): Q {
  if (!isBare(next) || before.unit === null || before.kind === 'ordinal' || before.kind === 'age') return next
  const start = Math.max(before.end, before.counted?.end ?? 0)
  const gap = text.slice(start, next.start).trim().toLowerCase()
  const compared = words.comparing.some(phrase => gap === phrase || gap.endsWith(` ${phrase}`))
  if (!compared && !(words.rangeWords.includes(gap) && isOpened(before, text, words))) return next
  // Its head stays unknown: a count of last year is none to hold against one of this year.
  return { ...next, kind: before.kind, unit: before.unit }
}

// "from 20 km"
function isOpened({ start }: Linked, text: string, words: QuantityWords): boolean {
  const before = text
    .slice(Math.max(0, start - LONGEST_WORD), start)
    .trim()
    .toLowerCase()
  return words.from.some(word => before === word || before.endsWith(` ${word}`))
}

const LONGEST_WORD = 20

/** The gap between figures that one verb governs: "Silva were down 2%, Lind by 3%". */
const LONGEST_GAP = 60

/** What limits a sum limits it in any unit; "almost" and "about" speak of the figure that stands beside them. */
const BOUNDS: ReadonlySet<Approximator | null> = new Set<Approximator>([
  'more than',
  'less than',
  'at least',
  'up to',
])

// "more than 7 million crowns ($1 million)", "up 162 points, or 2%": what holds for the one holds for the other.
function restate<Q extends Linked>(before: Q, next: Q, text: string, words: QuantityWords): Q {
  if (before.unit === null || next.unit === null || next.kind === 'cardinal' || next.kind === 'ordinal')
    return next
  const start = Math.max(before.end, before.counted?.end ?? 0)
  const gap = text.slice(start, next.start).trim().toLowerCase()
  const by = words.by.some(word => gap.endsWith(` ${word}`)) && gap.length < LONGEST_GAP
  const gapped = by && before.kind === next.kind && gap.startsWith(',')
  const same = words.restating.includes(gap) && before.unit !== next.unit
  if (!same && !gapped) return next
  const change = next.change ?? before.change
  const bound = same && BOUNDS.has(before.approximator) ? before.approximator : null
  return { ...next, approximator: next.approximator ?? bound, ...(change ? { change } : {}) }
}
