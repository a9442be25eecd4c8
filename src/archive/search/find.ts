import type { Hit, Listed, Page, Query } from '../query.ts'
import { limitOf } from '../store/asking.ts'
import type { Store } from '../store/tables.ts'
import { type Document, findPlaces, listPlaces, readDocuments } from './documents.ts'
import { writeExpressions, writeWhole } from './expression.ts'
import { isInHeadline, type Match, matchQuery } from './matching.ts'
import { placesOf } from './moments.ts'
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
  const scan = openScan(store, query)
  const limit = limitOf(page)
  const found: Found[] = []
  let cursor: Cursor | null = readCursor(page.after) ?? { tier: 0, below: scan.most + 1 }
  // One more than is shown tells whether there is a next page.
  for (let read = 0; cursor !== null && found.length <= limit && read < MOST_READ; ) {
    const size = Math.min(MOST_READ - read, Math.max(FEWEST_READ, limit + 1 - found.length))
    const step = await readStep(scan, cursor, size)
    found.push(...step.found)
    read += size
    cursor = step.next
  }
  const shown = found.slice(0, limit)
  const next = found.length > limit ? shown.at(-1)!.cursor : cursor
  return { entries: shown.map(({ hit }) => hit), next: next && `${next.tier}.${next.below}` }
}

function openScan(store: Store, query: Query): Scan {
  const expressions = writeExpressions(query)
  const tiers = expressions.length === 0 ? [null] : expressions
  return { store, query, tiers, shown: new Map(), ...placesOf(query.from, query.until) }
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
  /** Number of a report → that of the version that is shown of it; null for none. */
  readonly shown: Map<number, number | null>
}

/** A hit, and where the list goes on behind it. */
interface Found {
  readonly hit: Hit
  readonly cursor: Cursor
}

interface Step {
  readonly found: readonly Found[]
  readonly next: Cursor | null
}

async function readStep(scan: Scan, { tier, below }: Cursor, size: number): Promise<Step> {
  const { store, least, tiers, query } = scan
  if (tier >= tiers.length) return { found: [], next: null }
  const { from, until } = query
  const reach = { least, most: below - 1, order: 'newest', limit: size, from, until } as const
  const places = await findPlaces(store, tiers[tier]!, reach)
  const found: Found[] = []
  for (const document of await readDocuments(store, places)) {
    const match = await judge(scan, tier, document)
    if (match) found.push({ hit: makeHit(document, match), cursor: { tier, below: document.place } })
  }
  const last = places.at(-1)
  if (places.length === size && last !== undefined) return { found, next: { tier, below: last } }
  return { found, next: tier + 1 < tiers.length ? { tier: tier + 1, below: scan.most + 1 } : null }
}

async function judge(scan: Scan, tier: number, document: Document): Promise<Match | null> {
  const match = matchQuery(scan.query, document)
  // What has all words in its headline was shown before the others.
  if (match === null) return null
  if (scan.tiers.length > 1 && isInHeadline(scan.query, document.report) !== (tier === 0)) return null
  const { number, latest, reportNumber } = document
  if (number === latest) return match
  if (!scan.shown.has(reportNumber)) scan.shown.set(reportNumber, await findShown(scan, reportNumber))
  return scan.shown.get(reportNumber) === number ? match : null
}

/** Of the versions of a report the last that meets the search. Only those are read that have its words at all. */
async function findShown({ store, query }: Scan, report: number): Promise<number | null> {
  const whole = writeWhole(query)
  for (const place of await listPlaces(store, report)) {
    const here = {
      least: place,
      most: place,
      order: 'newest',
      limit: 1,
      from: query.from,
      until: query.until,
    } as const
    if ((await findPlaces(store, whole, here)).length === 0) continue
    const [document] = await readDocuments(store, [place])
    if (document && matchQuery(query, document)) return document.number
  }
  return null
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
