import type { Comparison } from '../../align/comparison.ts'
import type { Passage } from '../../align/passages.ts'
import type { Analysis } from '../../find/analysis.ts'
import type { Statement } from '../../find/statements.ts'
import { findFirstFrom, findSpanAt, overlapsAny, type Span, spansFrom } from '../../text/span.ts'
import type { OnlyEntry, TimeEntry } from '../brief.ts'
import { type Echoes, makeEchoes } from './echoes.ts'
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
  const entries = comparison.families.count < 2 ? lacking : [...lacking, ...findApart(comparison, steps)]
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

/** Least weight of what the passages of a point have in common, before its absence is worth a line. */
const LEAST_COMMON = 8

// Three groups at least: with two, "not found in the one" and "only in the other" are the same line.
function findMissing(comparison: Comparison, echoes: Echoes): Bare[] {
  const { families, points, passages, analyses, vocabulary } = comparison
  if (families.count < 3) return []
  return points.flatMap(point => {
    const all = point.passages.map(index => passages[index]!)
    const own = all.filter(({ quoted }) => !quoted)
    const groups = new Set(all.map(({ report }) => families.group[report]!))
    if (groups.size !== families.count - 1 || own.length === 0) return []
    const lacking = (report: number) => !groups.has(families.group[report]!)
    const common = commonTerms(all)
    if (common.reduce((sum, term) => sum + vocabulary.weight(term), 0) < LEAST_COMMON) return []
    if (echoes.mayHave(common, lacking)) return []
    const whole = analyses.flatMap(({ report: { id, extent } }, report) =>
      extent === 'whole' && lacking(report) ? [id] : [],
    )
    return whole.length === 0 ? [] : [describe(comparison, own, whole)]
  })
}

/** Terms that stand in half of the passages, and in two at least: what the point is about. */
function commonTerms(passages: readonly Passage[]): number[] {
  const counts = new Map<number, number>()
  for (const { bag } of passages) for (const term of bag.terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  const least = Math.max(2, passages.length / 2)
  return [...counts].flatMap(([term, count]) => (count >= least ? [term] : []))
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

function findApart(comparison: Comparison, steps: readonly TimeEntry[]): Bare[] {
  const echoes = makeEchoes(comparison)
  return [...findMissing(comparison, echoes), ...findAlone(comparison, steps, echoes)]
}

function findAlone(comparison: Comparison, steps: readonly TimeEntry[], echoes: Echoes): Bare[] {
  const { analyses, families } = comparison
  const known = {
    steps: sharedSteps(steps),
    aligned: alignedSentences(comparison),
    terms: termsOf(comparison),
  }
  const whole = wholeReports(comparison)
  for (const { report, sentence } of comparison.held) known.aligned.add(`${report} ${sentence}`)
  return analyses.flatMap((analysis, report) => {
    const others = (other: number) => families.group[other] !== families.group[report]
    const notFoundIn = takeFirst(whole, others, MOST_NAMED)
    const copied = new Set(
      families.copied[report]!.flatMap(copy => (copy.report < report ? [copy.sentence] : [])),
    )
    if (notFoundIn.length === 0) return []
    return analysis.sentences.flatMap(({ start, end }, index) => {
      const key = `${report} ${index}`
      if (!isBody(analysis, index) || known.aligned.has(key) || copied.has(index)) return []
      if (clausesIn(analysis, { start, end }).length === 0) return []
      if (known.steps.has(`${analysis.report.id} ${start}`)) return []
      if (echoes.mayHave(known.terms.get(key) ?? [], others)) return []
      return [
        {
          reports: [idOf(comparison, report)],
          notFoundIn: notFoundIn.map(other => idOf(comparison, other)),
          topic: topicOf(comparison, report, index),
          evidence: [makeEvidence(comparison, { report, start, end })],
        },
      ]
    })
  })
}

/** The terms of each sentence, by report and sentence. */
function termsOf({ passages }: Comparison): Map<string, number[]> {
  const terms = new Map<string, Set<number>>()
  for (const { report, sentence, bag } of passages) {
    const key = `${report} ${sentence}`
    const known = terms.get(key) ?? new Set()
    for (const term of bag.terms) known.add(term)
    terms.set(key, known)
  }
  return new Map([...terms].map(([key, known]) => [key, [...known]]))
}

function takeFirst(list: readonly number[], admits: (item: number) => boolean, most: number): number[] {
  const taken: number[] = []
  for (let at = 0; at < list.length && taken.length < most; at++) if (admits(list[at]!)) taken.push(list[at]!)
  return taken
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
  const { legal, perhapsLegal, scene } = language.compare
  const { start, end, first, last } = analysis.sentences[index]!
  const lemmas = new Set(analysis.tokens.lemma.slice(first, last))
  const count = (list: ReadonlySet<string>) => [...lemmas].filter(lemma => list.has(lemma)).length
  const statements = statementsIn(analysis, { start, end })
  if (statements.some(({ manner }) => manner === 'deny' || manner === 'no evidence')) return 'denial'
  const quoted = overlapsAny(analysis.quotations, { start, end })
  if (!quoted && (count(legal) > 0 || count(perhapsLegal) > 1)) return 'legal'
  if (spansFrom(analysis.quantities, { start, end }).some(isTelling)) return 'figure'
  if (statements.length > 0) return 'statement'
  return count(scene) > 1 ? 'scene' : 'other'
}

function statementsIn({ statements }: Analysis, span: Span): readonly Statement[] {
  const before = findSpanAt(statements, span.start)
  const inside = spansFrom(statements, span)
  return before < 0 ? inside : [statements[before]!, ...inside]
}

function isTelling({ kind, value }: { readonly kind: string; readonly value: number | null }): boolean {
  return kind === 'money' || kind === 'percent' || (kind === 'cardinal' && (value ?? 0) > 3)
}
