import type { ReadingWords } from '../language/reading.ts'
import { findAgency } from './agency.ts'
import { type Claim, type Field, makeClaim } from './claims.ts'
import { normaliseStamp } from './stamp.ts'

/** An object of JSON-LD (schema.org). */
export type Thing = Readonly<Record<string, unknown>>

/** What a page's JSON-LD says: its claims, and the article's whole text where it has that. */
export interface Linked {
  readonly claims: readonly Claim[]
  readonly articleBody: string | null
  /** Whether it says that not all can be read. */
  readonly closed: boolean
}

/** Reads a page's blocks of JSON-LD; broken ones are left out. */
export function readLinked(sources: readonly string[], words: ReadingWords): Linked {
  const things = sources.flatMap(parseThings)
  const article = things.find(isArticle)
  const site = things.find(thing => typesOf(thing).includes('WebSite'))
  const claims = [
    ...(article ? claimArticle(article, things, words) : []),
    ...(site ? claim('outlet', readString(site.name)) : []),
  ]
  return {
    claims,
    articleBody: typeof article?.articleBody === 'string' ? article.articleBody.trim() : null,
    closed: String(article?.isAccessibleForFree).toLowerCase() === 'false',
  }
}

/** No block of JSON-LD nests deeper than this in earnest. */
const MOST_DEEP = 8

function parseThings(source: string): readonly Thing[] {
  // Control characters inside strings are the commonest fault of hand-made JSON-LD.
  const plain = source
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, '')
    .replace(/[\u0000-\u001f]+/g, ' ')
  try {
    return flatten(JSON.parse(plain), MOST_DEEP)
  } catch {
    return []
  }
}

function flatten(value: unknown, depth: number): readonly Thing[] {
  if (Array.isArray(value)) return value.flatMap(item => flatten(item, depth))
  if (!isThing(value) || depth === 0) return []
  return [
    value,
    ...[value['@graph'], value.mainEntity, value.itemListElement, value.item].flatMap(inner =>
      flatten(inner, depth - 1),
    ),
  ]
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typesOf(thing: Thing): readonly string[] {
  return [thing['@type']].flat().filter(type => typeof type === 'string')
}

function isArticle(thing: Thing): boolean {
  return (
    typesOf(thing).some(type => /(?:Article|BlogPosting|Report)$/.test(type)) &&
    Boolean(thing.headline ?? thing.articleBody)
  )
}

function claimArticle(article: Thing, things: readonly Thing[], words: ReadingWords): readonly Claim[] {
  const publisher = readName(resolve(article.publisher, things))
  return [
    ...claim('headline', readString(article.headline)),
    ...claim('published', readStamp(article.datePublished, words)),
    ...claim('modified', readStamp(article.dateModified, words)),
    ...claim('url', readString(article.url) ?? readId(article.mainEntityOfPage)),
    ...claim('language', readString(article.inLanguage)?.toLowerCase().split(/[-_]/)[0]),
    ...claim('publisher', publisher),
    ...[article.author].flat().flatMap(author => claimAuthor(resolve(author, things), publisher, words)),
  ]
}

function claimAuthor(author: unknown, publisher: string | undefined, words: ReadingWords): readonly Claim[] {
  const name = readName(author)?.replace(/^by\s+/i, '')
  if (!name || name === publisher) return []
  const agency = findAgency(name, words)
  if (agency) return claim('wire', agency)
  return isThing(author) && typesOf(author).includes('Organization') ? [] : claim('author', name)
}

function claim(field: Field, value: string | null | undefined): readonly Claim[] {
  return value ? [makeClaim(field, value, 'stated', 'json-ld')] : []
}

function resolve(value: unknown, things: readonly Thing[]): unknown {
  if (!isThing(value) || value.name || !value['@id']) return value
  return things.find(thing => thing['@id'] === value['@id'] && thing.name) ?? value
}

function readName(value: unknown): string | undefined {
  return isThing(value)
    ? readString(value.name)
    : readString(Array.isArray(value) ? readName(value[0]) : value)
}

function readId(value: unknown): string | undefined {
  const id = isThing(value) ? readString(value['@id']) : readString(value)
  return id && /^https?:/.test(id) ? id : undefined
}

function readString(value: unknown): string | undefined {
  const words = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
  return words || undefined
}

function readStamp(value: unknown, words: ReadingWords): string | null {
  return typeof value === 'string' ? normaliseStamp(value, words) : null
}
