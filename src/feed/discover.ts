import { Parser } from 'htmlparser2'
import type { ReadingWords } from '../language/reading.ts'
import { decodeBytes } from '../read/decode.ts'
import type { Feed } from '../read/feed/feed.ts'
import { resolveAddress } from '../read/feed/links.ts'
import { parseFeed } from '../read/feed/parse.ts'
import { plainWords } from '../read/feed/words.ts'
import { statedCharset } from '../read/markup.ts'

/** What asking for an address gives: its bytes, and the address that answered. Rejects where there is no answer. */
export interface Answered {
  readonly bytes: Uint8Array
  readonly reached: string
}

/** Asks for an address. */
export type Ask = (address: string) => Promise<Answered>

/** A feed that was found. */
export interface Discovered {
  readonly address: string
  readonly title: string | null
  /** How it is known: a page's head names it; a link in the page looks like one; the address is a feed itself; it stands where feeds often stand. */
  readonly from: 'head' | 'link' | 'itself' | 'usual place'
  /** The kind as far as it is known without asking for it. */
  readonly kind: Feed['kind'] | null
}

/** The feeds that bytes lead to: the feed that they are, or those that they name as a page. `address` is where they came from. */
export function findFeeds(
  bytes: Uint8Array,
  address: string | undefined,
  words: ReadingWords,
): readonly Discovered[] {
  const { text } = decodeBytes(bytes, statedCharset(bytes))
  if (text === null) return []
  const feed = parseFeed(text, { words, ...(address ? { address } : {}) })
  if (feed) {
    const own = address ?? feed.address
    return own ? [{ address: own, title: feed.title, from: 'itself', kind: feed.kind }] : []
  }
  return findNamed(text, address)
}

/** The media types by which a page names its feeds. */
const KINDS: Readonly<Record<string, Feed['kind']>> = {
  'application/rss+xml': 'rss',
  'application/rdf+xml': 'rss',
  'text/rss+xml': 'rss',
  'application/atom+xml': 'atom',
  'application/feed+json': 'json feed',
}

/** More feeds of one page are not told: each page of a forum names hundreds. */
const MOST_FEEDS = 100

interface Named {
  readonly href: string
  readonly title: string | null
  readonly from: 'head' | 'link'
  readonly kind: Feed['kind'] | null
}

function findNamed(page: string, address: string | undefined): readonly Discovered[] {
  const { named, base, canonical } = scanPage(page)
  const bases = [address ?? canonical, base]
  const seen = new Set<string>()
  return named
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .flatMap(({ href, ...rest }): Discovered[] => {
      const resolved = resolveAddress(href, bases)
      if (resolved === null || seen.has(resolved)) return []
      seen.add(resolved)
      return [{ address: resolved, ...rest }]
    })
    .slice(0, MOST_FEEDS)
}

interface Scanned {
  readonly named: readonly Named[]
  readonly base: string | undefined
  readonly canonical: string | undefined
}

function scanPage(page: string): Scanned {
  const named: Named[] = []
  let base: string | undefined
  let canonical: string | undefined
  const parser = new Parser({
    onopentag: (name, { rel = '', type = '', href, title }) => {
      const relations = rel.toLowerCase().split(/\s+/)
      if (name === 'base') base ??= href
      if (name === 'link' && relations.includes('canonical')) canonical ??= href
      const kind = KINDS[type.toLowerCase().split(';')[0]!.trim()] ?? null
      const isHead =
        (name === 'link' || name === 'a') && (relations.includes('alternate') || relations.includes('feed'))
      if (href && isHead && (kind || relations.includes('feed')))
        named.push({ href, title: plainWords(title), from: 'head', kind })
      else if (href && name === 'a' && isLikely(href))
        named.push({ href, title: plainWords(title), from: 'link', kind })
    },
  })
  parser.end(page)
  return { named, base, canonical }
}

// /rss, /feed/, /news.rss, /atom.xml, /feed.json, ?format=rss — but not /feedback or /feeding-the-city
function isLikely(href: string): boolean {
  return /(?:[/.](?:rss|feed|feeds|atom|rdf)(?:\.xml|\.json)?\/?|[?&](?:format|feed|type)=(?:rss2?|atom))(?:[?#&].{0,200})?$/i.test(
    href.slice(0, 1000),
  )
}

/** Where feeds often stand on a site. */
const USUAL = ['/feed', '/rss', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml', '/feed.json']

export interface DiscoverOptions {
  readonly ask: Ask
  readonly words: ReadingWords
  /** Asks for the usual places, too, where the page names no feed; each costs a request. */
  readonly usual?: boolean
}

/** Finds the feeds of an address. Rejects where the address itself gives no answer; places that give none are no feeds. */
export async function discoverFeeds(
  address: string,
  options: DiscoverOptions,
): Promise<readonly Discovered[]> {
  const { ask, words, usual = false } = options
  const { bytes, reached } = await ask(address)
  const found = findFeeds(bytes, reached, words)
  if (found.length > 0 || !usual) return found
  const places: Discovered[] = []
  const seen = new Set<string>()
  for (const path of USUAL) {
    const feed = await askPlace(new URL(path, reached).href, options)
    // /feed and /rss often lead to one place.
    if (feed && !seen.has(feed.address)) places.push(feed)
    if (feed) seen.add(feed.address)
  }
  return places
}

async function askPlace(place: string, { ask, words }: DiscoverOptions): Promise<Discovered | null> {
  try {
    const { bytes, reached } = await ask(place)
    const [feed] = findFeeds(bytes, reached, words)
    return feed?.from === 'itself' ? { ...feed, from: 'usual place' } : null
  } catch {
    return null
  }
}
