import type { ReadingWords } from '../../language/reading.ts'
import { type Claim, type Field, makeClaim } from '../claims.ts'
import { type PageElement, type PageTree, textOf } from '../page/tree.ts'
import { claimAuthors, type Place } from './authors.ts'
import { readInstant } from './instant.ts'
import { claimLanguage } from './language.ts'
import { isBeside } from './shown.ts'
import { squeezeSpace } from './thing.ts'

/** More properties than this are those of lists of other reports. */
const MOST_PROPERTIES = 1000

/** What the microdata of a page's article states; that of pictures, videos, comments and other reports is left out. */
export function claimMicrodata(tree: PageTree, place: Place, words: ReadingWords): readonly Claim[] {
  const all = tree.properties.slice(0, MOST_PROPERTIES).map(element => ({
    element,
    scope: scopeOf(element),
    names: (element.attributes.itemprop ?? '').toLowerCase().split(/\s+/),
  }))
  // The first article is the page's own; what says without a scope what it is belongs to it.
  const own = findScope(all, ARTICLE) ?? findScope(all, PAGE)
  const named = all.filter(({ element, scope, names }) =>
    scope ? scope === own : names.some(name => LOOSE.has(name)) && !isBeside(element),
  )
  return named.flatMap(({ element, names }) =>
    names.flatMap(name => claimProperty(name, element, place, words)),
  )
}

function findScope(all: readonly { readonly scope: PageElement | null }[], type: RegExp): PageElement | null {
  return all.find(({ scope }) => type.test(scope?.attributes.itemtype ?? ''))?.scope ?? null
}

const ARTICLE = /(?:Article|BlogPosting|Report)\/?$/
const PAGE = /WebPage\/?$/
/** Properties that say what they are without a scope. */
const LOOSE = new Set(['author', 'datepublished', 'datemodified', 'headline', 'articlesection'])

function scopeOf(element: PageElement): PageElement | null {
  for (let at = element.parent; at; at = at.parent) if (at.attributes.itemscope !== undefined) return at
  return null
}

const FIELDS: Readonly<Record<string, Field>> = {
  headline: 'headline',
  datepublished: 'published',
  datemodified: 'modified',
  articlesection: 'section',
}

function claimProperty(
  name: string,
  element: PageElement,
  place: Place,
  words: ReadingWords,
): readonly Claim[] {
  const value = wordsOf(element)
  if (name === 'author' || name === 'creator') return claimPerson(element, place, words)
  if (name === 'inlanguage') return claimLanguage(value, 'microdata')
  if (name === 'publisher') return claim('publisher', nameIn(element) ?? null)
  const field = FIELDS[name]
  if (!field || !value) return []
  return claim(field, field === 'published' || field === 'modified' ? readInstant(value, words) : value)
}

function claimPerson(element: PageElement, place: Place, words: ReadingWords): readonly Claim[] {
  const name = nameIn(element) ?? wordsOf(element)
  return name ? claimAuthors(name, { ...place, from: 'microdata', shown: true }, words) : []
}

function claim(field: Field, value: string | null): readonly Claim[] {
  return value ? [makeClaim(field, value, 'stated', 'microdata')] : []
}

/** The property `name` inside a scope; null where the element is none. */
function nameIn(scope: PageElement): string | null {
  if (scope.attributes.itemscope === undefined) return null
  const found = findInside(scope, element => /(?:^|\s)name(?:\s|$)/.test(element.attributes.itemprop ?? ''))
  return found && wordsOf(found)
}

function findInside(scope: PageElement, test: (element: PageElement) => boolean): PageElement | null {
  for (const node of scope.children) {
    if (node.kind !== 'element') continue
    const found = test(node) ? node : findInside(node, test)
    if (found) return found
  }
  return null
}

function wordsOf(element: PageElement): string {
  const { content, datetime } = element.attributes
  return squeezeSpace(content ?? datetime ?? textOf(element))
}
