import type { Hit, Listed, Page, Query } from '../query.ts'
import { limitOf } from '../store/asking.ts'
import type { Store } from '../store/tables.ts'
import { type Document, findPlaces, readDocuments, readVersionsOf } from './documents.ts'
import { writeExpressions } from './expression.ts'
import { isInHeadline, type Match, matchQuery } from './matching.ts'
import { dayOf, placesOf } from './moments.ts'
import { asksNothing } from './parse.ts'
import { showPassages } from './passages.ts'

/** Versions that are held against a search for one page of hits: a page may be shorter for it, and there is a next one. */
const MOST_READ = 400
/** Versions that are read at a time. */
const FEWEST_READ = 20

/** Where a list of hits goes on: in which of the expressions, and below which place. */
interface Cursor {
  readonly tier: number
  readonly below: number
}

/**
 * Finds reports, each in the latest version that meets the search. The order is fixed: those with all words in the headline,
 * then those where all stand near each other, then the others; in each of the three the newest first.
 */
export async function search(store: Store, query: Query, page: Page): Promise<Listed<Hit>> {
  if (asksNothing(query)) return { entries: [], next: null }
  const expressions = writeExpressions(query)
  const scan: Scan = {
    store,
    query,
    tiers: expressions.length === 0 ? [null] : expressions,
    ...placesOf(query.from, query.until),
  }
  const limit = limitOf(page)
  const hits: Hit[] = []
  let cursor: Cursor | null = readCursor(page.after) ?? { tier: 0, below: scan.most + 1 }
  for (let read = 0; cursor !== null && hits.length < limit && read < MOST_READ; ) {
    const size = Math.min(MOST_READ - read, Math.max(FEWEST_READ, limit - hits.length))
    const step = await readStep(scan, cursor, { size, wanted: limit - hits.length })
    hits.push(...step.hits)
    read += size
    cursor = step.next
  }
  return { entries: hits, next: cursor && `${cursor.tier}.${cursor.below}` }
}

function readCursor(after: string | null): Cursor | null {
  const parts = /^(\d)\.(\d{1,16})$/.exec(after ?? '')
  return parts && { tier: Number(parts[1]), below: Number(parts[2]) }
}

interface Scan {
  readonly store: Store
  readonly query: Query
  /** Expressions from the best to the last; null for all versions. */
  readonly tiers: readonly (string | null)[]
  readonly least: number
  readonly most: number
}

interface Step {
  readonly hits: readonly Hit[]
  readonly next: Cursor | null
}

async function readStep(
  scan: Scan,
  { tier, below }: Cursor,
  { size, wanted }: { size: number; wanted: number },
): Promise<Step> {
  const { store, least, tiers } = scan
  if (tier >= tiers.length) return { hits: [], next: null }
  const reach = { least, most: below - 1, order: 'newest', limit: size } as const
  const places = await findPlaces(store, tiers[tier]!, reach)
  const hits: Hit[] = []
  for (const document of await readDocuments(store, places)) {
    const match = await judge(scan, tier, document)
    if (match) hits.push(makeHit(document, match))
    if (hits.length === wanted) return { hits, next: { tier, below: document.place } }
  }
  const last = places.at(-1)
  if (places.length === size && last !== undefined) return { hits, next: { tier, below: last } }
  return { hits, next: tier + 1 < tiers.length ? { tier: tier + 1, below: scan.most + 1 } : null }
}

async function judge(scan: Scan, tier: number, document: Document): Promise<Match | null> {
  const match = matchDocument(scan.query, document)
  // What has all words in its headline was shown before the others.
  if (match === null || (tier > 0 && isInHeadline(scan.query, document.report))) return null
  return (await isOutdone(scan, document)) ? null : match
}

function matchDocument(query: Query, document: Document): Match | null {
  const day = dayOf(document.report.published?.value ?? null, document.reportSeen)
  if ((query.from !== null && day < query.from) || (query.until !== null && day > query.until)) return null
  return matchQuery(query, document)
}

// Of the versions of a report the last that meets the search is shown.
async function isOutdone({ store, query }: Scan, document: Document): Promise<boolean> {
  const { number, latest, reportNumber, seen } = document
  if (number === latest) return false
  const versions = await readVersionsOf(store, reportNumber)
  return versions.some(
    other =>
      (other.number === latest || other.seen > seen || (other.seen === seen && other.number > number)) &&
      other.number !== number &&
      matchDocument(query, other) !== null,
  )
}

/** A hit as it leaves the archive. */
export function makeHit(document: Document, match: Match): Hit {
  const { report, seen, number, latest, story } = document
  return {
    report: report.id,
    version: report.version,
    outlet: report.outlet?.value ?? null,
    headline: report.headline?.value ?? null,
    url: report.url?.value ?? null,
    published: report.published?.value ?? null,
    seen,
    superseded: number !== latest,
    story,
    passages: showPassages(document, match),
  }
}
