import { chooseAgreeing, openAgreement } from '../../align/agreement.ts'
import type { Comparison } from '../../align/comparison.ts'
import type { Passage } from '../../align/passages.ts'
import { ruleAgreement } from '../../align/ruled.ts'
import type { Analysis } from '../../find/analysis.ts'
import { overlapBags } from '../../match/overlap.ts'
import { overlapsSpan, type Span } from '../../text/span.ts'
import type { Evidence, SeveralEntry } from '../brief.ts'
import { makeEvidence } from './evidence.ts'
import { PLAIN } from './plain.ts'
import { rankEntries } from './rank.ts'
import { isTold } from './told.ts'
import { makeVoices, type Voices } from './voices.ts'

/** Points that two or more groups put forward as plain news, most groups first, background last. */
export function makeSeveral(comparison: Comparison): SeveralEntry[] {
  const sides = indexSides(comparison)
  const countVoices = makeVoices(comparison)
  const contested = indexContested(comparison)
  const agree = ruleAgreement(openAgreement(comparison), comparison.rulings)
  const shared = new Map<Bare, number>()
  for (const point of comparison.points) {
    if (point.passages.some(index => isContested(contested, comparison.passages[index]!))) continue
    const plain = agreeing(comparison, plainPassages(comparison, point.passages), sides)
    const passages = onePerReport(comparison, chooseAgreeing(plain, agree))
    if (passages.length < 2) continue
    const voices = countVoices(passages)
    if (voices.groups < 2 || voices.own + voices.sources < 2) continue
    shared.set(makeEntry(comparison, passages, voices), weighShared(comparison, passages))
  }
  const ranked = [...shared.keys()].sort((a, b) => compareEntries(a, b) || shared.get(b)! - shared.get(a)!)
  return rankEntries(mergeEntries(ranked), compareEntries)
}

type Bare = Omit<SeveralEntry, 'rank' | 'shown'>

// Background last, most groups first; among equals what says most in common goes first.
function compareEntries(a: Bare, b: Bare): number {
  return Number(a.background) - Number(b.background) || b.groups - a.groups
}

function weighShared({ vocabulary }: Comparison, [first, ...rest]: readonly Passage[]): number {
  const weights = rest.map(({ bag }) => overlapBags(first!.bag, bag, vocabulary.weight).weight)
  return Math.max(...weights)
}

/** The passages that put a point forward as plain news. */
function plainPassages({ analyses, passages, language }: Comparison, indexes: readonly number[]): Passage[] {
  return indexes
    .map(index => passages[index]!)
    .filter(passage => isTold(analyses[passage.report]!, passage, language))
    .filter(passage => !passage.quoted && !passage.hedged && isPlain(analyses[passage.report]!, passage))
}

// Own voice before attributed, then the usual words.
function onePerReport({ analyses }: Comparison, passages: readonly Passage[]): Passage[] {
  const byWord = Map.groupBy(passages, ({ act }) => act.lemma)
  const reports = new Map(
    [...byWord].map(([word, of]) => [word, new Set(of.map(({ report }) => report)).size]),
  )
  const worth = (passage: Passage) =>
    preference(analyses, passage) * passages.length + reports.get(passage.act.lemma)!
  const byReport = new Map<number, Passage>()
  for (const passage of passages) {
    const known = byReport.get(passage.report)
    if (!known || worth(passage) > worth(known)) byReport.set(passage.report, passage)
  }
  return [...byReport.values()]
}

// Own voice before a source's, the body before the headline.
function preference(analyses: readonly Analysis[], { report, sentence, own }: Passage): number {
  const {
    sentences,
    report: { parts },
  } = analyses[report]!
  const isHeadline = parts[sentences[sentence]!.part]?.kind === 'headline'
  return (own ? 2 : 0) + (isHeadline ? 0 : 1)
}

// What one report alleges, denies or says to lack evidence is no agreed news, however many print it flatly.
function isContested(contested: ReadonlyMap<number, readonly Span[]>, passage: Passage): boolean {
  return contested.get(passage.report)?.some(span => overlapsSpan(span, passage)) ?? false
}

function indexContested({ analyses, claims }: Comparison): Map<number, Span[]> {
  const contested = new Map<number, Span[]>()
  for (const { saying } of claims.flatMap(({ voices }) => voices)) {
    const known = contested.get(saying.report) ?? []
    known.push(analyses[saying.report]!.statements[saying.statement]!)
    contested.set(saying.report, known)
  }
  return contested
}

function isPlain({ clauses, statements }: Analysis, { clause }: Passage): boolean {
  const { statement, standing, governors } = clauses[clause]!
  if (standing === 'own voice' || standing === 'planned') return true
  // "can house up to 40,000" is no condition.
  if (standing === 'conditional')
    return statement === null && governors.every(({ kind }) => kind !== 'condition')
  return standing === 'attributed' && statement !== null && PLAIN.has(statements[statement]!.manner)
}

function placeKey({ report, start }: { readonly report: number; readonly start: number }): string {
  return `${report} ${start}`
}

const CONTRADICTS = new Set(['figure', 'time', 'polarity', 'age'])

/** For each passage on a side of a contradiction: which contradiction and which side. */
function indexSides({ differences }: Comparison): Map<string, string> {
  const sides = new Map<string, string>()
  for (const [index, difference] of differences.entries()) {
    if (!CONTRADICTS.has(difference.kind)) continue
    for (const [side, { places }] of difference.sides.entries()) {
      for (const place of places) sides.set(placeKey(place), `${index} ${side}`)
    }
  }
  return sides
}

// Of passages that contradict each other, those of the side that most are on; the others stand under differences.
function agreeing(
  { families }: Comparison,
  passages: readonly Passage[],
  sides: ReadonlyMap<string, string>,
): readonly Passage[] {
  const bySide = Map.groupBy(passages, passage => sides.get(placeKey(passage)) ?? '')
  const free = bySide.get('') ?? []
  bySide.delete('')
  if (bySide.size === 0) return free
  const groups = (list: readonly Passage[]) => new Set(list.map(({ report }) => families.group[report])).size
  const [most] = [...bySide.values()].sort((a, b) => groups(b) - groups(a))
  return groups(most!) > 1 ? most! : free
}

function makeEntry(comparison: Comparison, passages: readonly Passage[], voices: Voices): Bare {
  const { analyses } = comparison
  const outlets = new Set(passages.map(({ report }) => analyses[report]!.report.outlet?.value ?? `${report}`))
  return {
    ...voices,
    outlets: outlets.size,
    background: passages.every(passage => isBackground(comparison, passage)),
    evidence: orderPassages(comparison, passages),
  }
}

// The plainest first; then, from another group, the one that differs most from it; then the rest as they come.
function orderPassages(comparison: Comparison, passages: readonly Passage[]): Evidence[] {
  const { families, vocabulary } = comparison
  const made = passages.map(passage => ({ passage, evidence: makeEvidence(comparison, passage) }))
  const first = made.reduce((best, each) =>
    each.evidence.exact.length < best.evidence.exact.length ? each : best,
  )
  const likeness = ({ passage }: (typeof made)[number]) =>
    overlapBags(first.passage.bag, passage.bag, vocabulary.weight).cosine
  const others = made.filter(
    ({ passage }) => families.group[passage.report] !== families.group[first.passage.report],
  )
  const second =
    others.length === 0
      ? first
      : others.reduce((best, each) => (likeness(each) < likeness(best) ? each : best))
  const rest = made.filter(each => each !== first && each !== second)
  return [...new Set([first, second, ...rest])].map(({ evidence }) => evidence)
}

// A year long past, a capacity, "is located": true before the event, so that printing it confirms nothing of it.
function isBackground({ analyses, language }: Comparison, passage: Passage): boolean {
  const analysis = analyses[passage.report]!
  const { lemma, tag } = analysis.tokens
  const { predicate } = analysis.clauses[passage.clause]!
  const years = passage.times.some(index => /^\d{4}(?:\/|$)/.test(analysis.times[index]!.edtf ?? ''))
  const state = language.compare.background.has(lemma[predicate]!) || tag[predicate] === 'ADJ'
  return years || (state && passage.quantities.length > 0)
}

// Two points whose evidence shows the same sentences are one line.
function mergeEntries(entries: readonly Bare[]): Bare[] {
  const merged = new Map<string, Bare>()
  for (const entry of entries) {
    const key = entry.evidence
      .map(({ report, start }) => `${report} ${start}`)
      .sort()
      .join(' ')
    const known = merged.get(key)
    merged.set(key, known ? joinFocus(known, entry) : entry)
  }
  return [...merged.values()]
}

function joinFocus(a: Bare, b: Bare): Bare {
  const focusOf = new Map(b.evidence.map(({ report, start, focus }) => [`${report} ${start}`, focus]))
  return {
    ...a,
    background: a.background && b.background,
    evidence: a.evidence.map(evidence => ({
      ...evidence,
      focus: [...evidence.focus, ...(focusOf.get(`${evidence.report} ${evidence.start}`) ?? [])]
        .filter(
          (span, i, all) => all.findIndex(({ start, end }) => start === span.start && end === span.end) === i,
        )
        .sort((x, y) => x.start - y.start),
    })),
  }
}
