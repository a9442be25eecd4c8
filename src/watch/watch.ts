import { setTimeout as sleepFor } from 'node:timers/promises'
import { formatMoment } from '../fetch/capture.ts'
import { LEASE_MS, type Lease } from './lease.ts'
import { type Round, type WatchOptions, watchRound } from './round.ts'

export interface KeepWatchOptions extends WatchOptions {
  readonly lease: Lease | null
  /** Is told when a round is over, and when the next begins. */
  readonly tellRound?: (round: Round, next: string) => void
}

/** Between two rounds at least, and at most: a feed that somebody adds meanwhile is due at once. */
const LEAST_WAIT_MS = 5_000
const MOST_WAIT_MS = 60_000

/** Rounds that fail one after another, as when the disk is full, before the watch is given up. */
const MOST_FAILURES = 10

/** Watches until it is ended by its signal, round after round, or until another one holds the lease. */
export async function keepWatch(options: KeepWatchOptions): Promise<'ended' | 'lost'> {
  const { now, signal, lease, tellRound } = options
  const renewal = lease && startRenewal(lease)
  let failures = 0
  const searched = { number: -1 }
  try {
    for (;;) {
      if (renewal?.isLost()) return 'lost'
      const round = await watchRound({ ...options, searched }).catch(error => {
        if (++failures === MOST_FAILURES) throw error
        options.fail?.(options.archive.where, error)
        return null
      })
      if (round) failures = 0
      const wait = round ? waitUntil(round, now()) : MOST_WAIT_MS
      if (round) tellRound?.(round, formatMoment(now() + wait))
      await sleepFor(wait, undefined, { signal }).catch(() => {})
      if (signal.aborted) return 'ended'
    }
  } finally {
    renewal?.end()
  }
}

function waitUntil({ next, left }: Round, now: number): number {
  const due = left.length > 0 || next === null ? now : Date.parse(next)
  const wait = next === null ? MOST_WAIT_MS : due - now
  return Math.min(MOST_WAIT_MS, Math.max(LEAST_WAIT_MS, wait))
}

function startRenewal(lease: Lease) {
  let lost = false
  const timer = setInterval(() => {
    lease.renew().then(
      held => {
        lost = !held
      },
      // A disk that fails once is asked again before the lease is over.
      () => {},
    )
  }, LEASE_MS / 4)
  timer.unref()
  return { isLost: () => lost, end: () => clearInterval(timer) }
}
