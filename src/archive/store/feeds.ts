import type { FeedLine } from '../archive.ts'
import type { LogWriter } from './log.ts'
import { packValue, unpackValue } from './pack.ts'
import type { FeedRow, Store } from './tables.ts'

/** Begins to read a feed, or records its state. */
export async function keepFeed(store: Store, log: LogWriter, feed: FeedLine): Promise<void> {
  const { address, items, intervalS, ...state } = feed
  const row = { ...state, interval_s: intervalS }
  const { numUpdatedRows } = await store
    .updateTable('feed')
    .set(row)
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) {
    await store
      .insertInto('feed')
      .values({ address, ...row })
      .execute()
    await log.add('feed added', { address })
  }
  await keepItems(store, address, packValue(items))
}

// Most looks give nothing new, and a thousand items are much to write.
async function keepItems(store: Store, address: string, items: Uint8Array): Promise<void> {
  const known = await store
    .selectFrom('feed_items')
    .select('items')
    .where('address', '=', address)
    .executeTakeFirst()
  if (known && Buffer.compare(known.items, items) === 0) return
  await store
    .insertInto('feed_items')
    .values({ address, items })
    .onConflict(conflict => conflict.column('address').doUpdateSet({ items }))
    .execute()
}

/** Ends reading a feed. */
export async function dropFeed(store: Store, log: LogWriter, address: string): Promise<void> {
  const { numDeletedRows } = await store
    .deleteFrom('feed')
    .where('address', '=', address)
    .executeTakeFirstOrThrow()
  if (numDeletedRows > 0n) await log.add('feed removed', { address })
}

/** Feeds, by the order in which they were added. */
export async function listFeeds(store: Store): Promise<readonly FeedLine[]> {
  const rows = await store
    .selectFrom('feed')
    .innerJoin('feed_items', 'feed_items.address', 'feed.address')
    .selectAll('feed')
    .select('feed_items.items')
    .orderBy('feed.added')
    .orderBy('feed.address')
    .execute()
  return rows.map(feedOf)
}

function feedOf({ interval_s, items, outcome, ...row }: FeedRow & { readonly items: Uint8Array }): FeedLine {
  return {
    ...row,
    outcome: outcome as FeedLine['outcome'],
    intervalS: interval_s,
    items: unpackValue<string[]>(items),
  }
}
