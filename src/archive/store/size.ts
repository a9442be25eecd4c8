import { sql } from 'kysely'
import type { ArchiveSize } from '../archive.ts'
import type { Store } from './tables.ts'

/** How much an archive holds. */
export async function readSize(store: Store): Promise<ArchiveSize> {
  const { rows } = await sql<ArchiveSize>`
    select (select count(*) from report) as reports,
      (select count(*) from version) as versions,
      (select count(*) from story where ended = 0 and spread = 0) as stories,
      page_count * page_size as bytes
    from pragma_page_count, pragma_page_size`.execute(store)
  return { ...rows[0]! }
}
