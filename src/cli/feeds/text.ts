import { makeSafe, paint, type Run, wrapRuns } from '../../brief/render/terminal.ts'
import type { Discovered } from '../../feed/discover.ts'
import type { Listed } from '../../feed/lists.ts'
import type { Feed, Item } from '../../read/feed/feed.ts'
import { listFeeds } from '../../read/feed/opml.ts'
import type { Page } from '../terminal.ts'

/** Wider lines are hard to read. */
const WIDTH_MAX = 104
const INDENT = 5

const MARGIN: Run = { text: ' '.repeat(INDENT), style: 'plain' }

const plain = (text: string): Run => ({ text: makeSafe(text), style: 'plain' })
const dim = (text: string): Run => ({ text: makeSafe(text), style: 'dim' })
const bold = (text: string): Run => ({ text: makeSafe(text), style: 'bold' })

/** Feeds that were found, an address a line, with what is known of each below it. */
export function drawFound(feeds: readonly Discovered[], page: Page): string {
  return draw(
    feeds.flatMap(({ address, title, kind, from }) => [
      [plain(address)],
      [MARGIN, dim([title, kind, from].filter(each => each !== null).join(' · '))],
    ]),
    page,
  )
}

/** What a feed or a list of feeds holds. */
export function drawListed(name: string, held: Listed, page: Page): string {
  const lines = held.kind === 'feed' ? feedLines(name, held.feed, page) : listLines(name, held, page)
  return `${draw(lines, page)}\n`
}

function feedLines(name: string, feed: Feed, page: Page): readonly Run[][] {
  const { kind, version, title, home, language, items, notes } = feed
  const about = [version ? `${kind} ${version}` : kind, home, language, count(items.length, 'item', 'items')]
  return [
    [bold(title ?? name)],
    [dim(about.filter(each => each !== null).join(' · '))],
    ...notes.map(({ message }) => [dim(message)]),
    ...items.flatMap(item => itemLines(item, page)),
  ]
}

function itemLines(item: Item, page: Page): readonly Run[][] {
  const { number, headline, address, published, modified, outlet, authors } = item
  const date = published ?? (modified ? `changed ${modified}` : null)
  const about = [date, outlet, authors.join(', ') || null, holds(item)].filter(each => each !== null)
  return [
    ...indent([plain(headline ?? address ?? item.id ?? '')], `${number}`, page),
    ...indent([dim(about.join(' · '))], '', page),
    ...(headline && address ? [[MARGIN, dim(address)]] : []),
  ]
}

function holds({ content, summary }: Item): string {
  return content ? 'text' : summary ? 'summary' : 'address only'
}

function listLines(
  name: string,
  { list }: Extract<Listed, { readonly kind: 'list' }>,
  page: Page,
): readonly Run[][] {
  const feeds = listFeeds(list.outlines)
  return [
    [bold(list.title ?? name)],
    [dim(count(feeds.length, 'feed', 'feeds'))],
    ...feeds.flatMap(({ outline, folders }, i) => [
      ...indent([plain(outline.title || outline.feed!)], `${i + 1}`, page),
      [MARGIN, dim([...folders, outline.feed].join(' · '))],
    ]),
  ]
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}

function indent(runs: readonly Run[], mark: string, page: Page): Run[][] {
  return wrapRuns(runs, Math.min(WIDTH_MAX, page.width) - INDENT).map((line, i) => [
    i === 0 && mark !== '' ? { text: mark.padEnd(INDENT), style: 'plain' } : MARGIN,
    ...line,
  ])
}

function draw(lines: readonly Run[][], page: Page): string {
  return lines.map(line => `${paint(line, page.color).trimEnd()}\n`).join('')
}
