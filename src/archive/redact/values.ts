import type { Report } from '../../read/report.ts'
import { splitWords } from '../search/words.ts'
import { findNames, type NamePlace, type Names, redactText, replaceNames } from './names.ts'

/** A plain value with the names replaced in all of its strings; words that are told with those around them are read together. */
export function redactValue<Value>(value: Value, names: Names): Value {
  return walk(value, names) as Value
}

/** Under these keys stand ids, hashes and words of closed lists alone: a person may be called Place, and a figure is in many ids. */
const OWN: ReadonlySet<string> = new Set([
  'schema',
  'kind',
  'how',
  'from',
  'id',
  'report',
  'version',
  'sha256',
])

/** The keys of these are words of whoever wrote them; all others are the program's. */
const TABLES: ReadonlySet<string> = new Set(['labels', 'headers'])

/** A name of a field as it leaves the house: inside a table of somebody's words a name may stand in it. */
export function redactKey(key: string, table: string | null, names: Names): string {
  return table !== null && TABLES.has(table) ? redactText(key, names) : key
}

function walk(value: unknown, names: Names, under: string | null = null): unknown {
  if (typeof value === 'string') return under !== null && OWN.has(under) ? value : redactText(value, names)
  if (Array.isArray(value)) return value.map(each => walk(each, names, under))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, each]) => [
    redactKey(key, under, names),
    walk(each, names, key),
  ])
  const quote = quoteOf(value)
  return { ...Object.fromEntries(entries), ...(quote ? redactQuote(quote, names) : {}) }
}

interface Quote {
  readonly prefix: string
  readonly exact: string
  readonly suffix: string
  readonly focus?: readonly unknown[]
}

function quoteOf(value: object): Quote | null {
  const { exact, prefix = '', suffix = '' } = value as Partial<Quote>
  return typeof exact === 'string' && 'prefix' in value ? { ...value, prefix, exact, suffix } : null
}

/** Words with their context: a name may begin in one piece and end in the next, and the context may end within one. */
function redactQuote({ prefix, exact, suffix, focus }: Quote, names: Names): Partial<Quote> {
  const whole = prefix + exact + suffix
  const places = [...findNames(whole, names)]
  const cuts = [prefix.length, prefix.length + exact.length] as const
  const piece = (from: number, to: number) => replaceWithin(whole, places, from, to)
  const words = piece(cuts[0], cuts[1])
  const redacted = {
    prefix: cutEdge(piece(0, cuts[0]), names, 'start'),
    exact: words,
    suffix: cutEdge(piece(cuts[1], whole.length), names, 'end'),
  }
  // Places within words that are others now would point at wrong ones.
  return focus !== undefined && words !== exact ? { ...redacted, focus: [] } : redacted
}

// A mark stands in the piece in which its name begins.
function replaceWithin(text: string, places: readonly NamePlace[], from: number, to: number): string {
  const inside = places
    .filter(({ start, end }) => start < to && end > from)
    .map(({ start, end, mark }) => ({
      start: Math.max(start, from) - from,
      end: Math.min(end, to) - from,
      mark: start >= from ? mark : '',
    }))
  return replaceNames(text.slice(from, to), inside)
}

/** Letters from which on a piece of a word at the edge of a context tells of a name. */
const TELLING = 2

function cutEdge(context: string, { words }: Names, edge: 'start' | 'end'): string {
  const piece = (edge === 'start' ? /^[\p{L}\p{M}]+/u : /[\p{L}\p{M}]{1,64}$/u).exec(context)?.[0] ?? ''
  const [word] = splitWords(piece)
  if (!word || word.plain.length < TELLING) return context
  const tells = words.some(name =>
    edge === 'start' ? name.endsWith(word.plain) : name.startsWith(word.plain),
  )
  if (!tells) return context
  return edge === 'start' ? context.slice(piece.length) : context.slice(0, -piece.length)
}

/** A report with names replaced, and where they stood in its text. */
export interface RedactedReport {
  readonly report: Report
  readonly places: readonly NamePlace[]
}

/**
 * A report with the names replaced in its text and in all that is told of it. Spans are those of the new text; where the
 * text stands in its page is left out, and its id and version stay those of the original.
 */
export function redactReport({ source: _, text, ...rest }: Report, names: Names): RedactedReport {
  const places = findNames(text, names)
  const told = redactValue(rest, names)
  const report = { ...(moveSpans(told, makeMove(places)) as typeof told), text: replaceNames(text, places) }
  return { report, places }
}

/** Where an offset of a text lies in the redacted one. */
export type Move = (offset: number, side: 'start' | 'end') => number

/** Where offsets of a text lie when the names in it are replaced; those inside of a name lie at its edges. */
export function makeMove(places: readonly NamePlace[]): Move {
  return (offset, side) => {
    let moved = 0
    for (const { start, end, mark } of places) {
      if (offset <= start) break
      if (offset < end) return side === 'start' ? start + moved : start + moved + mark.length
      moved += mark.length - (end - start)
    }
    return offset + moved
  }
}

function moveSpans(value: unknown, move: Move): unknown {
  if (Array.isArray(value)) return value.map(each => moveSpans(each, move))
  if (typeof value !== 'object' || value === null) return value
  const moved = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moveSpans(each, move)]))
  const { start, end } = moved as { start?: unknown; end?: unknown }
  if (typeof start !== 'number' || typeof end !== 'number') return moved
  return { ...moved, start: move(start, 'start'), end: move(end, 'end') }
}
