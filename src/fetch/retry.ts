import type { FailureCode } from './failure.ts'
import type { Limits } from './limits.ts'

/** How one try ended. */
export interface Outcome {
  /** How many tries there were, this one included. */
  readonly tries: number
  /** The status of the answer, or the code of the failure. */
  readonly end: number | FailureCode
  readonly retryAfter: string | null
  /** Milliseconds since 1970. */
  readonly now: number
}

/** What a site may get over in seconds. */
const PASSING: ReadonlySet<number | FailureCode> = new Set<number | FailureCode>([
  429,
  500,
  502,
  503,
  504,
  'not-connected',
  'timeout-connect',
  'timeout-headers',
])

/** The first wait where the site does not say how long; each next one is twice as long. */
const FIRST_WAIT_MS = 2_000

/** How many milliseconds to wait before the next try, or null when this was the last. */
export function planRetry(
  { tries, end, retryAfter, now }: Outcome,
  limits: Pick<Limits, 'tries' | 'waitMs'>,
): number | null {
  if (tries >= limits.tries || !PASSING.has(end)) return null
  const asked = retryAfter === null ? null : parseRetryAfter(retryAfter, now)
  const wait = asked ?? FIRST_WAIT_MS * 2 ** (tries - 1)
  // Who asks for an hour is left alone, and the reader is told.
  return wait > limits.waitMs ? null : wait
}

/** Milliseconds that Retry-After asks to wait (RFC 9110 §10.2.3: seconds or a date), or null where it says nothing. */
export function parseRetryAfter(value: string, now: number): number | null {
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const date = /^[A-Z][a-z]{2},? /.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
