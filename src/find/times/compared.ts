import { calendarDay, dayNumber, formatMonth } from '../../text/edtf.ts'
import { lookUp } from '../atoms.ts'
import { isDigit } from '../quantities/numbers.ts'
import { nearMonth } from './calendar.ts'
import { addMonths, type Period, periodOf, quarterPeriod, yearPeriod } from './period.ts'
import { numberOf, type Place, type Reading, type Subject, textOf, type Why } from './reading.ts'

/** A comparison is drawn in so many atoms at most. */
const REACH = 24
/** "from a year earlier", "compared with a year ago": the word that compares stands so near. */
const NEAR = 2
/** A figure stands so near before ", a year ago": "or 14 cents a share, a year ago". */
const FIGURE_REACH = 7

/**
 * Whether a figure is held against that of another time: "to $5 million from $3 million a year earlier".
 * Then "a year earlier" is as long as the period that the passage is about.
 */
function isComparison(place: Place): boolean {
  const { words, atoms, match } = place
  const { first } = match
  for (let at = first - 1; at >= 0 && at >= first - REACH; at--) {
    if (!words.comparing.includes(atoms.word[at]!)) continue
    if (at >= first - NEAR) return true
    // "bought from Lind for $3 million a year ago" has no figure to compare with.
    return hasFigure(place, at + 1, first) && hasFigure(place, at - REACH, at)
  }
  return atoms.word[first - 1] === ',' && hasFigure(place, first - FIGURE_REACH, first - 1)
}

function hasFigure({ atoms, quantities }: Place, from: number, to: number): boolean {
  for (let at = Math.max(0, from); at < to; at++) {
    const word = atoms.word[at]!
    if (isDigit(word) || Object.hasOwn(quantities.cardinals, word)) return true
  }
  return false
}

/** The period a year before the one that is compared with it; null where nothing is compared, or no period told. */
export function readYearBefore(place: Place): Reading | null {
  const { subject } = place
  if (!subject || (textOf(place, 'base') !== 'subject' && !isComparison(place))) return null
  return told(shiftYears(subject, -1), subject)
}

function shiftYears({ unit, day }: Subject, years: number): Period {
  return periodOf(unit, day, unit === 'Q' ? years * 4 : unit === 'M' ? years * 12 : years)
}

// What is only compared is nothing that later words rest on.
function told({ value, edtf }: Period, { unit, day }: Subject, why: Why = 'compared'): Reading {
  return { type: 'DATE', value, edtf, from: 'text', against: periodOf(unit, day).edtf, why }
}

/** "the year-ago quarter", "the 1988 period", "the comparable period last year": the period of the passage in another year. */
export function readCompared(place: Place): Reading | null {
  const { subject, anchor } = place
  const year = numberOf(place, 'year')
  const ordinal = numberOf(place, 'ord')
  const base = subject?.day ?? anchor
  if (base === null) return null
  const shifted = year ?? calendarDay(base).year + (numberOf(place, 'shift') ?? -1)
  if (ordinal !== null && ordinal > 4) return null
  if (subject) {
    const moved = shiftYears(subject, shifted - calendarDay(subject.day).year)
    return told(ordinal === null ? moved : quarterPeriod(shifted, ordinal * 3), subject)
  }
  if (ordinal === null && textOf(place, 'unit') === 'Q') return null
  const { value, edtf } = ordinal === null ? yearPeriod(shifted) : quarterPeriod(shifted, ordinal * 3)
  return { type: 'DATE', value, edtf, from: year === null ? 'anchor' : 'words' }
}

/** "the quarter", "the latest period": the quarter that the passage is about. */
export function readSubject(place: Place): Reading | null {
  const { subject, anchor } = place
  if (subject?.unit === 'Q') return told(periodOf('Q', subject.day), subject, 'same')
  if (anchor === null || numberOf(place, 'shift') === null) return null
  const { value, edtf, first } = periodOf('Q', anchor, -1)
  return { type: 'DATE', value, edtf, from: 'anchor', subject: { unit: 'Q', day: first } }
}

/** "for the year": that of the passage's quarter, else that of publication. */
export function readFullYear(place: Place): Reading | null {
  const { subject, anchor } = place
  if (subject) return told(periodOf('Y', subject.day), subject, 'same')
  // "For the year", told in January, is the year before to one and the new one to another.
  if (anchor === null || calendarDay(anchor).month <= FIRST_QUARTER_END) return null
  const { value, edtf } = periodOf('Y', anchor)
  return { type: 'DATE', value, edtf, from: 'anchor' }
}

const FIRST_QUARTER_END = 3

/** "the quarter ended Sept. 30", "the nine months ended June 30": so many months up to the one that is named. */
export function readEnded(place: Place): Reading | null {
  const { words, atoms, match } = place
  const at = match.last + endedLength(place)
  const month = lookUp(words.classes.MONTH ?? {}, atoms.word[at])
  if (at === match.last || typeof month !== 'number') return null
  const end = yearBehind(place, at) ?? nearMonth(place, month)?.first
  const months = monthsOf(place)
  if (end === undefined || months === null) return null
  const last = typeof end === 'number' ? calendarDay(end) : { year: end.year, month }
  return endedAt(place, last.year, month, months)
}

// "ended" is one word, "that ended" two.
function endedLength({ words, atoms, match: { last } }: Place): number {
  const word = atoms.word[last] ?? ''
  if (words.ended.includes(word)) return 1
  return words.ended.includes(`${word} ${atoms.word[last + 1] ?? ''}`) ? 2 : 0
}

function endedAt(place: Place, year: number, month: number, months: number): Reading {
  const [fromYear, fromMonth] = addMonths(year, month, 1 - months)
  const edtf = `${formatMonth(fromYear, fromMonth)}/${formatMonth(year, month)}`
  if (months !== 3) {
    const value = textOf(place, 'unit') === 'Y' ? 'P1Y' : `P${months}M`
    return { type: 'DURATION', value, edtf, from: 'anchor', subject: null }
  }
  // A business year's quarter is called after the one that holds its middle.
  const [midYear, midMonth] = addMonths(year, month, -1)
  const ordinal = numberOf(place, 'ord')
  const value =
    ordinal === null
      ? quarterPeriod(midYear, midMonth).value
      : `${formatMonth(year, month).slice(0, 4)}-Q${ordinal}`
  return {
    type: 'DATE',
    value,
    edtf,
    from: 'anchor',
    subject: { unit: 'Q', day: dayNumber(midYear, midMonth, 1) },
  }
}

function monthsOf(place: Place): number | null {
  const unit = textOf(place, 'unit')
  if (unit === 'Q') return 3
  if (unit === 'Y') return 12
  return unit === 'M' ? (numberOf(place, 'n') ?? 1) : null
}

/** A year stands so near behind its month: "ended Sept. 30, 1989". */
const YEAR_REACH = 5

function yearBehind({ atoms }: Place, at: number): { readonly year: number } | undefined {
  for (let next = at + 1; next < at + YEAR_REACH; next++) {
    const word = atoms.word[next] ?? ''
    if (/^(19|20)\d\d$/.test(word)) return { year: Number(word) }
    if (!/^[\d.,]/.test(word)) return undefined
  }
  return undefined
}
