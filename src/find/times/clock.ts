import type { TimeWords } from '../../language/times.ts'
import { calendarDay, dayNumber, formatDay, weekdayOf } from '../../text/edtf.ts'
import { numberOf, type Place, type Reading, textOf } from './reading.ts'

/** "7:50 p.m. ET", "7 p.m.", "0600 GMT": a time of day, which waits for its date. */
export function readClock(place: Place): Reading | null {
  const minutes = minutesOf(place)
  if (minutes === null) return null
  const zone = textOf(place, 'zone')
  return {
    type: 'TIME',
    value: `XXXX-XX-XXT${formatClock(minutes)}`,
    edtf: null,
    from: null,
    clock: { minutes, zone },
  }
}

function minutesOf(place: Place): number | null {
  const four = numberOf(place, 'four')
  if (four !== null) return Math.floor(four / 100) * 60 + (four % 100)
  const [hour, minute] = hourAndMinute(place)
  const half = textOf(place, 'meridiem') ?? halfOf(textOf(place, 'part'))
  if (hour === null || hour > 24 || minute >= 60) return null
  if (!half) return hour * 60 + minute
  if (hour > 12 || hour === 0) return null
  return ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute
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

/** Minutes after midnight as `HH:MM`. */
export function formatClock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** A time of day on a day, as EDTF, with its offset where a zone is named. */
export function formatInstant(day: number, clock: NonNullable<Reading['clock']>, words: TimeWords): string {
  const date = `${formatDay(day)}T${formatClock(clock.minutes)}`
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
