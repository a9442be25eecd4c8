import type { ReadingWords } from '../language/reading.ts'
import { findAgency } from './agency.ts'
import { type Claim, type Field, makeClaim } from './claims.ts'
import { type Linked, readLinked } from './jsonld.ts'
import { normaliseStamp } from './stamp.ts'
import type { PageElement } from './tree.ts'

/** What a page states of its article in its head, in order of trust: JSON-LD, Open Graph, meta, time elements, its language. */
export function readStated(page: PageElement, words: ReadingWords): Linked {
  const all = (selector: string): readonly PageElement[] => [...page.querySelectorAll(selector)]
  const linked = readLinked(
    all('script[type="application/ld+json"]').map(script => script.textContent ?? ''),
    words,
  )
  const metas = all('meta').flatMap(readMeta)
  const claims = [
    ...claimAddress(all('link[rel="canonical"]')[0]?.getAttribute('href')),
    ...linked.claims,
    ...metas.filter(meta => meta.name.startsWith('og:')).flatMap(meta => claimMeta(meta, words)),
    ...metas.filter(meta => !meta.name.startsWith('og:')).flatMap(meta => claimMeta(meta, words)),
    ...firstOfEach(all('time[datetime]').flatMap(time => claimTime(time, words))),
    ...claimLanguage(all('html')[0]?.getAttribute('lang') ?? page.getAttribute?.('lang')),
    ...linked.claims
      .filter(({ field }) => field === 'publisher')
      .map(({ datum }) => ({ field: 'outlet', datum }) as const),
  ]
  return { ...linked, claims }
}

interface Meta {
  readonly name: string
  readonly content: string
}

function readMeta(element: PageElement): readonly Meta[] {
  const name =
    element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
  const content = element.getAttribute('content')?.replace(/\s+/g, ' ').trim()
  return name && content ? [{ name: name.toLowerCase().trim(), content }] : []
}

/** Names of meta elements, in lower case, and what each states. */
const METAS: Readonly<Record<string, Field>> = {
  'og:site_name': 'outlet',
  'og:title': 'headline',
  'og:url': 'url',
  'og:updated_time': 'modified',
  'og:article:published_time': 'published',
  'og:article:modified_time': 'modified',
  'article:published_time': 'published',
  'article:published': 'published',
  'article:modified_time': 'modified',
  'article:modified': 'modified',
  'article:author': 'author',
  author: 'author',
  'parsely-author': 'author',
  'sailthru.author': 'author',
  'dc.creator': 'author',
  byl: 'author',
  datepublished: 'published',
  pubdate: 'published',
  publishdate: 'published',
  'publish-date': 'published',
  'dc.date.issued': 'published',
  'dc.date': 'published',
  'parsely-pub-date': 'published',
  'sailthru.date': 'published',
  datemodified: 'modified',
  lastmod: 'modified',
  'last-modified': 'modified',
  'application-name': 'outlet',
  'dc.publisher': 'publisher',
}

function claimMeta({ name, content }: Meta, words: ReadingWords): readonly Claim[] {
  const field = Object.hasOwn(METAS, name) ? METAS[name] : undefined
  const from = name.startsWith('og:') || name.startsWith('article:') ? 'open-graph' : 'meta'
  if (field === 'published' || field === 'modified') return claim(field, normaliseStamp(content, words), from)
  if (field === 'author') return claimAuthor(content, from, words)
  return field === 'url' ? claimAddress(content, from) : field ? claim(field, content, from) : []
}

function claimAuthor(content: string, from: string, words: ReadingWords): readonly Claim[] {
  if (/^https?:/.test(content)) return []
  const name = content.replace(/^by\s+/i, '')
  const agency = findAgency(name, words)
  return agency ? claim('wire', agency, from) : claim('author', name, from)
}

function claimAddress(address: string | null | undefined, from = 'meta'): readonly Claim[] {
  return address && /^https?:\/\//.test(address) ? claim('url', address, from) : []
}

function claimTime(time: PageElement, words: ReadingWords): readonly Claim[] {
  const value = normaliseStamp(time.getAttribute('datetime') ?? '', words)
  const marks = `${time.getAttribute('itemprop') ?? ''} ${time.getAttribute('class') ?? ''}`
  if (/dateModified|updated|modified/i.test(marks)) return claim('modified', value, 'time')
  // A bare <time> may be that of a comment or of another report: it must say what it is.
  return time.getAttribute('pubdate') !== null || /datePublished|publish|entry-date/i.test(marks)
    ? claim('published', value, 'time')
    : []
}

/** The first time of each kind is the article's; later ones are those of comments and other reports. */
function firstOfEach(claims: readonly Claim[]): readonly Claim[] {
  return claims.filter((claim, i) => claims.findIndex(({ field }) => field === claim.field) === i)
}

function claimLanguage(lang: string | null | undefined): readonly Claim[] {
  const tag = lang?.toLowerCase().split(/[-_]/)[0]
  return tag && /^[a-z]{2,3}$/.test(tag) ? claim('language', tag, 'meta') : []
}

function claim(field: Field, value: string | null, from: string): readonly Claim[] {
  return value ? [makeClaim(field, value, 'stated', from)] : []
}
