import { packBytes, unpackBytes } from './pack.ts'
import type { Store } from './tables.ts'

/** What was made of one story that is kept: as it is now, and as it was at moments that were asked for. */
const MOST_MADE = 4

/** What was made under a key, where it is still kept. */
export async function readMade(store: Store, key: string): Promise<Uint8Array | null> {
  const row = await store.selectFrom('made').select('packed').where('key', '=', key).executeTakeFirst()
  return row ? unpackBytes(row.packed) : null
}

/** Something made of a story. */
export interface Making {
  readonly key: string
  readonly story: string
  readonly bytes: Uint8Array
  /** Groups without a sign of shared origin, where it tells of the story as it is now; null where it does not. */
  readonly groups: number | null
}

/** Keeps what was made of a story in the place of what was made of it long ago. */
export async function keepMade(store: Store, { key, story, bytes, groups }: Making): Promise<void> {
  const before = await store
    .selectFrom('made')
    .select(['key', 'used'])
    .where('story', '=', story)
    .orderBy('used', 'desc')
    .execute()
  const surplus = before.filter(row => row.key !== key).slice(MOST_MADE - 1)
  for (const row of surplus) await store.deleteFrom('made').where('key', '=', row.key).execute()
  const row = { story, packed: packBytes(bytes), used: (before[0]?.used ?? 0) + 1 }
  await store
    .insertInto('made')
    .values({ key, ...row })
    .onConflict(conflict => conflict.column('key').doUpdateSet(row))
    .execute()
  if (groups !== null) await store.updateTable('story').set({ groups }).where('id', '=', story).execute()
}
