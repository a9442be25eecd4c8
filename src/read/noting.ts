import type { ReadingWords } from '../language/reading.ts'
import { DAY_MS } from '../text/edtf.ts'
import { makeNote, type Note } from '../text/note.ts'
import type { Metadata } from './claims.ts'
import { hasZone, type Published } from './published.ts'
import type { Datum, Part, Report } from './report.ts'

/** Notes on what a report does not state. */
export function noteGaps(
  data: Metadata,
  extent: Report['extent'],
  words: ReadingWords,
  { contradicting }: Published,
): readonly Note[] {
  const notes: Note[] = []
  if (data.language && data.language.value !== words.tag) notes.push(makeNote('language-unsupported'))
  if (!data.published && contradicting.length === 0) notes.push(makeNote('published-unknown'))
  if (!data.outlet) notes.push(makeNote('outlet-unknown'))
  if (extent === 'partial') notes.push(makeNote('text-partial'))
  return notes
}

/** Notes on stamps that contradict each other, at the stamp that stands in the text. */
export function noteStamps(
  { contradicting }: Published,
  data: Metadata,
  parts: readonly Part[],
): readonly Note[] {
  const { published, modified } = data
  const notes = contradicting
    .filter(datum => datum !== published)
    .map(({ span }) => makeNote('published-contradicts', span ?? published?.span))
  if (!modified) return notes
  const before = published?.how === 'stated' && isBefore(modified.value, published.value)
  if (before && !isPlanned(modified, published)) {
    notes.push(makeNote('published-contradicts', modified.span ?? published.span))
  }
  // The copy shows a post of the 26th and says that it was last changed on the 25th.
  if (parts.some(({ posted }) => posted && isBefore(modified.value, posted.value))) {
    notes.push(makeNote('modified-before-event', modified.span))
  }
  return notes
}

/** A report may be written and corrected so many days before the hour at which it is to appear. */
const PLANNED_DAYS = 3

// What a page's data states of both: the last change before a report went out by itself.
function isPlanned(modified: Datum, published: Datum): boolean {
  if (modified.span || published.span) return false
  const [first, last] = [modified.value, published.value].map(value => Date.parse(value.slice(0, 10)))
  return last! - first! <= PLANNED_DAYS * DAY_MS
}

/** Whether one stamp lies before another: by the instant where both name their zone, else by the day as written. */
function isBefore(a: string, b: string): boolean {
  return hasZone(a) && hasZone(b) ? Date.parse(a) < Date.parse(b) : a.slice(0, 10) < b.slice(0, 10)
}
