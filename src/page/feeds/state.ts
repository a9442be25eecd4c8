import type { FeedLine } from '../../archive/archive.ts'
import { writeOpml } from '../../read/feed/opml.ts'
import { SAY } from '../say.ts'

/** A feed as the server tells it. */
export type ToldFeed = Omit<FeedLine, 'items'>

/** How a feed is doing, in words, and whether somebody should look at it. */
export interface FeedState {
  readonly words: string
  readonly trouble: boolean
}

/** What the last look at a feed gave. */
export function stateOf(feed: ToldFeed): FeedState {
  if (feed.outcome === null) return { words: SAY['feed waiting'], trouble: false }
  const words = SAY[`feed ${feed.outcome}`]
  const trouble = feed.outcome === 'gone' || feed.outcome === 'refused' || feed.outcome === 'failed'
  return { words: feed.failures > 1 ? `${words} (${feed.failures}×)` : words, trouble }
}

/** Feeds by folder, those without one first; in each by title. */
export function groupFeeds(
  feeds: readonly ToldFeed[],
): readonly { readonly folder: string | null; readonly feeds: readonly ToldFeed[] }[] {
  const folders = new Map<string | null, ToldFeed[]>()
  for (const feed of feeds) {
    const folder = folders.get(feed.folder)
    if (folder) folder.push(feed)
    else folders.set(feed.folder, [feed])
  }
  return [...folders]
    .sort(([a], [b]) => (a === null ? -1 : b === null ? 1 : compare(a, b)))
    .map(([folder, some]) => ({ folder, feeds: some.sort((a, b) => compare(nameOf(a), nameOf(b))) }))
}

/** A feed's title, or its address where it has none. */
export function nameOf(feed: Pick<ToldFeed, 'title' | 'address'>): string {
  return feed.title ?? feed.address
}

/** A feed as a list of its own, by which a removed one comes back as it was, without asking its site. */
export function writeFeed({ title, address, folder }: ToldFeed): string {
  const outline = { title: title ?? address, feed: address, home: null, other: {}, outlines: [] }
  const outlines =
    folder === null ? [outline] : [{ ...outline, title: folder, feed: null, outlines: [outline] }]
  return writeOpml({ title: null, outlines })
}

// Never by the locale.
function compare(a: string, b: string): number {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()]
  return one < other ? -1 : one > other ? 1 : 0
}
