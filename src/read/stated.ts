import type { ReadingWords } from '../language/reading.ts'
import type { Note } from '../text/note.ts'
import { type Claim, type Field, makeClaim } from './claims.ts'
import { type PageTree, textOf } from './page/tree.ts'
import { claimByline } from './stated/byline.ts'
import { noteContradictions } from './stated/contradictions.ts'
import { findTitle, type Title } from './stated/headline.ts'
import { type Linked, readLinked } from './stated/jsonld.ts'
import { claimLanguage } from './stated/language.ts'
import { claimAddress, linkOf, resolveAddress } from './stated/links.ts'
import { claimMetas, findMeta, type Meta, readMetas } from './stated/meta.ts'
import { claimMicrodata } from './stated/microdata.ts'
import { claimNamedOutlets, nameOutlets } from './stated/outlets.ts'
import { lineOf } from './stated/shown.ts'
import { claimTimes } from './stated/times.ts'

/** What a page states of its article. */
export interface Stated extends Linked {
  /** The headline, and the element that shows it. */
  readonly title: Title | null
  /** What the page says in two ways that do not go together. */
  readonly notes: readonly Note[]
}

/** What a page states of its article, in order of trust: JSON-LD, Open Graph, meta, microdata, time elements, its byline. */
export function readStated(tree: PageTree, words: ReadingWords): Stated {
  const metas = readMetas(tree)
  const addresses = findAddresses(tree, metas)
  const heads = present([
    findMeta(metas, 'og:title'),
    findMeta(metas, 'twitter:title'),
    ...tree.list('title').slice(0, 1).map(lineOf),
  ])
  const headlines = [...tree.list('h1').slice(0, MOST_HEADINGS).map(lineOf).filter(Boolean), ...heads]
  const named = nameOutlets(metas, addresses, headlines)
  const linked = readLinked(listData(tree), { addresses, headlines, outlets: named }, words)
  const outlets = [...named, ...valuesOf(linked.claims, 'outlet'), ...valuesOf(linked.claims, 'publisher')]
  const title = findTitle(tree, [...valuesOf(linked.claims, 'headline'), ...heads], outlets)
  const place = { from: 'meta', how: 'stated', outlets } as const
  const stated = [
    ...(title?.element ? [makeClaim('headline', title.text, 'stated', 'headline')] : []),
    ...claimAddress(linkOf(tree, 'canonical'), addresses, 'meta'),
    ...linked.claims,
    ...claimMetas(metas, place, words),
    ...claimAddress(findMeta(metas, 'og:url'), addresses, 'open-graph'),
    ...claimMicrodata(tree, place, words),
    ...claimTimes(tree, title?.element ?? null, words),
    ...tree
      .list('html')
      .slice(0, 1)
      .flatMap(({ attributes }) => claimLanguage(attributes.lang ?? attributes['xml:lang'], 'meta')),
  ]
  const people =
    valuesOf(stated, 'author').length > 0 ? [] : claimByline(tree, title?.element ?? null, place, words)
  const claims = [...stated, ...people, ...claimNamedOutlets(stated, headlines, addresses)]
  return { ...linked, claims, title, notes: noteContradictions(stated, title, heads) }
}

/** A page has one headline; so many headings of the first rank are looked at. */
const MOST_HEADINGS = 20

/** The addresses that the page gives itself. */
function findAddresses(tree: PageTree, metas: readonly Meta[]): readonly string[] {
  const base = tree.list('base')[0]?.attributes.href ?? null
  const given = present([linkOf(tree, 'canonical'), findMeta(metas, 'og:url', 'twitter:url', 'parsely-link')])
  return given.flatMap(address => resolveAddress(address, present([...given, base])) ?? [])
}

function listData(tree: PageTree): readonly string[] {
  return tree
    .list('script')
    .filter(({ attributes }) => /ld\+json/i.test(attributes.type ?? ''))
    .map(textOf)
}

function valuesOf(claims: readonly Claim[], field: Field): readonly string[] {
  return claims.flatMap(claim => (claim.field === field ? claim.datum.value : []))
}

function present(values: readonly (string | null | undefined)[]): readonly string[] {
  return values.flatMap(value => value || [])
}
