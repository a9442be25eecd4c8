import type { Comparison } from '../../align/comparison.ts'
import type { Place } from '../../align/place.ts'
import type { Analysis } from '../../find/analysis.ts'
import type { Time } from '../../find/times.ts'
import { spansFrom } from '../../text/span.ts'
import type { Count, Summary } from '../brief.ts'
import type { Label } from '../labels.ts'
import { clausesIn, makeEvidence } from './evidence.ts'
import { isOriginUnknown } from './reports.ts'
import { anchorLabel } from './timeline.ts'

/** The first line: how many reports, outlets and groups, what could not be established, and the day of the event. */
export function makeSummary(comparison: Comparison): Summary {
  const { analyses, families } = comparison
  const named = analyses.flatMap(({ report }) => (report.outlet ? [report.outlet.value.toLowerCase()] : []))
  const day = findDay(comparison)
  return {
    rank: 1,
    shown: true,
    reports: analyses.length,
    outlets: new Set(named).size,
    groups: families.count,
    notEstablished: countUnknown(comparison),
    day: day ? { edtf: day.edtf, how: day.how, from: day.from } : null,
    evidence: day ? [makeEvidence(comparison, day.place)] : [],
  }
}

function countUnknown(comparison: Comparison): Count[] {
  const { analyses } = comparison
  const count = (label: Label, unknown: (analysis: Analysis, report: number) => boolean): Count => ({
    label,
    count: analyses.filter(unknown).length,
  })
  return [
    count('publication date', ({ report }) => report.published === null),
    count('outlet', ({ report }) => report.outlet === null),
    count('whole text', ({ report }) => report.extent !== 'whole'),
    count('shared origin', (_, report) => isOriginUnknown(comparison, report)),
  ].filter(({ count: reports }) => reports > 0)
}

interface Day {
  readonly edtf: string
  readonly how: 'stated' | 'implied'
  readonly from: Label
  readonly place: Place
}

/** Sentences of a report in which the day of its event is looked for. */
const LEAD_SENTENCES = 4
const DAY = /^\d{4}-\d\d-\d\d/

// The day that most reports give first; the earlier where two are given equally often.
function findDay({ analyses }: Comparison): Day | null {
  const votes = new Map<string, { count: number; day: Day }>()
  for (const [report, analysis] of analyses.entries()) {
    const time = leadDay(analysis)
    if (!time) continue
    const edtf = time.edtf!.slice(0, 10)
    const known = votes.get(edtf)
    if (known) known.count++
    else votes.set(edtf, { count: 1, day: makeDay(report, time, edtf) })
  }
  const [best] = [...votes].sort((a, b) => b[1].count - a[1].count || (a[0] < b[0] ? -1 : 1))
  return best ? best[1].day : null
}

function leadDay(analysis: Analysis): Time | null {
  const { report, sentences, times } = analysis
  const leads = sentences
    .filter(({ part }) => report.parts[part]?.kind === 'paragraph')
    .slice(0, LEAD_SENTENCES)
  const telling = leads.filter(
    lead => lead.last - lead.first >= LEAST_TOKENS && clausesIn(analysis, lead).length > 0,
  )
  return telling.flatMap(lead => spansFrom(times, lead)).find(isPastDay) ?? null
}

/** A shorter sentence ("That is all for tonight.") tells no day of an event. */
const LEAST_TOKENS = 9

function isPastDay({ edtf, forward, quoted }: Time): boolean {
  return edtf !== null && DAY.test(edtf) && !edtf.includes('/') && !forward && !quoted
}

function makeDay(report: number, time: Time, edtf: string): Day {
  const from: Label = time.how === 'implied' && time.anchor ? anchorLabel(time.anchor) : 'text'
  return {
    edtf,
    how: time.how === 'stated' ? 'stated' : 'implied',
    from,
    place: { report, start: time.start, end: time.end },
  }
}
