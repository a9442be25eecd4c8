import { dayNumber, daysOfMonth, weekdayOf } from '../../text/edtf.ts'

// `12-25`; `11-4-4+1`: the day after the fourth Thursday of November; `05-1-last`: the last Monday of May; `easter-2`.
const FEAST = /^(?:(\d\d)-(\d\d)|(\d\d)-(\d)-(\d|last)|easter)([+-]\d+)?$/

/** The day of a feast in a year, from how the language writes it. */
export function feastDay(feast: string, year: number): number {
  const parts = FEAST.exec(feast)
  if (!parts) throw new RangeError(`No such feast: ${feast}`)
  const [, month, day, monthOf, weekday, order, shift] = parts
  const base = day
    ? dayNumber(year, Number(month), Number(day))
    : monthOf
      ? nthWeekday(year, Number(monthOf), Number(weekday), order === 'last' ? -1 : Number(order))
      : easterDay(year)
  return base + Number(shift ?? 0)
}

/** The weekday of that order in a month; the last where the order is below zero. */
export function nthWeekday(year: number, month: number, weekday: number, order: number): number {
  const first = dayNumber(year, month, 1)
  if (order < 0) {
    const last = first + daysOfMonth(year, month) - 1
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (order - 1)
}

// Easter Sunday of the Gregorian calendar, after Meeus, Jones and Butcher (“Anonymous Gregorian algorithm”, 1876).
function easterDay(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * late + 114
  return dayNumber(year, Math.floor(days / 31), (days % 31) + 1)
}
