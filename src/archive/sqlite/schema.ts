import type { Migration } from './migration.ts'

/** The tables that are told in `store/tables.ts`. */
export const CORE_TABLES: Migration = {
  name: 'archive',
  statements: [
    `create table bytes (
      number integer primary key, sha256 text not null unique, size integer not null, packed blob)`,
    `create table capture (
      number integer primary key, bytes integer not null references bytes, address text not null, time text not null,
      media_type text not null, name text not null, method text not null, collector text not null, tool text not null,
      capture text, unique (bytes, address, time))`,
    `create index capture_address on capture (address)`,
    `create table report (
      number integer primary key, id text not null unique, outlet text, publisher text, url text, headline text,
      authors text not null, published text, seen text not null, checked text not null, changed text not null,
      latest integer references version deferrable initially deferred, versions integer not null, gone text, story text,
      day integer not null, deleted integer not null default 0)`,
    `create index report_outlet on report (outlet, publisher, published)`,
    `create index report_story on report (story)`,
    `create table address (
      address text not null, report integer not null references report, own integer not null,
      primary key (address, report)) without rowid`,
    `create index address_report on address (report)`,
    `create table version (
      number integer primary key, report integer not null references report, version text not null, headline text,
      published text, modified text, seen text not null, last text not null, words integer not null, bytes text,
      deleted integer not null default 0)`,
    // A page can go away more than once.
    `create unique index version_text on version (report, version) where version <> 'gone'`,
    `create index version_report on version (report, seen)`,
    `create index version_hash on version (version)`,
    `create index version_bytes on version (bytes)`,
    `create table content (
      version integer primary key references version, report blob not null, profile blob not null, findings blob not null)`,
    `create table look (
      number integer primary key, report integer not null references report, address text not null, time text not null,
      outcome text not null, status integer, version text, reason text, unique (report, time, address))`,
    `create table story (
      number integer primary key, id text not null unique, was text not null, headline text, first text, last text,
      from_day integer, until_day integer, changed text not null, looked text, reports integer not null, groups integer,
      form text not null, held text not null, spread integer not null, ended integer not null, into_story text)`,
    `create index story_changed on story (changed, number) where ended = 0`,
    `create index story_until on story (until_day) where ended = 0`,
    `create table member (
      story text not null references story (id), report integer not null references report, why text not null,
      also text not null, home integer not null, primary key (story, report)) without rowid`,
    `create index member_report on member (report)`,
    `create table made (
      key text primary key, story text not null, packed blob not null, used integer not null)`,
    `create index made_story on made (story, used)`,
    `create table ruling (
      number integer primary key, ruling text not null, about text not null, "by" text not null, time text not null, why text)`,
    `create index ruling_about on ruling (about, number)`,
    `create table feed (
      address text primary key, title text, added text not null, folder text, checked text, outcome text, reason text,
      due text not null, failures integer not null, etag text, modified text, interval_s integer not null)`,
    `create table feed_items (
      address text primary key references feed on delete cascade, items blob not null)`,
    `create table follow (
      id text primary key, what text not null, about text not null, added text not null, due text not null,
      interval_s integer not null, failures integer not null)`,
    `create table notice (
      number integer primary key, time text not null, read integer not null, follow text not null, kind text not null,
      story text, report text not null, evidence text not null, unique (time, follow, kind, report, evidence))`,
    `create table saved_search (
      id text primary key, name text not null, words text not null, added text not null)`,
    `create table log (
      number integer primary key, time text not null, "by" text not null, action text not null, about text not null,
      why text, before text not null, hash text not null)`,
  ],
}
