import type { Archive } from '../archive.ts'
import type { Store } from '../store/tables.ts'

/** What of an archive is found by words. */
export type Searching = Pick<Archive, 'search' | 'firstWith' | 'sources' | 'saidBy' | 'namings'>

/** Answers searches from the tables of a database. */
export function openSearch(_store: Store): Searching {
  const nothing = async () => ({ entries: [], next: null })
  return {
    search: nothing,
    firstWith: async () => [],
    sources: nothing,
    saidBy: nothing,
    namings: async () => [],
  }
}
