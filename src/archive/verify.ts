import type { Head, LogEntry } from './archive.ts'
import { hashEntry, NOTHING_YET } from './store/log.ts'

/** What a log that was followed from its first entry comes to. */
export interface LogVerdict {
  /** How many entries hold, and the last of them. */
  readonly entries: number
  readonly head: Head
  /** The first entry that does not hold, and why; null where all do. */
  readonly fault: { readonly number: number; readonly reason: string } | null
}

/** Follows a log from its first entry: each has the next number, names the hash of the one before, and has the hash of what it says. */
export async function verifyLog(entries: AsyncIterable<LogEntry>): Promise<LogVerdict> {
  let head = NOTHING_YET
  for await (const entry of entries) {
    const reason = faultOf(entry, head)
    if (reason !== null)
      return {
        entries: head.number,
        head,
        fault: { number: Math.min(entry.number, head.number + 1), reason },
      }
    head = { number: entry.number, hash: entry.hash }
  }
  return { entries: head.number, head, fault: null }
}

function faultOf(entry: LogEntry, head: Head): string | null {
  if (entry.number !== head.number + 1)
    return `it is missing: after entry ${head.number} stands entry ${entry.number}`
  if (entry.before !== head.hash) return 'it does not name the hash of the entry before it'
  return hashEntry(entry) === entry.hash ? null : 'its hash is not that of what it says'
}
