import type { ReadingWords } from '../../language/reading.ts'
import { findChild, type XmlElement } from '../xml.ts'
import { readDate } from './dates.ts'
import type { Feed, Item } from './feed.ts'
import { resolveAddress } from './links.ts'
import type { FeedSource } from './rss.ts'
import { childWords, readLanguageTag } from './words.ts'

/** A sitemap, a news sitemap, or an index of sitemaps: addresses, with what a news sitemap says of each report. */
export function readSitemap(
  { root, records, address }: FeedSource,
  words: ReadingWords,
): Omit<Feed, 'notes'> {
  const items = records.map((record, i) => readUrl(record, i + 1, address, words))
  const news = records.some(record => findChild(record, 'news:news'))
  return {
    kind: root.name === 'sitemapindex' ? 'sitemap index' : news ? 'news sitemap' : 'sitemap',
    version: null,
    title: null,
    home: null,
    address: null,
    next: null,
    language: null,
    items,
  }
}

function readUrl(record: XmlElement, number: number, address: string | undefined, words: ReadingWords): Item {
  const news = findChild(record, 'news:news')
  const publication = news && findChild(news, 'news:publication')
  return {
    number,
    headline: news ? childWords(news, 'news:title') : null,
    address: resolveAddress(findChild(record, 'loc')?.text, [address, ...record.bases]),
    id: null,
    published: news ? readDate(findChild(news, 'news:publication_date')?.text, words) : null,
    modified: readDate(findChild(record, 'lastmod')?.text, words),
    authors: [],
    language: readLanguageTag(publication && childWords(publication, 'news:language')),
    outlet: publication ? childWords(publication, 'news:name') : null,
    categories: [],
    content: null,
    summary: null,
  }
}
