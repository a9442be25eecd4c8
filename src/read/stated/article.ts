import { canonicalAddress } from '../address.ts'
import { isThing, propertyOf, readAddressOf, readString, type Thing, typesOf } from './thing.ts'

/** What the page says elsewhere of the article that it shows; JSON-LD may describe others too. */
export interface Shown {
  readonly addresses: readonly string[]
  readonly headlines: readonly string[]
}

/** Things of a page: those that may be its article, all by their `@id`. */
export interface Things {
  readonly candidates: readonly Candidate[]
  readonly byId: ReadonlyMap<string, Thing>
}

interface Candidate {
  readonly thing: Thing
  /** Whether it stands in a list of other pages, or inside another thing. */
  readonly inner: boolean
}

/** No block of JSON-LD nests deeper, or holds more things, in earnest. */
const MOST_DEEP = 12
const MOST_THINGS = 20_000

/** All things of the blocks of a page, from the outside in. */
export function gatherThings(values: readonly unknown[]): Things {
  const candidates: Candidate[] = []
  const byId = new Map<string, Thing>()
  let level: readonly Candidate[] = values
    .flat(2)
    .flatMap(value => (isThing(value) ? { thing: value, inner: false } : []))
  let count = 0
  for (let depth = 0; depth < MOST_DEEP && level.length > 0 && count < MOST_THINGS; depth++) {
    count += level.length
    for (const each of level) {
      candidates.push(each)
      const id = each.thing['@id']
      if (
        typeof id === 'string' &&
        Object.keys(each.thing).length > (byId.has(id) ? Object.keys(byId.get(id)!).length : 1)
      )
        byId.set(id, each.thing)
    }
    level = level.flatMap(({ thing, inner }) =>
      Object.entries(thing).flatMap(([key, value]) =>
        [value]
          .flat(2)
          .flatMap(item => (isThing(item) ? { thing: item, inner: inner || !OUTER.has(key) } : [])),
      ),
    )
  }
  return { candidates, byId }
}

/** Properties that lead from a page or graph to what it is about. */
const OUTER = new Set(['@graph', 'mainEntity', 'mainEntityOfPage', 'article', 'subjectOf'])

/** The things that describe the article of the page, the best first: by address, then by headline, then the first. */
export function chooseArticles({ candidates }: Things, shown: Shown): readonly Thing[] {
  const articles = candidates.filter(({ thing }) => isArticle(thing))
  const scored = articles.map(each => ({ ...each, score: scoreArticle(each, shown) }))
  const sorted = scored.toSorted((a, b) => b.score - a.score)
  const best = sorted[0]
  if (!best) return []
  // Systems side by side describe one article twice: what the first leaves out, the others say.
  const others = sorted.filter(each => each !== best && !each.inner && each.score >= SURE)
  return [best, ...(best.score >= SURE ? others : [])].slice(0, MOST_ARTICLES).map(({ thing }) => thing)
}

/** No page describes its article more often in earnest. */
const MOST_ARTICLES = 8

/** An article that has the page's address or its headline. */
const SURE = 4

function scoreArticle({ thing, inner }: Candidate, { addresses, headlines }: Shown): number {
  const own = [propertyOf(thing, 'url'), thing['@id'], propertyOf(thing, 'mainEntityOfPage')].flatMap(
    value => bareAddress(readAddressOf(value)) ?? [],
  )
  const title = bareTitle(readString(propertyOf(thing, 'headline') ?? thing.name))
  const located = own.some(address => addresses.some(other => bareAddress(other) === address))
  const titled =
    title !== '' &&
    headlines.some(
      other =>
        bareTitle(other).startsWith(title) || (bareTitle(other) !== '' && title.startsWith(bareTitle(other))),
    )
  return (
    (located ? 4 : 0) +
    (titled ? 4 : 0) +
    (inner ? 0 : 2) +
    (typesOf(thing).some(type => STORY.test(type)) ? 1 : 0)
  )
}

const STORY = /(?:Article|BlogPosting|Report)$/
const LOOSE = /^(?:ClaimReview|Review|WebPage|ItemPage)$/

function isArticle(thing: Thing): boolean {
  const types = typesOf(thing)
  const named = propertyOf(thing, 'headline') ?? propertyOf(thing, 'articleBody') ?? thing.name
  if (types.some(type => STORY.test(type))) return Boolean(named ?? propertyOf(thing, 'datePublished'))
  return types.some(type => LOOSE.test(type)) && Boolean(propertyOf(thing, 'datePublished'))
}

function bareAddress(address: string | undefined): string | null {
  const canonical = address ? canonicalAddress(address) : null
  if (!canonical) return null
  const { hostname, pathname } = new URL(canonical)
  return `${hostname.replace(/^(?:www|m|amp)\./, '')}${pathname.replace(/\/$/, '')}`
}

function bareTitle(title: string | undefined): string {
  return (title ?? '').toLowerCase().replace(/[^\p{L}\d]/gu, '')
}

/** A thing that only points to another by its `@id` is that other. */
export function resolveThing(value: unknown, { byId }: Things): unknown {
  if (!isThing(value) || value.name || typeof value['@id'] !== 'string') return value
  return byId.get(value['@id']) ?? value
}
