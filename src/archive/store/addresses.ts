import type { Report } from '../../read/report.ts'
import { askMany } from './asking.ts'
import type { Store } from './tables.ts'

/** Keeps by which addresses a report can be named: that which it states, and those where it was asked for and found. */
export async function keepAddresses(store: Store, number: number, { url, capture }: Report): Promise<void> {
  const own = url?.value ?? null
  const all = [own, capture?.asked, capture?.reached].filter(address => address != null)
  for (const address of new Set(all))
    await store
      .insertInto('address')
      .values({ address, report: number, own: address === own ? 1 : 0 })
      .onConflict(conflict => conflict.doNothing())
      .execute()
}

/** The reports of addresses, by number. An address of several, as of a feed, is that of the one that states it, or of none. */
export async function findAddresses(
  store: Store,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await askMany(addresses, some =>
    store.selectFrom('address').selectAll().where('address', 'in', some).execute(),
  )
  const found = new Map<string, number>()
  for (const [address, claims] of Map.groupBy(rows, row => row.address)) {
    const stated = claims.filter(({ own }) => own === 1)
    const meant = stated.length > 0 ? stated : claims
    if (meant.length === 1) found.set(address, meant[0]!.report)
  }
  return found
}
