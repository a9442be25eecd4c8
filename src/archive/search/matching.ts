import type { Report } from '../../read/report.ts'
import { containsSpan, joinSpans, type Span } from '../../text/span.ts'
import type { Findings, FoundName, FoundStatement } from '../findings.ts'
import type { Query } from '../query.ts'
import { splitWords, type Word } from './words.ts'
import { isInText, outletWords, within } from './zones.ts'

/** A version as it is held against a search. */
export interface Searched {
  readonly report: Report
  readonly findings: Findings
}

/** Where a search is met in a version. */
export interface Match {
  /** The words of the text that were asked for, in order; spans do not overlap. */
  readonly marks: readonly Span[]
  /** Statements whose source and cue are shown with the marks that lie in them; with `said-by:` those of whom it names. */
  readonly frames: readonly FoundStatement[]
}

/**
 * Holds a version against a search, word by word, in the very text; null where the search is not met. What the index gives
 * are candidates: it knows stems, and not which words stand in one statement or one quotation.
 */
export function matchQuery(query: Query, { report, findings }: Searched): Match | null {
  if (!meetsFields(query, report, findings.names)) return null
  const words = asksWords(query) ? splitWords(report.text) : []
  const barred = query.without.length === 0 || isInText(report) ? words : splitWords(beyond(report))
  if (query.without.some(wanted => findWanted(wanted, barred, isPhrase(wanted)).length > 0)) return null
  if (query.in === 'headline') {
    const speaks = matchStatements({ ...query, words: [], phrases: [], in: null }, findings, words)
    return query.saidBy.length > 0 && speaks === null ? null : matchHeadline(query, report, words)
  }
  if (query.saidBy.length > 0) return matchStatements(query, findings, words)
  const places = query.in === 'quotes' ? findings.quotations : null
  const marks = findAll(query, words, places)
  if (marks)
    return { marks: marks.length > 0 ? marks : markNames(query, findings), frames: findings.statements }
  const beside = places === null && !isInText(report) && findAll(query, splitWords(beyond(report)), null)
  return beside ? { marks: findSome(query, words), frames: findings.statements } : null
}

function asksWords({ words, phrases, without }: Query): boolean {
  return words.length + phrases.length + without.length > 0
}

// A headline that is no part of the text is searched as if it stood behind it.
function beyond({ text, headline }: Report): string {
  return `${text}\n${headline?.value ?? ''}`
}

function isPhrase(wanted: string): boolean {
  return splitWords(wanted).length > 1
}

function matchHeadline(query: Query, { headline }: Report, words: readonly Word[]): Match | null {
  if (headline === null || findAll(query, splitWords(headline.value), null) === null) return null
  const span = headline.span
  return { marks: span ? findSome(query, within(words, [span])) : [], frames: [] }
}

/** Whether the headline of a report has all words and phrases. */
export function isInHeadline(query: Query, { headline }: Report): boolean {
  return headline !== null && findAll(query, splitWords(headline.value), null) !== null
}

function meetsFields({ outlet, by, names }: Query, report: Report, found: readonly FoundName[]): boolean {
  return (
    outlet.every(wanted => hasWords(outletWords(report), wanted)) &&
    by.every(wanted => report.authors.some(({ value }) => hasWords(value, wanted))) &&
    names.every(wanted => found.some(name => isNamed(name, wanted)))
  )
}

/** Whether a name, or a form of it, has all words that are asked for. */
function isNamed({ name, forms }: FoundName, wanted: string): boolean {
  return hasWords(name, wanted) || forms.some(({ form }) => hasWords(form, wanted))
}

function hasWords(words: string, wanted: string): boolean {
  const there = new Set(splitWords(words).map(({ plain }) => plain))
  return splitWords(wanted).every(({ plain }) => there.has(plain))
}

// All that is asked for must stand in the content of one statement.
function matchStatements(
  query: Query,
  { statements, quotations, names }: Findings,
  words: readonly Word[],
): Match | null {
  const marks: Span[] = []
  const frames: FoundStatement[] = []
  for (const statement of statements) {
    const { speaker, source, content } = statement
    if (speaker === null || !query.saidBy.every(wanted => isSpeaker(speaker, wanted, names))) continue
    const places = query.in === 'quotes' ? cutSpans(quotations, content) : content
    const found = places.length === 0 ? null : findAll(query, words, places)
    if (found === null) continue
    frames.push(statement)
    marks.push(...(found.length > 0 ? found : source))
  }
  return frames.length > 0 ? { marks: joinSpans(marks), frames } : null
}

/** Whether a speaker is whom somebody asks for: “a spokesman for Mara Silva” and “Silva’s lawyer” are not Mara Silva. */
function isSpeaker(speaker: string, wanted: string, names: readonly FoundName[]): boolean {
  if (!hasWords(speaker, wanted)) return false
  const forms = names.flatMap(({ name, forms }) => [name, ...forms.map(({ form }) => form)])
  if (forms.includes(speaker)) return true
  // Whoever is only described may be described by another's name.
  const asked = new Set(splitWords(wanted).map(({ plain }) => plain))
  return !forms.some(
    form => hasWords(speaker, form) && splitWords(form).some(({ plain }) => asked.has(plain)),
  )
}

function cutSpans(spans: readonly Span[], places: readonly Span[]): readonly Span[] {
  return places.flatMap(place =>
    spans.flatMap(span => {
      const [start, end] = [Math.max(span.start, place.start), Math.min(span.end, place.end)]
      return start < end ? [{ start, end }] : []
    }),
  )
}

function markNames({ names }: Query, { names: found }: Findings): readonly Span[] {
  return joinSpans(
    names.flatMap(wanted =>
      found.filter(name => isNamed(name, wanted)).flatMap(({ forms }) => forms.map(({ first }) => first)),
    ),
  )
}

/** Where all words and phrases stand, in places where those are given; null where one of them does not. */
function findAll(
  { words: single, phrases }: Query,
  all: readonly Word[],
  places: readonly Span[] | null,
): readonly Span[] | null {
  const marks: Span[] = []
  for (const [wanted, exact] of wantedOf({ words: single, phrases })) {
    const found = findWanted(wanted, all, exact)
    const inside =
      places === null ? found : found.filter(span => places.some(place => containsSpan(place, span)))
    if (inside.length === 0) return null
    marks.push(...inside)
  }
  return joinSpans(marks)
}

/** Where any of the words and phrases stands. */
function findSome(query: Query, all: readonly Word[]): readonly Span[] {
  return joinSpans(wantedOf(query).flatMap(([wanted, exact]) => findWanted(wanted, all, exact)))
}

function wantedOf({
  words,
  phrases,
}: Pick<Query, 'words' | 'phrases'>): readonly (readonly [string, boolean])[] {
  return [...words.map(word => [word, false] as const), ...phrases.map(phrase => [phrase, true] as const)]
}

/** Words in a row: as they are, or but for their endings. */
export function findWanted(wanted: string, all: readonly Word[], exact: boolean): readonly Span[] {
  const row = splitWords(wanted)
  const first = row[0]
  if (!first) return []
  const same = (a: Word, b: Word) => (exact ? a.plain === b.plain : a.stem === b.stem)
  const found: Span[] = []
  for (let at = 0; at + row.length <= all.length; at++) {
    if (same(all[at]!, first) && row.every((word, i) => same(all[at + i]!, word)))
      found.push({ start: all[at]!.start, end: all[at + row.length - 1]!.end })
  }
  return found
}
