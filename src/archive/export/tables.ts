import type { Tables } from '../store/tables.ts'

/** A file of an export: the rows of a table, one a line, in the order of their key. */
export interface ExportTable {
  readonly file: string
  readonly table: keyof Tables & string
  /** Columns that order the rows. */
  readonly key: readonly string[]
  /** Whether the key is one number, so that rows can be read some at a time. */
  readonly numbered: boolean
  /** Columns of JSON, and of JSON that is packed: both stand as what they hold. */
  readonly json: readonly string[]
  readonly packed: readonly string[]
  /** Which rows go into an export of some reports. */
  readonly about: 'report' | 'version' | 'story' | 'bytes' | 'all' | 'none'
}

const PLAIN = { json: [], packed: [], numbered: true, key: ['number'] } as const

/**
 * All that is exported, in the order in which it is read back; `docs/archive.md` tells each column. What can be made again
 * is left out: the search and kept briefs.
 */
export const EXPORTED: readonly ExportTable[] = [
  { ...PLAIN, file: 'bytes.ndjson', table: 'bytes', about: 'bytes' },
  { ...PLAIN, file: 'captures.ndjson', table: 'capture', json: ['capture'], about: 'bytes' },
  { ...PLAIN, file: 'reports.ndjson', table: 'report', json: ['authors'], about: 'report' },
  {
    ...PLAIN,
    file: 'addresses.ndjson',
    table: 'address',
    key: ['address', 'report'],
    numbered: false,
    about: 'report',
  },
  { ...PLAIN, file: 'versions.ndjson', table: 'version', about: 'report' },
  {
    ...PLAIN,
    file: 'contents.ndjson',
    table: 'content',
    key: ['version'],
    packed: ['report', 'profile', 'findings'],
    about: 'version',
  },
  { ...PLAIN, file: 'checks.ndjson', table: 'look', about: 'report' },
  { ...PLAIN, file: 'stories.ndjson', table: 'story', json: ['was'], about: 'story' },
  {
    ...PLAIN,
    file: 'members.ndjson',
    table: 'member',
    key: ['story', 'report'],
    numbered: false,
    json: ['why', 'also'],
    about: 'report',
  },
  { ...PLAIN, file: 'rulings.ndjson', table: 'ruling', json: ['ruling'], about: 'none' },
  { ...PLAIN, file: 'feeds.ndjson', table: 'feed', key: ['address'], numbered: false, about: 'none' },
  {
    ...PLAIN,
    file: 'feed-items.ndjson',
    table: 'feed_items',
    key: ['address'],
    numbered: false,
    packed: ['items'],
    about: 'none',
  },
  { ...PLAIN, file: 'follows.ndjson', table: 'follow', key: ['id'], numbered: false, about: 'none' },
  { ...PLAIN, file: 'notices.ndjson', table: 'notice', json: ['evidence'], about: 'none' },
  { ...PLAIN, file: 'searches.ndjson', table: 'saved_search', key: ['id'], numbered: false, about: 'none' },
  { ...PLAIN, file: 'log.ndjson', table: 'log', json: ['about'], about: 'all' },
]
