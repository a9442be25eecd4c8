import { reading } from '../../language/en/reading.ts'
import type { ReadingWords } from '../../language/reading.ts'
import { makeNote, type Note } from '../../text/note.ts'
import { parseJson } from '../json.ts'
import { LEAD } from '../limits.ts'
import { isJsonFeed } from '../markup.ts'
import { readXml, type XmlElement } from '../xml.ts'
import { readAtom } from './atom.ts'
import { type Feed, MOST_ITEMS } from './feed.ts'
import { readJsonFeed } from './json.ts'
import { readRss } from './rss.ts'
import { readSitemap } from './sitemap.ts'

export interface ParseOptions {
  /** By default English, in which dates are written. */
  readonly words?: ReadingWords
  /** Where the feed was fetched from; relative addresses are resolved against it. */
  readonly address?: string
}

/** Reads decoded text as a feed or sitemap; null where it is none. */
export function parseFeed(text: string, options: ParseOptions = {}): Feed | null {
  const { words = reading, address } = options
  const json = findJson(text)
  if (json >= 0) {
    const { value, whole } = parseJson(text.slice(json))
    const feed = readJsonFeed(value, address, words)
    return (
      feed && { ...feed, items: feed.items.slice(0, MOST_ITEMS), notes: noteEnd(feed.items.length, whole) }
    )
  }
  const records: XmlElement[] = []
  const source = dropLead(text)
  const { root, whole } = readXml(source, {
    watcher: {
      isRecord: (name, outer) => FORMATS.get(outer)?.record === name.replace('atom:', ''),
      take: record => records.push(record) <= MOST_ITEMS,
    },
  })
  if (!root) return null
  const format = FORMATS.get(root.name)
  if (!format || (root.name === 'channel' && records.length === 0)) return null
  const kept = records.slice(0, MOST_ITEMS)
  return {
    ...format.read({ source, root, records: kept, address }, words),
    notes: noteEnd(records.length, whole),
  }
}

interface Format {
  /** The element that is an item. */
  readonly record: string
  readonly read: typeof readRss
}

/** The formats by their outermost element. */
const FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['rss', { record: 'item', read: readRss }],
  ['rdf:rdf', { record: 'item', read: readRss }],
  ['channel', { record: 'item', read: readRss }],
  ['feed', { record: 'entry', read: readAtom }],
  ['atom:feed', { record: 'entry', read: readAtom }],
  ['urlset', { record: 'url', read: readSitemap }],
  ['sitemapindex', { record: 'sitemap', read: readSitemap }],
])

/** Where JSON begins; -1 where a text is none. */
function findJson(text: string): number {
  if (/^\s{0,999}\{/.test(text)) return 0
  return isJsonFeed(text) ? text.indexOf('{') : -1
}

/** What a server printed before the feed began is no part of it. */
function dropLead(text: string): string {
  const at =
    /<(?:\?xml|(?:[\w-]{1,20}:)?(?:rss|rdf|feed|channel|urlset|sitemapindex))[\s>]/i.exec(text.slice(0, LEAD))
      ?.index ?? 0
  return text.slice(at)
}

function noteEnd(items: number, whole: boolean): readonly Note[] {
  if (items > MOST_ITEMS) return [makeNote('file-long')]
  return whole ? [] : [makeNote('file-cut')]
}
