import { calendarDay, formatDay } from '../../text/edtf.ts'
import { isDigit } from '../quantities/numbers.ts'
import { addMonths } from './period.ts'
import { numberOf, type Place, type Reading, textOf, unresolved } from './reading.ts'

/** "three days", "a week", "two-year": its length as TIMEX3 writes it. */
export function readDuration(place: Place): Reading | null {
  const value = lengthOf(place)
  if (value === null) return null
  const reading: Reading = { type: isRate(place) ? 'SET' : 'DURATION', value, edtf: null, from: 'words' }
  return isAccount(place) ? { ...reading, subject: null } : reading
}

// "For the nine months" ends what was told of one quarter.
function isAccount(place: Place): boolean {
  const count = numberOf(place, 'n') ?? 0
  return textOf(place, 'unit') === 'M' && count > 3 && count % 3 === 0
}

/** "10,000 barrels a day", "$5 a week": a number this near before "a day" makes it a rate. */
const RATE_REACH = 4

function isRate({ atoms, match, quantities }: Place): boolean {
  if (!quantities.articles.includes(atoms.word[match.first]!)) return false
  for (let at = match.first - 1; at >= match.first - RATE_REACH; at--) {
    const word = atoms.word[at] ?? ','
    if (isDigit(word) || Object.hasOwn(quantities.cardinals, word)) return true
    if (!/^[\p{L}%$€£]/u.test(word) || (at === match.first - 1 && word.length < 3)) return false
  }
  return false
}

function lengthOf(place: Place): string | null {
  const unit = textOf(place, 'unit')
  if (!unit || unit === 'WE') return null
  const count = numberOf(place, 'n')
  return formatLength(
    unit,
    count === null ? 'X' : String(count),
    numberOf(place, 'more'),
    textOf(place, 'small'),
  )
}

function formatLength(unit: string, count: string, more: number | null, small: string | null): string {
  const tail = more !== null && small ? `${more}${small.replace('T', '')}` : ''
  return unit.startsWith('T') ? `PT${count}${unit.slice(1)}${tail}` : `P${count}${unit}${tail}`
}

/** "the past two weeks", "the next five days": a length that ends or begins at the anchor. */
export function readWindow(place: Place): Reading | null {
  const value = lengthOf(place)
  if (!value) return null
  const shift = numberOf(place, 'shift') ?? 0
  const far = place.anchor === null ? null : farEnd(place, place.anchor, shift)
  if (far === null || place.anchor === null) return { ...unresolved('DURATION', value), forward: shift > 0 }
  const [from, to] = shift < 0 ? [far, place.anchor] : [place.anchor, far]
  const edtf = `${formatDay(from)}/${formatDay(to)}`
  return { type: 'DURATION', value, edtf, from: 'anchor', forward: shift > 0 }
}

function farEnd(place: Place, anchor: number, shift: number): number | null {
  const unit = textOf(place, 'unit')
  const count = numberOf(place, 'n')
  if (count === null || shift === 0) return null
  const days: Record<string, number> = { D: 1, W: 7 }
  const months: Record<string, number> = { M: 1, Q: 3, Y: 12, DE: 120 }
  if (unit && days[unit]) return anchor + shift * Math.round(count * days[unit])
  if (!unit || !months[unit]) return null
  const { year, month, day } = calendarDay(anchor)
  const [toYear, toMonth] = addMonths(year, month, shift * Math.round(count * months[unit]))
  return monthDay(toYear, toMonth, day)
}

function monthDay(year: number, month: number, day: number): number {
  const first = Date.UTC(year, month - 1, 1) / 86_400_000
  const length = Date.UTC(year, month, 1) / 86_400_000 - first
  return first + Math.min(day, length) - 1
}

/** "every day", "weekly", "twice a week", "Mondays". */
export function readSet(place: Place): Reading | null {
  const value = textOf(place, 'set')
  if (value) return { type: 'SET', value, edtf: null, from: 'words' }
  const weekday = numberOf(place, 'weekday') ?? numberOf(place, 'weekdays')
  if (weekday !== null) return { type: 'SET', value: `XXXX-WXX-${weekday}`, edtf: null, from: 'words' }
  const length = lengthOf({
    ...place,
    match: { ...place.match, captures: { n: 1, ...place.match.captures } },
  })
  return length === null ? null : { type: 'SET', value: length, edtf: null, from: 'words' }
}

/** "recently", "now", "in the coming days": a time that cannot be known from the words. */
export function readVague(place: Place): Reading | null {
  const value = textOf(place, 'vague') ?? 'PRESENT_REF'
  return { ...unresolved('DATE', value), forward: value === 'FUTURE_REF' }
}
