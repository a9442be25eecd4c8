import type { ReadingWords } from '../language/reading.ts'
import type { Span } from '../text/span.ts'
import { findAgency } from './agency.ts'
import { type Claim, makeClaim } from './claims.ts'
import { DATELINE_PARAGRAPHS, findDateline } from './dateline.ts'
import type { Part } from './report.ts'

/** What the text says of where it comes from: the dateline's agency and place, syndication, and the outlet it names as its own. */
export function readOrigin(text: string, parts: readonly Part[], words: ReadingWords): readonly Claim[] {
  return [
    ...readDateline(text, parts, words),
    ...parts.flatMap(part => (part.kind === 'promotion' ? readSyndication(text, part, words) : [])),
    ...readOutlet(text, parts, words),
    ...parts.flatMap(part => (part.kind === 'promotion' ? readRights(text, part, words) : [])),
  ]
}

function readDateline(text: string, parts: readonly Part[], words: ReadingWords): readonly Claim[] {
  for (const part of parts.filter(part => part.kind === 'paragraph').slice(0, DATELINE_PARAGRAPHS)) {
    const dateline = findDateline(text, part, words)
    if (!dateline) continue
    const { place, agency } = dateline
    const name = agency && findAgency(text.slice(agency.start, agency.end), words)
    const places = place
      ? [makeClaim('place', text.slice(place.start, place.end), 'stated', 'dateline', place)]
      : []
    // An agency that is on no list still stands where agencies stand.
    const wire = agency && (name ?? text.slice(agency.start, agency.end))
    return wire ? [...places, makeClaim('wire', wire, 'stated', 'dateline', agency)] : places
  }
  return []
}

function readSyndication(text: string, part: Part, words: ReadingWords): readonly Claim[] {
  const match = firstMatch(text, part, words.phrases.syndication)
  if (!match) return []
  return (['headline', 'outlet'] as const).flatMap(field => {
    const span = groupSpan(match, part, field)
    return span ? [makeClaim(field, text.slice(span.start, span.end), 'implied', 'syndication', span)] : []
  })
}

function readOutlet(text: string, parts: readonly Part[], words: ReadingWords): readonly Claim[] {
  const claims: Claim[] = []
  for (const pattern of words.phrases.outlet) {
    for (const part of parts) {
      if (part.kind !== 'paragraph' && part.kind !== 'credit') continue
      const match = firstMatch(text, part, [pattern])
      const span = match && groupSpan(match, part, 'outlet')
      if (span) claims.push(claimOutlet(text.slice(span.start, span.end), 'text', span, words))
    }
  }
  return claims
}

function claimOutlet(name: string, from: string, span: Span, words: ReadingWords): Claim {
  const agency = findAgency(name, words)
  return agency
    ? makeClaim('wire', agency, 'implied', from, span)
    : makeClaim('outlet', name, 'implied', from, span)
}

function readRights(text: string, part: Part, words: ReadingWords): readonly Claim[] {
  const match = firstMatch(text, part, [words.phrases.rights])
  const span = match && groupSpan(match, part, 'owner')
  if (!span) return []
  const owner = text.slice(span.start, span.end).trim()
  const agency = findAgency(owner, words)
  if (agency) return [makeClaim('wire', agency, 'stated', 'text', span)]
  return [
    makeClaim('publisher', owner, 'stated', 'text', span),
    makeClaim('outlet', owner, 'implied', 'text', span),
  ]
}

function firstMatch(text: string, part: Span, patterns: readonly RegExp[]): RegExpExecArray | null {
  const line = text.slice(part.start, part.end)
  for (const pattern of patterns) {
    const match = pattern.exec(line)
    if (match) return match
  }
  return null
}

function groupSpan(match: RegExpExecArray, part: Span, name: string): Span | null {
  const words = match.groups?.[name]
  if (!words) return null
  const start = part.start + match.index + match[0].indexOf(words)
  // "of the Harbour Times": the article belongs to the sentence, not to the name.
  return { start: start + (/^the /.test(words) ? 4 : 0), end: start + words.length }
}
