import type { ReadingWords } from '../../language/reading.ts'
import { findChild, findChildren, type XmlElement } from '../xml.ts'
import { readDate } from './dates.ts'
import type { Feed, Item } from './feed.ts'
import { resolveAddress } from './links.ts'
import { readPace } from './pace.ts'
import { childWords, plainWords, readContent, readLanguageTag } from './words.ts'

/** An XML source as feeds are made of it. */
export interface FeedSource {
  readonly source: string
  readonly root: XmlElement
  readonly records: readonly XmlElement[]
  /** Where it was fetched from, where that is known. */
  readonly address: string | undefined
}

/** RSS 0.9 to 2.0, and the RSS that is written in RDF (0.90, 1.0). */
export function readRss(feed: FeedSource, words: ReadingWords): Omit<Feed, 'notes'> {
  const { root, records, address } = feed
  const channel = findChild(root, 'channel') ?? root
  const home = resolveAddress(childWords(channel, 'link') ?? linkOf(channel, 'alternate'), [address])
  const own = resolveAddress(linkOf(channel, 'self'), [home, address])
  const shared: Shared = {
    source: feed.source,
    bases: [home, address ?? own],
    language: readLanguageTag(childWords(channel, 'language', 'dc:language') ?? channel.language),
    words,
  }
  return {
    kind: 'rss',
    version: versionOf(root),
    title: childWords(channel, 'title', 'dc:title'),
    home,
    address: own,
    next: resolveAddress(linkOf(channel, 'next'), shared.bases),
    language: shared.language,
    ...readPace(channel),
    items: records.map((record, i) => readItem(record, i + 1, shared)),
  }
}

function versionOf(root: XmlElement): string | null {
  if (root.name !== 'rdf:rdf') return root.attributes.get('version')?.trim().slice(0, 10) || null
  return [...root.attributes.values()].some(value => value.includes('netscape.com')) ? '0.90' : '1.0'
}

interface Shared {
  readonly source: string
  readonly bases: readonly (string | null | undefined)[]
  readonly language: string | null
  readonly words: ReadingWords
}

function readItem(item: XmlElement, number: number, { source, bases, language, words }: Shared): Item {
  const content = findChild(
    item,
    'content:encoded',
    'xhtml:body',
    'body',
    'fulltext',
    'content',
    'atom:content',
  )
  const summary = findChild(
    item,
    'description',
    'summary',
    'atom:summary',
    'dcterms:abstract',
    'dc:description',
    'media:description',
    'itunes:summary',
  )
  const date = (...names: readonly string[]) =>
    names.reduce<string | null>((found, name) => found ?? readDate(findChild(item, name)?.text, words), null)
  return {
    number,
    headline: childWords(item, 'title', 'atom:title', 'dc:title', 'media:title'),
    address: addressOf(item, [...bases, ...item.bases]),
    id: childWords(item, 'guid', 'atom:id', 'dc:identifier'),
    published: date(
      'pubdate',
      'dc:date',
      'dcterms:issued',
      'published',
      'atom:published',
      'dcterms:created',
      'date',
    ),
    modified: date('dcterms:modified', 'atom:updated', 'updated', 'lastmod'),
    authors: authorsOf(item),
    language: readLanguageTag(childWords(item, 'dc:language') ?? item.language) ?? language,
    outlet: childWords(item, 'source', 'dc:publisher'),
    categories: findChildren(item, 'category', 'dc:subject').flatMap(({ text }) => plainWords(text) ?? []),
    content: readContent(content, source),
    summary: readContent(summary, source),
  }
}

function addressOf(item: XmlElement, bases: Shared['bases']): string | null {
  const guid = findChild(item, 'guid')
  const named =
    guid && guid.attributes.get('ispermalink')?.trim().toLowerCase() !== 'false' ? guid.text : null
  const links = findChildren(item, 'link').map(
    ({ text, attributes }) => text.trim() || attributes.get('href'),
  )
  const candidates = [
    findChild(item, 'feedburner:origlink')?.text,
    ...links,
    linkOf(item, 'alternate'),
    named && /^\s{0,9}https?:/i.test(named) ? named : null,
    item.attributes.get('rdf:about'),
  ]
  return candidates.reduce<string | null>((found, each) => found ?? resolveAddress(each, bases), null)
}

/** The address of a link as Atom writes it. */
function linkOf(element: XmlElement, relation: string): string | undefined {
  return findChildren(element, 'atom:link')
    .find(({ attributes }) => (attributes.get('rel') ?? 'alternate').trim().toLowerCase() === relation)
    ?.attributes.get('href')
}

function authorsOf(item: XmlElement): readonly string[] {
  const named = findChildren(item, 'dc:creator', 'atom:author').flatMap(
    each => childWords(each, 'name', 'atom:name') ?? plainWords(each.text) ?? [],
  )
  if (named.length > 0) return named
  return findChildren(item, 'author', 'itunes:author', 'managingeditor').flatMap(
    each => childWords(each, 'name') ?? nameOf(plainWords(each.text)) ?? [],
  )
}

// mara@harbour.example (Mara Silva) / Mara Silva <mara@harbour.example> / mara@harbour.example
function nameOf(author: string | null): string | null {
  const inner = /^\S{1,200}@\S{1,200} ?\(([^()]{2,200})\)$/.exec(author ?? '')?.[1]
  if (inner) return inner.trim()
  const plain = (author ?? '').replace(/<[^<>\s]{1,200}@[^<>\s]{1,200}>/, '').trim()
  const bare = plain.includes('@') && !plain.includes(' ')
  return plain === '' || bare ? null : plain
}
