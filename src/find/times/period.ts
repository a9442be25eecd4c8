import {
  calendarDay,
  dayNumber,
  daysOfMonth,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  weekdayOf,
} from '../../text/edtf.ts'

/** A stretch of whole days, both ends included, as TIMEX3 and EDTF write it. */
export interface Period {
  readonly value: string
  readonly edtf: string
  readonly first: number
  readonly last: number
}

/** Units of the calendar as TIMEX3 names them; WE a weekend, DE a decade, CE a century. */
export type Unit = 'D' | 'W' | 'WE' | 'M' | 'Q' | 'Y' | 'DE' | 'CE'

/** Which part of a period is meant. */
export type Edge = 'early' | 'mid' | 'late' | 'start' | 'end' | 'earlier' | 'later'

/** What "early", "mid" and "late" mean of a month: its days 1–10, 11–20, 21 to the end. */
const EARLY_LAST_DAY = 10
const MID_LAST_DAY = 20
/** And of a year: January to April, May to August, September to December. */
const EARLY_LAST_MONTH = 4
const MID_LAST_MONTH = 8

/** Spring, summer, autumn and winter as TIMEX3 names them. */
export const SEASONS = ['SP', 'SU', 'FA', 'WI'] as const

/** Whether a text names a unit of the calendar. */
export function isUnit(text: string | null): text is Unit {
  return text !== null && ['D', 'W', 'WE', 'M', 'Q', 'Y', 'DE', 'CE'].includes(text)
}

/** The period of a unit that holds a day, `shift` units later. */
export function periodOf(unit: Unit, day: number, shift = 0): Period {
  const { year, month } = calendarDay(day)
  switch (unit) {
    case 'D':
      return dayPeriod(day + shift)
    case 'W':
      return weekPeriod(day + 7 * shift)
    case 'WE':
      return weekendPeriod(day + 7 * shift)
    case 'M':
      return monthPeriod(...addMonths(year, month, shift))
    case 'Q':
      return quarterPeriod(...addMonths(year, month, shift * 3))
    case 'Y':
      return yearPeriod(year + shift)
    case 'DE':
      return decadePeriod(Math.floor(year / 10) + shift)
    case 'CE':
      return centuryPeriod(Math.floor(year / 100) + shift)
  }
}

/** A year and month some months later. */
export function addMonths(year: number, month: number, months: number): [number, number] {
  const count = year * 12 + month - 1 + months
  return [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1]
}

/** One day. */
export function dayPeriod(day: number): Period {
  const text = formatDay(day)
  return { value: text, edtf: text, first: day, last: day }
}

function weekPeriod(day: number): Period {
  const first = day - weekdayOf(day) + 1
  return {
    value: formatWeek(day),
    edtf: `${formatDay(first)}/${formatDay(first + 6)}`,
    first,
    last: first + 6,
  }
}

// A weekend belongs to the week that it ends.
function weekendPeriod(day: number): Period {
  const first = day - weekdayOf(day) + 6
  const edtf = `${formatDay(first)}/${formatDay(first + 1)}`
  return { value: `${formatWeek(first)}-WE`, edtf, first, last: first + 1 }
}

/** One month. */
export function monthPeriod(year: number, month: number): Period {
  const text = formatMonth(year, month)
  const first = dayNumber(year, month, 1)
  return { value: text, edtf: text, first, last: first + daysOfMonth(year, month) - 1 }
}

/** The quarter of a year that holds a month. */
export function quarterPeriod(year: number, month: number): Period {
  const quarter = Math.ceil(month / 3)
  return { ...monthsPeriod(year, quarter * 3 - 2, quarter * 3), value: `${formatYear(year)}-Q${quarter}` }
}

/** Some months of one year. */
export function monthsPeriod(year: number, from: number, to: number): Period {
  const edtf = `${formatMonth(year, from)}/${formatMonth(year, to)}`
  return { value: edtf, edtf, first: dayNumber(year, from, 1), last: dayNumber(year, to + 1, 1) - 1 }
}

/** One year. */
export function yearPeriod(year: number): Period {
  const text = formatYear(year)
  return { value: text, edtf: text, first: dayNumber(year, 1, 1), last: dayNumber(year + 1, 1, 1) - 1 }
}

/** The decade of the years that begin with `prefix`: 199 for the 1990s. */
export function decadePeriod(prefix: number): Period {
  const first = dayNumber(prefix * 10, 1, 1)
  return { value: String(prefix), edtf: `${prefix}X`, first, last: dayNumber(prefix * 10 + 10, 1, 1) - 1 }
}

/** The century of the years that begin with `prefix`: 19 for the 20th. */
export function centuryPeriod(prefix: number): Period {
  const first = dayNumber(prefix * 100, 1, 1)
  return { value: String(prefix), edtf: `${prefix}XX`, first, last: dayNumber(prefix * 100 + 100, 1, 1) - 1 }
}

/** The part of a period that an edge means; `today` cuts "earlier" and "later". The value stays, as in TIMEX3. */
export function edgeOf(unit: Unit, period: Period, edge: Edge, today: number | null): Period {
  const days = edgeDays(unit, period, edge, today)
  if (!days) return period
  const [first, last] = days
  const edtf = spanOf(unit, first, last)
  return { value: period.value, edtf: first === last ? formatDay(first) : edtf, first, last }
}

// Parts of a year are whole months, parts of a decade or century whole years.
function spanOf(unit: Unit, first: number, last: number): string {
  const tail = unit === 'Y' || unit === 'Q' ? 3 : unit === 'DE' || unit === 'CE' ? 6 : 0
  const [from, to] = [first, last].map(day => formatDay(day).slice(0, 10 - tail))
  return from === to ? from! : `${from}/${to}`
}

function edgeDays(unit: Unit, period: Period, edge: Edge, today: number | null): [number, number] | null {
  const { first, last } = period
  if (edge === 'earlier' || edge === 'later') return cutAt(period, edge, today)
  if (unit === 'M') return edgeOfMonth(first, last, edge)
  if (unit === 'Y') return edgeOfYear(first, edge)
  if (unit === 'DE') return edgeOfYears(first, edge, DECADE_EDGES)
  if (unit === 'CE') return edgeOfYears(first, edge, CENTURY_EDGES)
  if (unit === 'W') return edgeOfWeek(first, edge)
  return unit === 'Q' ? edgeOfQuarter(first, edge) : null
}

function cutAt(period: Period, edge: Edge, today: number | null): [number, number] | null {
  if (today === null) return null
  if (edge === 'earlier') return today > period.first ? [period.first, Math.min(today, period.last)] : null
  return today < period.last ? [Math.max(today, period.first), period.last] : null
}

function edgeOfMonth(first: number, last: number, edge: Edge): [number, number] {
  if (edge === 'early' || edge === 'start') return [first, first + EARLY_LAST_DAY - 1]
  if (edge === 'mid') return [first + EARLY_LAST_DAY, first + MID_LAST_DAY - 1]
  return [first + MID_LAST_DAY, last]
}

// "The end of the year" is its December, "late in the year" its last third.
function edgeOfYear(first: number, edge: Edge): [number, number] {
  const { year } = calendarDay(first)
  const months: Record<string, [number, number]> = {
    early: [1, EARLY_LAST_MONTH],
    mid: [EARLY_LAST_MONTH + 1, MID_LAST_MONTH],
    late: [MID_LAST_MONTH + 1, 12],
    start: [1, 1],
    end: [12, 12],
  }
  const [from, to] = months[edge]!
  return [dayNumber(year, from, 1), dayNumber(year, to + 1, 1) - 1]
}

/** The early nineties are 1990 to 1993, the mid-nineties 1994 to 1996, the late nineties 1997 to 1999. */
const DECADE_EDGES = [3, 6, 9] as const
/** And a century in thirds. */
const CENTURY_EDGES = [33, 66, 99] as const

function edgeOfYears(first: number, edge: Edge, edges: readonly [number, number, number]): [number, number] {
  const { year } = calendarDay(first)
  const [early, mid, late] = edges
  const [from, to] = thirdOf(edge, [
    [0, early],
    [early + 1, mid],
    [mid + 1, late],
  ])
  return [dayNumber(year + from, 1, 1), dayNumber(year + to + 1, 1, 1) - 1]
}

function thirdOf(edge: Edge, thirds: readonly [number, number][]): [number, number] {
  return thirds[edge === 'early' || edge === 'start' ? 0 : edge === 'mid' ? 1 : 2]!
}

// Early in the week is Monday or Tuesday, midweek Tuesday to Thursday, late Thursday to Sunday.
function edgeOfWeek(first: number, edge: Edge): [number, number] {
  if (edge === 'early' || edge === 'start') return [first, first + 1]
  return edge === 'mid' ? [first + 1, first + 3] : [first + 3, first + 6]
}

// Early, mid and late in a quarter are its three months.
function edgeOfQuarter(first: number, edge: Edge): [number, number] {
  const { year, month } = calendarDay(first)
  const [shift] = thirdOf(edge, [
    [0, 0],
    [1, 1],
    [2, 2],
  ])
  return [dayNumber(year, month + shift, 1), dayNumber(year, month + shift + 1, 1) - 1]
}
