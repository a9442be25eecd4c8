import type { TimeWords } from '../../language/times.ts'
import { calendarDay, dayNumber, daysOfMonth, formatDay, intervalOf } from '../../text/edtf.ts'
import { type Atoms, lookUp } from '../atoms.ts'
import type { Placed } from './join.ts'
import { addMonths, dayPeriod, monthPeriod, yearPeriod } from './period.ts'
import type { Reading } from './reading.ts'

/** A length in whole units of the calendar: days, weeks, months or years. */
export interface Length {
  readonly count: number
  readonly unit: 'D' | 'W' | 'M' | 'Y'
}

/** A length of time as TIMEX3 writes it; null where it is vague or made of hours. */
export function parseLength(value: string): Length | null {
  const parts = /^P(\d+)(D|W|M|Y|Q|DE)$/.exec(value)
  if (!parts) return null
  const count = Number(parts[1])
  if (parts[2] === 'Q') return { count: count * 3, unit: 'M' }
  if (parts[2] === 'DE') return { count: count * 10, unit: 'Y' }
  return { count, unit: parts[2] as Length['unit'] }
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
  const of = isWithin(words, atoms, placed) && words.of.includes(between) ? 1 : undefined
  const sign = lookUp(words.away, between) ?? of
  const length = parseLength(placed.reading.value)
  const from = next.reading.reference
  if (sign === undefined || !length || !from || next.reading.type !== 'DATE') return null
  if (from.precision !== 'day' && (length.unit === 'D' || length.unit === 'W')) return null
  const day = moveDay(from.day, length, sign)
  if (isWithin(words, atoms, placed)) return withinOf(placed, next, from.day, day)
  const reading = movedReading(day, length.unit, from.precision, next.reading)
  return { first: placed.first, last: next.last, reading }
}

// What a length is counted from stands in the words too; where it hangs on the anchor, so does the whole.
function restOn({ from, against }: Reading): Pick<Reading, 'from' | 'against' | 'why'> {
  if (from === 'words') return { from }
  return against === undefined ? { from, why: 'counted' } : { from, against, why: 'counted' }
}

// "within two weeks of Tuesday", "less than three days after the 4th"
function isWithin(words: TimeWords, atoms: Atoms, { first }: Placed): boolean {
  if (words.withinLeads.includes(atoms.word[first - 1] ?? '')) return true
  const approx = lookUp(words.classes.APPROX ?? {}, `${atoms.word[first]} ${atoms.word[first + 1]}`)
  return approx === 'under' || approx === 'up to'
}

// "within two weeks of Tuesday" is the stretch until then.
function withinOf(placed: Placed, next: Placed, from: number, to: number): Placed {
  const [first, last] = from < to ? [from, to] : [to, from]
  const edtf = `${formatDay(first)}/${formatDay(last)}`
  return {
    first: placed.first,
    last: next.last,
    reading: { ...placed.reading, edtf, from: next.reading.from },
  }
}

// "A month after March 4" is about a month, not to the day.
function movedReading(day: number, unit: Length['unit'], precision: string, from: Reading): Reading {
  const { year, month } = calendarDay(day)
  const coarse = unit === 'Y' || precision === 'year' ? yearPeriod(year) : monthPeriod(year, month)
  const { value, edtf, first } = unit === 'D' || unit === 'W' ? dayPeriod(day) : coarse
  const to = value.length === 10 ? 'day' : value.length === 7 ? 'month' : 'year'
  return { type: 'DATE', value, edtf, ...restOn(from), reference: { day: first, precision: to } }
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
  const edtf = `${formatDay(cut[0]!)}/${formatDay(cut[1]!)}`
  return { ...placed, reading: { ...placed.reading, edtf, ...restOn(next.reading) } }
}

const DAY_MS = 86_400_000

function firstWord(words: TimeWords, atoms: Atoms, { first }: Placed): string {
  const word = atoms.word[first]!
  return words.definite.includes(word) ? atoms.word[first + 1]! : word
}
