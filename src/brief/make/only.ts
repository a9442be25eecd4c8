import type { Comparison } from '../../align/comparison.ts'
import type { Passage } from '../../align/passages.ts'
import type { Analysis } from '../../find/analysis.ts'
import type { Statement } from '../../find/statements.ts'
import { findFirstFrom, findSpanAt, overlapsAny, type Span, spansFrom } from '../../text/span.ts'
import type { OnlyEntry, TimeEntry } from '../brief.ts'
import { clausesIn, makeEvidence } from './evidence.ts'
import { findLacking } from './lacking.ts'
import { rankEntries } from './rank.ts'

type Bare = Omit<OnlyEntry, 'rank' | 'shown'>
type Topic = OnlyEntry['topic']

const ORDER: readonly Topic[] = ['legal', 'figure', 'denial', 'statement', 'other', 'scene']

/**
 * What is not found in all reports: first points that every other group has and one whole report lacks, then sentences
 * of one group alone; legal steps, figures and denials first, scene last.
 */
export function makeOnly(comparison: Comparison, steps: readonly TimeEntry[]): OnlyEntry[] {
  const lacking = findLacking(comparison).map(
    ({ held: { report, sentence }, evidence, notFoundIn, figure }) => ({
      reports: [idOf(comparison, report)],
      notFoundIn,
      topic: figure ? ('figure' as const) : topicOf(comparison, report, sentence),
      evidence: [evidence],
    }),
  )
  const entries =
    comparison.families.count < 2
      ? lacking
      : [...lacking, ...findMissing(comparison), ...findAlone(comparison, steps)]
  return rankEntries<OnlyEntry>(dropDoubles(entries), (a, b) => orderOf(a) - orderOf(b))
}

// The sentences of one quotation come with all of it: one line.
function dropDoubles(entries: readonly Bare[]): Bare[] {
  const seen = new Set<string>()
  return entries.filter(({ evidence: [first] }) => {
    const key = `${first?.report} ${first?.start}`
    return seen.has(key) ? false : Boolean(seen.add(key))
  })
}

function orderOf({ topic, reports }: Bare): number {
  return ORDER.indexOf(topic) - (reports.length > 1 ? 10 : 0)
}

function idOf({ analyses }: Comparison, report: number): string {
  return analyses[report]!.report.id
}

// Three groups at least: with two, "not found in the one" and "only in the other" are the same line.
function findMissing(comparison: Comparison): Bare[] {
  const { families, points, passages, analyses } = comparison
  if (families.count < 3) return []
  return points.flatMap(point => {
    const own = point.passages.map(index => passages[index]!).filter(({ quoted }) => !quoted)
    const groups = new Set(own.map(({ report }) => families.group[report]))
    if (groups.size !== families.count - 1) return []
    const lacking = analyses.flatMap(({ report: { id, extent } }, report) =>
      extent === 'whole' && !groups.has(families.group[report]) ? [id] : [],
    )
    return lacking.length === 0 ? [] : [describe(comparison, own, lacking)]
  })
}

function describe(comparison: Comparison, own: readonly Passage[], notFoundIn: readonly string[]): Bare {
  const reports = [...new Set(own.map(({ report }) => report))]
  const first = own[0]!
  return {
    reports: reports.map(report => idOf(comparison, report)),
    notFoundIn,
    topic: topicOf(comparison, first.report, first.sentence),
    evidence: own.slice(0, 2).map(passage => makeEvidence(comparison, passage)),
  }
}

function findAlone(comparison: Comparison, steps: readonly TimeEntry[]): Bare[] {
  const shared = sharedSteps(steps)
  const { analyses, families } = comparison
  const aligned = alignedSentences(comparison)
  const whole = wholeReports(comparison)
  for (const { report, sentence } of comparison.held) aligned.add(`${report} ${sentence}`)
  return analyses.flatMap((analysis, report) => {
    const notFoundIn = whole.filter(other => families.group[other] !== families.group[report])
    const copies = families.group.flatMap((group, other) => (group === families.group[report] ? [other] : []))
    if (notFoundIn.length === 0 || copies[0] !== report) return []
    return analysis.sentences.flatMap((sentence, index) => {
      if (!isBody(analysis, index) || aligned.has(`${report} ${index}`)) return []
      if (clausesIn(analysis, sentence).length === 0) return []
      if (shared.has(`${analysis.report.id} ${sentence.start}`)) return []
      const { start, end } = sentence
      return [
        {
          reports: [idOf(comparison, report)],
          notFoundIn: notFoundIn.slice(0, MOST_NAMED).map(other => idOf(comparison, other)),
          topic: topicOf(comparison, report, index),
          evidence: [makeEvidence(comparison, { report, start, end })],
        },
      ]
    })
  })
}

/** Sentences that give a step ahead which another report gives too. */
function sharedSteps(steps: readonly TimeEntry[]): Set<string> {
  return new Set(
    steps
      .filter(({ evidence }) => new Set(evidence.map(({ report }) => report)).size > 1)
      .flatMap(({ evidence }) => evidence.map(({ report, start }) => `${report} ${start}`)),
  )
}

/** Reports named as lacking a sentence; with more, the count of groups says the rest. */
const MOST_NAMED = 50

function wholeReports({ analyses }: Comparison): number[] {
  return analyses.flatMap(({ report: { extent } }, index) => (extent === 'whole' ? [index] : []))
}

const BODY = new Set(['paragraph', 'list', 'quotation'])

function isBody(analysis: Analysis, sentence: number): boolean {
  return BODY.has(analysis.report.parts[analysis.sentences[sentence]!.part]?.kind ?? '')
}

/** Sentences that say something which a report of another group says too. */
function alignedSentences({
  analyses,
  points,
  passages,
  statements,
  claims,
  differences,
  families,
}: Comparison) {
  const aligned = new Set<string>()
  const spread = (places: readonly { report: number; start: number; end: number }[]) => {
    if (new Set(places.map(({ report }) => families.group[report])).size < 2) return
    for (const { report, start, end } of places) {
      const { sentences } = analyses[report]!
      for (
        let i = Math.max(0, findFirstFrom(sentences, start + 1) - 1);
        i < sentences.length && sentences[i]!.start < end;
        i++
      ) {
        aligned.add(`${report} ${i}`)
      }
    }
  }
  for (const point of points) spread(point.passages.map(index => passages[index]!))
  const sayings = [
    ...statements.map(each => each.sayings),
    ...claims.map(each => each.voices.map(v => v.saying)),
  ]
  for (const group of sayings) {
    spread(group.map(({ report, statement }) => ({ report, ...analyses[report]!.statements[statement]! })))
  }
  for (const { sides } of differences) spread(sides.flatMap(({ places }) => places))
  return aligned
}

function topicOf({ analyses, language }: Comparison, report: number, index: number): Topic {
  const analysis = analyses[report]!
  const { start, end, first, last } = analysis.sentences[index]!
  const lemmas = analysis.tokens.lemma.slice(first, last)
  const count = (list: ReadonlySet<string>) => lemmas.filter(lemma => list.has(lemma)).length
  const statements = statementsIn(analysis, { start, end })
  if (statements.some(({ manner }) => manner === 'deny' || manner === 'no evidence')) return 'denial'
  const quoted = overlapsAny(analysis.quotations, { start, end })
  if (!quoted && count(language.compare.legal) > 0) return 'legal'
  if (spansFrom(analysis.quantities, { start, end }).some(isTelling)) return 'figure'
  if (statements.length > 0) return 'statement'
  return count(language.compare.scene) > 1 ? 'scene' : 'other'
}

function statementsIn({ statements }: Analysis, span: Span): readonly Statement[] {
  const before = findSpanAt(statements, span.start)
  const inside = spansFrom(statements, span)
  return before < 0 ? inside : [statements[before]!, ...inside]
}

function isTelling({ kind, value }: { readonly kind: string; readonly value: number | null }): boolean {
  return kind === 'money' || kind === 'percent' || (kind === 'cardinal' && (value ?? 0) > 3)
}
