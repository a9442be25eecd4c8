import type { Analysis } from '../find/analysis.ts'
import { CODEBOOK } from './codebook.ts'
import { formatRow, type Table } from './table.ts'
import { DIFFERENCES, differenceRows } from './tables/differences.ts'
import { FAMILIES, familyRows } from './tables/families.ts'
import { LABELS_OF_REPORTS, labelRows, UNREAD } from './tables/labels.ts'
import { NAMINGS, namingRows } from './tables/namings.ts'
import { POINTS, pointRows } from './tables/points.ts'
import { REPORTS } from './tables/reports.ts'
import { STATEMENTS, statementRows } from './tables/statements.ts'
import { MEMBERS, memberRows, STORIES } from './tables/stories.ts'
import type { Told } from './told.ts'
import { TOTALS } from './totals.ts'

/** All tables, the codebook last. */
export const TABLES: readonly Table[] = [
  REPORTS,
  STORIES,
  MEMBERS,
  FAMILIES,
  STATEMENTS,
  NAMINGS,
  POINTS,
  DIFFERENCES,
  LABELS_OF_REPORTS,
  UNREAD,
  TOTALS,
  CODEBOOK,
]

/** What a folder of tables says of itself: `tables.json`. No clock, so that the same reports give the same bytes. */
export interface TablesIndex {
  readonly schema: 'crossread.tables/1'
  readonly program: {
    readonly name: 'crossread'
    readonly version: string
    readonly models: Readonly<Record<string, string>>
  }
  /** SHA-256 over the sorted ids and versions of all reports. */
  readonly digest: string
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[]
}

/** A line of a table. */
export interface Line {
  readonly table: string
  readonly line: string
}

/** The lines of one report that no story changes. */
export function* tableReport(analysis: Analysis): Generator<Line> {
  yield* lines(REPORTS, [analysis])
  yield* lines(LABELS_OF_REPORTS, labelRows(analysis.report))
}

/** The lines of a story; `isNew` says of which of its reports no story has told the statements yet. */
export function* tableStory(told: Told, isNew: (report: number) => boolean): Generator<Line> {
  yield* lines(STORIES, [told])
  yield* lines(MEMBERS, memberRows(told))
  yield* lines(FAMILIES, familyRows(told))
  for (const report of told.comparison.analyses.keys())
    if (isNew(report)) yield* lines(STATEMENTS, statementRows(told, report))
  yield* lines(NAMINGS, namingRows(told))
  yield* lines(POINTS, pointRows(told))
  yield* lines(DIFFERENCES, differenceRows(told))
}

function* lines<Item>(table: Table<Item>, items: Iterable<Item>): Generator<Line> {
  for (const item of items) yield { table: table.name, line: formatRow(table, item) }
}
