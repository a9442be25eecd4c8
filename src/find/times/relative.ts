import { calendarDay, formatDay, weekdayOf } from '../../text/edtf.ts'
import { nearSeason, readPeriod, tenseOf } from './calendar.ts'
import { readYearBefore } from './compared.ts'
import { isWithin, MOST_UNITS, moveDay, parseLength, stretchBetween } from './counted.ts'
import { addMonths, dayPeriod, isUnit, monthPeriod, periodOf, SEASONS, type Unit } from './period.ts'
import {
  numberOf,
  type Place,
  type Precision,
  type Reading,
  type Reference,
  restOn,
  type Tense,
  textOf,
  unresolved,
} from './reading.ts'

const PRECISION: Readonly<Record<Unit, Precision | undefined>> = {
  D: 'day',
  W: undefined,
  WE: undefined,
  M: 'month',
  Q: undefined,
  Y: 'year',
  DE: undefined,
  CE: undefined,
}

/** "Wednesday", "next Friday", "Tuesday night": past preferred, the anchor's own weekday is the anchor's day. */
export function readWeekday(place: Place): Reading | null {
  const weekday = numberOf(place, 'weekday')!
  const count = numberOf(place, 'n')
  if (count !== null && (!Number.isInteger(count) || count > MOST_UNITS)) return null
  const base = basedOn(place)
  if (base === null) return withPart(place, unresolved('DATE', `XXXX-WXX-${weekday}`))
  // "two Mondays ago" is the last but one.
  const sign = numberOf(place, 'sign')
  const shift = sign ?? numberOf(place, 'shift') ?? numberOf(place, 'narrated')
  const more = count !== null && sign !== null ? sign * 7 * (count - 1) : 0
  const day = base.day + weekdayDistance(weekday - weekdayOf(base.day), shift, place) + more
  const reading = dayReading(day, base.from)
  if (base.from === 'text') return withPart(place, restOn(reading, base))
  const forward = shift === 1 || tenseOf(place) === 'future' || day > base.day
  return withPart(place, { ...reading, forward: forward && day >= base.day })
}

function weekdayDistance(difference: number, shift: number | null, place: Place): number {
  const back = difference > 0 ? difference - 7 : difference
  const ahead = difference < 0 ? difference + 7 : difference
  if (shift === -1) return back === 0 ? -7 : back
  if (shift === 1) return ahead === 0 ? 7 : ahead
  const tense = tenseOf(place)
  if (shift === 0) return tense === 'past' ? back : ahead
  return tense === 'future' || isScheduled(place, tense) ? ahead : back
}

// "The motion comes to a vote on Tuesday", but "the move follows Tuesday's ruling": what is past is told in the past.
function isScheduled({ atoms, match }: Place, tense: Tense): boolean {
  return tense === 'present' && atoms.word[match.last] !== "'"
}

function dayReading(day: number, from: Reading['from']): Reading {
  const { value, edtf } = dayPeriod(day)
  return { type: 'DATE', value, edtf, from, reference: { day, precision: 'day' } }
}

function withPart(place: Place, reading: Reading): Reading {
  const part = textOf(place, 'part')
  return part ? { ...reading, type: 'TIME', value: `${reading.value}T${part}` } : reading
}

interface Base {
  readonly day: number
  readonly from: 'anchor' | 'text'
  /** EDTF of the time in the text. */
  readonly against?: string
}

// "The previous day" rests on the last date of the text; "last week" on the anchor.
function basedOn(place: Place, unit: Unit = 'D'): Base | null {
  const narrated = numberOf(place, 'narrated') !== null || textOf(place, 'base') === 'text'
  if (narrated && place.reference && reaches(place.reference.precision, unit)) {
    return { day: place.reference.day, from: 'text', against: edtfOf(place.reference) }
  }
  // "A year earlier" may rest on publication; "the next day" and "two years later" do not.
  const later = (numberOf(place, 'sign') ?? numberOf(place, 'narrated') ?? 0) > 0
  if (narrated && (unit === 'D' || later)) return null
  return place.anchor === null ? null : { day: place.anchor, from: 'anchor' }
}

function edtfOf({ day, precision }: Reference): string {
  return formatDay(day).slice(0, precision === 'day' ? 10 : precision === 'month' ? 7 : 4)
}

function reaches(precision: Precision, unit: Unit): boolean {
  if (precision === 'day') return true
  if (precision === 'month') return unit !== 'D' && unit !== 'W' && unit !== 'WE'
  return unit === 'Y' || unit === 'DE' || unit === 'CE'
}

/** "today", "yesterday morning", "tonight". */
export function readDeictic(place: Place): Reading | null {
  const offset = numberOf(place, 'offset')!
  if (place.anchor === null || !place.sameDay) return withPart(place, unresolved('DATE', 'XXXX-XX-XX'))
  const reading = dayReading(place.anchor + offset, 'anchor')
  return withPart(place, { ...reading, forward: offset > 0, spoken: offset })
}

/** "last week", "this year", "the previous day", "the next morning", "early next month", "the end of the year". */
export function readShift(place: Place): Reading | null {
  const unit = textOf(place, 'unit')
  if (!isUnit(unit)) return null
  const shift = numberOf(place, 'shift') ?? numberOf(place, 'narrated')
  const base = basedOn(place, unit)
  if (!base) return withPart(place, unresolved('DATE', blankOf(unit)))
  const moved = shift ?? nearShift(place)
  if (textOf(place, 'fiscal')) return unresolved('DATE', periodOf(unit, base.day, moved).value)
  const reading = withPart(
    place,
    readPeriod(place, unit, periodOf(unit, base.day, moved), base.from, PRECISION[unit]),
  )
  if (base.from === 'text') return restOn(reading, base)
  return moved > 0 || textOf(place, 'edge') === 'later' ? { ...reading, forward: true } : reading
}

// "The weekend" without more: the last one, or the next one when the clause looks ahead.
function nearShift(place: Place): number {
  if (place.anchor === null || tenseOf(place) === 'future') return 0
  return weekdayOf(place.anchor) >= 6 ? 0 : -1
}

function blankOf(unit: Unit): string {
  const blanks: Record<Unit, string> = {
    D: 'XXXX-XX-XX',
    W: 'XXXX-WXX',
    WE: 'XXXX-WXX-WE',
    M: 'XXXX-XX',
    Q: 'XXXX-QX',
    Y: 'XXXX',
    DE: 'XXX',
    CE: 'XX',
  }
  return blanks[unit]
}

/** "last April", "this September": the month before, after or nearest to the anchor. */
export function readShiftMonth(place: Place): Reading | null {
  const month = numberOf(place, 'month')!
  const base = basedOn(place, 'M')
  if (!base) return unresolved('DATE', `XXXX-${String(month).padStart(2, '0')}`)
  const shift = numberOf(place, 'shift') ?? numberOf(place, 'narrated') ?? 0
  const now = calendarDay(base.day)
  const years = shift === 0 ? 0 : shift < 0 ? (month < now.month ? 0 : -1) : month > now.month ? 0 : 1
  return restOn(readPeriod(place, 'M', monthPeriod(now.year + years, month), base.from, 'month'), base)
}

/** "last summer", "this spring". */
export function readShiftSeason(place: Place): Reading | null {
  const season = numberOf(place, 'season')!
  const year = nearSeason(place, season, numberOf(place, 'shift') ?? 0)
  const name = SEASONS[season - 1]!
  if (year === null) return unresolved('DATE', `XXXX-${name}`)
  return { type: 'DATE', value: `${year}-${name}`, edtf: `${year}-${20 + season}`, from: 'anchor' }
}

/** "this morning", "last night". */
export function readShiftPart(place: Place): Reading | null {
  if (place.anchor === null || !place.sameDay) return withPart(place, unresolved('TIME', 'XXXX-XX-XX'))
  const shift = numberOf(place, 'shift') ?? 0
  return withPart(place, { ...dayReading(place.anchor + shift, 'anchor'), spoken: shift })
}

/** "two weeks ago", "a year earlier", "three days from now". */
export function readOffset(place: Place): Reading | null {
  const unit = textOf(place, 'unit')
  const count = numberOf(place, 'n')
  const sign = numberOf(place, 'sign')!
  const compared = unit === 'Y' && count === 1 && sign < 0 ? readYearBefore(place) : null
  if (compared) return compared
  if (textOf(place, 'base') === 'text' && !isUnit(unit)) return unresolved('TIME', 'XXXX-XX-XXTXX:XX')
  if (textOf(place, 'base') === 'text' && count === null) return unresolved('DATE', 'XXXX-XX-XX')
  if (!isUnit(unit) || count === null || count > MOST_UNITS)
    return unresolved('DATE', sign < 0 ? 'PAST_REF' : 'FUTURE_REF')
  const base = basedOn(place, unit)
  if (!base) return unresolved('DATE', blankOf(unit))
  const more = moreOf(place)
  if (more) return restOn(moveMore(place, unit, base, count, more), base)
  const reading = restOn(moveBy(place, unit, base, sign * count), base)
  if (base.from !== 'anchor' || sign < 0) return reading
  const within = isWithin(place.words, place.atoms, place.match.first, textOf(place, 'approx'))
  return within ? withinOf(unit, base.day, count) : { ...reading, forward: true }
}

// "within two weeks from now", "less than three days from today": the stretch until then.
function withinOf(unit: Unit, day: number, count: number): Reading {
  const length = parseLength(`P${count}${unit}`)
  if (!length) return { ...unresolved('DURATION', `P${count}${unit}`), forward: true }
  const edtf = stretchBetween(day, moveDay(day, length, 1))
  return { type: 'DURATION', value: `P${count}${unit}`, edtf, from: 'anchor', forward: true }
}

// "a year and two months ago"
function moreOf(
  place: Place,
  named: 'more' | 'third' = 'more',
): { readonly count: number; readonly unit: Unit } | null {
  const count = numberOf(place, named)
  const unit = textOf(place, named === 'more' ? 'small' : 'least')
  return count !== null && isUnit(unit) ? { count, unit } : null
}

function moveMore(
  place: Place,
  unit: Unit,
  base: Base,
  count: number,
  more: { readonly count: number; readonly unit: Unit },
): Reading {
  const sign = numberOf(place, 'sign')!
  const length = parseLength(`P${count}${unit}`)
  const day = length ? moveDay(base.day, length, sign) : base.day
  const third = moreOf(place, 'third')
  const moved = { ...base, day }
  if (third) return moveMore(without(place, 'third'), more.unit, moved, more.count, third)
  return moveBy(place, more.unit, moved, sign * more.count)
}

function without(place: Place, name: string): Place {
  const { [name]: _, ...captures } = place.match.captures
  return { ...place, match: { ...place.match, captures } }
}

// "a decade ago" is to the year, "a year and a half ago" to the month.
function moveBy(place: Place, unit: Unit, base: Base, count: number): Reading {
  const years = unit === 'DE' ? 10 : unit === 'CE' ? 100 : 0
  if (years && Number.isInteger(count * years)) return moveBy(place, 'Y', base, count * years)
  if (!Number.isInteger(count)) return fractionOf(place, unit, base, count)
  return readPeriod(place, unit, periodOf(unit, base.day, count), base.from, PRECISION[unit])
}

function fractionOf(place: Place, unit: Unit, base: Base, count: number): Reading {
  const months = Math.round(count * (unit === 'Y' ? 12 : unit === 'DE' ? 120 : 1))
  if (unit !== 'Y' && unit !== 'DE')
    return readPeriod(place, unit, periodOf(unit, base.day, Math.round(count)), base.from)
  const { year, month } = calendarDay(base.day)
  return readPeriod(place, 'M', monthPeriod(...addMonths(year, month, months)), base.from, 'month')
}

/** "that day", "the same year": the last date of the text again. */
export function readSame(place: Place): Reading | null {
  const unit = textOf(place, 'unit')
  if (!isUnit(unit) || !place.reference || !reaches(place.reference.precision, unit)) return null
  const reading = readPeriod(place, unit, periodOf(unit, place.reference.day), 'text', PRECISION[unit])
  return { ...reading, against: edtfOf(place.reference), why: 'same' }
}
