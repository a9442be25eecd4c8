import type { ReadingWords } from '../language/reading.ts'
import { hashText, shortenHash } from '../text/hash.ts'
import { canonicalAddress, readAddress } from './address.ts'
import { type Claim, type Metadata, makeClaim, pickData, pickDatum } from './claims.ts'
import { readCredits } from './credits.ts'
import { readDates } from './dates.ts'
import type { Draft } from './draft.ts'
import { judgeExtent } from './extent.ts'
import { noteGaps, noteStamps } from './noting.ts'
import { readOrigin } from './origin.ts'
import { decidePublished, type Published } from './published.ts'
import type { About, Datum, Part, Report } from './report.ts'
import { detectLanguage } from './tongue.ts'

/** A report without what only its bytes show. */
export type Described = Omit<Report, 'received' | 'reader'>

/** Gathers what the caller, the page and the text claim of a report, in this order of trust. */
export async function describeReport(draft: Draft, about: About, words: ReadingWords): Promise<Described> {
  const { text, parts } = draft
  const headline = readHeadline(text, parts)
  const given = [...readAbout(about, headline), ...headline, ...draft.claims, ...readCapture(about)]
  const address = pickDatum(given, 'url')?.value ?? findAddress(text, parts)?.value
  const located = address ? readAddress(address) : []
  const known = [...given, ...located].flatMap(claim => (isDate(claim) ? claim.datum.value : []))
  const dates = readDates(text, parts, known, words)
  const stamped = dates.claims.filter(claim => claim.datum.from !== 'dateline')
  const datelined = dates.claims.filter(claim => claim.datum.from === 'dateline')
  const told = [...stamped, ...readCredits(text, parts, words), ...readOrigin(text, parts, words)]
  const claims = addFallback([...given, ...told, ...located, ...datelined], draft.fallback ?? [])
  const language = await readLanguage(claims, text, words)
  const published = decidePublished(claims, parts)
  const data = gatherData(language ? [...claims, language] : claims, text, parts, published)
  const judged = judgeExtent(text, parts, words)
  const extent = limitExtent(draft.complete && judged === 'unknown' ? 'whole' : judged, draft.atMost)
  const notes = [
    ...draft.notes,
    ...dates.notes,
    ...noteGaps(data, draft.atMost === 'partial' ? 'unknown' : extent, words, published),
    ...noteStamps(published, data, parts),
  ]
  return {
    file: about.file,
    ...identify(text, data),
    text,
    parts,
    ...data,
    labels: about.labels ?? {},
    extent,
    ...(draft.aside ? { aside: draft.aside } : {}),
    notes,
  }
}

/** Adds what is told of fields that nothing else tells. */
function addFallback(claims: readonly Claim[], fallback: readonly Claim[]): readonly Claim[] {
  return [...claims, ...fallback.filter(({ field }) => !claims.some(claim => claim.field === field))]
}

function limitExtent(extent: Report['extent'], atMost: Draft['atMost']): Report['extent'] {
  if (atMost === 'partial') return 'partial'
  return atMost === 'unknown' && extent === 'whole' ? 'unknown' : extent
}

function isDate({ field }: Claim): boolean {
  return field === 'published' || field === 'modified'
}

function readAbout(about: About, headline: readonly Claim[]): readonly Claim[] {
  const from = about.from ?? 'option'
  const fields = ['outlet', 'url', 'published', 'modified', 'headline', 'language'] as const
  return fields.flatMap(field => {
    const value = about[field]
    if (!value) return []
    // A headline that the text has too stands in the text.
    const same = field === 'headline' ? headline.find(({ datum }) => datum.value === value) : undefined
    return makeClaim(field, value, 'stated', from, same?.datum.span)
  })
}

/** Where a page was found is its address, unless it states another. */
function readCapture({ capture }: About): readonly Claim[] {
  return capture ? [makeClaim('url', capture.reached, 'stated', 'capture')] : []
}

function readHeadline(text: string, parts: readonly Part[]): readonly Claim[] {
  const part = parts.find(({ kind }) => kind === 'headline')
  if (!part) return []
  // # Ferry runs aground — the mark of Markdown is no word of the headline.
  const start = part.start + /^(?:#{1,6}\s+)?/.exec(text.slice(part.start, part.end))![0].length
  const words = text.slice(start, part.end).replace(/\s+/g, ' ')
  return [makeClaim('headline', words, 'stated', 'headline', { start, end: part.end })]
}

/** An address that stands alone at the top or the end of a text is taken as its own. */
function findAddress(text: string, parts: readonly Part[]): Datum | null {
  const part = parts.find(
    ({ kind, start, end }) => kind === 'credit' && /^https?:\/\/\S+$/.test(text.slice(start, end)),
  )
  if (!part) return null
  const { start, end } = part
  return { value: text.slice(start, end), how: 'implied', from: 'text', span: { start, end } }
}

async function readLanguage(
  claims: readonly Claim[],
  text: string,
  words: ReadingWords,
): Promise<Claim | null> {
  if (pickDatum(claims, 'language')) return null
  return detectLanguage(text, words)
}

function gatherData(
  claims: readonly Claim[],
  text: string,
  parts: readonly Part[],
  published: Published,
): Metadata {
  const place = pickDatum(claims, 'place')
  return {
    headline: pickDatum(claims, 'headline'),
    ...pickOutlets(claims),
    publisher: pickDatum(claims, 'publisher'),
    wire: pickDatum(claims, 'wire'),
    ...(place ? { place } : {}),
    url: pickDatum(claims, 'url') ?? findAddress(text, parts),
    authors: pickData(claims, 'author'),
    published: published.datum,
    modified: pickDatum(claims, 'modified'),
    language: pickDatum(claims, 'language'),
  }
}

/** A copy that says where it appeared first is that outlet's report; the site that shows it only carries it. */
function pickOutlets(claims: readonly Claim[]): Pick<Report, 'outlet' | 'carrier'> {
  const outlets = claims.flatMap(({ field, datum }) => (field === 'outlet' ? datum : []))
  const first = outlets.find(({ from }) => from === 'syndication')
  const shown = outlets.find(({ from }) => from !== 'syndication' && from !== 'text')
  if (!first || !shown || isGiven(shown)) return { outlet: outlets[0] ?? null, carrier: null }
  return { outlet: first, carrier: sameName(first.value, shown.value) ? null : shown }
}

function isGiven({ from }: Datum): boolean {
  return from === 'option' || from === 'manifest'
}

function sameName(a: string, b: string): boolean {
  const plain = (name: string): string => name.toLowerCase().replace(/^the |\.\w{2,4}$|[^\p{L}\d]/gu, '')
  return plain(a) === plain(b)
}

function identify(text: string, { url, outlet }: Metadata): Pick<Report, 'id' | 'version'> {
  const address = url?.how === 'stated' ? canonicalAddress(url.value) : null
  return { id: shortenHash(hashText(address ?? `${outlet?.value ?? ''}\n${text}`)), version: hashText(text) }
}
