import type { Follow, SavedSearch } from '../archive.ts'
import type { LogWriter } from './log.ts'
import type { Store } from './tables.ts'

/** Begins to follow something, or records when it is due. */
export async function keepFollow(store: Store, log: LogWriter, follow: Follow): Promise<void> {
  const { id, intervalS, ...state } = follow
  const row = { ...state, interval_s: intervalS }
  const { numUpdatedRows } = await store
    .updateTable('follow')
    .set(row)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows > 0n) return
  await store
    .insertInto('follow')
    .values({ id, ...row })
    .execute()
  await log.add('followed', { follow: id, what: follow.what, about: follow.about })
}

/** Ends following something; what was noticed stays. */
export async function dropFollow(store: Store, log: LogWriter, id: string): Promise<void> {
  const { numDeletedRows } = await store.deleteFrom('follow').where('id', '=', id).executeTakeFirstOrThrow()
  if (numDeletedRows > 0n) await log.add('unfollowed', { follow: id })
}

/** What is followed, in the order in which it was begun. */
export async function listFollows(store: Store): Promise<readonly Follow[]> {
  const rows = await store.selectFrom('follow').selectAll().orderBy('added').orderBy('id').execute()
  return rows.map(({ interval_s, what, ...row }) => ({
    ...row,
    what: what as Follow['what'],
    intervalS: interval_s,
  }))
}

/** Keeps a search under a name. */
export async function keepSearch(store: Store, { id, ...row }: SavedSearch): Promise<void> {
  await store
    .insertInto('saved_search')
    .values({ id, ...row })
    .onConflict(conflict => conflict.column('id').doUpdateSet(row))
    .execute()
}

/** Forgets a search that was kept. */
export async function dropSearch(store: Store, id: string): Promise<void> {
  await store.deleteFrom('saved_search').where('id', '=', id).execute()
}

/** Searches that were kept, in the order in which they were. */
export async function listSearches(store: Store): Promise<readonly SavedSearch[]> {
  const rows = await store.selectFrom('saved_search').selectAll().orderBy('added').orderBy('id').execute()
  return rows.map(row => ({ ...row }))
}
