import { parseRetryAfter } from '../fetch/retry.ts'
import type { Pace } from '../read/feed/feed.ts'

/** Seconds between two looks: the shortest, that of what was never looked at, and the longest. */
export const LEAST_S = 600
export const FIRST_S = 1_800
export const MOST_S = 86_400
/** The longest that a site or a feed is heeded that asks to be left alone: a week; one that says a year means its pictures. */
export const MOST_HEEDED_S = 7 * 86_400
/** How much sooner one looks after something new, and how much later after nothing. */
const SOONER = 0.5
const LATER = 1.5
/** Failures after which the wait does not grow any more. */
const MOST_DOUBLED = 10

/** The interval after a look that gave something new, or nothing. */
export function adaptInterval(intervalS: number, isNew: boolean): number {
  const next = Math.round(intervalS * (isNew ? SOONER : LATER))
  return Math.min(MOST_S, Math.max(LEAST_S, next))
}

/** The wait after so many failures in a row. */
export function backOff(intervalS: number, failures: number): number {
  return Math.min(MOST_S, Math.max(LEAST_S, intervalS) * 2 ** Math.min(failures, MOST_DOUBLED))
}

/** What a site, or the feed itself, says of when to come back. */
export interface Heeded {
  /** Headers of the answer, in lower case. */
  readonly headers?: Readonly<Record<string, string>>
  /** The header Retry-After. */
  readonly retryAfter?: string | null
  readonly pace?: Pace | undefined
}

/** When it may be asked again, in milliseconds: after the interval, and no sooner than site and feed allow. */
export function planNext(now: number, intervalS: number, heeded: Heeded = {}): number {
  const { headers = {}, retryAfter = null, pace } = heeded
  const asked = retryAfter === null ? 0 : (parseRetryAfter(retryAfter, now) ?? 0)
  const least = Math.max(asked, 1000 * freshFor(headers), 1000 * (pace?.ttlS ?? 0))
  const due = now + Math.max(1000 * intervalS, Math.min(least, 1000 * MOST_HEEDED_S))
  return pace ? skip(due, pace) : due
}

// Cache-Control: public, max-age=3600 · Age: 120 · Expires: Wed, 04 Mar 2026 15:05:09 GMT
function freshFor(headers: Readonly<Record<string, string>>): number {
  const control = headers['cache-control'] ?? ''
  if (/\bno-(?:cache|store)\b/i.test(control)) return 0
  const stated = /\bmax-age\s?=\s?"?(\d{1,9})/i.exec(control)?.[1]
  const age = /^\d{1,9}$/.test(headers.age ?? '') ? Number(headers.age) : 0
  if (stated) return Math.max(0, Number(stated) - age)
  const [expires, date] = [Date.parse(headers.expires ?? ''), Date.parse(headers.date ?? '')]
  return Number.isNaN(expires) || Number.isNaN(date) ? 0 : Math.max(0, (expires - date) / 1000)
}

const HOUR_MS = 3_600_000
/** Hours of a week: a feed that skips all of them is asked all the same. */
const HOURS = 24 * 7

function skip(due: number, { skipHours, skipDays }: Pace): number {
  const isSkipped = (hour: number) => {
    const date = new Date(hour)
    return skipHours.includes(date.getUTCHours()) || skipDays.includes(date.getUTCDay())
  }
  if (!isSkipped(due)) return due
  const first = Math.floor(due / HOUR_MS) + 1
  const hours = Array.from({ length: HOURS }, (_, index) => (first + index) * HOUR_MS)
  return hours.find(hour => !isSkipped(hour)) ?? due
}
