import type { TimeWords } from '../../language/times.ts'
import { formatDay } from '../../text/edtf.ts'
import { type Atoms, lookUp } from '../atoms.ts'
import { formatClock, formatInstant, halfOf, isPastMidnight, NIGHT } from './clock.ts'
import type { Reading, Why } from './reading.ts'

/** A reading with the atoms `first` to `last` (exclusive) that it was read from. */
export interface Placed {
  readonly first: number
  readonly last: number
  readonly reading: Reading
  /** Where a relation stands inside, the atom behind it: "Tuesday before 5 p.m.". */
  readonly related?: number
}

const NOON = 12 * 60

/** More words than this between a date and its time of day do not belong to either. */
const JOINT_LENGTH = 3

/** "As of 6 p.m." is said of the day of publication. */
export function dateAsOf(words: TimeWords, reading: Reading, anchor: number | null): Reading {
  if (!reading.clock || reading.edtf || anchor === null) return reading
  const day = formatDay(anchor)
  return { ...addClock(words, dayOnly(anchor, day), reading), from: 'anchor', why: 'as of' }
}

/** An hour of a day that was told before. */
export function datePassage(words: TimeWords, placed: Placed, day: number): Placed {
  const text = formatDay(day)
  const reading = addClock(words, dayOnly(day, text), placed.reading)
  return { ...placed, reading: { ...reading, from: 'text', against: text, why: 'passage' } }
}

function dayOnly(day: number, text: string): Reading {
  return { type: 'DATE', value: text, edtf: text, from: 'anchor', reference: { day, precision: 'day' } }
}

/** Gives times of day the date that stands beside them: "on Tuesday at 7 p.m." is one time. */
export function joinClocks(words: TimeWords, atoms: Atoms, found: readonly Placed[]): readonly Placed[] {
  const joined: Placed[] = []
  for (const next of found) {
    const before = joined.at(-1)
    const both = before && joinBeside(words, atoms, before, next)
    if (both) joined[joined.length - 1] = both
    else joined.push(next)
  }
  const day = oneDay(joined)
  return joined.map((placed, i) => {
    if (day) return dateAlone(words, placed, overNight(words, atoms, day, joined[i - 1], placed), 'sentence')
    const besides = [joined[i + 1], joined[i - 1]].map(other => dayBeside(words, atoms, placed, other))
    return dateAlone(words, placed, besides.find(Boolean) ?? null, 'range')
  })
}

function joinBeside(words: TimeWords, atoms: Atoms, before: Placed, next: Placed): Placed | null {
  if (areJoined(words, atoms, before, next)) return joinPair(words, before, next)
  // "Tuesday before 5 p.m."
  const relation = lookUp(words.relations, atoms.word[before.last])
  if (next.first - before.last !== 1 || (relation !== 'before' && relation !== 'after')) return null
  const both = next.reading.clock && before.reading.type === 'DATE' ? joinPair(words, before, next) : null
  return both && { ...both, related: next.first }
}

function areJoined(words: TimeWords, atoms: Atoms, before: Placed, next: Placed): boolean {
  if (next.first - before.last > JOINT_LENGTH) return false
  for (let i = before.last; i < next.first; i++) if (!words.joints.includes(atoms.word[i]!)) return false
  return true
}

function joinPair(words: TimeWords, a: Placed, b: Placed): Placed | null {
  const set = joinSet(words, a, b)
  if (set) return set
  const [date, clock] = isHour(a.reading) ? [b, a] : [a, b]
  if (!isHour(clock.reading) || isHour(date.reading) || !isDayReading(date.reading)) return null
  if (clock.reading.part && partOf(date.reading) !== null) return null
  return { first: a.first, last: b.last, reading: addHour(words, date.reading, clock.reading) }
}

// "every Sunday at 9 a.m.", "every night at 9"
function joinSet(words: TimeWords, a: Placed, b: Placed): Placed | null {
  const [{ reading: set }, { reading: hour }] = a.reading.type === 'SET' ? [a, b] : [b, a]
  if (set.type !== 'SET' || !hour.clock || !/^(P1D|XXXX-WXX-\w+|XXXX-XX-XXT[A-Z]{2})$/.test(set.value))
    return null
  const value = set.value === 'P1D' ? 'XXXX-XX-XX' : set.value
  const { edtf, ...reading } = addClock(words, { ...set, value }, hour)
  return { first: a.first, last: b.last, reading: { ...reading, type: 'SET', edtf: null } }
}

/** Whether a reading is a time of day or a part of a day that has no date yet. */
export function isHour(reading: Reading): boolean {
  return (reading.clock !== undefined || reading.part === true) && reading.edtf === null
}

function addHour(words: TimeWords, date: Reading, hour: Reading): Reading {
  if (hour.clock) return addClock(words, date, hour)
  return { ...date, type: 'TIME', value: `${date.value}T${partOf(hour)}` }
}

function isDayReading(reading: Reading): boolean {
  if (reading.type !== 'DATE' && partOf(reading) === null) return false
  return reading.reference?.precision === 'day' || /^(XXXX-WXX-\d|XXXX-..-..|XXXX-XX-XX)$/.test(reading.value)
}

// "2025-03-26TMO": the part of the day that a value ends with.
function partOf(reading: Reading): string | null {
  return /T([A-Z]{2})$/.exec(reading.value)?.[1] ?? null
}

function addClock(words: TimeWords, date: Reading, { clock }: Reading): Reading {
  if (isAfterMidnight(date, clock!)) return addNight(words, date, clock!)
  // "7.40 this evening"
  const late = halfOf(partOf(date)) === 'pm' && clock!.minutes < NOON && !clock!.told
  const minutes = clock!.minutes + (late ? NOON : 0)
  const value = `${date.value.replace(/T[A-Z]{2}$/, '')}T${formatClock(minutes, clock!.seconds)}`
  const edtf = date.reference ? formatInstant(date.reference.day, { ...clock!, minutes }, words) : null
  const stated = [...new Set([...(date.stated ?? []), 'hour' as const])]
  return { ...date, type: 'TIME', value, edtf, stated }
}

// "14:00" and "24:00" say their half.
function isAfterMidnight(date: Reading, { minutes, told }: NonNullable<Reading['clock']>): boolean {
  if (partOf(date) !== NIGHT || !date.reference || told || minutes >= NOON + 60) return false
  return isPastMidnight((minutes % NOON) / 60)
}

// "Monday night at 2" is early on Tuesday.
function addNight(words: TimeWords, date: Reading, clock: NonNullable<Reading['clock']>): Reading {
  const day = date.reference!.day + 1
  const next = { ...date, value: formatDay(day), reference: { ...date.reference!, day } }
  const early = { ...clock, minutes: clock.minutes % NOON }
  return addClock(words, next, { ...date, clock: early })
}

// "On Tuesday the dam broke at 4 a.m.": the one day of the sentence is that of the hour.
function dateAlone(words: TimeWords, placed: Placed, day: Reading | null, why: Why): Placed {
  if (!isHour(placed.reading) || !day) return placed
  const whole = dayOf(day)
  const { from, against = whole.value } = day.from === 'words' ? { from: 'text' as const } : day
  const dated = { ...addHour(words, whole, placed.reading), from, why, stated: ['hour' as const] }
  return { ...placed, reading: from === 'text' ? { ...dated, against } : dated }
}

function oneDay(all: readonly Placed[]): Reading | null {
  const days = all.filter(({ reading }) => reading.reference?.precision === 'day')
  const day = days[0]?.reading
  return days.length === 1 && day && isWholeDay(day) ? day : null
}

function isWholeDay(reading: Reading): boolean {
  return reading.type === 'DATE' && !reading.value.includes('/')
}

// "from 7:00 to 8:30 p.m. on Monday": the hours of a range are of one day.
function dayBeside(
  words: TimeWords,
  atoms: Atoms,
  placed: Placed,
  other: Placed | undefined,
): Reading | null {
  if (other?.reading.reference?.precision !== 'day') return null
  const [first, second] = other.first < placed.first ? [other, placed] : [placed, other]
  if (!areLinked(words, atoms, first, second)) return null
  if (first === other) return overNight(words, atoms, other.reading, first, placed)
  // "From 11 p.m. to 3 a.m. on Tuesday" may begin on either day.
  return isEarlier(second, first) ? null : other.reading
}

function areLinked(words: TimeWords, atoms: Atoms, first: Placed, second: Placed): boolean {
  const link = atoms.word[first.last] ?? ''
  const linked = words.rangeWords.includes(link) || words.rangeAnd.includes(link)
  return linked && second.first - first.last === 1
}

// "from 11 p.m. on Monday to 3 a.m." ends on the day after.
function overNight(
  words: TimeWords,
  atoms: Atoms,
  day: Reading,
  before: Placed | undefined,
  placed: Placed,
): Reading {
  if (!before || !areLinked(words, atoms, before, placed) || !isEarlier(placed, before)) return day
  return { ...day, reference: { ...day.reference!, day: day.reference!.day + 1 } }
}

function isEarlier({ reading: a }: Placed, { reading: b }: Placed): boolean {
  const [one, other] = [a, b].map(({ value }) => /T(\d\d:\d\d)/.exec(value)?.[1])
  return one !== undefined && other !== undefined && one < other
}

// The day itself of "Tuesday at 4 p.m.", without its hour.
function dayOf(reading: Reading): Reading {
  const value = formatDay(reading.reference!.day)
  return { ...reading, type: 'DATE', value, edtf: value }
}
