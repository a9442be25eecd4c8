import { sql } from 'kysely'
import type { Report } from '../../read/report.ts'
import type { Findings } from '../findings.ts'
import { askMany } from '../store/asking.ts'
import { unpackValue } from '../store/pack.ts'
import type { Store } from '../store/tables.ts'
import type { Searched } from './matching.ts'

/** A version that may be a hit, with what is known of it beside its words. */
export interface Document extends Searched {
  readonly place: number
  /** Number of the version's row, and of the latest of its report. */
  readonly number: number
  readonly latest: number
  readonly reportNumber: number
  readonly seen: string
  /** When the report was first seen. */
  readonly reportSeen: string
  readonly story: string | null
}

/** Where the index is read. */
export interface Reach {
  readonly least: number
  readonly most: number
  readonly order: 'newest' | 'oldest'
  readonly limit: number
  /** Days of publication, both inclusive; all by default. */
  readonly from?: string | null
  readonly until?: string | null
}

/** The next places of what the index has; without an expression, of all. */
export async function findPlaces(
  store: Store,
  expression: string | null,
  { least, most, order, limit, from = null, until = null }: Reach,
): Promise<readonly number[]> {
  const way = sql.raw(order === 'newest' ? 'desc' : 'asc')
  const days = sql`day >= ${from ?? ''} and day <= ${until ?? '~'}`
  const { rows } =
    expression === null
      ? await sql<{ place: number }>`
          select place from entry where place between ${least} and ${most} and ${days}
          order by place ${way} limit ${limit}`.execute(store)
      : // The index is read in its order, and what it gives is looked up, never the other way.
        await sql<{ place: number }>`
          select words.rowid as place from words cross join entry on entry.place = words.rowid
          where words match ${expression} and words.rowid between ${least} and ${most} and ${days}
          order by words.rowid ${way} limit ${limit}`.execute(store)
  return rows.map(({ place }) => place)
}

/** The versions of places, in the order of these. */
export async function readDocuments(store: Store, places: readonly number[]): Promise<readonly Document[]> {
  const rows = await askMany(places, some =>
    selectDocuments(store).where('entry.place', 'in', some).execute(),
  )
  const found = new Map(rows.map(row => [row.place, openDocument(row)]))
  return places.flatMap(place => found.get(place) ?? [])
}

/** The places of all versions of a report, the latest first. */
export async function listPlaces(store: Store, report: number): Promise<readonly number[]> {
  const rows = await store
    .selectFrom('entry')
    .innerJoin('version', 'version.number', 'entry.version')
    .innerJoin('report', 'report.number', 'entry.report')
    .select('entry.place')
    .where('entry.report', '=', report)
    .orderBy(sql`version.number = report.latest`, 'desc')
    .orderBy('version.seen', 'desc')
    .orderBy('version.number', 'desc')
    .execute()
  return rows.map(({ place }) => place)
}

/** The latest versions of reports. */
export async function readLatest(store: Store, reports: readonly number[]): Promise<readonly Document[]> {
  const rows = await askMany(reports, some =>
    selectDocuments(store)
      .where('report.number', 'in', some)
      .whereRef('entry.version', '=', 'report.latest')
      .execute(),
  )
  return rows.map(openDocument)
}

function selectDocuments(store: Store) {
  return store
    .selectFrom('entry')
    .innerJoin('version', 'version.number', 'entry.version')
    .innerJoin('report', 'report.number', 'entry.report')
    .innerJoin('content', 'content.version', 'entry.version')
    .select([
      'entry.place',
      'version.number',
      'version.seen',
      'report.latest',
      'report.number as reportNumber',
      'report.seen as reportSeen',
      'report.story',
      'content.report as packedReport',
      'content.findings as packedFindings',
    ])
}

type Row = Awaited<ReturnType<ReturnType<typeof selectDocuments>['execute']>>[number]

function openDocument({ packedReport, packedFindings, ...row }: Row): Document {
  return {
    ...row,
    report: unpackValue<Report>(packedReport),
    findings: unpackValue<Findings>(packedFindings),
  }
}
