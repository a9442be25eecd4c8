import type { Listed, Page } from '../query.ts'

/** Most entries that one page of a list has. */
const MOST_LISTED = 200
/** Values that one query names: SQLite takes 32,766, PostgreSQL 65,535. */
const MOST_NAMED = 500

/** How many entries a page has, within bounds. */
export function limitOf({ limit }: Page): number {
  return Math.max(1, Math.min(MOST_LISTED, Math.floor(limit)))
}

/** A page of a list from one row more than it has: `place` tells where the next page begins. */
export function listRows<Row, Entry>(
  rows: readonly Row[],
  limit: number,
  { entry, place }: { readonly entry: (row: Row) => Entry; readonly place: (row: Row) => string },
): Listed<Entry> {
  const shown = rows.slice(0, limit)
  return { entries: shown.map(entry), next: rows.length > limit ? place(shown.at(-1)!) : null }
}

/** The number after which a page begins, from what the page before gave; null for the first and for what is no place. */
export function numberAfter({ after }: Page): number | null {
  return after !== null && /^\d{1,15}$/.test(after) ? Number(after) : null
}

/** Asks for many values, so many at a time as one query names; each value is asked for once. */
export async function askMany<Value, Row>(
  values: Iterable<Value>,
  ask: (some: readonly Value[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const all = [...new Set(values)]
  const rows: Row[] = []
  for (let at = 0; at < all.length; at += MOST_NAMED)
    for (const row of await ask(all.slice(at, at + MOST_NAMED))) rows.push(row)
  return rows
}
