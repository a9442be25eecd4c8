// Dates as the Extended Date/Time Format (ISO 8601-2) writes them, in the proleptic Gregorian calendar.
// A day number counts days from 1970-01-01.

/** A stretch of time in milliseconds from 1970-01-01T00:00Z: `start` belongs to it, `end` no longer; open ends are infinite. */
export interface Interval {
  readonly start: number
  readonly end: number
}

/** A date of the Gregorian calendar; month 1–12, day 1–31. */
export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** A day in milliseconds. */
export const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/** The stretch of time that an EDTF date or interval stands for; null where it is none. */
export function intervalOf(edtf: string): Interval | null {
  const slash = edtf.indexOf('/')
  if (slash < 0) return parseDate(edtf)
  const from = parseEnd(edtf.slice(0, slash), Number.NEGATIVE_INFINITY)
  const to = parseEnd(edtf.slice(slash + 1), Number.POSITIVE_INFINITY)
  return from && to ? { start: from.start, end: to.end } : null
}

function parseEnd(text: string, open: number): Interval | null {
  return text === '..' || text === '' ? { start: open, end: open } : parseDate(text)
}

const DATE =
  /^(-?\d{1,4}|\d{1,3}X{1,3})(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:?\d\d)?)?$/

function parseDate(text: string): Interval | null {
  const parts = DATE.exec(text.replace(/[?~%]/g, ''))
  if (!parts) return null
  const [, year, month, day, hour, minute, second, zone] = parts
  if (year!.includes('X')) return month ? null : yearsOf(year!)
  if (!month || month === 'XX') return monthsOf(Number(year), 1, 12)
  if (!day || day === 'XX') return monthOf(Number(year), Number(month))
  if (!isDay(Number(year), Number(month), Number(day))) return null
  const start = dayNumber(Number(year), Number(month), Number(day)) * DAY_MS
  if (!hour) return { start, end: start + DAY_MS }
  const at = start + (Number(hour) * 60 + Number(minute) - offsetOf(zone)) * MINUTE_MS
  return second
    ? { start: at + Number(second) * 1000, end: at + Number(second) * 1000 + 1000 }
    : { start: at, end: at + MINUTE_MS }
}

function yearsOf(year: string): Interval {
  const first = Number(year.replaceAll('X', '0'))
  const last = Number(year.replaceAll('X', '9'))
  return { start: dayNumber(first, 1, 1) * DAY_MS, end: dayNumber(last + 1, 1, 1) * DAY_MS }
}

function monthsOf(year: number, first: number, last: number): Interval {
  return { start: dayNumber(year, first, 1) * DAY_MS, end: dayNumber(year, last + 1, 1) * DAY_MS }
}

// EDTF level 1 writes seasons as months 21–24, level 2 quarters as 33–36. A season is the meteorological one
// of the northern hemisphere; winter begins in the December of its year.
function monthOf(year: number, month: number): Interval | null {
  if (month >= 1 && month <= 12) return monthsOf(year, month, month)
  if (month >= 21 && month <= 24) return monthsOf(year, (month - 20) * 3, (month - 20) * 3 + 2)
  if (month >= 33 && month <= 36) return monthsOf(year, (month - 33) * 3 + 1, (month - 33) * 3 + 3)
  return null
}

function offsetOf(zone: string | undefined): number {
  if (!zone || zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone.startsWith('-') ? -minutes : minutes
}

/** The day number of a date; months and days may run over. */
export function dayNumber(year: number, month: number, day: number): number {
  // 400 years are a whole number of weeks and days, and `Date.UTC` reads years below 100 as 19xx.
  const cycles = Math.floor((year - 2000) / 400)
  return Math.floor(Date.UTC(year - cycles * 400, month - 1, day) / DAY_MS) + cycles * 146_097
}

/** The date of a day number. */
export function calendarDay(number: number): CalendarDay {
  const date = new Date(number * DAY_MS)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** Whether the calendar has such a day. */
export function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month)
}

/** How many days a month has. */
export function daysOfMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
}

/** The weekday of a day number: 1 Monday to 7 Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** A day number as `YYYY-MM-DD`. */
export function formatDay(number: number): string {
  const { year, month, day } = calendarDay(number)
  return `${formatMonth(year, month)}-${String(day).padStart(2, '0')}`
}

/** A month as `YYYY-MM`. */
export function formatMonth(year: number, month: number): string {
  return `${formatYear(year)}-${String(month).padStart(2, '0')}`
}

/** A year as `YYYY`. */
export function formatYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0')
}

/** The ISO week of a day number as `YYYY-Www`. */
export function formatWeek(number: number): string {
  const thursday = number - weekdayOf(number) + 4
  const { year } = calendarDay(thursday)
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1
  return `${formatYear(year)}-W${String(week).padStart(2, '0')}`
}
