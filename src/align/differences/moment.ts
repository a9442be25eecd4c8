import type { Analysis } from '../../find/analysis.ts'
import type { Time } from '../../find/times.ts'
import { DAY_MS, type Interval, intervalOf } from '../../text/edtf.ts'
import { spansFrom } from '../../text/span.ts'
import type { Passage } from '../passages.ts'

/** Days by which two stated times may miss each other: time zones, nights. */
const SLACK_DAYS = 1
/** Days before publication up to which something without a stated time may have happened. */
const RECENT_DAYS = 10
/** Days that a time may span and still be that of one event: "this week". */
const MOST_DAYS = 8

/** When what a passage says happened, as far as its sentence says; null where it does not. */
export function momentOf(analysis: Analysis, passage: Passage): Interval | null {
  const known = moments.get(passage)
  if (known !== undefined) return known
  const moment = readMoment(analysis, passage)
  moments.set(passage, moment)
  return moment
}

// A passage is held against many others, and its moment is read once.
const moments = new WeakMap<Passage, Interval | null>()

function readMoment(analysis: Analysis, passage: Passage): Interval | null {
  const own = passage.times.map(index => analysis.times[index]!)
  const near = own.some(isMoment) ? own : spansFrom(analysis.times, analysis.sentences[passage.sentence]!)
  const intervals = near.filter(isMoment).flatMap(({ edtf }) => intervalOf(edtf!) ?? [])
  if (intervals.length === 0) return null
  return {
    start: Math.min(...intervals.map(({ start }) => start)),
    end: Math.max(...intervals.map(({ end }) => end)),
  }
}

// "as of noon" says how old a figure is, not when the event was.
function isMoment({ edtf, relation }: Time): boolean {
  return edtf !== null && relation !== 'as of' && relation !== 'by'
}

/** Whether two passages may speak of one occasion: their times meet, or the only one stated is recent. */
export function sameMoment(analyses: readonly Analysis[], a: Passage, b: Passage): boolean {
  const one = momentOf(analyses[a.report]!, a)
  const other = momentOf(analyses[b.report]!, b)
  if (one && other) return one.start <= other.end + slack() && other.start <= one.end + slack()
  const stated = one ?? other
  if (stated)
    return [a, b].every(
      ({ report }) => isRecent(analyses[report]!, stated) && isPast(analyses[report]!, stated),
    )
  return printedTogether(analyses[a.report]!, analyses[b.report]!)
}

function printedTogether(a: Analysis, b: Analysis): boolean {
  const one = a.report.published ? intervalOf(a.report.published.value) : null
  const other = b.report.published ? intervalOf(b.report.published.value) : null
  return one === null || other === null || Math.abs(one.start - other.start) <= RECENT_DAYS * DAY_MS
}

const slack = () => SLACK_DAYS * DAY_MS

// What was printed before something happened does not tell of it.
function isPast({ report: { published } }: Analysis, { start }: Interval): boolean {
  const printed = published ? intervalOf(published.value) : null
  return printed === null || printed.end >= start - slack()
}

/** Whether a time is that of the news and not of its background: "in 2019", "over the past seven years". */
export function isRecent({ report }: Analysis, { start, end }: Interval): boolean {
  if (end - start > MOST_DAYS * DAY_MS) return false
  const published = report.published ? intervalOf(report.published.value) : null
  return published === null || end >= published.start - RECENT_DAYS * DAY_MS
}
