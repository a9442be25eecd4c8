import type { TimeWords } from '../../language/times.ts'
import { calendarDay, dayNumber, formatDay, weekdayOf } from '../../text/edtf.ts'
import { type Atoms, lookUp } from '../atoms.ts'
import { numberOf, type Place, type Reading, textOf } from './reading.ts'

/** "7:50 p.m. ET", "7 p.m.", "0600 GMT": a time of day, which waits for its date. */
export function readClock(place: Place): Reading | null {
  const minutes = minutesOf(place)
  if (minutes === null) return null
  const zone = textOf(place, 'zone')
  return {
    type: 'TIME',
    value: `XXXX-XX-XXT${formatClock(minutes, numberOf(place, 'sec'))}`,
    edtf: null,
    from: null,
    clock: { minutes, seconds: numberOf(place, 'sec'), zone, told: textOf(place, 'meridiem') !== null },
  }
}

/** "in the morning", "late afternoon": a part of a day, which waits for its date. */
export function readPart(place: Place): Reading {
  return { type: 'TIME', value: `XXXX-XX-XXT${textOf(place, 'part')}`, edtf: null, from: null, part: true }
}

const DAY_MINUTES = 24 * 60

/** The part of a day that runs over midnight. */
export const NIGHT = 'NI'

/** At night these hours lie behind midnight: "two in the night". */
const FIRST_EARLY_HOUR = 5

/** Whether an hour of twelve at night lies behind midnight. */
export function isPastMidnight(hour: number): boolean {
  return hour < FIRST_EARLY_HOUR
}

// "A quarter to eight" has its minutes below zero.
function minutesOf(place: Place): number | null {
  const four = numberOf(place, 'four')
  if (four !== null) return Math.floor(four / 100) * 60 + (four % 100)
  const [hour, minute] = hourAndMinute(place)
  const part = textOf(place, 'part')
  const half = textOf(place, 'meridiem') ?? halfOf(part) ?? rangeHalf(place, hour, minute)
  if (hour === null || hour > 24 || minute >= 60) return null
  if (!half && place.match.rule.check === 'rangeEnd') return null
  if (!half) return hour * 60 + minute < 0 ? null : hour * 60 + minute
  if (hour > 12 || hour === 0) return null
  if (!textOf(place, 'meridiem') && part === NIGHT && isPastMidnight(hour % 12))
    return hour === 12 ? DAY_MINUTES + minute : hour * 60 + minute
  return (((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute + DAY_MINUTES) % DAY_MINUTES
}

// "from 3 to 5 p.m.", "from 11 to 3 p.m.": the first hour lies before the second.
function rangeHalf(place: Place, hour: number | null, minute: number): string | null {
  if (place.match.rule.check === 'rangeEnd') return endHalf(place, hour, minute)
  if (place.match.rule.check !== 'rangeClock') return null
  const end = rangeEnd(place.words, place.atoms, place.match.last)
  if (hour === null || !end) return null
  if ((hour % 12) * 60 + minute <= end.minutes) return end.half
  return end.half === 'pm' ? 'am' : 'pm'
}

// "from 10 a.m. to 4": the next such hour.
function endHalf({ words, atoms, match }: Place, hour: number | null, minute: number): string | null {
  const start = rangeStart(words, atoms, match.first)
  if (hour === null || !start) return null
  if ((hour % 12) * 60 + minute > start.minutes) return start.half
  return start.half === 'am' ? 'pm' : 'am'
}

/** The time of day before "to" or "-", in minutes of its half: "10 a.m. to". */
export function rangeStart(
  words: TimeWords,
  atoms: Atoms,
  at: number,
): { readonly minutes: number; readonly half: string } | null {
  const half = lookUp(words.classes.MERIDIEM ?? {}, atoms.word[at - 2])
  if (!words.rangeWords.includes(atoms.word[at - 1] ?? '') || typeof half !== 'string') return null
  const told = atoms.word[at - 4] === ':'
  const hour = atoms.word[at - (told ? 5 : 3)] ?? ''
  if (!/^(?:1[0-2]|0?[1-9])$/.test(hour)) return null
  return { minutes: (Number(hour) % 12) * 60 + (told ? Number(atoms.word[at - 3]) : 0), half }
}

/** The time of day behind "to" or "and", in minutes of its half: "to 5 p.m.". */
export function rangeEnd(
  words: TimeWords,
  atoms: Atoms,
  at: number,
): { readonly minutes: number; readonly half: string } | null {
  const link = atoms.word[at] ?? ''
  const last = atoms.word[at + 1] ?? ''
  if (!words.rangeWords.includes(link) && !words.rangeAnd.includes(link)) return null
  if (!/^(?:1[0-2]|0?[1-9])$/.test(last)) return null
  const minute = atoms.word[at + 2] === ':' ? (atoms.word[at + 3] ?? '') : ''
  const told = /^[0-5]\d$/.test(minute)
  const behind = at + (told ? 4 : 2)
  const half = lookUp(words.classes.MERIDIEM ?? {}, atoms.word[behind]) ?? partHalf(words, atoms, behind)
  return typeof half === 'string'
    ? { minutes: (Number(last) % 12) * 60 + (told ? Number(minute) : 0), half }
    : null
}

// "between 5 and 6 in the afternoon"
function partHalf(words: TimeWords, atoms: Atoms, at: number): string | null {
  if (!words.aheadLeads.includes(atoms.word[at] ?? '') || !words.definite.includes(atoms.word[at + 1] ?? ''))
    return null
  const part = lookUp(words.classes.PART ?? {}, atoms.word[at + 2])
  return typeof part === 'string' ? halfOf(part) : null
}

/** The half of the day that a part of it lies in. */
export function halfOf(part: string | null): string | null {
  return part === null ? null : part === 'MO' ? 'am' : 'pm'
}

function hourAndMinute(place: Place): [number | null, number] {
  const point = textOf(place, 'point')
  if (point) {
    const [hour, minute] = point.split('.').map(Number)
    return [hour!, minute!]
  }
  return [numberOf(place, 'hour') ?? numberOf(place, 'n'), numberOf(place, 'min') ?? 0]
}

/** Minutes after midnight as `HH:MM`, with seconds where they are told. */
export function formatClock(minutes: number, seconds: number | null = null): string {
  const parts = [Math.floor(minutes / 60), minutes % 60, ...(seconds === null ? [] : [seconds])]
  return parts.map(part => String(part).padStart(2, '0')).join(':')
}

/** A time of day on a day, as EDTF, with its offset where a zone is named. */
export function formatInstant(day: number, clock: NonNullable<Reading['clock']>, words: TimeWords): string {
  const date = `${formatDay(day)}T${formatClock(clock.minutes, clock.seconds)}`
  const zone = clock.zone ? words.zones[clock.zone] : undefined
  if (!zone) return date
  const [standard, daylight, rule] = zone
  return date + formatOffset(isDaylight(day, rule) ? daylight : standard)
}

function formatOffset(minutes: number): string {
  return minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${formatClock(Math.abs(minutes))}`
}

// United States since 2007: second Sunday of March to first Sunday of November.
// European Union since 1996: last Sunday of March to last Sunday of October.
function isDaylight(day: number, rule: '' | 'us' | 'eu'): boolean {
  if (rule === '') return false
  const { year } = calendarDay(day)
  const [from, to] =
    rule === 'us'
      ? [sundayFrom(dayNumber(year, 3, 8)), sundayFrom(dayNumber(year, 11, 1))]
      : [sundayFrom(dayNumber(year, 3, 25)), sundayFrom(dayNumber(year, 10, 25))]
  return day >= from && day < to
}

function sundayFrom(day: number): number {
  return day + 7 - weekdayOf(day)
}
