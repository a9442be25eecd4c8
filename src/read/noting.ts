import type { ReadingWords } from '../language/reading.ts'
import { dayNumber } from '../text/edtf.ts'
import { makeNote, type Note } from '../text/note.ts'
import type { Claim, Metadata } from './claims.ts'
import type { Part, Report } from './report.ts'

/** Notes on what a report does not state. */
export function noteGaps(data: Metadata, extent: Report['extent'], words: ReadingWords): readonly Note[] {
  const notes: Note[] = []
  if (data.language && data.language.value !== words.tag) notes.push(makeNote('language-unsupported'))
  if (!data.published) notes.push(makeNote('published-unknown'))
  if (!data.outlet) notes.push(makeNote('outlet-unknown'))
  if (extent === 'partial') notes.push(makeNote('text-partial'))
  return notes
}

/** Notes on stamps that contradict each other, at the stamp that stands in the text. */
export function noteStamps(
  claims: readonly Claim[],
  data: Metadata,
  parts: readonly Part[],
): readonly Note[] {
  const { published, modified } = data
  const notes: Note[] = []
  const stated = claims.filter(({ field, datum }) => field === 'published' && datum.how === 'stated')
  const other = stated.find(({ datum }) => published && differs(datum.value, published.value))
  if (other) notes.push(makeNote('published-contradicts', other.datum.span ?? published!.span))
  if (!modified) return notes
  if (published?.how === 'stated' && isBefore(modified.value, published.value)) {
    notes.push(makeNote('published-contradicts', modified.span ?? published.span))
  }
  // The copy shows a post of the 26th and says that it was last changed on the 25th.
  if (parts.some(({ posted }) => posted && isBefore(modified.value, posted.value))) {
    notes.push(makeNote('modified-before-event', modified.span))
  }
  return notes
}

/** Whether one stamp lies before another: by the instant where both name their zone, else by the day as written. */
function isBefore(a: string, b: string): boolean {
  return hasZone(a) && hasZone(b) ? Date.parse(a) < Date.parse(b) : a.slice(0, 10) < b.slice(0, 10)
}

/** Two stamps of one publication, both with their zones, differ by less. */
const HALF_DAY_MS = 12 * 3_600_000

/** Whether two stamps cannot be of one publication. Where only one names its zone, a day's edge may lie between them. */
function differs(a: string, b: string): boolean {
  if (hasZone(a) && hasZone(b)) return Math.abs(Date.parse(a) - Date.parse(b)) > HALF_DAY_MS
  return Math.abs(dayOf(a) - dayOf(b)) > (hasZone(a) || hasZone(b) ? 1 : 0)
}

function hasZone(stamp: string): boolean {
  return stamp.includes('T') && /(?:Z|[+-]\d\d:\d\d)$/.test(stamp)
}

function dayOf(stamp: string): number {
  const [year, month, day] = stamp.slice(0, 10).split('-').map(Number)
  return dayNumber(year!, month!, day!)
}
