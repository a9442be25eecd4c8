import type { ArchivedReport, Asked, Known, OutletLine } from '../archive.ts'
import { findAddresses } from './addresses.ts'
import { askMany } from './asking.ts'
import type { Store } from './tables.ts'

/** Fewest digits by which a report or a story may be named. */
export const FEWEST_DIGITS = 4

/** A report by its number. */
function selectReports(store: Store) {
  return store
    .selectFrom('report')
    .innerJoin('version', 'version.number', 'report.latest')
    .selectAll('report')
    .select('version.version as text')
}

type ReportState = Awaited<ReturnType<ReturnType<typeof selectReports>['execute']>>[number]

function reportOf(row: ReportState): ArchivedReport {
  const { id, outlet, publisher, url, headline, published, seen, checked, changed, versions, gone, story } =
    row
  const authors = JSON.parse(row.authors) as string[]
  const before = { id, outlet, publisher, url, headline, authors, published }
  return { ...before, seen, checked, changed, latest: row.text, versions, gone, story }
}

/** Reports by their numbers, as far as they are there. */
export async function readReports(
  store: Store,
  numbers: Iterable<number>,
): Promise<ReadonlyMap<number, ArchivedReport>> {
  const rows = await askMany(numbers, some =>
    selectReports(store).where('report.number', 'in', some).execute(),
  )
  return new Map(rows.map(row => [row.number, reportOf(row)]))
}

/** The numbers of reports by their ids. */
export async function findReports(store: Store, ids: Iterable<string>): Promise<ReadonlyMap<string, number>> {
  const rows = await askMany(ids, some =>
    store.selectFrom('report').select(['id', 'number']).where('id', 'in', some).execute(),
  )
  return new Map(rows.map(({ id, number }) => [id, number]))
}

/** What is known of reports, bytes and addresses. */
export async function lookUp(
  store: Store,
  { reports = [], bytes = [], addresses = [] }: Asked,
): Promise<Known> {
  const states = await askMany(reports, some => selectReports(store).where('report.id', 'in', some).execute())
  const hashes = await askMany(bytes, some =>
    store.selectFrom('bytes').select('sha256').where('sha256', 'in', some).execute(),
  )
  const found = await findAddresses(store, addresses)
  const ids = new Map([...(await readReports(store, found.values()))].map(([number, { id }]) => [number, id]))
  return {
    reports: new Map(states.map(row => [row.id, reportOf(row)])),
    bytes: new Set(hashes.map(({ sha256 }) => sha256)),
    addresses: new Map([...found].map(([address, number]) => [address, ids.get(number)!])),
  }
}

/** The number of a report that is named by its id, the beginning of it that no other has, or its address. */
export async function findReport(store: Store, name: string): Promise<number | null> {
  if (/^[0-9a-f]+$/.test(name) && name.length >= FEWEST_DIGITS) {
    const rows = await store
      .selectFrom('report')
      .select('number')
      .where('id', '>=', name)
      .where('id', '<', `${name}g`)
      .limit(2)
      .execute()
    if (rows.length === 1) return rows[0]!.number
  }
  return (await findAddresses(store, [name])).get(name) ?? null
}

/** A report as it is named by a person. */
export async function readReport(store: Store, name: string): Promise<ArchivedReport | null> {
  const number = await findReport(store, name)
  return number === null ? null : ((await readReports(store, [number])).get(number) ?? null)
}

/** Outlets with how many reports each has, those with most first. */
export async function listOutlets(store: Store): Promise<readonly OutletLine[]> {
  const rows = await store
    .selectFrom('report')
    .select(({ fn }) => [
      'outlet',
      fn.max('publisher').as('publisher'),
      fn.countAll<number>().as('reports'),
      fn.max('published').as('last'),
    ])
    .where('outlet', 'is not', null)
    .groupBy('outlet')
    .orderBy('reports', 'desc')
    .orderBy('outlet')
    .execute()
  return rows.map(({ outlet, publisher, reports, last }) => ({ outlet: outlet!, publisher, reports, last }))
}
