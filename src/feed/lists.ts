import type { ReadingWords } from '../language/reading.ts'
import { decodeBytes } from '../read/decode.ts'
import type { Feed } from '../read/feed/feed.ts'
import { type FeedList, type Outline, readOpml } from '../read/feed/opml.ts'
import { parseFeed } from '../read/feed/parse.ts'
import { MOST_FEED_BYTES } from '../read/limits.ts'
import { statedCharset } from '../read/markup.ts'

/** What a file of feeds is: a feed or sitemap, a list of feeds, or plain addresses, one a line. */
export type Listed =
  | { readonly kind: 'feed'; readonly feed: Feed }
  | { readonly kind: 'list'; readonly list: FeedList }

/** Reads bytes as a feed, as OPML, or as a text with an address a line; null where they are none of these. */
export function readListed(bytes: Uint8Array, words: ReadingWords, address?: string): Listed | null {
  const { text } = decodeBytes(bytes, statedCharset(bytes), MOST_FEED_BYTES)
  if (text === null) return null
  const list = /<opml[\s>]/i.test(text.slice(0, 4000)) ? readOpml(text) : readAddresses(text)
  if (list) return { kind: 'list', list }
  const feed = parseFeed(text, { words, ...(address ? { address } : {}) })
  return feed && { kind: 'feed', feed }
}

/** A list is no longer, in lines. */
const MOST_LINES = 100_000

// https://harbour.example/feed.xml — what stands behind the address is its title.
function readAddresses(text: string): FeedList | null {
  const lines = text
    .split('\n', MOST_LINES)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
  const outlines = lines.map(readLine)
  return lines.length > 0 && outlines.every(outline => outline !== null) ? { title: null, outlines } : null
}

function readLine(line: string): Outline | null {
  const [, address, title] = /^(https?:\/\/\S{1,4000})(?:\s{1,20}(\S.{0,500}))?$/.exec(line) ?? []
  return address ? { title: title ?? '', feed: address, home: null, other: {}, outlines: [] } : null
}

/** A feed as an entry of a list; null where it does not state its own address. */
export function outlineFeed(feed: Feed, address: string | null = feed.address): Outline | null {
  if (address === null) return null
  const other = { type: 'rss', ...(feed.language ? { language: feed.language } : {}) }
  return { title: feed.title ?? address, feed: address, home: feed.home, other, outlines: [] }
}

/** Lists as one: each feed once, where it stands first; folders of one name are one. */
export function joinLists(lists: readonly FeedList[], title: string | null): FeedList {
  const seen = new Set<string>()
  return {
    title: title ?? lists.find(list => list.title)?.title ?? null,
    outlines: joinOutlines(
      lists.flatMap(({ outlines }) => outlines),
      seen,
    ),
  }
}

function joinOutlines(outlines: readonly Outline[], seen: Set<string>): readonly Outline[] {
  const folders = new Map<string, Outline[]>()
  for (const { feed, title, outlines: inner } of outlines) {
    if (feed === null) folders.set(title, [...(folders.get(title) ?? []), ...inner])
  }
  const told = new Set<string>()
  return outlines.flatMap((outline): readonly Outline[] => {
    if (outline.feed !== null) {
      if (seen.has(outline.feed)) return []
      seen.add(outline.feed)
      return [{ ...outline, outlines: joinOutlines(outline.outlines, seen) }]
    }
    if (told.has(outline.title)) return []
    told.add(outline.title)
    const inner = joinOutlines(folders.get(outline.title)!, seen)
    return inner.length > 0 ? [{ ...outline, outlines: inner }] : []
  })
}
