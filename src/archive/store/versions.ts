import type { Selectable } from 'kysely'
import type { Profile } from '../../group/profile.ts'
import { makeBody } from '../../read/parts.ts'
import type { Report } from '../../read/report.ts'
import type { ArchivedVersion, NewVersion } from '../archive.ts'
import { enterAgain, enterVersion } from '../search/entries.ts'
import { keepAddresses } from './addresses.ts'
import { askMany } from './asking.ts'
import { dayOf } from './days.ts'
import type { LogWriter } from './log.ts'
import { packValue, unpackValue } from './pack.ts'
import { findReport } from './reports.ts'
import type { Store, VersionRow } from './tables.ts'

/** The version of a report whose page had gone away. */
export const GONE = 'gone'

/** Keeps a version that was not there, and its report where that was not; one that was there and is shown again is the latest again. */
export async function keepVersion(store: Store, log: LogWriter, given: NewVersion): Promise<void> {
  const { report, seen } = given
  const state = await readState(store, report.id)
  if (state === null) {
    await addVersion(store, log, given, await addReport(store, given))
    return
  }
  if (state.deleted === 1) return
  await keepAddresses(store, state.number, report)
  const known = await store
    .selectFrom('version')
    .select(['number', 'last'])
    .where('report', '=', state.number)
    .where('version', '=', report.version)
    .executeTakeFirst()
  if (!known) await addVersion(store, log, given, state.number)
  else if (known.number !== state.latest && seen > state.changed) {
    await makeLatest(store, state.number, { number: known.number, given, added: 0 })
    await touchVersion(store, known.number, seen)
    await enterAgain(store, known.number, state.number)
    await log.add('version', { report: report.id, version: report.version })
  }
}

async function readState(store: Store, id: string) {
  const state = store
    .selectFrom('report')
    .select(['number', 'latest', 'changed', 'deleted'])
    .where('id', '=', id)
  return (await state.executeTakeFirst()) ?? null
}

async function addReport(store: Store, { report, seen }: NewVersion): Promise<number> {
  const { insertId } = await store
    .insertInto('report')
    .values({
      id: report.id,
      seen,
      checked: seen,
      changed: seen,
      gone: null,
      story: null,
      versions: 0,
      deleted: 0,
      ...describe(report, seen),
    })
    .executeTakeFirstOrThrow()
  const number = Number(insertId)
  await keepAddresses(store, number, report)
  return number
}

/** What a report's row tells of its latest version. */
function describe({ outlet, publisher, url, headline, authors, published }: Report, seen: string) {
  return {
    outlet: outlet?.value ?? null,
    publisher: publisher?.value ?? null,
    url: url?.value ?? null,
    headline: headline?.value ?? null,
    authors: JSON.stringify(authors.map(({ value }) => value)),
    published: published?.value ?? null,
    day: (published && dayOf(published.value)) ?? dayOf(seen)!,
  }
}

async function addVersion(store: Store, log: LogWriter, given: NewVersion, report: number): Promise<void> {
  const { seen, findings, profile } = given
  const { id, version, headline, published, modified, text, parts, received } = given.report
  const { insertId } = await store
    .insertInto('version')
    .values({
      report,
      version,
      headline: headline?.value ?? null,
      published: published?.value ?? null,
      modified: modified?.value ?? null,
      seen,
      last: seen,
      words: countWords(makeBody(text, parts)),
      bytes: received.sha256,
      deleted: 0,
    })
    .executeTakeFirstOrThrow()
  const number = Number(insertId)
  const content = {
    report: packValue(given.report),
    profile: packValue(profile),
    findings: packValue(findings),
  }
  await store
    .insertInto('content')
    .values({ version: number, ...content })
    .execute()
  await makeLatest(store, report, { number, given, added: 1 })
  await enterVersion(store, { number, reportNumber: report, report: given.report, findings, seen })
  await log.add('version', { report: id, version })
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

interface Latest {
  readonly number: number
  readonly given: NewVersion
  /** How many versions the report has more than before. */
  readonly added: 0 | 1
}

// A version that is told late, from an older copy, does not take the place of a newer one.
async function makeLatest(store: Store, report: number, { number, given, added }: Latest): Promise<void> {
  const { seen } = given
  const state = await store
    .selectFrom('report')
    .select(['changed', 'latest', 'seen', 'checked', 'story', 'versions', 'gone'])
    .where('number', '=', report)
    .executeTakeFirstOrThrow()
  const newest = state.latest === null || seen >= state.changed
  await store
    .updateTable('report')
    .set({
      versions: state.versions + added,
      ...(seen < state.seen ? { seen } : {}),
      ...(seen > state.checked ? { checked: seen } : {}),
      ...(newest ? { ...describe(given.report, seen), latest: number, changed: seen } : {}),
      ...(state.gone !== null && seen > state.gone ? { gone: null } : {}),
    })
    .where('number', '=', report)
    .execute()
  if (state.story !== null) await touchStory(store, state.story, seen)
}

async function touchVersion(store: Store, number: number, time: string): Promise<void> {
  await store
    .updateTable('version')
    .set({ last: time })
    .where('number', '=', number)
    .where('last', '<', time)
    .execute()
}

async function touchStory(store: Store, id: string, time: string): Promise<void> {
  await store
    .updateTable('story')
    .set({ changed: time, groups: null })
    .where('id', '=', id)
    .where('changed', '<', time)
    .execute()
}

/** Versions of a report, the oldest first. */
export async function listVersions(store: Store, report: string): Promise<readonly ArchivedVersion[]> {
  const number = await findReport(store, report)
  if (number === null) return []
  const { id } = await store
    .selectFrom('report')
    .select('id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  const rows = await store
    .selectFrom('version')
    .selectAll()
    .where('report', '=', number)
    .orderBy('seen')
    .orderBy('number')
    .execute()
  return rows.map(row => versionOf(row, id))
}

function versionOf(row: Selectable<VersionRow>, report: string): ArchivedVersion {
  const { version, headline, published, modified, seen, last, words, bytes, deleted } = row
  return { report, version, headline, published, modified, seen, last, words, bytes, deleted: deleted === 1 }
}

/** A version as it was read; null where it is not there, had gone or was deleted. */
export async function readVersion(store: Store, version: string, report: string): Promise<Report | null> {
  const row = await store
    .selectFrom('version')
    .innerJoin('report', 'report.number', 'version.report')
    .innerJoin('content', 'content.version', 'version.number')
    .select('content.report as packed')
    .where('report.id', '=', report)
    .where('version.version', '=', version)
    .executeTakeFirst()
  return row ? unpackValue<Report>(row.packed) : null
}

/** Versions as they were read, by the numbers of their rows; deleted ones are left out. */
export async function readContents(
  store: Store,
  numbers: Iterable<number>,
): Promise<ReadonlyMap<number, Report>> {
  const rows = await askMany(numbers, some =>
    store.selectFrom('content').select(['version', 'report']).where('version', 'in', some).execute(),
  )
  return new Map(rows.map(({ version, report }) => [version, unpackValue<Report>(report)]))
}

/** What grouping knows of versions, by the numbers of their rows. */
export async function readProfiles(
  store: Store,
  numbers: Iterable<number>,
): Promise<ReadonlyMap<number, Profile>> {
  const rows = await askMany(numbers, some =>
    store.selectFrom('content').select(['version', 'profile']).where('version', 'in', some).execute(),
  )
  return new Map(rows.map(({ version, profile }) => [version, unpackValue<Profile>(profile)]))
}
