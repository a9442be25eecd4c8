import type { Analysis } from '../find/analysis.ts'
import type { Speaker, Statement } from '../find/statements.ts'
import type { Span } from '../text/span.ts'
import type { Place } from './place.ts'

/** Exact words of a report, without more. */
export interface Quote extends Span {
  /** Id of the report. */
  readonly report: string
  /** SHA-256 of the text in which `start` and `end` lie. */
  readonly version: string
  readonly exact: string
}

/** What a person decided by hand in the place of what was found; it is heeded from then on, and the brief says so. */
export type Ruling =
  /** Whether two passages tell of one thing, or are prints of one statement. */
  | { readonly kind: 'match'; readonly same: boolean; readonly one: Quote; readonly other: Quote }
  /** Who says the statement whose content these words are: a name as that report prints it, or null for not known. */
  | { readonly kind: 'speaker'; readonly place: Quote; readonly speaker: string | null }
  /** Whether two reports, named by id, share an origin. */
  | { readonly kind: 'family'; readonly shared: boolean; readonly report: string; readonly other: string }
  /** Whether two reports are of one story: grouping heeds it, and the brief only says so. */
  | { readonly kind: 'merge' | 'split'; readonly report: string; readonly other: string }

/** A ruling with what it is about among the compared reports. */
export interface Heeded {
  readonly ruling: Ruling
  /** False where its words, its speaker's name or its reports are not among the compared ones. */
  readonly heeded: boolean
  /** Its words; of two reports whichever are there, each as an empty place. */
  readonly places: readonly Place[]
}

/** Finds what rulings are about; those about reports that are not compared are left out. */
export function findRulings(analyses: readonly Analysis[], rulings: readonly Ruling[]): readonly Heeded[] {
  const index = new Map(analyses.map(({ report }, at) => [report.id, at]))
  const quote = (words: Quote) => findQuote(analyses, index.get(words.report), words)
  return rulings.flatMap((ruling): Heeded[] => {
    switch (ruling.kind) {
      case 'match': {
        if (!index.has(ruling.one.report) || !index.has(ruling.other.report)) return []
        const places = [ruling.one, ruling.other].flatMap(quote)
        return [{ ruling, heeded: places.length === 2, places }]
      }
      case 'speaker': {
        if (!index.has(ruling.place.report)) return []
        const places = quote(ruling.place)
        const known = places.some(place => canRule(analyses[place.report]!, place, ruling.speaker))
        return [{ ruling, heeded: known, places }]
      }
      default: {
        const reports = [ruling.report, ruling.other].flatMap(id => index.get(id) ?? [])
        const isSplit = ruling.kind === 'split'
        if (reports.length === 0 || (reports.length === 1 && !isSplit)) return []
        return [{ ruling, heeded: true, places: reports.map(report => ({ report, start: 0, end: 0 })) }]
      }
    }
  })
}

// In another version the words may stand elsewhere: the place nearest to the old one.
function findQuote(
  analyses: readonly Analysis[],
  report: number | undefined,
  { version, start, end, exact }: Quote,
): Place[] {
  const read = report === undefined ? undefined : analyses[report]!.report
  if (report === undefined || !read || exact === '') return []
  if (read.version === version && read.text.slice(start, end) === exact) return [{ report, start, end }]
  const before = read.text.lastIndexOf(exact, start)
  const after = read.text.indexOf(exact, start)
  const [nearest] = [before, after]
    .filter(at => at >= 0)
    .sort((a, b) => Math.abs(a - start) - Math.abs(b - start) || a - b)
  return nearest === undefined ? [] : [{ report, start: nearest, end: nearest + exact.length }]
}

function canRule(analysis: Analysis, place: Place, speaker: string | null): boolean {
  const named = speaker === null || findEntity(analysis, speaker) >= 0
  return named && findStatement(analysis, place) >= 0
}

function findEntity({ entities }: Analysis, name: string): number {
  return entities.findIndex(entity => entity.name === name || entity.aliases.includes(name))
}

// The statement whose content has most of its code units in common with the words, for its length.
function findStatement({ statements }: Analysis, place: Span): number {
  let best = -1
  let most = 0
  for (const [index, { content }] of statements.entries()) {
    const shared = content.reduce((sum, span) => sum + sharedLength(span, place), 0)
    const length = content.reduce((sum, { start, end }) => sum + end - start, 0)
    const like = shared / (length + place.end - place.start - shared)
    if (like > most) [best, most] = [index, like]
  }
  return best
}

function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

/** Gives statements the speakers that were decided by hand. */
export function ruleSpeakers(analyses: readonly Analysis[], rulings: readonly Heeded[]): readonly Analysis[] {
  const ruled = [...analyses]
  for (const { ruling, heeded, places } of rulings) {
    if (ruling.kind !== 'speaker' || !heeded) continue
    const { report, ...words } = places[0]!
    const analysis = ruled[report]!
    const at = findStatement(analysis, { ...words })
    const speaker = speakerOf(analysis, ruling.speaker)
    const statements = analysis.statements.map(
      (statement, index): Statement => (index === at ? { ...statement, speaker } : statement),
    )
    ruled[report] = { ...analysis, statements }
  }
  return ruled
}

function speakerOf(analysis: Analysis, name: string | null): Speaker {
  if (name === null) return { kind: 'unknown', reason: 'decided by hand' }
  return { kind: 'resolved', entity: findEntity(analysis, name), name }
}
