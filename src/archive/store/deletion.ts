import { removeVersions } from '../search/entries.ts'
import type { LogWriter } from './log.ts'
import { leaveStory } from './membership.ts'
import { findReports } from './reports.ts'
import type { Store } from './tables.ts'

/** Forgets text, bytes and findings of a report, and wherever its words stand; its ids, hashes, times and addresses stay. */
export async function deleteReport(store: Store, log: LogWriter, id: string): Promise<void> {
  const number = (await findReports(store, [id])).get(id)
  if (number === undefined) return
  const { deleted } = await store
    .selectFrom('report')
    .select('deleted')
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  if (deleted === 1) return
  await forgetVersions(store, number)
  await forgetQuoted(store, id)
  await leaveStories(store, number)
  await store
    .updateTable('report')
    .set({ headline: null, authors: '[]', story: null, deleted: 1 })
    .where('number', '=', number)
    .execute()
  await log.add('deleted', { report: id })
}

async function forgetVersions(store: Store, report: number): Promise<void> {
  const versions = await store
    .selectFrom('version')
    .select(['number', 'bytes'])
    .where('report', '=', report)
    .execute()
  const numbers = versions.map(({ number }) => number)
  await removeVersions(store, numbers)
  await store.deleteFrom('content').where('version', 'in', numbers).execute()
  await store
    .updateTable('version')
    .set({ deleted: 1, headline: null })
    .where('report', '=', report)
    .execute()
  const hashes = [...new Set(versions.flatMap(({ bytes }) => bytes ?? []))]
  for (const sha256 of hashes) await forgetBytes(store, sha256)
  const others = store
    .selectFrom('capture')
    .innerJoin('bytes', 'bytes.number', 'capture.bytes')
    .innerJoin('address', 'address.address', 'capture.address')
    .select('bytes.sha256')
    .distinct()
    .where('address.report', '=', report)
  for (const { sha256 } of await others.execute()) await forgetBytes(store, sha256)
}

// A feed holds many reports: its bytes go with the last of them.
async function forgetBytes(store: Store, sha256: string): Promise<void> {
  const other = await store
    .selectFrom('version')
    .select('number')
    .where('bytes', '=', sha256)
    .where('deleted', '=', 0)
    .limit(1)
    .executeTakeFirst()
  if (!other) await store.updateTable('bytes').set({ packed: null }).where('sha256', '=', sha256).execute()
}

/** Notices and rulings hold exact words as their evidence. */
async function forgetQuoted(store: Store, id: string): Promise<void> {
  await store
    .deleteFrom('notice')
    .where(({ or, eb }) => or([eb('report', '=', id), eb('evidence', 'like', `%"report":"${id}"%`)]))
    .execute()
  await store
    .deleteFrom('ruling')
    .where('ruling', 'like', `%"exact":%`)
    .where('ruling', 'like', `%"report":"${id}"%`)
    .execute()
}

async function leaveStories(store: Store, report: number): Promise<void> {
  const stories = await store.selectFrom('member').select('story').where('report', '=', report).execute()
  for (const { story } of stories) await leaveStory(store, story, report)
}
