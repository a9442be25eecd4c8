import type { Comparison } from '../../align/comparison.ts'
import type { Passage } from '../../align/passages.ts'
import type { Analysis } from '../../find/analysis.ts'
import type { Manner, Statement } from '../../find/statements.ts'
import type { Anchor, Time } from '../../find/times.ts'
import { DAY_MS, intervalOf } from '../../text/edtf.ts'
import { findSpanAt, spansFrom } from '../../text/span.ts'
import type { TimeEntry } from '../brief.ts'
import type { Label } from '../labels.ts'
import { makeEvidence } from './evidence.ts'
import { rankEntries } from './rank.ts'

/** The dated points, past and forward, in order of time. */
export interface TimeLine {
  readonly timeline: readonly TimeEntry[]
  readonly next: readonly TimeEntry[]
}

type Bare = Omit<TimeEntry, 'rank' | 'shown'>
interface Dated {
  readonly passage: Passage
  readonly time: Time | null
}

/** Days before the event from which on a date is background. */
const BACKGROUND_DAYS = 60
/** Makes the time line and what happens next; `day` is the day of the event, EDTF, or null. */
export function makeTimeLine(comparison: Comparison, day: string | null): TimeLine {
  const dated = collectDated(comparison)
  const forward = dated.filter(({ time, passage }) => isForward(comparison, passage, time))
  const past = dated.filter(each => each.time !== null && !forward.includes(each))
  const timeline = groupDated(comparison, past, day)
  const next = groupDated(comparison, forward, null)
  return {
    timeline: rankEntries<TimeEntry>(timeline, compareTimes),
    next: rankEntries<TimeEntry>(next, compareNext),
  }
}

function collectDated({ analyses, passages }: Comparison): Dated[] {
  return passages.flatMap((passage): Dated[] => {
    if (passage.quoted) return []
    const { times } = analyses[passage.report]!
    const dates = passage.times
      .map(index => times[index]!)
      .filter(time => !time.quoted && time.edtf !== null && (time.type === 'DATE' || time.type === 'TIME'))
    if (dates.length > 0) return dates.map(time => ({ passage, time }))
    return [{ passage, time: null }]
  })
}

/** Manners of saying whose undated content is no step ahead: "threatened to send", "You will be removed". */
const NO_PLAN = new Set<Manner>([
  'threaten',
  'warn',
  'demand',
  'ask',
  'accuse',
  'claim',
  'deny',
  'think',
  'argue',
  'criticise',
])

// A plan without a date is a next step too: "planned to meet", and what stands under "What happens next"; a threat, a
// condition, and what was agreed "in February" are not.
function isForward(comparison: Comparison, passage: Passage, time: Time | null): boolean {
  if (time) return time.forward
  const analysis = comparison.analyses[passage.report]!
  const { standing, statement, governors } = analysis.clauses[passage.clause]!
  if (governors.some(({ kind }) => kind === 'condition')) return false
  const cue = statement === null ? findStatement(analysis, passage) : analysis.statements[statement]!
  if (cue && NO_PLAN.has(cue.manner)) return false
  if (standing !== 'planned' && !isUnderNext(analysis, passage, comparison.language.compare.ahead))
    return false
  return spansFrom(analysis.times, analysis.sentences[passage.sentence]!).every(({ forward }) => forward)
}

function findStatement({ statements }: Analysis, passage: Passage): Statement | null {
  return statements[findSpanAt(statements, passage.start)] ?? spansFrom(statements, passage)[0] ?? null
}

function isUnderNext(
  { report: { parts, text }, sentences }: Analysis,
  { sentence }: Passage,
  ahead: ReadonlySet<string>,
): boolean {
  const own = sentences[sentence]!.part
  for (let at = own - 1; at >= 0; at--) {
    const { kind, start, end } = parts[at]!
    if (kind !== 'heading') continue
    const words = text
      .slice(start, end)
      .toLowerCase()
      .split(/[^\p{L}]+/u)
    return words.some(word => ahead.has(word))
  }
  return false
}

/** A clock time, which two reports hardly give by chance. */
const CLOCK = /T\d\d:\d\d/
/** Least weight of a word that two passages on one date share before they are one line. */
const TELLING_WEIGHT = 2.5

// One date and one point, or one clock time, or one date and a telling word in common: one line.
function groupDated(comparison: Comparison, dated: readonly Dated[], day: string | null): Bare[] {
  const pointOf = new Map<number, number>()
  for (const point of comparison.points) for (const passage of point.passages) pointOf.set(passage, point.id)
  const byDate = Map.groupBy(dated, ({ time }) => dateKey(time))
  const groups = [...byDate].flatMap(([date, members]) =>
    date === '' ? groupUndated(members, dated) : joinLines(comparison, pointOf, members),
  )
  return groups.map(group => makeEntry(comparison, group, day))
}

// Each member joins the first line whose first member is one with it; lines are found by what makes them one.
function joinLines(
  comparison: Comparison,
  pointOf: ReadonlyMap<number, number>,
  members: readonly Dated[],
): Dated[][] {
  const lines: Dated[][] = []
  const byKey = new Map<string, number>()
  for (const member of members) {
    const { opens, meets } = keysOf(comparison, pointOf, member)
    const found = meets.flatMap(key => byKey.get(key) ?? [])
    if (found.length > 0) lines[Math.min(...found)]!.push(member)
    else {
      const line = lines.push([member]) - 1
      for (const key of opens) if (!byKey.has(key)) byKey.set(key, line)
    }
  }
  return lines
}

/** The keys that a member gives the line that it opens, and those by which it finds its line. */
interface Keys {
  readonly opens: readonly string[]
  readonly meets: readonly string[]
}

// One clock time, one point, one sentence; of a step ahead a telling word.
function keysOf(
  { vocabulary }: Comparison,
  pointOf: ReadonlyMap<number, number>,
  { passage, time }: Dated,
): Keys {
  const point = pointOf.get(passage.id)
  const both = [
    ...(CLOCK.test(dateKey(time)) ? ['clock'] : []),
    ...(point === undefined ? [] : [`point ${point}`]),
    `sentence ${passage.report} ${passage.sentence}`,
  ]
  const telling = passage.plain.terms.filter(term => vocabulary.weight(term) >= TELLING_WEIGHT)
  const words = telling.map(term => `word ${term}`)
  return { opens: time?.forward ? [...both, ...words] : both, meets: [...both, ...words] }
}

// One line a sentence, and none where the sentence has a line with its date.
function groupUndated(members: readonly Dated[], dated: readonly Dated[]): Dated[][] {
  const keyOf = ({ passage }: Dated) => `${passage.report} ${passage.sentence}`
  const known = new Set(dated.filter(({ time }) => time !== null).map(keyOf))
  const free = members.filter(member => !known.has(keyOf(member)))
  return [...Map.groupBy(free, keyOf).values()]
}

// "by 30 January" and "on 30 January" name one day, "before 31 January" another thing than "on 30 January"; a step ahead
// is known by its day, not by its hour.
function dateKey(time: Time | null): string {
  if (time?.relation === 'before' || time?.relation === 'after') return time.edtf ?? ''
  const date = time?.edtf?.replace(/^\.\.\//, '').replace(/\/\.\.$/, '') ?? ''
  return time?.forward ? date.split('T', 1)[0]! : date
}

function makeEntry(comparison: Comparison, group: readonly Dated[], day: string | null): Bare {
  const { time } = group[0]!
  const byReport = new Map<string, Dated>()
  for (const each of group) {
    const key = `${each.passage.report} ${each.passage.sentence}`
    if (!byReport.has(key)) byReport.set(key, each)
  }
  return {
    edtf: time?.edtf ?? null,
    how: time ? time.how : 'unknown',
    anchor: time?.how === 'implied' && time.anchor ? anchorLabel(time.anchor) : null,
    background: isBackground(time?.edtf ?? null, day),
    evidence: [...byReport.values()].map(({ passage }) => makeEvidence(comparison, passage)),
  }
}

const ANCHORS: Readonly<Record<Anchor['kind'], Label>> = {
  published: 'published',
  dateline: 'dateline',
  embed: 'embed',
  report: 'other report',
  text: 'text',
}

/** The label of what a time was resolved against. */
export function anchorLabel({ kind }: Anchor): Label {
  return ANCHORS[kind]
}

function isBackground(edtf: string | null, day: string | null): boolean {
  if (edtf === null) return false
  if (/^\d{4}(?:\/|$)/.test(edtf)) return true
  const time = intervalOf(edtf)
  const event = day === null ? null : intervalOf(day)
  if (time === null || event === null) return false
  const last = time.end === Number.POSITIVE_INFINITY ? time.start : time.end
  return last < event.start - BACKGROUND_DAYS * DAY_MS
}

function compareTimes(a: Bare, b: Bare): number {
  return Number(a.background) - Number(b.background) || startOf(a) - startOf(b) || endOf(a) - endOf(b)
}

// Steps with a day first, in order; those without one after them.
function compareNext(a: Bare, b: Bare): number {
  return Number(a.edtf === null) - Number(b.edtf === null) || startOf(a) - startOf(b)
}

const FAR = 8.64e15

// "by 30 January" stands at its day, "since 2022" at its beginning.
function startOf({ edtf }: Bare): number {
  const time = edtf === null ? null : intervalOf(edtf)
  if (!time) return FAR
  return time.start === Number.NEGATIVE_INFINITY ? time.end : time.start
}

function endOf({ edtf }: Bare): number {
  const time = edtf === null ? null : intervalOf(edtf)
  return time && Number.isFinite(time.end) ? time.end : FAR
}
