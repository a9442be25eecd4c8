import { calendarDay, dayNumber, formatDay, isDay } from '../../text/edtf.ts'
import {
  addMonths,
  centuryPeriod,
  dayPeriod,
  decadePeriod,
  type Edge,
  edgeOf,
  monthPeriod,
  monthsPeriod,
  type Period,
  quarterPeriod,
  SEASONS,
  type Unit,
  yearPeriod,
} from './period.ts'
import {
  numberOf,
  type Place,
  type Precision,
  type Reading,
  type Subject,
  type Tense,
  textOf,
  unresolved,
} from './reading.ts'

/** A reading of a period, with its edge where one is named. */
export function readPeriod(
  place: Place,
  unit: Unit,
  period: Period,
  from: Reading['from'],
  precision?: Precision,
): Reading {
  const edge = textOf(place, 'edge') as Edge | null
  const cut = edge ? edgeOf(unit, period, edge, place.anchor) : period
  const reading: Reading = { type: 'DATE', value: cut.value, edtf: cut.edtf, from }
  return precision ? { ...reading, reference: { day: cut.first, precision } } : reading
}

/** "Wednesday, March 26, 2025", "April 2", "26/3/25": a day, its year stated or found by tense. */
export function readDay(place: Place): Reading | null {
  const month = numberOf(place, 'month')
  const day = numberOf(place, 'day')
  if (month === null || day === null || day > 31) return null
  const year = statedYear(place)
  const from = numberOf(place, 'shift') === null ? 'words' : 'anchor'
  if (year !== null) return isDay(year, month, day) ? fixDay(place, dayNumber(year, month, day), from) : null
  const days = nearYears(place).filter(near => isDay(near, month, day))
  const found = chooseNear(
    place,
    days.map(near => dayNumber(near, month, day)),
  )
  if (found !== null) return fixDay(place, found, 'anchor')
  const value = `XXXX-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return unresolved('DATE', value)
}

/** A day, or a part of it where one is named. */
export function fixDay(place: Place, day: number, from: Reading['from']): Reading {
  const part = textOf(place, 'part')
  const period = dayPeriod(day)
  return {
    type: part ? 'TIME' : 'DATE',
    value: part ? `${period.value}T${part}` : period.value,
    edtf: period.edtf,
    from,
    reference: { day, precision: 'day' },
  }
}

/** Two-digit years up to this are of the 21st century. */
const LAST_SHORT_YEAR = 50

/** The year that the words name themselves or by "last year". */
export function statedYear(place: Place): number | null {
  const short = numberOf(place, 'yy')
  if (short !== null) return short > LAST_SHORT_YEAR ? 1900 + short : 2000 + short
  const year = numberOf(place, 'year')
  if (year !== null) return year
  const shift = numberOf(place, 'shift')
  return shift !== null && place.anchor !== null ? calendarDay(place.anchor).year + shift : null
}

function nearYears(place: Place): readonly number[] {
  if (place.anchor === null) return []
  const { year } = calendarDay(place.anchor)
  return [year - 1, year, year + 1]
}

/** A day against the tense must be this many times nearer to be meant: "extended to Nov. 20", said on October 27. */
const AGAINST_TENSE = 3

/** The day nearest to the anchor, those that the tense speaks against counted as further away. */
export function chooseNear(place: Place, days: readonly number[]): number | null {
  const { anchor } = place
  if (anchor === null || days.length === 0) return null
  const tense = tenseOf(place)
  const distance = (day: number): number => {
    const against = tense === 'future' ? day < anchor : tense === 'past' && day > anchor
    return Math.abs(day - anchor) * (against ? AGAINST_TENSE : 1)
  }
  return days.reduce((best, day) => (distance(day) < distance(best) ? day : best))
}

/** The tense of the clause; without one "by February" and "until Friday" look ahead. */
export function tenseOf(place: Place): Tense {
  return place.tense() ?? (isLimit(place) ? 'future' : null)
}

function isLimit(place: Place): boolean {
  return place.words.limits.includes(place.atoms.word[place.match.first - 1] ?? '')
}

/** "March 3-5, 2025": the days from one to another. */
export function readDays(place: Place): Reading | null {
  const month = numberOf(place, 'month')
  const day = numberOf(place, 'day')
  const last = numberOf(place, 'last')
  if (month === null || day === null || last === null || last <= day) return null
  const first = readDay(place)
  if (!first?.edtf || !first.reference) return first && unresolved('DATE', `${first.value}/${last}`)
  const { year } = calendarDay(first.reference.day)
  if (!isDay(year, month, last)) return unresolved('DATE', `${first.value}/${last}`)
  const to = formatDay(first.reference.day + last - day)
  return { ...first, value: `${first.value}/${to}`, edtf: `${first.edtf}/${to}` }
}

/** "2025-03-26". */
export function readIso(place: Place): Reading | null {
  const { atoms, match } = place
  const month = Number(atoms.word[match.first + 2])
  const day = Number(atoms.word[match.first + 4])
  const year = numberOf(place, 'year')!
  return isDay(year, month, day) ? fixDay(place, dayNumber(year, month, day), 'words') : null
}

/** "3/25/25": month and day in the order of the language, unless only the other can be a month. */
export function readSlash(place: Place): Reading | null {
  const figures = [numberOf(place, 'a')!, numberOf(place, 'b')!] as const
  const [month, day] = place.words.monthFirst ? figures : figures.toReversed()
  const year = statedYear(place)
  if (year === null) return readBareSlash(place, figures)
  if (isDay(year, month!, day!)) return fixDay(place, dayNumber(year, month!, day!), 'words')
  return isDay(year, day!, month!) ? fixDay(place, dayNumber(year, day!, month!), 'words') : null
}

// "on 4/22": the order is known where only one of them can be a month.
function readBareSlash(place: Place, [a, b]: readonly [number, number]): Reading | null {
  if (a <= 12 === b <= 12) return null
  const [month, day] = a <= 12 ? [a, b] : [b, a]
  return readDay({ ...place, match: { ...place.match, captures: { ...place.match.captures, month, day } } })
}

/** "March 2025", "mid-March", "in February". */
export function readMonth(place: Place): Reading | null {
  const month = numberOf(place, 'month')!
  const year = statedYear(place)
  const implied = year === null
  const found = implied ? nearMonth(place, month) : monthPeriod(year, month)
  if (!found) return unresolved('DATE', `XXXX-${String(month).padStart(2, '0')}`)
  const stated = !implied && numberOf(place, 'shift') === null
  return readPeriod(place, 'M', found, stated ? 'words' : 'anchor', 'month')
}

/** The month that fits the tense; that of publication is itself, and without a tense the past is preferred. */
export function nearMonth(place: Place, month: number): Period | null {
  if (place.anchor === null) return null
  const { year, month: now } = calendarDay(place.anchor)
  if (month === now) return monthPeriod(year, month)
  const back = (now - month + 12) % 12
  const tense = tenseOf(place)
  if (tense === 'past' && !isLimit(place)) return monthPeriod(...addMonths(year, now, -back))
  const ahead = (12 - back) * (tense === 'future' || tense === 'present' ? 1 : AGAINST_TENSE)
  const chosen = ahead < back * (tense === 'future' ? AGAINST_TENSE : 1) ? 12 - back : -back
  return monthPeriod(...addMonths(year, now, chosen))
}

/** "June-August 1992", "Nov-Feb 2017": the months from one to another. */
export function readMonths(place: Place): Reading | null {
  const last = numberOf(place, 'last')!
  const end = readMonth({
    ...place,
    match: { ...place.match, captures: { ...place.match.captures, month: last } },
  })
  if (!end?.reference || end.edtf === null) return end && unresolved('DATE', 'XXXX-XX')
  const { year, month } = calendarDay(end.reference.day)
  const first = numberOf(place, 'month')!
  const from = monthPeriod(first <= month ? year : year - 1, first).edtf
  return { ...end, value: `${from}/${end.edtf}`, edtf: `${from}/${end.edtf}` }
}

/** "in 2023", "mid-1996", "the end of 1990"; a business year is known only by its name. */
export function readYear(place: Place): Reading | null {
  if (textOf(place, 'fiscal')) return unresolved('DATE', String(numberOf(place, 'year')))
  return readPeriod(place, 'Y', yearPeriod(numberOf(place, 'year')!), 'words', 'year')
}

/** "2019-20", "2010–2015": the years from one to another. */
export function readYears(place: Place): Reading | null {
  const from = numberOf(place, 'year')!
  const short = numberOf(place, 'yy')
  const to = short === null ? numberOf(place, 'last')! : from - (from % 100) + short
  return to > from ? { type: 'DATE', value: `${from}/${to}`, edtf: `${from}/${to}`, from: 'words' } : null
}

/** "the 1990s", "the late '70s", "the sixties". */
export function readDecade(place: Place): Reading | null {
  const year = numberOf(place, 'year')
  const tens = numberOf(place, 'yy') ?? numberOf(place, 'decade')
  if (year === null && (tens === null || tens % 10 !== 0)) return null
  if (year !== null && year % 10 !== 0) return null
  const prefix = year !== null ? year / 10 : (tens! <= 20 ? 200 : 190) + tens! / 10
  return readPeriod(place, 'DE', decadePeriod(prefix), 'words')
}

/** "the 19th century". */
export function readCentury(place: Place): Reading | null {
  const ordinal = numberOf(place, 'ord')!
  return ordinal >= 1 && ordinal <= 22 ? readPeriod(place, 'CE', centuryPeriod(ordinal - 1), 'words') : null
}

/** "the third quarter of 2024", "third-quarter"; that of a business year is known only by its end. */
export function readQuarter(place: Place): Reading | null {
  const ordinal = numberOf(place, 'ord')!
  if (ordinal < 1 || ordinal > 4) return null
  const found = quarterOf(place, ordinal)
  if (found === null) return unresolved('DATE', `XXXX-Q${ordinal}`)
  const from = numberOf(place, 'year') === null ? 'anchor' : 'words'
  // Accounts are given of a quarter that is over.
  const over = place.anchor === null || found.last < place.anchor
  const subject: { subject?: Subject } = over ? { subject: { unit: 'Q', day: found.first } } : {}
  if (textOf(place, 'fiscal')) return { ...unresolved('DATE', found.value), ...subject }
  return { ...readPeriod(place, 'Q', found, from), ...subject }
}

function quarterOf(place: Place, ordinal: number): Period | null {
  const year = statedYear(place)
  if (year !== null) return quarterPeriod(year, ordinal * 3)
  if (place.anchor === null) return null
  const { year: now, month } = calendarDay(place.anchor)
  const back = (Math.ceil(month / 3) - ordinal + 4) % 4
  const ahead = tenseOf(place) === 'future' && back >= 2
  const [near] = addMonths(now, month, ahead ? (4 - back) * 3 : -back * 3)
  return quarterPeriod(near, ordinal * 3)
}

/** "the first half of 2024". */
export function readHalf(place: Place): Reading | null {
  const half = numberOf(place, 'ord')!
  const year = statedYear(place)
  if (half > 2 || year === null) return null
  const period = monthsPeriod(year, half * 6 - 5, half * 6)
  const from = numberOf(place, 'year') === null ? 'anchor' : 'words'
  return { ...readPeriod(place, 'Q', { ...period, value: `${year}-H${half}` }, from), subject: null }
}

/** "summer 2024", "the spring of 2023": EDTF writes seasons as months 21 to 24. */
export function readSeason(place: Place): Reading | null {
  const season = numberOf(place, 'season')!
  const name = SEASONS[season - 1]!
  const year = statedYear(place) ?? nearSeason(place, season)
  if (year === null) return unresolved('DATE', `XXXX-${name}`)
  const from = numberOf(place, 'year') === null ? 'anchor' : 'words'
  return { type: 'DATE', value: `${year}-${name}`, edtf: `${year}-${20 + season}`, from }
}

/** "This winter", said until May, is the one that began in the December before. */
const WINTER = 4
const WINTER_LAST_MONTH = 5

/** The year of the season that fits the tense; spring begins in March, winter in December. */
export function nearSeason(place: Place, season: number, shift: number | null = null): number | null {
  if (place.anchor === null) return null
  const { year, month } = calendarDay(place.anchor)
  const [seasonYear, seasonMonth] = addMonths(year, month, -2)
  const now = Math.ceil(seasonMonth / 3)
  if (shift === 0) return season === WINTER && month <= WINTER_LAST_MONTH ? year - 1 : year
  if (shift !== null && shift < 0) return season < now ? seasonYear : seasonYear - 1
  if (shift !== null) return season > now ? seasonYear : seasonYear + 1
  if (tenseOf(place) === 'future') return season < now ? seasonYear + 1 : seasonYear
  return season > now ? seasonYear - 1 : seasonYear
}
