import type { ReadingWords } from '../../language/reading.ts'
import { findChild, findChildren, type XmlElement } from '../xml.ts'
import { readDate } from './dates.ts'
import type { Content, Feed, Item } from './feed.ts'
import { resolveAddress } from './links.ts'
import type { FeedSource } from './rss.ts'
import { childWords, makeContent, plainWords, readContent, readLanguageTag } from './words.ts'

/** Atom 1.0 (RFC 4287) and 0.3. The namespace may be declared or not: its elements have a prefix or none. */
export function readAtom(feed: FeedSource, words: ReadingWords): Omit<Feed, 'notes'> {
  const { root, records, address } = feed
  const own = resolveAddress(linkOf(root, 'self'), [address, ...root.bases])
  const home = resolveAddress(linkOf(root, 'alternate'), [own, address, ...root.bases])
  // A feed that was saved does not know where it came from: its site stands in.
  const bases = [home, own, address]
  const authors = authorsOf(root)
  const readEach = (entry: XmlElement, i: number) =>
    readEntry(entry, i + 1, { source: feed.source, bases, authors, words })
  return {
    kind: 'atom',
    version: root.attributes.get('version')?.trim().slice(0, 10) ?? '1.0',
    title: titleOf(root, feed.source),
    home,
    address: own,
    next: resolveAddress(linkOf(root, 'next'), [...bases, ...root.bases]),
    language: readLanguageTag(root.language),
    items: records.map(readEach),
  }
}

interface Shared {
  readonly source: string
  readonly bases: readonly (string | null | undefined)[]
  readonly authors: readonly string[]
  readonly words: ReadingWords
}

function readEntry(entry: XmlElement, number: number, { source, bases, authors, words }: Shared): Item {
  const date = (...names: readonly string[]) =>
    names.reduce<string | null>((found, name) => found ?? readDate(findAtom(entry, name)?.text, words), null)
  const origin = findAtom(entry, 'source')
  const own = authorsOf(entry)
  const all = [...bases, ...entry.bases]
  const address = linkOf(entry, 'alternate') ?? linkOf(entry, 'self')
  const id = plainWords(findAtom(entry, 'id')?.text)
  return {
    number,
    headline: titleOf(entry, source),
    address: resolveAddress(address, all) ?? resolveAddress(/^https?:/i.test(id ?? '') ? id : null, all),
    id,
    published: date('published', 'issued', 'dc:date', 'created'),
    modified: date('updated', 'modified'),
    authors: own.length > 0 ? own : origin ? authorsOf(origin) : authors,
    language: readLanguageTag(entry.language),
    outlet: origin ? titleOf(origin, source) : null,
    categories: findChildren(entry, 'category', 'atom:category').flatMap(
      ({ attributes }) => plainWords(attributes.get('label') ?? attributes.get('term')) ?? [],
    ),
    content: contentOf(findAtom(entry, 'content') ?? findChild(entry, 'content:encoded'), source),
    summary: contentOf(findAtom(entry, 'summary') ?? findChild(entry, 'media:description'), source),
  }
}

function findAtom(element: XmlElement, name: string): XmlElement | undefined {
  return findChild(element, `atom:${name}`, name)
}

function titleOf(element: XmlElement, source: string): string | null {
  const title = findAtom(element, 'title')
  if (!title) return null
  // <title type="text">The tag &lt;br&gt;</title> — words, not mark-up.
  if (title.attributes.get('type') === 'text') return title.text.replace(/\s+/g, ' ').trim() || null
  return plainWords(readContent(title, source)?.text)
}

function contentOf(element: XmlElement | undefined, source: string): Content | null {
  const type = element?.attributes.get('type')?.trim().toLowerCase()
  if (type === 'text' || type === 'text/plain') {
    const text = element!.text.trim()
    return text ? { kind: 'text', text } : null
  }
  // Pictures, sound and other feeds are no words.
  const isHtml =
    !type || type === 'html' || type === 'xhtml' || /^(?:text\/html|application\/xhtml\+xml)/.test(type)
  return isHtml ? readContent(element, source) : type.startsWith('text/') ? makeContent(element!.text) : null
}

/** The address of a link of a relation: of several, that of a page. */
function linkOf(element: XmlElement, relation: string): string | undefined {
  const links = findChildren(element, 'atom:link', 'link').filter(
    ({ attributes }) => (attributes.get('rel') ?? 'alternate').trim().toLowerCase() === relation,
  )
  const page = links.find(({ attributes }) => /html/i.test(attributes.get('type') ?? 'html')) ?? links[0]
  return page && (page.attributes.get('href') ?? page.text)
}

function authorsOf(element: XmlElement): readonly string[] {
  const people = findChildren(element, 'atom:author', 'author', 'dc:creator')
  return people.flatMap(each => childWords(each, 'atom:name', 'name') ?? plainWords(each.text) ?? [])
}
