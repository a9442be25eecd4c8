import { ArchiveError } from '../archive.ts'
import { askMany } from '../store/asking.ts'
import { readStory } from '../store/stories.ts'
import type { Store } from '../store/tables.ts'
import type { Row } from './rows.ts'
import type { ExportTable } from './tables.ts'

/** What of an archive is exported; without either of them, all of it. */
export interface Chosen {
  /** Reports whose text came or changed after this time. */
  readonly since?: string
  /** A story by its id, or the beginning of it. */
  readonly story?: string
}

/** Numbers of rows, and ids of stories, that are exported. */
export interface Choice {
  readonly reports: ReadonlySet<number>
  readonly versions: ReadonlySet<number>
  readonly bytes: ReadonlySet<number>
  readonly stories: ReadonlySet<string>
}

/** Finds what is exported; null stands for all. */
export async function chooseRows(
  store: Store,
  { since, story }: Chosen,
  where: string,
): Promise<Choice | null> {
  if (since === undefined && story === undefined) return null
  const told = story === undefined ? null : await readStory(store, story)
  if (story !== undefined && told === null)
    throw new ArchiveError(where, 'missing', `was not exported (there is no story ${story}).`)
  let asked = store.selectFrom('report').select(['number', 'story'])
  if (since !== undefined) asked = asked.where('changed', '>', since)
  if (told)
    asked = asked.where('number', 'in', eb =>
      eb.selectFrom('member').select('member.report').where('member.story', '=', told.id),
    )
  const rows = await asked.execute()
  const reports = rows.map(({ number }) => number)
  const stories = told ? [told.id] : rows.flatMap(row => row.story ?? [])
  const versions = await askMany(reports, some =>
    store.selectFrom('version').select(['number', 'bytes']).where('report', 'in', some).execute(),
  )
  return {
    reports: new Set(reports),
    versions: new Set(versions.map(({ number }) => number)),
    bytes: await findBytes(
      store,
      reports,
      versions.flatMap(({ bytes }) => bytes ?? []),
    ),
    stories: new Set(stories),
  }
}

// Bytes from which a version was read, and all that came from an address of a report.
async function findBytes(
  store: Store,
  reports: readonly number[],
  hashes: readonly string[],
): Promise<ReadonlySet<number>> {
  const own = await askMany(hashes, some =>
    store.selectFrom('bytes').select('number').where('sha256', 'in', some).execute(),
  )
  const other = await askMany(reports, some =>
    store
      .selectFrom('capture')
      .innerJoin('address', 'address.address', 'capture.address')
      .select('capture.bytes as number')
      .where('address.report', 'in', some)
      .execute(),
  )
  return new Set([...own, ...other].map(({ number }) => number))
}

/** Whether a row goes into an export. */
export function isChosen(choice: Choice | null, { table, about }: ExportTable, row: Row): boolean {
  if (choice === null || about === 'all') return true
  const { reports, versions, bytes, stories } = choice
  switch (about) {
    case 'report':
      return reports.has(Number(row[table === 'report' ? 'number' : 'report'])) && isOfStory(stories, row)
    case 'version':
      return versions.has(Number(row.version))
    case 'bytes':
      return bytes.has(Number(row[table === 'bytes' ? 'number' : 'bytes']))
    case 'story':
      return stories.has(String(row.id))
    case 'none':
      return false
  }
}

function isOfStory(stories: ReadonlySet<string>, { story, why }: Row): boolean {
  return why === undefined || stories.has(String(story))
}
