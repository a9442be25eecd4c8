import { sql } from 'kysely'
import type { Manner } from '../../find/statements.ts'
import type { Report } from '../../read/report.ts'
import type { Findings, FoundStatement } from '../findings.ts'
import { askMany } from '../store/asking.ts'
import { unpackValue } from '../store/pack.ts'
import type { Store } from '../store/tables.ts'
import { dayOf, momentOf, placeOf } from './moments.ts'
import { splitWords } from './words.ts'
import { writeZones } from './zones.ts'

/** A version that was kept just now, with the number of its row and that of its report. */
export interface Entry {
  readonly number: number
  readonly reportNumber: number
  readonly report: Report
  readonly findings: Findings
  readonly seen: string
}

/** Enters a new version where it is searched; called in the transaction that keeps it. */
export async function enterVersion(store: Store, entry: Entry): Promise<void> {
  const { number, reportNumber, findings, seen } = entry
  const state = await store
    .selectFrom('report')
    .select(['seen', 'latest'])
    .where('number', '=', reportNumber)
    .executeTakeFirstOrThrow()
  await placeEntry(store, entry, state.seen)
  if (seen === state.seen) await moveEntries(store, entry)
  // What was said is told of the latest versions alone: else a report that was changed would count twice.
  if (state.latest === number) await replaceSaid(store, reportNumber, findings)
}

/** Puts a version where it stands by its publication, or by the first sight of its report. */
async function placeEntry(
  store: Store,
  { number, reportNumber, report, findings }: Omit<Entry, 'seen'>,
  firstSeen: string,
): Promise<void> {
  const published = report.published?.value ?? null
  const place = await takePlace(store, momentOf(published, firstSeen))
  const day = dayOf(published, firstSeen)
  await store.insertInto('entry').values({ place, version: number, report: reportNumber, day }).execute()
  await store
    .insertInto('words')
    .values({ rowid: place, zones: writeZones(report, findings) })
    .execute()
}

// An older copy that comes late moves the first sight, and with it the versions that stand by that.
async function moveEntries(store: Store, { number, reportNumber, seen }: Entry): Promise<void> {
  const rows = await store
    .selectFrom('entry')
    .innerJoin('content', 'content.version', 'entry.version')
    .select(['entry.place', 'entry.version', 'content.report', 'content.findings'])
    .where('entry.report', '=', reportNumber)
    .where('entry.version', '!=', number)
    .execute()
  for (const row of rows) {
    const report = unpackValue<Report>(row.report)
    if (momentOf(report.published?.value ?? null, seen) !== Date.parse(seen)) continue
    await removePlace(store, row.place)
    const findings = unpackValue<Findings>(row.findings)
    await placeEntry(store, { number: row.version, reportNumber, report, findings }, seen)
  }
}

async function removePlace(store: Store, place: number): Promise<void> {
  await store.deleteFrom('words').where('rowid', '=', place).execute()
  await store.deleteFrom('entry').where('place', '=', place).execute()
}

/** Tells what was said by the words of a version that was there and is the latest of its report again. */
export async function enterAgain(store: Store, number: number, report: number): Promise<void> {
  const { findings } = await store
    .selectFrom('content')
    .select('findings')
    .where('version', '=', number)
    .executeTakeFirstOrThrow()
  await replaceSaid(store, report, unpackValue<Findings>(findings))
}

/** A free place from a moment on, after those that were taken from it before: a day of which no time is known may have many thousands. */
async function takePlace(store: Store, moment: number): Promise<number> {
  let last = placeOf(moment)
  if (!(await isTaken(store, last))) return last
  let free = last + 1
  for (let step = 1; await isTaken(store, free); step *= 2) {
    last = free
    free += step
  }
  while (free - last > 1) {
    const middle = Math.floor((last + free) / 2)
    if (await isTaken(store, middle)) last = middle
    else free = middle
  }
  return free
}

async function isTaken(store: Store, place: number): Promise<boolean> {
  const entry = store.selectFrom('entry').select('version').where('place', '=', place)
  return (await entry.executeTakeFirst()) !== undefined
}

async function replaceSaid(store: Store, report: number, findings: Findings): Promise<void> {
  await removeSaid(store, [report])
  for (const [key, said] of Map.groupBy(findings.statements.filter(isTold), ({ speaker }) =>
    keyOf(speaker!),
  )) {
    if (key === '') continue
    const source = await countSource(store, key, said)
    await store.insertInto('said').values({ source, report, statements: said.length }).execute()
  }
}

async function countSource(store: Store, key: string, said: readonly FoundStatement[]): Promise<number> {
  const { speaker, speakerKind } = said[0]!
  const { number } = await store
    .insertInto('source')
    .values({ key, name: speaker!, kind: speakerKind, statements: said.length })
    .onConflict(conflict =>
      conflict.column('key').doUpdateSet(({ ref }) => ({
        statements: sql<number>`${ref('source.statements')} + ${said.length}`,
      })),
    )
    .returning('number')
    .executeTakeFirstOrThrow()
  return number
}

/** Whether a statement was said by a source that may be looked up over stories: an organisation, or somebody with an office, by name. */
export function isTold({ speaker, named, speakerKind, manner }: FoundStatement): boolean {
  const isListed = speakerKind === 'office-holder' || speakerKind === 'organisation'
  return speaker !== null && named && isListed && !UNSAID.has(manner)
}

/** What somebody is for or does without words, and what a report says that they have not shown. */
const UNSAID: ReadonlySet<Manner> = new Set<Manner>(['stance', 'no evidence'])

/** What makes two prints one name: its words, without case, accents and article. */
export function keyOf(name: string): string {
  const words = splitWords(name).map(({ plain }) => plain)
  return (words.length > 1 && ARTICLES.has(words[0]!) ? words.slice(1) : words).join(' ')
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an'])

async function removeSaid(store: Store, reports: readonly number[]): Promise<void> {
  const rows = await askMany(reports, some =>
    store.selectFrom('said').selectAll().where('report', 'in', some).execute(),
  )
  for (const { source, report, statements } of rows) {
    await store.deleteFrom('said').where('source', '=', source).where('report', '=', report).execute()
    await store
      .updateTable('source')
      .set(({ ref }) => ({ statements: sql<number>`${ref('statements')} - ${statements}` }))
      .where('number', '=', source)
      .execute()
  }
  // A name that nobody has any more is forgotten with the words.
  await askMany(
    rows.map(({ source }) => source),
    some => store.deleteFrom('source').where('number', 'in', some).where('statements', '<=', 0).execute(),
  )
}

/** Takes versions, by the numbers of their rows, from where they are searched: their words are to be forgotten. */
export async function removeVersions(store: Store, numbers: readonly number[]): Promise<void> {
  const entries = await askMany(numbers, some =>
    store.selectFrom('entry').selectAll().where('version', 'in', some).execute(),
  )
  for (const { place } of entries) await removePlace(store, place)
  await removeSaid(
    store,
    entries.map(({ report }) => report),
  )
  // Words that were taken out stand in the index until its pieces are put together anew.
  if (entries.length > 0) await sql`insert into words (words) values ('optimize')`.execute(store)
}

/** What of the search does not agree with the versions that are kept, in words; nothing where all is well. */
export async function checkEntries(store: Store): Promise<readonly string[]> {
  const count = async (table: 'content' | 'entry' | 'words') => {
    const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
      store,
    )
    return rows[0]?.count ?? 0
  }
  const { rows: lost } = await sql<{ version: number }>`
    select version from content where version not in (select version from entry) limit 1`.execute(store)
  const [entries, words] = [await count('entry'), await count('words')]
  return [
    ...lost.map(({ version }) => `version ${version} cannot be searched`),
    ...(entries === words ? [] : [`${entries} versions can be searched, but words are kept of ${words}`]),
  ]
}
