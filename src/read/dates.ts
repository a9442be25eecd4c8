import type { ReadingWords } from '../language/reading.ts'
import { dayNumber } from '../text/edtf.ts'
import { makeNote, type Note } from '../text/note.ts'
import { type Claim, makeClaim } from './claims.ts'
import { DATELINE_PARAGRAPHS, findDateline } from './dateline.ts'
import type { Part } from './report.ts'
import { findStamp, findYearless, formatDay, type Stamp } from './stamp.ts'

interface Stamped extends Stamp {
  readonly field: 'published' | 'modified'
  readonly how: 'stated' | 'implied'
  readonly from: 'byline' | 'notice'
}

/** What the text's own stamps claim: when it was published and changed, and notes on stamps that can be read two ways. */
export interface Dates {
  readonly claims: readonly Claim[]
  readonly notes: readonly Note[]
}

/** Reads the stamps of a report's text; `known` are dates that are stated elsewhere, as EDTF. */
export function readDates(
  text: string,
  parts: readonly Part[],
  known: readonly string[],
  words: ReadingWords,
): Dates {
  const story = parts.findIndex(part => part.kind === 'paragraph')
  const stamps = parts.flatMap((part, i) => readStamps(text, part, i < story, words))
  const order = stamps.find(stamp => stamp.order)?.order ?? null
  const posted = parts.flatMap(part => part.posted?.value ?? [])
  const others = listDays([...known, ...posted, ...plainDays(stamps)])
  const settled = stamps.map(stamp => settleStamp(stamp, order, others))
  const claims = settled.flatMap((value, i) => {
    const { field, how, from } = stamps[i]!
    return value ? [makeClaim(field, value, how, from, stamps[i])] : []
  })
  const notes = stamps.filter((_, i) => settled[i] === null).map(stamp => makeNote('date-ambiguous', stamp))
  const years = listDays([...known, ...claims.map(claim => claim.datum.value), ...posted])
  const modified = [...claims, ...readYearless(text, parts, years, words)]
  return { claims: [...latestFirst(modified), ...readDateline(text, parts, years, words)], notes }
}

function readStamps(text: string, part: Part, top: boolean, words: ReadingWords): readonly Stamped[] {
  if (part.kind === 'credit') return readStampLine(text, part, top, words)
  return part.kind === 'notice' && part.notice ? readNotice(text, part, words) : []
}

// By Mara Silva | Published 4 March 2026 14:05 | Updated 5 March 2026 09:10
function readStampLine(text: string, part: Part, top: boolean, words: ReadingWords): readonly Stamped[] {
  const line = text.slice(part.start, part.end)
  const stamps: Stamped[] = []
  for (let at = 0, stamp = findStamp(line, words); stamp; stamp = findStamp(line, words, at)) {
    const before = line.slice(at, stamp.start)
    const field = words.phrases.modified.test(before) ? 'modified' : 'published'
    const how = top || field === 'modified' || words.phrases.published.test(before) ? 'stated' : 'implied'
    stamps.push({ ...shift(stamp, part.start), field, how, from: 'byline' })
    at = stamp.end
  }
  return stamps
}

function readNotice(text: string, part: Part, words: ReadingWords): readonly Stamped[] {
  const line = text.slice(part.start, part.end)
  const stamp = findStamp(line, words)
  // Correction: The fire was on 3 March 2026, not 4 March. — that is no time of correcting.
  if (!stamp || !words.phrases.stamped.test(line.slice(0, stamp.start))) return []
  return [{ ...shift(stamp, part.start), field: 'modified', how: 'stated', from: 'notice' }]
}

/** The days of notices that give no year, such as "Correction, March 6:"; another date must give it. */
function readYearless(
  text: string,
  parts: readonly Part[],
  known: readonly string[],
  words: ReadingWords,
): readonly Claim[] {
  return parts.flatMap(part => {
    if (part.kind !== 'notice' || !part.notice) return []
    const line = text.slice(part.start, part.end)
    const day = findStamp(line, words) ? null : findYearless(line, words)
    if (!day || !words.phrases.stamped.test(line.slice(0, day.start))) return []
    const span = { start: part.start + day.start, end: part.start + day.end }
    const value = fitYear(day, known)
    return value ? makeClaim('modified', value, 'implied', 'notice', span) : []
  })
}

function shift(stamp: Stamp, by: number): Stamp {
  return { ...stamp, start: stamp.start + by, end: stamp.end + by }
}

/** No report is stamped with more days; where there are more, the others are not asked. */
const MOST_DAYS = 50

/** Each day once, in their order. */
function listDays(all: readonly string[]): readonly string[] {
  return [...new Set(all.map(edtf => edtf.slice(0, 10)))].slice(0, MOST_DAYS)
}

function plainDays(stamps: readonly Stamped[]): readonly string[] {
  return stamps.flatMap(stamp => (stamp.readings.length === 1 ? stamp.readings : []))
}

/** Two stamps of one report lie at most about this many days apart. */
const NEAR_DAYS = 10

/** The reading that another stamp's order or date decides for, or null. */
function settleStamp(stamp: Stamped, order: Stamp['order'] | null, known: readonly string[]): string | null {
  const [monthFirst, dayFirst] = stamp.readings
  if (dayFirst === undefined) return monthFirst ?? null
  if (order) return order === 'month first' ? monthFirst! : dayFirst
  const near = stamp.readings.filter(reading => known.some(day => daysBetween(reading, day) <= NEAR_DAYS))
  return near.length === 1 ? near[0]! : null
}

function daysBetween(a: string, b: string): number {
  return Math.abs(dayOf(a) - dayOf(b))
}

function dayOf(edtf: string): number {
  const [year, month, day] = edtf.slice(0, 10).split('-').map(Number)
  return dayNumber(year!, month ?? 1, day ?? 1)
}

/** Of several changes the last one counts. */
function latestFirst(claims: readonly Claim[]): readonly Claim[] {
  const value = (claim: Claim): string => claim.datum.value
  return claims.toSorted((a, b) =>
    a.field === 'modified' && b.field === 'modified' && value(a) !== value(b)
      ? value(a) > value(b)
        ? -1
        : 1
      : 0,
  )
}

/** The day of the dateline; where it gives no year, another date of the report must. */
function readDateline(
  text: string,
  parts: readonly Part[],
  known: readonly string[],
  words: ReadingWords,
): readonly Claim[] {
  for (const part of parts.filter(part => part.kind === 'paragraph').slice(0, DATELINE_PARAGRAPHS)) {
    const day = findDateline(text, part, words)?.day
    if (!day) continue
    const value = day.year ? formatDay(day.year, day.month, day.day) : fitYear(day, known)
    return value ? [makeClaim('published', value, 'implied', 'dateline', day)] : []
  }
  return []
}

/** A day without a year lies at most this many days from the date that gives its year. */
const YEAR_DAYS = 60

/** The day in the year in which it lies near a known date, or null. */
function fitYear({ month, day }: { month: number; day: number }, known: readonly string[]): string | null {
  const years = [...new Set(known.flatMap(nearbyYears))]
  const days = years.flatMap(year => formatDay(year, month, day) ?? [])
  return days.find(value => known.some(other => daysBetween(value, other) <= YEAR_DAYS)) ?? null
}

function nearbyYears(edtf: string): readonly number[] {
  const year = Number(edtf.slice(0, 4))
  return [year, year - 1, year + 1]
}
