import type { ReadingWords } from '../../language/reading.ts'
import { type Claim, type Field, makeClaim } from '../claims.ts'
import { chooseArticles, gatherThings, resolveThing, type Shown, type Things } from './article.ts'
import { claimAuthors, type Place, sameOutlet } from './authors.ts'
import { readInstant } from './instant.ts'
import { claimLanguage } from './language.ts'
import { parseLoose } from './repair.ts'
import { isThing, propertyOf, readAddressOf, readName, readString, type Thing, typesOf } from './thing.ts'

/** An entry of a live blog, as JSON-LD tells it. */
export interface Update {
  readonly headline: string | null
  readonly body: string
  /** EDTF. */
  readonly published: string | null
}

/** A picture, as JSON-LD tells it. */
export interface Picture {
  readonly address: string
  readonly caption: string | null
  readonly credit: string | null
}

/** What a page's JSON-LD says of its article. */
export interface Linked {
  /** In order of trust. */
  readonly claims: readonly Claim[]
  /** The article's whole text, where it is there. */
  readonly articleBody: string | null
  /** Whether it says that not all can be read. */
  readonly closed: boolean
  readonly updates: readonly Update[]
  readonly pictures: readonly Picture[]
}

/** Reads a page's blocks of JSON-LD, broken ones too; `shown` tells which of its articles is the page's own, and how its outlet is called elsewhere. */
export function readLinked(
  sources: readonly string[],
  shown: Shown & { readonly outlets: readonly string[] },
  words: ReadingWords,
): Linked {
  const things = gatherThings(sources.flatMap(parseLoose))
  const articles = chooseArticles(things, shown)
  const site = things.candidates.find(({ thing }) => typesOf(thing).includes('WebSite'))?.thing
  const outlets = [readName(site), ...articles.flatMap(article => namesOf(article, things))].flatMap(
    name => name ?? [],
  )
  const place: Place = { from: 'json-ld', how: 'stated', outlets: [...shown.outlets, ...outlets] }
  const claims = articles.flatMap(article => claimArticle(article, things, place, words))
  return {
    claims: [
      ...firstClaims(claims),
      ...(site ? claimSite(site, claims) : []),
      ...articles.flatMap(claimSeries),
    ],
    articleBody: longest(articles.flatMap(article => readText(propertyOf(article, 'articleBody')) ?? [])),
    closed: claims.some(({ field, datum }) => field === 'access' && datum.value === 'closed'),
    updates: articles.flatMap(article => readUpdates(article, words)).slice(0, MOST_UPDATES),
    pictures: articles.flatMap(article => readPictures(article, things)),
  }
}

/** A live blog of a whole day has some hundred entries. */
const MOST_UPDATES = 2000

/** The names of an article's publisher and of what it is part of. */
function namesOf(article: Thing, things: Things): readonly string[] {
  const bodies = ['publisher', 'isPartOf', 'sourceOrganization', 'copyrightHolder'].map(key =>
    propertyOf(article, key),
  )
  return bodies.flat(2).flatMap(body => readName(resolveThing(body, things)) ?? [])
}

function claimArticle(article: Thing, things: Things, place: Place, words: ReadingWords): readonly Claim[] {
  const nameOf = (key: string): string | undefined =>
    readName([propertyOf(article, key)].flat().map(each => resolveThing(each, things)))
  const stamp = (key: string): string | null => readInstant(propertyOf(article, key), words)
  return [
    ...claim('headline', readString(propertyOf(article, 'headline'))),
    ...claim('published', stamp('datePublished') ?? stamp('dateCreated')),
    ...claim('modified', stamp('dateModified')),
    ...claim('url', readAddressOf(article.url) ?? readAddressOf(propertyOf(article, 'mainEntityOfPage'))),
    ...claimLanguage(readString(propertyOf(article, 'inLanguage')), 'json-ld'),
    ...claim('publisher', nameOf('publisher')),
    ...claim('section', sectionOf(article)),
    ...claim('access', readAccess(article)),
    ...claimOrigin(nameOf('sourceOrganization'), place, words),
    ...['author', 'creator'].flatMap(key => claimPeople(propertyOf(article, key), things, place, words)),
  ]
}

// Some systems fill in the headline of the page.
function claimSite(site: Thing, claims: readonly Claim[]): readonly Claim[] {
  const name = readString(site.name)
  const taken = claims.some(({ field, datum }) => field === 'headline' && datum.value === name)
  return taken ? [] : claim('outlet', name)
}

/** The claims of each field from the first thing that has them: a field is told as a whole. */
function firstClaims(claims: readonly Claim[]): readonly Claim[] {
  const seen = new Set<string>()
  return claims.filter(({ field, datum }) => {
    const key = field === 'author' || field === 'wire' ? `${field} ${datum.value}` : field
    return !seen.has(key) && seen.add(key)
  })
}

function claimPeople(value: unknown, things: Things, place: Place, words: ReadingWords): readonly Claim[] {
  return [value].flat(2).flatMap(each => {
    const author = resolveThing(each, things)
    const name = isThing(author) ? personOf(author) : readString(author)
    return name ? claimAuthors(name, place, words) : []
  })
}

function personOf(author: Thing): string | undefined {
  const full = [author.givenName, author.familyName].flatMap(part => readString(part) ?? []).join(' ')
  return (
    [author.name]
      .flat()
      .flatMap(name => readString(name) ?? [])
      .join(', ') ||
    full ||
    readString(author.alternateName)
  )
}

// An organisation beside the publisher is where the words are from, if it is an agency.
function claimOrigin(name: string | undefined, place: Place, words: ReadingWords): readonly Claim[] {
  return name ? claimAuthors(name, place, words).filter(({ field }) => field === 'wire') : []
}

/** A work that the article is part of is the outlet, where the publisher is not called the same. */
function claimSeries(article: Thing): readonly Claim[] {
  const publisher = readName(propertyOf(article, 'publisher'))
  return [propertyOf(article, 'isPartOf')].flat().flatMap(work => {
    const name =
      isThing(work) && typesOf(work).some(type => SERIES.test(type)) ? readString(work.name) : undefined
    return name && !(publisher && sameOutlet(name, publisher)) ? claim('outlet', name) : []
  })
}

const SERIES = /^(?:Newspaper|Periodical|WebSite)$/

function sectionOf(article: Thing): string | undefined {
  const sections = [propertyOf(article, 'articleSection')].flat().flatMap(section => readName(section) ?? [])
  return sections[0]
}

/** What can be read without paying: as the article says, or else one of its parts. */
function readAccess(article: Thing): 'free' | 'closed' | null {
  const free = readFree(article)
  if (free !== null) return free ? 'free' : 'closed'
  const parts = [propertyOf(article, 'hasPart')].flat().filter(isThing)
  return parts.some(part => readFree(part) === false) ? 'closed' : null
}

function readFree(thing: Thing): boolean | null {
  const value = String(propertyOf(thing, 'isAccessibleForFree') ?? '').toLowerCase()
  return /(?:true|yes|1)$/.test(value) ? true : /(?:false|no|0)$/.test(value) ? false : null
}

function readUpdates(article: Thing, words: ReadingWords): readonly Update[] {
  return [propertyOf(article, 'liveBlogUpdate')].flat().flatMap(update => {
    if (!isThing(update)) return []
    const headline = readString(propertyOf(update, 'headline')) ?? null
    const body = readText(propertyOf(update, 'articleBody')) ?? ''
    const published = readInstant(propertyOf(update, 'datePublished'), words)
    return headline || body ? { headline, body, published } : []
  })
}

function readPictures(article: Thing, things: Things): readonly Picture[] {
  return [article.image].flat().flatMap(each => {
    const image = resolveThing(each, things)
    if (!isThing(image)) return []
    const address = readString(image.url) ?? readString(image.contentUrl)
    const caption = readString(image.caption) ?? readString(image.description) ?? null
    const credit =
      readString(image.creditText) ?? readName(image.creator) ?? readName(image.copyrightHolder) ?? null
    return address && (caption || credit) ? { address, caption, credit } : []
  })
}

function readText(value: unknown): string | null {
  const text = [value].flat().filter(part => typeof part === 'string')
  return text.join('\n').trim() || null
}

function longest(texts: readonly string[]): string | null {
  return texts.reduce<string | null>(
    (best, text) => (best === null || text.length > best.length ? text : best),
    null,
  )
}

function claim(field: Field, value: string | null | undefined): readonly Claim[] {
  return value ? [makeClaim(field, value, 'stated', 'json-ld')] : []
}
