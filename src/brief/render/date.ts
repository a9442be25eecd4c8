import { LABELS, type Label } from '../labels.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const satisfies readonly Label[]
const WEEKDAYS = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'] as const satisfies readonly Label[]
const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const satisfies readonly Label[]
const DATE =
  /^(\d{4})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?([?~%])?$/
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** A plain form of an EDTF date or interval in words of the closed list, such as `Wed 26 March 2025`; null where there is none. */
export function plainDate(edtf: string): string | null {
  const [from, to, ...rest] = edtf.split('/')
  if (from === undefined || rest.length > 0) return null
  if (to === undefined) return plainPoint(from)
  const first = isOpen(from) ? '' : plainPoint(from)
  const last = isOpen(to) ? '' : plainPoint(to)
  if (first === null || last === null || first + last === '') return null
  if (first === '') return `${LABELS.until} ${last}`
  if (last === '') return `${LABELS.since} ${first}`
  return `${first} ${LABELS.to} ${last}`
}

/** The first and the last day of an EDTF date or interval as days since 1970-01-01, the last exclusive; null for an open end. */
export function daysOf(edtf: string): { readonly from: number | null; readonly to: number | null } | null {
  const ends = edtf.split('/')
  if (ends.length > 2) return null
  const [first, last] = [ends[0] ?? '', ends[1] ?? ends[0] ?? '']
  const from = isOpen(first) ? null : pointDays(first)
  const to = isOpen(last) ? null : pointDays(last)
  if (from === undefined || to === undefined || (from === null && to === null)) return null
  return { from: from?.from ?? null, to: to?.to ?? null }
}

/** The EDTF date of a day since 1970-01-01. */
export function dayToEdtf(day: number): string {
  // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1, 2)}`
}

interface Point {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
  readonly clock: string
  readonly mark: string
}

function parsePoint(edtf: string): Point | null {
  const found = DATE.exec(edtf)
  if (!found) return null
  const month = found[2] === undefined || found[2] === 'XX' ? null : Number(found[2])
  const day = month === null || found[3] === undefined || found[3] === 'XX' ? null : Number(found[3])
  const clock = found[4] === undefined ? '' : `${found[4]}:${found[5]}${found[6] ? ` ${found[6]}` : ''}`
  const point = { year: Number(found[1]), month, day, clock, mark: found[7] ?? '' }
  return isPossible(point) ? point : null
}

function isPossible({ year, month, day }: Point): boolean {
  if (month === null) return true
  if (month >= 21 && month <= 24) return day === null
  return month >= 1 && month <= 12 && (day === null || (day >= 1 && day <= monthLength(year, month)))
}

function plainPoint(edtf: string): string | null {
  const point = parsePoint(edtf)
  if (!point) return null
  const { year, month, day } = point
  const words = [
    point.mark === '~' || point.mark === '%' ? LABELS.about : '',
    point.mark === '?' || point.mark === '%' ? LABELS.perhaps : '',
    month !== null && day !== null ? LABELS[WEEKDAYS[weekday(year, month, day)]!] : '',
    day === null ? '' : String(day),
    month === null ? '' : LABELS[month > 12 ? SEASONS[month - 21]! : MONTHS[month - 1]!],
    String(year),
    point.clock,
  ]
  return words.filter(word => word !== '').join(' ')
}

function pointDays(edtf: string): { from: number; to: number } | undefined {
  const point = parsePoint(edtf)
  if (!point) return undefined
  const { year, month, day } = point
  if (month === null) return { from: toDay(year, 1, 1), to: toDay(year + 1, 1, 1) }
  // EDTF seasons are not bound to months; the northern ones stand for the place on the line only.
  if (month > 12)
    return { from: toDay(year, (month - 21) * 3 + 3, 1), to: toDay(year, (month - 21) * 3 + 3, 1) + 91 }
  if (day === null)
    return { from: toDay(year, month, 1), to: toDay(year, month, monthLength(year, month)) + 1 }
  return { from: toDay(year, month, day), to: toDay(year, month, day) + 1 }
}

function isOpen(edtf: string): boolean {
  return edtf === '' || edtf === '..'
}

function monthLength(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : MONTH_DAYS[month - 1]!
}

function weekday(year: number, month: number, day: number): number {
  return (((toDay(year, month, day) % 7) + 7) % 7) as 0 | 1 | 2 | 3 | 4 | 5 | 6
}

function toDay(year: number, month: number, day: number): number {
  // Hinnant's days_from_civil.
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return (
    era * 146097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719468
  )
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0')
}
