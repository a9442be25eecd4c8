import type { Archive, Change } from '../archive/archive.ts'
import type { FeedLine } from '../archive/following.ts'
import { type Ask, discoverFeeds } from '../feed/discover.ts'
import { formatMoment } from '../fetch/capture.ts'
import type { ReadingWords } from '../language/reading.ts'
import { type FeedList, listFeeds, type Outline } from '../read/feed/opml.ts'
import { beginFeed } from './feed.ts'

export interface FeedsOptions {
  readonly by: string
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What adding feeds came to. */
export interface AddedFeeds {
  readonly added: readonly FeedLine[]
  /** Feeds that were there already. */
  readonly known: readonly string[]
}

/** Finds the feeds of an address, a feed's own or a page's; rejects as `ask` does. A page may name several: the first is its own. */
export async function findFeedsOf(
  address: string,
  { ask, words }: { readonly ask: Ask; readonly words: ReadingWords },
): Promise<readonly Pick<FeedLine, 'address' | 'title'>[]> {
  const found = await discoverFeeds(address, { ask, words, usual: true })
  const named = found.filter(({ from }) => from === found[0]?.from)
  return named.map(({ address, title }) => ({ address, title }))
}

/** Begins to read feeds; those that are read already stay as they are. */
export async function addFeeds(
  archive: Archive,
  feeds: readonly (Pick<FeedLine, 'address'> & Partial<FeedLine>)[],
  { by, now }: FeedsOptions,
): Promise<AddedFeeds> {
  const there = new Set((await archive.feeds()).map(({ address }) => address))
  const known = feeds.filter(({ address }) => there.has(address)).map(({ address }) => address)
  const added: FeedLine[] = []
  for (const feed of feeds) {
    if (there.has(feed.address)) continue
    there.add(feed.address)
    added.push(beginFeed(feed.address, now, feed))
  }
  const changes: Change[] = added.map(feed => ({ kind: 'feed', feed }))
  if (changes.length > 0) await archive.commit(changes, { by, time: formatMoment(now) })
  return { added, known }
}

/** Ends reading feeds; their reports stay. Gives those that were not read. */
export async function removeFeeds(
  archive: Archive,
  addresses: readonly string[],
  { by, now }: FeedsOptions,
): Promise<readonly string[]> {
  const there = new Set((await archive.feeds()).map(({ address }) => address))
  const changes = addresses
    .filter(address => there.has(address))
    .map(address => ({ kind: 'drop-feed' as const, address }))
  if (changes.length > 0) await archive.commit(changes, { by, time: formatMoment(now) })
  return addresses.filter(address => !there.has(address))
}

/** Folders inside folders, as one name. */
const INSIDE = ' / '

/** The feeds of a list (OPML), with their folders. */
export function feedsOfList({
  outlines,
}: FeedList): readonly Pick<FeedLine, 'address' | 'title' | 'folder'>[] {
  return listFeeds(outlines).map(({ outline, folders }) => ({
    address: outline.feed!,
    title: outline.title || null,
    folder: folders.join(INSIDE) || null,
  }))
}

/** Feeds as a list (OPML), in their folders. */
export function listOfFeeds(feeds: readonly FeedLine[], title: string | null = null): FeedList {
  const outlineOf = ({ address, title }: FeedLine): Outline => ({
    title: title ?? address,
    feed: address,
    home: null,
    other: {},
    outlines: [],
  })
  const alone = feeds.filter(({ folder }) => folder === null)
  const folders = Map.groupBy(
    feeds.filter(({ folder }) => folder !== null),
    ({ folder }) => folder!,
  )
  const nested = [...folders].map(([folder, inner]) =>
    folder
      .split(INSIDE)
      .reduceRight<readonly Outline[]>(
        (outlines, name) => [{ title: name, feed: null, home: null, other: {}, outlines }],
        inner.map(outlineOf),
      ),
  )
  return { title, outlines: [...nested.flat(), ...alone.map(outlineOf)] }
}
