import type { Comparison } from '../../align/comparison.ts'
import { type Bag, makeBag } from '../../match/overlap.ts'
import { spansFrom } from '../../text/span.ts'
import type { AllegedEntry, Evidence, OnlyEntry, OverviewEntry, OverviewSlot, TimeEntry } from '../brief.ts'
import { makeEvidence } from './evidence.ts'
import { findLead } from './lead.ts'
import { rankEntries } from './rank.ts'

/** Words of the whole overview, and of one sentence in it. */
const MOST_WORDS = 120
const LONGEST = 45

/** What the overview is chosen from. */
export interface Sections {
  readonly alleged: readonly AllegedEntry[]
  readonly only: readonly OnlyEntry[]
  readonly next: readonly TimeEntry[]
  readonly day: string | null
}

/** A shorter sentence says too little by itself: "This morning it was 11." */
const LEAST_WORDS = 8
/** Words that a sentence should not exceed while there is a shorter one for its slot. */
const HANDY = 32

/** Three to five whole sentences in the reports' words; a slot without a fitting sentence stays empty. */
export function makeOverview(comparison: Comparison, sections: Sections): OverviewEntry[] {
  const slots: (readonly [OverviewSlot, readonly Evidence[]])[] = [
    ['event', listEvents(comparison)],
    ...listClaims(sections.alleged),
    ['same day', listSameDay(comparison, sections)],
    ['next step', listNext(sections.next)],
  ]
  const chosen: { slot: OverviewSlot; evidence: Evidence[] }[] = []
  let left = MOST_WORDS
  for (const [slot, candidates] of slots) {
    const free = candidates.filter(each => !chosen.some(({ evidence: [other] }) => overlaps(other!, each)))
    const evidence = pickShort(free, left)
    if (!evidence) continue
    left -= countWords(evidence.exact)
    chosen.push({ slot, evidence: [{ ...evidence, focus: [] }] })
  }
  return rankEntries<OverviewEntry>(chosen, () => 0)
}

// The first that is handy, else the shortest that there is room for.
function pickShort(candidates: readonly Evidence[], left: number): Evidence | null {
  const fitting = candidates.filter(({ exact }) => countWords(exact) <= Math.min(left, LONGEST))
  const handy = fitting.find(({ exact }) => countWords(exact) <= HANDY)
  return handy ?? fitting.sort((a, b) => countWords(a.exact) - countWords(b.exact))[0] ?? null
}

function overlaps(a: Evidence, b: Evidence): boolean {
  return a.report === b.report && a.start < b.end && b.start < a.end
}

/** Words as a reader counts them: stretches between white space. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(word => word !== '').length
}

/** The first telling sentence of a report. */
interface Lead {
  readonly report: number
  readonly index: number
}

// The leads, the one that has most in common with the others first.
function listEvents(comparison: Comparison): Evidence[] {
  const leads = comparison.analyses.flatMap((analysis, report) => {
    const index = findLead(analysis)
    const sentence = analysis.sentences[index]
    return sentence ? [{ report, index, sentence }] : []
  })
  const bags = bagLeads(comparison, leads)
  const counts = new Map<number, number>()
  for (const { terms } of bags) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return leads
    .map((lead, at) => ({ lead, central: weighCommon(comparison, bags[at]!, counts) }))
    .sort((a, b) => b.central - a.central)
    .map(({ lead: { report, sentence } }) =>
      makeEvidence(comparison, { report, start: sentence.start, end: sentence.end }),
    )
    .filter(stands)
}

// The terms of each lead, from one walk over all passages.
function bagLeads({ passages, vocabulary }: Comparison, leads: readonly Lead[]): Bag[] {
  const terms = new Map(leads.map(({ report, index }) => [`${report} ${index}`, [] as number[]]))
  for (const { report, sentence, bag } of passages) terms.get(`${report} ${sentence}`)?.push(...bag.terms)
  return [...terms.values()].map(list => makeBag(list, vocabulary.weight))
}

// Weight of a lead's terms, each as often as other leads have it, over the root of its own weight.
function weighCommon(
  { vocabulary }: Comparison,
  { terms, total }: Bag,
  counts: ReadonlyMap<number, number>,
): number {
  const sum = terms.reduce((weight, term) => weight + vocabulary.weight(term) * (counts.get(term)! - 1), 0)
  return total === 0 ? 0 : sum / Math.sqrt(total)
}

// The main contested claim with its accuser, and the denial or missing evidence of that claim, from one entry.
function listClaims(alleged: readonly AllegedEntry[]): (readonly [OverviewSlot, readonly Evidence[]])[] {
  const entry = alleged.find(({ roles }) => new Set(roles.map(({ role }) => role)).size > 1)
  if (!entry) return []
  const list = (wanted: readonly string[]) =>
    entry.evidence
      .filter((each, i) => wanted.includes(entry.roles[i]!.role) && entry.roles[i]!.source && stands(each))
      .sort((a, b) => countWords(a.exact) - countWords(b.exact))
  return [
    ['claim', list(['alleged'])],
    ['answer', list(['denied', 'no evidence'])],
  ]
}

// A sentence that needs other words beside it, or hardly has any, does not stand alone.
function stands({ beside, exact }: Evidence): boolean {
  return beside.length === 0 && countWords(exact) >= LEAST_WORDS
}

function listSameDay({ analyses }: Comparison, { only, day }: Sections): Evidence[] {
  if (day === null) return []
  const byId = new Map(analyses.map(analysis => [analysis.report.id, analysis]))
  return only.flatMap(({ evidence: [first], topic }) => {
    if (!first || (topic !== 'legal' && topic !== 'figure') || !stands(first)) return []
    const { times } = byId.get(first.report)!
    const dated = spansFrom(times, first).some(({ edtf }) => edtf?.slice(0, 10) === day)
    return dated && first.standing === 'own voice' ? [first] : []
  })
}

// The dated step that most reports give, the earlier first.
function listNext(next: readonly TimeEntry[]): Evidence[] {
  const reports = ({ evidence }: TimeEntry) => new Set(evidence.map(({ report }) => report)).size
  const dated = next.filter(({ edtf }) => edtf !== null)
  return dated.sort((a, b) => reports(b) - reports(a)).flatMap(({ evidence }) => evidence.filter(stands))
}
