import type { Span } from '../text/span.ts'
import type { Datum, Report } from './report.ts'

/** What metadata a report has. */
export type Field =
  | 'headline'
  | 'outlet'
  | 'publisher'
  | 'carrier'
  | 'wire'
  | 'url'
  | 'author'
  | 'published'
  | 'modified'
  | 'language'
  | 'place'
  | 'section'
  | 'access'

/** Something that a source says of a report. Lists of claims are in order of trust. */
export interface Claim {
  readonly field: Field
  readonly datum: Datum
}

/** The metadata of a report. */
export type Metadata = Pick<
  Report,
  | 'headline'
  | 'outlet'
  | 'publisher'
  | 'carrier'
  | 'wire'
  | 'place'
  | 'url'
  | 'authors'
  | 'published'
  | 'modified'
  | 'language'
  | 'section'
  | 'access'
>

/** Makes a claim; `span` is its place in the report's text. */
export function makeClaim(field: Field, value: string, how: Datum['how'], from: string, span?: Span): Claim {
  return {
    field,
    datum: span ? { value, how, from, span: { start: span.start, end: span.end } } : { value, how, from },
  }
}

/** The most trusted claim of a field, or null. */
export function pickDatum(claims: readonly Claim[], field: Field): Datum | null {
  return claims.find(claim => claim.field === field)?.datum ?? null
}

/** All that is claimed of a field, in order of trust. */
export function listData(claims: readonly Claim[], field: Field): readonly Datum[] {
  return claims.flatMap(claim => (claim.field === field ? claim.datum : []))
}

/** All values of a field from the source that is trusted most, each once. */
export function pickData(claims: readonly Claim[], field: Field): readonly Datum[] {
  const all = claims.filter(claim => claim.field === field).map(claim => claim.datum)
  const seen = new Set<string>()
  return all.filter(datum => datum.from === all[0]?.from && !seen.has(datum.value) && seen.add(datum.value))
}
