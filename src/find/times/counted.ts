import type { TimeWords } from '../../language/times.ts'
import { calendarDay, DAY_MS, dayNumber, daysOfMonth, formatDay, intervalOf } from '../../text/edtf.ts'
import { type Atoms, lookUp } from '../atoms.ts'
import type { Placed } from './join.ts'
import { addMonths, dayPeriod, monthPeriod, yearPeriod } from './period.ts'
import { knowable, type Reading, restOn } from './reading.ts'

/** A length in whole units of the calendar: days, weeks, months or years. */
export interface Length {
  readonly count: number
  readonly unit: 'D' | 'W' | 'M' | 'Y'
}

/** No day of a report lies so many units of whatever kind from another; days beyond are in no calendar. */
export const MOST_UNITS = 1_000_000

/** A length of time as TIMEX3 writes it; null where it is vague, made of hours or beyond all calendars. */
export function parseLength(value: string): Length | null {
  const parts = /^P(\d+)(D|W|M|Y|Q|DE)$/.exec(value)
  const count = Number(parts?.[1])
  if (!parts || count > MOST_UNITS) return null
  if (parts[2] === 'Q') return { count: count * 3, unit: 'M' }
  if (parts[2] === 'DE') return { count: count * 10, unit: 'Y' }
  return { count, unit: parts[2] as Length['unit'] }
}

/** The lengths that one of several units is made of: "two years and three days"; null as with `parseLength`. */
export function parseLengths(value: string): readonly Length[] | null {
  const parts = /^P((?:\d+(?:D|W|M|Y|Q))+)$/.exec(value)?.[1]?.split(/(?<=[A-Z])/) ?? [value.slice(1)]
  const lengths = parts.map(part => parseLength(`P${part}`))
  return lengths.every(length => length !== null) ? lengths : null
}

/** The day that is a length away from another. */
export function moveDay(day: number, { count, unit }: Length, sign: number): number {
  if (unit === 'D' || unit === 'W') return day + sign * count * (unit === 'W' ? 7 : 1)
  const { year, month, day: at } = calendarDay(day)
  const [toYear, toMonth] = addMonths(year, month, sign * count * (unit === 'Y' ? 12 : 1))
  return dayNumber(toYear, toMonth, Math.min(at, daysOfMonth(toYear, toMonth)))
}

/**
 * Reads "three days after March 4" as one day, and gives "the first nine months of 2024" its interval; the time on
 * which the length rests stands right behind it.
 */
export function countFrom(words: TimeWords, atoms: Atoms, found: readonly Placed[]): readonly Placed[] {
  if (!found.some(({ reading }) => reading.type === 'DURATION')) return found
  const joined: Placed[] = []
  for (let i = 0; i < found.length; i++) {
    const placed = found[i]!
    const next = found[i + 1]
    const moved = next && placed.reading.type === 'DURATION' ? movedFrom(words, atoms, placed, next) : null
    joined.push(moved ?? partOf(words, atoms, placed, next))
    if (moved) i++
  }
  return joined
}

function movedFrom(words: TimeWords, atoms: Atoms, placed: Placed, next: Placed): Placed | null {
  const between = atoms.word.slice(placed.last, next.first).join(' ')
  const within = isWithin(words, atoms, placed.first, approxOf(words, atoms, placed))
  const of = within && words.of.includes(between) ? 1 : undefined
  const sign = lookUp(words.away, between) ?? of
  const length = parseLength(placed.reading.value)
  const from = next.reading.reference
  if (sign === undefined || !length || !from || next.reading.type !== 'DATE') return null
  if (from.precision !== 'day' && (length.unit === 'D' || length.unit === 'W')) return null
  const day = moveDay(from.day, length, sign)
  if (within) return withinOf(placed, next, stretchBetween(from.day, day))
  const reading = knowable(movedReading(day, length.unit, from.precision, next.reading))
  return { first: placed.first, last: next.last, reading }
}

// What a length is counted from stands in the words too; where it hangs on the anchor, so does the whole.
function countedFrom(reading: Reading, base: Reading): Reading {
  const counted = restOn(reading, base)
  return base.from === 'words' ? counted : { ...counted, why: 'counted' }
}

/** Whether a length that begins at an atom is one to be kept: "within two weeks of Tuesday", "less than three days after". */
export function isWithin(words: TimeWords, atoms: Atoms, first: number, approx: unknown): boolean {
  const led = words.withinLeads.includes(atoms.word[first - 1] ?? '')
  return led || approx === 'under' || approx === 'up to'
}

function approxOf({ classes }: TimeWords, { word }: Atoms, { first }: Placed) {
  return lookUp(classes.APPROX ?? {}, `${word[first]} ${word[first + 1]}`)
}

/** The stretch from one day to another, as EDTF, whichever comes first. */
export function stretchBetween(from: number, to: number): string {
  return `${formatDay(Math.min(from, to))}/${formatDay(Math.max(from, to))}`
}

// "within two weeks of Tuesday" is the stretch until then.
function withinOf({ first, reading }: Placed, next: Placed, edtf: string): Placed {
  return { first, last: next.last, reading: knowable({ ...reading, edtf, from: next.reading.from }) }
}

// "A month after March 4" is about a month, not to the day.
function movedReading(day: number, unit: Length['unit'], precision: string, from: Reading): Reading {
  const { year, month } = calendarDay(day)
  const coarse = unit === 'Y' || precision === 'year' ? yearPeriod(year) : monthPeriod(year, month)
  const { value, edtf, first } = unit === 'D' || unit === 'W' ? dayPeriod(day) : coarse
  const to = value.length === 10 ? 'day' : value.length === 7 ? 'month' : 'year'
  return countedFrom(
    { type: 'DATE', value, edtf, from: from.from, reference: { day: first, precision: to } },
    from,
  )
}

// "the first nine months of 2024", "the last three weeks of the year"
function partOf(words: TimeWords, atoms: Atoms, placed: Placed, next: Placed | undefined): Placed {
  const edge = lookUp(words.ends, firstWord(words, atoms, placed))
  const linked = next !== undefined && words.of.includes(atoms.word[placed.last] ?? '')
  if (edge === undefined || placed.reading.type !== 'DURATION' || !linked) return placed
  if (next.first - placed.last > 2 || next.reading.edtf === null || next.reading.type !== 'DATE')
    return placed
  const length = parseLength(placed.reading.value)
  const whole = intervalOf(next.reading.edtf)
  if (!length || !whole || !Number.isFinite(whole.start + whole.end)) return placed
  const [from, to] = [whole.start / DAY_MS, whole.end / DAY_MS]
  const cut = edge > 0 ? [from, moveDay(from, length, 1) - 1] : [moveDay(to, length, -1), to - 1]
  if (cut[0]! < from || cut[1]! >= to) return placed
  const edtf = stretchBetween(cut[0]!, cut[1]!)
  return { ...placed, reading: countedFrom({ ...placed.reading, edtf }, next.reading) }
}

function firstWord(words: TimeWords, atoms: Atoms, { first }: Placed): string {
  const word = atoms.word[first]!
  return words.definite.includes(word) ? atoms.word[first + 1]! : word
}
