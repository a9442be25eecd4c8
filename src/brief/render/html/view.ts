import type { Report } from '../../../read/report.ts'
import type { Span } from '../../../text/span.ts'
import type { Evidence, ReportEntry, Section, Story } from '../../brief.ts'
import { nameOutlets, type Outlets } from '../outlets.ts'
import { type Block, outline } from '../outline.ts'

/** A story with what its page needs to know of it. */
export interface View {
  /** Number of the story, from 1. */
  readonly number: number
  readonly story: Story
  readonly blocks: readonly Block[]
  readonly outlets: Outlets
  readonly full: boolean
  /** Level of the story's heading. */
  readonly level: 1 | 2
  /** Whether it is a piece of a larger page, which shows title and whole texts itself and is told the places of passages. */
  readonly piece: boolean
  /** Whether what is folded is left out, to be asked for when it is opened. */
  readonly light: boolean
  readonly entries: ReadonlyMap<string, ReportEntry>
  /** The place of each report among the story's, from 1. */
  readonly places: ReadonlyMap<string, number>
  readonly reports: ReadonlyMap<string, Report>
}

/** Gathers what the page of a story needs. */
export function makeView(
  story: Story,
  reports: readonly Report[],
  options: Pick<View, 'number' | 'full' | 'level' | 'piece' | 'light'>,
): View {
  const ids = new Set(story.reports.map(entry => entry.report))
  return {
    ...options,
    story,
    blocks: outline(story),
    outlets: nameOutlets(story),
    entries: new Map(story.reports.map(entry => [entry.report, entry])),
    places: new Map(story.reports.map((entry, index) => [entry.report, index + 1])),
    reports: new Map(reports.filter(report => ids.has(report.id)).map(report => [report.id, report])),
  }
}

/** The anchor of a section. */
export function sectionId(view: View, section: Section | 'matrix' | 'columns'): string {
  return `s${view.number}-${section}`
}

/** The anchor of an entry. */
export function entryId(view: View, section: Section, rank: number): string {
  return `s${view.number}-${section}-${rank}`
}

/** The anchor of a report among the reports side by side. */
export function reportId(view: View, report: string): string {
  return `s${view.number}-report-${view.places.get(report) ?? 0}`
}

/** The anchor of a passage in its report. */
export function passageId(view: View, report: string, span: Span): string {
  return `${reportId(view, report)}-${span.start}-${span.end}`
}

/** Whether words are of the version of their report that is compared, and not of an earlier one. */
export function isCurrent(view: View, { report, version }: Evidence): boolean {
  return view.entries.get(report)?.version === version
}

/** The language of a report's words for a `lang` attribute; `und` where it is not known. */
export function languageOf(view: View, report: string): string {
  const language = view.entries.get(report)?.language?.value ?? 'und'
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language) ? language : 'und'
}
