import type { ReadingWords } from '../../language/reading.ts'
import { type Claim, type Field, makeClaim } from '../claims.ts'
import { dropBefore } from '../opening.ts'
import type { PageTree } from '../page/tree.ts'
import { claimAuthors, type Place } from './authors.ts'
import { readInstant } from './instant.ts'
import { claimLanguage } from './language.ts'
import { plainText, squeezeSpace } from './thing.ts'

/** What an element `meta` states; its name is in lower case. */
export interface Meta {
  readonly name: string
  readonly content: string
}

/** The elements `meta` of a page that have a name and a content. */
export function readMetas(tree: PageTree): readonly Meta[] {
  return tree.list('meta').flatMap(({ attributes }) => {
    const name = attributes.property || attributes.name || attributes['http-equiv']
    const content = squeezeSpace(attributes.content ?? '')
    return name && content ? [{ name: plainName(name), content }] : []
  })
}

// http://ogp.me/ns/article#published_time · article:published:time
function plainName(name: string): string {
  return name
    .toLowerCase()
    .trim()
    .replace(/^https?:\/\/ogp\.me\/ns#/, 'og:')
    .replace(/^https?:\/\/ogp\.me\/ns\/article#/, 'article:')
    .replace(/^og:article:/, 'article:')
    .replace(/^(article:\w+):time$/, '$1_time')
}

/** The content of the first `meta` that has one of the names, the first name before the others. */
export function findMeta(metas: readonly Meta[], ...names: readonly string[]): string | null {
  for (const name of names) {
    const found = metas.find(meta => meta.name === name)
    if (found) return plainText(found.content)
  }
  return null
}

/** Names of `meta`, in lower case, and what each states; a source's most exact names come first. */
const FIELDS: Readonly<Partial<Record<Field, readonly string[]>>> = {
  headline: ['og:title', 'twitter:title', 'parsely-title', 'sailthru.title', 'dc.title', 'title'],
  outlet: ['og:site_name', 'application-name', 'apple-mobile-web-app-title'],
  publisher: ['dc.publisher', 'dcterms.publisher', 'publisher', 'citation_publisher'],
  section: ['article:section', 'parsely-section', 'sailthru.section', 'articlesection', 'section'],
  published: [
    'article:published_time',
    'article:published',
    'parsely-pub-date',
    'sailthru.date',
    'cxenseparse:recs:publishtime',
    'cxenseparse:publishtime',
    'datepublished',
    'og:published_time',
    'og:pubdate',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'publication_date',
    'published_time',
    'published-date',
    'article_date_original',
    'originalpublicationdate',
    'dc.date.issued',
    'dcterms.issued',
    'dcterms.created',
    'dc.date.created',
    'citation_publication_date',
    'dc.date',
    'dcterms.date',
    'date',
  ],
  modified: [
    'article:modified_time',
    'article:modified',
    'og:updated_time',
    'og:modified_time',
    'datemodified',
    'lastmod',
    'last-modified',
    'dcterms.modified',
    'dc.date.modified',
    'revised',
  ],
}

const AUTHORS = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'og:author',
  'byl',
  'dcsext.author',
  'authors',
]

/** What the elements `meta` state, Open Graph and its kin before other names. */
export function claimMetas(metas: readonly Meta[], place: Place, words: ReadingWords): readonly Claim[] {
  const plain = Object.entries(FIELDS).flatMap(([field, names]) =>
    names.flatMap(name => {
      const content = metas.find(meta => meta.name === name)?.content
      return content ? claimField(field as Field, content, fromOf(name), words) : []
    }),
  )
  return [
    ...plain,
    ...AUTHORS.flatMap(name => claimNames(metas, name, place, words)),
    ...metas.flatMap(meta => claimLabelled(meta, metas, place, words)),
    ...claimLanguage(findMeta(metas, 'og:locale'), 'open-graph'),
    ...claimLanguage(findMeta(metas, 'content-language', 'language', 'dc.language'), 'meta'),
    ...claimAccess(findMeta(metas, 'article:content_tier', 'article:opinion_tier')),
  ]
}

function fromOf(name: string): 'open-graph' | 'meta' {
  return /^(?:og|article):/.test(name) ? 'open-graph' : 'meta'
}

function claimField(field: Field, content: string, from: string, words: ReadingWords): readonly Claim[] {
  const value =
    field === 'published' || field === 'modified' ? readInstant(content, words) : plainText(content)
  return value ? [makeClaim(field, value, 'stated', from)] : []
}

/** All of one name are one list. */
function claimNames(
  metas: readonly Meta[],
  name: string,
  place: Place,
  words: ReadingWords,
): readonly Claim[] {
  const all = metas.filter(meta => meta.name === name)
  return all.flatMap(({ content }) => claimAuthors(content, { ...place, from: fromOf(name) }, words))
}

// twitter:label1 "Written by", twitter:data1 "Mara Silva"
function claimLabelled(
  { name, content }: Meta,
  metas: readonly Meta[],
  place: Place,
  words: ReadingWords,
): readonly Claim[] {
  const number = /^twitter:label(\d)$/.exec(name)?.[1]
  const data = number && findMeta(metas, `twitter:data${number}`)
  const opening = data && dropBefore(`${content} ${data}`, true)
  return opening && opening === data ? claimAuthors(data, place, words) : []
}

// The tiers of Facebook's article tags.
function claimAccess(tier: string | null): readonly Claim[] {
  if (tier === 'free') return [makeClaim('access', 'free', 'stated', 'open-graph')]
  return tier === 'locked' ? [makeClaim('access', 'closed', 'stated', 'open-graph')] : []
}
