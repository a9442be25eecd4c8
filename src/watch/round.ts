import type { Archive, Change } from '../archive/archive.ts'
import type { FeedLine, Follow } from '../archive/following.ts'
import { formatMoment } from '../fetch/capture.ts'
import type { Fetcher, FetcherOptions } from '../fetch/fetcher.ts'
import type { ReadingWords } from '../language/reading.ts'
import type { Intake } from './intake.ts'
import { siteOf } from './items.ts'
import { type FeedLooked, lookAtFeed, openRemovals } from './look.ts'
import { lookAtPage, type PageLooked } from './page.ts'
import { noticeSearches } from './searches.ts'

/** What is asked of sites in a round waits less than what a person asks for: there is a next round. */
export const WATCH_LIMITS: NonNullable<FetcherOptions['limits']> = {
  tries: 1,
  connectMs: 10_000,
  headersMs: 15_000,
  idleMs: 10_000,
  requestMs: 30_000,
  redirects: 5,
  hosts: 16,
}

/** Sites that are asked at once, each for one thing after another. */
const MOST_SITES = 16
/** After this no more is begun in a round; what is left stays due. */
const ROUND_MS = 900_000

export interface WatchOptions {
  readonly archive: Archive
  readonly intake: Intake
  readonly fetcher: Fetcher
  readonly words: ReadingWords
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Ends the round: nothing more is begun. */
  readonly signal: AbortSignal
  /** Who watches, as the log shall say. */
  readonly by: string
  /** Is told of each look when what it gave is kept. */
  readonly tell?: (looked: Looked) => void
  /** Is told of a mistake in one look, which costs that look alone. */
  readonly fail?: (address: string, error: unknown) => void
  readonly roundMs?: number
  /** Up to which entry of the log searches were looked through: with nothing new since, they are not again. */
  readonly searched?: { number: number }
}

export type Looked = ({ readonly kind: 'feed' } & FeedLooked) | ({ readonly kind: 'page' } & PageLooked)

/** What a round came to. */
export interface Round {
  readonly looked: readonly Looked[]
  /** Addresses that were due and not asked, since the round had lasted too long or was ended. */
  readonly left: readonly string[]
  /** Looks that failed by a mistake. */
  readonly failed: number
  /** Notices of followed searches. */
  readonly found: number
  /** When the next thing is due, UTC; null where nothing is watched. */
  readonly next: string | null
}

type Due =
  | { readonly kind: 'feed'; readonly feed: FeedLine }
  | { readonly kind: 'page'; readonly follow: Follow }

/** Looks once at every feed and every followed page that is due: several sites at once, each for one thing after another. */
export async function watchRound(options: WatchOptions): Promise<Round> {
  const { archive, now, signal, roundMs = ROUND_MS } = options
  const end = now() + roundMs
  const sites = await gatherDue(archive, now())
  const removals = await openRemovals(archive)
  const looked: Looked[] = []
  const left: string[] = []
  let failed = 0
  const settle = async (due: Due, work: () => Promise<Looked>): Promise<Looked | null> => {
    try {
      const one = await work()
      looked.push(one)
      options.tell?.(one)
      return one
    } catch (error) {
      failed++
      options.fail?.(nameOf(due), error)
      return null
    }
  }
  await inParallel(sites, MOST_SITES, async site => {
    let until: string | null = null
    for (const due of site) {
      if (signal.aborted || now() > end) left.push(nameOf(due))
      else if (until !== null) await settle(due, () => postpone(due, until!, { ...options, removals }))
      else {
        const one = await settle(due, () => look(due, { ...options, removals }))
        if (one?.busy) until = one.due
      }
    }
  })
  const found = signal.aborted ? 0 : await searchAgain(options)
  return { looked, left, failed, found, next: await findNext(archive) }
}

async function searchAgain({ archive, by, now, searched }: WatchOptions): Promise<number> {
  const { number } = await archive.head()
  if (searched && searched.number >= 0 && !(await hasVersions(archive, searched.number))) return 0
  const found = await noticeSearches(archive, { by, now: now() })
  if (searched) searched.number = number
  return found
}

/** What puts words into an archive, or changes what is searched for. */
const SEARCHED: ReadonlySet<string> = new Set(['version', 'imported', 'followed'])

async function hasVersions(archive: Archive, after: number): Promise<boolean> {
  for await (const { action } of archive.log(after + 1)) if (SEARCHED.has(action)) return true
  return false
}

type LookOptions = Parameters<typeof lookAtFeed>[1]

async function look(due: Due, options: LookOptions): Promise<Looked> {
  return due.kind === 'feed'
    ? { kind: 'feed', ...(await lookAtFeed(due.feed, options)) }
    : { kind: 'page', ...(await lookAtPage(due.follow, options)) }
}

/** A site that asked to be left alone is asked nothing else until then either. */
async function postpone(
  due: Due,
  until: string,
  { archive, now, by, removals }: WatchOptions & Pick<LookOptions, 'removals'>,
): Promise<Looked> {
  const reason = `the site asks to be left alone until ${until}`
  const change: Change =
    due.kind === 'feed'
      ? { kind: 'feed', feed: { ...due.feed, due: until, reason } }
      : { kind: 'follow', follow: { ...due.follow, due: until } }
  if (!(await removals.has(nameOf(due)))) await archive.commit([change], { by, time: formatMoment(now()) })
  const told = { address: nameOf(due), outcome: 'failed' as const, due: until, busy: true }
  return due.kind === 'feed'
    ? { ...told, kind: 'feed', moved: null, added: [], left: 0, failures: [reason] }
    : { ...told, kind: 'page', reason }
}

function nameOf(due: Due): string {
  return due.kind === 'feed' ? due.feed.address : due.follow.about
}

/** What is due, by site: one that is slow holds up nothing but itself. */
async function gatherDue(archive: Archive, now: number): Promise<readonly (readonly Due[])[]> {
  const time = formatMoment(now)
  const feeds = (await archive.feeds()).filter(({ due }) => due <= time)
  const pages = (await archive.follows()).filter(({ what, due }) => what === 'address' && due <= time)
  const all: Due[] = [
    ...pages.map(follow => ({ kind: 'page' as const, follow })),
    ...feeds.map(feed => ({ kind: 'feed' as const, feed })),
  ]
  const bySite = Map.groupBy(all, due => siteOf(nameOf(due)))
  // The site of most begins first.
  return [...bySite.values()].sort((a, b) => b.length - a.length)
}

async function findNext(archive: Archive): Promise<string | null> {
  const feeds = (await archive.feeds()).map(({ due }) => due)
  const pages = (await archive.follows()).flatMap(({ what, due }) => (what === 'address' ? [due] : []))
  return [...feeds, ...pages].sort()[0] ?? null
}

async function inParallel<Value>(
  values: readonly Value[],
  most: number,
  work: (value: Value) => Promise<void>,
): Promise<void> {
  const queue = [...values]
  const worker = async () => {
    for (let value = queue.shift(); value !== undefined; value = queue.shift()) await work(value)
  }
  await Promise.all(Array.from({ length: Math.min(most, values.length) }, worker))
}
