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

/** Three to five whole sentences in the reports' words; a slot without a fitting sentence stays empty. */
export function makeOverview(comparison: Comparison, sections: Sections): OverviewEntry[] {
  const picks: (readonly [OverviewSlot, Evidence | null])[] = [
    ['event', pickEvent(comparison)],
    ...pickClaim(sections.alleged),
    ['same day', pickSameDay(comparison, sections)],
    ['next step', pickNext(sections.next)],
  ]
  const chosen: { slot: OverviewSlot; evidence: Evidence[] }[] = []
  let words = 0
  for (const [slot, evidence] of picks) {
    if (!evidence || chosen.some(({ evidence: [other] }) => overlaps(other!, evidence))) continue
    const count = countWords(evidence.exact)
    if (words + count > MOST_WORDS) continue
    words += count
    chosen.push({ slot, evidence: [{ ...evidence, focus: [] }] })
  }
  return rankEntries<OverviewEntry>(chosen, () => 0)
}

function overlaps(a: Evidence, b: Evidence): boolean {
  return a.report === b.report && a.start < b.end && b.start < a.end
}

/** Words as a reader counts them: stretches between white space. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter(word => word !== '').length
}

// The lead that most groups say too; among equals the shorter.
function pickEvent(comparison: Comparison): Evidence | null {
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
  const fitting = leads.filter(({ words }) => words <= LONGEST)
  return fitting.sort((a, b) => b.groups - a.groups || a.words - b.words)[0]?.evidence ?? null
}

// The main contested claim with its accuser, and the denial or missing evidence of that claim, from one entry.
function pickClaim(alleged: readonly AllegedEntry[]): [OverviewSlot, Evidence | null][] {
  const entry = alleged.find(({ roles }) => new Set(roles.map(({ role }) => role)).size > 1)
  if (!entry) return []
  const pick = (wanted: readonly string[]) => {
    const found = entry.evidence.filter(
      (_, i) => wanted.includes(entry.roles[i]!.role) && entry.roles[i]!.source,
    )
    return found.sort((a, b) => countWords(a.exact) - countWords(b.exact)).find(fits) ?? null
  }
  return [
    ['claim', pick(['alleged'])],
    ['answer', pick(['denied', 'no evidence'])],
  ]
}

function fits({ exact, beside }: Evidence): boolean {
  return countWords(exact) <= LONGEST && beside.length === 0
}

function pickSameDay({ analyses }: Comparison, { only, day }: Sections): Evidence | null {
  if (day === null) return null
  const byId = new Map(analyses.map(analysis => [analysis.report.id, analysis]))
  for (const {
    evidence: [first],
    topic,
  } of only) {
    if (!first || (topic !== 'legal' && topic !== 'figure') || !fits(first)) continue
    const analysis = byId.get(first.report)!
    const dated = spansFrom(analysis.times, first).some(({ edtf }) => edtf?.slice(0, 10) === day)
    if (dated && first.standing === 'own voice') return first
  }
  return null
}

function pickNext(next: readonly TimeEntry[]): Evidence | null {
  const dated = next.find(({ edtf, evidence }) => edtf !== null && evidence.some(fits))
  return dated?.evidence.find(fits) ?? null
}
