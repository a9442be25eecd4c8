import { align } from './align/align.ts'
import type { Earlier } from './align/comparison.ts'
import type { Ruling } from './align/rulings.ts'
import { anchorReport, reanchor } from './analyze.ts'
import type { Apart, Brief, Story } from './brief/brief.ts'
import { digestReports } from './brief/digest.ts'
import { makeStory } from './brief/make/story.ts'
import type { Analysis } from './find/analysis.ts'
import type { Anchor } from './find/times.ts'
import { groupReports } from './group/group.ts'
import type { Language } from './language/language.ts'
import type { Report } from './read/report.ts'
import { makeNote } from './text/note.ts'
import { VERSION } from './version.ts'

/** How reports are compared. */
export interface CompareOptions {
  /** Settings that shaped the reports, kept in the brief as they were given. */
  readonly options?: Readonly<Record<string, string | number | boolean>>
  /** Versions before those that are compared, the oldest of each report first: what changed from one to the next is told. */
  readonly earlier?: readonly Earlier[]
  /** What was decided by hand, in the order in which it was; it goes before what is found, and the brief says so. */
  readonly rulings?: readonly Ruling[]
}

/** Compares reports: groups them by event, aligns those of each event, and makes one brief. */
export function compare(
  analyses: readonly Analysis[],
  language: Language,
  options: CompareOptions = {},
): Brief {
  const sorted = sortAnalyses(dropDoubles(analyses))
  const { stories, apart, spread } = splitStories(sorted, language)
  return {
    ...headBrief(sorted, language, options),
    stories: stories.map(members => tellStory(members, language, { ...options, id: storyId(members) })),
    apart: [
      ...apart.map(analysis => describeApart(analysis, 'another event')),
      ...spread.map(analysis => describeApart(analysis, 'several events')),
    ],
  }
}

/** How the reports of one story are compared. */
export interface StoryOptions extends CompareOptions {
  /** The story's lasting id. */
  readonly id: string
}

/** Compares reports that are known to be of one event, as an archive keeps them together. */
export function compareStory(
  analyses: readonly Analysis[],
  language: Language,
  options: StoryOptions,
): Brief {
  const sorted = sortAnalyses(dropDoubles(analyses))
  return {
    ...headBrief(sorted, language, options),
    stories: sorted.length === 0 ? [] : [tellStory(sorted, language, options)],
    apart: [],
  }
}

function headBrief(
  analyses: readonly Analysis[],
  language: Language,
  { options = {}, earlier = [] }: CompareOptions,
): Omit<Brief, 'stories' | 'apart'> {
  return {
    schema: 'crossread.brief/1',
    program: {
      name: 'crossread',
      version: VERSION,
      models: { [language.tag]: language.version },
      options,
    },
    digest: digestReports(
      [...analyses, ...earlier.map(({ analysis }) => analysis)].map(({ report }) => report),
    ),
  }
}

function tellStory(
  analyses: readonly Analysis[],
  language: Language,
  { id, rulings = [], earlier = [] }: StoryOptions,
): Story {
  return makeStory(align(anchorStory(analyses, language), language, rulings), id, earlier)
}

// The same report given twice is one report, and noted.
function dropDoubles(analyses: readonly Analysis[]): Analysis[] {
  const seen = new Map<string, Analysis>()
  for (const analysis of analyses) {
    const key = `${analysis.report.id} ${analysis.report.version}`
    const known = seen.get(key)
    if (!known) seen.set(key, analysis)
    else if (!known.notes.some(({ code }) => code === 'report-twice')) {
      const first = known.report.file <= analysis.report.file ? known : analysis
      seen.set(key, { ...first, notes: [...first.notes, makeNote('report-twice')] })
    }
  }
  return [...seen.values()]
}

function sortAnalyses(analyses: readonly Analysis[]): Analysis[] {
  return [...analyses].sort((a, b) => compareReports(a.report, b.report))
}

/** The order of reports: by publication, then id, then version; those without a date last. */
export function compareReports(a: Report, b: Report): number {
  const key = ({ published, id, version }: Report) => `${published?.value ?? '9999'} ${id} ${version}`
  return key(a) < key(b) ? -1 : 1
}

interface Split {
  readonly stories: readonly Analysis[][]
  readonly apart: readonly Analysis[]
  /** Round-ups: each tells of several events. */
  readonly spread: readonly Analysis[]
}

// Beside a story of several, a report that fits none is set apart; where none fits another, each is its own story.
function splitStories(sorted: readonly Analysis[], language: Language): Split {
  const { stories: groups, spread } = groupReports(sorted, language)
  const several = groups.some(members => members.length > 1)
  const kept = several ? groups.filter(members => members.length > 1) : groups
  const single = several ? groups.filter(members => members.length === 1) : []
  return {
    stories: kept.map(members => members.map(index => sorted[index]!)),
    apart: single.map(([index]) => sorted[index!]!),
    spread: spread.map(index => sorted[index]!),
  }
}

function describeApart({ report, clauses }: Analysis, reason: Apart['reason']): Apart {
  return {
    report: report.id,
    version: report.version,
    file: report.file,
    outlet: report.outlet,
    headline: report.headline,
    reason: clauses.length === 0 ? 'language not supported' : reason,
  }
}

function storyId(analyses: readonly Analysis[]): string {
  return digestReports(analyses.map(({ report }) => report)).slice(0, 16)
}

/** Reports of one event whose dates lie further apart do not tell when another one was published. */
const STORY_MS = 3 * 86_400_000

/** Analyses of one story: a report without a date of its own takes the day of another one, where those agree. */
export function anchorStory(analyses: readonly Analysis[], language: Language): Analysis[] {
  const days = analyses.flatMap(({ report }) => anchorReport(report)?.edtf.slice(0, 10) ?? []).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last || Date.parse(last) - Date.parse(first) > STORY_MS) return [...analyses]
  const other: Anchor = { kind: 'report', edtf: first }
  return analyses.map(analysis =>
    anchorReport(analysis.report) === null ? reanchor(analysis, language, other) : analysis,
  )
}
