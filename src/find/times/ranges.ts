import type { TimeWords } from '../../language/times.ts'
import { calendarDay, dayNumber, formatDay, isDay } from '../../text/edtf.ts'
import type { Atoms } from '../atoms.ts'
import type { Placed } from './join.ts'
import { type Reading, unresolved } from './reading.ts'

/**
 * Lets the ends of a range agree: the end of "from November to April" lies in the year after its beginning, and
 * "from January to April 2015" begins in that year.
 */
export function orderRanges(words: TimeWords, atoms: Atoms, found: readonly Placed[]): readonly Placed[] {
  if (found.length < 2) return found
  const ordered = [...found]
  for (let i = 1; i < ordered.length; i++) {
    const before = ordered[i - 1]!
    const placed = ordered[i]!
    if (before.last !== placed.first - 1 || !isRange(words, atoms, before, placed)) continue
    const reading = shareYear(before.reading, placed.reading)
    if (reading) ordered[i - 1] = { ...before, reading }
    else ordered[i] = { ...placed, reading: nextYear(before.reading, placed.reading) }
  }
  return ordered
}

function isRange(words: TimeWords, atoms: Atoms, before: Placed, placed: Placed): boolean {
  const link = atoms.word[placed.first - 1] ?? ''
  const lead = atoms.word[before.first - 1] ?? ''
  return words.rangeWords.includes(link) || words.betweenWords.includes(lead)
}

// The year that the end states is that of the beginning, or the one before it: "November to February 2017".
function shareYear(before: Reading, reading: Reading): Reading | null {
  const { reference: from } = before
  const { reference: to } = reading
  if (!from || !to || reading.from !== 'words' || before.from !== 'anchor') return null
  if (from.precision === 'year' || to.precision === 'year' || before.why === 'counted') return null
  const { year } = calendarDay(to.day)
  return moveYear(before, year, to.day)
}

function moveYear(reading: Reading, year: number, latest: number): Reading | null {
  const { month, day } = calendarDay(reading.reference!.day)
  return placeAt(reading, dayNumber(year, month, day) <= latest ? year : year - 1, month, day)
}

function nextYear(before: Reading, reading: Reading): Reading {
  const from = before.reference
  const to = reading.reference
  if (!from || !to || reading.from !== 'anchor' || to.day >= from.day) return reading
  const { year, month, day } = calendarDay(to.day)
  return placeAt(reading, year + 1, month, day) ?? reading
}

// Only a whole day or a whole month can be moved to another year.
function placeAt(reading: Reading, year: number, month: number, at: number): Reading | null {
  const { precision } = reading.reference!
  const day = dayNumber(year, month, at)
  const text = precision === 'month' ? formatDay(day).slice(0, 7) : formatDay(day)
  if (precision === 'year' || reading.edtf !== reading.value || reading.value.length !== text.length)
    return null
  // No other year but a leap year has February 29.
  if (!isDay(year, month, at)) return unresolved('DATE', `XXXX${reading.value.slice(4)}`)
  return { ...reading, value: text, edtf: text, why: 'range', reference: { day, precision } }
}
