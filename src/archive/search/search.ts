import type { Archive } from '../archive.ts'
import type { Store } from '../store/tables.ts'
import { search } from './find.ts'
import { firstWith } from './first.ts'
import { listNamings } from './namings.ts'
import { listSaid } from './said.ts'
import { listSources } from './sources.ts'

/** What of an archive is found by words. */
export type Searching = Pick<Archive, 'search' | 'firstWith' | 'sources' | 'saidBy' | 'namings'>

/** Answers searches from the tables of a database. */
export function openSearch(store: Store): Searching {
  return {
    search: (query, page) => search(store, query, page),
    firstWith: (phrase, limit) => firstWith(store, phrase, limit),
    sources: (words, page) => listSources(store, words, page),
    saidBy: (name, page) => listSaid(store, name, page),
    namings: name => listNamings(store, name),
  }
}
