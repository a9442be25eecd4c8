import type { FeedLine } from '../archive/following.ts'
import { formatMoment } from '../fetch/capture.ts'
import type { Feed, Item } from '../read/feed/feed.ts'
import type { Capture } from '../read/report.ts'
import type { NoAnswer } from './answer.ts'
import { adaptInterval, backOff, FIRST_S, LEAST_S, MOST_HEEDED_S, MOST_S, planNext } from './schedule.ts'

/** A feed that is new to an archive; it is due at once. */
export function beginFeed(address: string, now: number, about: Partial<FeedLine> = {}): FeedLine {
  return {
    address,
    title: null,
    added: formatMoment(now),
    folder: null,
    checked: null,
    outcome: null,
    reason: null,
    due: formatMoment(now),
    failures: 0,
    etag: null,
    modified: null,
    intervalS: FIRST_S,
    items: [],
    ...about,
  }
}

/** By this an item is known again. */
export function nameItem({ address, id, headline }: Item): string {
  return address ?? id ?? headline ?? ''
}

/** The items of a feed that were not seen yet, each once. */
export function findFresh({ items }: FeedLine, feed: Feed): readonly Item[] {
  const seen = new Set(items)
  return feed.items.filter(item => {
    const name = nameItem(item)
    if (name === '' || seen.has(name)) return false
    seen.add(name)
    return true
  })
}

/** What looking at a feed came to. */
export interface Looked {
  readonly feed: Feed
  readonly capture: Capture
  /** Names of the items that were dealt with. */
  readonly taken: readonly string[]
  /** Items that are left for the next time, and how many of these were asked for and failed. */
  readonly left: number
  readonly failed: number
  /** What sites of its items say of when to come back (Retry-After). */
  readonly retryAfter: string | null
  /** Whether anything new came of it. */
  readonly isNew: boolean
}

/** Items that are remembered of a feed, the latest; all that it holds in any case. */
const MOST_REMEMBERED = 1000

/** The state of a feed after a look that gave items. */
export function afterLook(line: FeedLine, looked: Looked, now: number): FeedLine {
  const { feed, capture, taken, left, failed, retryAfter, isNew } = looked
  const { headers } = capture
  // An answer that says only that nothing has changed does not tell the pace again.
  const intervalS = Math.max(adaptInterval(line.intervalS, isNew || left > failed), paceOf(feed))
  const whole = left > 0 || (feed.pace?.skipHours.length ?? 0) + (feed.pace?.skipDays.length ?? 0) > 0
  const held = new Set(feed.items.map(nameItem))
  const seen = new Set([...line.items, ...taken])
  const items = [...seen].sort((a, b) => Number(held.has(a)) - Number(held.has(b)))
  return {
    ...line,
    ...settled(now),
    title: line.title ?? feed.title,
    outcome: isNew ? 'new' : 'same',
    reason: left > 0 ? `${left} items are left for the next time` : null,
    intervalS,
    due: formatMoment(planNext(now, intervalS, { headers, pace: feed.pace, retryAfter })),
    // What was left has to be sent again, and so have the hours in which it does not want to be asked.
    etag: whole ? null : (headers.etag ?? null),
    modified: whole ? null : (headers['last-modified'] ?? null),
    items: items.slice(-Math.max(MOST_REMEMBERED, held.size)),
  }
}

function paceOf({ pace }: Feed): number {
  return Math.min(pace?.ttlS ?? 0, MOST_HEEDED_S)
}

/** The state of a feed that has not changed since. */
export function afterSame(line: FeedLine, { headers }: Capture, now: number): FeedLine {
  const intervalS = Math.max(line.intervalS, adaptInterval(line.intervalS, false))
  const due = formatMoment(planNext(now, intervalS, { headers }))
  const { etag = line.etag, 'last-modified': modified = line.modified } = headers
  return { ...line, ...settled(now), outcome: 'same', reason: null, intervalS, due, etag, modified }
}

function settled(now: number): Pick<FeedLine, 'checked' | 'failures'> {
  return { checked: formatMoment(now), failures: 0 }
}

/** Answers 404 in a row after which a feed is told as gone; it is asked once a day from then on. */
const MOST_MISSING = 3
/** A feed that is gone for good (410) is never due. */
const NEVER = '9999-12-31T23:59:59Z'

/** The state of a feed that gave nothing; its items stay as they are. */
export function afterFailure(
  line: FeedLine,
  { kind, status, reason, retryAfter }: NoAnswer,
  now: number,
): FeedLine {
  const failures = line.failures + 1
  const isGone = kind === 'gone' && (status === 410 || failures >= MOST_MISSING)
  const waitS = kind === 'refused' || isGone ? MOST_S : backOff(Math.max(line.intervalS, LEAST_S), failures)
  const due = formatMoment(planNext(now, waitS, { retryAfter }))
  return {
    ...line,
    checked: formatMoment(now),
    outcome: isGone ? 'gone' : kind === 'refused' ? 'refused' : 'failed',
    reason,
    failures,
    due: status === 410 ? NEVER : due,
  }
}

/** Where a feed has moved to for good: each redirect on the way says so; null where it stays. */
export function findMove(line: FeedLine, { redirects, reached }: Capture): string | null {
  const forGood = redirects.length > 0 && redirects.every(({ status }) => status === 301 || status === 308)
  return forGood && reached !== line.address ? reached : null
}
