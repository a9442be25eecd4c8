import type { ReadingWords } from '../language/reading.ts'
import { hashText, shortenHash } from '../text/hash.ts'
import { makeNote } from '../text/note.ts'
import { canonicalAddress, readAddress } from './address.ts'
import { type Claim, listData, type Metadata, makeClaim, pickData, pickDatum } from './claims.ts'
import { readCredits } from './credits.ts'
import { readDates } from './dates.ts'
import type { Draft } from './draft.ts'
import { judgeExtent } from './extent.ts'
import { noteGaps, noteStamps } from './noting.ts'
import { readOrigin } from './origin.ts'
import { decidePublished, type Published } from './published.ts'
import type { About, Datum, Part, Report } from './report.ts'
import { settleLanguage, type Tongue } from './tongue.ts'

/** A report without what only its bytes show. */
export type Described = Omit<Report, 'received' | 'reader'>

/** Gathers what the caller, the page and the text claim of a report, in this order of trust. */
export async function describeReport(draft: Draft, about: About, words: ReadingWords): Promise<Described> {
  const { text, parts } = draft
  const headline = readHeadline(text, parts, draft.claims)
  const given = [...readAbout(about, headline), ...headline, ...draft.claims, ...readCapture(about)]
  const address = pickDatum(given, 'url')?.value ?? findAddress(text, parts)?.value
  const located = address ? readAddress(address) : []
  const known = [...given, ...located].flatMap(claim => (isDate(claim) ? claim.datum.value : []))
  const dates = readDates(text, parts, known, words)
  const stamped = dates.claims.filter(claim => claim.datum.from !== 'dateline')
  const datelined = dates.claims.filter(claim => claim.datum.from === 'dateline')
  const told = [...stamped, ...readCredits(text, parts, words), ...readOrigin(text, parts, words)]
  const claims = addFallback([...given, ...told, ...located, ...datelined], draft.fallback ?? [])
  const language = await settleLanguage(listData(claims, 'language'), text, words)
  const published = decidePublished(claims, parts)
  const data = gatherData(tellLanguage(claims, language), text, parts, published)
  const extent = limitExtent(draft, judgeExtent(text, parts, words), data)
  const notes = [
    ...draft.notes,
    ...dates.notes,
    ...(language.contradicts ? [makeNote('language-contradicts')] : []),
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
    ...(draft.aside && draft.aside.length > 0 ? { aside: draft.aside } : {}),
    ...(draft.entries && draft.entries.length > 0 ? { entries: draft.entries } : {}),
    ...(draft.source ? { source: draft.source } : {}),
    notes,
  }
}

function tellLanguage(claims: readonly Claim[], { claim, contradicts }: Tongue): readonly Claim[] {
  const held = contradicts ? claims.filter(({ field }) => field !== 'language') : claims
  return claim ? [claim, ...held] : held
}

/** A page that must be paid for shows its beginning: with fewer words than this it is not known to be whole. */
const CLOSED_WORDS = 300

function limitExtent(draft: Draft, judged: Report['extent'], { access }: Metadata): Report['extent'] {
  if (draft.atMost === 'partial') return 'partial'
  const extent = draft.complete && judged === 'unknown' ? 'whole' : judged
  const closed = access?.value === 'closed' && draft.text.split(/\s+/, CLOSED_WORDS).length < CLOSED_WORDS
  return (closed || draft.atMost === 'unknown') && extent === 'whole' ? 'unknown' : extent
}

/** Adds what is told of fields that nothing else tells. */
function addFallback(claims: readonly Claim[], fallback: readonly Claim[]): readonly Claim[] {
  return [...claims, ...fallback.filter(({ field }) => !claims.some(claim => claim.field === field))]
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

function readHeadline(text: string, parts: readonly Part[], claims: readonly Claim[]): readonly Claim[] {
  const part = parts.find(({ kind }) => kind === 'headline')
  if (!part) return []
  // # Ferry runs aground — the mark of Markdown is no word of the headline.
  const start = part.start + /^(?:#{1,6}\s+)?/.exec(text.slice(part.start, part.end))![0].length
  const words = text.slice(start, part.end).replace(/\s+/g, ' ')
  const told = claims.find(({ field, datum }) => field === 'headline' && datum.from === 'headline')?.datum
    .value
  // A page's heading can hold a kicker too, or stand in two pieces: "Storm: Ferry runs aground".
  if (!told || !isWithin(words, told))
    return [makeClaim('headline', words, 'stated', 'headline', { start, end: part.end })]
  const at = text.slice(start, part.end).endsWith(told) ? part.end - told.length : start
  return [makeClaim('headline', told, 'stated', 'headline', { start: at, end: part.end })]
}

function isWithin(words: string, told: string): boolean {
  const [part, whole] = [bareWords(words), bareWords(told)]
  return part.endsWith(whole) || whole.startsWith(part) || whole.endsWith(part)
}

function bareWords(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{M}\d]/gu, '')
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

function gatherData(
  claims: readonly Claim[],
  text: string,
  parts: readonly Part[],
  published: Published,
): Metadata {
  const [place, section, access] = (['place', 'section', 'access'] as const).map(field =>
    pickDatum(claims, field),
  )
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
    ...(section ? { section } : {}),
    ...(access ? { access } : {}),
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
