import type { Migration } from '../sqlite/migration.ts'

/** The tables that are told in `tables.ts`. */
export const SEARCH_TABLES: Migration = {
  name: 'search',
  statements: [
    `create table entry (
      place integer primary key, version integer not null unique references version,
      report integer not null references report, day text not null)`,
    `create index entry_report on entry (report)`,
    `create virtual table words using fts5 (
      zones, content = '', contentless_delete = 1, tokenize = "ascii tokenchars ':'")`,
    `create table source (
      number integer primary key, key text not null unique, name text not null, kind text not null,
      statements integer not null)`,
    `create index source_statements on source (statements desc, key)`,
    `create table said (
      source integer not null references source, report integer not null references report,
      statements integer not null, primary key (source, report)) without rowid`,
    `create index said_report on said (report)`,
  ],
}
