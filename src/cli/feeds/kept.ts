import type { FeedLine } from '../../archive/following.ts'
import { makeSafe, paint, type Run, wrapRuns } from '../../brief/render/terminal.ts'
import { reading } from '../../language/en/reading.ts'
import { isAddress } from '../../read/address.ts'
import { writeOpml } from '../../read/feed/opml.ts'
import {
  type AddedFeeds,
  addFeeds,
  feedsOfList,
  findFeedsOf,
  listOfFeeds,
  removeFeeds,
} from '../../watch/feeds.ts'
import { type ArchiveOptions, nameUser, withArchive } from '../archive/open.ts'
import { CommandError, NothingRead } from '../failure.ts'
import { readFile } from '../feeds.ts'
import { withOutput } from '../output.ts'
import { describePage, type Page } from '../terminal.ts'
import { type FeedsOptions, failSource, gather, Unreadable } from './asking.ts'

export interface AddFeedsOptions extends ArchiveOptions, FeedsOptions {
  readonly folder?: string
  readonly all?: boolean
  readonly unseen?: boolean
}

type Found = Pick<FeedLine, 'address'> & Partial<FeedLine>

/** Adds feeds to an archive: those of these addresses, or those that pages name. */
export async function runAddFeeds(names: readonly string[], options: AddFeedsOptions): Promise<void> {
  const wrong = names.find(name => !isAddress(name) || !URL.canParse(name))
  if (wrong !== undefined)
    throw new CommandError(
      2,
      `${wrong}: is no web address. "crossread feeds import" adds the feeds of a file.`,
    )
  const found = options.unseen
    ? names.map(address => ({ address: new URL(address).href }))
    : (await findAll(names, options)).flat()
  const { folder } = options
  await keepFeeds(
    found.map(feed => (folder === undefined ? feed : { ...feed, folder })),
    options,
  )
}

function findAll(names: readonly string[], options: AddFeedsOptions): Promise<readonly (readonly Found[])[]> {
  return gather(names, options, async (name, ask) => {
    const found = await findFeedsOf(name, { ask, words: reading })
    if (found.length === 0) throw new Unreadable(`${name}: names no feed.`)
    if (!options.all && found.length > 1)
      failHint(`${name}: names ${found.length} feeds, of which the first is added; --all adds all.`)
    return options.all ? found : found.slice(0, 1)
  })
}

// More than was asked for is no failure.
function failHint(line: string): void {
  const before = process.exitCode
  failSource(line)
  process.exitCode = before
}

/** Adds the feeds of lists to an archive. */
export async function runImportFeeds(
  names: readonly string[],
  options: ArchiveOptions & FeedsOptions,
): Promise<void> {
  const found = await gather(names, options, async (name, ask): Promise<readonly Found[]> => {
    const { held } = await readFile(name, ask)
    if (held.kind !== 'list')
      throw new Unreadable(`${name}: is no list of feeds; "crossread feeds add" adds a feed.`)
    return feedsOfList(held.list)
  })
  await keepFeeds(found.flat(), options)
}

async function keepFeeds(feeds: readonly Found[], options: ArchiveOptions): Promise<void> {
  if (feeds.length === 0) throw new NothingRead()
  await withArchive({ ...options, create: true }, async archive => {
    const kept = await addFeeds(archive, feeds, { by: nameUser(), now: Date.now() })
    await withOutput(undefined, output => output.write(drawAdded(kept)))
  })
}

function drawAdded({ added, known }: AddedFeeds): string {
  const lines = [
    ...added.map(({ address, title }) => `added        ${address}${title === null ? '' : `  ${title}`}`),
    ...known.map(address => `known already  ${address}`),
  ]
  const hint = added.length > 0 ? '"crossread watch" reads them.\n' : ''
  return `${lines.map(makeSafe).join('\n')}\n${hint}`
}

/** Ends reading feeds. */
export async function runRemoveFeeds(addresses: readonly string[], options: ArchiveOptions): Promise<void> {
  await withArchive(options, async archive => {
    const missing = await removeFeeds(archive, addresses, { by: nameUser(), now: Date.now() })
    for (const address of missing)
      failSource(`${address}: is none of the feeds; "crossread feeds list" lists them.`)
    const removed = addresses.filter(address => !missing.includes(address))
    const lines = removed.map(address => `removed  ${makeSafe(address)}\n`).join('')
    await withOutput(undefined, output => output.write(lines))
  })
}

/** Writes the feeds of an archive as a list. */
export async function runExportFeeds(
  options: ArchiveOptions & { readonly title?: string; readonly output?: string },
): Promise<void> {
  await withArchive(options, async archive => {
    const list = listOfFeeds(await archive.feeds(), options.title ?? null)
    await withOutput(options.output, output => output.write(writeOpml(list)))
  })
}

/** Prints the feeds of an archive with what they gave last. */
export async function runListKept(
  options: ArchiveOptions & { readonly format: 'text' | 'ndjson'; readonly output?: string },
): Promise<void> {
  await withArchive(options, async archive => {
    const feeds = await archive.feeds()
    const text = () => drawFeeds(feeds, describePage(options.output))
    const lines = () =>
      feeds.map(({ items, ...feed }) => `${JSON.stringify({ ...feed, items: items.length })}\n`).join('')
    await withOutput(options.output, output => output.write(options.format === 'text' ? text() : lines()))
  })
}

/** Wider lines are hard to read. */
const WIDTH_MAX = 104

function drawFeeds(feeds: readonly FeedLine[], page: Page): string {
  const width = Math.min(WIDTH_MAX, page.width)
  const empty = '"crossread feeds add" begins to read one.'
  const end =
    feeds.length === 0 ? `no feeds; ${empty}` : `${feeds.length} ${feeds.length === 1 ? 'feed' : 'feeds'}`
  const lines: Run[][] = [...feeds.flatMap(feed => feedLines(feed, width)), [{ text: end, style: 'dim' }]]
  return `${lines.map(line => paint(line, page.color).trimEnd()).join('\n')}\n`
}

function feedLines(feed: FeedLine, width: number): Run[][] {
  const { address, title, folder, checked, outcome, reason, due, failures, items } = feed
  const facts = [
    ...(folder === null ? [] : [folder]),
    checked === null ? 'not looked at yet' : `${outcome} ${checked}`,
    ...(items.length > 0 ? [`${items.length} items seen`] : []),
    ...(failures > 1 ? [`${failures} failures in a row`] : []),
    due.startsWith('9999') ? 'not asked again' : `next ${due}`,
  ]
  return [
    ...wrapRuns(
      [
        { text: makeSafe(address), style: 'bold' },
        { text: makeSafe(title === null ? '' : `  ${title}`), style: 'plain' },
      ],
      width,
    ),
    ...wrapRuns([{ text: makeSafe(facts.join(' · ')), style: 'dim' }], width),
    ...(reason === null ? [] : wrapRuns([{ text: makeSafe(reason), style: 'plain' }], width)),
    [],
  ]
}
