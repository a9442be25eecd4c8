import type {
  Change,
  Check,
  CommitOptions,
  FeedLine,
  Follow,
  HandRuling,
  NewCapture,
  Notice,
  PlacedStory,
  SavedSearch,
} from '../archive.ts'
import type { NewVersion } from '../reports.ts'
import { keepChanges } from '../store/commit.ts'
import { findReports } from '../store/reports.ts'
import { readStory } from '../store/stories.ts'
import type { Store } from '../store/tables.ts'
import type { PlacedReport } from '../stories.ts'
import { readBytes, readLines } from './reading.ts'
import type { Row } from './rows.ts'

/** What an export is merged into. */
export interface Merging extends CommitOptions {
  readonly where: string
  readonly progress: (words: string) => void
}

/** Changes that are kept at a time. */
const BATCH = 50

/** Adds what of an export an archive does not have; what it has stays as it is. Called in one transaction. */
export async function mergeExport(store: Store, folder: string, options: Merging): Promise<void> {
  const keep = (changes: readonly Change[], why: string | null = null) =>
    keepChanges(store, changes, { ...options, why })
  options.progress('captures')
  await keepAll(keep, listCaptures(folder))
  const ids = await readIds(folder)
  options.progress('versions')
  await keepAll(keep, listVersions(folder))
  options.progress('checks')
  await keepAll(keep, listChecks(folder, ids))
  options.progress('stories')
  for (const story of await listStories(folder, ids)) await keep(await placeStory(store, story))
  for await (const { ruling, why } of readLines(folder, 'rulings.ndjson'))
    await keep([{ kind: 'rule', ruling: ruling as HandRuling }], why === null ? null : String(why))
  options.progress('feeds and what is followed')
  await keepAll(keep, listFollowed(store, folder))
}

type Keep = (changes: readonly Change[], why?: string | null) => Promise<unknown>

async function keepAll(keep: Keep, changes: AsyncIterable<Change>): Promise<void> {
  let batch: Change[] = []
  for await (const change of changes) {
    batch.push(change)
    if (batch.length < BATCH) continue
    await keep(batch)
    batch = []
  }
  if (batch.length > 0) await keep(batch)
}

async function* listCaptures(folder: string): AsyncGenerator<Change> {
  const hashes = new Map<number, string>()
  for await (const { number, sha256 } of readLines(folder, 'bytes.ndjson'))
    hashes.set(Number(number), String(sha256))
  const captures = new Map<string, Row[]>()
  for await (const row of readLines(folder, 'captures.ndjson')) {
    const sha256 = hashes.get(Number(row.bytes))!
    captures.set(sha256, [...(captures.get(sha256) ?? []), row])
  }
  for (const { sha256, bytes } of readBytes(folder)) {
    for (const { media_type, name, time, method, collector, tool, capture } of captures.get(sha256) ?? [])
      yield {
        kind: 'capture',
        capture: {
          sha256,
          bytes,
          mediaType: media_type,
          name,
          time,
          method,
          collector,
          tool,
          capture,
        } as NewCapture,
      }
  }
}

/** Number of a report → its id. */
type Ids = ReadonlyMap<number, string>

async function readIds(folder: string): Promise<Ids> {
  const ids = new Map<number, string>()
  for await (const { number, id } of readLines(folder, 'reports.ndjson')) ids.set(Number(number), String(id))
  return ids
}

async function* listVersions(folder: string): AsyncGenerator<Change> {
  const seen = new Map<number, string>()
  for await (const row of readLines(folder, 'versions.ndjson')) seen.set(Number(row.number), String(row.seen))
  for await (const { version, report, profile, findings } of readLines(folder, 'contents.ndjson'))
    yield {
      kind: 'version',
      version: { report, profile, findings, seen: seen.get(Number(version))! } as NewVersion,
    }
}

async function* listChecks(folder: string, ids: Ids): AsyncGenerator<Change> {
  for await (const { number: _, report, ...look } of readLines(folder, 'checks.ndjson'))
    yield { kind: 'check', check: { ...look, report: ids.get(Number(report))! } as Check }
}

async function listStories(folder: string, ids: Ids): Promise<readonly PlacedStory[]> {
  const members = new Map<string, PlacedReport[]>()
  for await (const { story, report, why, also } of readLines(folder, 'members.ndjson')) {
    const own = members.get(String(story)) ?? []
    own.push({ report: ids.get(Number(report))!, why, also } as PlacedReport)
    members.set(String(story), own)
  }
  const stories: PlacedStory[] = []
  for await (const { id, was, headline, first, last, ended } of readLines(folder, 'stories.ndjson'))
    if (ended === 0)
      stories.push({ id, was, headline, first, last, members: members.get(String(id)) ?? [] } as PlacedStory)
  return stories
}

/**
 * Reports that are in a story here stay in it. Those that are in none come into the story of the export or, where others of
 * its reports are in a story here, into that one: of several into that which has most of them.
 */
async function placeStory(store: Store, story: PlacedStory): Promise<readonly Change[]> {
  const homes = await findHomes(
    store,
    story.members.map(({ report }) => report),
  )
  const fresh = story.members.filter(({ report }) => homes.has(report) && homes.get(report) === null)
  if (fresh.length === 0) return []
  const counts = Map.groupBy(
    [...homes.values()].filter(home => home !== null),
    home => home,
  )
  const [most] = [...counts].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
  const known = most ? await readStory(store, most[0]) : null
  const base = known ?? { ...story, members: [] }
  const { id, was, headline } = base
  const days = (each: readonly (string | null)[]) => each.filter(day => day !== null).sort()
  const placed: PlacedStory = {
    id,
    was,
    headline,
    first: days([base.first, story.first])[0] ?? null,
    last: days([base.last, story.last]).at(-1) ?? null,
    members: [...base.members.map(({ report, why, also }) => ({ report, why, also })), ...fresh],
  }
  return [{ kind: 'stories', stories: [placed], gone: [] }]
}

/** Id of a report that is here → the story in which it is at home. */
async function findHomes(
  store: Store,
  reports: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  const numbers = await findReports(store, reports)
  const homes = new Map<string, string | null>()
  for (const [id, number] of numbers) {
    const row = await store
      .selectFrom('report')
      .select('story')
      .where('number', '=', number)
      .executeTakeFirst()
    homes.set(id, row?.story ?? null)
  }
  return homes
}

async function* listFollowed(store: Store, folder: string): AsyncGenerator<Change> {
  const isKnown = async (table: 'follow' | 'saved_search', id: string) =>
    (await store.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) !== undefined
  const items = new Map<string, readonly string[]>()
  for await (const row of readLines(folder, 'feed-items.ndjson'))
    items.set(String(row.address), row.items as string[])
  for await (const { interval_s, ...feed } of readLines(folder, 'feeds.ndjson')) {
    const address = String(feed.address)
    const known = await store
      .selectFrom('feed')
      .select('address')
      .where('address', '=', address)
      .executeTakeFirst()
    if (!known)
      yield {
        kind: 'feed',
        feed: { ...feed, intervalS: interval_s, items: items.get(address) ?? [] } as unknown as FeedLine,
      }
  }
  for await (const { interval_s, ...follow } of readLines(folder, 'follows.ndjson'))
    if (!(await isKnown('follow', String(follow.id))))
      yield { kind: 'follow', follow: { ...follow, intervalS: interval_s } as unknown as Follow }
  for await (const search of readLines(folder, 'searches.ndjson'))
    if (!(await isKnown('saved_search', String(search.id))))
      yield { kind: 'save-search', search: search as unknown as SavedSearch }
  for await (const { number: _, read: __, ...notice } of readLines(folder, 'notices.ndjson'))
    yield { kind: 'notice', notice: notice as unknown as Notice }
}
