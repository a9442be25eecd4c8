import type { Comparison } from '../../align/comparison.ts'
import type { Place } from '../../align/place.ts'
import type { Analysis } from '../../find/analysis.ts'
import { type Clause, extendToGovernors, type Governor, type Standing } from '../../find/clauses.ts'
import type { Mention } from '../../find/mentions.ts'
import { describeSpan } from '../../text/selector.ts'
import {
  compareSpans,
  containsSpan,
  findFirstFrom,
  overlapsSpan,
  type Span,
  spansFrom,
} from '../../text/span.ts'
import type { Evidence, Quote } from '../brief.ts'

/** How evidence is made of a place. */
export interface EvidenceOptions {
  /** Show just these words: for notices, credits and headlines, which stand under nothing. */
  readonly bare?: boolean
  /** The standing, where the caller knows better than the clauses under the focus. */
  readonly standing?: Standing
}

const NONE: readonly never[] = []

/** The words at a place with all that governs them: whole sentences, the cue of a quotation, antecedents beside. */
export function makeEvidence(
  { analyses }: Pick<Comparison, 'analyses'>,
  place: Place,
  options: EvidenceOptions = {},
): Evidence {
  const analysis = analyses[place.report]!
  const shown = options.bare ? place : extendPlace(analysis, place)
  const clauses = options.bare
    ? NONE
    : clausesIn(analysis, place).filter(clause => overlapsSpan(clause, place))
  const governors = dropDoubles(clauses.flatMap(clause => clause.governors))
  const outside = governors.filter(governor => !containsSpan(shown, governor))
  const antecedents = options.bare ? NONE : findAntecedents(analysis, shown, place)
  return {
    report: analysis.report.id,
    version: analysis.report.version,
    start: shown.start,
    end: shown.end,
    ...describeSpan(analysis.report.text, shown),
    focus: focusIn(shown, place),
    standing: options.standing ?? clauses[0]?.standing ?? 'own voice',
    governors: [...governors, ...antecedents.map(asGovernor)],
    beside: [...outside, ...antecedents].map(span => makeQuote(analysis, span)),
  }
}

/** The clauses of the sentences that a span touches. */
export function clausesIn({ sentences, clauses }: Analysis, span: Span): readonly Clause[] {
  const first = Math.max(0, findFirstFrom(sentences, span.start + 1) - 1)
  const after = findFirstFrom(sentences, span.end)
  const from = findSentence(clauses, first)
  return clauses.slice(from, Math.max(from, findSentence(clauses, after)))
}

// Clauses are ordered by sentence.
function findSentence(clauses: readonly Clause[], sentence: number): number {
  let low = 0
  let high = clauses.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (clauses[middle]!.sentence < sentence) low = middle + 1
    else high = middle
  }
  return low
}

/** Exact words of a report, without more. */
export function makeQuote({ report }: Analysis, { start, end }: Span): Quote {
  return { report: report.id, version: report.version, start, end, exact: report.text.slice(start, end) }
}

/** Code units of one passage, at most; what governs a longer one stands beside it. */
const LONGEST = 3000

function extendPlace(analysis: Analysis, place: Place): Span {
  const { start, end } = extendToGovernors(analysis, analysis.statements, analysis.clauses, place)
  if (end - start <= LONGEST) return { start, end }
  return coverSentences(analysis, { start: place.start, end: Math.min(place.end, place.start + LONGEST) })
}

function coverSentences({ sentences }: Analysis, span: Span): Span {
  const first = sentences[Math.max(0, findFirstFrom(sentences, span.start + 1) - 1)]
  const last = sentences[findFirstFrom(sentences, span.end) - 1]
  if (!first || !last) return span
  return { start: Math.min(first.start, span.start), end: Math.max(last.end, span.end) }
}

// The place inside what is shown; none where they are the same.
function focusIn(shown: Span, place: Span): Span[] {
  const end = Math.min(place.end, shown.end)
  return place.start === shown.start && end === shown.end ? [] : [{ start: place.start, end }]
}

function asGovernor({ start, end }: Span): Governor {
  return { kind: 'antecedent', start, end }
}

function dropDoubles(governors: readonly Governor[]): readonly Governor[] {
  if (governors.length < 2) return governors
  const sorted = [...governors].sort(compareSpans)
  return sorted.filter((one, index) => !isAmong(sorted, index, one))
}

// Whether the same governor stands before it; those of one span stand side by side.
function isAmong(sorted: readonly Governor[], before: number, { kind, start, end }: Governor): boolean {
  for (let at = before - 1; at >= 0 && sorted[at]!.start === start && sorted[at]!.end === end; at--)
    if (sorted[at]!.kind === kind) return true
  return false
}

// "She" and "the minister" need the name that they stand for, unless the shown words hold it.
function findAntecedents(analysis: Analysis, shown: Span, focus: Span): Span[] {
  const inside = spansFrom(analysis.mentions, shown)
  const named = new Set<number | null>()
  for (const { form, entity, end } of inside) if (form === 'name' && end <= shown.end) named.add(entity)
  const found: Span[] = []
  for (const mention of inside) {
    if (mention.end > shown.end) continue
    if (mention.entity === null || named.has(mention.entity) || mention.quoted) continue
    if (mention.form === 'name' || (mention.form === 'description' && !overlapsSpan(mention, focus))) continue
    const antecedent = findName(analysis, mention)
    if (antecedent) found.push({ start: antecedent.start, end: antecedent.end })
    named.add(mention.entity)
  }
  return found
}

/** Mentions of an entity among which its name is looked for: the full name stands near the beginning. */
const MOST_MENTIONS = 64

// The fullest name before the mention; a name that only comes later is no antecedent.
function findName({ mentions, entities }: Analysis, { entity, start }: Mention): Mention | null {
  if (entity === null) return null
  let best: Mention | null = null
  const own = entities[entity]!.mentions
  for (let i = 0; i < own.length && i < MOST_MENTIONS; i++) {
    const mention = mentions[own[i]!]!
    if (mention.start >= start) break
    if (mention.form !== 'name' || mention.quoted) continue
    if (!best || mention.end - mention.start > best.end - best.start) best = mention
  }
  return best
}
