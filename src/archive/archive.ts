import type { Ruling } from '../align/rulings.ts'
import type { Kept } from '../group/desk.ts'
import type { Report } from '../read/report.ts'
import type { FeedLine, Follow, Notice, SavedSearch } from './following.ts'
import type { Hit, Listed, Page, Query } from './query.ts'
import type {
  ArchivedCapture,
  ArchivedReport,
  ArchivedVersion,
  Check,
  NewCapture,
  NewVersion,
  OutletLine,
} from './reports.ts'
import type { NamingLine, SaidLine, SourceLine } from './sources.ts'
import type { ArchivedStory, DayRange, Made, PlacedStory, StoriesAsked, StoryLine } from './stories.ts'

export type { FeedLine, Follow, Notice, SavedSearch } from './following.ts'
export type {
  ArchivedCapture,
  ArchivedReport,
  ArchivedVersion,
  Check,
  NewCapture,
  NewVersion,
  OutletLine,
} from './reports.ts'
export type { NamingLine, SaidLine, SourceLine } from './sources.ts'
export type {
  ArchivedStory,
  DayRange,
  Made,
  PlacedReport,
  PlacedStory,
  StoriesAsked,
  StoryLine,
} from './stories.ts'

/*
 * An archive keeps reports with their bytes, versions, checks, stories, feeds, what is followed, and a log of what was done.
 *
 * It decides nothing: what shall be kept is decided by pure functions elsewhere and handed to `commit` as changes.
 * A commit is one transaction: after it resolves, all of it is kept even if the machine stops; before, nothing of it is.
 * The same change a second time changes nothing: captures are known by their bytes, address and time, reports and versions by
 * their ids, feeds by their address. Several processes may have one archive open; each reads what was committed last, and
 * of two that commit against one `head`, the second is refused with `ArchiveError` `moved` and decides anew.
 * All times are UTC, `2026-03-04T14:05:09Z`; days are `YYYY-MM-DD`; ids of reports have 16 hexadecimal digits, of versions 64.
 * Every method may reject with `ArchiveError`. One test body (`test/archive/contract.ts`) holds for every archive.
 */
export interface Archive {
  /** Where it is, for messages. */
  readonly where: string
  /** The last entry of the log: what has been done so far. */
  head(): Promise<Head>
  /** Keeps changes, all or none. `head`, where it is given, is what they were decided on. */
  commit(changes: readonly Change[], options: CommitOptions): Promise<Head>
  close(): Promise<void>

  /** What is known of reports, versions and bytes that have come: what a decision about them rests on. */
  lookUp(asked: Asked): Promise<Known>
  /** A report by its id, the beginning of it that no other has, or its address; null where there is none. */
  report(name: string): Promise<ArchivedReport | null>
  /** Versions of a report, the oldest first. */
  versions(report: string): Promise<readonly ArchivedVersion[]>
  /** A version as it was read. */
  readVersion(version: string, report: string): Promise<Report | null>
  /** Each look at a report's address, the newest first. */
  checks(report: string, page: Page): Promise<Listed<Check>>
  /** Captures of a report, the oldest first, and the bytes of one. */
  captures(report: string): Promise<readonly ArchivedCapture[]>
  bytes(sha256: string): Promise<Uint8Array | null>
  outlets(): Promise<readonly OutletLine[]>

  /** Stories, those that changed last first. */
  stories(asked: StoriesAsked, page: Page): Promise<Listed<StoryLine>>
  /** A story by its id, the beginning of it that no other has, or the id of a story that it took in. */
  story(id: string): Promise<ArchivedStory | null>
  /** The reports of a story, each in its latest version or in that of a moment; those first seen later are left out. */
  storyReports(id: string, asOf: string | null): Promise<readonly Report[]>
  /** What grouping has to know of the stories that have a report in these days; one without a day of publication has that of its first sight. */
  kept(days: DayRange): Promise<Kept>
  /** What was made of a story and need not be made again while its key is the same. */
  made(key: string): Promise<Uint8Array | null>
  keepMade(key: string, story: string, made: Made): Promise<void>

  search(query: Query, page: Page): Promise<Listed<Hit>>
  /** The earliest versions that print a phrase, over all outlets and versions, by publication and first sight. */
  firstWith(phrase: string, limit: number): Promise<readonly Hit[]>
  /** Sources by their names as printed: organisations and office-holders; no private person has an entry. */
  sources(words: string, page: Page): Promise<Listed<SourceLine>>
  /** What was said by a source of that name, over stories, the newest first; with the names that a user joined to it in `stories`. */
  saidBy(name: string, page: Page): Promise<Listed<SaidLine>>
  /** What outlets call what is named so, in their own voice and inside quotations. */
  namings(name: string): Promise<readonly NamingLine[]>

  /** What was decided by hand, in the order in which it was; undone ones are left out. */
  rulings(): Promise<readonly KeptRuling[]>
  feeds(): Promise<readonly FeedLine[]>
  follows(): Promise<readonly Follow[]>
  /** Notices, the newest first. */
  notices(asked: { readonly unread: boolean }, page: Page): Promise<Listed<Notice>>
  savedSearches(): Promise<readonly SavedSearch[]>
  /** Entries of the log from a number on, in order. */
  log(from: number): AsyncIterable<LogEntry>
  /** How much it holds. */
  size(): Promise<ArchiveSize>
}

/** A number in the log, and the hash of its entry; 0 and 64 zeros for an empty archive. */
export interface Head {
  readonly number: number
  readonly hash: string
}

export interface CommitOptions {
  /** Who does it, such as the name of the account, or `watch`. */
  readonly by: string
  /** When, UTC. */
  readonly time: string
  /** Why, in the words of whoever does it; null where nothing was said. */
  readonly why?: string | null
  /** Refuses the commit where the log has gone on since. */
  readonly head?: Head
}

/** One thing to be kept. A commit keeps them in order and writes one log entry for each that changes something and is marked (logged). */
export type Change =
  /** (logged: captured) Bytes as they came, and how. */
  | { readonly kind: 'capture'; readonly capture: NewCapture }
  /** (logged: version) A version that was not there, and its report where that was not there. */
  | { readonly kind: 'version'; readonly version: NewVersion }
  /** A look at an address: what it gave. The first in a row that finds the page gone makes a version of it (logged: version). */
  | { readonly kind: 'check'; readonly check: Check }
  /** (logged: grouped, merged, split) Stories as they are from now on; `gone` are those that were taken in by others. */
  | { readonly kind: 'stories'; readonly stories: readonly PlacedStory[]; readonly gone: readonly string[] }
  /** (logged: ruled) A decision by hand. */
  | { readonly kind: 'rule'; readonly ruling: HandRuling }
  /** (logged: undone) Takes a decision back, by its number. */
  | { readonly kind: 'undo'; readonly number: number }
  /** (logged) Begins to read a feed, or records its state (not logged). */
  | { readonly kind: 'feed'; readonly feed: FeedLine }
  /** (logged) Ends reading a feed; its reports stay. */
  | { readonly kind: 'drop-feed'; readonly address: string }
  /** (logged) Follows something, or ends following it. */
  | { readonly kind: 'follow'; readonly follow: Follow }
  | { readonly kind: 'unfollow'; readonly id: string }
  | { readonly kind: 'notice'; readonly notice: Omit<Notice, 'number' | 'read'> }
  /** Marks notices up to a number as read, or a story as looked at. */
  | { readonly kind: 'read'; readonly notices: number }
  | { readonly kind: 'look'; readonly story: string; readonly time: string }
  | { readonly kind: 'save-search'; readonly search: SavedSearch }
  | { readonly kind: 'drop-search'; readonly id: string }
  /** (logged: deleted) Forgets the text, bytes and findings of a report; what remains is that it was there, with its hashes. */
  | { readonly kind: 'delete'; readonly report: string }
  /** (logged) Something done outside the archive that the log shall tell: an export. */
  | { readonly kind: 'told'; readonly action: 'exported' | 'imported'; readonly about: string }

/** What is asked about what has come. */
export interface Asked {
  /** Ids of reports. */
  readonly reports?: readonly string[]
  /** SHA-256 of bytes. */
  readonly bytes?: readonly string[]
  /** Addresses, as they were asked for or answered, or as reports state them. */
  readonly addresses?: readonly string[]
}

/** What is known of it; what is not known is not in it. */
export interface Known {
  /** Report id → its state. */
  readonly reports: ReadonlyMap<string, ArchivedReport>
  readonly bytes: ReadonlySet<string>
  /** Address → id of its report. */
  readonly addresses: ReadonlyMap<string, string>
}

/** A decision by hand: about stories, about what is found in one, or that two names in stories are of one source. */
export type HandRuling =
  | Ruling
  | { readonly kind: 'join-names'; readonly one: NameInStory; readonly other: NameInStory }

export interface NameInStory {
  readonly story: string
  readonly name: string
}

export interface KeptRuling {
  /** Its number in the log. */
  readonly number: number
  readonly ruling: HandRuling
  readonly by: string
  readonly time: string
  readonly why: string | null
}

/** An entry of the log; `hash` is the SHA-256 of its canonical JSON without `hash`, which holds that of the entry before. */
export interface LogEntry {
  readonly number: number
  readonly time: string
  readonly by: string
  readonly action: string
  /** What it is about: hashes, ids, addresses; never the words of a report. */
  readonly about: Readonly<Record<string, string | number | null>>
  readonly why: string | null
  readonly before: string
  readonly hash: string
}

export interface ArchiveSize {
  readonly reports: number
  readonly versions: number
  readonly stories: number
  readonly bytes: number
}

/** An archive failed: which one, what was tried, why. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError'
  readonly resource: string
  /** `moved`: somebody else has committed since; `future`: of a newer program; `broken`, `busy`, `missing`, `failed`. */
  readonly reason: 'moved' | 'future' | 'broken' | 'busy' | 'missing' | 'failed'

  constructor(
    resource: string,
    reason: ArchiveError['reason'],
    message: string,
    options: { readonly cause?: unknown } = {},
  ) {
    super(`${resource}: ${message}`, options)
    this.resource = resource
    this.reason = reason
  }
}
