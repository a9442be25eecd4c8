import { type Ask, type Discovered, discoverFeeds, findFeeds } from '../feed/discover.ts'
import { joinLists, type Listed, outlineFeed, readListed } from '../feed/lists.ts'
import { reading } from '../language/en/reading.ts'
import { isAddress } from '../read/address.ts'
import { type FeedList, listFeeds, writeOpml } from '../read/feed/opml.ts'
import { CommandError, NothingRead } from './failure.ts'
import { type FeedsOptions, failSource, gather, Unreadable } from './feeds/asking.ts'
import { drawFound, drawListed } from './feeds/text.ts'
import { withOutput } from './output.ts'
import { describePage } from './terminal.ts'

export interface DiscoverOptions extends FeedsOptions {
  readonly format: 'text' | 'ndjson' | 'opml'
  /** Where a saved page came from. */
  readonly address?: string
  /** Asks for the places where feeds often stand, too. */
  readonly usual?: boolean
}

/** Prints the feeds that pages name. */
export async function runDiscover(names: readonly string[], options: DiscoverOptions): Promise<void> {
  if (options.address !== undefined && !isAddress(options.address))
    throw new CommandError(2, `--address ${JSON.stringify(options.address)} is no web address.`)
  const found = await gather(names, options, (name, ask) => discover(name, ask, options))
  const feeds = found
    .flat()
    .filter((feed, i, all) => all.findIndex(other => other.address === feed.address) === i)
  if (found.length > 0 && feeds.length === 0)
    failSource('no feed was found; --usual asks for the usual places.')
  if (feeds.length > 0) await withOutput(options.output, output => output.write(renderFound(feeds, options)))
}

async function discover(name: string, ask: Ask, options: DiscoverOptions): Promise<readonly Discovered[]> {
  const { usual = false, address } = options
  if (isAddress(name)) return discoverFeeds(name, { ask, words: reading, usual })
  const { bytes } = await ask(name)
  const found = findFeeds(bytes, address, reading)
  if (found.length > 0 || !usual) return found
  if (address === undefined)
    throw new CommandError(2, '--usual needs the --address that a saved page came from.')
  return discoverFeeds(address, { ask, words: reading, usual })
}

function renderFound(feeds: readonly Discovered[], { format, output }: DiscoverOptions): string {
  if (format === 'ndjson') return feeds.map(feed => `${JSON.stringify(feed)}\n`).join('')
  if (format === 'text') return drawFound(feeds, describePage(output))
  const outlines = feeds.map(({ address, title, kind }) => ({
    title: title ?? address,
    feed: address,
    home: null,
    other: { type: kind ?? 'rss' },
    outlines: [],
  }))
  return writeOpml({ title: null, outlines })
}

/** Prints what feeds, sitemaps and lists of feeds hold. */
export async function runList(
  names: readonly string[],
  options: FeedsOptions & { readonly format: 'text' | 'ndjson' },
): Promise<void> {
  const page = describePage(options.output)
  const listed = await gather(names, options, readFile)
  if (listed.length === 0) throw new NothingRead()
  const render = ({ name, held }: Named) =>
    options.format === 'text' ? drawListed(name, held, page) : writeLines(name, held)
  await withOutput(options.output, output => output.write(listed.map(render).join('')))
}

/** A feed or a list of feeds under its name. */
export interface Named {
  readonly name: string
  readonly held: Listed
}

/** Reads a feed, a sitemap or a list of feeds. */
export async function readFile(name: string, ask: Ask): Promise<Named> {
  const { bytes, reached } = await ask(name)
  const held = readListed(bytes, reading, isAddress(name) ? reached : undefined)
  if (held === null) throw new Unreadable(`${name}: is no feed, no sitemap and no list of feeds.`)
  return { name, held }
}

/** A line for each item of a feed, or for each feed of a list. */
function writeLines(name: string, held: Listed): string {
  const lines =
    held.kind === 'feed'
      ? held.feed.items.map(item => ({ file: name, kind: held.feed.kind, feed: held.feed.title, ...item }))
      : listFeeds(held.list.outlines).map(({ outline, folders }) => {
          const { outlines: _, ...rest } = outline
          return { file: name, kind: 'list', folders, ...rest }
        })
  return lines.map(line => `${JSON.stringify(line)}\n`).join('')
}

/** Prints one list of feeds of all that are named: feeds, lists of feeds, and texts with an address a line. */
export async function runOpml(
  names: readonly string[],
  options: FeedsOptions & { readonly title?: string },
): Promise<void> {
  const listed = await gather(names, options, readFile)
  const lists = listed.flatMap(({ name, held }): FeedList[] => {
    if (held.kind === 'list') return [held.list]
    const outline = outlineFeed(held.feed, isAddress(name) ? name : held.feed.address)
    if (outline === null) failSource(`${name}: the feed does not say its own address; name it by that.`)
    return outline ? [{ title: null, outlines: [outline] }] : []
  })
  if (lists.length === 0) throw new NothingRead()
  await withOutput(options.output, output => output.write(writeOpml(joinLists(lists, options.title ?? null))))
}
