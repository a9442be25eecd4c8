import type { Comparison } from '../../align/comparison.ts'
import type { Place } from '../../align/place.ts'
import type { Heeded, Ruling } from '../../align/rulings.ts'
import { overlapsSpan } from '../../text/span.ts'
import type { DecidedEntry, DecidedKind, Entry, Evidence, Story } from '../brief.ts'
import { makeEvidence } from './evidence.ts'
import { showLead } from './lead.ts'
import { rankEntries } from './rank.ts'

/** What was decided by hand about these reports, in the order in which it was. */
export function makeDecided(comparison: Comparison): DecidedEntry[] {
  const entries = comparison.rulings.map(({ ruling, heeded, places }) => ({
    kind: kindOf(ruling),
    heeded,
    evidence: places.flatMap(place => showPlace(comparison, place)),
  }))
  return rankEntries<DecidedEntry>(entries, () => 0)
}

function kindOf(ruling: Ruling): DecidedKind {
  switch (ruling.kind) {
    case 'match':
      return ruling.same ? 'one point by hand' : 'not one point by hand'
    case 'speaker':
      return ruling.speaker === null ? 'speaker not known by hand' : 'speaker by hand'
    case 'family':
      return ruling.shared ? 'shared origin by hand' : 'no shared origin by hand'
    case 'merge':
      return 'belongs by hand'
    case 'split':
      return 'set apart by hand'
  }
}

// A report as a whole is shown by its lead.
function showPlace(comparison: Comparison, place: Place): Evidence[] {
  if (place.end > place.start) return [makeEvidence(comparison, place)]
  return showLead(comparison, place.report)
}

/** Marks the lines whose words somebody decided about, and the reports. */
export function markDecided(story: Story, { rulings, analyses }: Comparison): Story {
  const heeded = rulings.filter(ruling => ruling.heeded)
  if (heeded.length === 0) return story
  const idOf = (place: Place) => analyses[place.report]!.report.id
  const words = heeded.flatMap(({ places }) =>
    places.filter(({ start, end }) => end > start).map(place => ({ ...place, id: idOf(place) })),
  )
  const isDecided = (entry: Entry) =>
    entry.evidence.some(each => words.some(place => place.id === each.report && overlapsSpan(place, each)))
  const mark = <T extends Entry>(entries: readonly T[]): readonly T[] =>
    entries.map(entry => (isDecided(entry) ? { ...entry, decided: true } : entry))
  const reports = new Set(heeded.filter(isOfReports).flatMap(({ places }) => places.map(idOf)))
  return {
    ...story,
    check: mark(story.check),
    different: mark(story.different),
    alleged: mark(story.alleged),
    several: mark(story.several),
    said: mark(story.said),
    only: mark(story.only),
    reports: story.reports.map(entry => (reports.has(entry.report) ? { ...entry, decided: true } : entry)),
  }
}

function isOfReports({ ruling }: Heeded): boolean {
  return ruling.kind === 'family' || ruling.kind === 'merge' || ruling.kind === 'split'
}
