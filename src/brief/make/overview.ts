import type { Comparison } from '../../align/comparison.ts'
import { spansFrom } from '../../text/span.ts'
import type { AllegedEntry, Evidence, OnlyEntry, OverviewEntry, OverviewSlot, TimeEntry } from '../brief.ts'
import { makeEvidence } from './evidence.ts'
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

// The lead that most groups say too; among equals the shorter.
function listEvents(comparison: Comparison): Evidence[] {
  const { analyses, points, passages, families } = comparison
  const support = new Map<string, number>()
  for (const point of points) {
    const groups = new Set(point.passages.map(index => families.group[passages[index]!.report]))
    for (const index of point.passages) {
      const key = `${passages[index]!.report} ${passages[index]!.sentence}`
      support.set(key, Math.max(support.get(key) ?? 0, groups.size))
    }
  }
  const leads = analyses.flatMap((analysis, report) => {
    const index = analysis.sentences.findIndex(
      ({ part }) => analysis.report.parts[part]?.kind === 'paragraph',
    )
    const sentence = analysis.sentences[index]
    if (!sentence) return []
    const evidence = makeEvidence(comparison, { report, start: sentence.start, end: sentence.end })
    return [{ evidence, groups: support.get(`${report} ${index}`) ?? 1, words: countWords(evidence.exact) }]
  })
  return leads.sort((a, b) => b.groups - a.groups || a.words - b.words).map(({ evidence }) => evidence)
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

// A sentence that needs other words beside it does not stand alone.
function stands({ beside }: Evidence): boolean {
  return beside.length === 0
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

function listNext(next: readonly TimeEntry[]): Evidence[] {
  return next.filter(({ edtf }) => edtf !== null).flatMap(({ evidence }) => evidence.filter(stands))
}
