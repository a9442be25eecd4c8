import { calendarDay, dayNumber, daysOfMonth, formatDay, isDay, weekdayOf } from '../../text/edtf.ts'
import { chooseNear, fixDay, readDay, readMonth, statedYear } from './calendar.ts'
import { MOST_UNITS } from './counted.ts'
import { feastDay, nthWeekday } from './feast.ts'
import { addMonths, monthPeriod, periodOf } from './period.ts'
import { numberOf, type Place, type Reading, textOf, unresolved } from './reading.ts'

/** "Christmas Day", "Easter 2024", "Thanksgiving last year": a day that the word itself holds. */
export function readHoliday(place: Place): Reading | null {
  const feast = textOf(place, 'holiday')!
  const stated = statedYear(place)
  if (stated !== null) return fixDay(place, feastDay(feast, stated), 'words')
  if (place.anchor === null)
    return unresolved('DATE', /^\d\d-\d\d$/.test(feast) ? `XXXX-${feast}` : 'XXXX-XX-XX')
  const { year } = calendarDay(place.anchor)
  const days = [year - 1, year, year + 1].map(near => feastDay(feast, near))
  return fixDay(place, shiftFeast(place, days) ?? chooseNear(place, days)!, 'anchor')
}

// "last Christmas", "next Easter", "this Thanksgiving"
function shiftFeast(place: Place, days: readonly number[]): number | undefined {
  const shift = numberOf(place, 'near')
  if (shift === null || place.anchor === null) return undefined
  if (shift < 0) return days.findLast(day => day < place.anchor!)
  return shift > 0 ? days.find(day => day > place.anchor!) : undefined
}

/** "the first week of March", "the last week of next month": days 1–7 and so on, or the last seven. */
export function readWeekOf(place: Place): Reading | null {
  const month = readMonthOf(place)
  const order = numberOf(place, 'ord')!
  if (!month?.reference) return month
  const { year, month: number } = calendarDay(month.reference.day)
  const first = month.reference.day
  const last = first + daysOfMonth(year, number) - 1
  const from = order < 0 ? last - 6 : first + 7 * (order - 1)
  if (from < first || from > last) return null
  return { ...month, edtf: `${formatDay(from)}/${formatDay(Math.min(from + 6, last))}` }
}

// The month that is named, or that of publication shifted.
function readMonthOf(place: Place): Reading | null {
  if (numberOf(place, 'month') !== null) return readMonth(place)
  if (place.anchor === null) return unresolved('DATE', 'XXXX-XX')
  const { value, edtf, first } = periodOf('M', place.anchor, numberOf(place, 'shift') ?? 0)
  return { type: 'DATE', value, edtf, from: 'anchor', reference: { day: first, precision: 'month' } }
}

/** "the first week of 2021", "the last week of this year": weeks as ISO 8601 counts them. */
export function readWeekOfYear(place: Place): Reading | null {
  const year = statedYear(place)
  const order = numberOf(place, 'ord')!
  if (year === null) return unresolved('DATE', 'XXXX-WXX')
  if (order < 1 || order > 53) if (order !== -1) return null
  // The week of January 4 is the first, that of December 28 the last.
  const day = order < 0 ? dayNumber(year, 12, 28) : dayNumber(year, 1, 4) + 7 * (order - 1)
  return { type: 'DATE', ...datesOf(periodOf('W', day)), from: fromOf(place) }
}

/** "the third month of 2021". */
export function readMonthOfYear(place: Place): Reading | null {
  const year = statedYear(place)
  const order = numberOf(place, 'ord')!
  if (order < 1 || order > 12) return null
  if (year === null) return unresolved('DATE', 'XXXX-XX')
  const month = monthPeriod(year, order)
  return {
    type: 'DATE',
    ...datesOf(month),
    from: fromOf(place),
    reference: { day: month.first, precision: 'month' },
  }
}

function datesOf({ value, edtf }: { readonly value: string; readonly edtf: string }) {
  return { value, edtf }
}

function fromOf(place: Place): Reading['from'] {
  return numberOf(place, 'year') === null ? 'anchor' : 'words'
}

/** "the week of March 3", "Labor Day weekend": the period that holds the day. */
export function readAround(place: Place): Reading | null {
  const day = readMiddle(place)
  if (!day?.reference) return day && unresolved('DATE', 'XXXX-WXX')
  const unit = textOf(place, 'unit') === 'W' ? 'W' : 'WE'
  // A weekend begins before the Monday that is its feast.
  const shift = unit === 'WE' && weekdayOf(day.reference.day) <= 2 ? -3 : 0
  const { value, edtf } = periodOf(unit, day.reference.day + shift)
  return { type: 'DATE', value, edtf, from: day.from }
}

function readMiddle(place: Place): Reading | null {
  if (textOf(place, 'holiday') !== null) return readHoliday(place)
  return numberOf(place, 'ord') === null ? readDay(place) : readMonthDay(place)
}

/** "on the 26th", "Friday the 13th", "the 20th of next month": that day of the month that is named or fits the tense. */
export function readMonthDay(place: Place): Reading | null {
  const day = numberOf(place, 'ord')!
  if (day > 31) return null
  const value = `XXXX-XX-${String(day).padStart(2, '0')}`
  if (place.anchor === null) return unresolved('DATE', value)
  const days = monthsNear(place)
    .filter(([year, month]) => isDay(year, month, day))
    .map(([year, month]) => dayNumber(year, month, day))
  const weekday = numberOf(place, 'weekday')
  const fitting = weekday === null ? days : days.filter(one => weekdayOf(one) === weekday)
  const found = chooseNear(place, fitting)
  return found === null ? unresolved('DATE', value) : fixDay(place, found, 'anchor')
}

/** "Friday the 13th" lies at most so many months from publication. */
const WEEKDAY_MONTHS = [-6, -5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6]

function monthsNear(place: Place): readonly [number, number][] {
  const { year, month } = calendarDay(place.anchor!)
  const shift = numberOf(place, 'shift')
  const shifts = shift !== null ? [shift] : numberOf(place, 'weekday') !== null ? WEEKDAY_MONTHS : [-1, 0, 1]
  return shifts.map(one => addMonths(year, month, one))
}

/** "the first Monday in September", "the last Friday of next month": the weekday of that order in its month. */
export function readNthWeekday(place: Place): Reading | null {
  const month = readMonthOf(place)
  const order = numberOf(place, 'ord')!
  if (!month?.reference) return month
  const { year, month: number } = calendarDay(month.reference.day)
  const day = nthWeekday(year, number, numberOf(place, 'weekday')!, order)
  return order !== 0 && calendarDay(day).month === number ? fixDay(place, day, month.from) : null
}

/** "Tuesday of last week", "Friday next week", "Monday two weeks from now". */
export function readWeekdayOf(place: Place): Reading | null {
  const weekday = numberOf(place, 'weekday')!
  const narrated = numberOf(place, 'narrated')
  const base = narrated === null ? place.anchor : (place.reference?.day ?? null)
  if (base === null) return unresolved('DATE', `XXXX-WXX-${weekday}`)
  const shift = narrated ?? (numberOf(place, 'shift') ?? 0) * (numberOf(place, 'sign') ?? 1)
  if (!Number.isInteger(shift) || Math.abs(shift) > MOST_UNITS) return null
  if (narrated !== null) {
    const moved = fixDay(place, base - weekdayOf(base) + weekday + 7 * shift, 'text')
    return { ...moved, against: formatDay(base) }
  }
  const reading = fixDay(place, base - weekdayOf(base) + weekday + 7 * shift, 'anchor')
  return shift > 0 ? { ...reading, forward: true } : reading
}
