import type { ReadingWords } from '../language/reading.ts'
import { makeNote, type Note } from '../text/note.ts'
import type { Metadata } from './claims.ts'
import { hasZone, type Published } from './published.ts'
import type { Part, Report } from './report.ts'

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
