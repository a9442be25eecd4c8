import type { ReadingWords, Zone } from '../language/reading.ts'
import { dayNumber, formatDay as formatDayNumber, isDay, weekdayOf } from '../text/edtf.ts'
import type { Span } from '../text/span.ts'

/** A written date, with its time of day where one stands beside it. */
export interface Stamp extends Span {
  /** EDTF; two where the order of day and month is not known, month first before day first. */
  readonly readings: readonly string[]
  /** Set where the digits themselves show the order. */
  readonly order?: 'month first' | 'day first'
}

interface Day extends Span {
  readonly days: readonly string[]
  readonly order?: 'month first' | 'day first'
}

/** The first date with a year in `text` from `from` on, or null. Never a date without a year. */
export function findStamp(text: string, words: ReadingWords, from = 0): Stamp | null {
  const day = findDay(text, words, from)
  if (!day) return null
  const clock = clockAfter(text, day, words) ?? clockBefore(text, day, words)
  const readings = day.days.map(date => (clock ? date + clock.time + offsetOf(clock.zone, date) : date))
  const order = day.order ? { order: day.order } : {}
  return {
    start: Math.min(day.start, clock?.start ?? day.start),
    end: Math.max(day.end, clock?.end ?? day.end),
    readings,
    ...order,
  }
}

// `\p{L}{3,12}` would be laid out twelve times and take 60 ms to compile for a text beyond Latin-1.
const MONTH_FIRST = /(?<![\p{L}\d])(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/gu
const DAY_FIRST =
  /(?<![\p{L}\d])(\d{1,2})(?:st|nd|rd|th)?[\s.-]+(?:of\s+|de\s+)?(\p{L}+)\.?,?[\s-]+(?:de\s+)?(\d{4})(?!\d)/gu
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g
// 2026.03.04 · 2026/3/4 · 2026年3月4日 · 2026. 3. 4.
const YEAR_FIRST =
  /(?<!\d)((?:19|20)\d\d)(?:[./]\s?|年\s?|년\s?)(\d{1,2})(?:[./]\s?|月\s?|월\s?)(\d{1,2})(?!\d)/g
const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/g

function findDay(text: string, words: ReadingWords, from: number): Day | null {
  const found = [
    scan(text, MONTH_FIRST, from, m => named(m[3], words.months[m[1]!.toLowerCase()], m[2])),
    scan(text, DAY_FIRST, from, m => named(m[3], words.months[m[2]!.toLowerCase()], m[1])),
    scan(text, ISO, from, m => named(m[1], Number(m[2]), m[3])),
    scan(text, NUMERIC, from, m => numeric(m[1]!, m[3]!, m[4]!, m[2]!)),
    scan(text, YEAR_FIRST, from, m => named(m[1], Number(m[2]), m[3])),
  ]
  return found.reduce((first, day) => (day && (!first || day.start < first.start) ? day : first), null)
}

/** A day without a year. */
export interface Yearless extends Span {
  readonly month: number
  readonly day: number
}

const YEARLESS =
  /(?<![\p{L}\d])(?:(\p{L}+)\.?\s(\d{1,2})|(\d{1,2})(?:st|nd|rd|th)?\s(\p{L}+))(?!\p{L}|\d|:\d)/gu

/** The first day of a month in `text` that has no year, or null. */
export function findYearless(text: string, words: ReadingWords): Yearless | null {
  for (const match of text.matchAll(YEARLESS)) {
    const month = words.months[(match[1] ?? match[4])!.toLowerCase()]
    const day = Number(match[2] ?? match[3])
    const span = { start: match.index, end: match.index + match[0].length }
    if (month && day >= 1 && day <= 31) return { ...span, month, day }
  }
  return null
}

type Days = Pick<Day, 'days' | 'order'> | null

function scan(
  text: string,
  pattern: RegExp,
  from: number,
  make: (match: RegExpExecArray) => Days,
): Day | null {
  pattern.lastIndex = from
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const days = make(match)
    if (days) return { start: match.index, end: match.index + match[0].length, ...days }
  }
  return null
}

function named(year: string | undefined, month: number | undefined, day: string | undefined): Days {
  const date = formatDay(Number(year), month ?? 0, Number(day))
  return date ? { days: [date] } : null
}

// 4.3.2026 is written where the day comes first. 3/25/25 can only be the month first; 3/4/25 can be either, and then has two readings.
function numeric(a: string, b: string, y: string, mark: string): Days {
  const year = y.length === 4 ? Number(y) : Number(y) + (Number(y) < 70 ? 2000 : 1900)
  const monthFirst = formatDay(year, Number(a), Number(b))
  const dayFirst = formatDay(year, Number(b), Number(a))
  if (mark === '.' && dayFirst) return { days: [dayFirst], order: 'day first' }
  if (monthFirst && dayFirst) return { days: [...new Set([monthFirst, dayFirst])] }
  if (monthFirst) return { days: [monthFirst], order: 'month first' }
  return dayFirst ? { days: [dayFirst], order: 'day first' } : null
}

/** A calendar day as EDTF, or null where there is no such day. */
export function formatDay(year: number, month: number, day: number): string | null {
  if (!isDay(year, month, day) || year < 1000) return null
  return `${year}-${pad(month)}-${pad(day)}`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

interface Clock extends Span {
  /** `T14:05`. */
  readonly time: string
  readonly zone: Zone | null
}

const ZONE = String.raw`(?:\s?\(?(?<zone>(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?|Z\b|\p{L}{2,8}\b(?: time\b)?)\)?)?`
const HOUR = String.raw`(?<hour>\d{1,2})(?:[:.h](?<minute>\d{2})(?::\d{2})?)?\s?(?<half>[AaPp]\.?[Mm]\b\.?)?`
const AFTER = new RegExp(String.raw`[\s,|·•/–—-]{0,5}(?:T|at\s+|@\s?)?${HOUR}${ZONE}`, 'uy')
const BEFORE = new RegExp(
  String.raw`(?<![\d:.])${HOUR}${ZONE}[\s,|·•/–—-]{0,4}(?:on\s+)?(?:\p{L}{3,9}[,.]?\s+)?$`,
  'u',
)

function clockAfter(text: string, day: Span, words: ReadingWords): Clock | null {
  AFTER.lastIndex = day.end
  const match = AFTER.exec(text)
  return match && makeClock(match, day.end, words)
}

/** A time before its date is at most this far away: "7:50 p.m. Eastern time on Wednesday, March 5". */
const REACH = 40

function clockBefore(text: string, day: Span, words: ReadingWords): Clock | null {
  const from = Math.max(0, day.start - REACH)
  const match = BEFORE.exec(text.slice(from, day.start))
  return match && makeClock(match, from + match.index, words)
}

function makeClock(match: RegExpExecArray, start: number, words: ReadingWords): Clock | null {
  const { hour, minute, half, zone } = match.groups!
  const time = formatTime(hour!, minute, half && words.halves[half.toLowerCase().replaceAll('.', '')])
  if (!time) return null
  const known = zone ? findZone(zone, words) : null
  const end = start + match[0].length - (zone && !known ? match[0].length - match[0].lastIndexOf(zone) : 0)
  return { start, end, time, zone: known }
}

function formatTime(hour: string, minute: string | undefined, half: string | undefined): string | null {
  if (minute === undefined && !half) return null
  let value = Number(hour)
  if (half && (value < 1 || value > 12)) return null
  if (half) value = (value % 12) + (half === 'pm' ? 12 : 0)
  if (value > 23 || Number(minute ?? 0) > 59) return null
  return `T${pad(value)}:${minute ?? '00'}`
}

function findZone(name: string, words: ReadingWords): Zone | null {
  const offset = /^(?:utc|gmt)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(name)
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0)
    return { minutes: offset[1] === '-' ? -minutes : minutes }
  }
  return words.zones[name.toLowerCase().replace(/ time$/, '')] ?? null
}

function offsetOf(zone: Zone | null, date: string): string {
  if (!zone) return ''
  const minutes = zone.summer !== undefined && isSummer(zone, date) ? zone.summer : zone.minutes
  if (minutes === 0) return 'Z'
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${pad(Math.trunc(size / 60))}:${pad(size % 60)}`
}

// In the US from the second Sunday of March to the first of November; in the EU from the last of March to that of October.
function isSummer(zone: Zone, date: string): boolean {
  const year = Number(date.slice(0, 4))
  const [begin, end] =
    zone.rule === 'us'
      ? [sunday(year, 3, 8), sunday(year, 11, 1)]
      : [sunday(year, 3, 25), sunday(year, 10, 25)]
  return begin <= date && date < end
}

/** The first Sunday on or after a day. */
function sunday(year: number, month: number, day: number): string {
  const number = dayNumber(year, month, day)
  return formatDayNumber(number + 7 - weekdayOf(number))
}

const FULL = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:[.,]\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?$/i

/** A machine's date as EDTF: no fractions of a second, a colon in the offset. A written one as it is read; else null. */
export function normaliseStamp(value: string, words: ReadingWords): string | null {
  const match = FULL.exec(value.trim())
  if (!match) {
    const readings = findStamp(value, words)?.readings ?? []
    return readings.length === 1 ? readings[0]! : null
  }
  const [, date, time, second = '', zone = ''] = match
  const [year, month, day] = date!.split('-').map(Number)
  if (!formatDay(year!, month!, day!)) return null
  const offset = zone
    .toUpperCase()
    .replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2')
    .replace(/^[+-]00:00$/, 'Z')
  return time ? `${date}T${time}${second}${offset}` : date!
}
