import { DAY_MS, dayNumber } from '../text/edtf.ts'
import type { Claim } from './claims.ts'
import type { Datum, Part } from './report.ts'

/** When a report was published, and what contradicts it. */
export interface Published {
  /** Null where nothing says it, or where what says it contradicts each other and nothing decides. */
  readonly datum: Datum | null
  /** The claims that cannot be of one publication, the most trusted first; none where all agree. */
  readonly contradicting: readonly Datum[]
}

/** A dateline tells the day of writing, at most this many days before publication. */
const WRITTEN_DAYS = 3

/** A report that shows a post is published on its day or at most this many days later. */
const POSTED_DAYS = 3

/**
 * Weighs what says when a report was published; claims are in order of trust, and update stamps are none of them.
 * Those that contradict each other give no date, unless the caller states one, more sources state one than contradict it,
 * or a post in the report fits only one.
 */
export function decidePublished(claims: readonly Claim[], parts: readonly Part[]): Published {
  const all = claims.filter(({ field }) => field === 'published').map(({ datum }) => datum)
  const first = all[0]
  if (!first) return { datum: null, contradicting: [] }
  const others = firstOfEach(all).filter(
    other => contradicts(first, other) && !isUpdate(other, first, claims),
  )
  const contradicting = others.length > 0 ? [first, ...others] : []
  const agreeing = firstOfEach(all).filter(
    ({ how, value }) => how === 'stated' && !differs(first.value, value),
  )
  const outweighs = agreeing.length > Math.max(others.length, 1)
  if (others.length === 0 || isGiven(first) || outweighs) return { datum: first, contradicting }
  const posted = parts.flatMap(part => part.posted?.value ?? []).toSorted()
  const last = posted.at(-1)
  const fitting = last === undefined ? [] : contradicting.filter(({ value }) => fitsPost(value, last))
  const days = new Set(fitting.map(({ value }) => value.slice(0, 10)))
  return { datum: days.size === 1 ? fitting[0]! : null, contradicting }
}

// Later times of one source are those of videos, comments and other reports on the page, and so is any <time>.
function firstOfEach(all: readonly Datum[]): readonly Datum[] {
  return all.filter(({ from }, i) => from !== 'time' && all.findIndex(other => other.from === from) === i)
}

// Pages that were changed state the day of the change as one of publication, too.
function isUpdate(other: Datum, first: Datum, claims: readonly Claim[]): boolean {
  const day = other.value.slice(0, 10)
  const changed = claims.some(({ field, datum }) => field === 'modified' && datum.value.slice(0, 10) === day)
  return changed && dayOf(other.value) > dayOf(first.value)
}

function isGiven({ from }: Datum): boolean {
  return from === 'option' || from === 'manifest'
}

function contradicts(first: Datum, other: Datum): boolean {
  if (other.how === 'stated' && first.how === 'stated') return differs(first.value, other.value)
  const [before, after] = other.from === 'dateline' ? [WRITTEN_DAYS, 1] : [1, 1]
  const days = dayOf(first.value) - dayOf(other.value)
  return days > before || -days > after
}

function fitsPost(value: string, posted: string): boolean {
  const days = dayOf(value) - dayOf(posted)
  return days >= 0 && days <= POSTED_DAYS
}

/** Two stamps of one publication, both with their zones, differ by less. */
const HALF_DAY_MS = 12 * 3_600_000

/** Whether two stamps cannot be of one publication. Where one names no zone, a day's edge may lie between them. */
function differs(a: string, b: string): boolean {
  if (!hasZone(a) || !hasZone(b)) return Math.abs(dayOf(a) - dayOf(b)) > 1
  const apart = Math.abs(Date.parse(a) - Date.parse(b))
  return apart > HALF_DAY_MS && !isDayOf(a, b) && !isDayOf(b, a)
}

// Whether a moment is of the day of a stamp, as the clocks of that stamp's zone show it.
function isDayOf(stamp: string, moment: string): boolean {
  const east = Date.parse(`${stamp.replace(ZONE, '')}Z`) - Date.parse(stamp)
  return Math.floor((Date.parse(moment) + east) / DAY_MS) === dayOf(stamp)
}

const ZONE = /(?:Z|[+-]\d\d:\d\d)$/

/** Whether a stamp names its zone. */
export function hasZone(stamp: string): boolean {
  return stamp.includes('T') && ZONE.test(stamp)
}

function dayOf(stamp: string): number {
  const [year, month, day] = stamp.slice(0, 10).split('-').map(Number)
  return dayNumber(year!, month ?? 1, day ?? 1)
}
