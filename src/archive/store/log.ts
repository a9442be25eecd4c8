import { hashText } from '../../text/hash.ts'
import type { CommitOptions, Head, LogEntry } from '../archive.ts'
import { canonicalJson } from './canonical.ts'
import type { LogRow, Store } from './tables.ts'

/** Before the first entry. */
export const NOTHING_YET: Head = { number: 0, hash: '0'.repeat(64) }
/** Entries that are read at a time. */
const ENTRIES_READ = 500

export type About = LogEntry['about']

/** The log within one commit: entries are added to it, one after another. */
export interface LogWriter {
  /** The last entry, those of this commit included. */
  readonly head: () => Head
  readonly add: (action: string, about: About) => Promise<number>
}

/** The last entry of the log. */
export async function readHead(store: Store): Promise<Head> {
  const last = store.selectFrom('log').select(['number', 'hash']).orderBy('number', 'desc').limit(1)
  const row = await last.executeTakeFirst()
  return row ? { number: row.number, hash: row.hash } : NOTHING_YET
}

/** Goes on with the log in the transaction of a commit. */
export async function openLog(store: Store, { by, time, why = null }: CommitOptions): Promise<LogWriter> {
  let head = await readHead(store)
  return {
    head: () => head,
    add: async (action, about) => {
      const said = { by: by.toWellFormed(), why: why?.toWellFormed() ?? null, about: mend(about) }
      const entry = { number: head.number + 1, time, action, ...said, before: head.hash }
      const hash = hashEntry(entry)
      await store
        .insertInto('log')
        .values({ ...entry, about: canonicalJson(entry.about), hash })
        .execute()
      head = { number: entry.number, hash }
      return entry.number
    },
  }
}

// Half a character cannot be kept as it is, and what is hashed has to be what is read again.
function mend(about: About): About {
  const entries = Object.entries(about)
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'string' ? value.toWellFormed() : value]),
  )
}

/** The hash of an entry: over its canonical JSON, in which the hash of the entry before stands. */
export function hashEntry(entry: Omit<LogEntry, 'hash'>): string {
  const { number, time, by, action, about, why, before } = entry
  return hashText(canonicalJson({ number, time, by, action, about, why, before }))
}

/** Entries from a number on, some at a time. */
export async function* readLog(store: Store, from: number): AsyncGenerator<LogEntry> {
  for (let at = from; ; ) {
    const some = store.selectFrom('log').selectAll().where('number', '>=', at)
    const rows = await some.orderBy('number').limit(ENTRIES_READ).execute()
    for (const row of rows) yield entryOf(row)
    if (rows.length < ENTRIES_READ) return
    at = rows.at(-1)!.number + 1
  }
}

function entryOf({ about, ...row }: LogRow): LogEntry {
  return { ...row, about: JSON.parse(about) as About }
}
