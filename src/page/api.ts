import type { VersionChange } from '../align/versions.ts'
import type {
  ArchivedCapture,
  ArchivedReport,
  ArchivedStory,
  ArchivedVersion,
  ArchiveSize,
  Check,
  FeedLine,
  Follow,
  HandRuling,
  KeptRuling,
  NamingLine,
  Notice,
  OutletLine,
  SaidLine,
  SavedSearch,
  SourceLine,
  StoryLine,
} from '../archive/archive.ts'
import type { Hit, Listed } from '../archive/query.ts'
import type { ReportLine } from '../read/line.ts'
import type { Aligned } from '../server/aligned.ts'
import { addressOf, ask, askText, send } from './ask.ts'

/** A stretch of a list. */
export interface Stretch {
  readonly after?: string | null
  readonly limit?: number
}

/** What changed between two versions of a report, with the sentences. */
export interface Changes {
  readonly before: ArchivedVersion
  readonly after: ArchivedVersion
  readonly changes: readonly (VersionChange & {
    readonly removed: string | null
    readonly added: string | null
  })[]
}

/** What became of what was given to be added. */
export interface Added {
  readonly added: readonly {
    readonly report: string
    readonly version: string
    readonly story: string | null
    readonly outcome: 'new' | 'version' | 'same'
  }[]
  readonly failures: readonly { readonly name: string; readonly reason: string }[]
  readonly stories: readonly string[]
}

/** What is given to be added. */
export type Given =
  | { readonly addresses: readonly string[] }
  | { readonly files: readonly { readonly name: string; readonly text: string }[] }

/** The renderings of a brief that the server gives. */
export type BriefFormat = 'json' | 'text' | 'markdown' | 'html' | 'csv' | 'annotations' | 'fragment'

/** How a brief is asked for. */
export interface BriefAsked {
  readonly format: BriefFormat
  /** Everything, not only what three minutes hold. */
  readonly full?: boolean
  /** A moment, UTC; null is now. */
  readonly asOf?: string | null
  readonly redact?: string | null
}

type Signal = AbortSignal | undefined
const name = encodeURIComponent

/** Stories, those that changed last first. */
export function askStories(
  asked: { readonly since?: string; readonly least?: number; readonly words?: string } & Stretch,
  signal?: Signal,
): Promise<Listed<StoryLine>> {
  return ask('/stories', { ...asked }, signal)
}

export function askStory(id: string, signal?: Signal): Promise<ArchivedStory> {
  return ask(`/stories/${name(id)}`, {}, signal)
}

/** Marks a story as looked at. */
export function lookAt(id: string): Promise<null> {
  return send(`/stories/${name(id)}/look`)
}

/** The address of a story's brief in a format. */
export function briefAddress(id: string, { format, full, asOf, redact }: BriefAsked): string {
  return addressOf(`/stories/${name(id)}/brief`, { format, full, 'as-of': asOf, redact })
}

/** A story's brief as text of a format. */
export function askBrief(
  id: string,
  { format, full, asOf, redact }: BriefAsked,
  signal?: Signal,
): Promise<string> {
  return askText(`/stories/${name(id)}/brief`, { format, full, 'as-of': asOf, redact }, signal)
}

/** What a fold of a brief's fragment holds. */
export function askFold(id: string, fold: string, asOf: string | null): Promise<string> {
  return askText(`/stories/${name(id)}/folds/${name(fold)}`, { 'as-of': asOf })
}

/** Two to four reports of a story with their tied passages. */
export function askAligned(id: string, reports: readonly string[], signal?: Signal): Promise<Aligned> {
  return ask(`/stories/${name(id)}/aligned`, { reports: reports.join(',') }, signal)
}

export function askReport(id: string, signal?: Signal): Promise<ArchivedReport> {
  return ask(`/reports/${name(id)}`, {}, signal)
}

/** A report as it was read, in its latest version or another. */
export function askReportText(id: string, version: string | null, signal?: Signal): Promise<ReportLine> {
  return ask(`/reports/${name(id)}/text`, { version }, signal)
}

export function askVersions(id: string, signal?: Signal): Promise<readonly ArchivedVersion[]> {
  return ask(`/reports/${name(id)}/versions`, {}, signal)
}

export function askChanges(id: string, from: string, to: string, signal?: Signal): Promise<Changes> {
  return ask(`/reports/${name(id)}/changes`, { from, to }, signal)
}

export function askChecks(id: string, stretch: Stretch, signal?: Signal): Promise<Listed<Check>> {
  return ask(`/reports/${name(id)}/checks`, { ...stretch }, signal)
}

export function askCaptures(id: string, signal?: Signal): Promise<readonly ArchivedCapture[]> {
  return ask(`/reports/${name(id)}/captures`, {}, signal)
}

/** The address of bytes as they came, which are saved and never shown. */
export function bytesAddress(sha256: string): string {
  return addressOf(`/bytes/${name(sha256)}`)
}

/** Adds reports; progress is told by events. */
export function addReports(given: Given, signal?: Signal): Promise<Added> {
  return send('/reports', { json: given, ...(signal && { signal }) })
}

/** Adds reports as files, whatever their format. */
export function addFiles(files: readonly File[], signal?: Signal): Promise<Added> {
  const body = new FormData()
  for (const file of files) body.append('files', file, file.name)
  return send('/reports', { body, ...(signal && { signal }) })
}

export function askRulings(signal?: Signal): Promise<readonly KeptRuling[]> {
  return ask('/rulings', {}, signal)
}

/** Decides something by hand. */
export function rule(ruling: HandRuling, why: string | null): Promise<KeptRuling> {
  return send('/rulings', { json: { ruling, why } })
}

/** Takes a decision back. */
export function undoRuling(number: number): Promise<null> {
  return send(`/rulings/${number}`, { method: 'DELETE' })
}

export function search(
  words: string,
  stretch: Stretch,
  signal?: Signal,
): Promise<Listed<Hit> & { readonly faults: readonly string[] }> {
  return ask('/search', { q: words, ...stretch }, signal)
}

/** The first appearances of a phrase. */
export function askFirst(phrase: string, signal?: Signal): Promise<readonly Hit[]> {
  return ask('/first', { phrase }, signal)
}

export function askSearches(signal?: Signal): Promise<readonly SavedSearch[]> {
  return ask('/searches', {}, signal)
}

export function saveSearch(search: { readonly name: string; readonly words: string }): Promise<SavedSearch> {
  return send('/searches', { json: search })
}

export function dropSearch(id: string): Promise<null> {
  return send(`/searches/${name(id)}`, { method: 'DELETE' })
}

export function askSources(words: string, stretch: Stretch, signal?: Signal): Promise<Listed<SourceLine>> {
  return ask('/sources', { q: words, ...stretch }, signal)
}

/** What was said by a source of that name. */
export function askSaidBy(source: string, stretch: Stretch, signal?: Signal): Promise<Listed<SaidLine>> {
  return ask('/said-by', { name: source, ...stretch }, signal)
}

/** What outlets call what is named so. */
export function askNamings(named: string, signal?: Signal): Promise<readonly NamingLine[]> {
  return ask('/namings', { name: named }, signal)
}

export function askOutlets(signal?: Signal): Promise<readonly OutletLine[]> {
  return ask('/outlets', {}, signal)
}

export function askFeeds(signal?: Signal): Promise<readonly Omit<FeedLine, 'items'>[]> {
  return ask('/feeds', {}, signal)
}

/** Feeds that are read from now on, and addresses of those that were already. */
export interface AddedFeeds {
  readonly added: readonly Omit<FeedLine, 'items'>[]
  readonly known: readonly string[]
}

/** Begins to read a feed, or the feeds that a page names. */
export function addFeed(address: string): Promise<AddedFeeds> {
  return send('/feeds', { json: { address } })
}

export function dropFeed(address: string): Promise<null> {
  return send('/feeds', { method: 'DELETE', parts: { address } })
}

/** Takes in a list of feeds (OPML). */
export function addFeedList(opml: string): Promise<AddedFeeds> {
  return send('/feeds/opml', { body: opml, type: 'text/x-opml' })
}

export function askFollows(signal?: Signal): Promise<readonly Follow[]> {
  return ask('/follows', {}, signal)
}

export function follow(followed: Pick<Follow, 'what' | 'about'>): Promise<Follow> {
  return send('/follows', { json: followed })
}

export function unfollow(id: string): Promise<null> {
  return send(`/follows/${name(id)}`, { method: 'DELETE' })
}

export function askNotices(
  asked: { readonly unread?: boolean } & Stretch,
  signal?: Signal,
): Promise<Listed<Notice>> {
  return ask('/notices', { ...asked }, signal)
}

/** Marks notices up to a number as read. */
export function readNotices(upTo: number): Promise<null> {
  return send('/notices/read', { json: { upTo } })
}

export function askSize(signal?: Signal): Promise<ArchiveSize> {
  return ask('/size', {}, signal)
}
