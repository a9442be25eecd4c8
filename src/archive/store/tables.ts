import type { ColumnType, Generated, Kysely } from 'kysely'
import type { SearchTables } from '../search/tables.ts'

/** What queries are made against: a database, or a transaction of it. */
export type Store = Kysely<Tables>

/** The tables of an archive; `docs/archive.md` tells each. Times are UTC, `2026-03-04T14:05:09Z`; lists and objects are JSON. */
export interface Tables extends SearchTables {
  readonly bytes: BytesRow
  readonly capture: CaptureRow
  readonly report: ReportRow
  readonly address: AddressRow
  readonly version: VersionRow
  readonly content: ContentRow
  readonly look: LookRow
  readonly story: StoryRow
  readonly member: MemberRow
  readonly made: MadeRow
  readonly ruling: RulingRow
  readonly feed: FeedRow
  readonly feed_items: FeedItemsRow
  readonly follow: FollowRow
  readonly notice: NoticeRow
  readonly saved_search: SavedSearchRow
  readonly log: LogRow
}

/** Bytes, once however often they came; `packed` is null where they were deleted. */
export interface BytesRow {
  readonly number: Generated<number>
  readonly sha256: string
  readonly size: number
  readonly packed: Uint8Array | null
}

export interface CaptureRow {
  readonly number: Generated<number>
  readonly bytes: number
  /** The address that was asked, or the name under which they were given. */
  readonly address: string
  readonly time: string
  readonly media_type: string
  readonly name: string
  readonly method: string
  readonly collector: string
  readonly tool: string
  readonly capture: string | null
}

export interface ReportRow {
  /** In the order in which they came. */
  readonly number: Generated<number>
  readonly id: string
  readonly outlet: string | null
  readonly publisher: string | null
  readonly url: string | null
  readonly headline: string | null
  readonly authors: string
  readonly published: string | null
  readonly seen: string
  readonly checked: string
  readonly changed: string
  /** The latest version that has a text. */
  readonly latest: ColumnType<number, number | undefined, number>
  readonly versions: number
  readonly gone: string | null
  readonly story: string | null
  /** Day of publication or, where that is not known, of the first sight, counted from 1970-01-01. */
  readonly day: number
  readonly deleted: number
}

export interface AddressRow {
  readonly address: string
  readonly report: number
  /** Whether the report itself states it. */
  readonly own: number
}

export interface VersionRow {
  readonly number: Generated<number>
  readonly report: number
  readonly version: string
  readonly headline: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly seen: string
  readonly last: string
  readonly words: number
  /** SHA-256 of the bytes. */
  readonly bytes: string | null
  readonly deleted: number
}

/** What was read of a version and found in it, packed; apart, so that lists of versions are short to read. */
export interface ContentRow {
  readonly version: number
  readonly report: Uint8Array
  readonly profile: Uint8Array
  readonly findings: Uint8Array
}

/** A look at an address. */
export interface LookRow {
  readonly number: Generated<number>
  readonly report: number
  readonly address: string
  readonly time: string
  readonly outcome: string
  readonly status: number | null
  readonly version: string | null
  readonly reason: string | null
}

export interface StoryRow {
  readonly number: Generated<number>
  readonly id: string
  readonly was: string
  readonly headline: string | null
  readonly first: string | null
  readonly last: string | null
  /** First and last day of its reports, those of the first sight included, counted from 1970-01-01; null without reports. */
  readonly from_day: number | null
  readonly until_day: number | null
  readonly changed: string
  readonly looked: string | null
  readonly reports: number
  readonly groups: number | null
  /** Hash of the story as it was placed, and of the ids of its reports alone. */
  readonly form: string
  readonly held: string
  /** 1 for nothing but a round-up that stands in the stories of which it tells. */
  readonly spread: number
  /** 1 for one that goes on no more, with the story that took it in, where there is one. */
  readonly ended: number
  readonly into_story: string | null
}

export interface MemberRow {
  readonly story: string
  readonly report: number
  readonly why: string
  /** Ids of reports. */
  readonly also: string
  /** 0 for a round-up that is at home in another story. */
  readonly home: number
}

export interface MadeRow {
  readonly key: string
  readonly story: string
  readonly packed: Uint8Array
  readonly used: number
}

export interface RulingRow {
  readonly number: number
  readonly ruling: string
  /** What it is about: a later ruling about the same takes its place. */
  readonly about: string
  readonly by: string
  readonly time: string
  readonly why: string | null
}

export interface FeedRow {
  readonly address: string
  readonly title: string | null
  readonly added: string
  readonly folder: string | null
  readonly checked: string | null
  readonly outcome: string | null
  readonly reason: string | null
  readonly due: string
  readonly failures: number
  readonly etag: string | null
  readonly modified: string | null
  readonly interval_s: number
}

export interface FeedItemsRow {
  readonly address: string
  readonly items: Uint8Array
}

export interface FollowRow {
  readonly id: string
  readonly what: string
  readonly about: string
  readonly added: string
  readonly due: string
  readonly interval_s: number
  readonly failures: number
}

export interface NoticeRow {
  readonly number: Generated<number>
  readonly time: string
  readonly read: number
  readonly follow: string
  readonly kind: string
  readonly story: string | null
  readonly report: string
  readonly evidence: string
}

export interface SavedSearchRow {
  readonly id: string
  readonly name: string
  readonly words: string
  readonly added: string
}

export interface LogRow {
  readonly number: number
  readonly time: string
  readonly by: string
  readonly action: string
  readonly about: string
  readonly why: string | null
  readonly before: string
  readonly hash: string
}
